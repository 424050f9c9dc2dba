"""Keys over HTTP: what is sent, what comes back, what is refused."""

import asyncio
from typing import Any

import httpx
import pytest

from keydesk.domain.secret import parse
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.store.opening import OpenStore

MODEL = {"model": "acme/m", "upstream_model": "m", "input_price_usd": "1.00", "output_price_usd": "2.00"}


async def make(admin: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    answer = await admin.post("/keys", json={"name": "Ada", **fields})
    assert answer.status_code == 201, answer.text
    return answer.json()["key"]


def match(key: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{key["version"]}"'}


async def test_a_key_is_minted_once_and_never_shown_again(
    admin: httpx.AsyncClient, opened: OpenStore
) -> None:
    """S1, S3: the database has its hash; no later answer has the secret."""
    answer = await admin.post("/keys", json={"name": " Ada "})
    key, secret = answer.json()["key"], parse(answer.json()["secret"])
    assert secret is not None
    assert (answer.status_code, answer.headers["etag"], answer.headers["cache-control"]) == (
        201,
        '"1"',
        "no-store",
    )
    assert (key["id"], key["name"], key["preview"], key["status"]) == (
        secret.id,
        "Ada",
        secret.preview,
        "active",
    )
    with opened.store.read() as connection:
        stored = load_key(connection, key["id"])
    assert stored is not None
    assert stored.secret_hash == opened.pepper.digest(secret)
    for path in ("/keys", f"/keys/{key['id']}"):
        later = await admin.get(path)
        assert later.status_code == 200
        assert secret.reveal() not in later.text
        assert stored.secret_hash.hex() not in later.text


@pytest.mark.parametrize(
    ("fields", "not_before", "expires_at"),
    [
        ({}, "2026-11-21T10:00:00Z", "2027-11-21T10:00:00Z"),
        ({"expires_at": None}, "2026-11-21T10:00:00Z", None),
        ({"not_before": "2026-12-01T00:00:00+01:00"}, "2026-11-30T23:00:00Z", "2027-11-30T23:00:00Z"),
        (
            {"expires_at": "2026-11-21T10:00:00.000001Z"},
            "2026-11-21T10:00:00Z",
            "2026-11-21T10:00:00.000001Z",
        ),
    ],
)
async def test_windows(
    admin: httpx.AsyncClient, fields: dict[str, Any], not_before: str, expires_at: str | None
) -> None:
    """Absent is one year, null is never."""
    key = await make(admin, **fields)
    assert (key["not_before"], key["expires_at"]) == (not_before, expires_at)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": "\u202e"}, "name"),
        ({"name": 7}, "name"),
        ({"kind": "ephemeral"}, "kind"),
        ({"expires_at": "2026-11-21T10:00:00Z"}, "expires_at"),
        ({"expires_at": 1}, "expires_at"),
        ({"not_before": "9999-06-01T00:00:00Z"}, "not_before"),
        ({"not_before": "2026-12-02T00:00:00Z", "expires_at": "2026-12-01T00:00:00Z"}, "expires_at"),
        ({"allowed_models": []}, "allowed_models"),
        ({"allowed_models": ["none/such"]}, "allowed_models"),
        ({"allowed_models": "acme/m"}, "allowed_models"),
        ({"allowed_models": ["*"]}, "allowed_models.0"),
        ({"allowed_providers": ["nobody"]}, "allowed_providers"),
        ({"ip_allowlist": ["10.0.0.1/8"]}, "ip_allowlist.0"),
        ({"shiny": 5}, "shiny"),
        ({"id": "mine"}, "id"),
    ],
)
async def test_what_no_rule_allows_is_refused_by_name(
    admin: httpx.AsyncClient, fields: dict[str, Any], field: str
) -> None:
    """S5, S23; and nothing is stored."""
    answer = await admin.post("/keys", json={"name": "Ada", **fields})
    assert answer.status_code == 422
    (problem,) = answer.json()["errors"]
    assert problem["field"] == field
    assert problem["message"][0].isupper() or not problem["message"][0].isalpha()
    assert problem["message"].endswith(".")
    assert (await admin.get("/keys")).json()["total"] == 0


async def test_lists_of_what_is_allowed(admin: httpx.AsyncClient) -> None:
    """S5: exactly that list, each once."""
    provider = (await admin.post("/providers", json={"name": "P", "kind": "demo"})).json()["id"]
    await admin.post("/models", json={**MODEL, "provider_id": provider})
    key = await make(
        admin,
        allowed_models=["acme/m", "acme/m"],
        allowed_providers=[provider],
        ip_allowlist=["192.0.2.0/24", "2001:DB8::1"],
    )
    assert key["allowed_models"] == ["acme/m"]
    assert key["allowed_providers"] == [provider]
    assert key["ip_allowlist"] == ["192.0.2.0/24", "2001:db8::1"]
    opened_up = await admin.patch(f"/keys/{key['id']}", json={"allowed_models": None}, headers=match(key))
    assert opened_up.json()["allowed_models"] is None
    assert opened_up.json()["allowed_providers"] == [provider]


async def test_a_patch_changes_what_it_names_and_nothing_else(admin: httpx.AsyncClient) -> None:
    key = await make(admin, description="first")
    answer = await admin.patch(
        f"/keys/{key['id']}",
        content=b'{"name":"Bea","expires_at":null}',
        headers={**match(key), "Content-Type": "application/merge-patch+json"},
    )
    assert answer.json() == {**key, "name": "Bea", "expires_at": None, "version": 2}
    assert answer.headers["etag"] == '"2"'
    same = await admin.patch(f"/keys/{key['id']}", json={"name": "Bea"}, headers=match(answer.json()))
    assert same.json()["version"] == 2


async def test_two_admins_never_silently_overwrite_each_other(admin: httpx.AsyncClient) -> None:
    key = await make(admin)
    path, patch = f"/keys/{key['id']}", {"name": "Bea"}
    assert (await admin.patch(path, json=patch)).status_code == 428
    assert (await admin.patch(path, json=patch, headers=match(key))).status_code == 200
    for tag in ('"1"', 'W/"2"', "2", "*", '""', '"' + "9" * 40 + '"'):
        answer = await admin.patch(path, json={"name": "Cleo"}, headers={"If-Match": tag})
        assert (answer.status_code, answer.json()["code"]) == (412, "precondition_failed"), tag
    assert (await admin.patch(path, json={"name": "C"}, headers={"If-Match": '"1", "2"'})).status_code == 200


@pytest.mark.parametrize(
    "patch",
    [
        {"not_before": "2030-01-01T00:00:00Z"},
        {"expires_at": "2026-11-21T10:00:00Z"},
        {"not_before": None},
        {"name": None},
        {"kind": "standard"},
    ],
)
async def test_a_patch_is_judged_with_what_stays(admin: httpx.AsyncClient, patch: dict[str, Any]) -> None:
    key = await make(admin)
    answer = await admin.patch(f"/keys/{key['id']}", json=patch, headers=match(key))
    assert answer.status_code == 422
    assert (await admin.get(f"/keys/{key['id']}")).json() == key


async def test_switching_and_revoking(admin: httpx.AsyncClient, heard: Any) -> None:
    """S7: the data plane is told of each change before the admin is."""
    key = await make(admin)
    path = f"/keys/{key['id']}"
    statuses: list[str] = []
    for action in ("deactivate", "deactivate", "activate", "activate", "revoke", "revoke"):
        told = len(heard.keys)
        statuses.append((await admin.post(f"{path}/{action}")).json()["status"])
        assert heard.keys[told:] == [key["id"]]
    assert statuses == ["inactive", "inactive", "active", "active", "revoked", "revoked"]
    final = (await admin.get(path)).json()
    assert (final["revoked_by"], final["version"]) == ("owner", 4)
    for action in ("activate", "deactivate"):
        assert (await admin.post(f"{path}/{action}")).status_code == 409
    answer = await admin.patch(path, json={"name": "x"}, headers=match(final))
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")


async def test_a_revoked_key_stays_listed(admin: httpx.AsyncClient) -> None:
    key = await make(admin)
    await admin.post(f"/keys/{key['id']}/revoke")
    assert (await admin.get("/keys")).json()["total"] == 0
    for query in ("revoked=true", "status=revoked"):
        assert [found["id"] for found in (await admin.get(f"/keys?{query}")).json()["items"]] == [key["id"]]


async def test_an_expired_key_stays_expired_when_the_clock_goes_back(
    admin: httpx.AsyncClient, clock: Any
) -> None:
    """S6."""
    key = await make(admin, expires_at="2026-11-21T12:00:00Z")
    clock.advance(hours=2)
    assert (await admin.get(f"/keys/{key['id']}")).json()["status"] == "expired"
    clock.advance(hours=-2)
    assert (await admin.get(f"/keys/{key['id']}")).json()["status"] == "expired"


async def test_unknown_keys(admin: httpx.AsyncClient) -> None:
    for call in (admin.get("/keys/none"), admin.post("/keys/none/revoke")):
        answer = await call
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await admin.patch("/keys/none", json={}, headers={"If-Match": '"1"'})).status_code == 404


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=501", "limit=x", "sort=secret_hash", "status=dead", "w=1", "model=*"]
)
async def test_a_list_is_asked_for_in_known_words(admin: httpx.AsyncClient, query: str) -> None:
    answer = await admin.get(f"/keys?{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == query.partition("=")[0]


async def test_the_same_attempt_mints_once(admin: httpx.AsyncClient, clock: Any) -> None:
    """The same Idempotency-Key and body gets the same answer, secret included, however often it is sent."""
    once = {"Idempotency-Key": "an attempt"}
    first, *others = await asyncio.gather(
        *(admin.post("/keys", json={"name": "Ada"}, headers=once) for _ in range(8))
    )
    reordered = await admin.post(
        "/keys", content=b'{ "name" : "Ada" }', headers={**once, "Content-Type": "application/json"}
    )
    assert {answer.text for answer in [*others, reordered]} == {first.text}
    assert (await admin.get("/keys")).json()["total"] == 1
    other = await admin.post("/keys", json={"name": "Bea"}, headers=once)
    assert (other.status_code, other.json()["errors"][0]["field"]) == (422, "Idempotency-Key")
    clock.advance(minutes=10)
    later = await admin.post("/keys", json={"name": "Bea"}, headers=once)
    assert later.status_code == 201


async def test_an_attempt_belongs_to_its_admin_and_its_address(
    admin: httpx.AsyncClient, connect: Any, session_token: Any
) -> None:
    key = await make(admin)
    once = {"Idempotency-Key": "same"}
    answers = [
        await admin.post("/keys", json={"name": "Ada"}, headers=once),
        await admin.post(f"/keys/{key['id']}/deactivate", headers=once),
    ]
    async with connect(session_token.reveal()) as other:
        answers.append(await other.post("/keys", json={"name": "Ada"}, headers=once))
    assert [answer.status_code for answer in answers] == [201, 200, 201]
    assert len({answer.text for answer in answers}) == 3


@pytest.mark.parametrize("attempt", ["", "x" * 256])
async def test_an_attempt_has_a_name(admin: httpx.AsyncClient, attempt: str) -> None:
    answer = await admin.post("/keys", json={"name": "Ada"}, headers={"Idempotency-Key": attempt})
    assert answer.status_code == 422


async def test_a_refused_attempt_may_be_mended(admin: httpx.AsyncClient) -> None:
    once = {"Idempotency-Key": "mended"}
    assert (await admin.post("/keys", json={"name": ""}, headers=once)).status_code == 422
    assert (await admin.post("/keys", json={"name": "Ada"}, headers=once)).status_code == 201
