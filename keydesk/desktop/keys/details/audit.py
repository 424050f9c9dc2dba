"""The fourth section of the details: who did what to a key, and when."""

from collections.abc import Coroutine
from typing import Any

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditEvent
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.desktop.audit_words.changes import learn_names, told
from keydesk.desktop.audit_words.deeds import actor, deed
from keydesk.desktop.keys.details.reading import read_audit
from keydesk.desktop.keys.details.record import Record
from keydesk.desktop.keys.details.record_section import Piece, RecordSection
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.names import Names
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.domain.instant import Clock


class Audit(RecordSection):
    """Lists what was done to the key, with what changed in words."""

    def __init__(self, session: Session, clock: Clock, names: Names) -> None:
        super().__init__(
            session,
            clock,
            what=tr("audit trail"),
            needs=Capability.AUDIT,
            name="auditList",
            copies=tr("Copy number in the audit log"),
        )
        self._names = names

    def piece(self, api: AdminApi, key: Key, cursor: str | None) -> Coroutine[Any, Any, Piece]:
        """Read some events, and what the things are called that they name."""

        async def read() -> Piece:
            page = await read_audit(api, key.id, cursor)
            await self._names.learn_reach(api, key)
            await learn_names(api, page.items, self._names)
            return [self._record_of(event) for event in page.items], page.next_cursor

        return read()

    def is_affected(self, before: Key, after: Key) -> bool:
        """Whether somebody did something since."""
        return before.version != after.version or before.status is not after.status

    def empty(self) -> QWidget | None:
        """Say that nothing is known."""
        if self.model.rowCount():
            return None
        return EmptyState("shield-check", tr("Nothing is on record about this key"))

    def _record_of(self, event: AuditEvent) -> Record:
        origin = (
            tr("From {address}", address=event.peer) if event.peer else tr("At the gateway's command line")
        )
        place = tr("Number {number} in the audit log", number=as_number(event.sequence))
        return Record(
            id=str(event.sequence),
            at=event.at,
            title=deed(event),
            words=actor(event),
            lines=tuple(told(event, self._names)),
            more=f"{actor(event)}\n{origin}\n{place}",
        )
