"""Reading the address of a gateway as people have it, and judging whether a token may go there (S28)."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit, urlunsplit

from keydesk.desktop.loopback import is_loopback
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import find
from keydesk.domain.wording import worded

_ADMIN_PATH: Final = "/admin/v1"
# What of a gateway's own addresses may stand at the end: the base URL is what people are given to copy.
_ENDINGS: Final = (_ADMIN_PATH, "/admin", "/v1")
_EXAMPLE: Final = worded("An address such as https://gateway.example.org or http://127.0.0.1:5393")


@dataclass(frozen=True, slots=True)
class AdminAddress:
    """Where the admin API of a gateway is."""

    url: str
    host: str
    is_loopback: bool
    is_encrypted: bool

    @property
    def needs_consent(self) -> bool:
        """Whether the token would cross a network where others could read it."""
        return not (self.is_encrypted or self.is_loopback)


def read_address(text: str) -> AdminAddress:
    """Complete what was typed to the address of an admin API. Raises InvalidValueError for anything else.

    Without a scheme it is https, and http for this very computer.
    """
    if find(text):  # pasted into the wrong field; looking it up would tell it to the network
        raise InvalidValueError("An address, not a key or token", field="address")
    parts = _split(text.strip())
    host = parts.hostname or ""
    path = parts.path.rstrip("/")
    ending = next((ending for ending in _ENDINGS if path.endswith(ending)), "")
    url = urlunsplit((parts.scheme, parts.netloc.lower(), path.removesuffix(ending) + _ADMIN_PATH, "", ""))
    return AdminAddress(url, host, is_loopback(host), parts.scheme == "https")


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise InvalidValueError(_EXAMPLE, field="address") from error
    if not host or not _is_host(host):
        raise InvalidValueError(_EXAMPLE, field="address")
    if not parts.scheme:
        parts = parts._replace(scheme="http" if is_loopback(host) else "https")
    if parts.scheme not in {"http", "https"}:
        raise InvalidValueError("An address that begins with https:// or http://", field="address")
    if parts.username is not None or parts.query or parts.fragment:
        raise InvalidValueError("An address without user, query and fragment", field="address")
    return parts


def _is_host(host: str) -> bool:
    if ":" in host:
        return True  # urlsplit has checked what stands in brackets
    labels = host.removesuffix(".").split(".")
    return all(label and label.replace("-", "").replace("_", "").isalnum() for label in labels)
