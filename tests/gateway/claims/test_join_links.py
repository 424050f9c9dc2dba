"""Join links as admins have them, and who gets which key by them."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from keydesk.contract.info import Role
from keydesk.domain.link import LinkCode, LinkKind, parse_code
from keydesk.domain.secret import SecretKind, mint
from keydesk.gateway.admin_app import Services
from keydesk.gateway.claims.joining import Choice, JoinProblem, JoinStanding, JoinState
from keydesk.gateway.claims.opening import OpenedKey

WINDOW = {"not_before": "2026-11-21T10:00:00Z", "expires_at": "2026-11-21T12:00:00Z"}


def code_of(url: str) -> LinkCode:
    code = parse_code(LinkKind.JOIN, url.rpartition("/")[2])
    assert code is not None
    return code


class Room:
    """A batch with a join link, and people who press."""

    def __init__(self, admin: httpx.AsyncClient, services: Services) -> None:
        self.admin = admin
        self.services = services
        self.batch: dict[str, Any] = {}
        self.ids: dict[str, str] = {}
        self.url = ""

    async def fill(self, *names: str, **more: Any) -> None:
        people = [
            (await self.admin.post("/people", json={"name": n, "account": n})).json()["id"] for n in names
        ]
        body = {"label": "Workshop", "person_ids": people, "claim": True, "template": WINDOW}
        answer = await self.admin.post(
            "/keys/bulk", json={**body, "batch_budget": {"limit_usd": "5"}, **more}
        )
        assert answer.status_code == 201, answer.text
        self.batch = answer.json()["batch"]
        self.ids = {each["key"]["name"]: each["key"]["id"] for each in answer.json()["items"]}

    async def link(self, **wanted: Any) -> httpx.Response:
        answer = await self.admin.post(f"/batches/{self.batch['id']}/join-link", json=wanted)
        if answer.status_code == 201:
            self.url = answer.json()["join_url"]
        return answer

    def look(self) -> JoinStanding | None:
        return self.services.joins.look(code_of(self.url))

    def press(self, **choice: str) -> OpenedKey | JoinStanding | None:
        return self.services.joins.join(code_of(self.url), Choice(**choice), "192.0.2.7")

    def problem(self, **choice: str) -> JoinProblem | None:
        found = self.press(**choice)
        assert isinstance(found, JoinStanding)
        return found.problem

    async def shown(self) -> dict[str, Any]:
        return dict((await self.admin.get(f"/batches/{self.batch['id']}")).json())


@pytest.fixture
def room(admin: httpx.AsyncClient, services: Services) -> Room:
    return Room(admin, services)


async def test_somebody_picks_their_name(room: Room, heard: Any) -> None:
    """E5: whoever picks it first opens that key, as by its own link."""
    await room.fill("Bea", "Ada")
    made = await room.link()
    assert (made.status_code, set(made.json())) == (201, {"batch", "join_url"})
    assert room.url.startswith("http://127.0.0.1:5393/join/")
    assert made.json()["batch"]["join"] == {
        "names": "shown",
        "extra_keys": 0,
        "extra_used": 0,
        "created_at": "2026-11-21T10:00:00Z",
        "created_by": "owner",
    }
    assert made.json()["batch"]["version"] == room.batch["version"] + 1
    standing = room.look()
    assert standing is not None
    assert standing.state is JoinState.OPEN
    assert [name for _, name in standing.batch.waiting] == ["Ada", "Bea"]
    heard.keys.clear()
    opened = room.press(key_id=room.ids["Ada"])
    assert isinstance(opened, OpenedKey)
    assert (opened.secret.id, heard.keys) == (room.ids["Ada"], [room.ids["Ada"]])
    assert room.problem(key_id=room.ids["Ada"]) is JoinProblem.NOT_FOUND
    after = room.look()
    assert after is not None
    assert [name for _, name in after.batch.waiting] == ["Bea"]
    event = (await room.admin.get("/audit?action=key.claimed")).json()["items"][0]
    assert (event["admin_id"], event["admin_name"], event["peer"]) == ("join-link", "join link", "192.0.2.7")
    assert event["changes"] == {"link": "join", "preview": opened.secret.preview}
    assert (await room.shown())["claimed"] == 1
    assert isinstance(room.press(key_id=room.ids["Bea"]), OpenedKey)
    full = room.look()
    assert full is not None
    assert full.state is JoinState.FULL
    assert (await room.admin.get("/audit/verify")).json()["intact"] is True


async def test_somebody_types_their_name(room: Room) -> None:
    """However it is written; nobody learns from the answer who is on the list, or was there before."""
    await room.fill("Zoë Ünal", "Bea")
    await room.link(names="typed")
    for text in ("Zoe Unal", "Zoë", "Zoë Ünal Bea", "%", "_", "nobody"):
        assert room.problem(name=text) is JoinProblem.NOT_FOUND
    assert isinstance(room.press(name="  ZOE\u0308 u\u0308nal "), OpenedKey)
    assert room.problem(name="Zoë Ünal") is JoinProblem.NOT_FOUND
    assert room.problem(key_id=room.ids["Bea"]) is JoinProblem.NOT_FOUND, "ids are for lists that are shown"


async def test_a_name_is_not_typed_where_a_list_is_shown(room: Room) -> None:
    await room.fill("Ada")
    await room.link(names="shown")
    assert room.problem(name="Ada") is JoinProblem.NOT_FOUND
    assert room.problem(name="", key_id="") is JoinProblem.NAME_NEEDED


async def test_people_of_the_same_name_get_one_key_each(room: Room) -> None:
    await room.fill("Jan Jansen", "Jan Jansen")
    await room.link(names="typed")
    first, second = room.press(name="jan jansen"), room.press(name="Jan Jansen")
    assert isinstance(first, OpenedKey)
    assert isinstance(second, OpenedKey)
    assert first.key.id != second.key.id
    third = room.press(name="Jan Jansen")
    assert isinstance(third, JoinStanding)
    assert third.state is JoinState.FULL


async def test_people_who_are_not_on_the_list(room: Room, admin: httpx.AsyncClient) -> None:
    """E5: as many as were allowed, each with a key like the others, paid from the batch's budget."""
    template = {**WINDOW, "rpm": 7, "budget": {"limit_usd": "1"}, "metadata": {"room": "A"}}
    await room.fill("Ada", template=template)
    await room.link(extra_keys=2)
    for name in ("Eve", "Mallory"):
        opened = room.press(extra_name=f" {name} ")
        assert isinstance(opened, OpenedKey)
        key = (await admin.get(f"/keys/{opened.key.id}")).json()
        assert (key["name"], key["owner_id"], key["created_by"]) == (name, None, "join link")
        assert (key["rpm"], key["metadata"], key["budget"]["limit_usd"]) == (7, {"room": "A"}, "1.00")
        assert (key["batch_id"], key["batch_label"]) == (room.batch["id"], "Workshop")
        assert {name: key[name] for name in WINDOW} == WINDOW
        assert key["claim"]["claimed_from"] == "192.0.2.7"
        assert key["preview"] == opened.secret.preview
        actions = [each["action"] for each in (await admin.get(f"/keys/{key['id']}/audit")).json()["items"]]
        assert actions == ["key.claimed", "key.created"]
    assert room.problem(extra_name="Trent") is JoinProblem.NONE_LEFT
    shown = await room.shown()
    assert (shown["keys"], shown["links"], shown["claimed"], shown["join"]["extra_used"]) == (3, 3, 2, 2)
    assert isinstance(room.press(key_id=room.ids["Ada"]), OpenedKey)


@pytest.mark.parametrize("name", ["a\u202eb", "x" * 101, "a\0b", "\u200d", "a\nb"])
async def test_a_name_that_cannot_be_taken(room: Room, name: str) -> None:
    """S23."""
    await room.fill("Ada")
    await room.link(extra_keys=1)
    assert room.problem(extra_name=name) is JoinProblem.NAME_REFUSED
    assert room.problem(extra_name="  ") is JoinProblem.NAME_NEEDED
    assert (await room.shown())["keys"] == 1


async def test_extra_keys_need_a_budget(room: Room) -> None:
    await room.fill("Ada", batch_budget=None)
    refused = await room.link(extra_keys=1)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "extra_keys")
    assert (await room.link(extra_keys=0)).status_code == 201


async def test_a_join_link_opens_within_the_window_only(room: Room, clock: Any) -> None:
    """S6."""
    later = {"not_before": "2026-11-21T10:30:00Z", "expires_at": "2026-11-21T11:00:00Z"}
    await room.fill("Ada", template=later)
    await room.link(extra_keys=1)
    for minutes, state in ((29, JoinState.SCHEDULED), (60, JoinState.OVER)):
        clock.moment = clock.moment.replace(hour=10, minute=0)
        clock.advance(minutes=minutes)
        for choice in ({"key_id": room.ids["Ada"]}, {"extra_name": "Eve"}):
            found = room.press(**choice)
            assert isinstance(found, JoinStanding)
            assert found.state is state
    assert (await room.shown())["claimed"] == 0


async def test_keys_that_ended_are_not_on_the_list(room: Room, admin: httpx.AsyncClient) -> None:
    """S7."""
    await room.fill("Ada", "Bea", "Cleo", "Dora")
    await room.link()
    await admin.post(f"/keys/{room.ids['Ada']}/revoke")
    await admin.post(f"/keys/{room.ids['Bea']}/deactivate")
    await admin.post(f"/keys/{room.ids['Cleo']}/rotate", json={})
    standing = room.look()
    assert standing is not None
    assert [name for _, name in standing.batch.waiting] == ["Dora"]
    for name in ("Ada", "Bea", "Cleo"):
        assert room.problem(key_id=room.ids[name]) is JoinProblem.NOT_FOUND


async def test_nobody_opens_another_batchs_key(
    room: Room, admin: httpx.AsyncClient, services: Services
) -> None:
    await room.fill("Ada")
    await room.link()
    other = Room(admin, services)
    await other.fill("Bea", label="Another")
    assert room.problem(key_id=other.ids["Bea"]) is JoinProblem.NOT_FOUND
    minted = (await admin.post("/keys", json={"name": "Cleo"})).json()["key"]["id"]
    assert room.problem(key_id=minted) is JoinProblem.NOT_FOUND


async def test_a_join_link_can_be_replaced_and_withdrawn(room: Room, admin: httpx.AsyncClient) -> None:
    await room.fill("Ada")
    path = f"/batches/{room.batch['id']}/join-link"
    assert (await admin.post(f"{path}/withdraw")).status_code == 409
    await room.link()
    first = room.url
    await room.link(names="typed", extra_keys=3)
    assert room.services.joins.look(code_of(first)) is None
    assert room.look() is not None
    withdrawn = await admin.post(f"{path}/withdraw")
    assert (withdrawn.status_code, withdrawn.json()["join"]) == (200, None)
    assert room.look() is None
    assert room.press(extra_name="Eve") is None
    actions = (await admin.get(f"/audit?subject_id={room.batch['id']}")).json()["items"]
    assert [each["action"] for each in actions] == [
        *("batch.link_withdrawn", "batch.link_made", "batch.link_made", "batch.created")
    ]
    assert actions[1]["changes"] == {"extra_keys": [None, 3], "names": [None, "typed"]}


async def test_a_revoked_batch_has_no_join_link(room: Room, admin: httpx.AsyncClient) -> None:
    """E6."""
    await room.fill("Ada")
    await room.link(extra_keys=5)
    await admin.post(f"/batches/{room.batch['id']}/revoke")
    assert room.look() is None
    assert (await room.shown())["join"] is None
    await room.link(extra_keys=5)
    assert room.problem(extra_name="Eve") is JoinProblem.NONE_LEFT
    assert (await room.shown())["keys"] == 1


async def test_the_same_attempt_gets_the_same_join_link(room: Room, admin: httpx.AsyncClient) -> None:
    await room.fill("Ada")
    path, once = f"/batches/{room.batch['id']}/join-link", {"Idempotency-Key": "once"}
    first = await admin.post(path, json={"extra_keys": 1}, headers=once)
    assert (await admin.post(path, json={"extra_keys": 1}, headers=once)).text == first.text
    assert (await admin.post(path, json={"extra_keys": 2}, headers=once)).status_code == 422


async def test_who_may_make_join_links(room: Room, connect: Any, token_of: Callable[[Role], str]) -> None:
    """S12."""
    await room.fill("Ada")
    path = f"/batches/{room.batch['id']}/join-link"
    for token, status in ((None, 401), (mint(SecretKind.KEY).reveal(), 403), (token_of(Role.VIEWER), 403)):
        async with connect(token) as client:
            assert (await client.post(path, json={})).status_code == status
            assert (await client.post(f"{path}/withdraw")).status_code == status
    for body in ({"extra_keys": -1}, {"extra_keys": 1001}, {"names": "hidden"}, {"more": 1}):
        assert (await room.admin.post(path, json=body)).status_code == 422
