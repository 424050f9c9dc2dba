"""Changes to keys, of which the data plane is told."""

from collections.abc import Collection, Generator
from contextlib import contextmanager

from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change, Journal
from keydesk.gateway.changes import ChangeListener


class KeyJournal:
    """Opens changes to keys, and tells the data plane after each which ones (S7)."""

    def __init__(self, journal: Journal, changes: ChangeListener) -> None:
        self._journal = journal
        self._changes = changes

    @contextmanager
    def change(self, caller: Caller, key_ids: Collection[str]) -> Generator[Change]:
        """Give a change. Whoever makes it may still add to ``key_ids``.

        The data plane hears even of a failed commit: it may have failed after the fact.
        """
        try:
            with self._journal.change(caller) as change:
                yield change
        finally:
            for key_id in key_ids:
                self._changes.key_changed(key_id)
