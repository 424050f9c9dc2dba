"""What a gateway is told at its start."""

from dataclasses import dataclass
from enum import Enum
from ipaddress import IPv4Network, IPv6Network, ip_address
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from keydesk.domain.errors import InvalidValueError
from keydesk.gateway.counters.url import CountersUrl
from keydesk.gateway.store.database_url import DatabaseUrl

DEFAULT_HOST: Final = "127.0.0.1"
DEFAULT_PORT: Final = 5393


class AdminReach(Enum):
    """From where the admin API answers."""

    LOOPBACK = "loopback"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class TlsFiles:
    """A certificate, with those that lead from it to its authority, and its key; both as PEM."""

    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class GatewaySettings:
    """What ``keydesk gateway run`` was asked for. ``port`` 0 picks a free one."""

    data_dir: Path
    database: DatabaseUrl | None = None
    """Where the database is, if it is not the data folder's own file."""
    counters: CountersUrl | None = None
    """Where the gateways of the database count together what limits hold keys to."""
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    public_url: str | None = None
    """Where clients reach this gateway, when that is not its own address: ``https://keys.example.org``."""
    admin: AdminReach = AdminReach.LOOPBACK
    tls: TlsFiles | None = None
    trusted_proxies: tuple[IPv4Network | IPv6Network, ...] = ()
    """Those whose word counts on whose request they pass on."""
    demo: bool = False
    stdin_guard: bool = False

    def __post_init__(self) -> None:
        try:
            ip_address(self.host)
        except ValueError as error:
            raise InvalidValueError(
                f"{self.host} is no address; give one such as 127.0.0.1 or 0.0.0.0", field="host"
            ) from error
        if not 0 <= self.port <= 65535:  # noqa: PLR2004 - the range of ports
            raise InvalidValueError("a port from 0 to 65535", field="port")
        if self.public_url is not None:
            _require_origin(self.public_url)
        if self.counters is not None and self.database is None:
            raise InvalidValueError(
                "only gateways that share a database count together; give --database, too", field="counters"
            )


def _require_origin(url: str) -> None:
    try:
        parts = urlsplit(url)
        plain = bool(parts.hostname) and not (parts.query or parts.fragment or parts.username)
        _ = parts.port
    except ValueError:
        plain = False
        parts = urlsplit("")
    if not plain or parts.scheme not in {"http", "https"} or parts.path not in {"", "/"}:
        raise InvalidValueError("an address such as https://keys.example.org", field="public_url")
