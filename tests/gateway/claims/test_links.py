"""Claim links as admins have them, and what each opens at which moment."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from keydesk.contract.info import Role
from keydesk.domain.link import LinkCode, LinkKind, mint_code, parse_code
from keydesk.domain.secret import SecretKind, mint
from keydesk.gateway.admin_app import Services
from keydesk.gateway.claims.opening import OpenedKey
from keydesk.gateway.claims.service import LinkState, Standing
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.opening import OpenStore

WINDOW = {"not_before": "2026-11-21T10:00:00Z", "expires_at": "2026-11-21T12:00:00Z"}


def code_of(url: str) -> LinkCode:
    code = parse_code(LinkKind.CLAIM, url.rpartition("/")[2])
    assert code is not None
    return code


async def made(admin: httpx.AsyncClient, *names: str, **more: Any) -> dict[str, Any]:
    people = [(await admin.post("/people", json={"name": n, "account": n})).json()["id"] for n in names]
    body = {"label": "Workshop", "person_ids": people, "claim": True, "template": WINDOW, **more}
    answer = await admin.post("/keys/bulk", json=body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def opened(services: Services, url: str, peer: str = "192.0.2.7") -> OpenedKey | Standing | None:
    return services.claims.open(code_of(url), peer)


async def test_a_batch_can_be_given_as_links(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    """E5: a link for each key, and no secret; in the database stands what opens nothing (S1)."""
    batch = await made(admin, "Ada", "Bea")
    links = [code_of(each["claim_url"]) for each in batch["items"]]
    assert len(set(links)) == 2 or links[0] != links[1]
    assert all(each["claim_url"].startswith("http://127.0.0.1:5393/claim/") for each in batch["items"])
    assert all(set(each) == {"key", "claim_url"} for each in batch["items"])
    assert "kdk_" not in str(batch).replace(batch["items"][0]["key"]["preview"], "").replace(
        batch["items"][1]["key"]["preview"], ""
    )
    for each in batch["items"]:
        assert each["key"]["claim"] == {
            "created_at": each["key"]["created_at"],
            "created_by": "owner",
            "claimed_at": None,
            "claimed_from": None,
        }
        shown = (await admin.get(f"/keys/{each['key']['id']}")).json()
        assert shown == each["key"]
    assert (batch["batch"]["links"], batch["batch"]["claimed"]) == (2, 0)
    with opened.store.read() as connection:
        rows = connection.execute(text("SELECT code_hash, pepper_id FROM claim")).all()
    assert {bytes(row[0]) for row in rows} == {opened.pepper.digest_code(code) for code in links}
    assert {row[1] for row in rows} == {opened.pepper.id}


def test_a_code_is_hashed_for_its_purpose_alone() -> None:
    """S1: under the pepper, by a key of its own."""
    code = mint_code(LinkKind.CLAIM)
    digest = Pepper(bytes(32)).digest_code(code)
    assert len(digest) == 32
    assert digest != Pepper(bytes([1]) * 32).digest_code(code)

    class Disguised:
        def reveal(self) -> str:
            return code.bare()

    assert digest != Pepper(bytes(32)).digest(Disguised())  # type: ignore[arg-type]


async def test_a_link_opens_once(
    admin: httpx.AsyncClient, services: Services, opened: OpenStore, heard: Any
) -> None:
    """E5, S20: the secret is made when it is opened, and the audit chain says by whom and from where."""
    (item,) = (await made(admin, "Ada"))["items"]
    key, code = item["key"], code_of(item["claim_url"])
    for _ in range(3):
        standing = services.claims.look(code)
        assert isinstance(standing, Standing)
        assert standing.state is LinkState.OPEN
    heard.keys.clear()
    first = services.claims.open(code, "192.0.2.7")
    assert isinstance(first, OpenedKey)
    assert first.secret.id == key["id"]
    assert heard.keys == [key["id"]]
    again = services.claims.open(code, "192.0.2.8")
    assert isinstance(again, Standing)
    assert (again.state, again.claimed_at) == (LinkState.CLAIMED, opened.clock.now())
    shown = (await admin.get(f"/keys/{key['id']}")).json()
    assert (shown["preview"], shown["claim"]["claimed_from"]) == (first.secret.preview, "192.0.2.7")
    assert shown["version"] == key["version"] + 1
    assert (await admin.post("/keys/identify", json={"secret": first.secret.reveal()})).status_code == 200
    event = (await admin.get("/audit?action=key.claimed")).json()["items"][0]
    assert (event["admin_id"], event["admin_name"], event["peer"]) == (key["owner_id"], "Ada", "192.0.2.7")
    assert (event["subject_id"], event["changes"]) == (
        key["id"],
        {"link": "claim", "preview": first.secret.preview},
    )
    assert (await admin.get("/audit/verify")).json()["intact"] is True
    assert (await admin.get(f"/batches/{key['batch_id']}")).json()["claimed"] == 1


async def test_a_link_opens_within_the_window_only(
    admin: httpx.AsyncClient, services: Services, clock: Any
) -> None:
    """S6: from its first instant on, and no more at its last."""
    later = {"not_before": "2026-11-21T10:30:00Z", "expires_at": "2026-11-21T11:00:00Z"}
    (item,) = (await made(admin, "Ada", template=later))["items"]
    for minutes, state in ((0, LinkState.SCHEDULED), (29.999999, LinkState.SCHEDULED)):
        clock.moment = clock.moment.replace(hour=10, minute=0, second=0, microsecond=0)
        clock.advance(minutes=minutes)
        found = opened(services, item["claim_url"])
        assert isinstance(found, Standing)
        assert found.state is state
    clock.moment = clock.moment.replace(hour=10, minute=30, second=0, microsecond=0)
    assert services.claims.look(code_of(item["claim_url"])).state is LinkState.OPEN  # type: ignore[union-attr]
    clock.moment = clock.moment.replace(hour=11, minute=0)
    found = opened(services, item["claim_url"])
    assert isinstance(found, Standing)
    assert found.state is LinkState.OVER
    window = {**later, "expires_at": "2026-11-21T11:30:00Z"}
    await admin.post(f"/batches/{item['key']['batch_id']}/window", json=window)
    assert isinstance(opened(services, item["claim_url"]), OpenedKey)


@pytest.mark.parametrize(
    ("action", "state"), [("deactivate", LinkState.INACTIVE), ("revoke", LinkState.REVOKED)]
)
async def test_a_key_that_ended_is_not_opened(
    admin: httpx.AsyncClient, services: Services, action: str, state: LinkState
) -> None:
    """S7."""
    (item,) = (await made(admin, "Ada"))["items"]
    await admin.post(f"/keys/{item['key']['id']}/{action}")
    found = opened(services, item["claim_url"])
    assert isinstance(found, Standing)
    assert found.state is state
    if state is LinkState.INACTIVE:
        await admin.post(f"/keys/{item['key']['id']}/activate")
        assert isinstance(opened(services, item["claim_url"]), OpenedKey)


async def test_a_revoked_batch_opens_nothing(admin: httpx.AsyncClient, services: Services) -> None:
    """E6."""
    batch = await made(admin, "Ada", "Bea")
    await admin.post(f"/batches/{batch['batch']['id']}/revoke")
    states = {services.claims.open(code_of(each["claim_url"]), "").state for each in batch["items"]}  # type: ignore[union-attr]
    assert states == {LinkState.REVOKED}


async def test_a_lost_key_gets_another_link(admin: httpx.AsyncClient, services: Services, heard: Any) -> None:
    """E6: what was lost stops at once; the link before opens nothing any more, opened or not."""
    (item,) = (await made(admin, "Ada"))["items"]
    path = f"/keys/{item['key']['id']}/claim-link"
    first = opened(services, item["claim_url"])
    assert isinstance(first, OpenedKey)
    heard.keys.clear()
    second = await admin.post(path)
    assert (second.status_code, second.headers["etag"]) == (201, f'"{second.json()["key"]["version"]}"')
    assert heard.keys == [item["key"]["id"]]
    assert second.json()["key"]["claim"]["claimed_at"] is None
    assert (await admin.post("/keys/identify", json={"secret": first.secret.reveal()})).status_code == 404
    assert opened(services, item["claim_url"]) is None
    third = (await admin.post(path)).json()
    assert opened(services, second.json()["claim_url"]) is None
    assert isinstance(opened(services, third["claim_url"]), OpenedKey)
    actions = [
        each["action"] for each in (await admin.get(f"/keys/{item['key']['id']}/audit")).json()["items"]
    ]
    assert actions == ["key.claimed", "key.link_made", "key.link_made", "key.claimed", "key.created"]


async def test_any_key_can_be_given_as_a_link(admin: httpx.AsyncClient, services: Services) -> None:
    """Its secret is worth nothing from then on; one that is minted from a key has no link."""
    minted = (await admin.post("/keys", json={"name": "Ada"})).json()
    path = f"/keys/{minted['key']['id']}"
    child = (await admin.post(f"{path}/ephemeral", json={})).json()["key"]
    linked = (await admin.post(f"{path}/claim-link")).json()
    assert (await admin.post("/keys/identify", json={"secret": minted["secret"]})).status_code == 404
    found = opened(services, linked["claim_url"])
    assert isinstance(found, OpenedKey)
    event = (await admin.get("/audit?action=key.claimed")).json()["items"][0]
    assert (event["admin_id"], event["admin_name"]) == ("claim-link", "Ada")
    assert (await admin.post(f"/keys/{child['id']}/claim-link")).status_code == 409
    await admin.post(f"{path}/revoke")
    assert (await admin.post(f"{path}/claim-link")).status_code == 409


async def test_the_secret_behind_a_link_has_no_grace(admin: httpx.AsyncClient, services: Services) -> None:
    minted = (await admin.post("/keys", json={"name": "Ada"})).json()
    path = f"/keys/{minted['key']['id']}"
    rotated = (await admin.post(f"{path}/rotate", json={"grace_seconds": 3600})).json()
    linked = (await admin.post(f"{path}/claim-link")).json()
    assert linked["key"]["previous_secret_valid_until"] is None
    for secret in (minted["secret"], rotated["secret"]):
        assert (await admin.post("/keys/identify", json={"secret": secret})).status_code == 404
    assert isinstance(opened(services, linked["claim_url"]), OpenedKey)


async def test_a_link_can_be_withdrawn(admin: httpx.AsyncClient, services: Services) -> None:
    (item,) = (await made(admin, "Ada"))["items"]
    path = f"/keys/{item['key']['id']}/claim-link/withdraw"
    answer = await admin.post(path)
    assert (answer.status_code, answer.json()["claim"]) == (200, None)
    assert answer.json()["version"] == item["key"]["version"] + 1
    assert opened(services, item["claim_url"]) is None
    assert (await admin.post(path)).status_code == 409
    assert (await admin.get(f"/batches/{item['key']['batch_id']}")).json()["links"] == 0
    again = (await admin.post(path.removesuffix("/withdraw"))).json()
    assert isinstance(opened(services, again["claim_url"]), OpenedKey)
    assert (await admin.post(path)).status_code == 409


async def test_a_rotation_ends_the_link(admin: httpx.AsyncClient, services: Services) -> None:
    """Whoever comes with the link afterwards does not take the admin's new secret away."""
    (item,) = (await made(admin, "Ada"))["items"]
    rotated = (await admin.post(f"/keys/{item['key']['id']}/rotate", json={})).json()
    assert rotated["key"]["claim"] is None
    assert opened(services, item["claim_url"]) is None
    assert (await admin.post("/keys/identify", json={"secret": rotated["secret"]})).status_code == 200


async def test_the_same_attempt_gets_the_same_link(admin: httpx.AsyncClient) -> None:
    person = (await admin.post("/people", json={"name": "Ada", "account": "a"})).json()["id"]
    body = {"label": "Workshop", "person_ids": [person], "claim": True}
    once = {"Idempotency-Key": "bulk"}
    first = await admin.post("/keys/bulk", json=body, headers=once)
    assert (await admin.post("/keys/bulk", json=body, headers=once)).text == first.text
    path = f"/keys/{first.json()['items'][0]['key']['id']}/claim-link"
    second = await admin.post(path, headers={"Idempotency-Key": "link"})
    assert (await admin.post(path, headers={"Idempotency-Key": "link"})).text == second.text
    assert second.json()["claim_url"] != first.json()["items"][0]["claim_url"]


async def test_who_may_make_links(
    admin: httpx.AsyncClient, connect: Any, token_of: Callable[[Role], str]
) -> None:
    """S12."""
    (item,) = (await made(admin, "Ada"))["items"]
    path = f"/keys/{item['key']['id']}/claim-link"
    for token, status in ((None, 401), (mint(SecretKind.KEY).reveal(), 403), (token_of(Role.VIEWER), 403)):
        async with connect(token) as client:
            for address in (path, f"{path}/withdraw"):
                assert (await client.post(address)).status_code == status
    assert (await admin.post("/keys/nothing/claim-link")).status_code == 404


async def test_a_dry_run_makes_no_link(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    person = (await admin.post("/people", json={"name": "Ada", "account": "a"})).json()["id"]
    body = {"label": "Workshop", "person_ids": [person], "claim": True, "dry_run": True}
    assert (await admin.post("/keys/bulk", json=body)).json()["items"] == []
    with opened.store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM claim")).scalar() == 0


async def test_who_changes_a_key_meanwhile_is_told_of_its_link(
    admin: httpx.AsyncClient, services: Services
) -> None:
    (item,) = (await made(admin, "Ada"))["items"]
    opened(services, item["claim_url"])
    stale = await admin.patch(f"/keys/{item['key']['id']}", json={"name": "Eve"}, headers={"If-Match": '"1"'})
    assert (stale.status_code, "Ada opened its claim link" in stale.json()["detail"]) == (412, True)
