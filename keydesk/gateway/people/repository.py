"""The SQL of single people and locations."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    column,
    delete,
    func,
    insert,
    select,
    table,
    update,
)

from keydesk.gateway.catalog.rows import change_row
from keydesk.gateway.people.tables import location_table, person_table
from keydesk.gateway.store.json_sql import is_one_of

# The tables of admins, who are limited to locations, stand above people; their names alone are needed.
_admin: Final = table("admin", column("id"), column("name"), column("revoked_at"))
_admin_location: Final = table("admin_location", column("admin_id"), column("location_id"))


def load_person(connection: Connection, person_id: str) -> RowMapping | None:
    """Return the person with this id; None if there is none."""
    return next(iter(load_people(connection, [person_id])), None)


def load_people(connection: Connection, person_ids: Collection[str]) -> Sequence[RowMapping]:
    """Return the people with these ids, by name."""
    return _with_locations(connection, person_table.c.id, person_ids)


def people_at(connection: Connection, location_ids: Collection[str]) -> Sequence[RowMapping]:
    """Return everybody who belongs to these locations, by name."""
    return _with_locations(connection, person_table.c.location_id, location_ids)


def known_locations(connection: Connection, location_ids: Collection[str]) -> set[str]:
    """Return those of these ids that are locations."""
    column = location_table.c.id
    return set(connection.execute(select(column).where(is_one_of(column, location_ids))).scalars())


def load_location(connection: Connection, location_id: str) -> RowMapping | None:
    """Return the location with this id; None if there is none."""
    query = select(location_table).where(location_table.c.id == location_id)
    return connection.execute(query).mappings().first()


def admins_limited_to(connection: Connection, location_id: str) -> Sequence[str]:
    """Return the names of the admins who are limited to this location, and maybe others."""
    query = (
        select(_admin.c.name)
        .join(_admin_location, _admin_location.c.admin_id == _admin.c.id)
        .where(_admin_location.c.location_id == location_id, _admin.c.revoked_at.is_(None))
        .order_by(_admin.c.name)
    )
    return connection.execute(query).scalars().all()


def free_from_admins(connection: Connection, location_id: str) -> None:
    """Limit nobody to this location any more; whoever was is revoked."""
    connection.execute(delete(_admin_location).where(_admin_location.c.location_id == location_id))


def people_by_email(connection: Connection, emails: Collection[str]) -> dict[str, RowMapping]:
    """Return those who have one of these folded addresses, by it."""
    rows = _people_where(connection, person_table.c.email_folded, emails)
    return {row["email_folded"]: row for row in rows}


def people_by_name(connection: Connection, names: Collection[str]) -> dict[str, list[RowMapping]]:
    """Return those who have one of these folded names, by it."""
    found: dict[str, list[RowMapping]] = {}
    for row in _people_where(connection, person_table.c.name_folded, names):
        found.setdefault(row["name_folded"], []).append(row)
    return found


def locations_by_name(connection: Connection, names: Collection[str]) -> dict[str, RowMapping]:
    """Return the locations that have one of these folded names, by it."""
    query = select(location_table).where(is_one_of(location_table.c.name_folded, names))
    return {row["name_folded"]: row for row in connection.execute(query).mappings()}


def add_people(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add people."""
    if rows:
        connection.execute(insert(person_table), rows)
        _copy_location_names(connection, is_one_of(person_table.c.id, [row["id"] for row in rows]))


def change_person(connection: Connection, person_id: str, values: Mapping[str, Any]) -> None:
    """Change what ``values`` names, and count the change."""
    change_row(connection, person_table, person_id, values)
    if "location_id" in values:
        _copy_location_names(connection, person_table.c.id == person_id)


def list_under_new_name(connection: Connection, location_id: str) -> None:
    """List the people of a location that was renamed by its present name."""
    _copy_location_names(connection, person_table.c.location_id == location_id)


def _copy_location_names(connection: Connection, whose: ColumnElement[bool]) -> None:
    name = select(location_table.c.name_folded).where(location_table.c.id == person_table.c.location_id)
    copied = func.coalesce(name.scalar_subquery(), "")
    connection.execute(update(person_table).where(whose).values(location_folded=copied))


def _with_locations(
    connection: Connection, column: ColumnElement[Any], values: Collection[str]
) -> Sequence[RowMapping]:
    query = (
        select(
            person_table,
            location_table.c.name.label("location_name"),
        )
        .outerjoin(location_table)
        .where(is_one_of(column, values))
        .order_by(person_table.c.name_folded, person_table.c.id)
    )
    return connection.execute(query).mappings().all()


def _people_where(
    connection: Connection, column: ColumnElement[Any], values: Collection[str]
) -> Sequence[RowMapping]:
    return connection.execute(select(person_table).where(is_one_of(column, values))).mappings().all()
