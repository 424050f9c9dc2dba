"""Where the counters are: a URL, which is never shown with its password."""

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from keydesk.domain.errors import InvalidValueError

DEFAULT_PORT: Final = 6379
_PLAIN: Final = frozenset({"redis", "valkey"})
_TLS: Final = frozenset({"rediss", "valkeys"})
_UNIX: Final = "unix"
_EXAMPLE: Final = (
    "a URL such as redis://counters.example.org:6379/0, rediss://… for TLS, or unix:///run/valkey.sock"
)


@dataclass(frozen=True, slots=True)
class CountersUrl:
    """A server of Valkey or Redis, and who asks it."""

    host: str = ""
    port: int = DEFAULT_PORT
    database: int = 0
    path: str = ""
    """A socket of this computer, in place of host and port."""
    tls: bool = False
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        """Return where it is, without who asks."""
        if self.path:
            return f"unix://{self.path}"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'rediss' if self.tls else 'redis'}://{host}:{self.port}/{self.database}"


def parse_counters_url(text: str) -> CountersUrl:
    """Read what ``--counters`` was given. The error never repeats it, as it may hold a password."""
    try:
        parts = urlsplit(text)
        found = None if parts.query or parts.fragment else _found(parts)
    except ValueError:
        found = None
    if found is None:
        raise InvalidValueError(_EXAMPLE, field="counters")
    return found


def _found(parts: SplitResult) -> CountersUrl | None:
    return _on_socket(parts) if parts.scheme == _UNIX else _on_network(parts)


def _on_network(parts: SplitResult) -> CountersUrl | None:
    database = parts.path.removeprefix("/") or "0"
    if parts.scheme not in _PLAIN | _TLS or not parts.hostname or not database.isdecimal():
        return None
    return CountersUrl(
        host=parts.hostname,
        port=parts.port or DEFAULT_PORT,
        database=int(database),
        tls=parts.scheme in _TLS,
        user=_said(parts.username),
        password=_said(parts.password),
    )


def _on_socket(parts: SplitResult) -> CountersUrl | None:
    if parts.hostname or not parts.path.strip("/"):
        return None
    return CountersUrl(path=unquote(parts.path), user=_said(parts.username), password=_said(parts.password))


def _said(part: str | None) -> str | None:
    return unquote(part) if part else None
