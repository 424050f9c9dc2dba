"""What is given away of a batch that is there, as every backend of AdminApi has it."""

from collections.abc import Callable

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditQuery
from keydesk.contract.batches import Batch, BatchRotation, BulkCreate, HandOut
from keydesk.contract.key_actions import HandoutSaved, KeyIdentification
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.contract.people import PersonCreate
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError
from keydesk.domain.link import LinkKind, parse_code

Attempt = Callable[[], str]


@pytest.fixture
async def batch(api: AdminApi, word: str, attempt: Attempt) -> Batch:
    """A batch with one key."""
    person = await api.create_person(PersonCreate(name=word, account=word), attempt=attempt())
    made = await api.create_keys(BulkCreate(label=word, person_ids=[person.id]), attempt=attempt())
    assert made.batch is not None
    return made.batch


async def test_one_more_key_is_handed_out(api: AdminApi, word: str, batch: Batch, attempt: Attempt) -> None:
    """E6: by its secret or by a link; the same attempt gets the same answer."""
    once, wanted = attempt(), HandOut(name=f"{word} 2")
    minted = await api.hand_out_key(batch.id, wanted, attempt=once)
    assert isinstance(minted, KeyMinted)
    assert await api.hand_out_key(batch.id, wanted, attempt=once) == minted
    assert (minted.key.name, minted.key.batch_id) == (f"{word} 2", batch.id)
    assert await api.identify_key(KeyIdentification(secret=minted.secret)) == minted.key
    linked = await api.hand_out_key(batch.id, HandOut(name=f"{word} 3", claim=True), attempt=attempt())
    assert isinstance(linked, KeyLinked)
    assert parse_code(LinkKind.CLAIM, linked.claim_url.rpartition("/")[2]) is not None
    person = await api.create_person(PersonCreate(name=word), attempt=attempt())
    with pytest.raises(ConflictError):
        await api.hand_out_key(batch.id, HandOut(person_id=person.id), attempt=attempt())
    with pytest.raises(InvalidValueError):
        await api.hand_out_key(batch.id, HandOut(person_id="nothing-has-it"), attempt=attempt())
    with pytest.raises(NotFoundError):
        await api.hand_out_key("nothing-has-it", wanted, attempt=attempt())
    assert (await api.get_batch(batch.id)).keys == 3


async def test_all_keys_of_a_batch_are_rotated(
    api: AdminApi, word: str, batch: Batch, attempt: Attempt
) -> None:
    """E6: the secrets before stop, and are known as what they were."""
    one = await api.hand_out_key(batch.id, HandOut(name=f"A {word}"), attempt=attempt())
    assert isinstance(one, KeyMinted)
    once = attempt()
    rotated = await api.rotate_batch(batch.id, BatchRotation(), attempt=once)
    assert await api.rotate_batch(batch.id, BatchRotation(), attempt=once) == rotated
    first, second = rotated.items
    assert isinstance(first, KeyMinted)
    assert (first.key.id, second.key.name) == (one.key.id, word)
    assert first.secret != one.secret
    assert (await api.identify_key(KeyIdentification(secret=one.secret))).id == one.key.id
    linked = await api.rotate_batch(batch.id, BatchRotation(claim=True), attempt=attempt())
    assert all(isinstance(each, KeyLinked) for each in linked.items)
    assert (linked.batch.links, linked.skipped) == (2, [])
    with pytest.raises(NotFoundError):
        await api.identify_key(KeyIdentification(secret=first.secret))
    await api.revoke_key(one.key.id)
    (skipped,) = (await api.rotate_batch(batch.id, BatchRotation(), attempt=attempt())).skipped
    assert (skipped.key_id, skipped.name) == (one.key.id, f"A {word}")
    await api.revoke_batch(batch.id, attempt=attempt())
    with pytest.raises(ConflictError):
        await api.rotate_batch(batch.id, BatchRotation(), attempt=attempt())


async def test_a_saved_document_is_told_of_the_whole_batch(
    api: AdminApi, batch: Batch, attempt: Attempt
) -> None:
    """H1."""
    told = await api.tell_batch_handout_saved(batch.id, HandoutSaved(protected=False), attempt=attempt())
    assert told == batch
    latest = (await api.list_audit(AuditQuery(subject_id=batch.id, limit=1))).items[0]
    assert (latest.action, latest.changes) == ("batch.handout_saved", {"protected": [None, False]})
