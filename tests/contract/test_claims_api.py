"""Claim and join links, as every backend of AdminApi has them."""

from collections.abc import Callable
from typing import Any

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import BatchQuery, BulkCreate
from keydesk.contract.budgets import Budget
from keydesk.contract.claims import JoinLinkCreate, JoinNames
from keydesk.contract.key_actions import EphemeralKeyCreate, KeyIdentification
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.contract.people import PersonCreate
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError
from keydesk.domain.link import LinkKind, parse_code
from keydesk.domain.money import Nanos

Attempt = Callable[[], str]


async def test_keys_for_many_can_be_given_as_links(api: AdminApi, word: str, attempt: Attempt) -> None:
    """E5."""
    person = await api.create_person(PersonCreate(name=word, account=word), attempt=attempt())
    bulk = BulkCreate(label=word, person_ids=[person.id], claim=True)
    once = attempt()
    made = await api.create_keys(bulk, attempt=once)
    assert await api.create_keys(bulk, attempt=once) == made
    (item,) = made.items
    assert isinstance(item, KeyLinked)
    assert parse_code(LinkKind.CLAIM, item.claim_url.rpartition("/")[2]) is not None
    assert item.claim_url not in repr(made)
    assert item.key.claim is not None
    assert item.key.claim.claimed_at is None
    assert made.batch is not None
    assert (made.batch.links, made.batch.claimed) == (1, 0)
    assert (await api.get_key(item.key.id)).claim == item.key.claim
    secrets = BulkCreate(label=f"{word} 2", person_ids=[person.id])
    (minted,) = (await api.create_keys(secrets, attempt=attempt())).items
    assert isinstance(minted, KeyMinted)


async def test_a_key_gets_another_link(api: AdminApi, make: Any, attempt: Attempt) -> None:
    minted = await make.key()
    once = attempt()
    linked = await api.make_claim_link(minted.key.id, attempt=once)
    assert await api.make_claim_link(minted.key.id, attempt=once) == linked
    with pytest.raises(NotFoundError):
        await api.identify_key(KeyIdentification(secret=minted.secret))
    again = await api.make_claim_link(minted.key.id, attempt=attempt())
    assert again.claim_url != linked.claim_url
    withdrawn = await api.withdraw_claim_link(minted.key.id, attempt=attempt())
    assert withdrawn.claim is None
    assert withdrawn.version == again.key.version + 1
    with pytest.raises(ConflictError):
        await api.withdraw_claim_link(minted.key.id, attempt=attempt())


async def test_not_every_key_has_a_link(api: AdminApi, make: Any, attempt: Attempt) -> None:
    minted = await make.key()
    child = await api.mint_ephemeral_key(minted.key.id, EphemeralKeyCreate(), attempt=attempt())
    with pytest.raises(ConflictError):
        await api.make_claim_link(child.key.id, attempt=attempt())
    await api.revoke_key(minted.key.id)
    with pytest.raises(ConflictError):
        await api.make_claim_link(minted.key.id, attempt=attempt())
    with pytest.raises(NotFoundError):
        await api.make_claim_link("nothing-has-it", attempt=attempt())


async def test_a_batch_has_one_join_link(api: AdminApi, word: str, attempt: Attempt) -> None:
    """E5."""
    person = await api.create_person(PersonCreate(name=word, account=word), attempt=attempt())
    bulk = BulkCreate(label=word, person_ids=[person.id], claim=True)
    batch = (await api.create_keys(bulk, attempt=attempt())).batch
    assert batch is not None
    with pytest.raises(InvalidValueError):
        await api.make_join_link(batch.id, JoinLinkCreate(extra_keys=1), attempt=attempt())
    with pytest.raises(ConflictError):
        await api.withdraw_join_link(batch.id, attempt=attempt())
    once, wanted = attempt(), JoinLinkCreate(names=JoinNames.TYPED)
    linked = await api.make_join_link(batch.id, wanted, attempt=once)
    assert await api.make_join_link(batch.id, wanted, attempt=once) == linked
    assert parse_code(LinkKind.JOIN, linked.join_url.rpartition("/")[2]) is not None
    assert linked.join_url not in repr(linked)
    assert linked.batch.join is not None
    assert (linked.batch.join.names, linked.batch.join.extra_used) == (JoinNames.TYPED, 0)
    assert (await api.list_batches(BatchQuery(q=word))).items == [linked.batch]
    withdrawn = await api.withdraw_join_link(batch.id, attempt=attempt())
    assert withdrawn.join is None
    assert withdrawn.version == linked.batch.version + 1
    bulk = BulkCreate(label=f"{word} 2", person_ids=[person.id], batch_budget=Budget(limit_usd=Nanos(10**9)))
    paid = (await api.create_keys(bulk, attempt=attempt())).batch
    assert paid is not None
    extra = await api.make_join_link(paid.id, JoinLinkCreate(extra_keys=3), attempt=attempt())
    assert extra.batch.join is not None
    assert extra.batch.join.extra_keys == 3
    with pytest.raises(NotFoundError):
        await api.make_join_link("nothing-has-it", JoinLinkCreate(), attempt=attempt())
