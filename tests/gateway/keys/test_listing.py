"""The list of keys against a plain model of it: any filter, any order, any page size, walked to the end."""

import random
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keydesk.contract.catalog import ModelCreate, ProviderCreate, ProviderKind
from keydesk.contract.keys import Key, KeyQuery, KeySort
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import KeyKind, KeyStatus
from keydesk.domain.money import Nanos
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.keys import listing
from keydesk.gateway.keys.status_sql import STATUS_ORDER

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
NAMES = ["Ada", "ada", "Äda", "Straße", "100%", "a_b", "a\\b", "Zoë", "ZOE\u0308", "中文"]
RANK = {status: rank for rank, status in enumerate(STATUS_ORDER)}
FAR = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class World:
    """What keys belong to: ids of owners, locations and batches, each with None for a key without."""

    owners: list[str | None]
    locations: list[str | None]
    batches: list[str | None]


def varied(count: int, world: World) -> list[dict[str, Any]]:
    """Return keys of every kind, with many equal values, so that ids must tell."""
    chance = random.Random(count)  # noqa: S311
    keys: list[dict[str, Any]] = []
    for _ in range(count):
        start = NOW + timedelta(hours=chance.choice([-3, -2, 0, 1]))
        revoked = chance.random() < 0.2
        keys.append(
            {
                "name": chance.choice(NAMES),
                "not_before": start,
                "expires_at": None if chance.random() < 0.3 else start + timedelta(hours=2),
                "active": chance.random() < 0.8,
                "created_at": NOW - timedelta(days=chance.randrange(3)),
                "created_by": chance.choice(["owner", "Owner", "tessa"]),
                "revoked_at": NOW if revoked else None,
                "revoked_by": "owner" if revoked else None,
                "allowed_models": chance.choice([None, ["m1"], ["m1", "m2"], ["M1"]]),
                "allowed_providers": chance.choice([None, None, ["elsewhere"]]),
                "kind": chance.choice(["standard", "standard", "ephemeral"]),
                "owner_id": chance.choice(world.owners),
                "location_id": chance.choice(world.locations),
                "batch_id": chance.choice(world.batches),
                "requests": chance.randrange(3),
                "spent_nanos": Nanos(chance.randrange(3)),
                "last_used_at": chance.choice([None, NOW, NOW - timedelta(hours=1)]),
            }
        )
    return keys


def folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())


def order_value(key: Key, field: KeySort) -> Any:
    values: dict[KeySort, Any] = {
        KeySort.NAME: folded(key.name).encode(),
        KeySort.STATUS: RANK[key.status],
        KeySort.EXPIRES_AT: key.expires_at or FAR,
        KeySort.LAST_USED_AT: key.last_used_at or NOW - timedelta(days=9),
        KeySort.CREATED_BY: key.created_by.encode(),
        KeySort.KIND: key.kind.value,
        KeySort.OWNER: folded(key.owner_name or "").encode(),
        KeySort.LOCATION: folded(key.location_name or "").encode(),
        KeySort.BATCH: folded(key.batch_label or "").encode(),
        KeySort.BUDGET: 0 if key.budget is None else key.budget.limit_usd,
    }
    return values[field] if field in values else getattr(key, field.value)


def expected(everything: list[Key], query: KeyQuery, scope: frozenset[str] | None) -> list[str]:
    """Return the ids that the query names, in order, as a person would work it out."""
    found = [
        key
        for key in everything
        if folded(query.q) in folded(key.name)
        or folded(query.q) in folded(key.owner_name or "")
        or query.q.lower() in key.preview.lower()
    ]
    for name in ("kind", "owner_id", "location_id", "batch_id"):
        wanted = getattr(query, name)
        if wanted is not None:
            found = [key for key in found if getattr(key, name) == wanted]
    if query.deployment_id is not None:
        found = [key for key in found if query.deployment_id in key.deployments]
    if scope is not None:
        found = [key for key in found if key.location_id in scope]
    if query.status is not None:
        found = [key for key in found if key.status is query.status]
    elif not query.revoked:
        found = [key for key in found if key.status is not KeyStatus.REVOKED]
    if query.model is not None:
        found = [key for key in found if key.allowed_models is None or query.model in key.allowed_models]
        # It is the one that a provider serves.
        found = [key for key in found if key.allowed_providers is None and query.model == "m1"]
    field = KeySort(query.sort.removeprefix("-"))
    found.sort(key=lambda key: (order_value(key, field), key.id), reverse=query.sort.startswith("-"))
    if field is KeySort.BUDGET:
        found.sort(key=lambda key: key.budget is None)  # those without one come last, both ways round
    return [key.id for key in found]


def queries(world: World, deployment: str) -> st.SearchStrategy[KeyQuery]:
    rarely = lambda values: st.sampled_from([None] * 3 * len(values) + values)  # noqa: E731
    return st.builds(
        KeyQuery,
        q=st.sampled_from(
            ["", "", "a", "ADA", "ä", "strasse", "%", "_", "\\", "zoë", "kdk_", "ness", "none such"]
        ),
        status=st.none() | st.sampled_from(KeyStatus),
        kind=rarely(list(KeyKind)),
        owner_id=rarely([*world.owners, "nobody"]),
        location_id=rarely([*world.locations, "nowhere"]),
        batch_id=rarely([*world.batches, "none"]),
        deployment_id=rarely([deployment, "none"]),
        model=st.none() | st.sampled_from(["m1", "m2", "unknown"]),
        revoked=st.booleans(),
        sort=st.sampled_from([sign + field.value for sign in ("", "-") for field in KeySort]),
        limit=st.integers(1, 90),
    )


@pytest.fixture
def world(shelf: Any) -> World:
    return World(
        owners=[None, *(shelf.person(name) for name in ("Nessa", "nessa", "Zoë", "Ådne"))],
        locations=[None, *(shelf.location(name) for name in ("Utrecht", "Århus", "delft"))],
        batches=[None, *(shelf.batch(label) for label in ("Monday", "Monday", "tuesday"))],
    )


@pytest.fixture
def everything(shelf: Any, services: Services, world: World) -> list[Key]:
    provider = services.providers.create(COMMAND_LINE, ProviderCreate(name="P", kind=ProviderKind.DEMO), None)
    services.models.create(
        COMMAND_LINE,
        ModelCreate(
            model="m1",
            provider_id=provider.id,
            upstream_model="m",
            input_price_usd=Nanos(0),
            output_price_usd=Nanos(0),
        ),
        None,
    )
    ids = shelf.put(varied(80, world))
    for limit in range(3):
        shelf.give_budget(ids[limit :: limit + 3], Nanos(limit))
    return services.keys.list(COMMAND_LINE, KeyQuery(revoked=True, limit=500)).items


@pytest.mark.parametrize("few", [0, 5, 10_000], ids=["walk", "either", "gather"])
def test_any_list_is_what_a_person_would_work_out(
    services: Services,
    everything: list[Key],
    world: World,
    shelf: Any,
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """S12, S23: no character of a search has a meaning. Whichever way a page is found, it is the same."""
    monkeypatch.setattr(listing, "FEW", few)
    monkeypatch.setattr(listing, "FEW_BY_TEXT", few)
    assert len(everything) == 80
    deployment = shelf.deployment("d", [key.id for key in everything[::3]])
    everything = services.keys.list(COMMAND_LINE, KeyQuery(revoked=True, limit=500)).items
    some = frozenset(each for each in world.locations[1:3] if each is not None)

    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        queries(world, deployment),
        st.sampled_from([None, None, some, frozenset[str]()]),
        st.integers(1, 90),
    )
    def judge(query: KeyQuery, scope: frozenset[str] | None, offset: int) -> None:
        caller = replace(COMMAND_LINE, locations=scope)
        wanted = expected(everything, query, scope)
        found: list[str] = []
        cursor: str | None = None
        while True:
            page = services.keys.list(caller, query.model_copy(update={"cursor": cursor}))
            assert page.total == len(wanted)
            assert len(page.items) <= query.limit
            found += [key.id for key in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert found == wanted
        jump = services.keys.list(caller, query.model_copy(update={"offset": offset}))
        assert [key.id for key in jump.items] == wanted[offset : offset + query.limit]
        assert jump.total == len(wanted)
        follows = offset + query.limit < len(wanted)
        assert (jump.next_cursor is not None) == follows
        if follows:
            on = services.keys.list(caller, query.model_copy(update={"cursor": jump.next_cursor}))
            assert [key.id for key in on.items] == wanted[offset + query.limit :][: query.limit]

    judge()


def test_counts_are_of_all_keys_whatever_the_filter(services: Services, everything: list[Key]) -> None:
    counts = services.keys.list(COMMAND_LINE, KeyQuery(q="none such", counts=True)).counts
    assert counts is not None
    found = {status: sum(key.status is status for key in everything) for status in KeyStatus}
    assert {KeyStatus(name): number for name, number in counts.model_dump().items()} == found


def test_totals_follow_changes_and_the_clock(services: Services, shelf: Any, clock: Any) -> None:
    """What was counted is forgotten when a key changes, and when the clock turns a status."""
    (first, _) = shelf.put([{}, {}])
    query = KeyQuery(status=KeyStatus.ACTIVE, counts=True)
    assert services.keys.list(COMMAND_LINE, query).total == 2
    services.keys.revoke(COMMAND_LINE, first, None)
    assert services.keys.list(COMMAND_LINE, query).total == 1
    clock.advance(days=1)
    page = services.keys.list(COMMAND_LINE, query)
    assert (page.total, page.items) == (0, [])
    assert page.counts is not None
    assert (page.counts.active, page.counts.expired, page.counts.revoked) == (0, 1, 1)


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "%%%",
        "W10",
        "bnVsbA",
        "é",
        "W1sibmFtZSIsMSwieCJdXQ",
        "WyJuYW1lIiwxLCJ4Il0",
        "WyJuYW1lIix0cnVlLCJ4Il0",
    ],
)
def test_a_made_up_cursor_is_refused(services: Services, cursor: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        services.keys.list(COMMAND_LINE, KeyQuery(sort="name", cursor=cursor))
    assert caught.value.field == "cursor"


def test_a_cursor_of_another_order_is_refused(services: Services, shelf: Any) -> None:
    shelf.put([{}, {}])
    cursor = services.keys.list(COMMAND_LINE, KeyQuery(sort="name", limit=1)).next_cursor
    with pytest.raises(InvalidValueError):
        services.keys.list(COMMAND_LINE, KeyQuery(sort="created_by", limit=1, cursor=cursor))
