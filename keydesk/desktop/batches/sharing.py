"""What each person of a batch used: all keys of one count together, ephemeral ones with their parent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from keydesk.contract.keys import Key
from keydesk.contract.usage import UsageLine
from keydesk.domain.money import Nanos

NOTHING: Final = Nanos(0)


@dataclass(frozen=True, slots=True)
class Share:
    """What somebody used of a batch."""

    name: str
    place: int
    """Which of the batch's people it is, from 1 on; it stays the same whoever uses most."""
    requests: int = 0
    spend: Nanos = NOTHING

    @property
    def id(self) -> str:
        """What a list knows it by."""
        return str(self.place)


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of a batch, in the order in which their keys were made."""

    names: Sequence[str] = ()
    places: dict[str, int] = field(default_factory=dict[str, int])
    """Where in ``names`` a key belongs, by its id."""

    def knows(self, lines: Iterable[UsageLine]) -> bool:
        """Whether everybody who used something is in it."""
        return all(line.member in self.places for line in lines)


def roster_of(keys: Sequence[Key]) -> Roster:
    """Return whose these keys are: by owner, or by the name of a key that is nobody's."""
    names: list[str] = []
    people: dict[str, int] = {}
    places: dict[str, int] = {}
    for key in sorted(keys, key=lambda each: each.parent_id is not None):
        member = key.owner_id or key.parent_id or key.id
        place = people.get(member, places.get(member))
        if place is None:
            place = len(names)
            names.append(key.owner_name or key.name)
        people[member] = places[key.id] = place
    return Roster(names, places)


def shares_of(roster: Roster, lines: Iterable[UsageLine]) -> list[Share]:
    """Return what everybody used, who used most first; who used nothing is among them."""
    requests, spend = [0] * len(roster.names), [0] * len(roster.names)
    unknown: list[Share] = []
    for line in lines:
        place = roster.places.get(line.member or "")
        if place is None:
            # A key that was revoked meanwhile, or is not listed yet.
            told = Share(line.name or "", len(roster.names) + len(unknown) + 1, line.requests, line.cost_usd)
            unknown.append(told)
        else:
            requests[place] += line.requests
            spend[place] += line.cost_usd
    known = [
        Share(name, place + 1, requests[place], Nanos(spend[place]))
        for place, name in enumerate(roster.names)
    ]
    return sorted([*known, *unknown], key=lambda each: (-each.spend, -each.requests, each.place))
