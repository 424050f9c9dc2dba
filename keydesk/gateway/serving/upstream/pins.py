"""Providers' servers, pinned to addresses that were judged (S16).

A provider's host is resolved and judged before anything goes there, and connections are opened to the judged
addresses alone. The pins are renewed now and then; as long as the addresses stay the same, so do the open
connections.
"""

import asyncio
import socket
from typing import Final
from urllib.parse import urlsplit

from keydesk.domain.upstream_address import refusal_reason
from keydesk.domain.wording import worded
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream.failure import unreached
from keydesk.gateway.serving.upstream.pool import Place, Pool
from keydesk.gateway.serving.upstream.provider import HttpUpstream
from keydesk.gateway.serving.upstream.trust import trusted

CONNECT_SECONDS: Final = 10
PIN_SECONDS: Final = 60.0

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class HttpUpstreams:
    """One upstream for each provider."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._pinned: dict[str, _Pinned] = {}

    def ready(self, provider: ServedProvider) -> HttpUpstream | None:
        """Return the provider's upstream if its addresses were judged lately."""
        pinned = self._pinned.get(provider.id)
        if pinned is None or pinned.until < self._loop.time():
            return None
        if pinned.provider is not provider and pinned.provider != provider:
            return None
        return pinned.upstream

    async def prepare(self, provider: ServedProvider) -> HttpUpstream:
        """Resolve and judge the provider's host, and return its upstream. Raises UpstreamError."""
        url = urlsplit(provider.base_url or "")
        host, port = url.hostname or "", url.port or _DEFAULT_PORTS[url.scheme]
        addresses = await self._judged(host, port, allow_private=provider.allow_private)
        pinned = self._pinned.get(provider.id)
        if pinned is None or pinned.provider != provider or pinned.addresses != addresses:
            if pinned is not None:
                pinned.upstream.close()
            trust = trusted() if url.scheme == "https" else None
            places = [
                Place(
                    address=address,
                    port=port,
                    host=host,
                    trust=trust,
                    connect_seconds=min(CONNECT_SECONDS, provider.timeout_seconds),
                    silent_seconds=provider.timeout_seconds,
                )
                for address in addresses
            ]
            pools = [Pool(self._loop, place) for place in places]
            pinned = _Pinned(provider, addresses, HttpUpstream(pools, provider, url.netloc))
            self._pinned[provider.id] = pinned
        pinned.until = self._loop.time() + PIN_SECONDS
        return pinned.upstream

    def close(self) -> None:
        """Close every connection that no call uses."""
        for pinned in self._pinned.values():
            pinned.upstream.close()
        self._pinned.clear()

    async def _judged(self, host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
        try:
            found = await self._loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise unreached(worded("the host {host} cannot be resolved", host=host)) from error
        addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            reason = refusal_reason(address, allow_private=allow_private)
            if reason is not None:
                raise unreached(
                    worded(
                        "the host {host} leads to {address}, where no call may go: {reason}",
                        host=host,
                        address=address,
                        reason=reason,
                    )
                )
        return addresses


class _Pinned:
    def __init__(self, provider: ServedProvider, addresses: tuple[str, ...], upstream: HttpUpstream) -> None:
        self.provider = provider
        self.addresses = addresses
        self.upstream = upstream
        self.until = 0.0
