"""Pages of the list of keys, and how many keys there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping

from keydesk.contract.keys import KeyCounts, KeyQuery, KeySort
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.keys import listing
from keydesk.gateway.keys.status_sql import STATUS_ORDER, has_status, not_revoked

Conditions = Sequence[ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Found:
    """A page of rows, and the cursor of the next."""

    rows: Sequence[RowMapping]
    next_cursor: str | None


class Selection:
    """The keys that meet a filter, on one connection. ``known`` is how many there are, if that is known."""

    def __init__(
        self, connection: Connection, conditions: Conditions, *, few: int, known: int | None = None
    ) -> None:
        self._connection = connection
        self._conditions = conditions
        self._limit = few
        many = known is not None and known > few
        self._few = None if many else listing.find_few(connection, conditions, few)

    def count(self) -> int:
        """Return how many there are."""
        return listing.count(self._connection, self._conditions) if self._few is None else len(self._few)

    def narrowed(self, condition: ColumnElement[bool]) -> "Selection":
        """Return those among them that meet one condition more."""
        if self._few is None:
            conditions = [*self._conditions, condition]
            return Selection(self._connection, conditions, few=self._limit)
        conditions = [listing.among(self._few), listing.unindexed(condition)]
        return Selection(self._connection, conditions, few=self._limit)

    def places(self, order: listing.Order, after: Place | None, limit: int) -> list[Place]:
        """Return the places of up to ``limit`` of them that follow ``after``."""
        if self._few is None:
            conditions = [listing.unindexed(condition) for condition in self._conditions]
        elif self._few:
            conditions = [listing.among(self._few)]
        else:
            return []
        return listing.find_places(self._connection, conditions, order, after, limit)

    def rows(self, places: Sequence[Place]) -> list[RowMapping]:
        """Return everything that is known of the keys at these places."""
        return listing.load_rows(self._connection, places)


def conditions_of(query: KeyQuery, provider_id: str | None, now: datetime) -> Conditions:
    """Return what a key must meet to be listed. ``provider_id`` serves the model asked for, if one does."""
    found: list[ColumnElement[bool]] = []
    if query.status is not None:
        found.append(has_status(query.status, now))
    elif not query.revoked:
        found.append(not_revoked())
    if query.model is not None:
        found.append(listing.allows_model(query.model, provider_id))
    if query.q:
        # Names are searched along their own index; an index of anything else would only lead away from it.
        found = [listing.unindexed(condition) for condition in found]
        found.append(listing.holds_text(query.q))
    return found


def find_page(selection: Selection, query: KeyQuery, now: datetime) -> Found:
    """Return the page that the query asks for."""
    field, descending = KeySort(query.sort.removeprefix("-")), query.sort.startswith("-")
    order = listing.order_by(field, descending=descending)
    after = None if query.cursor is None else read_cursor(query.cursor, query.sort, order.kind)
    if field is KeySort.STATUS:
        places = list(_by_status(selection, query, order, after, now))
    else:
        places = selection.places(order, after, query.limit + 1)
    page = places[: query.limit]
    more = len(places) > query.limit
    return Found(selection.rows(page), write_cursor(query.sort, page[-1]) if more else None)


def _by_status(
    selection: Selection, query: KeyQuery, order: listing.Order, after: Place | None, now: datetime
) -> Iterator[Place]:
    """Yield the keys of one status after those of another."""
    wanted = query.limit + 1
    ranks = range(len(STATUS_ORDER))
    for rank in reversed(ranks) if order.descending else ranks:
        if wanted == 0 or _is_listed(rank, after, order):
            continue
        condition = has_status(STATUS_ORDER[rank], now)
        if query.q:
            condition = listing.unindexed(condition)
        here = after if after is not None and after.value == rank else None
        places = selection.narrowed(condition).places(order, here, wanted)
        wanted -= len(places)
        yield from (Place(rank, place.id) for place in places)


def _is_listed(rank: int, after: Place | None, order: listing.Order) -> bool:
    """Whether all of this status stood on the pages before."""
    if after is None or not isinstance(after.value, int):
        return False
    return rank > after.value if order.descending else rank < after.value


def count_by_status(connection: Connection, now: datetime) -> KeyCounts:
    """Return how many keys are in each status."""
    return KeyCounts(
        **{status.value: listing.count(connection, [has_status(status, now)]) for status in STATUS_ORDER}
    )
