"""A request's body, counted while it is read; and how to answer before it has all come."""

import asyncio
from typing import Final

from uvicorn._types import ASGIReceiveCallable as Receive

from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import Refusal, RefusedError

MAX_BODY: Final = 10 * 1024 * 1024
SMALL_BODY: Final = 64 * 1024
DRAINED: Final = 64 * 1024 * 1024
DRAIN_SECONDS: Final = 5.0


class ClientGoneError(Exception):
    """The client left before its request had come."""


async def read_body(head: Head, receive: Receive) -> bytes:
    """Return the whole body. Raises RefusedError beyond 10 MiB, ClientGoneError when it breaks off."""
    if head.content_length is not None and head.content_length > MAX_BODY:
        raise RefusedError(TOO_LARGE)
    pieces: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise ClientGoneError
        piece = message.get("body", b"")
        size += len(piece)
        if size > MAX_BODY:
            raise RefusedError(TOO_LARGE)
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


TOO_LARGE: Final = Refusal(
    413, "request_too_large", f"The body is larger than {MAX_BODY // 1024 // 1024} MiB. Send a smaller one."
)
