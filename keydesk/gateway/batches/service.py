"""The rules of batches: what is done to all keys of one together."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.batches import Batch, BatchPage, BatchPatch, BatchQuery, BatchWindow
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.people import KeysRevoked
from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.errors import NotFoundError
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.batches.repository import list_batches, load_batch
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.budgets.repository import state_of
from keydesk.gateway.budgets.setting import budget_fields, merged, set_budget
from keydesk.gateway.catalog.changing import require_version
from keydesk.gateway.catalog.rows import change_row
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.claims.join_repository import join_links_of, remove_join_link
from keydesk.gateway.holdings import Holdings, Progress, Whose
from keydesk.gateway.key_journal import KeyJournal
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore

_AS_STORED = ("id", "label", "not_before", "expires_at", "requests", "created_at", "created_by", "version")


class BatchService:
    """Batches. An admin of some locations sees those all of whose keys are there (S12)."""

    def __init__(
        self, opened: OpenStore, journal: Journal, changes: ChangeListener, holdings: Holdings
    ) -> None:
        self._store = opened.store
        self._clock = opened.clock
        self._journal = journal
        self._keys = KeyJournal(journal, changes)
        self._changes = changes
        self._holdings = holdings

    def list(self, caller: Caller, query: BatchQuery) -> BatchPage:
        """Return a page of batches."""
        with self._store.read() as connection:
            rows, cursor, total = list_batches(connection, query, self._holdings.batches_within(caller))
            items = [*self._shown(connection, rows)]
        return BatchPage(items=items, next_cursor=cursor, total=total)

    def get(self, caller: Caller, batch_id: str) -> Batch:
        """Return one batch."""
        with self._store.read() as connection:
            return self.show(connection, caller, batch_id)

    def show(self, connection: Connection, caller: Caller, batch_id: str) -> Batch:
        """Return one batch as it is in a transaction that is under way."""
        (batch,) = self._shown(connection, [self.require_row(connection, caller, batch_id)])
        return batch

    def update(self, caller: Caller, batch_id: str, patch: BatchPatch, versions: Sequence[int]) -> Batch:
        """Change the label, or the budget that all keys share."""
        try:
            with self._journal.change(caller) as change:
                row = self.require_row(change.connection, caller, batch_id)
                require_version(row, batch_table, versions)
                self._apply(change, row, patch)
                return self.show(change.connection, caller, batch_id)
        finally:
            if "budget" in patch.model_fields_set:
                self._changes.holder_changed(_holder(batch_id))

    def set_window(
        self, caller: Caller, batch_id: str, window: BatchWindow, attempt: Attempt | None
    ) -> Batch:
        """Give all keys that are not revoked another window."""
        key_ids: list[str] = []
        with self._keys.change(caller, key_ids) as change:

            def make() -> Batch:
                row = self.require_row(change.connection, caller, batch_id)
                wanted = window.model_dump()
                before = {name: row[name] for name in wanted}
                if before != wanted:
                    change_row(change.connection, batch_table, batch_id, wanted)
                    key_ids.extend(self._holdings.set_window(change, batch_id, **wanted))
                    told = before_and_after(before, wanted)
                    change.record(Action.BATCH_UPDATED, batch_id, row["label"], told)
                return self.show(change.connection, caller, batch_id)

            return change.once(attempt, Batch, make)

    def revoke(self, caller: Caller, batch_id: str, attempt: Attempt | None) -> KeysRevoked:
        """Revoke all keys."""
        key_ids: list[str] = []
        with self._keys.change(caller, key_ids) as change:

            def make() -> KeysRevoked:
                row = self.require_row(change.connection, caller, batch_id)
                key_ids.extend(self._holdings.revoke(change, Whose.BATCH, batch_id))
                remove_join_link(change.connection, batch_id)
                change.record(Action.BATCH_REVOKED, batch_id, row["label"], {"revoked": len(key_ids)})
                return KeysRevoked(revoked=len(key_ids))

            return change.once(attempt, KeysRevoked, make)

    def handout_saved(
        self, caller: Caller, batch_id: str, handout: HandoutSaved, attempt: Attempt | None
    ) -> Batch:
        """Note that the secrets of its keys were put into a file; the batch itself stays as it is."""
        with self._journal.change(caller) as change:

            def make() -> Batch:
                batch = self.show(change.connection, caller, batch_id)
                told = before_and_after({}, handout.model_dump())
                change.record(Action.BATCH_HANDOUT_SAVED, batch_id, batch.label, told)
                return batch

            return change.once(attempt, Batch, make)

    def _apply(self, change: Change, row: RowMapping, patch: BatchPatch) -> None:
        connection, batch_id = change.connection, row["id"]
        wanted: dict[str, Any] = {name: getattr(patch, name) for name in patch.model_fields_set}
        before = {name: budget_fields(row) if name == "budget" else row[name] for name in wanted}
        if wanted.get("budget") is not None:
            wanted["budget"] = merged(before["budget"], wanted["budget"])
        changed = {name: value for name, value in wanted.items() if value != before[name]}
        if not changed:
            return
        columns: dict[str, Any] = {}
        if "label" in changed:
            columns = {"label": changed["label"], "label_folded": fold(changed["label"])}
            self._holdings.rename(connection, Whose.BATCH, batch_id, columns["label_folded"])
        change_row(connection, batch_table, batch_id, columns)
        if "budget" in changed:
            set_budget(connection, _holder(batch_id), row, changed["budget"], change.at)
        told = before_and_after(before, changed)
        change.record(Action.BATCH_UPDATED, batch_id, changed.get("label", row["label"]), told)

    def require_row(self, connection: Connection, caller: Caller, batch_id: str) -> RowMapping:
        """Return everything that is known of a batch. NotFoundError if the admin sees none (S12)."""
        row = load_batch(connection, batch_id, self._holdings.batches_within(caller))
        if row is None:
            raise NotFoundError("There is no such batch.")
        return row

    def _shown(self, connection: Connection, rows: Sequence[RowMapping]) -> Sequence[Batch]:
        ids, now = [row["id"] for row in rows], self._clock.now()
        progress = self._holdings.progress(connection, ids)
        live = self._holdings.count(connection, Whose.BATCH, ids)
        joins = join_links_of(connection, ids)
        return [
            Batch.model_construct(
                **{name: row[name] for name in _AS_STORED},
                **asdict(progress.get(row["id"], Progress())),
                live=live.get(row["id"], 0),
                join=joins.get(row["id"]),
                spend_usd=row["spent_nanos"],
                budget=state_of(row, now),
            )
            for row in rows
        ]


def _holder(batch_id: str) -> Holder:
    return Holder(HolderKind.BATCH, batch_id)
