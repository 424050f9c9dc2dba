"""A workshop from the list of people to the end: thirty people, two hours, one room (E1, E2, E4 to E6).

Every part is real: gateway and provider are processes and servers, the organiser has KeyDesk's client, the
attendees have the OpenAI SDK and the key that stands on their paper or that their link shows.
"""

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.batches import Batch, BatchPatch, BatchWindow, BulkCreate, BulkCreated, HandOut
from keydesk.contract.budgets import Budget, BudgetPatch
from keydesk.contract.key_actions import KeyRotation
from keydesk.contract.keys import KeyLinked, KeyMinted, KeyQuery, KeyTemplate, TopUp
from keydesk.contract.people import LineOutcome, LocationPatch, LocationQuery
from keydesk.desktop.handout.document import Style
from keydesk.domain.money import Nanos
from keydesk.domain.secret import SecretKind, find, mint, new_id

EACH = Nanos(1_000_000)
SHARED = Nanos(6_000_000)
COST = 28_000
"""Nano-dollars of a call."""
LINK = re.compile(r"http://[0-9.:]+/claim/[0-9A-Za-z-]+")
EXTENDED = timedelta(minutes=30)


async def import_people(api: HttpAdminApi, attendance: bytes) -> str:
    """Import the list after a trial run; return the id of the location that it names."""
    for dry_run in (True, False):
        told = await api.import_people(attendance, dry_run=dry_run, attempt=new_id())
        assert (told.created, told.changed, told.refused, told.new_locations) == (30, 0, 0, ["Delft"])
        assert {each.outcome for each in told.items} == {LineOutcome.CREATE}
    (place,) = (await api.list_locations(LocationQuery())).items
    assert place.people == 30
    zone = LocationPatch(time_zone="Europe/Amsterdam")
    return (await api.update_location(place.id, zone, version=place.version)).id


async def create(api: HttpAdminApi, location_id: str, *, claim: bool) -> BulkCreated:
    """Make the keys, after a look at who gets one."""
    start = datetime.now(UTC) + timedelta(hours=1)
    template = KeyTemplate(
        not_before=start,
        expires_at=start + timedelta(hours=2),
        allowed_models=["acme/large"],
        budget=Budget(limit_usd=EACH),
        rpm=600,
    )
    wanted = BulkCreate(
        label="Workshop in Delft",
        location_ids=[location_id],
        template=template,
        batch_budget=Budget(limit_usd=SHARED),
        claim=claim,
        dry_run=True,
    )
    told = await api.create_keys(wanted, attempt=new_id())
    assert (len(told.planned), [each.name for each in told.skipped]) == (28, ["Person 29", "Person 30"])
    assert {each.reason for each in told.skipped} == {"They have no linked account."}
    made = await api.create_keys(wanted.model_copy(update={"dry_run": False}), attempt=new_id())
    assert (made.planned, made.skipped, len(made.items)) == (told.planned, told.skipped, 28)
    return made


async def set_window(api: HttpAdminApi, batch: Batch, start: datetime, end: datetime) -> Batch:
    window = BatchWindow(not_before=start, expires_at=end)
    return await api.set_batch_window(batch.id, window, attempt=new_id())


def codes(replies: list[Any]) -> set[tuple[int, str]]:
    return {(each.status, each.code) for each in replies}


async def spend_everything(api: HttpAdminApi, room: Any, batch_id: str) -> None:
    """Somebody spends all that is theirs, then all of them what they share: never more (S9)."""
    greedy = room.attendees[0]
    while (reply := await greedy.call()).status == 200:
        pass
    assert (reply.status, reply.code) == (402, "budget_exceeded")
    assert "key" in reply.message
    while 200 in {each.status for each in await room.call()}:
        pass
    batch = await api.get_batch(batch_id)
    assert batch.budget is not None
    most = at_most_for_one_call()
    assert SHARED - most < room.paid <= SHARED
    assert room.paid == room.served * COST == batch.spend_usd == batch.budget.spent_usd
    last = await room.attendees[-1].call()
    assert (last.status, last.code) == (402, "budget_exceeded")
    assert "batch" in last.message


def at_most_for_one_call() -> int:
    """Return what a call can cost at most: a token for every byte that is sent, and those it may answer."""
    sent = b'{"messages":[{"role":"user","content":"Hi"}],"model":"acme/large","max_tokens":8}'
    return len(sent) * 1000 + 8 * 2000


async def agrees(api: HttpAdminApi, room: Any, batch_id: str) -> None:
    """What the answers said, each key and the batch have on record, to the nano-dollar (I3)."""
    keys = (await api.list_keys(KeyQuery(batch_id=batch_id, revoked=True, limit=100))).items
    assert len(keys) == 28
    for each in room.attendees:
        (key,) = [key for key in keys if key.name == each.name]
        assert key.spend_usd == sum(reply.cost for reply in each.replies)
    assert sum(key.spend_usd for key in keys) == (await api.get_batch(batch_id)).spend_usd == room.paid


async def play(api: HttpAdminApi, batch: Batch, room: Any, together: Callable[[int], None]) -> None:
    """Everything that happens with the keys between their making and their end."""
    assert codes(await room.call()) == {(401, "key_not_yet_valid")}
    now = datetime.now(UTC)
    await set_window(api, batch, now - timedelta(minutes=1), now + timedelta(hours=1))
    together(28)
    assert codes(await room.call()) == {(200, "")}, "all of them are served at the same time"
    await spend_everything(api, room, batch.id)
    await agrees(api, room, batch.id)

    more = BudgetPatch(limit_usd=Nanos(10 * SHARED))
    current = await api.get_batch(batch.id)
    await api.update_batch(batch.id, BatchPatch(budget=more), version=current.version)
    greedy = room.attendees[0]
    (key,) = (await api.list_keys(KeyQuery(q=greedy.name))).items
    await api.top_up_key(key.id, TopUp(amount_usd=Nanos(20 * EACH)), attempt=new_id())
    end = datetime.now(UTC) + timedelta(seconds=1)
    await set_window(api, batch, now - timedelta(minutes=1), end)
    while (last := await greedy.call()).status == 200:
        assert greedy.replies[-1].asked_at < end
    assert (last.code, last.came_at >= end) == ("key_expired", True)
    assert codes(await room.call()) == {(401, "key_expired")}

    await set_window(api, batch, now - timedelta(minutes=1), datetime.now(UTC) + EXTENDED)
    assert codes(await room.call()) == {(200, "")}
    await agrees(api, room, batch.id)


async def help_two_people(api: HttpAdminApi, made: BulkCreated, room: Any, seat: Any) -> None:
    """Somebody lost their paper, somebody came late: a new key for each, paid from the same budget (E6)."""
    assert made.batch is not None
    before, spent = room.attendees[3], (await api.get_batch(made.batch.id)).spend_usd
    replaced = await api.rotate_key(before.secret[4:16], KeyRotation(), attempt=new_id())
    late = await api.hand_out_key(made.batch.id, HandOut(name="Somebody late"), attempt=new_id())
    assert isinstance(late, KeyMinted)
    helped = seat([(before.name, replaced.secret), (late.key.name, late.secret)])
    assert codes([await before.call()]) == {(401, "invalid_api_key")}
    assert codes(await helped.call()) == {(200, "")}
    assert (await api.get_batch(made.batch.id)).spend_usd == spent + helped.paid
    room.attendees.extend(helped.attendees)


async def everything_is_over(room: Any, seat: Any) -> None:
    """Every key is refused from now on, like one that never was (S2, S7)."""
    assert codes(await room.call()) == {(401, "invalid_api_key")}
    stranger = seat([("Stranger", mint(SecretKind.KEY).reveal())])
    (unknown,) = await stranger.call()
    assert {each.replies[-1].message for each in room.attendees} == {unknown.message}


@pytest.mark.slow
async def test_with_keys_on_paper(
    api: HttpAdminApi,
    attendance: bytes,
    seat: Any,
    together: Any,
    on_paper: Any,
    intact: Any,
) -> None:
    """E2 to E4, E6: the keys that are used are read from the document that was saved."""
    place = await import_people(api, attendance)
    made = await create(api, place, claim=False)
    assert made.batch is not None
    text = await on_paper(made, Style.CARDS_8, password="until ten o'clock")
    names = {each.key.id: each.key.name for each in made.items}
    read = dict.fromkeys(found.reveal() for found in find(text))
    assert list(read) == [each.secret for each in made.items if isinstance(each, KeyMinted)]
    room = seat((names[secret[4:16]], secret) for secret in read)
    await play(api, made.batch, room, together)
    await help_two_people(api, made, room, seat)
    assert (await api.revoke_batch(made.batch.id, attempt=new_id())).revoked == 29
    await everything_is_over(room, seat)
    intact(secrets_of(room))


@pytest.mark.slow
async def test_with_links_on_the_cards(
    api: HttpAdminApi,
    attendance: bytes,
    seat: Any,
    together: Any,
    on_paper: Any,
    intact: Any,
) -> None:
    """E5, E6: each opens their own link on a phone, at the same time; no secret stays behind (S3)."""
    place = await import_people(api, attendance)
    made = await create(api, place, claim=True)
    assert made.batch is not None
    text = await on_paper(made, Style.CARDS_4)
    links = [(each.key.name, each.claim_url) for each in made.items if isinstance(each, KeyLinked)]
    assert list(dict.fromkeys(LINK.findall(text))) == [link for _, link in links]
    assert find(text) == []
    assert {each.status_code for each in await press_all(links)} == {403}, "the time has not come"
    now = datetime.now(UTC)
    await set_window(api, made.batch, now - timedelta(minutes=1), now + EXTENDED)
    pages = await press_all(links)
    shown = [{each.reveal() for each in find(page.text)} for page in pages]
    assert [len(each) for each in shown] == [1] * 28
    room = seat((name, secret) for (name, _), (secret,) in zip(links, shown, strict=True))
    await set_window(api, made.batch, now + timedelta(hours=1), now + timedelta(hours=2))
    await play(api, made.batch, room, together)
    assert {each.status_code for each in await press_all(links)} == {410}, "each opens once"
    batch = await api.get_batch(made.batch.id)
    assert (batch.keys, batch.links, batch.claimed, batch.used, batch.live) == (28, 28, 28, 28, 28)
    assert (await api.revoke_location_keys(place, attempt=new_id())).revoked == 28
    await everything_is_over(room, seat)
    intact([*(link.rpartition("/")[2] for _, link in links), *secrets_of(room)])


def secrets_of(room: Any) -> list[str]:
    return [each.secret for each in room.attendees]


async def press_all(links: list[tuple[str, str]]) -> list[httpx.Response]:
    """Press the button of each link's page, all at once."""
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        return await asyncio.gather(*(client.post(link, data={"open": "yes"}) for _, link in links))
