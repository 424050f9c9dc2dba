"""What is given away of a batch that is there: one more key, or other secrets for all of them."""

from typing import Any

from sqlalchemy import RowMapping

from keydesk.contract.batches import MAX_BATCH, BatchRotated, BatchRotation, HandOut
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.batches.service import BatchService
from keydesk.gateway.claims.making import LinkMaker
from keydesk.gateway.claims.repository import remove_claims, remove_open_claims
from keydesk.gateway.key_journal import KeyJournal
from keydesk.gateway.keys.extra import add_like_others
from keydesk.gateway.keys.handing_out import handed_out
from keydesk.gateway.keys.holdings import owners_of_live_keys
from keydesk.gateway.keys.recipients import belonging_of, reason_against
from keydesk.gateway.keys.rotating import keys_of_batch, replace_secrets
from keydesk.gateway.people.repository import load_person
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.opening import OpenStore


class BatchKeyService:
    """The keys of batches, as they are given away after the batch was made."""

    def __init__(
        self, opened: OpenStore, journal: KeyJournal, batches: BatchService, links: LinkMaker
    ) -> None:
        self._pepper = opened.pepper
        self._journal = journal
        self._batches = batches
        self._links = links

    def hand_out(
        self, caller: Caller, batch_id: str, wanted: HandOut, attempt: Attempt | None
    ) -> KeyMinted | KeyLinked:
        """Make one more key, like the others."""
        kind = KeyLinked if wanted.claim else KeyMinted
        with self._journal.change(caller, ()) as change:
            return change.once(attempt, kind, lambda: self._hand_out(change, batch_id, wanted))

    def rotate(
        self, caller: Caller, batch_id: str, wanted: BatchRotation, attempt: Attempt | None
    ) -> BatchRotated:
        """Give every key that is not revoked or over another secret; the present ones stop at once."""
        key_ids: list[str] = []
        with self._journal.change(caller, key_ids) as change:

            def make() -> BatchRotated:
                return self._rotate(change, batch_id, wanted, key_ids)

            return change.once(attempt, BatchRotated, make)

    def _hand_out(self, change: Change, batch_id: str, wanted: HandOut) -> KeyMinted | KeyLinked:
        batch = self._batches.require_row(change.connection, change.caller, batch_id)
        if batch["expires_at"] is not None and batch["expires_at"] <= change.at:
            raise ConflictError("The window of this batch is over. Give it a later end first.")
        whose: dict[str, Any] = {"name": wanted.name}
        if wanted.person_id is not None:
            whose = belonging_of(_person(change, wanted.person_id, batch, again=wanted.again))
        secret = add_like_others(change, self._pepper, batch, whose)
        if secret is None:
            raise ConflictError(
                "Every key of this batch is revoked; none is left that another could be like."
            )
        (item,) = handed_out(change, self._links, [secret], linked=wanted.claim)
        return item

    def _rotate(
        self, change: Change, batch_id: str, wanted: BatchRotation, key_ids: list[str]
    ) -> BatchRotated:
        connection = change.connection
        batch = self._batches.require_row(connection, change.caller, batch_id)
        rows, skipped = keys_of_batch(connection, batch_id, change.at)
        if not rows:
            raise ConflictError("Every key of this batch is revoked or has expired.")
        if len(rows) > MAX_BATCH:
            raise ConflictError(
                worded(
                    "At most {most} keys at once; this batch has {count} in use.",
                    most=f"{MAX_BATCH:,}",
                    count=f"{len(rows):,}",
                )
            )
        key_ids.extend(row["id"] for row in rows)
        told = {"keys": len(rows), "claim": wanted.claim}
        change.record(Action.BATCH_ROTATED, batch_id, batch["label"], before_and_after({}, told))
        if wanted.claim:
            remove_claims(connection, key_ids)
        else:
            remove_open_claims(connection, key_ids)  # their secrets are given to the admin instead
        secrets = replace_secrets(change, self._pepper, rows, linked=wanted.claim)
        items = handed_out(change, self._links, secrets, linked=wanted.claim)
        shown = self._batches.show(connection, change.caller, batch_id)
        return BatchRotated.model_construct(batch=shown, items=items, skipped=skipped)


def _person(change: Change, person_id: str, batch: RowMapping, *, again: bool) -> RowMapping:
    """Return who gets one more key. Raises ConflictError where they get none."""
    person = load_person(change.connection, person_id)
    if person is None or not change.caller.sees(person["location_id"]):
        raise InvalidValueError("There is no such person.", field="person_id")
    has_one = set[str]() if again else owners_of_live_keys(change.connection, batch["label"], change.at)
    reason = reason_against(person, has_one)
    if reason is not None:
        raise ConflictError(reason, field="person_id")
    return person
