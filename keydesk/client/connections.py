"""The connections to one server: made, closed and counted, whatever becomes of those who ask."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from typing import Any, Final, cast

import anyio
import httpx

from keydesk.client.route import Route
from keydesk.client.trust import usual_trust
from keydesk.domain.wording import worded

# Servers close idle connections after five seconds; ours must never lose that race.
_KEEP_ALIVE_SECONDS: Final = 4.0
_LIMITS: Final = httpx.Limits(max_connections=8, keepalive_expiry=_KEEP_ALIVE_SECONDS)

Closing = Coroutine[Any, Any, None]


class Connections(httpx.AsyncBaseTransport):
    """The connections to one server, perhaps through a proxy.

    Whose certificates a computer trusts is read in a thread, with the first request: it takes longer than an
    event loop may stand still (S27).

    httpx holds its own cleaning up together by anyio's scopes, which a cancelled task of asyncio breaks
    through: a connection would be left open, or missed by every later request. So a request, and the closing
    of an answer, is a task of its own here; who asked may be cancelled, the task is only told by its scope.
    """

    def __init__(self, base_url: str, route: Route) -> None:
        self._secure = base_url.startswith("https:")
        self._route = route
        self._opened: httpx.AsyncHTTPTransport | None = None
        self._under_way: dict[asyncio.Task[httpx.Response], anyio.CancelScope] = {}
        self._closing: set[asyncio.Task[None]] = set()
        self._closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        scope = anyio.CancelScope()
        sending = asyncio.get_running_loop().create_task(self._send_within(scope, request))
        self._under_way[sending] = scope
        sending.add_done_callback(self._under_way.pop)
        try:
            return await asyncio.shield(sending)
        except asyncio.CancelledError:
            scope.cancel()
            await self._to_its_end(_let_go(sending))
            task = asyncio.current_task()
            if self._closed and task is not None and not task.cancelling():
                raise httpx.CloseError("The connections were closed.", request=request) from None
            raise

    async def aclose(self) -> None:
        """Close them; a request that is under way fails with httpx.CloseError.

        It is ended first: a connection that it still makes would be made behind the back of those that are
        closed, and nobody would close it.
        """
        self._closed = True
        for scope in list(self._under_way.values()):
            scope.cancel()
        await self._to_its_end(self._close({*self._under_way, *self._closing}))

    async def _close(self, under_way: set[asyncio.Task[Any]]) -> None:
        if under_way:
            await asyncio.wait(under_way)
        if self._opened is not None:
            await self._opened.aclose()

    async def _to_its_end(self, closing: Closing) -> None:
        """Close something, also when who waits for that is cancelled meanwhile."""
        task = asyncio.get_running_loop().create_task(closing)
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)
        await asyncio.shield(task)

    async def _send_within(self, scope: anyio.CancelScope, request: httpx.Request) -> httpx.Response:
        with scope:
            response = await self._send(request)
            response.stream = _Body(cast("httpx.AsyncByteStream", response.stream), self._to_its_end)
            return response
        raise asyncio.CancelledError

    async def _send(self, request: httpx.Request) -> httpx.Response:
        if self._opened is None:
            verify = self._route.trust or await self._certificates()
            # Another request may have come first while this one waited for the thread.
            self._opened = self._opened or httpx.AsyncHTTPTransport(
                verify=verify, limits=_LIMITS, trust_env=False, proxy=self._route.proxy or None
            )
        try:
            return await self._opened.handle_async_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            if self._route.proxy and not any(isinstance(cause, ssl.SSLError) for cause in causes(error)):
                raise _proxy_failed(error, self._route.proxy) from error
            raise

    async def _certificates(self) -> ssl.SSLContext:
        if not self._secure:
            return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody, costs nothing, is never used
        return await asyncio.to_thread(usual_trust)


class _Body(httpx.AsyncByteStream):
    """What an answer brings; closing it is never broken off."""

    def __init__(self, body: httpx.AsyncByteStream, to_its_end: Callable[[Closing], Awaitable[None]]) -> None:
        self._body = body
        self._to_its_end = to_its_end

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._body)

    async def aclose(self) -> None:
        await self._to_its_end(self._body.aclose())


async def _let_go(sending: asyncio.Task[httpx.Response]) -> None:
    """Wait until a request that nobody wants any more has ended, and close its answer if one came yet."""
    await asyncio.wait([sending])
    if not sending.cancelled() and sending.exception() is None:
        await sending.result().aclose()


class ProxyFailedError(httpx.ProxyError):
    """The way ends at the proxy; says why."""


def _proxy_failed(error: httpx.TransportError, proxy: str) -> ProxyFailedError:
    if isinstance(error, httpx.ProxyError):
        return ProxyFailedError(
            worded(
                "The proxy {proxy} does not let this through ({error}). Ask whoever runs it, or do "
                "without it.",
                proxy=proxy,
                error=error,
            )
        )
    if isinstance(error, httpx.ConnectTimeout):
        return ProxyFailedError(
            worded("The proxy {proxy} did not answer in time. Check its address, or try again.", proxy=proxy)
        )
    return ProxyFailedError(
        worded("Nobody answers at the proxy {proxy}. Check its address and that it runs.", proxy=proxy)
    )


def causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what led to it, the latest first."""
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__
