"""Is the audit chain as it was written?"""

from collections.abc import Iterator

from sqlalchemy import Connection

from keydesk.gateway.audit.event import START
from keydesk.gateway.audit.journal import seal_head
from keydesk.gateway.audit.repository import events, load_head
from keydesk.gateway.store.hashing import same
from keydesk.gateway.store.sealing import Sealing


def verify(connection: Connection, sealing: Sealing) -> str | None:
    """Return the first thing that is wrong with the chain, in words; None if it is intact.

    A rewritten chain whose hashes fit, and one whose end was cut off, show at the sealed end.
    """
    return next(_faults(connection, sealing), None)


def _faults(connection: Connection, sealing: Sealing) -> Iterator[str]:
    last, previous = 0, START
    for event, hash_ in events(connection):
        if event.sequence != last + 1:
            yield f"the audit chain lacks event {last + 1}"
        if event.previous_hash != previous or event.hash() != hash_:
            yield f"audit event {event.sequence} is not as it was written"
        last, previous = event.sequence, hash_
    head = load_head(connection)
    if head is None:
        if last:
            yield "the end of the audit chain is not recorded"
        return
    if not same(head.seal, seal_head(sealing, head.sequence, head.hash).seal):
        yield "the recorded end of the audit chain was not written by this gateway"
    if (head.sequence, head.hash) != (last, previous):
        yield f"the audit chain ends at event {last}, but {head.sequence} were written"
