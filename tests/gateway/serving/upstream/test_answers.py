"""The HTTP/1.1 client against servers that speak well, badly, and not at all."""

import asyncio
import gzip
import zlib
from typing import Any

import pytest

from keydesk.gateway.serving.upstream import FailureKind, HttpUpstream, UpstreamError
from keydesk.gateway.serving.upstream import connection as connection_module
from keydesk.gateway.serving.upstream.encoding import STEP
from tests.fixtures.waiting import PATIENCE

OK = b"HTTP/1.1 200 OK\r\n"


async def exchange(upstream: HttpUpstream, *, streaming: bool = False, body: bytes = b"{}") -> bytes:
    """Call, read to the end, close."""
    answer = await upstream.send("/chat/completions", body, None, streaming=streaming)
    try:
        whole = b""
        while (piece := await answer.read()) is not None:
            whole += piece
        return whole
    finally:
        await answer.close()


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (OK + b"content-length: 5\r\n\r\nhello", b"hello"),
        (OK + b"content-length: 0\r\n\r\n", b""),
        (OK + b"transfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nt: 1\r\n\r\n", b"hello"),
        (b"HTTP/1.1 204 No\r\n\r\n", b""),
        (
            b"HTTP/1.1 100 Go\r\n\r\nHTTP/1.1 103 Hint\r\nlink: x\r\n\r\n"
            + OK
            + b"content-length: 2\r\n\r\nok",
            b"ok",
        ),
    ],
)
async def test_bodies_are_read_by_their_framing_and_the_connection_kept(
    server: Any, open_upstream: Any, answer: bytes, body: bytes, *, streaming: bool
) -> None:
    server.answer = answer
    upstream = open_upstream(server.port)
    for _ in range(3):
        assert await exchange(upstream, streaming=streaming) == body
    assert server.connections == 1


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"connection: close\r\ncontent-length: 2\r\n\r\nok",
        b"HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nok",
        OK + b"content-length: 2\r\n\r\nok" + OK + b"content-length: 4\r\n\r\nevil",
        OK + b"content-length: 2\r\n\r\nok and more",
    ],
)
async def test_a_connection_is_not_used_again_after_anything_odd(
    server: Any, open_upstream: Any, answer: bytes
) -> None:
    """What stands behind an answer would be taken for the next caller's."""
    server.answer = answer
    upstream = open_upstream(server.port)
    for _ in range(2):
        assert await exchange(upstream) == b"ok"
    assert server.connections == 2


async def test_what_nobody_asked_for_ends_an_idle_connection(server: Any, open_upstream: Any) -> None:
    told = asyncio.Event()

    async def chatter(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n{}")
        writer.write(server.answer)
        await told.wait()
        writer.write(OK + b"content-length: 4\r\n\r\nevil")
        await reader.read()

    server.play = chatter
    upstream = open_upstream(server.port)
    assert await exchange(upstream) == b"ok"
    told.set()
    await asyncio.wait_for(server.ended.wait(), PATIENCE)
    assert await exchange(upstream) == b"ok"
    assert server.connections == 2


async def test_a_body_without_a_length_ends_with_the_connection(server: Any, open_upstream: Any) -> None:
    server.answer = OK + b"\r\nhello"
    server.closes = True
    assert await exchange(open_upstream(server.port)) == b"hello"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200",
        OK + b"content-length: 5\r\n\r\nhel",
        OK + b"transfer-encoding: chunked\r\n\r\n3\r\nhel\r\n",
        OK + b"content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        OK + b"content-length: 2\r\ncontent-length: 3\r\n\r\nok",
        OK + b"content-length: -1\r\n\r\nok",
        OK + b"transfer-encoding: gzip\r\n\r\nok",
        OK + b"content-encoding: br\r\ncontent-length: 2\r\n\r\nok",
        OK + b"content-encoding: gzip\r\ncontent-length: 2\r\n\r\nok",
        OK + b"content-encoding: gzip\r\ncontent-length: 15\r\n\r\n" + gzip.compress(b"hello", mtime=0)[:15],
        OK + b"a: \x00\r\ncontent-length: 2\r\n\r\nok",
        b"HTTP/1.1 200 OK\ncontent-length: 2\n\nok",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 101 Up\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\nok",
        OK + b"a: " + b"x" * connection_module.MAX_HEAD + b"\r\ncontent-length: 2\r\n\r\nok",
        b"HTTP/1.1 100 Go\r\n\r\n" * 5000,
    ],
)
async def test_what_is_no_whole_answer_is_broken(server: Any, open_upstream: Any, answer: bytes) -> None:
    """S15: nothing is guessed, and nothing grows without bound."""
    server.answer = answer
    server.closes = True
    with pytest.raises(UpstreamError) as raised:
        await exchange(open_upstream(server.port))
    assert (raised.value.kind, raised.value.reached) == (FailureKind.BROKEN, True)


async def test_compressed_answers_are_read_in_bounded_steps(server: Any, open_upstream: Any) -> None:
    """A small answer can mean a huge one."""
    for packed, encoding in ((gzip.compress(b"x" * 10_000_000), b"gzip"), (zlib.compress(b"hi"), b"deflate")):
        server.answer = (
            OK + b"content-encoding: %b\r\ncontent-length: %d\r\n\r\n" % (encoding, len(packed)) + packed
        )
        upstream = open_upstream(server.port)
        answer = await upstream.send("/chat/completions", b"{}", None, streaming=False)
        pieces: list[bytes] = []
        while (piece := await answer.read()) is not None:
            pieces.append(piece)
        await answer.close()
        assert max(map(len, pieces)) <= STEP
        assert len(b"".join(pieces)) in {10_000_000, 2}


@pytest.mark.parametrize("part", [b"", OK, OK + b"content-length: 5\r\n\r\nhel"])
async def test_silence_is_ended(server: Any, open_upstream: Any, part: bytes) -> None:
    """S15: deadlines for the first byte, the head, and each pause of the body."""

    async def fall_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(part)
        await reader.read(-1)

    server.play = fall_silent
    with pytest.raises(UpstreamError) as raised:
        await exchange(open_upstream(server.port, seconds=0.1))
    assert (raised.value.kind, raised.value.reached) == (FailureKind.TIMEOUT, True)
    await asyncio.wait_for(server.ended.wait(), PATIENCE)


async def test_a_slow_answer_is_none_that_fell_silent(server: Any, open_upstream: Any) -> None:
    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n{}")
        for byte in OK + b"content-length: 30\r\n\r\n" + b"x" * 30:
            writer.write(bytes([byte]))
            await asyncio.sleep(0.01)

    server.play = drip
    assert await exchange(open_upstream(server.port, seconds=0.3)) == b"x" * 30


async def test_no_answer_lasts_for_ever(
    server: Any, open_upstream: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection_module, "TOTAL_SECONDS", 0.3)

    async def go_on(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(OK + b"\r\n")
        while not writer.is_closing():
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)

    server.play = go_on
    with pytest.raises(UpstreamError) as raised:
        await exchange(open_upstream(server.port), streaming=True)
    assert raised.value.kind is FailureKind.TIMEOUT


async def test_a_stream_is_given_as_it_comes_and_a_slow_reader_slows_it(
    server: Any, open_upstream: Any
) -> None:
    piece = b"x" * 65536
    written = 0

    async def flood(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal written
        await reader.readuntil(b"\r\n\r\n{}")
        writer.write(OK + b"\r\n")
        for _ in range(500):
            writer.write(piece)
            await writer.drain()
            written += len(piece)

    server.play = flood
    answer = await open_upstream(server.port).send("/chat/completions", b"{}", None, streaming=True)
    before = -1
    while before != written:  # until it is made to wait
        before = written
        await asyncio.sleep(0.2)
    assert written < 500 * len(piece)
    read = 0
    while (some := await answer.read()) is not None:
        read += len(some)
    await answer.close()
    assert read == 500 * len(piece)


async def test_a_call_that_is_cancelled_cuts_its_connection(server: Any, open_upstream: Any) -> None:
    async def never(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        await reader.read(-1)

    server.play = never
    call = asyncio.create_task(exchange(open_upstream(server.port)))
    while not server.connections:  # noqa: ASYNC110 - the server's side gives no event for it
        await asyncio.sleep(0.01)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    await asyncio.wait_for(server.ended.wait(), PATIENCE)


async def test_an_answer_closed_early_cuts_its_connection(server: Any, open_upstream: Any) -> None:
    server.answer = OK + b"content-length: 100\r\n\r\nsome"
    answer = await open_upstream(server.port).send("/chat/completions", b"{}", None, streaming=True)
    assert await answer.read() == b"some"
    await answer.close()
    await asyncio.wait_for(server.ended.wait(), PATIENCE)
    with pytest.raises(UpstreamError):
        await answer.read()


async def test_what_nobody_read_of_an_answer_is_let_go_with_it(server: Any, open_upstream: Any) -> None:
    """S15: a hundred slow readers that left would otherwise hold tens of megabytes for a long while."""
    server.answer = b"HTTP/1.1 200 OK\r\ncontent-length: 9000000\r\n\r\n" + b"x" * 9_000_000
    answer = await open_upstream(server.port).send("/chat/completions", b"{}", None, streaming=True)
    connection = answer._connection
    while not connection._paused:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0)
    assert sum(map(len, connection._pieces)) > 200_000
    await answer.close()
    assert connection._pieces == []
