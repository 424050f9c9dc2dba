"""The attempt whose outcome is not known, remembered beyond the end of the program (E2).

Whoever had a desktop die under them fills the same in again, and gets the same keys: to the gateway it is the
same attempt. What was asked for is kept as a hash alone.
"""

import hashlib

from keydesk.contract.batches import BulkCreate
from keydesk.contract.claims import JoinLinkCreate
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.workshop.making import Wanted


class UnderWay:
    """Remembers one attempt: that of the last request which nobody saw an answer to."""

    def __init__(self, preferences: Preferences, gateway_id: str) -> None:
        self._preferences = preferences
        self._gateway_id = gateway_id

    def attempt_of(self, bulk: BulkCreate, join: JoinLinkCreate | None) -> str | None:
        """Return the attempt that asked this gateway for just this; None: its outcome is known."""
        content, _, attempt = self._preferences.workshop_under_way.partition(" ")
        return attempt if attempt and content == self._content(bulk, join) else None

    def remember(self, wanted: Wanted) -> None:
        """Write it down before it is asked for."""
        self._write(f"{self._content(wanted.bulk, wanted.join)} {wanted.attempt}")

    def forget(self) -> None:
        """Let go of it: the gateway has answered."""
        self._write("")

    def _write(self, text: str) -> None:
        self._preferences.workshop_under_way = text
        self._preferences.save()

    def _content(self, bulk: BulkCreate, join: JoinLinkCreate | None) -> str:
        parts = (self._gateway_id, bulk.model_dump_json(), join.model_dump_json() if join else "")
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()
