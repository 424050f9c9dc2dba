"""The lists of what keys reach: ordered, filtered, searched, paged along an index."""

from typing import Any

import httpx
import pytest
from sqlalchemy import insert, literal_column, select, text

from keydesk.contract.catalog import ProviderCreate, ProviderKind
from keydesk.contract.catalog_queries import ModelQuery, ModelSort
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.catalog.listing import list_models
from keydesk.gateway.catalog.tables import model_table
from keydesk.gateway.store.opening import OpenStore


@pytest.fixture
async def stock(make: Any, clock: Any) -> dict[str, dict[str, Any]]:
    """Three providers and five models."""
    credential = await make.credential("Acme")
    made: dict[str, dict[str, Any]] = {"credential": credential}
    for name, fields in (
        ("beta", {"kind": "azure", "base_url": "https://b.example"}),
        ("Alpha", {"credential_id": credential["id"]}),
        ("demo", {"kind": "demo", "base_url": None, "enabled": False}),
    ):
        clock.advance(seconds=1)
        made[name] = await make.provider(name, **fields)
    for model, provider, price, enabled in (
        ("c", "beta", "10", True),
        ("a", "Alpha", "9", True),
        ("e", "demo", "0", False),
        ("B", "beta", "0.5", True),
        ("d/x", "Alpha", "100", False),
    ):
        clock.advance(seconds=1)
        fields = {"input_price_usd": price, "output_price_usd": price, "enabled": enabled}
        made[model] = await make.model(model, made[provider], upstream_model=f"up-{model}", **fields)
    return made


@pytest.mark.parametrize(
    ("sort", "wanted"),
    [
        ("model", "B a c d/x e"),
        ("input_price_usd", "e B a c d/x"),
        ("output_price_usd", "e B a c d/x"),
        ("created_at", "c a e B d/x"),
    ],
)
@pytest.mark.usefixtures("stock")
async def test_models_in_order(make: Any, sort: str, wanted: str) -> None:
    """Prices by what they are, not as text; each way round, two at a time, none left out and none twice."""
    assert await make.names("/models", "model", sort=sort) == wanted.split()
    assert await make.names("/models", "model", sort=f"-{sort}") == wanted.split()[::-1]


async def test_models_by_the_name_of_their_provider(make: Any, stock: Any) -> None:
    assert await make.names("/models", "provider_name", sort="provider") == [
        *("Alpha", "Alpha", "beta", "beta", "demo")
    ]
    await make.change("/providers", stock["Alpha"], name="Zeta")
    await make.change("/models", stock["c"], provider_id=stock["demo"]["id"])
    assert await make.names("/models", "provider_name", sort="-provider") == [
        *("Zeta", "Zeta", "demo", "demo", "beta")
    ]


async def test_models_of_a_provider_or_switched_off(make: Any, stock: Any, admin: httpx.AsyncClient) -> None:
    assert await make.names("/models", "model", provider_id=stock["beta"]["id"]) == ["B", "c"]
    assert await make.names("/models", "model", enabled="false") == ["d/x", "e"]
    assert await make.names("/models", "model", q="up-a") == ["a"]
    assert await make.names("/models", "model", q="_") == []
    assert await make.names("/models", "model", provider_id="nobody") == []
    shown = (await admin.get(f"/models/{stock['e']['id']}")).json()
    assert (shown["provider_name"], shown["provider_enabled"]) == ("demo", False)


async def test_providers_in_order_and_by_kind(make: Any, stock: Any, admin: httpx.AsyncClient) -> None:
    assert await make.names("/providers") == ["Alpha", "beta", "demo"]
    assert await make.names("/providers", sort="-created_at") == ["demo", "Alpha", "beta"]
    assert await make.names("/providers", "kind", sort="-kind") == ["openai", "demo", "azure"]
    assert await make.names("/providers", kind="demo") == ["demo"]
    assert await make.names("/providers", credential_id=stock["credential"]["id"]) == ["Alpha"]
    counts = {each["name"]: each["models"] for each in (await admin.get("/providers")).json()["items"]}
    assert counts == {"Alpha": 2, "beta": 2, "demo": 1}


@pytest.mark.usefixtures("stock")
async def test_credentials_deployments_and_servers_in_order(make: Any, clock: Any) -> None:
    clock.advance(seconds=1)
    await make.credential("aardvark")
    assert await make.names("/credentials", sort="created_at") == ["Acme", "aardvark"]
    assert await make.names("/credentials", sort="name") == ["aardvark", "Acme"]
    for name in ("one", "two", "three"):
        clock.advance(seconds=1)
        await make.at("/deployments", name=name, models=["a"])
        await make.at("/mcp-servers", name=name, url="https://mcp.example.com")
    for path in ("/deployments", "/mcp-servers"):
        assert await make.names(path) == ["one", "three", "two"]
        assert await make.names(path, sort="-created_at") == ["three", "two", "one"]
        assert await make.names(path, q="T") == ["three", "two"]


@pytest.mark.parametrize(
    "path",
    [
        *("/models?sort=provider_name", "/models?sort=model,id", "/models?sort=--model", "/models?sort="),
        *("/models?enabled=perhaps", "/models?limit=501", "/models?limit=0", "/models?cursor=x"),
        *("/providers?kind=cloud", "/providers?sort=base_url", "/credentials?sort=value"),
        *("/credentials?sort=sealed_value", "/deployments?sort=models", "/mcp-servers?sort=url"),
        "/models?nobody=1",
    ],
)
async def test_what_cannot_be_asked(admin: httpx.AsyncClient, path: str) -> None:
    assert (await admin.get(path)).status_code == 422


@pytest.mark.usefixtures("stock")
async def test_a_cursor_belongs_to_its_order(admin: httpx.AsyncClient) -> None:
    cursor = (await admin.get("/models?sort=input_price_usd&limit=2")).json()["next_cursor"]
    for sort in ("model", "-input_price_usd", "output_price_usd"):
        assert (await admin.get(f"/models?sort={sort}&cursor={cursor}")).status_code == 422


@pytest.mark.on_sqlite
def test_ten_thousand_models_are_walked_along_an_index(opened: OpenStore, services: Any) -> None:
    """Every order of the list, each way round: pages follow each other, and nothing is sorted for them."""
    provider = services.providers.create(COMMAND_LINE, ProviderCreate(name="P", kind=ProviderKind.DEMO), None)
    plain = {"provider_id": provider.id, "upstream_model": "m", "cached_input_price_nanos": 0, "version": 1}
    with opened.store.write() as connection:
        now = opened.clock.now()
        rows = [
            {
                **plain,
                "id": f"id{n * 7919 % 10_000:05}",
                "model": f"m{n:05}",
                "input_price_nanos": n % 50,
                "output_price_nanos": n,
                "provider_folded": "p",
                "created_at": now,
                "enabled": True,
                "fallbacks": "[]",
            }
            for n in range(10_000)
        ]
        connection.execute(insert(model_table), rows)
    with opened.store.read() as connection:
        for sort in [way + each.value for each in ModelSort for way in ("", "-")]:
            query = ModelQuery(sort=sort, limit=100)
            seen: set[str] = set()
            for _ in range(3):
                rows, cursor, total = list_models(connection, query)
                seen |= {row["id"] for row in rows}
                query = query.model_copy(update={"cursor": cursor})
            assert (len(seen), total) == (300, 10_000)
        table = model_table.c
        for column in (
            *(table.model, table.provider_folded, table.created_at),
            *(table.input_price_nanos, table.output_price_nanos),
        ):
            walk = select(column, table.id).order_by(column, table.id).limit(100)
            for each in (walk, walk.where(column > literal_column("7"))):
                told = text("EXPLAIN QUERY PLAN " + str(each.compile(compile_kwargs={"literal_binds": True})))
                plan = " ".join(row[3] for row in connection.execute(told))
                assert "TEMP B-TREE" not in plan, plan
