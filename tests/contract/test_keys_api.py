"""Keys, as every backend of AdminApi has them."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditQuery
from keydesk.contract.budgets import Budget
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.keys import Key, KeyCreate, KeyPatch, KeyQuery, KeySort
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.key import DEFAULT_VALIDITY, KeyStatus
from keydesk.domain.money import Nanos
from keydesk.domain.secret import SecretKind, parse

Maker = Any
UNKNOWN = "A1b2C3d4E5f6"
SOON = datetime(2099, 1, 1, tzinfo=UTC)
PAST = datetime(2020, 1, 1, tzinfo=UTC)


async def names(api: AdminApi, query: KeyQuery) -> list[str]:
    return [key.name.partition(" ")[2] for key in (await api.list_keys(query)).items]


async def test_a_minted_key_is_what_was_asked_for_and_its_secret_fits(api: AdminApi, make: Maker) -> None:
    minted = await make.key("one", description="For the room", ip_allowlist=["192.0.2.0/24"])
    key, secret = minted.key, parse(minted.secret)
    assert secret is not None
    assert (secret.kind, secret.id, secret.preview) == (SecretKind.KEY, key.id, key.preview)
    assert (key.description, key.ip_allowlist) == ("For the room", ["192.0.2.0/24"])
    assert (key.allowed_models, key.allowed_providers) == (None, None)
    assert key.expires_at == key.not_before + DEFAULT_VALIDITY
    assert (key.status, key.version, key.requests, key.revoked_at) == (KeyStatus.ACTIVE, 1, 0, None)
    assert await api.get_key(key.id) == key


async def test_a_key_without_end_has_none(make: Maker) -> None:
    assert (await make.key(expires_at=None)).key.expires_at is None


async def test_a_key_may_begin_later(make: Maker) -> None:
    minted = await make.key(not_before=SOON)
    assert minted.key.status is KeyStatus.SCHEDULED
    assert minted.key.expires_at == SOON + DEFAULT_VALIDITY


async def test_a_window_that_is_over_before_it_begins_is_refused(make: Maker) -> None:
    with pytest.raises(InvalidValueError):
        await make.key(expires_at=PAST)


async def test_the_same_attempt_mints_once(api: AdminApi, word: str) -> None:
    create = KeyCreate(name=word)
    minted = await asyncio.gather(*(api.create_key(create, attempt=f"{word} once") for _ in range(5)))
    assert len({each.secret for each in minted}) == 1
    assert (await api.list_keys(KeyQuery(q=word))).total == 1


async def test_another_attempt_mints_another(api: AdminApi, make: Maker, word: str) -> None:
    assert (await make.key()).secret != (await make.key()).secret
    assert (await api.list_keys(KeyQuery(q=word))).total == 2


async def test_an_attempt_is_for_one_key_only(api: AdminApi, word: str) -> None:
    await api.create_key(KeyCreate(name=word), attempt=f"{word} x")
    with pytest.raises(InvalidValueError):
        await api.create_key(KeyCreate(name=f"{word} other"), attempt=f"{word} x")
    assert (await api.list_keys(KeyQuery(q=word))).total == 1


async def test_a_change_changes_what_it_names(api: AdminApi, make: Maker, word: str) -> None:
    key = (await make.key(description="Stays")).key
    changed = await api.update_key(key.id, KeyPatch(name=f"{word} new", expires_at=None), version=key.version)
    assert changed == key.model_copy(
        update={"name": f"{word} new", "expires_at": None, "version": key.version + 1}
    )
    assert await api.get_key(key.id) == changed


async def test_a_change_of_an_older_version_changes_nothing(api: AdminApi, make: Maker) -> None:
    key = (await make.key()).key
    newer = await api.update_key(key.id, KeyPatch(description="First"), version=key.version)
    with pytest.raises(StaleError):
        await api.update_key(key.id, KeyPatch(description="Second"), version=key.version)
    assert await api.get_key(key.id) == newer


async def test_of_two_changes_at_once_one_is_stale(api: AdminApi, make: Maker) -> None:
    key = (await make.key()).key
    patches = [KeyPatch(description=f"Number {number}") for number in range(4)]
    outcomes = await asyncio.gather(
        *(api.update_key(key.id, patch, version=key.version) for patch in patches), return_exceptions=True
    )
    assert sum(isinstance(outcome, Key) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, StaleError) for outcome in outcomes) == 3


async def test_a_change_to_an_impossible_window_is_refused(api: AdminApi, make: Maker) -> None:
    key = (await make.key(not_before=SOON)).key
    with pytest.raises(InvalidValueError):
        await api.update_key(key.id, KeyPatch(expires_at=SOON - timedelta(days=1)), version=key.version)
    assert await api.get_key(key.id) == key


async def test_a_key_is_switched_off_and_on_and_twice_is_once(api: AdminApi, make: Maker) -> None:
    key = (await make.key()).key
    off = await api.deactivate_key(key.id)
    assert off.status is KeyStatus.INACTIVE
    assert (await api.deactivate_key(key.id)).status is KeyStatus.INACTIVE
    assert (await api.activate_key(key.id)).status is KeyStatus.ACTIVE
    assert (await api.activate_key(key.id)).status is KeyStatus.ACTIVE


async def test_a_saved_handout_is_noted_once_and_changes_nothing(api: AdminApi, make: Maker) -> None:
    """H1: reveal-to-PDF is in the audit log, with or without a password."""
    key = (await make.key()).key
    for _ in range(2):
        noted = await api.tell_handout_saved(key.id, HandoutSaved(protected=True), attempt="once")
        assert noted == key
    events = (await api.list_audit(AuditQuery(subject_id=key.id))).items
    (saved,) = [event for event in events if event.action == "key.handout_saved"]
    assert saved.changes == {"protected": [None, True]}
    with pytest.raises(NotFoundError):
        await api.tell_handout_saved(UNKNOWN, HandoutSaved(protected=False), attempt="unknown")


async def test_revocation_is_final(api: AdminApi, make: Maker, word: str) -> None:
    key = (await make.key()).key
    revoked = await api.revoke_key(key.id)
    assert revoked.status is KeyStatus.REVOKED
    assert revoked.revoked_at is not None
    assert revoked.revoked_by
    assert (await api.revoke_key(key.id)).revoked_at == revoked.revoked_at
    for change in (
        api.activate_key(key.id),
        api.deactivate_key(key.id),
        api.update_key(key.id, KeyPatch(name=word), version=revoked.version),
    ):
        with pytest.raises(ConflictError):
            await change
    assert (await api.get_key(key.id)).status is KeyStatus.REVOKED


async def test_what_does_not_exist_is_said(api: AdminApi) -> None:
    for call in (
        api.get_key(UNKNOWN),
        api.update_key(UNKNOWN, KeyPatch(description="x"), version=1),
        api.activate_key(UNKNOWN),
        api.deactivate_key(UNKNOWN),
        api.revoke_key(UNKNOWN),
    ):
        with pytest.raises(NotFoundError):
            await call


async def test_search_finds_part_of_a_name_and_of_a_preview(api: AdminApi, make: Maker, word: str) -> None:
    key = (await make.key("Ångström 100%_x")).key
    await make.key("other")
    for part in (f"{word} ångström", f"{word.lower()} Å", "100%_x", key.id[:4], key.preview):
        found = (await api.list_keys(KeyQuery(q=part, limit=500))).items
        assert key.id in [each.id for each in found], part
    assert (await api.list_keys(KeyQuery(q=f"{word} %x"))).total == 0, "S23: % is a character like others"
    assert (await api.list_keys(KeyQuery(q=f"{word} _"))).total == 0


async def test_revoked_keys_are_listed_when_asked_for(api: AdminApi, make: Maker, word: str) -> None:
    await make.key("here")
    gone = (await make.key("gone")).key
    await api.revoke_key(gone.id)
    assert await names(api, KeyQuery(q=word)) == ["here"]
    assert sorted(await names(api, KeyQuery(q=word, revoked=True))) == ["gone", "here"]
    assert await names(api, KeyQuery(q=word, status=KeyStatus.REVOKED)) == ["gone"]


async def test_each_status_can_be_asked_for(api: AdminApi, make: Maker, word: str) -> None:
    await make.key("active")
    await make.key("scheduled", not_before=SOON)
    await api.deactivate_key((await make.key("inactive")).key.id)
    await make.key("expired", not_before=PAST, expires_at=PAST + timedelta(days=1))
    await api.revoke_key((await make.key("revoked")).key.id)
    for status in KeyStatus:
        assert await names(api, KeyQuery(q=word, status=status)) == [status.value]


async def test_counts_are_of_all_keys_whatever_the_filters(api: AdminApi, make: Maker, word: str) -> None:
    before = (await api.list_keys(KeyQuery(counts=True))).counts
    await make.key()
    await api.revoke_key((await make.key()).key.id)
    page = await api.list_keys(KeyQuery(q=f"{word} nothing", counts=True))
    assert page.total == 0
    assert page.counts is not None
    assert before is not None
    assert page.counts.active == before.active + 1
    assert page.counts.revoked == before.revoked + 1
    assert (await api.list_keys(KeyQuery(q=word))).counts is None


async def test_keys_that_may_use_a_model_are_found(api: AdminApi, make: Maker, word: str) -> None:
    await make.key("any")
    await make.key("demo", allowed_models=["keydesk-demo"])
    assert sorted(await names(api, KeyQuery(q=word, model="keydesk-demo"))) == ["any", "demo"]
    assert await names(api, KeyQuery(q=word, model="another")) == []  # nobody serves it


def shown(key: Key, column: KeySort) -> Any:
    """Return what a key is ordered by, as it stands in the answer."""
    match column:
        case KeySort.KIND:
            return key.kind.value
        case KeySort.OWNER:
            return key.owner_name
        case KeySort.LOCATION:
            return key.location_name
        case KeySort.BATCH:
            return key.batch_label
        case KeySort.BUDGET:
            return None if key.budget is None else key.budget.limit_usd
        case _:
            return getattr(key, column.value)


@pytest.mark.parametrize("column", KeySort)
async def test_every_column_sorts_both_ways(api: AdminApi, make: Maker, word: str, column: KeySort) -> None:
    for number in (3, 1, 4, 2):
        budget = Budget(limit_usd=Nanos(number)) if number < 4 else None
        window = {"not_before": PAST + timedelta(days=number), "expires_at": None}
        key = (await make.key(f"n{number}", **window, budget=budget)).key
        if number % 2:
            await api.deactivate_key(key.id)
            patch = KeyPatch(expires_at=SOON + timedelta(days=number))
            key = await api.get_key(key.id)
            await api.update_key(key.id, patch, version=key.version)
    up = (await api.list_keys(KeyQuery(q=word, sort=column.value))).items
    down = (await api.list_keys(KeyQuery(q=word, sort=f"-{column.value}"))).items
    assert len({key.id for key in up}) == 4
    assert {key.id for key in up} == {key.id for key in down}
    if column is KeySort.STATUS:
        assert [key.status for key in up] == [key.status for key in reversed(down)]
        return
    values = [value for value in (shown(key, column) for key in up) if value is not None]
    assert values == sorted(values)
    values = [value for value in (shown(key, column) for key in down) if value is not None]
    assert values == sorted(values, reverse=True)
    if column is KeySort.BUDGET:  # the key without one comes last, both ways round
        assert [up[-1].budget, down[-1].budget] == [None, None]
        assert len(values) == 3


@pytest.mark.parametrize(
    "sort", ["name", "-name", "created_at", "-created_at", "expires_at", "-last_used_at"]
)
async def test_paging_shows_each_key_once(api: AdminApi, make: Maker, word: str, sort: str) -> None:
    await asyncio.gather(*(make.key(f"{number % 3}", expires_at=None) for number in range(11)))
    whole = await api.list_keys(KeyQuery(q=word, sort=sort, limit=500))
    assert whole.next_cursor is None
    seen: list[str] = []
    cursor: str | None = None
    for _ in range(4):
        page = await api.list_keys(KeyQuery(q=word, sort=sort, limit=3, cursor=cursor))
        assert page.total == 11
        seen += [key.id for key in page.items]
        cursor = page.next_cursor
    assert cursor is None
    assert seen == [key.id for key in whole.items]


@pytest.mark.parametrize("sort", ["name", "-created_at", "status", "-requests"])
async def test_a_jump_lands_where_paging_would_have_come(
    api: AdminApi, make: Maker, word: str, sort: str
) -> None:
    await asyncio.gather(*(make.key(f"{number % 3}", expires_at=None) for number in range(7)))
    whole = [key.id for key in (await api.list_keys(KeyQuery(q=word, sort=sort))).items]
    jump = await api.list_keys(KeyQuery(q=word, sort=sort, limit=2, offset=3))
    assert jump.total == 7
    assert [key.id for key in jump.items] == whole[3:5]
    on = await api.list_keys(KeyQuery(q=word, sort=sort, cursor=jump.next_cursor))
    assert [key.id for key in on.items] == whole[5:]
    beyond = await api.list_keys(KeyQuery(q=word, sort=sort, offset=9_999_999))
    assert (beyond.items, beyond.next_cursor, beyond.total) == ([], None, 7)


async def test_a_list_begins_at_a_cursor_or_at_an_offset(api: AdminApi) -> None:
    for wrong in ({"offset": 1, "cursor": "x"}, {"offset": -1}, {"offset": 10_000_001}):
        with pytest.raises(InvalidValueError) as refused:
            await api.list_keys(KeyQuery.model_construct(_fields_set=set(wrong), **wrong))
        assert refused.value.field == "offset"


async def test_what_is_made_while_paging_repeats_nothing(api: AdminApi, make: Maker, word: str) -> None:
    for number in range(4):
        await make.key(f"{number}")
    first = await api.list_keys(KeyQuery(q=word, limit=2))
    await make.key("late")
    second = await api.list_keys(KeyQuery(q=word, limit=2, cursor=first.next_cursor))
    assert len({key.id for key in [*first.items, *second.items]}) == 4


async def test_a_cursor_from_elsewhere_is_refused(api: AdminApi) -> None:
    with pytest.raises(InvalidValueError):
        await api.list_keys(KeyQuery(cursor="nonsense"))
