"""The SQL of single people and locations."""

from collections.abc import Collection

from sqlalchemy import Connection, RowMapping, select

from keydesk.gateway.people.tables import location_table, person_table


def load_person(connection: Connection, person_id: str) -> RowMapping | None:
    """Return the person with this id; None if there is none."""
    return next(iter(load_people(connection, [person_id])), None)


def load_people(connection: Connection, person_ids: Collection[str]) -> list[RowMapping]:
    """Return the people with these ids, by name."""
    query = (
        select(
            person_table,
            location_table.c.name.label("location_name"),
            location_table.c.name_folded.label("location_folded"),
        )
        .outerjoin(location_table)
        .where(person_table.c.id.in_(person_ids))
        .order_by(person_table.c.name_folded, person_table.c.id)
    )
    return list(connection.execute(query).mappings())


def load_location(connection: Connection, location_id: str) -> RowMapping | None:
    """Return the location with this id; None if there is none."""
    query = select(location_table).where(location_table.c.id == location_id)
    return connection.execute(query).mappings().first()
