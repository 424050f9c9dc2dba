"""httpx as KeyDesk uses it: no redirects, no environment, every failure in words that people understand."""

import logging
import socket
import ssl
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, TypeVar, cast

import httpx

from keydesk.client.connections import Connections, ProxyFailedError, causes
from keydesk.client.errors import (
    ChangedCertificateError,
    NameNotResolvedError,
    NotAGatewayError,
    ProxyInTheWayError,
    UnreachableError,
    UntrustedServerError,
)
from keydesk.client.route import Route
from keydesk.client.trust import ChangedError
from keydesk.domain.errors import UnavailableError
from keydesk.domain.wording import worded

T = TypeVar("T")

# What OpenSSL calls a certificate that nobody vouches for whom this computer knows.
_UNKNOWN_ISSUER: Final = frozenset({18, 19, 20, 21})


def open_client(base_url: str, route: Route) -> httpx.AsyncClient:
    """Return a client that goes nowhere but to ``base_url``, by this route."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)  # below that they write whole addresses (S25)
    return httpx.AsyncClient(
        base_url=base_url,
        transport=Connections(base_url, route),
        timeout=httpx.Timeout(route.answer_seconds, connect=route.connect_seconds),
        follow_redirects=False,
        trust_env=False,
    )


async def exchange(client: httpx.AsyncClient, request: httpx.Request, *, longest: int) -> httpx.Response:
    """Send ``request`` and read the answer, which may have up to ``longest`` bytes."""
    response = await client.send(request, stream=True)
    content = bytearray()
    async with closing_after(response, response.aiter_bytes()) as pieces:
        async for piece in pieces:
            content += piece
            if len(content) > longest:
                raise not_a_gateway(response.url)
    # The body is unpacked by now, so the header that says how it was packed no longer holds.
    headers = [(name, value) for name, value in response.headers.items() if name != "content-encoding"]
    return httpx.Response(response.status_code, headers=headers, content=bytes(content), request=request)


@asynccontextmanager
async def closing_after(response: httpx.Response, body: AsyncIterator[T]) -> AsyncGenerator[AsyncIterator[T]]:
    """Close the response, and then the one who reads it, however early that one is left.

    In this order there is nothing left for it to wait for. Left to the garbage collection, which runs in no
    task, it would try to close the connection and fail.
    """
    try:
        yield body
    finally:
        try:
            await response.aclose()
        finally:  # also when the task is cancelled while it closes
            await cast("AsyncGenerator[T]", body).aclose()


def not_a_gateway(url: httpx.URL) -> NotAGatewayError:
    """Say that somebody else answers."""
    return NotAGatewayError(
        worded(
            "Something answers at {address}, but it is not a KeyDesk gateway. Check the address.",
            address=address(url),
        )
    )


def unavailable(error: httpx.HTTPError | TimeoutError | OSError, url: httpx.URL) -> UnavailableError:
    """Say in plain words why the server could not be asked."""
    if isinstance(error, ProxyFailedError):
        return ProxyInTheWayError(str(error))
    where = address(url)
    explained = (_by_cause(cause, where, url.host) for cause in causes(error))
    if (found := next((each for each in explained if each is not None), None)) is not None:
        return found
    if isinstance(error, httpx.ConnectError):
        return UnreachableError(
            worded(
                "Nobody answers at {address}. Check that the gateway runs and that the address is right.",
                address=where,
            )
        )
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return UnreachableError(
            worded(
                "The server at {address} did not answer in time. Check the network, then try again.",
                address=where,
            )
        )
    return UnreachableError(
        worded(
            "The connection to {address} broke off. Check that the gateway runs, then try again.",
            address=where,
        )
    )


def _by_cause(cause: BaseException, where: str, host: str) -> UnavailableError | None:
    if isinstance(cause, ChangedError):
        return ChangedCertificateError(
            worded(
                "{address} shows another certificate than the one that you trusted. Nothing was sent. Ask"
                " who runs the gateway whether it was replaced; if so, trust the new one.",
                address=where,
            )
        )
    if isinstance(cause, ssl.SSLCertVerificationError):
        return UntrustedServerError(
            worded(
                "The certificate of {address} is not trusted ({why}). Nothing was sent. Check the "
                "address, or have the certificate's authority installed on this computer.",
                address=where,
                why=cause.verify_message,
            ),
            known_issuer=cause.verify_code not in _UNKNOWN_ISSUER,
        )
    if isinstance(cause, ssl.SSLError):
        return UntrustedServerError(
            worded(
                "No secure connection to {address} could be made. Check whether it is served over https.",
                address=where,
            ),
        )
    if isinstance(cause, socket.gaierror):
        return NameNotResolvedError(
            worded("The name {host} is not known. Check its spelling and this computer's network.", host=host)
        )
    return None


def address(url: httpx.URL) -> str:
    """Return scheme, host and port: what people recognise an address by."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"
