"""Testing providers and discovering their models, through the admin API."""

from typing import Any

import httpx

from keydesk.gateway.catalog.probing import Probe


async def add(admin: httpx.AsyncClient, **fields: Any) -> str:
    body = {"name": "P", "kind": "openai", "base_url": "https://api.example.org/v1", **fields}
    return str((await admin.post("/providers", json=body)).json()["id"])


async def test_a_provider_is_tested(admin: httpx.AsyncClient, prober: Any) -> None:
    provider = await add(admin)
    prober.answer = Probe(
        resolved=True, reached=True, secured=True, authenticated=True, latency_ms=7, models=("a", "b")
    )
    found = await admin.post(f"/providers/{provider}/test")
    assert found.json() == {
        "resolved": True,
        "reached": True,
        "secured": True,
        "authenticated": True,
        "latency_ms": 7,
        "models": 2,
        "problem": None,
    }
    prober.answer = Probe(reached=True, authenticated=False, problem="No.")
    assert (await admin.post(f"/providers/{provider}/test")).json()["problem"] == "No."
    assert (await admin.post("/providers/unknown/test")).status_code == 404


async def test_what_it_serves_is_discovered_beside_what_leads_there(
    admin: httpx.AsyncClient, prober: Any
) -> None:
    provider = await add(admin)
    price = {"input_price_usd": "1", "output_price_usd": "2"}
    await admin.post(
        "/models", json={"model": "acme/a", "provider_id": provider, "upstream_model": "a", **price}
    )
    prober.answer = Probe(reached=True, authenticated=True, latency_ms=7, models=("a", "b"))
    found = await admin.post(f"/providers/{provider}/discover")
    assert found.json()["items"] == [
        {"upstream_model": "a", "model_ids": ["acme/a"]},
        {"upstream_model": "b", "model_ids": []},
    ]
    prober.answer = Probe(reached=False, problem="The provider cannot be connected to.")
    failed = await admin.post(f"/providers/{provider}/discover")
    assert (failed.status_code, failed.json()["detail"]) == (503, "The provider cannot be connected to.")


async def test_the_demo_needs_no_network(admin: httpx.AsyncClient) -> None:
    provider = await add(admin, kind="demo", base_url=None)
    assert (await admin.post(f"/providers/{provider}/test")).json()["problem"] is None
    found = (await admin.post(f"/providers/{provider}/discover")).json()
    assert found["items"] == [{"upstream_model": "demo", "model_ids": []}]


async def test_an_admin_of_some_locations_changes_nothing_that_all_share(
    admin: httpx.AsyncClient, connect: Any
) -> None:
    """S12."""
    location = (await admin.post("/locations", json={"name": "Delft", "time_zone": "UTC"})).json()["id"]
    made = await admin.post("/admins", json={"name": "D", "role": "admin", "location_ids": [location]})
    provider = await add(admin)
    async with connect(made.json()["secret"]) as scoped:
        assert (await scoped.get("/providers")).status_code == 200
        assert (await scoped.post(f"/providers/{provider}/test")).status_code == 403
        assert (await scoped.post("/credentials", json={"name": "C", "value": "sk"})).status_code == 403
        assert (await scoped.delete(f"/providers/{provider}")).status_code == 403
