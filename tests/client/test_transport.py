"""What the client sends, and what each answer means to who called."""

import asyncio
import json
import logging
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.batches import BulkCreate, BulkCreated
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.keys import KeyCreate, KeyPatch, KeyQuery
from keydesk.domain.errors import (
    InvalidValueError,
    NotFoundError,
)
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import Secret, SecretKind, mint
from tests.fixtures.told_of_gateways import INFO, KEY

ScriptedServer = Any
BIG_BATCH = 1000


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


async def test_the_environment_leads_nowhere_else(
    server: ScriptedServer, token: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    api = HttpAdminApi(server.admin_url, token)
    server.answer(200, "application/json", json.dumps(INFO))
    assert (await api.info()).gateway_name == "Local"
    await api.aclose()


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
