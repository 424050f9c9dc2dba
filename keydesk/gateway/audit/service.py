"""What admins may know of the audit chain."""

from keydesk.contract.audit import AuditEvent, AuditHead, AuditQuery, AuditVerification
from keydesk.contract.fields import Page
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.reading import load_page
from keydesk.gateway.audit.repository import load_head
from keydesk.gateway.audit.verification import judge
from keydesk.gateway.store.opening import OpenStore


class AuditService:
    """The audit chain, to look at. It is written by ``Journal`` alone."""

    def __init__(self, opened: OpenStore) -> None:
        self._store = opened.store
        self._sealing = opened.sealing

    def list(self, caller: Caller, query: AuditQuery) -> Page[AuditEvent]:
        """Return a page of events, newest first."""
        with self._store.read() as connection:
            items, cursor, total = load_page(connection, caller, query)
        return Page[AuditEvent].model_construct(items=items, next_cursor=cursor, total=total)

    def verify(self, kept: AuditHead) -> AuditVerification:
        """Walk the whole chain and tell whether it is intact, and still holds the end that was kept."""
        end = None
        if kept.sequence is not None and kept.hash is not None:
            end = kept.sequence, bytes.fromhex(kept.hash)
        with self._store.read() as connection:
            verdict = judge(connection, self._sealing, end)
            head = load_head(connection)
        fault = verdict.fault
        return AuditVerification(
            intact=fault is None,
            problem=None if fault is None else fault.words,
            sequence=0 if head is None else head.sequence,
            hash=None if head is None else head.hash.hex(),
            fault=None if fault is None else fault.kind,
            fault_sequence=None if fault is None else fault.sequence,
            good_sequence=verdict.good_sequence,
            good_at=verdict.good_at,
            checked=verdict.checked,
        )
