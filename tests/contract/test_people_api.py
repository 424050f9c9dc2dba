"""People, locations, batches, and further deeds on keys, as every backend of AdminApi has them."""

from collections.abc import Callable
from typing import Any

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditQuery
from keydesk.contract.batches import BatchPatch, BatchQuery, BatchWindow, BulkCreate
from keydesk.contract.budgets import Budget, BudgetPatch
from keydesk.contract.key_actions import (
    EphemeralKeyCreate,
    KeyAction,
    KeyIdentification,
    KeyRotation,
    KeysChange,
    Outcome,
)
from keydesk.contract.keys import KeyFilter, KeyPatch, KeyQuery, KeyTemplate
from keydesk.contract.people import (
    LineOutcome,
    LocationCreate,
    LocationPatch,
    LocationQuery,
    PeopleQuery,
    PersonCreate,
    PersonPatch,
)
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.key import KeyKind, KeyStatus
from keydesk.domain.money import Nanos
from keydesk.domain.secret import SecretKind, mint

Attempt = Callable[[], str]
ONE = Nanos(10**9)


async def test_an_ephemeral_key_comes_from_a_key(api: AdminApi, make: Any, attempt: Attempt) -> None:
    parent = (await make.key("parent")).key
    once = attempt()
    minted = await api.mint_ephemeral_key(parent.id, EphemeralKeyCreate(ttl_seconds=60), attempt=once)
    assert await api.mint_ephemeral_key(parent.id, EphemeralKeyCreate(ttl_seconds=60), attempt=once) == minted
    assert (minted.key.kind, minted.key.parent_id) == (KeyKind.EPHEMERAL, parent.id)
    with pytest.raises(ConflictError):
        await api.mint_ephemeral_key(minted.key.id, EphemeralKeyCreate(), attempt=attempt())
    found = await api.list_keys(KeyQuery(parent_id=parent.id))
    assert (found.items, found.total) == ([minted.key], 1)
    assert (await api.list_keys(KeyQuery(parent_id=minted.key.id))).total == 0


async def test_an_ephemeral_key_ends_with_its_parent(api: AdminApi, make: Any, attempt: Attempt) -> None:
    """C8: dead with it, and shown so; revoked together with it in one go, each is revoked once."""
    parents = [(await make.key(name)).key.id for name in ("one", "many")]
    children = [
        (await api.mint_ephemeral_key(id_, EphemeralKeyCreate(), attempt=attempt())).key.id for id_ in parents
    ]
    await api.revoke_key(parents[0])
    change = KeysChange(ids=[parents[1], children[1]], action=KeyAction.REVOKE)
    outcomes = [each.outcome for each in (await api.change_keys(change, attempt=attempt())).items]
    assert outcomes == [Outcome.CHANGED, Outcome.UNCHANGED]
    for id_ in children:
        assert (await api.get_key(id_)).status is KeyStatus.REVOKED
        events = (await api.list_audit(AuditQuery(subject_id=id_))).items
        assert [event.action for event in events] == ["key.revoked", "key.created"]


async def test_a_rotated_key_is_known_by_both_secrets(api: AdminApi, make: Any, attempt: Attempt) -> None:
    minted = await make.key()
    rotated = await api.rotate_key(minted.key.id, KeyRotation(grace_seconds=60), attempt=attempt())
    assert rotated.secret != minted.secret
    for secret in (minted.secret, rotated.secret):
        assert (await api.identify_key(KeyIdentification(secret=secret))).id == minted.key.id
    with pytest.raises(NotFoundError):
        await api.identify_key(KeyIdentification(secret=mint(SecretKind.KEY).reveal()))


async def test_many_keys_are_changed(api: AdminApi, make: Any, word: str, attempt: Attempt) -> None:
    ids = [(await make.key(f"{number}")).key.id for number in range(3)]
    change = KeysChange(ids=ids, patch=KeyPatch(rpm=7))
    assert {each.outcome for each in (await api.change_keys(change, attempt=attempt())).items} == {
        Outcome.CHANGED
    }
    change = KeysChange(filter=KeyFilter(q=word), action=KeyAction.REVOKE)
    assert len((await api.change_keys(change, attempt=attempt())).items) == 3
    assert (await api.get_key(ids[0])).status is KeyStatus.REVOKED


async def test_a_location_has_people(api: AdminApi, word: str, attempt: Attempt) -> None:
    location = await api.create_location(
        LocationCreate(name=word, time_zone="Europe/Amsterdam", budget=Budget(limit_usd=ONE)),
        attempt=attempt(),
    )
    person = await api.create_person(
        PersonCreate(name=f"{word} Tessa", location_id=location.id), attempt=attempt()
    )
    assert (person.location_name, person.account) == (word, None)
    linked = await api.update_person(person.id, PersonPatch(account="tessa"), version=person.version)
    assert await api.get_person(person.id) == linked
    assert (await api.list_people(PeopleQuery(q=word, linked=True))).items == [linked]
    assert (await api.get_location(location.id)).people == 1
    with pytest.raises(ConflictError):
        await api.delete_location(location.id)
    await api.delete_person(person.id)
    patch = LocationPatch(budget=BudgetPatch(limit_usd=Nanos(2 * ONE)))
    changed = await api.update_location(location.id, patch, version=location.version)
    assert changed.budget is not None
    assert changed.budget.limit_usd == 2 * ONE
    with pytest.raises(StaleError):
        await api.update_location(location.id, LocationPatch(name="x"), version=location.version)
    await api.delete_location(location.id)
    assert (await api.list_locations(LocationQuery(q=word))).total == 0
    with pytest.raises(InvalidValueError):
        await api.create_person(PersonCreate(name=word, location_id=location.id), attempt=attempt())


async def test_a_workshop_from_first_to_last(api: AdminApi, word: str, attempt: Attempt) -> None:
    """E1, E2, E6."""
    text = (
        f"name,location,account\n{word} Ada,{word},ada\n{word} Bea,{word},bea\n{word} Cleo,{word},\n".encode()
    )
    planned = await api.import_people(text, dry_run=True, attempt=attempt())
    assert [each.outcome for each in planned.items] == [LineOutcome.CREATE] * 3
    imported = await api.import_people(text, dry_run=False, attempt=attempt())
    assert (imported.created, imported.new_locations) == (3, [word])
    (location,) = (await api.list_locations(LocationQuery(q=word))).items
    bulk = BulkCreate(
        label=word,
        location_ids=[location.id],
        template=KeyTemplate(rpm=5, expires_at=None),
        batch_budget=Budget(limit_usd=ONE),
    )
    dry = await api.create_keys(bulk.model_copy(update={"dry_run": True}), attempt=attempt())
    assert (dry.batch, dry.items, len(dry.planned), len(dry.skipped)) == (None, [], 2, 1)
    once = attempt()
    made = await api.create_keys(bulk, attempt=once)
    assert await api.create_keys(bulk, attempt=once) == made
    batch = made.batch
    assert batch is not None
    assert [each.key.batch_id for each in made.items] == [batch.id] * 2
    assert (await api.list_keys(KeyQuery(batch_id=batch.id))).total == 2
    assert (await api.list_batches(BatchQuery(q=word))).items == [batch]
    window = BatchWindow(not_before=batch.not_before, expires_at=batch.created_at.replace(year=2099))
    moved = await api.set_batch_window(batch.id, window, attempt=attempt())
    assert moved.expires_at == window.expires_at
    renamed = await api.update_batch(batch.id, BatchPatch(label=f"{word} 2"), version=moved.version)
    assert await api.get_batch(batch.id) == renamed
    assert (await api.revoke_batch(batch.id, attempt=attempt())).revoked == 2
    assert (await api.revoke_location_keys(location.id, attempt=attempt())).revoked == 0
