"""What the client sends, and what each answer means to who called."""

import asyncio
import json
import logging
import socket
import ssl
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.client.errors import (
    DifferentVersionError,
    NameNotResolvedError,
    NotAGatewayError,
    UnreachableError,
    UntrustedServerError,
)
from keydesk.contract.batches import BulkCreate, BulkCreated
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.keys import KeyCreate, KeyPatch, KeyQuery
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
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import Secret, SecretKind, mint

ScriptedServer = Any
BIG_BATCH = 1000
PROBLEM = "application/problem+json"
KEY: dict[str, Any] = {
    "id": "A1b2C3d4E5f6",
    "name": "Analytics",
    "description": "",
    "kind": "standard",
    "preview": "kdk_A1b2…8OPu",
    "status": "active",
    "not_before": "2026-11-21T10:00:00Z",
    "expires_at": None,
    "allowed_models": None,
    "allowed_providers": None,
    "ip_allowlist": None,
    "created_at": "2026-11-21T10:00:00Z",
    "created_by": "Ada",
    "last_used_at": None,
    "requests": 0,
    "spend_usd": "0.00",
    "revoked_at": None,
    "revoked_by": None,
    "version": 1,
}
INFO: dict[str, Any] = {
    "product": "keydesk",
    "version": "0.1.0",
    "gateway_id": "A1b2C3d4E5f6",
    "gateway_name": "Local",
    "base_url": "http://127.0.0.1:5393/v1",
    "capabilities": ["keys"],
    "admin": {"id": "a", "name": "Ada", "role": "owner"},
}


async def test_a_creation_says_only_what_was_set_and_can_be_repeated(
    api: HttpAdminApi, server: ScriptedServer, token: Secret
) -> None:
    """Absent and null are different things: a year, and for ever."""
    secret = mint(SecretKind.KEY)
    for _ in range(2):
        server.answer(201, "application/json", json.dumps({"key": KEY, "secret": secret.reveal()}))

    minted = await api.create_key(KeyCreate(name="Analytics"), attempt="first")
    await api.create_key(KeyCreate(name="Analytics", expires_at=None), attempt="second")

    first, second = server.asked
    assert first.line == "POST /admin/v1/keys HTTP/1.1"
    assert json.loads(first.body) == {"name": "Analytics"}
    assert json.loads(second.body) == {"name": "Analytics", "expires_at": None}
    assert (first.headers["idempotency-key"], second.headers["idempotency-key"]) == ("first", "second")
    assert first.headers["authorization"] == f"Bearer {token.reveal()}"
    assert first.headers["content-type"] == "application/json"
    assert minted.secret == secret.reveal()
    assert secret.reveal() not in repr(minted)


async def test_a_change_names_the_version_that_it_is_meant_for(
    api: HttpAdminApi, server: ScriptedServer
) -> None:
    server.answer(200, "application/json", json.dumps(KEY | {"version": 4}))
    moment = datetime(2027, 1, 1, tzinfo=UTC)
    key = await api.update_key("A1b2C3d4E5f6", KeyPatch(expires_at=moment, allowed_models=None), version=3)
    (asked,) = server.asked
    assert asked.line == "PATCH /admin/v1/keys/A1b2C3d4E5f6 HTTP/1.1"
    assert asked.headers["if-match"] == '"3"'
    assert json.loads(asked.body) == {"expires_at": "2027-01-01T00:00:00Z", "allowed_models": None}
    assert key.version == 4


async def test_a_question_carries_its_filters_in_the_address(
    api: HttpAdminApi, server: ScriptedServer
) -> None:
    page = {"items": [KEY], "next_cursor": "more", "total": 2, "counts": {"active": 2}}
    server.answer(200, "application/json", json.dumps(page))
    query = KeyQuery(q="a&b=%é", status=KeyStatus.REVOKED, revoked=True, counts=True, sort="-name", limit=7)
    answer = await api.list_keys(query)
    assert server.asked[0].line == (
        "GET /admin/v1/keys?q=a%26b%3D%25%C3%A9&status=revoked&revoked=true&counts=true&sort=-name&limit=7"
        " HTTP/1.1"
    )
    assert (answer.total, answer.next_cursor) == (2, "more")
    assert answer.counts is not None
    assert answer.counts.active == 2


@pytest.mark.parametrize("key_id", ["", ".", ".."])
async def test_an_id_never_leads_to_another_resource(
    api: HttpAdminApi, server: ScriptedServer, key_id: str
) -> None:
    with pytest.raises(NotFoundError):
        await api.get_key(key_id)
    assert server.asked == []


async def test_what_stands_in_an_id_stays_one_segment(api: HttpAdminApi, server: ScriptedServer) -> None:
    server.answer(200, "application/json", json.dumps(KEY))
    await api.get_key("../providers?x#y")
    assert server.asked[0].line == "GET /admin/v1/keys/..%2Fproviders%3Fx%23y HTTP/1.1"


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


async def test_the_environment_leads_nowhere_else(
    server: ScriptedServer, token: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    api = HttpAdminApi(server.admin_url, token)
    server.answer(200, "application/json", json.dumps(INFO))
    assert (await api.info()).gateway_name == "Local"
    await api.aclose()


async def test_what_can_be_repeated_is_when_the_connection_breaks(
    api: HttpAdminApi, server: ScriptedServer
) -> None:
    server.break_off()
    server.answer(201, "application/json", json.dumps({"key": KEY, "secret": "s"}))
    await api.create_key(KeyCreate(name="A"), attempt="same")
    assert [asked.headers["idempotency-key"] for asked in server.asked] == ["same", "same"]


async def test_what_cannot_be_repeated_is_not(api: HttpAdminApi, server: ScriptedServer) -> None:
    server.break_off()
    with pytest.raises(UnreachableError, match="may have been made or not"):
        await api.update_key("k", KeyPatch(name="B"), version=1)
    assert len(server.asked) == 1


async def test_a_gateway_that_stays_away_is_said(api: HttpAdminApi, server: ScriptedServer) -> None:
    server.break_off()
    server.break_off()
    with pytest.raises(UnreachableError, match="broke off"):
        await api.info()


async def test_silence_has_an_end(server: ScriptedServer, token: Secret) -> None:
    """An answer that trickles in does not keep anybody waiting for ever."""
    api = HttpAdminApi(server.admin_url, token, timeout=0.3)
    server.answers.append(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{")
    with pytest.raises(UnreachableError, match="in time"):
        await api.info()
    await api.aclose()


async def test_an_answer_without_end_is_not_swallowed(
    api: HttpAdminApi, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keydesk.client.transport.LONGEST_ANSWER", 1000)
    server.answer(200, "application/json", b" " * 1001)
    with pytest.raises(NotAGatewayError):
        await api.info()


async def test_nobody_at_the_address_is_said(token: Secret) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))  # bound and not listening: nobody answers, nobody else gets it
        api = HttpAdminApi(f"http://127.0.0.1:{reserved.getsockname()[1]}/admin/v1", token)
        with pytest.raises(UnreachableError, match=r"Nobody answers at http://127\.0\.0\.1:\d+\."):
            await api.info()
        await api.aclose()


async def test_an_unknown_name_is_said(token: Secret) -> None:
    api = HttpAdminApi("http://gateway.invalid:5393/admin/v1", token)
    with pytest.raises(NameNotResolvedError, match=r"The name gateway\.invalid is not known"):
        await api.info()
    await api.aclose()


async def test_a_server_that_speaks_no_tls_gets_no_token(server: ScriptedServer, token: Secret) -> None:
    api = HttpAdminApi(server.admin_url.replace("http:", "https:"), token, timeout=2)
    with pytest.raises(UnavailableError, match="https"):
        await api.info()
    assert server.asked == []
    await api.aclose()


async def test_a_certificate_that_nobody_vouches_for_gets_no_token(
    certificate: tuple[str, str], token: Secret
) -> None:
    """S28."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(1000))
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    listening = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    url = f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}/admin/v1"
    api = HttpAdminApi(url, token)
    with pytest.raises(UntrustedServerError, match="is not trusted"):
        await api.info()
    await api.aclose()
    listening.close()
    await listening.wait_closed()
    assert b"".join(heard) == b""


async def test_a_certificate_that_the_caller_trusts_is_trusted(
    certificate: tuple[str, str], token: Secret
) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        body = json.dumps(INFO).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    listening = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    url = f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}/admin/v1"
    api = HttpAdminApi(url, token, verify=ssl.create_default_context(cafile=certificate[0]))
    assert (await api.info()).gateway_name == "Local"
    await api.aclose()
    listening.close()
    await listening.wait_closed()


async def test_no_log_has_the_token_or_the_address(
    api: HttpAdminApi, server: ScriptedServer, token: Secret, caplog: pytest.LogCaptureFixture
) -> None:
    """S3, S25: httpx would log whole addresses."""
    caplog.set_level(logging.DEBUG)
    server.answer(200, "application/json", json.dumps(INFO))
    await api.info()
    said = "\n".join(record.getMessage() for record in caplog.records)
    assert "admin/v1" not in said
    assert token.reveal() not in said


async def test_lists_of_the_catalog_are_read_as_what_they_are(
    api: HttpAdminApi, server: ScriptedServer
) -> None:
    credential = {
        "id": "c",
        "name": "C",
        "preview": "sk-…abc",
        "created_at": "2026-11-21T10:00:00Z",
        "version": 1,
    }
    server.answer(
        200, "application/json", json.dumps({"items": [credential], "next_cursor": None, "total": 1})
    )
    page = await api.list_credentials(CatalogQuery())
    assert server.asked[0].line == "GET /admin/v1/credentials HTTP/1.1"
    assert page.items[0].preview == "sk-…abc"


async def test_deleting_wants_no_answer(api: HttpAdminApi, server: ScriptedServer) -> None:
    server.answers.append(b"HTTP/1.1 204 No Content\r\n\r\n")
    await api.delete_model("m")
    assert server.asked[0].line == "DELETE /admin/v1/models/m HTTP/1.1"


@pytest.mark.parametrize(
    ("token_text", "says"),
    [
        (mint(SecretKind.KEY).reveal(), "key for calling models"),
        (mint(SecretKind.ADMIN).reveal()[:-1], "incomplete or mistyped"),
        ("", "incomplete or mistyped"),
    ],
    ids=["key", "cut", "none"],
)
def test_what_is_no_admin_token_is_never_sent(token_text: str, says: str) -> None:
    with pytest.raises(InvalidValueError, match=says) as caught:
        HttpAdminApi("http://127.0.0.1:9/admin/v1", token_text)
    assert caught.value.field == "token"


async def test_a_long_answer_is_read_beside_the_loop(api: HttpAdminApi, server: ScriptedServer) -> None:
    """S27: what a thousand keys come back with takes longer to read than a window may stand still."""
    items = [
        {"key": KEY | {"name": f"Person {number}"}, "claim_url": "x" * 60} for number in range(BIG_BATCH)
    ]
    told = {"batch": None, "items": items, "planned": [], "skipped": []}
    text = json.dumps(told)
    server.answer(201, "application/json", text)
    before = time.thread_time()
    BulkCreated.model_validate_json(text)
    takes, longest = time.thread_time() - before, 0.0

    async def beat() -> None:
        nonlocal longest
        while True:
            before = time.thread_time()
            await asyncio.sleep(0)
            longest = max(longest, time.thread_time() - before)

    beating = asyncio.create_task(beat())
    made = await api.create_keys(BulkCreate(label="W", location_ids=["x"]), attempt="once")
    await asyncio.sleep(0)  # the last beat
    beating.cancel()
    assert len(made.items) == BIG_BATCH
    assert longest < takes / 2
