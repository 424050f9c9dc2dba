"""Every change of what keys reach is audited, and announced to whoever follows, so that lists stay live."""

from typing import Any

import httpx
from sqlalchemy import select

from keydesk.contract.info import Role
from keydesk.gateway.adminapi.caller import COMMAND_LINE, Caller
from keydesk.gateway.audit.tables import audit_event_table
from keydesk.gateway.events.repository import load_news, mark_now
from keydesk.gateway.store.opening import OpenStore

PRICES = {"input_price_usd": "1", "output_price_usd": "2"}
DELFT = Caller("d", "D", Role.ADMIN, locations=frozenset({"delft"}))


async def test_each_change_is_told_by_its_subject(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore, tools: Any
) -> None:
    with opened.store.read() as connection:
        mark = mark_now(connection, COMMAND_LINE)
    credential = await make.credential("Acme")
    provider = await make.provider("Acme", credential_id=credential["id"])
    model = await make.model("m", provider)
    item = {"model": "n", "provider_id": provider["id"], "upstream_model": "n", **PRICES}
    (other,) = (await make.at("/models/bulk", items=[item]))["items"]
    deployment = await make.at("/deployments", name="course", models=["m"])
    server = await make.at("/mcp-servers", name="files", url="https://mcp.example.com/mcp")
    assert (await admin.post(f"/mcp-servers/{server['id']}/refresh")).status_code == 200
    things = (
        ("credential", "/credentials", credential, {"name": "Other"}),
        ("provider", "/providers", provider, {"name": "Other"}),
        ("model", "/models", model, {"enabled": False}),
        ("deployment", "/deployments", deployment, {"requires_key": False}),
        ("mcp_server", "/mcp-servers", server, {"enabled": False}),
    )
    for _, path, thing, fields in things:
        assert (await make.change(path, thing, **fields)).status_code == 200
    for path, thing in (
        ("/deployments", deployment),
        ("/models", model),
        ("/models", other),
        ("/providers", provider),
        ("/credentials", credential),
        ("/mcp-servers", server),
    ):
        assert (await admin.delete(f"{path}/{thing['id']}")).status_code == 204
    with opened.store.read() as connection:
        news = load_news(connection, COMMAND_LINE, mark)
        in_delft = load_news(connection, DELFT, mark)
        actions = connection.execute(select(audit_event_table.c.action)).scalars().all()
    told = [(each.name, each.event.subject_id) for each in news]
    for kind, _, thing, _ in things:
        for deed in ("created", "updated", "deleted"):
            assert (f"{kind}.{deed}", thing["id"]) in told
            assert f"{kind}.{deed}" in actions
    assert ("mcp_server.refreshed", server["id"]) in told
    assert ("model.created", other["id"]) in told
    assert {each.event.subject_kind for each in news} == {kind for kind, *_ in things}
    assert tools.asked
    subjects = [(each.name, each.event.subject_id) for each in in_delft]
    assert subjects == told, "all may look at the catalog"
    assert {each.event.admin_name for each in in_delft} == {""}, (
        "who did it the log of Delft does not say (S12)"
    )


async def test_what_changes_nothing_is_not_told(make: Any, opened: OpenStore) -> None:
    provider = await make.provider("Acme")
    with opened.store.read() as connection:
        mark = mark_now(connection, COMMAND_LINE)
    same = await make.change("/providers", provider, name="Acme", enabled=True)
    assert (same.status_code, same.json()["version"]) == (200, provider["version"])
    with opened.store.read() as connection:
        assert load_news(connection, COMMAND_LINE, mark) == []


async def test_a_viewer_sees_everything_and_changes_nothing(make: Any, connect: Any, token_of: Any) -> None:
    """S12: never a credential's value, which nobody gets."""
    credential = await make.credential("Acme")
    provider = await make.provider("Acme", credential_id=credential["id"])
    model = await make.model("m", provider)
    async with connect(token_of(Role.VIEWER)) as viewer:
        for path in ("/credentials", "/providers", "/models", "/deployments", "/mcp-servers"):
            assert (await viewer.get(path)).status_code == 200
        refused = [
            await viewer.delete(f"/credentials/{credential['id']}?force=true"),
            await viewer.delete(f"/models/{model['id']}"),
            await viewer.post(f"/providers/{provider['id']}/test"),
            await viewer.post("/models/bulk", json={"items": []}),
        ]
    assert [answer.status_code for answer in refused] == [403] * 4
