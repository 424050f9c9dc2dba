"""What one can do with batches: one function a user action. No widgets here; ``tasks.run`` runs these."""

import asyncio
from dataclasses import dataclass, field
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import (
    Batch,
    BatchLinked,
    BatchPatch,
    BatchRotated,
    BatchRotation,
    BatchWindow,
    HandOut,
)
from keydesk.contract.catalog import CatalogQuery, Model
from keydesk.contract.claims import JoinLinkCreate
from keydesk.contract.key_actions import HandoutSaved, KeyRotation
from keydesk.contract.keys import Key, KeyLinked, KeyMinted, KeyQuery
from keydesk.contract.people import KeysRevoked
from keydesk.contract.usage import SummaryQuery, UsageGroup, UsageSummary
from keydesk.desktop.batches.window import window_of
from keydesk.desktop.language import tr
from keydesk.domain.errors import ConflictError, DomainError
from keydesk.domain.time_zone import is_zone

_A_PIECE: Final = 500
_MOST_LINES: Final = 10_000
"""More keys than a batch can have, with what was minted from them."""
_OLDEST_FIRST: Final = "created_at"


@dataclass(frozen=True, slots=True)
class Rotated:
    """What came of rotating a batch, and what its document says besides."""

    answer: BatchRotated = field(repr=False)
    models: list[Model]
    """Those that the gateway offers."""
    zone: str | None
    """The time zone of the one place that the keys are for; None: there is no such place."""


async def look_up(api: AdminApi, batch_id: str) -> Batch:
    """Fetch the batch as it is now."""
    return await api.get_batch(batch_id)


async def update(api: AdminApi, batch: Batch, patch: BatchPatch) -> Batch:
    """Change what the patch names. StaleError: the batch was changed since ``batch`` was read."""
    return await api.update_batch(batch.id, patch, version=batch.version)


async def set_window(api: AdminApi, batch: Batch, window: BatchWindow, attempt: str) -> Batch:
    """Give all its keys another window."""
    return await api.set_batch_window(batch.id, window, attempt=attempt)


async def take_window_back(api: AdminApi, before: Batch, after: Batch, attempt: str) -> Batch:
    """Give its keys the window from before. ConflictError: somebody gave them another one since."""
    present = await api.get_batch(after.id)
    if window_of(present) == window_of(before):
        return present  # it was taken back, and only the answer was lost
    if window_of(present) != window_of(after):
        raise ConflictError(tr("Somebody changed the window again meanwhile; it stays as they left it."))
    return await api.set_batch_window(after.id, window_of(before), attempt=attempt)


async def revoke(api: AdminApi, batch: Batch, attempt: str) -> KeysRevoked:
    """End all its keys for good."""
    return await api.revoke_batch(batch.id, attempt=attempt)


async def make_join_link(api: AdminApi, batch: Batch, wanted: JoinLinkCreate, attempt: str) -> BatchLinked:
    """Give it a join link in place of the one it has."""
    return await api.make_join_link(batch.id, wanted, attempt=attempt)


async def withdraw_join_link(api: AdminApi, batch: Batch, attempt: str) -> Batch:
    """Let its join link open nothing any more."""
    return await api.withdraw_join_link(batch.id, attempt=attempt)


async def withdraw_claim_link(api: AdminApi, key: Key, attempt: str) -> Key:
    """Let the claim link of one key open nothing any more."""
    return await api.withdraw_claim_link(key.id, attempt=attempt)


async def replace_secret(api: AdminApi, key: Key, attempt: str) -> KeyMinted:
    """Give a lost key another secret; the lost one stops at once."""
    return await api.rotate_key(key.id, KeyRotation(grace_seconds=0), attempt=attempt)


async def replace_by_link(api: AdminApi, key: Key, attempt: str) -> KeyLinked:
    """Give a lost key a claim link; its present secret stops at once."""
    return await api.make_claim_link(key.id, attempt=attempt)


async def keys_of(api: AdminApi, batch_id: str, *, with_revoked: bool = False) -> list[Key]:
    """Return all its keys, the oldest first; those that are revoked only where they are wanted."""
    found: list[Key] = []
    cursor: str | None = None
    while True:
        query = KeyQuery(
            batch_id=batch_id, revoked=with_revoked, sort=_OLDEST_FIRST, limit=_A_PIECE, cursor=cursor
        )
        page = await api.list_keys(query)
        found += page.items
        cursor = page.next_cursor
        if cursor is None:
            return found


async def usage_of(api: AdminApi, batch: Batch) -> UsageSummary:
    """Return what each of its keys used since it was made."""
    wanted = SummaryQuery(
        batch_id=batch.id, since=batch.created_at, group_by=UsageGroup.KEY, limit=_MOST_LINES
    )
    return await api.sum_usage(wanted)


async def hand_out(api: AdminApi, batch: Batch, wanted: HandOut, attempt: str) -> KeyMinted | KeyLinked:
    """Make one more key like the others. ConflictError: the window is over, or they have one."""
    return await api.hand_out_key(batch.id, wanted, attempt=attempt)


async def rotate_all(api: AdminApi, batch: Batch, wanted: BatchRotation, attempt: str) -> Rotated:
    """Give all its keys other secrets or links, and say which models their first steps may name."""
    rotated = await api.rotate_batch(batch.id, wanted, attempt=attempt)
    models, zone = await asyncio.gather(_models(api), _zone(api, rotated))
    return Rotated(rotated, models, zone)


async def tell_handout_saved(api: AdminApi, batch: Batch, attempt: str, *, protected: bool) -> None:
    """Let the audit log say that the secrets of a batch are in a file now."""
    await api.tell_batch_handout_saved(batch.id, HandoutSaved(protected=protected), attempt=attempt)


async def _models(api: AdminApi) -> list[Model]:
    try:
        return (await api.list_models(CatalogQuery(limit=_A_PIECE))).items
    except DomainError:
        return []  # an example is printed instead; the secrets must not be lost for it


async def _zone(api: AdminApi, rotated: BatchRotated) -> str | None:
    places = {item.key.location_id for item in rotated.items}
    if len(places) != 1 or (place := places.pop()) is None:
        return None
    try:
        zone = (await api.get_location(place)).time_zone
    except DomainError:
        return None  # times are told by this computer's clock instead, as above
    return zone if is_zone(zone) else None
