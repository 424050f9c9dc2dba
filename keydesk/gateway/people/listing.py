"""The SQL of lists by name: people, and locations with what they have spent."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, func, or_, select, tuple_

from keydesk.contract.people import LocationQuery, PeopleQuery
from keydesk.domain.budget import HolderKind
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.budgets.repository import budget_columns
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.people.tables import location_table, person_table
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.usage.tables import location_usage_table

_person = person_table.c
_location = location_table.c

Scope = frozenset[str] | None
Found = tuple[Sequence[RowMapping], str | None, int]
"""A page of rows, the cursor of the next, and how many there are in all."""

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
    """Return a page of people, by name."""
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
    return _page(connection, PEOPLE, person_table, conditions, query)


def list_locations(connection: Connection, query: LocationQuery, scope: Scope) -> Found:
    """Return a page of locations, by name."""
    conditions: list[ColumnElement[bool]] = []
    if query.q:
        conditions.append(_location.name_folded.contains(fold(query.q), autoescape=True))
    if scope is not None:
        conditions.append(_location.id.in_(sorted(scope)))
    return _page(connection, LOCATIONS, location_table, conditions, query)


def count_people(connection: Connection, location_ids: Sequence[str]) -> dict[str, int]:
    """Return how many people belong to each of these locations that has any."""
    column = _person.location_id
    query = select(column, func.count()).where(column.in_(location_ids)).group_by(column)
    return {row[0]: row[1] for row in connection.execute(query)}


def _page(
    connection: Connection,
    everything: Select[tuple[object, ...]],
    table: Table,
    conditions: Sequence[ColumnElement[bool]],
    query: LocationQuery,
) -> Found:
    name, id_ = table.c.name_folded, table.c.id
    rows = everything.where(*conditions).order_by(name, id_).limit(query.limit + 1)
    if query.cursor is not None:
        after = read_cursor(query.cursor, table.name, str)
        rows = rows.where(tuple_(name, id_) > tuple_(after.value, after.id))
    found = connection.execute(rows).mappings().all()
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    page = found[: query.limit]
    if len(found) <= query.limit:
        return page, None, total
    last = page[-1]
    return page, write_cursor(table.name, Place(last["name_folded"], last["id"])), total
