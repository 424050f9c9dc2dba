"""Claim links, as every backend of AdminApi has them."""

from collections.abc import Callable
from typing import Any

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import BulkCreate
from keydesk.contract.key_actions import EphemeralKeyCreate, KeyIdentification
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.contract.people import PersonCreate
from keydesk.domain.errors import ConflictError, NotFoundError
from keydesk.domain.link import LinkKind, parse_code

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
