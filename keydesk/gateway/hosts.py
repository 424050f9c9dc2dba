"""By which names a gateway is reached: the exact list that a request's Host header is held against (S13)."""

import socket
from ipaddress import IPv6Address, ip_address
from typing import Final
from urllib.parse import urlsplit

import psutil

from keydesk.gateway.settings import GatewaySettings

_DEFAULT_PORTS = {"http": 80, "https": 443}
_NOBODY: Final = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses that are nobody's, and beyond the local network (RFC 5737, RFC 3849)."""


def answered_hosts(settings: GatewaySettings, port: int) -> frozenset[str]:
    """Return every value of the Host header that is answered, in lower case."""
    names = {"localhost", "127.0.0.1", "[::1]"}
    bound = ip_address(settings.host)
    if bound.is_unspecified:
        names.update(_own_addresses())
    elif not bound.is_loopback:
        names.add(_written(settings.host))
    hosts = {f"{name}:{port}" for name in names}
    if port == _DEFAULT_PORTS["http"]:
        hosts |= names
    if settings.public_url is not None:
        hosts |= _public_hosts(settings.public_url)
    return frozenset(hosts)


def base_url(settings: GatewaySettings, port: int) -> str:
    """Return where clients send their calls: one who listens everywhere is reached from the network."""
    bound = ip_address(settings.host)
    if settings.public_url is None and bound.is_unspecified:
        address = _address_towards_others(
            socket.AF_INET6 if isinstance(bound, IPv6Address) else socket.AF_INET
        )
        if address is not None:
            return f"http://{_written(address)}:{port}/v1"
    return settings.base_url(port)


def origin_at(settings: GatewaySettings, host: str) -> str:
    """Return how whoever named this host, one of those that are answered, reaches the gateway."""
    if settings.public_url is not None and host.lower() in _public_hosts(settings.public_url):
        return settings.public_url.rstrip("/")
    return f"http://{host.lower()}"


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
