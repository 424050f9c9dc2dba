"""Many models at once: all or none, and each problem at its item."""

from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from keydesk.gateway.audit.tables import audit_event_table
from keydesk.gateway.catalog.repository import load_catalog
from keydesk.gateway.catalog.tables import model_table
from keydesk.gateway.store.opening import OpenStore


def item(provider: dict[str, Any], model: str, **fields: Any) -> dict[str, Any]:
    prices = {"input_price_usd": "0.15", "output_price_usd": "0.60"}
    return {"model": model, "provider_id": provider["id"], "upstream_model": model, **prices, **fields}


def count(opened: OpenStore, table: Any) -> int:
    with opened.store.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


async def test_they_are_added_in_order_and_served_at_once(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore, heard: Any
) -> None:
    """One of them may be the fallback of a later one; each has an audit event; told of once."""
    provider = await make.provider("Acme")
    told, events = heard.catalog, count(opened, audit_event_table)
    items = [item(provider, "b"), item(provider, "a", fallbacks=["b"], cached_input_price_usd="0.01")]
    once = {"Idempotency-Key": "once"}
    answer = await admin.post("/models/bulk", json={"items": items}, headers=once)
    assert answer.status_code == 201
    assert [made["model"] for made in answer.json()["items"]] == ["b", "a"]
    for made in answer.json()["items"]:
        assert (await admin.get(f"/models/{made['id']}")).json() == made
    assert (heard.catalog, count(opened, audit_event_table)) == (told + 1, events + 2)
    with opened.store.read() as connection:
        assert load_catalog(connection, opened.sealing).models["a"].fallbacks == ("b",)
    again = await admin.post("/models/bulk", json={"items": items}, headers=once)
    assert (again.json(), count(opened, model_table)) == (answer.json(), 2)
    other = await admin.post("/models/bulk", json={"items": items[:1]}, headers=once)
    assert other.status_code == 422


async def test_every_problem_is_named_and_nothing_is_added(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore
) -> None:
    provider = await make.provider("Acme")
    await make.model("taken", provider)
    events = count(opened, audit_event_table)
    items = [
        item(provider, "good"),
        item(provider, "taken"),
        item(provider, "good"),
        item({"id": "nobody"}, "lost"),
        item(provider, "itself", fallbacks=["itself"]),
        item(provider, "later", fallbacks=["last"]),
        item(provider, "last"),
    ]
    answer = await admin.post("/models/bulk", json={"items": items})
    assert answer.status_code == 422
    problems = {problem["field"]: problem["message"] for problem in answer.json()["errors"]}
    assert problems == {
        "items.1.model": "There is already a model called taken.",
        "items.2.model": "There is already a model called good.",
        "items.3.provider_id": "There is no such provider.",
        "items.4.fallbacks": "Other models than this one.",
        "items.5.fallbacks": "There is no model last.",
    }
    assert answer.json()["detail"] == "Several models cannot be added as they are."
    assert (count(opened, model_table), count(opened, audit_event_table)) == (1, events)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"input_price_usd": "NaN"}, "items.1.input_price_usd"),
        ({"output_price_usd": "-1"}, "items.1.output_price_usd"),
        ({"input_price_usd": "1e400"}, "items.1.input_price_usd"),
        ({"output_price_usd": str(2**63)}, "items.1.output_price_usd"),
        ({"model": "two words"}, "items.1.model"),
        ({"model": "x" * 201}, "items.1.model"),
        ({"upstream_model": "a\u202eb"}, "items.1.upstream_model"),
        ({"nobody": 1}, "items.1.nobody"),
    ],
)
async def test_what_no_model_can_be(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore, fields: dict[str, Any], field: str
) -> None:
    """S8, S23."""
    provider = await make.provider("Acme")
    items = [item(provider, "a"), {**item(provider, "b"), **fields}]
    answer = await admin.post("/models/bulk", json={"items": items})
    assert (answer.status_code, [each["field"] for each in answer.json()["errors"]]) == (422, [field])
    assert count(opened, model_table) == 0


async def test_none_and_too_many(admin: httpx.AsyncClient, make: Any, opened: OpenStore) -> None:
    provider = await make.provider("Acme")
    for items in ([], [item(provider, f"m{n}") for n in range(1001)]):
        assert (await admin.post("/models/bulk", json={"items": items})).status_code == 422
    most = [item(provider, f"m{n}") for n in range(1000)]
    assert (await admin.post("/models/bulk", json={"items": most})).status_code == 201
    assert count(opened, model_table) == 1000
