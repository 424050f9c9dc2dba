"""What the chart draws, as numbers: a bar for each stretch of time, of one part for each member."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import overload

from keydesk.contract.usage import UsageLine
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.usage.overview.asking import MOST_PARTS, Answer, Asked
from keydesk.desktop.usage.overview.members import NO_USAGE, REST, Member, name_of
from keydesk.desktop.usage.period import HOUR
from keydesk.desktop.usage_words import Measure


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs to one member."""

    member: Member
    slot: int
    """Which colour it has."""
    amounts: Sequence[int]
    """Of each bar."""


class Said(Sequence[str]):
    """What is said of each stretch of time, put into words when it is asked for: most never is (D3)."""

    def __init__(self, begins: Sequence[datetime], say: Callable[[datetime], str]) -> None:
        self._begins, self._say = begins, say

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._begins)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        """Return what is said of this one, or of these."""
        if isinstance(place, slice):
            return Said(self._begins[place], self._say)
        return self._say(self._begins[place])


@dataclass(frozen=True, slots=True)
class Stack:
    """All bars. ``labels`` stand below them; ``moments`` say exactly which time a bar is about."""

    measure: Measure
    labels: Sequence[str]
    moments: Sequence[str]
    parts: Sequence[Part]
    days: Sequence[int] = ()
    """The places of the bars with which a day begins."""

    @property
    def slots(self) -> Mapping[str, int]:
        """Which member has which colour."""
        return {part.member.id: part.slot for part in self.parts}

    def sums(self, hidden: frozenset[str] = frozenset()) -> list[int]:
        """Return how high each bar is, without the parts that are switched off."""
        shown = [part.amounts for part in self.parts if part.member.id not in hidden]
        return [sum(amounts) for amounts in zip(*shown, strict=True)] if shown else [0] * len(self.labels)


def stack_of(answer: Answer, known: Mapping[str, int]) -> Stack:
    """Return what to draw. A member keeps the colour it was ``known`` by."""
    asked = answer.asked
    begins = asked.period.begins(by_hour=asked.by_hour)
    places = {begin: place for place, begin in enumerate(begins)}
    amounts: dict[str, list[int]] = {}
    for line in answer.by_time.items:
        place = places.get(line.at) if line.at is not None else None
        if place is not None:
            amounts.setdefault(_id(line), [0] * len(begins))[place] += asked.measure.of(line)
    members = [_member(line, asked) for line in answer.by_time.series]
    slots = _slots([each.id for each in members], known)
    empty = [0] * len(begins)
    return Stack(
        measure=asked.measure,
        labels=Said(begins, lambda begin: _label(begin, asked)),
        moments=Said(begins, lambda begin: _moment(begin, asked)),
        days=[place for place, begin in enumerate(begins) if _begins_a_day(begin, asked)],
        parts=[Part(each, slots[each.id], amounts.get(each.id, empty)) for each in members],
    )


def empty_stack(measure: Measure) -> Stack:
    """Return what is drawn before anything is known."""
    return Stack(measure, (), (), ())


def _id(line: UsageLine) -> str:
    return f" {REST}" if line.rest else line.member or " none"


def _member(line: UsageLine, asked: Asked) -> Member:
    usage = NO_USAGE.model_copy(update={name: getattr(line, name) for name in type(NO_USAGE).model_fields})
    return Member(_id(line), name_of(line, asked.split), usage, member=line.member or "")


def _slots(ids: Sequence[str], known: Mapping[str, int]) -> dict[str, int]:
    """Give each member a colour: the one it had, or else the first that is free. The rest has its own."""
    slots = {id_: known[id_] for id_ in ids if id_ in known}
    slots |= {id_: MOST_PARTS for id_ in ids if id_ == f" {REST}"}
    taken = set(slots.values())
    free = (slot for slot in count() if slot not in taken)
    return slots | {id_: next(free) for id_ in ids if id_ not in slots}


def _label(begin: datetime, asked: Asked) -> str:
    local = begin.astimezone(asked.period.tz)
    if not asked.by_hour or (asked.period.days > 1 and _begins_a_day(begin, asked)):
        return screen_time.calendar_day(local, with_year=False)
    return screen_time.time_of_day(begin, asked.period.zone)


def _begins_a_day(begin: datetime, asked: Asked) -> bool:
    return not asked.by_hour or begin.astimezone(asked.period.tz).hour == 0


def _moment(begin: datetime, asked: Asked) -> str:
    zone = asked.period.zone
    if not asked.by_hour:
        return screen_time.weekday_and_day(begin, zone)
    return tr(
        "{begin} to {end}",
        "moments",
        begin=screen_time.minute(begin, zone),
        end=screen_time.time_of_day(begin + HOUR, zone),
    )
