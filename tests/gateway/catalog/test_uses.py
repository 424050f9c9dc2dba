"""What is in use is not deleted, and whoever tries is told by whom (F1)."""

import json
from typing import Any

import httpx
from sqlalchemy import select

from keydesk.gateway.audit.tables import audit_event_table
from keydesk.gateway.catalog.repository import load_catalog
from keydesk.gateway.store.opening import OpenStore


async def refused(admin: httpx.AsyncClient, path: str, thing: dict[str, Any]) -> str:
    answer = await admin.delete(f"{path}/{thing['id']}")
    assert answer.status_code == 409
    assert (await admin.get(f"{path}/{thing['id']}")).status_code == 200
    return str(answer.json()["detail"])


async def test_each_user_of_a_model_is_named(admin: httpx.AsyncClient, make: Any) -> None:
    provider = await make.provider("Acme")
    used = await make.model("acme/used", provider)
    assert (await admin.delete(f"/models/{(await make.model('idle', provider))['id']}")).status_code == 204
    falls_back = await make.model("other", provider, fallbacks=["acme/used"])
    deployment = await make.at("/deployments", name="course", models=["acme/used", "other"])
    key = (await make.at("/keys", name="Ada", allowed_models=["acme/used", "other"]))["key"]
    template = await make.at("/templates", name="Usual", fields={"allowed_models": ["acme/used"]})
    assert await refused(admin, "/models", used) == (
        "The model acme/used is in use: as a fallback of other; by the deployments course; "
        "by the list of models of the keys Ada; "
        "by the list of models of the templates Usual. Take it out there first, or disable it."
    )
    await make.change("/models", falls_back, fallbacks=[])
    await make.change("/deployments", deployment, models=["other"])
    await make.change("/templates", template, fields={})
    assert "keys Ada. Take" in await refused(admin, "/models", used)
    await admin.post(f"/keys/{key['id']}/revoke")
    assert (await admin.delete(f"/models/{used['id']}")).status_code == 204
    assert (await admin.get(f"/keys/{key['id']}")).json()["allowed_models"] == ["acme/used", "other"]


async def test_each_list_of_providers_that_names_one_is_told(admin: httpx.AsyncClient, make: Any) -> None:
    """S5: a list that named a provider which is gone would be about nothing."""
    provider = await make.provider("Acme")
    key = (await make.at("/keys", name="Ada", allowed_providers=[provider["id"]]))["key"]
    template = await make.at("/templates", name="Usual", fields={"allowed_providers": [provider["id"]]})
    assert await refused(admin, "/providers", provider) == (
        "The provider Acme is in use: by the list of providers of the keys Ada; "
        "by the list of providers of the templates Usual. Take it out there first, or disable it."
    )
    await make.change("/templates", template, fields={})
    assert "keys Ada. Take" in await refused(admin, "/providers", provider)
    await admin.post(f"/keys/{key['id']}/revoke")
    assert (await admin.delete(f"/providers/{provider['id']}")).status_code == 204


async def test_a_name_that_begins_the_same_is_another(admin: httpx.AsyncClient, make: Any) -> None:
    """S5: exact names; signs of patterns are letters."""
    provider = await make.provider("Acme")
    models = [await make.model(name, provider) for name in ("a", "a_", "ab", "A")]
    await make.at("/keys", name="Ada", allowed_models=["ab"])
    for model in models:
        status = (await admin.delete(f"/models/{model['id']}")).status_code
        assert status == (409 if model["model"] == "ab" else 204)


async def test_many_users_are_counted(admin: httpx.AsyncClient, make: Any) -> None:
    provider = await make.provider("Acme")
    used = await make.model("m", provider)
    for number in range(5):
        await make.at("/keys", name=f"Key {number}", allowed_models=["m"])
        await make.model(f"m{number}", provider)
    assert "keys Key 0, Key 1, Key 2 and 2 more." in await refused(admin, "/models", used)
    assert ": m, m0, m1 and 3 more. Delete" in await refused(admin, "/providers", provider)


async def test_a_credential_is_taken_from_its_providers_when_forced(
    admin: httpx.AsyncClient, make: Any, opened: OpenStore, heard: Any
) -> None:
    """The providers stay, have another version, and are audited each; nothing is sent for them any more."""
    credential = await make.credential("Acme")
    providers = [
        await make.provider(name, f"https://api.acme.example/{name}", credential_id=credential["id"])
        for name in ("one", "two")
    ]
    await make.model("m", providers[0])
    path = f"/credentials/{credential['id']}"
    for query in ("", "?force=false"):
        answer = await admin.delete(path + query)
        assert (answer.status_code, "one, two" in answer.json()["detail"]) == (409, True)
    assert (await admin.delete(f"{path}?force=maybe")).status_code == 422
    assert (await admin.delete(f"{path}?forced=true")).status_code == 422
    told = heard.catalog
    assert (await admin.delete(f"{path}?force=true")).status_code == 204
    assert heard.catalog == told + 1
    for provider in providers:
        present = (await admin.get(f"/providers/{provider['id']}")).json()
        assert (present["credential_id"], present["credential_name"]) == (None, None)
        assert (present["credential_lost"], present["version"]) == (False, provider["version"] + 1)
    with opened.store.read() as connection:
        provider = load_catalog(connection, opened.sealing).models["m"].provider
        event = audit_event_table.c
        rows = connection.execute(
            select(event.action, event.changes).order_by(event.sequence.desc()).limit(3)
        )
        events = [(action, json.loads(changes)) for action, changes in rows]
    assert (provider.credential, provider.credential_lost) == (None, False)
    assert events[0] == ("credential.deleted", {})
    assert events[1:] == [("provider.updated", {"credential_id": [credential["id"], None]})] * 2
