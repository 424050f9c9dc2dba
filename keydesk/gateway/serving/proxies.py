"""Whose request it is that a proxy passes on: told by proxies named at the start, and by nobody else (S14).

Each proxy adds the address of whoever came to it at the right end of ``X-Forwarded-For``. So the header is
read from there, past proxies that are trusted; what stands further left was told by a stranger.
"""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

from uvicorn._types import ASGI3Application, Scope
from uvicorn._types import ASGIReceiveCallable as Receive
from uvicorn._types import ASGISendCallable as Send

from keydesk.domain.errors import InvalidValueError

Network = IPv4Network | IPv6Network

_FORWARDED: Final = b"x-forwarded-for"
_EXAMPLE: Final = "a trusted proxy is an address or a network, such as 10.0.0.7 or 10.0.0.0/24"


def read_networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """Read what ``--trusted-proxy`` was given: addresses, or networks as CIDR."""
    try:
        networks = tuple(ip_network(text.strip()) for text in texts)
    except ValueError as error:
        raise InvalidValueError(_EXAMPLE, field="trusted_proxy") from error
    if any(network.prefixlen == 0 for network in networks):
        raise InvalidValueError(f"{_EXAMPLE}; not everybody", field="trusted_proxy")
    return networks


class BehindProxies:
    """Lets a request that a trusted proxy passes on count as that of whoever came to the proxy."""

    def __init__(self, within: ASGI3Application, trusted: Sequence[Network]) -> None:
        self._within = within
        self._trusted = trusted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on."""
        if scope["type"] == "http" and scope["client"] is not None:
            peer, port = scope["client"]
            client = client_of(peer, scope["headers"], self._trusted)
            if client != peer:
                scope["client"] = (client, port)
        await self._within(scope, receive, send)


def client_of(peer: str, headers: Iterable[tuple[bytes, bytes]], trusted: Sequence[Network]) -> str:
    """Return the address of whoever is behind the trusted proxies: the peer's where it is none of them."""
    found = peer
    told = [value for name, value in headers if name == _FORWARDED]
    passed_on = [] if not told else b",".join(told).decode("latin-1").split(",")
    while passed_on and _is_among(found, trusted):
        try:
            found = str(_plain(passed_on.pop().strip()))
        except ValueError:  # no trusted proxy writes that: it is what a stranger sent to one
            break
    return found


def _is_among(address: str, trusted: Sequence[Network]) -> bool:
    try:
        plain = _plain(address)
    except ValueError:
        return False
    return any(plain in network for network in trusted)


def _plain(address: str) -> IPv4Address | IPv6Address:
    """Return the address, an IPv4 address that is written as an IPv6 one as what it is."""
    read = ip_address(address)
    mapped = read.ipv4_mapped if isinstance(read, IPv6Address) else None
    return read if mapped is None else mapped
