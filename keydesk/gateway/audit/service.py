"""What admins may know of the audit chain."""

from keydesk.contract.audit import AuditEvent, AuditQuery, AuditVerification
from keydesk.contract.fields import Page
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.reading import load_page
from keydesk.gateway.audit.repository import load_head
from keydesk.gateway.audit.verification import verify
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

    def verify(self) -> AuditVerification:
        """Walk the whole chain and tell whether it is intact."""
        with self._store.read() as connection:
            problem = verify(connection, self._sealing)
            head = load_head(connection)
        return AuditVerification(
            intact=problem is None,
            problem=problem,
            sequence=0 if head is None else head.sequence,
            hash=None if head is None else head.hash.hex(),
        )
