"""Credentials, providers and models over HTTP."""

from typing import Any

import httpx
import pytest

from keydesk.gateway.catalog.repository import load_catalog
from keydesk.gateway.catalog.tables import credential_table, provider_table
from keydesk.gateway.store.opening import OpenStore

VALUE = "sk-canary-0123456789"
ELSEWHERE = "sk-other-9876543210"


async def made(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 201, answer.text
    assert answer.headers["etag"] == '"1"'
    return answer.json()


async def make_credential(admin: httpx.AsyncClient, name: str = "Acme", value: str = VALUE) -> dict[str, Any]:
    return await made(await admin.post("/credentials", json={"name": name, "value": value}))


async def make_provider(admin: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    plain = {"name": "Acme", "kind": "openai", "base_url": "https://api.acme.example/v1"}
    return await made(await admin.post("/providers", json={**plain, **fields}))


async def make_model(admin: httpx.AsyncClient, provider_id: str, **fields: Any) -> dict[str, Any]:
    plain = {
        "model": "acme/m",
        "provider_id": provider_id,
        "upstream_model": "m-1",
        "input_price_usd": "1.50",
        "output_price_usd": "6.000000001",
    }
    return await made(await admin.post("/models", json={**plain, **fields}))


async def change(admin: httpx.AsyncClient, path: str, thing: dict[str, Any], **fields: Any) -> httpx.Response:
    present = (await admin.get(f"{path}/{thing['id']}")).headers["etag"]
    return await admin.patch(f"{path}/{thing['id']}", json=fields, headers={"If-Match": present})


def served(opened: OpenStore, model: str = "acme/m") -> Any:
    with opened.store.read() as connection:
        return load_catalog(connection, opened.sealing).models[model]


async def test_a_credential_is_never_given_back(admin: httpx.AsyncClient) -> None:
    credential = await make_credential(admin, value=f"  {VALUE}\n")
    assert credential["preview"] == "sk-…789"
    for path in ("/credentials", f"/credentials/{credential['id']}"):
        assert VALUE not in (await admin.get(path)).text
    short = await make_credential(admin, "Short", "sk-12345")
    assert short["preview"] == "…"


@pytest.mark.parametrize(
    "value", ["", "  ", "two words", "tab\tin", "schlüssel", "x\r\nHost: evil", "x" * 4097]
)
async def test_a_credential_goes_into_a_header(admin: httpx.AsyncClient, value: str) -> None:
    answer = await admin.post("/credentials", json={"name": "Acme", "value": value})
    assert answer.status_code == 422
    assert [problem["field"] for problem in answer.json()["errors"]] == ["value"]


async def test_the_data_plane_gets_the_whole_of_it(
    admin: httpx.AsyncClient, opened: OpenStore, heard: Any
) -> None:
    credential = await make_credential(admin)
    provider = await make_provider(admin, credential_id=credential["id"], timeout_seconds=30)
    await make_model(admin, provider["id"])
    assert heard.catalog == 3
    model = served(opened)
    assert (model.route.model, model.route.provider_id, model.route.enabled) == (
        "acme/m",
        provider["id"],
        True,
    )
    assert (model.upstream_model, model.prices.input, model.prices.cached_input) == (
        "m-1",
        1_500_000_000,
        1_500_000_000,
    )
    assert model.prices.output == 6_000_000_001
    assert (model.provider.credential, model.provider.credential_lost) == (VALUE, False)
    assert (model.provider.base_url, model.provider.timeout_seconds) == ("https://api.acme.example/v1", 30)
    assert VALUE not in repr(model)
    await change(admin, "/providers", provider, enabled=False)
    assert not served(opened).route.enabled


async def test_a_credential_does_not_follow_its_provider_elsewhere(
    admin: httpx.AsyncClient, opened: OpenStore
) -> None:
    """S18: whoever may edit a base URL does not get the credential sent to a host of their choice."""
    credential = await make_credential(admin)
    provider = await make_provider(admin, credential_id=credential["id"])
    await make_model(admin, provider["id"])
    moved = await change(admin, "/providers", provider, base_url="https://evil.example/v1")
    assert (moved.status_code, moved.json()["credential_lost"]) == (200, True)
    assert (served(opened).provider.credential, served(opened).provider.credential_lost) == (None, True)
    shown = (await admin.get(f"/credentials/{credential['id']}")).json()
    assert (shown["lost"], shown["origin"]) == (True, "https://api.acme.example")
    assert shown["used_by"][0]["origin"] == "https://evil.example"
    back = await change(admin, "/providers", provider, base_url="https://api.acme.example/v1")
    assert back.json()["credential_lost"] is False
    assert served(opened).provider.credential == VALUE
    other = await admin.post(
        "/providers",
        json={
            "name": "Evil",
            "kind": "openai",
            "base_url": "https://evil.example",
            "credential_id": credential["id"],
        },
    )
    assert other.status_code == 422
    within = await change(admin, "/providers", provider, base_url="https://api.acme.example/v2")
    assert within.status_code == 200
    assert served(opened).provider.credential == VALUE

    detached = await change(
        admin, "/providers", provider, base_url="https://new.acme.example", credential_id=None
    )
    assert detached.status_code == 200
    again = await change(admin, "/providers", provider, credential_id=credential["id"])
    assert again.status_code == 422
    await change(admin, "/credentials", credential, value=ELSEWHERE)
    assert (await change(admin, "/providers", provider, credential_id=credential["id"])).status_code == 200
    assert served(opened).provider.credential == ELSEWHERE


@pytest.mark.parametrize("moved", ["base_url", "row"])
async def test_a_credential_moved_in_the_database_does_not_open(
    admin: httpx.AsyncClient, opened: OpenStore, moved: str
) -> None:
    """S18."""
    credential = await make_credential(admin)
    provider = await make_provider(admin, credential_id=credential["id"])
    await make_model(admin, provider["id"])
    other = await make_credential(admin, "Other", ELSEWHERE)
    with opened.store.write() as connection:
        if moved == "base_url":
            connection.execute(provider_table.update().values(base_url="https://evil.example"))
        else:
            row = connection.execute(
                credential_table.select().where(credential_table.c.id == credential["id"])
            ).one()
            connection.execute(
                credential_table.update()
                .where(credential_table.c.id == other["id"])
                .values(sealed_value=row.sealed_value, origin=row.origin)
            )
            connection.execute(provider_table.update().values(credential_id=other["id"]))
    provider = served(opened).provider
    assert (provider.credential, provider.credential_lost) == (None, True)


async def test_a_value_entered_again_stays_where_it_is_used(
    admin: httpx.AsyncClient, opened: OpenStore
) -> None:
    credential = await make_credential(admin)
    provider = await make_provider(admin, credential_id=credential["id"])
    await make_model(admin, provider["id"])
    answer = await change(admin, "/credentials", credential, value=ELSEWHERE, name="Renamed")
    assert (answer.json()["name"], answer.json()["preview"], answer.json()["version"]) == (
        "Renamed",
        "sk-…210",
        2,
    )
    assert served(opened).provider.credential == ELSEWHERE


async def test_what_is_used_is_not_deleted(admin: httpx.AsyncClient) -> None:
    credential = await make_credential(admin)
    provider = await make_provider(admin, credential_id=credential["id"])
    model = await make_model(admin, provider["id"])
    steps = [("credentials", credential, "Acme"), ("providers", provider, "acme/m")]
    for path, thing, user in steps:
        answer = await admin.delete(f"/{path}/{thing['id']}")
        assert answer.status_code == 409
        assert user in answer.json()["detail"]
    for path, thing in (("models", model), ("providers", provider), ("credentials", credential)):
        answer = await admin.delete(f"/{path}/{thing['id']}")
        assert (answer.status_code, answer.content) == (204, b"")
        assert (await admin.get(f"/{path}/{thing['id']}")).status_code == 404
        assert (await admin.delete(f"/{path}/{thing['id']}")).status_code == 404


async def test_names_are_taken_once(admin: httpx.AsyncClient) -> None:
    """The conflict names the field. Case and composition do not make another name."""
    credential = await make_credential(admin, "Zoë")
    provider = await make_provider(admin)
    await make_model(admin, provider["id"])
    await make_provider(admin, name="Beta")
    answers = [
        await admin.post("/credentials", json={"name": "ZOE\u0308", "value": VALUE}),
        await admin.post("/providers", json={"name": "aCME", "kind": "demo"}),
        await admin.post(
            "/models",
            json={
                "model": "acme/m",
                "provider_id": provider["id"],
                "upstream_model": "x",
                "input_price_usd": "0",
                "output_price_usd": "0",
            },
        ),
        await change(admin, "/providers", provider, name="BETA"),
    ]
    assert [answer.status_code for answer in answers] == [409] * 4
    fields = [answer.json()["errors"][0]["field"] for answer in answers]
    assert fields == ["name", "name", "model", "name"]
    assert (await change(admin, "/credentials", credential, name="zoë")).status_code == 200


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"base_url": None}, "base_url"),
        ({"base_url": "http://127.0.0.1/v1"}, "base_url"),
        ({"base_url": "http://169.254.169.254", "allow_private": True}, "base_url"),
        ({"kind": "demo"}, "base_url"),
        ({"kind": "cloud"}, "kind"),
        ({"kind": "azure", "base_url": None}, "base_url"),
        ({"kind": "anthropic", "base_url": None}, "base_url"),
        ({"credential_id": "nobody"}, "credential_id"),
        ({"timeout_seconds": 0}, "timeout_seconds"),
        ({"timeout_seconds": "60"}, "timeout_seconds"),
        ({"enabled": 1}, "enabled"),
    ],
)
async def test_providers_that_cannot_be(admin: httpx.AsyncClient, fields: dict[str, Any], field: str) -> None:
    """S16."""
    plain = {"name": "Acme", "kind": "openai", "base_url": "https://api.acme.example"}
    answer = await admin.post("/providers", json={**plain, **fields})
    assert answer.status_code == 422
    assert [problem["field"] for problem in answer.json()["errors"]] == [field]


async def test_allowing_private_addresses_cannot_be_taken_back_under_one(admin: httpx.AsyncClient) -> None:
    """S16."""
    provider = await make_provider(admin, base_url="http://127.0.0.1:11434/v1/", allow_private=True)
    assert provider["base_url"] == "http://127.0.0.1:11434/v1"
    assert (await change(admin, "/providers", provider, allow_private=False)).status_code == 422
    assert (await change(admin, "/providers", provider, base_url=None)).status_code == 422


@pytest.mark.parametrize(
    "price", ["-1", "1e3", "NaN", "Infinity", "0.0000000001", "1000000001", "", 1, 1.5, None, "１"]
)
async def test_prices_that_cannot_be(admin: httpx.AsyncClient, price: Any) -> None:
    """S8."""
    provider = await make_provider(admin)
    model = {
        "model": "m",
        "provider_id": provider["id"],
        "upstream_model": "m",
        "input_price_usd": price,
        "output_price_usd": "1",
    }
    answer = await admin.post("/models", json=model)
    assert answer.status_code == 422
    assert [problem["field"] for problem in answer.json()["errors"]] == ["input_price_usd"]


async def test_a_model_changes_where_it_leads_and_what_it_costs(
    admin: httpx.AsyncClient, opened: OpenStore
) -> None:
    provider = await make_provider(admin)
    demo = await make_provider(admin, name="Demo", kind="demo", base_url=None)
    model = await make_model(admin, provider["id"], cached_input_price_usd="0.10")
    assert model["cached_input_price_usd"] == "0.10"
    answer = await change(
        admin, "/models", model, provider_id=demo["id"], input_price_usd="3", cached_input_price_usd=None
    )
    assert answer.json()["cached_input_price_usd"] == "3.00"
    assert served(opened).provider.id == demo["id"]
    assert served(opened).provider.credential_lost is False
    assert (await change(admin, "/models", model, provider_id="nobody")).status_code == 422
    assert (await change(admin, "/models", model, output_price_usd=None)).status_code == 422


async def test_a_model_says_how_long_its_answers_can_be(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    provider = await make_provider(admin)
    model = await make_model(admin, provider["id"])
    assert model["max_output_tokens"] is None
    assert served(opened).max_output_tokens is None
    changed = await change(admin, "/models", model, max_output_tokens=32_000)
    assert changed.json()["max_output_tokens"] == 32_000
    assert served(opened).max_output_tokens == 32_000
    for value in (0, -1, 1.5, "5", True, 100_000_001):
        refused = await change(admin, "/models", model, max_output_tokens=value)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["field"] == "max_output_tokens"
    assert (await change(admin, "/models", model, max_output_tokens=None)).json()["max_output_tokens"] is None
    other = await make_model(admin, provider["id"], model="b", max_output_tokens=1)
    assert other["max_output_tokens"] == 1


async def test_fallbacks_keep_their_order(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    provider = await make_provider(admin)
    for name in ("b", "a", "org/1"):
        await make_model(admin, provider["id"], model=name)
    model = await make_model(admin, provider["id"], fallbacks=["b", "org/1"])
    assert model["fallbacks"] == ["b", "org/1"]
    changed = await change(admin, "/models", model, fallbacks=["org/1", "a"])
    assert changed.json()["fallbacks"] == ["org/1", "a"]
    assert served(opened).fallbacks == ("org/1", "a")
    assert (await change(admin, "/models", model, enabled=False)).json()["fallbacks"] == ["org/1", "a"]
    assert (await change(admin, "/models", model, fallbacks=[])).json()["fallbacks"] == []


@pytest.mark.parametrize(
    "fallbacks", [["acme/m"], ["nobody"], ["b", "b"], [f"m{number}" for number in range(9)], [1], "b", None]
)
async def test_fallbacks_that_cannot_be(admin: httpx.AsyncClient, fallbacks: Any) -> None:
    """Not itself, none that there is not, none twice, eight at most."""
    provider = await make_provider(admin)
    await make_model(admin, provider["id"], model="b")
    model = await make_model(admin, provider["id"])
    for number in range(9):
        await make_model(admin, provider["id"], model=f"m{number}")
    answer = await change(admin, "/models", model, fallbacks=fallbacks)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"].startswith("fallbacks")
    assert (await admin.get(f"/models/{model['id']}")).json()["fallbacks"] == []


async def test_lists_go_by_name_in_pieces(admin: httpx.AsyncClient) -> None:
    for name in ("beta", "Alpha", "gamma", "100%"):
        await make_credential(admin, name)
    first = (await admin.get("/credentials?limit=2")).json()
    second = (await admin.get(f"/credentials?limit=2&cursor={first['next_cursor']}")).json()
    names = [credential["name"] for credential in first["items"] + second["items"]]
    assert (names, first["total"], second["next_cursor"]) == (["100%", "Alpha", "beta", "gamma"], 4, None)
    assert [found["name"] for found in (await admin.get("/credentials?q=%25")).json()["items"]] == ["100%"]
    assert (await admin.get("/providers?cursor=" + first["next_cursor"])).status_code == 422


async def test_stale_changes_are_refused(admin: httpx.AsyncClient) -> None:
    provider = await make_provider(admin)
    for path, thing in (
        ("/credentials", await make_credential(admin)),
        ("/providers", provider),
        ("/models", await make_model(admin, provider["id"])),
    ):
        url = f"{path}/{thing['id']}"
        body = {"enabled": False} if "enabled" in thing else {"name": "Other"}
        assert (await admin.patch(url, json=body)).status_code == 428
        assert (await admin.patch(url, json=body, headers={"If-Match": '"7"'})).status_code == 412
        assert (await admin.get(url)).json()["version"] == thing["version"]
