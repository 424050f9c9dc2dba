"""The rules of keys: what an admin may do to them, each as one transaction."""

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy import RowMapping

from keydesk.contract.key_actions import (
    EphemeralKeyCreate,
    HandoutSaved,
    KeyRotation,
    KeysChange,
    KeysChanged,
)
from keydesk.contract.keys import (
    Key,
    KeyCreate,
    KeyMinted,
    KeyPage,
    KeyPatch,
    KeyQuery,
    TopUp,
)
from keydesk.domain.secret import Secret
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change, Journal
from keydesk.gateway.audit.repository import load_head
from keydesk.gateway.catalog.repository import provider_of
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.key_journal import KeyJournal
from keydesk.gateway.keys import listing, pages
from keydesk.gateway.keys.changing import note_handout, patch_key, revoke_key, switch_key, top_up_key
from keydesk.gateway.keys.many import change_keys, chosen, identify
from keydesk.gateway.keys.minting import mint_ephemeral_key, mint_key, rotate_key
from keydesk.gateway.keys.showing import require_row, show, show_key
from keydesk.gateway.keys.staleness import require_as_seen
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
        self._journal = KeyJournal(journal, changes)
        self._tally = Tally()

    def list(self, caller: Caller, query: KeyQuery) -> KeyPage:
        """Return a page of the keys that the admin sees."""
        now = self._clock.now()
        with self._store.read() as connection:
            provider_id = None if query.model is None else provider_of(connection, query.model)
            asked = pages.Asked(query, provider_id, caller.locations)
            head = load_head(connection)
            counts = self._tally.at(
                0 if head is None else head.sequence, now, lambda: next_change(connection, now)
            )
            selection = pages.Selection(
                connection,
                pages.conditions_of(asked, now),
                few=listing.FEW_BY_TEXT if query.q else listing.FEW,
                known=counts.known(asked),
            )
            found = pages.find_page(selection, asked, now)
            total = counts.total(asked, selection.count)
            return KeyPage.model_construct(
                items=show(connection, caller, found.rows, now),
                next_cursor=found.next_cursor,
                total=total,
                counts=counts.statuses(
                    asked, lambda: pages.count_by_status(connection, caller.locations, now)
                )
                if query.counts
                else None,
            )

    def get(self, caller: Caller, key_id: str) -> Key:
        """Return one key."""
        with self._store.read() as connection:
            return show_key(connection, caller, key_id, self._clock.now())

    def create(self, caller: Caller, wanted: KeyCreate, attempt: Attempt | None) -> KeyMinted:
        """Mint a key."""
        with self._journal.change(caller, ()) as change:
            return change.once(attempt, KeyMinted, lambda: mint_key(change, self._pepper, wanted))

    def update(self, caller: Caller, key_id: str, patch: KeyPatch, versions: Sequence[int]) -> Key:
        """Change what the patch names, if the key is still as the caller saw it."""
        with self._journal.change(caller, [key_id]) as change:
            row = require_row(change.connection, caller, key_id)
            require_as_seen(change.connection, row, versions)
            patch_key(change, row, patch)
            return self._shown(change, key_id)

    def activate(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """Switch a key on."""
        return self._act(caller, key_id, attempt, partial(switch_key, on=True))

    def deactivate(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """Switch a key off."""
        return self._act(caller, key_id, attempt, partial(switch_key, on=False))

    def revoke(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """End a key for good."""
        return self._act(caller, key_id, attempt, revoke_key)

    def top_up(self, caller: Caller, key_id: str, wanted: TopUp, attempt: Attempt | None) -> Key:
        """Add money to a key's budget for the period that holds."""
        return self._act(caller, key_id, attempt, partial(top_up_key, amount=wanted.amount_usd))

    def handout_saved(
        self, caller: Caller, key_id: str, handout: HandoutSaved, attempt: Attempt | None
    ) -> Key:
        """Note that the secret of a key was put into a file."""
        return self._act(caller, key_id, attempt, partial(note_handout, protected=handout.protected))

    def mint_ephemeral(
        self, caller: Caller, key_id: str, wanted: EphemeralKeyCreate, attempt: Attempt | None
    ) -> KeyMinted:
        """Mint a short-lived key from a key."""
        with self._journal.change(caller, ()) as change:

            def make() -> KeyMinted:
                parent = require_row(change.connection, caller, key_id)
                return mint_ephemeral_key(change, parent, self._pepper, wanted)

            return change.once(attempt, KeyMinted, make)

    def rotate(self, caller: Caller, key_id: str, wanted: KeyRotation, attempt: Attempt | None) -> KeyMinted:
        """Give a key another secret."""
        with self._journal.change(caller, [key_id]) as change:

            def make() -> KeyMinted:
                row = require_row(change.connection, caller, key_id)
                return rotate_key(change, row, self._pepper, wanted)

            return change.once(attempt, KeyMinted, make)

    def identify(self, caller: Caller, secret: Secret | None) -> Key:
        """Return the key that a found secret belongs to. Raises NotFoundError for one that is not ours."""
        with self._store.read() as connection:
            key_id = identify(connection, caller, self._pepper, secret)
            return show_key(connection, caller, key_id, self._clock.now())

    def change_many(self, caller: Caller, wanted: KeysChange, attempt: Attempt | None) -> KeysChanged:
        """Change many keys at once."""
        key_ids: list[str] = []
        with self._journal.change(caller, key_ids) as change:

            def make() -> KeysChanged:
                key_ids.extend(chosen(change, wanted))
                return change_keys(change, key_ids, wanted)

            return change.once(attempt, KeysChanged, make)

    def _act(
        self,
        caller: Caller,
        key_id: str,
        attempt: Attempt | None,
        act: Callable[[Change, RowMapping], bool],
    ) -> Key:
        with self._journal.change(caller, [key_id]) as change:

            def make() -> Key:
                act(change, require_row(change.connection, caller, key_id))
                return self._shown(change, key_id)

            return change.once(attempt, Key, make)

    def _shown(self, change: Change, key_id: str) -> Key:
        return show_key(change.connection, change.caller, key_id, change.at)
