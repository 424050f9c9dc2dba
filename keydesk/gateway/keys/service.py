"""The rules of keys: what an admin may do to them, each as one transaction."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from keydesk.contract.keys import (
    Key,
    KeyCreate,
    KeyMinted,
    KeyPage,
    KeyPatch,
    KeyQuery,
    TopUp,
)
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change, Journal
from keydesk.gateway.audit.repository import load_head
from keydesk.gateway.catalog.repository import provider_of
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.keys import listing, pages
from keydesk.gateway.keys.changing import patch_key, require_row, revoke_key, switch_key, top_up_key
from keydesk.gateway.keys.minting import mint_key
from keydesk.gateway.keys.repository import key_of
from keydesk.gateway.keys.status_sql import next_change
from keydesk.gateway.keys.tally import Tally
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.opening import OpenStore


class KeyService:
    """Keys. Whatever changes one tells ``changes`` after the commit (S7)."""

    def __init__(self, opened: OpenStore, journal: Journal, changes: ChangeListener) -> None:
        self._store = opened.store
        self._pepper = opened.pepper
        self._clock = opened.clock
        self._journal = journal
        self._changes = changes
        self._tally = Tally()

    def list(self, query: KeyQuery) -> KeyPage:
        """Return a page of keys."""
        now = self._clock.now()
        with self._store.read() as connection:
            provider_id = None if query.model is None else provider_of(connection, query.model)
            head = load_head(connection)
            counts = self._tally.at(
                0 if head is None else head.sequence, now, lambda: next_change(connection, now)
            )
            selection = pages.Selection(
                connection,
                pages.conditions_of(query, provider_id, now),
                few=listing.FEW_BY_TEXT if query.q else listing.FEW,
                known=counts.known(query, provider_id),
            )
            found = pages.find_page(selection, query, now)
            total = counts.total(query, provider_id, selection.count)
            by_status = (
                counts.statuses(lambda: pages.count_by_status(connection, now)) if query.counts else None
            )
        return KeyPage.model_construct(
            items=[key_of(row, now) for row in found.rows],
            next_cursor=found.next_cursor,
            total=total,
            counts=by_status,
        )

    def get(self, key_id: str) -> Key:
        """Return one key."""
        with self._store.read() as connection:
            return key_of(require_row(connection, key_id), self._clock.now())

    def create(self, caller: Caller, wanted: KeyCreate, attempt: Attempt | None) -> KeyMinted:
        """Mint a key."""
        with self._journal.change(caller) as change:
            return change.once(attempt, KeyMinted, lambda: mint_key(change, self._pepper, wanted))

    def update(self, caller: Caller, key_id: str, patch: KeyPatch, versions: Sequence[int]) -> Key:
        """Change what the patch names, if the key is still as the caller saw it."""
        with self._changing(caller, key_id) as change:
            return patch_key(change, key_id, patch, versions)

    def activate(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """Switch a key on."""
        with self._changing(caller, key_id) as change:
            return change.once(attempt, Key, lambda: switch_key(change, key_id, on=True))

    def deactivate(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """Switch a key off."""
        with self._changing(caller, key_id) as change:
            return change.once(attempt, Key, lambda: switch_key(change, key_id, on=False))

    def revoke(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """End a key for good."""
        with self._changing(caller, key_id) as change:
            return change.once(attempt, Key, lambda: revoke_key(change, key_id))

    def top_up(self, caller: Caller, key_id: str, wanted: TopUp, attempt: Attempt | None) -> Key:
        """Add money to a key's budget for the period that holds."""
        with self._changing(caller, key_id) as change:
            return change.once(attempt, Key, lambda: top_up_key(change, key_id, wanted.amount_usd))

    @contextmanager
    def _changing(self, caller: Caller, key_id: str) -> Generator[Change]:
        # The data plane is told even when the commit failed, because it may have failed after the fact.
        try:
            with self._journal.change(caller) as change:
                yield change
        finally:
            self._changes.key_changed(key_id)
