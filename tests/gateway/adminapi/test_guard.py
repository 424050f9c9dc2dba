"""S13: what a web page, another host name or another computer gets from the admin API."""

from dataclasses import replace
from typing import Any

import pytest

from keydesk.gateway.admin_app import AdminParts, build_admin_app
from keydesk.gateway.settings import AdminReach


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([("Host", "evil.example")], 421),
        ([("Host", "127.0.0.1")], 421),
        ([("Host", "127.0.0.1:5393.evil.example")], 421),
        ([("Host", "127.0.0.1:5393"), ("Host", "evil.example")], 421),
        ([("Host", "127.0.0.1:5393"), ("Host", "127.0.0.1:5393")], 421),
        ([("Origin", "http://127.0.0.1:5393")], 403),
        ([("Origin", "null")], 403),
        ([("Sec-Fetch-Site", "cross-site")], 403),
        ([("Sec-Fetch-Site", "same-site")], 403),
        ([("Sec-Fetch-Site", "same-origin")], 200),
        ([("X-Forwarded-Host", "evil.example")], 200),
    ],
)
async def test_requests_that_a_page_could_make(
    connect: Any, session_token: Any, headers: list[tuple[str, str]], status: int
) -> None:
    async with connect(session_token.reveal()) as client:
        answer = await client.get("/info", headers=headers)
    assert answer.status_code == status
    assert answer.headers["cache-control"] == "no-store"
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("peer", "status"),
    [
        ("127.0.0.1", 200),
        ("127.1.2.3", 200),
        ("::1", 200),
        ("::ffff:127.0.0.1", 200),
        ("192.168.1.9", 403),
        ("", 403),
    ],
)
async def test_only_this_computer(connect: Any, session_token: Any, peer: str, status: int) -> None:
    """S14: by the socket's address, whatever a header says."""
    async with connect(session_token.reveal(), peer=peer) as client:
        answer = await client.get("/info")
    assert answer.status_code == status


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
@pytest.mark.parametrize(("reach", "status"), [(AdminReach.LOOPBACK, 403), (AdminReach.ANY, 200)])
async def test_who_comes_by_a_proxy_is_not_at_this_computer(
    connect: Any, session_token: Any, parts: AdminParts, header: str, reach: AdminReach, status: int
) -> None:
    """S13, S14: a proxy here that nobody told of would let everybody in. It makes nobody of this computer."""
    app = build_admin_app(replace(parts, reach=reach))
    async with connect(session_token.reveal(), peer="127.0.0.1", to=app) as client:
        assert (await client.get("/info", headers={header: "127.0.0.1"})).status_code == status
    async with connect(session_token.reveal(), peer="192.168.1.9") as client:
        assert (await client.get("/info", headers={header: "127.0.0.1"})).status_code == 403


async def test_other_computers_when_told_so(connect: Any, session_token: Any, parts: AdminParts) -> None:
    app = build_admin_app(replace(parts, reach=AdminReach.ANY))
    async with connect(session_token.reveal(), peer="192.168.1.9", to=app) as client:
        assert (await client.get("/info")).status_code == 200


async def test_the_peer_is_recorded(connect: Any, session_token: Any, parts: AdminParts) -> None:
    """S14, S20."""
    app = build_admin_app(replace(parts, reach=AdminReach.ANY))
    async with connect(session_token.reveal(), peer="192.168.1.9", to=app) as client:
        await client.post("/keys", json={"name": "Ada"}, headers={"X-Forwarded-For": "127.0.0.1"})
    with parts.opened.store.read() as connection:
        assert connection.exec_driver_sql("SELECT peer FROM audit_event").scalars().all() == ["192.168.1.9"]
