"""S12: who may call what hangs on the route that is dispatched, and every route has it."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from keydesk.contract.challenge import prove
from keydesk.contract.info import Capability, Role
from keydesk.domain.secret import SecretKind, mint

OPEN = {("GET", "/admin/v1/challenge")}
FOR_OWNERS = "/admin/v1/usage/requests/{request_id}/content"


def routes(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Yield method and path of everything that the application answers, in the document or not."""
    for path, methods in app.openapi()["paths"].items():
        yield from ((method.upper(), path) for method in methods)
    yield ("GET", "/admin/v1/openapi.json")


def sent(client: httpx.AsyncClient, method: str, path: str) -> Any:
    body = {"content": b"{}", "headers": {"Content-Type": "application/json"}} if method != "GET" else {}
    return client.request(method, path.replace("{", "").replace("}", "").removeprefix("/admin/v1"), **body)


async def test_every_route_asks_who_calls(
    app: FastAPI, connect: Any, token_of: Callable[[Role], str], heard: Any, streams: Any
) -> None:
    """S12: no credential 401, a key 403, an unknown token 401, and a viewer changes nothing."""
    streams.end()  # or one would follow events for ever
    found = set(routes(app))
    assert len(found) > 20
    viewer = token_of(Role.VIEWER)
    answers: dict[str, set[tuple[int, bool]]] = {
        "none": set(),
        "key": set(),
        "unknown": set(),
        "viewer": set(),
    }
    tokens = {
        "none": None,
        "key": mint(SecretKind.KEY).reveal(),
        "unknown": mint(SecretKind.ADMIN).reveal(),
        "viewer": viewer,
    }
    for who, token in tokens.items():
        async with connect(token) as client:
            for method, path in found - OPEN:
                answer = await sent(client, method, path)
                reading = method == "GET" and path != FOR_OWNERS
                answers[who].add((answer.status_code, reading))
                if answer.status_code == 401:
                    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert {status for status, _ in answers["none"]} == {401}
    assert {status for status, _ in answers["unknown"]} == {401}
    assert {status for status, _ in answers["key"]} == {403}
    assert {status for status, reading in answers["viewer"] if not reading} == {403}
    assert {status for status, reading in answers["viewer"] if reading} == {200, 404}
    assert (heard.keys, heard.catalog) == ([], 0)


def test_no_route_is_left_out_of_the_document(app: FastAPI) -> None:
    """What the test above walks is everything there is."""
    hidden = {getattr(route, "path", None) for route in app.routes} - {None}
    assert hidden <= {path for _, path in routes(app)}
    assert all(operation["tags"] for path in app.openapi()["paths"].values() for operation in path.values())


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Basic {}", "{}", "Bearer {}x", "Bearer x{}", "Bearer {} {}", "Token {}"],
)
async def test_a_token_stands_in_one_form(connect: Any, session_token: Any, header: str) -> None:
    value = header.replace("{}", session_token.reveal())
    async with connect() as client:
        answer = await client.get("/info", headers={"Authorization": value})
        twice = [("Authorization", f"Bearer {session_token.reveal()}")] * 2
        assert (await client.get("/info", headers=twice)).status_code == 401
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


async def test_a_session_token_is_an_owners(connect: Any, session_token: Any) -> None:
    """S21: a token known to this process alone."""
    async with connect(session_token.reveal()) as client:
        info = (await client.get("/info")).json()
        made = await client.post("/keys", json={"name": "Ada"})
    assert info["admin"] == {"id": "s", "name": "This desktop", "role": "owner", "location_ids": None}
    assert made.json()["key"]["created_by"] == "This desktop"


async def test_info(admin: httpx.AsyncClient, opened: Any) -> None:
    info = (await admin.get("/info")).json()
    assert info["product"] == "keydesk"
    assert (info["gateway_id"], info["gateway_name"]) == (opened.identity.id, opened.identity.name)
    assert info["base_url"] == "http://127.0.0.1:5393/v1"
    assert info["capabilities"] == [capability.value for capability in Capability]
    assert info["admin"]["role"] == "owner"


async def test_the_challenge_asks_for_no_credential(connect: Any) -> None:
    """S21."""
    async with connect() as client:
        answer = await client.get(f"/challenge?nonce={'ab' * 16}")
        assert answer.json() == {"proof": prove("00" * 32, "ab" * 16)}
        for nonce in ("", "ab", "zz" * 16, "ab" * 65):
            assert (await client.get(f"/challenge?nonce={nonce}")).status_code == 422


async def test_the_document_says_that_a_token_is_needed(admin: httpx.AsyncClient) -> None:
    document = (await admin.get("/openapi.json")).json()
    unprotected = {
        (method.upper(), path)
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
        if not operation.get("security")
    }
    assert unprotected == OPEN
