"""By which names a gateway is reached: the exact list that a request's Host header is held against (S13)."""

import socket
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import Final
from urllib.parse import urlsplit

import psutil

from keydesk.gateway.settings import GatewaySettings

_DEFAULT_PORTS = {"http": 80, "https": 443}
_NOBODY: Final = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses that are nobody's, and beyond the local network (RFC 5737, RFC 3849)."""


_HERE: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})


@dataclass(frozen=True, slots=True)
class Reached:
    """A gateway's own idea of how it is reached."""

    settings: GatewaySettings
    port: int
    """Where clients reach it."""
    local_port: int
    """Where this computer reaches it without a certificate; the same one unless there has to be another."""

    def hosts(self) -> frozenset[str]:
        """Return every value of the Host header that is answered, in lower case."""
        names = set(_HERE)
        bound = ip_address(self.settings.host)
        if bound.is_unspecified:
            names.update(_own_addresses())
        elif not bound.is_loopback:
            names.add(_written(self.settings.host))
        hosts = {f"{name}:{self.port}" for name in names} | self._local_hosts()
        if self.port == _DEFAULT_PORTS[self._scheme]:
            hosts |= names
        if self.settings.public_url is not None:
            hosts |= _public_hosts(self.settings.public_url)
        return frozenset(hosts)

    def base_url(self) -> str:
        """Return where clients send their calls: one who listens everywhere is reached from the network."""
        return f"{self._origin()}/v1"

    def admin_url(self) -> str:
        """Return where the admin API answers this computer."""
        bound = ip_address(self.settings.host)
        plain = bound.is_loopback and self.settings.tls is None
        host = _written(str(bound)) if plain else "127.0.0.1"
        return f"http://{host}:{self.local_port}/admin/v1"

    def origin_at(self, host: str) -> str:
        """Return how whoever named this host, one of those that are answered, reaches the gateway."""
        host = host.lower()
        public_url = self.settings.public_url
        if public_url is not None and host in _public_hosts(public_url):
            return public_url.rstrip("/")
        return f"http://{host}" if host in self._local_hosts() else f"{self._scheme}://{host}"

    @property
    def _scheme(self) -> str:
        return "http" if self.settings.tls is None else "https"

    def _local_hosts(self) -> set[str]:
        return {f"{name}:{self.local_port}" for name in _HERE}

    def _origin(self) -> str:
        if self.settings.public_url is not None:
            return self.settings.public_url.rstrip("/")
        bound = ip_address(self.settings.host)
        host = str(bound)
        if bound.is_unspecified:
            family = socket.AF_INET6 if isinstance(bound, IPv6Address) else socket.AF_INET
            host = _address_towards_others(family) or "127.0.0.1"
        return f"{self._scheme}://{_written(host)}:{self.port}"


def _public_hosts(url: str) -> set[str]:
    parts = urlsplit(url)
    name = _written(parts.hostname or "")
    default = _DEFAULT_PORTS[parts.scheme]
    port = parts.port or default
    return {f"{name}:{port}"} | ({name} if port == default else set())


def _own_addresses() -> set[str]:
    found: set[str] = set()
    for entries in psutil.net_if_addrs().values():
        for entry in entries:
            try:
                found.add(_written(str(ip_address(entry.address.partition("%")[0]))))
            except ValueError:  # a hardware address
                continue
    return found


def _address_towards_others(family: socket.AddressFamily) -> str | None:
    """Return the address of this machine that others see; None where it has none. Nothing is sent."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as towards:
            towards.connect((_NOBODY[family], 9))
            return str(towards.getsockname()[0])
    except OSError:  # no network
        return None


def _written(host: str) -> str:
    return f"[{host}]" if ":" in host else host.lower()
