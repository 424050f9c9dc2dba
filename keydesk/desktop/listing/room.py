"""How the columns of a table share the room that there is."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """What a column would like to have, in pixels."""

    name: str
    usual: int
    least: int
    """It may become as narrow as this before columns have to give way."""
    gives_way: int = 0
    """When it gives way: those with 1 first, then those with 2; 0 stays."""


def share(room: int, claims: Sequence[Claim], widest: str) -> dict[str, int]:
    """Return how wide each column becomes; one that is not named there gives way to the others.

    What is left over goes to ``widest``. Where even those that stay need more than there is, one scrolls.
    """
    staying = list(claims)
    for turn in sorted({each.gives_way for each in claims} - {0}):
        if sum(each.least for each in staying) <= room:
            break
        staying = [each for each in staying if each.gives_way != turn]
    spare = max(0, room - sum(each.least for each in staying))
    wishes = sum(each.usual - each.least for each in staying)
    widths = {
        each.name: each.least + (each.usual - each.least) * min(spare, wishes) // max(1, wishes)
        for each in staying
    }
    if widest in widths:
        widths[widest] += max(0, room - sum(widths.values()))
    return widths
