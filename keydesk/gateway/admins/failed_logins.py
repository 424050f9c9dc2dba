"""Failed logins in the audit chain: often enough to show, too seldom to fill a disk."""

import logging
import threading
from datetime import datetime, timedelta
from typing import Final

from keydesk.contract.info import Role
from keydesk.domain.errors import UnavailableError
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.store.opening import OpenStore

EVERY: Final = timedelta(minutes=1)
MOST_PEERS: Final = 100
"""From how many addresses they are recorded within a minute; somebody may have any number of them."""

_NOBODY: Final = "unknown"
_log: Final = logging.getLogger(__name__)


class FailedLogins:
    """Records that somebody came with a token that is unknown or revoked: once a minute for each address."""

    def __init__(self, opened: OpenStore) -> None:
        self._journal = Journal(opened.store, opened.clock, opened.sealing, opened.served_by)
        self._clock = opened.clock
        self._recorded: dict[str, datetime] = {}
        self._turn = threading.Lock()

    def record(self, peer: str) -> None:
        """Record a failed login from this address; never a word of the token. Nothing is raised."""
        if not self._is_due(peer):
            return
        nobody = Caller(_NOBODY, _NOBODY, Role.VIEWER, peer)
        try:
            with self._journal.change(nobody) as change:
                change.record(Action.LOGIN_FAILED, peer or _NOBODY, "", {})
        except UnavailableError as error:
            _log.warning("a failed login was not recorded: %s", error)

    def _is_due(self, peer: str) -> bool:
        now = self._clock.now()
        with self._turn:
            recent = {each: at for each, at in self._recorded.items() if now - at < EVERY}
            due = peer not in recent and len(recent) < MOST_PEERS
            self._recorded = recent | ({peer: now} if due else {})
        return due
