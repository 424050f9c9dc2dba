"""What came of verifying the audit log, in words: the result, what it means, what to do."""

from dataclasses import dataclass
from typing import Final

from keydesk.contract.audit import AuditFault
from keydesk.desktop import screen_time
from keydesk.desktop.audit.actions import Verified

_PAST_THE_GATEWAY: Final = (
    "The gateway never changes or deletes events. Somebody did it in the database itself, or its file was "
    "damaged."
)
_ADVICE: Final = (
    "Keep the database as it is, as evidence. Compare it with an export or a backup from before, and see who "
    "can write to its file. Keys go on working meanwhile."
)


_FAULTS: Final = {
    AuditFault.CHANGED: "event {} is not as it was written",
    AuditFault.MISSING: "event {} is missing",
    AuditFault.ADDED: "event {} was put in by somebody else",
    AuditFault.CUT: "events from {} on were cut off",
    AuditFault.REWRITTEN: "events were written anew",
    AuditFault.END_LOST: "the end of the log is not the one that this gateway wrote",
}


@dataclass(frozen=True, slots=True)
class Result:
    """As it stands on screen."""

    tone: str
    title: str
    lines: tuple[str, ...] = ()
    leads_to: int = 0
    """The event to look at; 0 for none."""


def result_of(verified: Verified) -> Result:
    """Say it."""
    answer = verified.answer
    if answer.intact:
        return _intact(verified)
    at = answer.fault_sequence or 0
    good = (
        (f"Events 1 to {answer.good_sequence:,} are as they were written{_until(verified)}.",)
        if answer.good_sequence
        else ()
    )
    return Result("bad", _fault(verified), (*good, _meaning(answer.fault), _ADVICE), leads_to=at)


def _intact(verified: Verified) -> Result:
    answer = verified.answer
    if not answer.sequence:
        return Result("good", "Intact: there are no events yet")
    count = answer.checked or answer.sequence
    events = "1 event" if count == 1 else f"{count:,} events"
    begin, end = verified.began, answer.good_at
    when = f" from {screen_time.minute(begin)} to {screen_time.minute(end)}" if begin and end else ""
    kept = verified.kept
    contains = (
        (f"The log still contains the end that you kept: event {kept.sequence:,} is the same.",)
        if kept is not None and kept.sequence is not None
        else ()
    )
    return Result("good", f"Intact: {events}{when}", contains)


def _until(verified: Verified) -> str:
    moment = verified.answer.good_at
    return f", up to {screen_time.minute(moment)}" if moment else ""


def _fault(verified: Verified) -> str:
    answer, kept = verified.answer, verified.kept
    if answer.fault is AuditFault.REWRITTEN and kept is not None and kept.sequence is not None:
        return f"Not intact: the log does not contain the end that you kept, event {kept.sequence:,}"
    known = _FAULTS.get(answer.fault) if answer.fault else None
    problem = known or answer.problem or "the chain does not fit together"
    return f"Not intact: {problem.format(f'{answer.fault_sequence or 0:,}') if known else problem}"


def _meaning(fault: AuditFault | None) -> str:
    match fault:
        case AuditFault.CUT | AuditFault.END_LOST:
            return f"What was done last may not be on record any more. {_PAST_THE_GATEWAY}"
        case AuditFault.MISSING:
            return f"Something that was done is not on record any more. {_PAST_THE_GATEWAY}"
        case AuditFault.REWRITTEN:
            return f"From there on the log may tell something else than what was done. {_PAST_THE_GATEWAY}"
        case _:
            return _PAST_THE_GATEWAY
