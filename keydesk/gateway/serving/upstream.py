"""What answers calls behind the gateway. The only module that knows the HTTP client (pyreqwest).

The client cannot judge an address while it connects. So the host is resolved and judged first, and each
address that passed gets a client pinned to it, which never resolves by itself. The pins are renewed now and
then; as long as the addresses stay the same, so do the clients and their open connections.
"""

import asyncio
import socket
from collections.abc import Mapping
from datetime import timedelta
from enum import Enum
from typing import Final, NamedTuple, Protocol

from pyreqwest.client import Client, ClientBuilder
from pyreqwest.exceptions import ConnectError, ConnectTimeoutError, PyreqwestError, RequestTimeoutError
from pyreqwest.http import Url
from pyreqwest.request import StreamRequest
from pyreqwest.response import Response

from keydesk import __version__
from keydesk.domain.upstream_address import refusal_reason
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream_target import target_of

CONNECT_SECONDS: Final = 10
TOTAL_SECONDS: Final = 3600
IDLE_POOL_SECONDS: Final = 30
PIN_SECONDS: Final = 60.0
READ_AHEAD: Final = 256 * 1024
"""How much of a plain answer is fetched together with its head. A stream is never waited for."""
TURNS: Final = 4
"""After how many reads the others on the loop get a turn in any case."""

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class FailureKind(Enum):
    """How an upstream fails."""

    UNAVAILABLE = "upstream_unavailable"
    TIMEOUT = "upstream_timeout"
    BROKEN = "upstream_error"


class UpstreamError(Exception):
    """The upstream did not answer, or broke off. ``reached`` tells whether it may have begun to work."""

    def __init__(self, kind: FailureKind, message: str, *, reached: bool) -> None:
        super().__init__(message)
        self.kind = kind
        self.reached = reached


class UpstreamAnswer(Protocol):
    """An answer that has begun."""

    status: int
    content_type: str
    retry_after: str | None

    async def read(self) -> bytes | None:
        """Return what has arrived; None at the end. Raises UpstreamError."""
        ...

    async def close(self) -> None:
        """End the answer, whether or not it was read to its end."""
        ...


class HeadedAnswer(UpstreamAnswer, Protocol):
    """An answer over HTTP, with all of its head."""

    def header(self, name: str, /) -> str | None:
        """Return a header of the answer; None if it has none of this name."""
        ...


class Upstream(Protocol):
    """Somewhere that calls are answered."""

    async def send(
        self, path: str, body: bytes, headers: Mapping[str, str] | None, *, streaming: bool
    ) -> UpstreamAnswer:
        """Pass a call of an endpoint on and return the answer's beginning. Raises UpstreamError."""
        ...


class _HttpAnswer:
    def __init__(self, request: StreamRequest, response: Response) -> None:
        self._request = request
        self._reader = response.body_reader
        self._reads = 0
        self.status = response.status
        self.content_type = response.get_header("content-type") or ""
        self.retry_after = response.get_header("retry-after")
        self.header = response.get_header

    async def read(self) -> bytes | None:
        # A read whose data are there already does not wait. An upstream that is faster than this loop would
        # keep it from everything else, and from noticing that the client's side is full.
        self._reads += 1
        if self._reads % TURNS == 0:
            await asyncio.sleep(0)
        try:
            chunk = await self._reader.read_chunk()
        except PyreqwestError as error:
            raise _failure(error) from error
        return None if chunk is None else chunk.to_bytes()

    async def close(self) -> None:
        await self._request.__aexit__(None, None, None)


class _Outgoing(NamedTuple):
    method: str
    url: Url
    headers: Mapping[str, str]
    body: bytes
    streaming: bool


class HttpUpstream:
    """A provider's server, over connections that are kept and used again."""

    def __init__(self, clients: list[Client], provider: ServedProvider) -> None:
        self._clients = clients  # one for each address of the host, the one that answered last in front
        self._provider = provider
        self._targets: dict[str, tuple[Url, Mapping[str, str]]] = {}

    async def send(
        self,
        path: str,
        body: bytes,
        headers: Mapping[str, str] | None,
        *,
        streaming: bool,
        method: str = "POST",
    ) -> HeadedAnswer:
        """Pass a call on and return the answer's beginning. Raises UpstreamError."""
        target = self._targets.get(path)
        if target is None:
            wanted = target_of(self._provider, path)
            target = self._targets[path] = (Url(wanted.url), wanted.headers)
        sent = {**target[1], **headers} if headers else target[1]
        call = _Outgoing(method, target[0], sent, body, streaming)
        unreached: UpstreamError | None = None
        for client in tuple(self._clients):
            try:
                answer = await self._send(client, call)
            except UpstreamError as error:
                if error.reached:
                    raise
                unreached = error
                continue
            if client is not self._clients[0]:
                self._clients.sort(key=lambda other: other is not client)
            return answer
        raise unreached or UpstreamError(
            FailureKind.UNAVAILABLE, "the provider has no address", reached=False
        )

    @staticmethod
    async def _send(client: Client, call: _Outgoing) -> HeadedAnswer:
        request = client.request(call.method, call.url).headers(call.headers)
        if call.body:
            request = request.body_bytes(call.body)
        request = request.streamed_read_buffer_limit(0 if call.streaming else READ_AHEAD).build_streamed()
        try:
            response = await request.__aenter__()
        except PyreqwestError as error:
            raise _failure(error) from error
        return _HttpAnswer(request, response)


class HttpUpstreams:
    """One client for each provider, pinned to the addresses that were judged."""

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
        url = Url(provider.base_url or "")
        host, port = url.host_str or "", url.port or _DEFAULT_PORTS[url.scheme]
        addresses = await self._judged(host, port, allow_private=provider.allow_private)
        pinned = self._pinned.get(provider.id)
        if pinned is None or pinned.provider != provider or pinned.addresses != addresses:
            clients = [_client(provider, host, port, address) for address in addresses]
            pinned = _Pinned(provider, addresses, HttpUpstream(clients, provider))
            self._pinned[provider.id] = pinned
        pinned.until = self._loop.time() + PIN_SECONDS
        return pinned.upstream

    async def _judged(self, host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
        try:
            found = await self._loop.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
        except OSError as error:
            message = f"the host {host} cannot be resolved"
            raise UpstreamError(FailureKind.UNAVAILABLE, message, reached=False) from error
        addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            reason = refusal_reason(address, allow_private=allow_private)
            if reason is not None:
                message = f"the host {host} leads to {address}, where no call may go: {reason}"
                raise UpstreamError(FailureKind.UNAVAILABLE, message, reached=False)
        return addresses


class _Pinned:
    def __init__(self, provider: ServedProvider, addresses: tuple[str, ...], upstream: HttpUpstream) -> None:
        self.provider = provider
        self.addresses = addresses
        self.upstream = upstream
        self.until = 0.0


def _client(provider: ServedProvider, host: str, port: int, address: str) -> Client:
    # These headers, the target's and the few that an endpoint lets pass are all that goes out (S17).
    headers = {"content-type": "application/json", "accept-encoding": "identity"}
    return (
        ClientBuilder()
        .user_agent(f"keydesk/{__version__}")
        .default_headers(headers)
        .no_proxy()
        .follow_redirects(enable=False)
        .referer(enable=False)
        .default_cookie_store(enable=False)
        .connect_timeout(timedelta(seconds=min(CONNECT_SECONDS, provider.timeout_seconds)))
        .read_timeout(timedelta(seconds=provider.timeout_seconds))
        .timeout(timedelta(seconds=max(TOTAL_SECONDS, provider.timeout_seconds)))
        .pool_idle_timeout(timedelta(seconds=IDLE_POOL_SECONDS))
        .resolve(host, address, port)
        .build()
    )


def _failure(error: PyreqwestError) -> UpstreamError:
    # The client's own texts can hold the whole URL; ours say only what kind of failure it was.
    if isinstance(error, ConnectTimeoutError):
        return UpstreamError(
            FailureKind.TIMEOUT, "the provider cannot be connected to in time", reached=False
        )
    if isinstance(error, RequestTimeoutError):
        return UpstreamError(FailureKind.TIMEOUT, "the provider did not answer in time", reached=True)
    if isinstance(error, ConnectError):
        return UpstreamError(FailureKind.UNAVAILABLE, "the provider cannot be connected to", reached=False)
    return UpstreamError(FailureKind.BROKEN, "the provider broke off its answer", reached=True)
