"""Calls with a key: what arrives is told piece by piece, and every no in its own words."""

import json
from typing import Any

import pytest

from keydesk.client.calling import LONGEST_ANSWER, HttpModelCaller
from keydesk.client.errors import NotAGatewayError, UnreachableError
from keydesk.contract.calling import CallRefusedError
from keydesk.domain.secret import SecretKind, mint

ScriptedServer = Any
EVENTS = "text/event-stream; charset=utf-8"
SECRET = mint(SecretKind.KEY)


def event(**document: object) -> str:
    return f"data: {json.dumps(document)}\n\n"


def piece(text: str) -> str:
    return event(choices=[{"index": 0, "delta": {"content": text}}])


async def heard(server: ScriptedServer, into: list[str] | None = None) -> list[str]:
    pieces = [] if into is None else into
    caller = HttpModelCaller(f"http://127.0.0.1:{server.port}/v1", SECRET)
    try:
        async for text in caller.ask("acme/large", "Say “hi”"):
            pieces.append(text)
    finally:
        await caller.aclose()
    return pieces


async def test_an_answer_comes_in_the_pieces_that_were_sent(server: ScriptedServer) -> None:
    usage = event(choices=[], usage={"prompt_tokens": 1})
    server.answer(200, EVENTS, f": hello\n\n{piece('Hel')}{piece('')}{piece('lo')}{usage}data: [DONE]\n\n")
    assert await heard(server) == ["Hel", "lo"]
    (asked,) = server.asked
    assert asked.line == "POST /v1/chat/completions HTTP/1.1"
    assert asked.headers["authorization"] == f"Bearer {SECRET.reveal()}"
    assert json.loads(asked.body) == {
        "model": "acme/large",
        "messages": [{"role": "user", "content": "Say “hi”"}],
        "stream": True,
    }


async def test_an_answer_in_one_piece_is_one_piece(server: ScriptedServer) -> None:
    """Some providers know no streams."""
    whole = {"choices": [{"message": {"role": "assistant", "content": "Hello"}}]}
    server.answer(200, "application/json", json.dumps(whole))
    assert await heard(server) == ["Hello"]


async def test_a_refusal_is_told_as_the_gateway_tells_it(server: ScriptedServer) -> None:
    """I2: denials are OpenAI-shaped errors that say what to do."""
    told = {"error": {"message": "The budget is used up.", "code": "budget_exceeded", "type": "x"}}
    server.answer(402, "application/json", json.dumps(told))
    with pytest.raises(CallRefusedError, match=r"^The budget is used up\.$") as refused:
        await heard(server)
    assert (refused.value.status, refused.value.code) == (402, "budget_exceeded")


async def test_an_error_in_the_middle_keeps_what_came_before(server: ScriptedServer) -> None:
    failed = event(error={"message": "The provider broke off.", "code": "upstream_error"})
    server.answer(200, EVENTS, piece("Hel") + failed)
    pieces: list[str] = []
    with pytest.raises(CallRefusedError, match="broke off"):
        await heard(server, pieces)
    assert pieces == ["Hel"]


@pytest.mark.parametrize(
    ("status", "content_type", "body"),
    [
        (200, "text/html", "<h1>Hello</h1>"),
        (200, "application/json", "{}"),
        (500, "text/html", "<h1>Sorry</h1>"),
        (400, "application/json", '{"error": "no"}'),
        (400, "application/json", "[1]"),
        (500, "text/plain", "x" * 100_000),
    ],
)
async def test_who_is_no_gateway_is_said_to_be_none(
    server: ScriptedServer, status: int, content_type: str, body: str
) -> None:
    server.answer(status, content_type, body)
    with pytest.raises(NotAGatewayError, match="not a KeyDesk gateway"):
        await heard(server)


async def test_a_redirect_is_not_followed_with_a_key(server: ScriptedServer) -> None:
    """S28."""
    server.answer(307, "text/plain", "", f"Location: http://127.0.0.1:{server.port}/elsewhere")
    with pytest.raises(NotAGatewayError, match="points to another address"):
        await heard(server)
    assert len(server.asked) == 1


async def test_an_answer_without_end_is_ended(server: ScriptedServer) -> None:
    server.answer(200, EVENTS, piece("x" * LONGEST_ANSWER))
    with pytest.raises(CallRefusedError, match="longer than can be shown"):
        await heard(server)


async def test_odd_events_are_passed_over(server: ScriptedServer) -> None:
    odd = [
        event(choices=[]),
        event(choices=[{"delta": None}]),
        "data: {\n\n",
        "data: [1]\n\n",
        "event: x\n\n",
    ]
    server.answer(200, EVENTS, "".join(odd) + piece("hi"))
    assert await heard(server) == ["hi"]


async def test_a_connection_that_breaks_off_is_said(server: ScriptedServer) -> None:
    server.break_off()
    with pytest.raises(UnreachableError, match="broke off"):
        await heard(server)
