"""Which error each answer means to who called, and what is no answer of a gateway."""

import json
from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.client.errors import (
    DifferentVersionError,
    NotAGatewayError,
)
from keydesk.contract.keys import KeyCreate
from keydesk.domain.errors import (
    ConflictError,
    DomainError,
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    StaleError,
    UnauthorizedError,
    UnavailableError,
)
from tests.fixtures.told_of_gateways import INFO

ScriptedServer = Any


PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, UnauthorizedError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (409, ConflictError),
        (412, StaleError),
        (422, InvalidValueError),
        (503, UnavailableError),
        (507, UnavailableError),
    ],
)
async def test_a_problem_is_the_error_that_it_describes(
    api: HttpAdminApi, server: ScriptedServer, status: int, error: type[DomainError]
) -> None:
    document = {"title": "T", "status": status, "detail": "What happened.", "code": "c", "trace": 1}
    server.answer(status, PROBLEM, json.dumps(document))
    says = "does not accept the admin token" if status == 401 else r"What happened\."
    with pytest.raises(error, match=says) as caught:
        await api.info()
    assert type(caught.value).__mro__[-5:] == error.__mro__[-5:]


@pytest.mark.parametrize("status", [400, 403, 404, 409, 412, 422, 500, 507, 599])
async def test_a_refusal_without_a_reason_is_said_all_the_same(
    api: HttpAdminApi, server: ScriptedServer, status: int
) -> None:
    """J4: what a program reads, such as *Precondition Failed*, is no sentence for a person."""
    server.answer(status, PROBLEM, json.dumps({"title": "Some Title", "status": status, "code": "c"}))
    with pytest.raises(DomainError, match=r"\.$") as caught:
        await api.info()
    assert "Some Title" not in str(caught.value)


@pytest.mark.parametrize(
    ("wait", "says"),
    [("30", "in 30 seconds"), ("1", "in a moment"), ("", "in a moment"), ("9" * 30, "in a moment")],
)
@pytest.mark.parametrize("media_type", [PROBLEM, "text/html"])
async def test_who_asks_too_often_is_told_when_to_come_again(
    api: HttpAdminApi, server: ScriptedServer, wait: str, says: str, media_type: str
) -> None:
    """Issue 5: 429, from a gateway or from a proxy before it."""
    body = json.dumps({"title": "Too Many Requests", "status": 429, "code": "c"})
    server.answer(429, media_type, body, *([f"Retry-After: {wait}"] if wait else []))
    with pytest.raises(UnavailableError, match=says):
        await api.info()


async def test_refused_fields_are_named(api: HttpAdminApi, server: ScriptedServer) -> None:
    errors = [{"field": "expires_at", "message": "after the start of validity"}]
    document = {"title": "T", "status": 422, "detail": "Refused.", "code": "c", "errors": errors}
    server.answer(422, PROBLEM, json.dumps(document))
    with pytest.raises(InvalidValueError) as caught:
        await api.create_key(KeyCreate(name="A"), attempt="1")
    assert caught.value.field == "expires_at"


@pytest.mark.parametrize(
    ("status", "content_type", "body"),
    [
        (200, "text/html", "<h1>It works</h1>"),
        (404, "text/html", "<h1>Not found</h1>"),
        (401, "application/json", '{"error": "who are you"}'),
        (500, PROBLEM, "not json"),
        (200, "application/json", json.dumps(INFO | {"product": "other"})),
    ],
)
async def test_somebody_else_is_told_from_a_gateway(
    api: HttpAdminApi, server: ScriptedServer, status: int, content_type: str, body: str
) -> None:
    server.answer(status, content_type, body)
    with pytest.raises(NotAGatewayError, match="not a KeyDesk gateway"):
        await api.info()


@pytest.mark.parametrize(
    "body", ["{}", "nonsense", json.dumps(INFO | {"admin": {"id": "a", "name": "A", "role": "x"}})]
)
async def test_an_answer_that_cannot_be_read_is_of_another_version(
    api: HttpAdminApi, server: ScriptedServer, body: str
) -> None:
    server.answer(200, "application/json", body)
    with pytest.raises(DifferentVersionError, match="another version"):
        await api.info()


async def test_a_newer_gateway_may_say_more(api: HttpAdminApi, server: ScriptedServer) -> None:
    newer = INFO | {
        "capabilities": ["keys", "people"],
        "region": "eu",
        "admin": INFO["admin"] | {"scope": []},
    }
    server.answer(200, "application/json; charset=utf-8", json.dumps(newer))
    assert (await api.info()).capabilities == ["keys", "people"]


async def test_a_redirect_gets_no_token(api: HttpAdminApi, server: ScriptedServer) -> None:
    """S28: no redirects with credentials."""
    server.answer(307, "text/html", "", f"Location: http://127.0.0.1:{server.port}/elsewhere")
    with pytest.raises(NotAGatewayError, match="points to another address"):
        await api.info()
    assert len(server.asked) == 1


async def test_a_proxy_without_its_gateway_is_said(api: HttpAdminApi, server: ScriptedServer) -> None:
    server.answer(502, "text/html", "<h1>Bad gateway</h1>")
    with pytest.raises(UnavailableError, match="the gateway behind it does not"):
        await api.info()


async def test_an_answer_without_end_is_not_swallowed(
    api: HttpAdminApi, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keydesk.client.transport.LONGEST_ANSWER", 1000)
    server.answer(200, "application/json", b" " * 1001)
    with pytest.raises(NotAGatewayError):
        await api.info()
