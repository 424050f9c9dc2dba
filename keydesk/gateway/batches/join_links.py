"""Join links of batches, as admins switch them on and off."""

from keydesk.contract.batches import Batch, BatchLinked
from keydesk.contract.claims import JoinLinkCreate
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.batches.service import BatchService
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.catalog.rows import change_row
from keydesk.gateway.claims.join_repository import remove_join_link
from keydesk.gateway.claims.making import LinkMaker
from keydesk.gateway.store.attempts import Attempt


class JoinLinkService:
    """The one join link of each batch."""

    def __init__(self, journal: Journal, batches: BatchService, links: LinkMaker) -> None:
        self._journal = journal
        self._batches = batches
        self._links = links

    def make(
        self, caller: Caller, batch_id: str, wanted: JoinLinkCreate, attempt: Attempt | None
    ) -> BatchLinked:
        """Give a batch a link in place of the one that it has."""
        with self._journal.change(caller) as change:
            return change.once(attempt, BatchLinked, lambda: self._make(change, batch_id, wanted))

    def withdraw(self, caller: Caller, batch_id: str, attempt: Attempt | None) -> Batch:
        """Let the link open nothing any more."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Batch, lambda: self._withdraw(change, batch_id))

    def _make(self, change: Change, batch_id: str, wanted: JoinLinkCreate) -> BatchLinked:
        batch = self._batches.show(change.connection, change.caller, batch_id)
        if wanted.extra_keys and batch.budget is None:
            raise InvalidValueError(
                "Give the batch a budget first: extra keys are paid from it.", field="extra_keys"
            )
        remove_join_link(change.connection, batch_id)
        url = self._links.make_join(change, batch_id, wanted)
        change_row(change.connection, batch_table, batch_id, {})
        told = before_and_after({}, wanted.model_dump())
        change.record(Action.BATCH_LINK_MADE, batch_id, batch.label, told)
        shown = self._batches.show(change.connection, change.caller, batch_id)
        return BatchLinked.model_construct(batch=shown, join_url=url)

    def _withdraw(self, change: Change, batch_id: str) -> Batch:
        batch = self._batches.show(change.connection, change.caller, batch_id)
        if not remove_join_link(change.connection, batch_id):
            raise ConflictError("This batch has no join link.")
        change_row(change.connection, batch_table, batch_id, {})
        change.record(Action.BATCH_LINK_WITHDRAWN, batch_id, batch.label, {})
        return self._batches.show(change.connection, change.caller, batch_id)
