"""Tells whose admin token it is."""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from keydesk.contract.info import CallingAdmin
from keydesk.domain.errors import UnavailableError
from keydesk.domain.secret import Secret
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.admins.repository import load_admin, mark_seen
from keydesk.gateway.store.hashing import same
from keydesk.gateway.store.opening import OpenStore

_SEEN_EVERY: Final = timedelta(minutes=1)
_NO_DIGEST: Final = bytes(32)
_log: Final = logging.getLogger(__name__)


class Recognition:
    """Recognises admins: those of the database, and those of this process alone."""

    def __init__(self, opened: OpenStore, session_admins: Mapping[bytes, CallingAdmin]) -> None:
        self._store = opened.store
        self._pepper = opened.pepper
        self._clock = opened.clock
        self._session_admins = session_admins
        self._seen: dict[str, datetime] = {}

    def recognise(self, token: Secret, peer: str) -> Caller | None:
        """Return whose token this is; None for an unknown or revoked one, in the same time (S2)."""
        digest = self._pepper.digest(token)
        session = self._session_admins.get(digest)
        if session is not None:
            return Caller(session.id, session.name, session.role, peer)
        with self._store.read() as connection:
            admin = load_admin(connection, token.id)
        if not same(digest, _NO_DIGEST if admin is None else admin.secret_hash):
            return None
        if admin is None or admin.revoked_at is not None:
            return None
        self._note(admin.id)
        return Caller(admin.id, admin.name, admin.role, peer, admin.locations)

    def _note(self, admin_id: str) -> None:
        """Write down that the admin was here, at most once a minute; never at the cost of the request."""
        now = self._clock.now()
        before = self._seen.get(admin_id)
        if before is not None and now - before < _SEEN_EVERY:
            return
        self._seen[admin_id] = now
        try:
            with self._store.note() as connection:
                mark_seen(connection, admin_id, now)
        except UnavailableError as error:
            _log.warning("not noted when admin %s was last seen: %s", admin_id, error)
