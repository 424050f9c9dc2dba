"""A request's body, counted while it is read; and how to answer before it has all come."""

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

from uvicorn._types import ASGIReceiveCallable as Receive

from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import Refusal, RefusedError

MAX_BODY: Final = 10 * 1024 * 1024
LARGE_BODY: Final = 512 * 1024
"""From here on a body is read in a thread, so that the others do not wait for it."""
SMALL_BODY: Final = 64 * 1024
DRAINED: Final = 64 * 1024 * 1024
DRAIN_SECONDS: Final = 5.0

Result = TypeVar("Result")


class ClientGoneError(Exception):
    """The client left before its request had come."""


async def read_body(head: Head, receive: Receive, longest: int = MAX_BODY) -> bytes:
    """Return the whole body. Raises RefusedError beyond ``longest``, ClientGoneError when it breaks off."""
    if head.content_length is not None and head.content_length > longest:
        raise RefusedError(_too_large(longest))
    pieces: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise ClientGoneError
        piece = message.get("body", b"")
        size += len(piece)
        if size > longest:
            raise RefusedError(_too_large(longest))
        if not message.get("more_body", False):
            return b"".join((*pieces, piece)) if pieces else piece
        pieces.append(piece)


def is_at_hand(head: Head) -> bool:
    """Tell whether the rest of the request is so small that it is simply read before it is refused."""
    return not head.expects and head.content_length is not None and head.content_length <= SMALL_BODY


async def drain(receive: Receive) -> None:
    """Read on for a while and throw away. Closing on a client that still sends would destroy its answer."""
    left = DRAINED
    try:
        async with asyncio.timeout(DRAIN_SECONDS):
            while left > 0:
                message = await receive()
                if message["type"] != "http.request" or not message.get("more_body", False):
                    return
                left -= len(message.get("body", b""))
    except TimeoutError:
        return


def _too_large(longest: int) -> Refusal:
    size = f"{longest // 1024} KiB" if longest < MAX_BODY else f"{longest // 1024 // 1024} MiB"
    return Refusal(413, "request_too_large", f"The body is larger than {size}. Send a smaller one.")


async def apart(body: bytes, work: Callable[[], Result]) -> Result:
    """Do some work on a body, apart from the loop if the body is large."""
    return work() if len(body) < LARGE_BODY else await asyncio.to_thread(work)
