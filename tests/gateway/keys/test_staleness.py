"""Two admins at one key: the second hears what the first did, and changes nothing."""

from typing import Any

import httpx

from keydesk.contract.info import Role


async def test_the_second_hears_what_changed(admin: httpx.AsyncClient, connect: Any, token_of: Any) -> None:
    made = await admin.post("/keys", json={"name": "Ada", "budget": {"limit_usd": "5"}})
    path, seen = f"/keys/{made.json()['key']['id']}", {"If-Match": made.headers["etag"]}
    async with connect(token_of(Role.ADMIN)) as other:
        changed = await other.patch(path, json={"rpm": 5, "name": "Grace"}, headers=seen)
        assert changed.status_code == 200
        assert (await other.post(f"{path}/deactivate")).status_code == 200
    assert (await admin.post(f"{path}/top-up", json={"amount_usd": "1"})).status_code == 200
    before = (await admin.get(path)).json()
    for patch in ({"rpm": 7}, {"description": "mine"}, {}):
        late = await admin.patch(path, json=patch, headers=seen)
        assert (late.status_code, late.json()["code"]) == (412, "precondition_failed")
        assert late.json()["detail"] == (
            "Meanwhile admin changed name, rpm; admin deactivated it; owner topped up its budget. "
            "Nothing was changed; look at it again."
        )
    assert (await admin.get(path)).json() == before
    now = {"If-Match": f'"{before["version"]}"'}
    assert (await admin.patch(path, json={"rpm": 7}, headers=now)).json()["rpm"] == 7


async def test_long_ago_or_never_seen(admin: httpx.AsyncClient) -> None:
    """Who is far behind, or names a version that never was, hears only that it is another one."""
    made = (await admin.post("/keys", json={"name": "Ada"})).json()["key"]
    path = f"/keys/{made['id']}"
    for _ in range(3):
        await admin.post(f"{path}/deactivate")
        await admin.post(f"{path}/activate")
    for tag in ('"1"', '"999"', "*", ""):
        late = await admin.patch(path, json={"rpm": 7}, headers={"If-Match": tag})
        assert late.status_code == 412
        assert late.json()["detail"].startswith("Somebody else changed this key.")
