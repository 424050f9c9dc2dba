"""Judges what calls want to reserve, where several gateways take from the same budgets (S9).

One transaction for all that are asked about at once. It holds the rows of their budgets, always in the order
of the holders' ids, so that nobody else reserves from these meanwhile; then it looks at what is spent and
what all gateways have reserved. A settlement moves money from one to the other in one transaction, and is
either seen whole or not at all. So ``spent + reserved <= granted`` at every moment, whoever else judges.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import astuple

from keydesk.domain.budget import HolderKind
from keydesk.domain.money import MAX_NANOS
from keydesk.gateway.usage import writing
from keydesk.gateway.usage.ledger_connection import LedgerConnection
from keydesk.gateway.usage.records import Reservation
from keydesk.gateway.usage.standing import held_of, lifetime_of

Asked = tuple[Reservation, Sequence[str]]
"""What a call can take at most, and the ids of those from whose budgets it wants to."""

_HOLD: Final = "SELECT holder_id FROM budget WHERE holder_id = ANY(?) ORDER BY holder_id FOR NO KEY UPDATE"
_TAKEN: Final = " ".join(
    f"WHEN '{kind.value}' THEN {lifetime_of(kind, 'holder_id')} + {held_of(kind, 'holder_id')}"
    for kind in HolderKind
)
_FREE: Final = f"""
    SELECT holder_id, limit_nanos + topped_up_nanos, baseline_nanos - CASE holder_kind {_TAKEN} END
    FROM budget WHERE holder_id = ANY(?)
"""  # noqa: S608 - constants, nothing from outside


class Judge:
    """Reserves in the database, for one thread at a time."""

    def __init__(self, connection: LedgerConnection, number: int) -> None:
        """Use this connection; ``number`` is that under which the gateway is attached."""
        self._connection = connection
        self._number = number

    def judge(self, asked: Sequence[Asked], withdrawn: Sequence[str] = ()) -> list[bool]:
        """Forget what was withdrawn, and tell of each that is asked about whether it is reserved now.

        Whoever is first is served first. Raises the driver's errors, or NotAttachedError; then nothing is
        changed, unless the connection broke as it was committed.
        """
        execute = self._connection.execute
        with self._connection.transaction():
            if withdrawn:
                writing.RELEASE.run(execute, withdrawn)
            free = self._free({holder for _, holders in asked for holder in holders})
            granted = [_take(free, reservation.cost_nanos, holders) for reservation, holders in asked]
            rows = [each for (each, _), is_granted in zip(asked, granted, strict=True) if is_granted]
            writing.RESERVE_FOR.run(execute, _flat(self._row(each) for each in rows))
        return granted

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _free(self, holders: Iterable[str]) -> dict[str, int]:
        """Hold the budgets of these holders, and return what is free of each that there is."""
        execute, ids = self._connection.execute, sorted(holders)
        if not ids:
            return {}
        execute(_HOLD, (ids,))
        # A statement of its own: it sees what those did who held the budgets before.
        rows = execute(_FREE, (ids,)).fetchall()
        return {holder: min(granted, MAX_NANOS) + rest for holder, granted, rest in rows}

    def _row(self, reservation: Reservation) -> tuple[object, ...]:
        return *astuple(reservation), self._number


def _take(free: dict[str, int], amount: int, holders: Sequence[str]) -> bool:
    """Take the amount from each of the holders' budgets, or from none. Who has none takes part in none."""
    limited = [holder for holder in holders if holder in free]
    if any(free[holder] < amount for holder in limited):
        return False
    for holder in limited:
        free[holder] -= amount
    return True


def _flat(rows: Iterable[Iterable[object]]) -> list[object]:
    return [value for row in rows for value in row]
