"""A credential belongs to one origin (S18): what it becomes when a provider moves, and what heals it."""

from typing import Any

import httpx
import pytest

from keydesk.gateway.catalog.repository import load_catalog
from keydesk.gateway.catalog.tables import credential_table
from keydesk.gateway.store.opening import OpenStore

HERE = "https://api.acme.example"
THERE = "https://eu.acme.example"
AGAIN = "sk-again-0123456789"


def sent(opened: OpenStore, model: str = "m") -> tuple[str | None, bool]:
    """Return what the data plane has for a model's provider, and whether something is lost."""
    with opened.store.read() as connection:
        provider = load_catalog(connection, opened.sealing).models[model].provider
    return provider.credential, provider.credential_lost


async def shown(admin: httpx.AsyncClient, path: str, thing: dict[str, Any]) -> dict[str, Any]:
    return (await admin.get(f"{path}/{thing['id']}")).json()


@pytest.fixture
async def moved(make: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """A credential and its provider, which was given another origin."""
    credential = await make.credential("Acme")
    provider = await make.provider("Acme", f"{HERE}/v1", credential_id=credential["id"])
    await make.model("m", provider)
    answer = await make.change("/providers", provider, base_url=f"{THERE}/v1")
    assert answer.status_code == 200
    return credential, answer.json()


async def test_entering_the_value_again_heals_it(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore, moved: Any
) -> None:
    credential, provider = moved
    assert (provider["credential_name"], provider["credential_lost"]) == ("Acme", True)
    assert sent(opened) == (None, True)
    lost = await shown(admin, "/credentials", credential)
    assert (lost["lost"], lost["origin"], lost["users"]) == (True, HERE, 1)
    assert lost["used_by"] == [{"kind": "provider", "id": provider["id"], "name": "Acme", "origin": THERE}]
    renamed = await make.change("/credentials", credential, name="Acme Europe")
    assert renamed.json()["lost"] is True
    healed = (await make.change("/credentials", credential, value=AGAIN)).json()
    assert (healed["lost"], healed["origin"]) == (False, THERE)
    assert (await shown(admin, "/providers", provider))["credential_lost"] is False
    assert sent(opened) == (AGAIN, False)


async def test_going_back_heals_it_too(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore, moved: Any
) -> None:
    credential, provider = moved
    back = await make.change("/providers", provider, base_url=f"{HERE}/v2")
    assert back.json()["credential_lost"] is False
    assert (await shown(admin, "/credentials", credential))["lost"] is False
    assert sent(opened) == ("sk-canary-0123456789", False)


async def test_another_credential_may_come_with_the_other_address(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore
) -> None:
    first, second = await make.credential("First"), await make.credential("Second", AGAIN)
    provider = await make.provider("Acme", f"{HERE}/v1", credential_id=first["id"])
    await make.model("m", provider)
    answer = await make.change("/providers", provider, base_url=THERE, credential_id=second["id"])
    assert (answer.json()["credential_name"], answer.json()["credential_lost"]) == ("Second", False)
    assert sent(opened) == (AGAIN, False)
    kept = await shown(admin, "/credentials", first)
    assert (kept["lost"], kept["users"], kept["origin"]) == (False, 0, HERE)


async def test_several_providers_at_several_origins_share_no_credential(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore
) -> None:
    """One value goes to one place. Who enters it again is told who is where, and what to do; that works."""
    credential = await make.credential("Acme")
    stays = await make.provider("Stays", f"{HERE}/v1", credential_id=credential["id"])
    moves = await make.provider("Moves", f"{HERE}/v2", credential_id=credential["id"])
    await make.model("stays", stays)
    await make.model("moves", moves)
    await make.change("/providers", moves, base_url=THERE)
    assert sent(opened, "stays") == ("sk-canary-0123456789", False)
    assert sent(opened, "moves") == (None, True)
    refused = await make.change("/credentials", credential, value=AGAIN)
    assert refused.status_code == 422
    (problem,) = refused.json()["errors"]
    assert problem["field"] == "value"
    assert f"Stays ({HERE})" in problem["message"]
    assert f"Moves ({THERE})" in problem["message"]
    assert sent(opened, "stays") == ("sk-canary-0123456789", False)
    own = await make.credential("Acme Europe", AGAIN)
    assert (await make.change("/providers", moves, credential_id=own["id"])).status_code == 200
    assert sent(opened, "moves") == (AGAIN, False)
    assert (await shown(admin, "/credentials", credential))["lost"] is False
    assert (await make.change("/credentials", credential, value=AGAIN)).status_code == 200
    assert sent(opened, "stays") == (AGAIN, False)


async def test_choosing_one_that_belongs_elsewhere_is_refused(make: Any, moved: Any) -> None:
    credential, _ = moved
    other = await make.provider("Other", "https://other.example")
    refused = await make.change("/providers", other, credential_id=credential["id"])
    assert refused.status_code == 422
    assert refused.json()["errors"] == [
        {
            "field": "credential_id",
            "message": f"The credential Acme may be sent to {HERE} only. "
            "Choose another one, none, or create one for this address.",
        }
    ]


async def test_a_lost_master_key_shows(admin: httpx.AsyncClient, make: Any, opened: OpenStore) -> None:
    """S18: lists say what has to be entered again, used or not; a provider can be changed all the same."""
    used, spare = await make.credential("Used"), await make.credential("Spare")
    provider = await make.provider("Acme", f"{HERE}/v1", credential_id=used["id"])
    await make.model("m", provider)
    with opened.store.write() as connection:
        connection.execute(credential_table.update().values(sealed_value=b"\x01" + bytes(60)))
    listed = (await admin.get("/credentials")).json()["items"]
    assert [each["lost"] for each in listed] == [True, True]
    changed = await make.change("/providers", provider, timeout_seconds=7)
    assert (changed.status_code, changed.json()["credential_lost"]) == (200, True)
    other = await make.provider("Other", f"{HERE}/v2")
    for credential in (spare, used):  # the one belongs nowhere yet, the other one here
        refused = await make.change("/providers", other, credential_id=credential["id"])
        assert "cannot be read any more" in refused.json()["errors"][0]["message"]
    assert (await make.change("/credentials", used, value=AGAIN)).json()["lost"] is False
    assert sent(opened) == (AGAIN, False)
