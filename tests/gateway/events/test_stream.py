"""The stream of what changed: nothing twice, nothing missing, nobody else's (S12)."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from sqlalchemy import insert

from keydesk.contract.admins import AdminCreate
from keydesk.contract.batches import BatchPatch, BulkCreate
from keydesk.contract.events import Event
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate, KeyLinked
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.domain.link import LinkKind, parse_code
from keydesk.domain.secret import Secret, SecretKind, mint, parse
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE, Caller
from keydesk.gateway.admins.recognition import Recognition
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.events import repository, stream
from keydesk.gateway.events.stream import EventStreams
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.tables import usage_record_table
from tests.fixtures.waiting import PATIENCE

TOKEN = mint(SecretKind.ADMIN)


class Known:
    """Knows one token, for as long as the test says."""

    def __init__(self, caller: Caller) -> None:
        self.caller: Caller | None = caller

    def recognise(self, token: Secret, peer: str) -> Caller | None:
        assert (token, peer) == (TOKEN, "")
        return self.caller


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "LOOK_SECONDS", 0.01)


Follow = Callable[..., "Followed"]


class Followed:
    """A stream, read event by event."""

    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._pieces = pieces
        self.last_id: str | None = None

    async def next(self) -> tuple[str, Event | None] | None:
        """Return the next event's name and data; None at the end."""
        async with asyncio.timeout(PATIENCE):
            async for piece in self._pieces:
                fields = dict(line.split(": ", 1) for line in piece.decode().splitlines() if line)
                self.last_id = fields.get("id", self.last_id)
                data = fields.get("data")
                return fields.get("event", ""), None if data is None else Event(**json.loads(data))
        return None


@pytest.fixture
def follow(streams: EventStreams) -> Follow:
    def begin(caller: Caller = COMMAND_LINE, last: str | None = None, known: Known | None = None) -> Followed:
        return Followed(streams.open(known or Known(caller), TOKEN, caller, last))

    return begin


def add(services: Services, name: str) -> str:
    return services.keys.create(COMMAND_LINE, KeyCreate(name=name), None).key.id


def add_usage(opened: OpenStore, clock: Any, key_id: str, location_id: str | None = None) -> None:
    clock.advance(seconds=1)
    with opened.store.write() as connection:
        connection.execute(
            insert(usage_record_table).values(
                request_id=f"req_{clock.now().timestamp()}",
                at=clock.now(),
                key_id=key_id,
                endpoint="e",
                model="m",
                provider_id="p",
                input_tokens=0,
                cached_input_tokens=0,
                output_tokens=0,
                cost_nanos=0,
                latency_ms=1,
                status=200,
                outcome="ok",
                location_id=location_id,
            )
        )


async def test_what_happens_is_told_once_and_in_order(follow: Follow, services: Services) -> None:
    add(services, "before")
    followed = follow()
    assert (await followed.next() or ("", None))[0] == "opened"
    first, second = add(services, "Ada"), add(services, "Grace")
    services.keys.revoke(COMMAND_LINE, first, None)
    told = [await followed.next() for _ in range(3)]
    assert [(name, event.subject_id) for name, event in told if event] == [
        ("key.created", first),
        ("key.created", second),
        ("key.revoked", first),
    ]


async def test_a_broken_stream_goes_on_where_it_was(follow: Follow, services: Services) -> None:
    followed = follow()
    await followed.next()
    first = add(services, "Ada")
    assert (await followed.next() or ("", None))[0] == "key.created"
    missed = add(services, "Grace")
    again = follow(last=followed.last_id)
    await again.next()
    name, event = await again.next() or ("", None)
    assert (name, event.subject_id if event else "") == ("key.created", missed)
    assert missed != first


async def test_usage_and_alerts_are_told(
    follow: Follow, services: Services, opened: OpenStore, clock: Any
) -> None:
    key = add(services, "Ada")
    followed = follow()
    await followed.next()
    add_usage(opened, clock, key)
    assert (await followed.next() or ("", None))[0] == "usage"
    with opened.store.write() as connection:
        connection.execute(
            insert(alert_table).values(
                id="a",
                at=clock.now(),
                kind="budget",
                subject_kind="key",
                subject_id=key,
                threshold=80,
                period_began=clock.now(),
                detail="{}",
            )
        )
    name, event = await followed.next() or ("", None)
    assert (name, event.subject_id if event else "") == ("alert", key)
    assert event is not None
    assert event.alert_id == "a"


async def test_too_much_at_once_is_told_as_one_reset(
    follow: Follow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "MOST", 2)
    followed = follow()
    await followed.next()
    for name in ("a", "b", "c"):
        add(services, name)
    assert (await followed.next() or ("", None))[0] == "reset"
    last = add(services, "d")
    name, event = await followed.next() or ("", None)
    assert (name, event.subject_id if event else "") == ("key.created", last)


@pytest.mark.parametrize(
    "last", ["", "x", "1-2", "1-2-3-4", "1--2", "٣-1-1", "9" * 19 + "-0-0", "9" * 5000 + "-0-0"]
)
async def test_a_mark_that_is_none_begins_now(follow: Follow, services: Services, last: str) -> None:
    add(services, "before")
    followed = follow(last=last)
    await followed.next()
    after = add(services, "after")
    name, event = await followed.next() or ("", None)
    assert (name, event.subject_id if event else "") == ("key.created", after)


async def test_a_mark_from_the_future_is_a_reset(follow: Follow) -> None:
    """A database that was restored from an older backup."""
    followed = follow(last="999999-0-0")
    await followed.next()
    assert (await followed.next() or ("", None))[0] == "reset"


async def test_an_admin_of_one_location_hears_of_it_alone(
    follow: Follow, services: Services, opened: OpenStore, clock: Any
) -> None:
    """S12."""
    delft = Caller("d", "D", Role.ADMIN, locations=frozenset({"delft"}))
    followed = follow(delft)
    await followed.next()
    key = add(services, "not theirs")
    add_usage(opened, clock, key, "utrecht")
    add_usage(opened, clock, key, "delft")
    name, _ = await followed.next() or ("", None)
    assert name == "usage"
    services.admins.create(COMMAND_LINE, AdminCreate(name="x", role=Role.VIEWER), None)
    add_usage(opened, clock, key, "delft")
    assert (await followed.next() or ("", None))[0] == "usage"


async def test_a_revoked_token_ends_the_stream(follow: Follow) -> None:
    """S7."""
    known = Known(COMMAND_LINE)
    followed = follow(known=known)
    await followed.next()
    known.caller = None
    assert await followed.next() is None


async def test_a_stopping_gateway_ends_every_stream(follow: Follow, streams: EventStreams) -> None:
    followed = follow()
    await followed.next()
    streams.end()
    assert await followed.next() is None


async def test_silence_is_broken_now_and_then(follow: Follow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "BREATH_SECONDS", 0.02)
    followed = follow()
    await followed.next()
    assert await followed.next() == ("", None)


async def test_a_real_admins_token_is_looked_up_again(
    streams: EventStreams, opened: OpenStore, services: Services, token_of: Callable[[Role], str]
) -> None:
    token = parse(token_of(Role.VIEWER))
    assert token is not None
    recognition = Recognition(opened, {})
    caller = recognition.recognise(token, "")
    assert caller is not None
    followed = Followed(streams.open(recognition, token, caller, None))
    await followed.next()
    services.admins.revoke(COMMAND_LINE, token.id, None)
    assert await followed.next() is None


async def test_a_batch_stays_live_as_its_links_are_opened(follow: Follow, services: Services) -> None:
    """E6, S12: what happens to a key says of which batch it is, also to an admin of that location alone."""
    delft, utrecht = (
        services.locations.create(COMMAND_LINE, LocationCreate(name=name), None)
        for name in ("Delft", "Utrecht")
    )
    here, there = (
        services.people.create(
            COMMAND_LINE, PersonCreate(name=place.name, account="x", location_id=place.id), None
        )
        for place in (delft, utrecht)
    )
    mine = follow(Caller("s", "Scoped", Role.ADMIN, locations=frozenset({delft.id})))
    await mine.next()
    mixed = BulkCreate(label="Both", person_ids=[here.id, there.id])
    assert services.bulk.create(COMMAND_LINE, mixed, None).batch is not None
    name, event = await mine.next() or ("", None)
    assert (name, event.subject_kind if event else "") == (
        "key.created",
        "key",
    )  # of theirs, not of the batch
    made = services.bulk.create(COMMAND_LINE, BulkCreate(label="A", person_ids=[here.id], claim=True), None)
    (item,), batch = made.items, made.batch
    assert batch is not None
    assert isinstance(item, KeyLinked)
    told = [await mine.next() for _ in range(2)]
    assert [(name, event.subject_id, event.batch_id) for name, event in told if event] == [
        ("batch.created", batch.id, ""),
        ("key.created", item.key.id, batch.id),
    ]
    code = parse_code(LinkKind.CLAIM, item.claim_url.rpartition("/")[2])
    assert code is not None
    services.claims.open(code, "127.0.0.1")
    name, event = await mine.next() or ("", None)
    assert event is not None
    assert (name, event.subject_id, event.batch_id) == ("key.claimed", item.key.id, batch.id)
    assert services.batches.get(COMMAND_LINE, batch.id).claimed == 1
    services.batches.update(COMMAND_LINE, batch.id, BatchPatch(label="B"), [1])
    name, event = await mine.next() or ("", None)
    assert (name, event.subject_id if event else "") == ("batch.updated", batch.id)
