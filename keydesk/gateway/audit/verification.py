"""Is the audit chain as it was written, and if not, from which event on?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from keydesk.contract.audit import AuditFault
from keydesk.gateway.audit.event import START, Event
from keydesk.gateway.audit.journal import seal_head
from keydesk.gateway.audit.repository import Head, events, load_head
from keydesk.gateway.store.hashing import same
from keydesk.gateway.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that is wrong."""

    kind: AuditFault
    sequence: int | None
    """The first event that it concerns; None where nobody can tell."""
    words: str
    good: int
    """The last event before it that is as it was written; 0 where none is known to be."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found."""

    fault: Fault | None
    checked: int
    good_sequence: int
    good_at: datetime | None


def verify(connection: Connection, sealing: Sealing) -> str | None:
    """Return the first thing that is wrong with the chain, in words; None if it is intact."""
    fault = judge(connection, sealing).fault
    return None if fault is None else fault.words


def judge(connection: Connection, sealing: Sealing, kept: tuple[int, bytes] | None = None) -> Verdict:
    """Walk the whole chain. ``kept`` is sequence and hash of an end that somebody kept elsewhere.

    A rewritten chain whose hashes fit, and one whose end was cut off, show at the sealed end, or at the one
    that was kept: whoever puts an old copy of everything in place of the database cannot know that one.
    """
    walk = _Walk(kept)
    fault = walk.run(events(connection)) or walk.judge_end(load_head(connection), sealing)
    good = walk.last if fault is None else fault.good
    return Verdict(fault, walk.checked, good, walk.times.get(good))


class _Walk:
    def __init__(self, kept: tuple[int, bytes] | None) -> None:
        self._kept = kept
        self._previous = START
        self.last = 0
        self.checked = 0
        self.times: dict[int, datetime] = {}
        """Of the last events."""

    def run(self, chain: Iterator[tuple[Event, bytes]]) -> Fault | None:
        for event, hash_ in chain:
            self.checked += 1
            fault = self._fault_of(event, hash_)
            if fault is not None:
                return fault
            self.last, self._previous = event.sequence, hash_
            self.times[self.last] = event.at
            self.times.pop(self.last - 3, None)
            if self._kept is not None and self._kept[0] == self.last and not same(self._kept[1], hash_):
                return _rewritten(f"audit event {self.last} is another than the one whose hash was kept")
        return None

    def _fault_of(self, event: Event, hash_: bytes) -> Fault | None:
        last = self.last
        if event.sequence != last + 1:
            return _missing(last + 1, last)
        if event.hash() != hash_:
            return _unfit(event, hash_)
        if event.previous_hash == self._previous:
            return None
        if last == 0:
            return _missing(1, 0)
        return _changed(last, last - 1)  # fits by itself, and not the one that this event follows

    def judge_end(self, head: Head | None, sealing: Sealing) -> Fault | None:
        last = self.last
        if head is None:
            lost = "the end of the audit chain is not recorded"
            return Fault(AuditFault.END_LOST, None, lost, last) if last else self._judge_kept()
        if not same(head.seal, seal_head(sealing, head.sequence, head.hash).seal):
            forged = "the recorded end of the audit chain was not written by this gateway"
            return Fault(AuditFault.END_LOST, None, forged, 0)
        ends = f"the audit chain ends at event {last}, but {head.sequence} were written"
        if head.sequence > last:
            return Fault(AuditFault.CUT, last + 1, ends, last)
        if head.sequence < last:
            return Fault(AuditFault.ADDED, head.sequence + 1, ends, head.sequence)
        if head.hash != self._previous:
            return _rewritten(f"the audit chain ends with another event {last} than the one that was written")
        return self._judge_kept()

    def _judge_kept(self) -> Fault | None:
        if self._kept is None or self._kept[0] <= self.last:
            return None
        words = f"the audit chain ends at event {self.last}, but event {self._kept[0]} was kept"
        return Fault(AuditFault.CUT, self.last + 1, words, self.last)


def _unfit(event: Event, hash_: bytes) -> Fault:
    """Tell what became of an event whose hash does not fit; under its former number it may."""
    number, last = event.sequence, event.sequence - 1
    if replace(event, sequence=number - 1).hash() == hash_:
        return Fault(AuditFault.ADDED, last, f"audit event {last} was put in", max(0, last - 1))
    if replace(event, sequence=number + 1).hash() == hash_:
        return _missing(number, last)
    return _changed(number, last)


def _missing(number: int, last: int) -> Fault:
    return Fault(AuditFault.MISSING, number, f"the audit chain lacks event {number}", last)


def _changed(number: int, good: int) -> Fault:
    return Fault(AuditFault.CHANGED, number, f"audit event {number} is not as it was written", good)


def _rewritten(words: str) -> Fault:
    return Fault(AuditFault.REWRITTEN, None, words, 0)
