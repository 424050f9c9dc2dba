"""What one can ask of the audit log: one function a user action. No widgets here."""

import json
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditEvent, AuditHead, AuditQuery, AuditVerification
from keydesk.desktop.audit_words.changes import learn_names, told
from keydesk.desktop.audit_words.deeds import actor, sentence
from keydesk.desktop.language import tr
from keydesk.desktop.names import Names
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import format_rfc3339

_AT_ONCE: Final = 500
_HEAD: Final = re.compile(r"(?<![\d,.])(\d[\d,.]{0,20})\s+([0-9a-fA-F]{64})\b", re.ASCII)
COLUMNS: Final = (
    "number",
    "time",
    "admin",
    "admin_id",
    "address",
    "done",
    "changed",
    "action",
    "subject_kind",
    "subject_id",
    "subject_name",
    "changes",
    "previous_hash",
    "hash",
    "gateway",
)


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of it, and when the first event was."""

    answer: AuditVerification
    began: datetime | None
    kept: AuditHead | None
    """The end from earlier that was looked for."""


async def verify(api: AdminApi, kept: AuditHead | None = None) -> Verified:
    """Have the whole chain checked; ``kept`` is an end that somebody kept from earlier."""
    answer = await api.verify_audit(kept)
    first = (await api.list_audit(AuditQuery(upto=1, limit=1))).items
    return Verified(answer, first[0].at if first else None, kept)


def read_head(text: str) -> AuditHead | None:
    """Read an end as it was copied or saved: its number, and its hash. Raises InvalidValueError."""
    if not text.strip():
        return None
    found = _HEAD.findall(text)
    if not found:
        raise InvalidValueError(tr("A number and a hash of 64 characters, as they were copied here"))
    number, hash_ = found[-1]
    sequence = int(re.sub(r"\D", "", number))
    if not 1 <= sequence <= 2**53:
        raise InvalidValueError(tr("No event has this number"))
    return AuditHead(sequence=sequence, hash=hash_.lower())


def write_head(answer: AuditVerification) -> str:
    """Write an end as ``read_head`` reads it."""
    return f"{answer.sequence} {answer.hash}"


async def list_events(api: AdminApi, query: AuditQuery) -> AsyncIterator[Sequence[AuditEvent]]:
    """Yield all events that the query lists, in pieces, newest first; none that come meanwhile."""
    cursor: str | None = None
    while True:
        page = await api.list_audit(query.model_copy(update={"limit": _AT_ONCE, "cursor": cursor}))
        yield page.items
        cursor = page.next_cursor
        if cursor is None:
            return


def csv_line(event: AuditEvent) -> Sequence[object]:
    """Return an event as a line of a spreadsheet: in words, and as it was written."""
    return (
        event.sequence,
        format_rfc3339(event.at),
        actor(event),
        event.admin_id,
        event.peer,
        sentence(event),
        "; ".join(told(event, Names())),
        event.action,
        event.subject_kind,
        event.subject_id,
        event.subject_name,
        json.dumps(event.changes, ensure_ascii=False),
        event.previous_hash,
        event.hash,
        event.gateway,
    )


async def learn(api: AdminApi, event: AuditEvent, names: Names) -> Names:
    """Learn what the things are called that an event names."""
    await learn_names(api, [event], names)
    return names
