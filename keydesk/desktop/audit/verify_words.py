"""What came of verifying the audit log, in words: the result, what it means, what to do."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.contract.audit import AuditFault
from keydesk.desktop import screen_time
from keydesk.desktop.audit.actions import Verified
from keydesk.desktop.language import as_number, tr

_PAST_THE_GATEWAY: Final = tr(
    "The gateway never changes or deletes events. Somebody did it in the database itself, or its file was "
    "damaged."
)
_ADVICE: Final = tr(
    "Keep the database as it is, as evidence. Compare it with an export or a backup from before, and see who "
    "can write to its file. Keys go on working meanwhile."
)


_FAULTS: Final = {
    AuditFault.CHANGED: tr("Not intact: event {number} is not as it was written"),
    AuditFault.MISSING: tr("Not intact: event {number} is missing"),
    AuditFault.ADDED: tr("Not intact: event {number} was put in by somebody else"),
    AuditFault.CUT: tr("Not intact: events from {number} on were cut off"),
    AuditFault.REWRITTEN: tr("Not intact: events were written anew"),
    AuditFault.END_LOST: tr("Not intact: the end of the log is not the one that this gateway wrote"),
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
    good = (_good(as_number(answer.good_sequence), answer.good_at),) if answer.good_sequence else ()
    return Result("bad", _fault(verified), (*good, _meaning(answer.fault), _ADVICE), leads_to=at)


def _intact(verified: Verified) -> Result:
    answer = verified.answer
    if not answer.sequence:
        return Result("good", tr("Intact: there are no events yet"))
    count = answer.checked or answer.sequence
    begin, end = verified.began, answer.good_at
    title = (
        tr(
            "Intact: %n events from {begin} to {end}",
            "",
            count,
            begin=screen_time.minute(begin),
            end=screen_time.minute(end),
        )
        if begin and end
        else tr("Intact: %n events", "", count)
    )
    kept = verified.kept
    contains = (
        (
            tr(
                "The log still contains the end that you kept: event {number} is the same.",
                number=as_number(kept.sequence),
            ),
        )
        if kept is not None and kept.sequence is not None
        else ()
    )
    return Result("good", title, contains)


def _good(number: str, moment: datetime | None) -> str:
    if moment is None:
        return tr("Events 1 to {number} are as they were written.", number=number)
    written = screen_time.minute(moment)
    return tr("Events 1 to {number} are as they were written, up to {moment}.", number=number, moment=written)


def _fault(verified: Verified) -> str:
    answer, kept = verified.answer, verified.kept
    if answer.fault is AuditFault.REWRITTEN and kept is not None and kept.sequence is not None:
        return tr(
            "Not intact: the log does not contain the end that you kept, event {number}",
            number=as_number(kept.sequence),
        )
    known = _FAULTS.get(answer.fault) if answer.fault else None
    if known:
        return known.format(number=as_number(answer.fault_sequence or 0))
    if answer.problem:
        return tr("Not intact: {problem}", problem=answer.problem)
    return tr("Not intact: the chain does not fit together")


def _meaning(fault: AuditFault | None) -> str:
    match fault:
        case AuditFault.CUT | AuditFault.END_LOST:
            meaning = tr("What was done last may not be on record any more.")
            return f"{meaning} {_PAST_THE_GATEWAY}"
        case AuditFault.MISSING:
            meaning = tr("Something that was done is not on record any more.")
            return f"{meaning} {_PAST_THE_GATEWAY}"
        case AuditFault.REWRITTEN:
            meaning = tr("From there on the log may tell something else than what was done.")
            return f"{meaning} {_PAST_THE_GATEWAY}"
        case _:
            return _PAST_THE_GATEWAY
