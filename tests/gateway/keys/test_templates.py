"""Templates: what was set is kept as it was set, and nothing else."""

from datetime import datetime, timedelta
from typing import Any

import httpx

FIELDS = {"rpm": 30, "allowed_models": None, "budget": {"limit_usd": "2.50"}, "expires_at": None}


async def add(admin: httpx.AsyncClient, **body: Any) -> httpx.Response:
    return await admin.post("/templates", json={"name": "Workshop", "fields": FIELDS, **body})


async def test_settings_are_kept_as_they_were_set(admin: httpx.AsyncClient) -> None:
    made = (await add(admin)).json()
    assert made["fields"] == FIELDS
    assert (await admin.get(f"/templates/{made['id']}")).json() == made
    assert (await admin.get("/templates?q=work")).json()["items"] == [made]
    key = await admin.post("/keys", json={"name": "Ada", **made["fields"]})
    assert key.status_code == 201
    assert (key.json()["key"]["rpm"], key.json()["key"]["expires_at"]) == (30, None)


async def test_a_template_is_changed_as_a_whole(admin: httpx.AsyncClient) -> None:
    made = (await add(admin)).json()
    path, version = f"/templates/{made['id']}", {"If-Match": '"1"'}
    changed = await admin.patch(path, json={"fields": {"tpm": 5}}, headers=version)
    assert changed.json() == {**made, "fields": {"tpm": 5}, "version": 2}
    assert (await admin.patch(path, json={"name": "Other"}, headers=version)).status_code == 412
    assert (await admin.patch(path, json={"fields": None}, headers={"If-Match": '"2"'})).status_code == 422
    renamed = await admin.patch(path, json={"name": "Other"}, headers={"If-Match": '"2"'})
    assert renamed.json() == {**changed.json(), "name": "Other", "version": 3}


async def test_names_are_taken_once_and_free_again(admin: httpx.AsyncClient) -> None:
    made = (await add(admin)).json()
    assert (await add(admin, name="WORKSHOP")).status_code == 409
    assert (await admin.delete(f"/templates/{made['id']}")).status_code == 204
    assert (await admin.get(f"/templates/{made['id']}")).status_code == 404
    assert (await add(admin)).status_code == 201


async def test_what_no_key_can_have_no_template_can(admin: httpx.AsyncClient) -> None:
    for fields in ({"rpm": 0}, {"name": "Ada"}, {"allowed_models": []}, {"budget": {"limit_usd": "-1"}}):
        assert (await add(admin, fields=fields)).status_code == 422
    assert (await admin.get("/templates")).json()["total"] == 0


async def test_changes_are_on_record(admin: httpx.AsyncClient) -> None:
    """S20."""
    made = (await add(admin)).json()
    await admin.patch(f"/templates/{made['id']}", json={"name": "Other"}, headers={"If-Match": '"1"'})
    await admin.delete(f"/templates/{made['id']}")
    events = (await admin.get("/audit?subject_kind=template")).json()["items"]
    assert [each["action"] for each in events] == ["template.deleted", "template.updated", "template.created"]
    assert events[1]["changes"] == {"name": ["Workshop", "Other"]}


async def test_a_template_says_how_long_its_keys_last(admin: httpx.AsyncClient) -> None:
    """C11: days count from the start of each key that is made of it, whenever that is."""
    made = (await add(admin, fields={"valid_days": 90})).json()
    assert made["fields"] == {"valid_days": 90}
    key = (await admin.post("/keys", json={"name": "Ada", **made["fields"]})).json()["key"]
    assert _days(key) == 90
    later = {"name": "Bea", "not_before": "2046-03-01T00:00:00Z", **made["fields"]}
    assert (await admin.post("/keys", json=later)).json()["key"]["expires_at"] == "2046-05-30T00:00:00Z"


async def test_a_length_and_an_end_exclude_each_other(admin: httpx.AsyncClient) -> None:
    for fields in (
        {"valid_days": 90, "expires_at": None},
        {"valid_days": 0},
        {"valid_days": 90, "kind": "agent"},
        {"valid_days": 36_500, "not_before": "9998-01-01T00:00:00Z"},
    ):
        answer = await admin.post("/keys", json={"name": "Ada", **fields})
        assert answer.status_code == 422, fields


def _days(key: dict[str, Any]) -> float:
    begin, end = (datetime.fromisoformat(key[name]) for name in ("not_before", "expires_at"))
    return (end - begin) / timedelta(days=1)
