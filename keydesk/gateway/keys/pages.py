"""Pages of the list of keys, and how many keys there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, RowMapping

from keydesk.contract.keys import KeyCounts, KeyQuery, KeySort
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.keys import listing
from keydesk.gateway.keys.listing import Condition, condition
from keydesk.gateway.keys.showing import load_rows
from keydesk.gateway.keys.status_sql import STATUS_ORDER, has_status, not_revoked
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.ordered import Order, find_places, skip_to_places

_key = key_table.c

Scope = frozenset[str] | None
"""The locations that an admin sees; None: all, and what belongs to none (S12)."""

_FILTERS: Final = (
    *("q", "status", "kind", "owner_id", "location_id", "batch_id", "deployment_id", "model", "revoked"),
    *("mcp_server", "parent_id"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an admin asks of the list of keys."""

    query: KeyQuery
    provider_id: str | None
    """The provider that serves the model asked for, if one does."""
    scope: Scope

    @property
    def filter(self) -> tuple[object, ...]:
        """What decides which keys are listed, in whatever order."""
        return (*(getattr(self.query, name) for name in _FILTERS), self.provider_id, self.scope)


@dataclass(frozen=True, slots=True)
class Found:
    """A page of rows, and the cursor of the next."""

    rows: Sequence[RowMapping]
    next_cursor: str | None


class Selection:
    """The keys that meet a filter, on one connection. ``known`` is how many there are, if that is known."""

    def __init__(
        self, connection: Connection, conditions: Sequence[Condition], *, few: int, known: int | None = None
    ) -> None:
        self._connection = connection
        self._conditions = conditions
        self._limit = few
        self._known = known
        many = known is not None and known > few
        self._few = None if many else listing.find_few(connection, self._found, few)

    @property
    def _found(self) -> list[ColumnElement[bool]]:
        return [each.found for each in self._conditions]

    @property
    def _walked(self) -> list[ColumnElement[bool]]:
        if self._few is None:
            return [each.walked for each in self._conditions]
        return [listing.among(self._few)]

    def count(self) -> int:
        """Return how many there are."""
        if self._known is None:
            few = self._few
            self._known = listing.count(self._connection, self._found) if few is None else len(few)
        return self._known

    def narrowed(self, further: Condition) -> "Selection":
        """Return those among them that meet one condition more."""
        if self._few is None:
            conditions = [*self._conditions, further]
        else:
            conditions = [listing.condition(listing.among(self._few)), further.following()]
        return Selection(self._connection, conditions, few=self._limit)

    def places(self, order: Order, after: Place | None, limit: int) -> list[Place]:
        """Return the places of up to ``limit`` of them that follow ``after``."""
        if self._few is not None and not self._few:
            return []
        return find_places(self._connection, self._walked, order, after, limit)

    def places_at(self, order: Order, pick: slice) -> list[Place]:
        """Return the places of those that are so many behind the first of them."""
        return skip_to_places(self._connection, self._walked, order, pick, self.count())

    def rows(self, places: Sequence[Place]) -> list[RowMapping]:
        """Return everything that is known of the keys at these places."""
        return load_rows(self._connection, [place.id for place in places])


def conditions_of(asked: Asked, now: datetime) -> Sequence[Condition]:
    """Return what a key must meet to be listed, that which leads to an index first."""
    query = asked.query
    found = [
        *_leading(asked),
        *_statuses(query, now),
        *([listing.allows_model(query.model, asked.provider_id)] if query.model is not None else ()),
        *([listing.names_mcp_server(query.mcp_server)] if query.mcp_server is not None else ()),
    ]
    return [*found[:1], *(each.following() for each in found[1:])]


def _leading(asked: Asked) -> Iterator[Condition]:
    """Yield the conditions whose indexes lead to fewer keys than that of the status, the best one first."""
    query = asked.query
    if query.q:
        yield listing.holds_text(query.q)
    yield from _memberships(query)
    yield from _within(asked.scope)
    if query.kind is not None:
        yield condition(_key.kind == query.kind.value)


def _memberships(query: KeyQuery) -> Iterator[Condition]:
    for column, wanted in (
        (_key.parent_id, query.parent_id),
        (_key.owner_id, query.owner_id),
        (_key.batch_id, query.batch_id),
        (_key.location_id, query.location_id),
    ):
        if wanted is not None:
            yield condition(column == wanted)
    if query.deployment_id is not None:
        yield listing.is_attached_to(query.deployment_id)


def _within(scope: Scope) -> Iterator[Condition]:
    if scope is not None:
        yield condition(_key.location_id.in_(sorted(scope)))


def _statuses(query: KeyQuery, now: datetime) -> Iterator[Condition]:
    if query.status is not None:
        yield condition(has_status(query.status, now))
    elif not query.revoked:
        yield condition(not_revoked())


def find_page(selection: Selection, asked: Asked, now: datetime) -> Found:
    """Return the page that is asked for."""
    query = asked.query
    field, descending = KeySort(query.sort.removeprefix("-")), query.sort.startswith("-")
    order = listing.order_by(field, descending=descending)
    after = None if query.cursor is None else read_cursor(query.cursor, query.sort, order.kind)
    if field is KeySort.STATUS:
        led = any(True for _ in _leading(asked))
        ranked = (condition(has_status(status, now)) for status in STATUS_ORDER)
        narrowings = [each.following() if led else each for each in ranked]
        if query.offset:
            places = list(_at_by_status(selection, narrowings, order, query.offset, query.limit + 1))
        else:
            places = list(_by_status(selection, narrowings, order, after, query.limit + 1))
    elif query.offset:
        places = selection.places_at(order, slice(query.offset, query.offset + query.limit + 1))
    else:
        places = selection.places(order, after, query.limit + 1)
    page = places[: query.limit]
    more = len(places) > query.limit
    return Found(selection.rows(page), write_cursor(query.sort, page[-1]) if more else None)


def _by_status(
    selection: Selection,
    narrowings: Sequence[Condition],
    order: Order,
    after: Place | None,
    wanted: int,
) -> Iterator[Place]:
    """Yield the keys of one status after those of another."""
    ranks = range(len(narrowings))
    for rank in reversed(ranks) if order.descending else ranks:
        if wanted == 0 or _is_listed(rank, after, order):
            continue
        here = after if after is not None and after.value == rank else None
        places = selection.narrowed(narrowings[rank]).places(order, here, wanted)
        wanted -= len(places)
        yield from (Place(rank, place.id) for place in places)


def _at_by_status(
    selection: Selection,
    narrowings: Sequence[Condition],
    order: Order,
    skipped: int,
    wanted: int,
) -> Iterator[Place]:
    """Yield the keys that are so many behind the first, those of one status after those of another."""
    ranks = range(len(narrowings))
    for rank in reversed(ranks) if order.descending else ranks:
        if wanted == 0:
            return
        of_status = selection.narrowed(narrowings[rank])
        places = of_status.places_at(order, slice(skipped, skipped + wanted))
        skipped = max(0, skipped - of_status.count())
        wanted -= len(places)
        yield from (Place(rank, place.id) for place in places)


def _is_listed(rank: int, after: Place | None, order: Order) -> bool:
    """Whether all of this status stood on the pages before."""
    if after is None or not isinstance(after.value, int):
        return False
    return rank > after.value if order.descending else rank < after.value


def count_by_status(connection: Connection, scope: Scope, now: datetime) -> KeyCounts:
    """Return how many keys are in each status."""
    seen = list(_within(scope))
    counted: dict[str, int] = {}
    for status in STATUS_ORDER:
        of_status = condition(has_status(status, now))
        conditions = [each.found for each in seen] + [of_status.walked if seen else of_status.found]
        counted[status.value] = listing.count(connection, conditions)
    return KeyCounts(**counted)
