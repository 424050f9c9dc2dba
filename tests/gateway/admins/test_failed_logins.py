"""Failed logins stand in the audit chain, without a word of the token, and cannot fill it."""

from typing import Any

import httpx
import pytest

from keydesk.contract.info import Role
from keydesk.domain.secret import SecretKind, mint
from keydesk.gateway.admins.failed_logins import MOST_PEERS, FailedLogins
from keydesk.gateway.store.opening import OpenStore


async def failed(admin: httpx.AsyncClient) -> list[Any]:
    return (await admin.get("/audit?action=login.failed")).json()["items"]


async def test_an_unknown_and_a_revoked_token(admin: httpx.AsyncClient, connect: Any, token_of: Any) -> None:
    """S20, S14: who, from where, and when; never the token."""
    unknown, revoked = mint(SecretKind.ADMIN).reveal(), token_of(Role.VIEWER)
    (viewer,) = [each for each in (await admin.get("/admins")).json()["items"] if each["role"] == "viewer"]
    assert (await admin.post(f"/admins/{viewer['id']}/revoke")).status_code == 200
    for token, peer in ((unknown, "127.0.0.1"), (revoked, "127.0.0.2")):
        async with connect(token, peer=peer) as client:
            assert (await client.get("/info")).status_code == 401
    events = await failed(admin)
    assert [(each["peer"], each["subject_id"]) for each in events] == [
        ("127.0.0.2", "127.0.0.2"),
        ("127.0.0.1", "127.0.0.1"),
    ]
    assert {(each["subject_kind"], each["admin_name"]) for each in events} == {("login", "unknown")}
    assert unknown not in str(events)
    assert revoked not in str(events)
    assert (await admin.get("/audit/verify")).json()["intact"]


async def test_once_a_minute_for_each_address(admin: httpx.AsyncClient, connect: Any, clock: Any) -> None:
    async with connect(mint(SecretKind.ADMIN).reveal()) as client:
        for _ in range(3):
            assert (await client.post("/keys", json={"name": "a"})).status_code == 401
        assert len(await failed(admin)) == 1
        clock.advance(seconds=59)
        await client.get("/info")
        assert len(await failed(admin)) == 1
        clock.advance(seconds=1)
        await client.get("/info")
    assert len(await failed(admin)) == 2


async def test_no_token_is_no_login(admin: httpx.AsyncClient, connect: Any) -> None:
    for token in (None, "nonsense", mint(SecretKind.KEY).reveal()):
        async with connect(token) as client:
            assert (await client.get("/info")).status_code in {401, 403}
    assert await failed(admin) == []


async def test_any_number_of_addresses(admin: httpx.AsyncClient, opened: OpenStore, clock: Any) -> None:
    """S15: who has a network of addresses fills no disk."""
    failures = FailedLogins(opened)
    for number in range(MOST_PEERS + 20):
        failures.record(f"2001:db8::{number:x}")
    assert (await admin.get("/audit?action=login.failed")).json()["total"] == MOST_PEERS
    clock.advance(minutes=1)
    failures.record("2001:db8::ffff")
    assert (await admin.get("/audit?action=login.failed")).json()["total"] == MOST_PEERS + 1


async def test_a_database_that_cannot_be_written(
    connect: Any, opened: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S22: the answer is the same."""
    monkeypatch.setattr("keydesk.gateway.store.engine.BUSY_SECONDS", 0.1)
    with opened.store.write():
        async with connect(mint(SecretKind.ADMIN).reveal()) as client:
            assert (await client.get("/info")).status_code == 401
