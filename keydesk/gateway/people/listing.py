"""The SQL of lists: people, and locations with what they have spent."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, or_, select

from keydesk.contract.people import LocationQuery, LocationSort, PeopleQuery, PersonSort
from keydesk.domain.budget import HolderKind
from keydesk.gateway.budgets.repository import budget_columns
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.ordered import Found, Order, bare, find_page
from keydesk.gateway.people.tables import EMAIL_ORDER, location_table, person_table
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.usage.tables import location_usage_table

_person = person_table.c
_location = location_table.c

Scope = frozenset[str] | None

_BY_PERSON: Final[Mapping[PersonSort, ColumnElement[Any]]] = {
    PersonSort.NAME: _person.name_folded,
    PersonSort.EMAIL: EMAIL_ORDER,
    PersonSort.LOCATION: _person.location_folded,
    PersonSort.CREATED_AT: bare(_person.created_at),
}
_BY_LOCATION: Final[Mapping[LocationSort, ColumnElement[Any]]] = {
    LocationSort.NAME: _location.name_folded,
    LocationSort.TIME_ZONE: _location.time_zone,
    LocationSort.REQUESTS: location_usage_table.c.requests,
    LocationSort.SPEND_USD: bare(location_usage_table.c.spent_nanos),
    LocationSort.CREATED_AT: bare(_location.created_at),
}
_WITH_USAGE: Final = location_table.join(
    location_usage_table, location_usage_table.c.location_id == _location.id
)
"""Locations are few: an order by usage is sorted anew for each page, first or last."""

PEOPLE = select(person_table, _location.name.label("location_name")).outerjoin(location_table)
LOCATIONS = (
    select(
        location_table,
        location_usage_table.c.requests,
        location_usage_table.c.spent_nanos,
        *budget_columns(HolderKind.LOCATION),
    )
    .join(location_usage_table, location_usage_table.c.location_id == _location.id)
    .outerjoin(budget_table, budget_table.c.holder_id == _location.id)
)


def list_people(connection: Connection, query: PeopleQuery, scope: Scope) -> Found:
    """Return a page of people. Every order has an index of its own."""
    conditions: list[ColumnElement[bool]] = []
    if query.q:
        text = fold(query.q)
        conditions.append(
            or_(
                _person.name_folded.contains(text, autoescape=True),
                _person.email_folded.contains(text, autoescape=True),
            )
        )
    if query.location_id is not None:
        conditions.append(_person.location_id == query.location_id)
    if query.linked is not None:
        conditions.append(_person.account.is_not(None) if query.linked else _person.account.is_(None))
    if scope is not None:
        conditions.append(_person.location_id.in_(sorted(scope)))
    field, descending = PersonSort(query.sort.removeprefix("-")), query.sort.startswith("-")
    order = Order(_BY_PERSON[field], _person.id, descending=descending)
    return find_page(connection, PEOPLE, person_table, conditions, order, query)


def list_locations(connection: Connection, query: LocationQuery, scope: Scope) -> Found:
    """Return a page of locations."""
    conditions: list[ColumnElement[bool]] = []
    if query.q:
        conditions.append(_location.name_folded.contains(fold(query.q), autoescape=True))
    if scope is not None:
        conditions.append(_location.id.in_(sorted(scope)))
    field, descending = LocationSort(query.sort.removeprefix("-")), query.sort.startswith("-")
    order = Order(_BY_LOCATION[field], _location.id, descending=descending, source=_WITH_USAGE)
    return find_page(connection, LOCATIONS, location_table, conditions, order, query)


def count_people(connection: Connection, location_ids: Sequence[str]) -> dict[str, int]:
    """Return how many people belong to each of these locations that has any."""
    column = _person.location_id
    query = select(column, func.count()).where(column.in_(location_ids)).group_by(column)
    return {row[0]: row[1] for row in connection.execute(query)}
