"""The SQL of admins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from keydesk.contract.admins import Admin, AdminQuery
from keydesk.contract.info import Role
from keydesk.domain.secret import Secret
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.admins.tables import admin_location_table, admin_table
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.metadata import fold, is_on

_ORDER = "admin"


@dataclass(frozen=True, slots=True)
class StoredAdmin:
    """An admin as authentication needs it."""

    id: str
    name: str
    role: Role
    secret_hash: bytes
    revoked_at: datetime | None
    locations: frozenset[str] | None
    """None: all."""


def load_admin(connection: Connection, admin_id: str) -> StoredAdmin | None:
    """Return the admin with this id; None if there is none."""
    row = load_row(connection, admin_id)
    if row is None:
        return None
    return StoredAdmin(
        row["id"],
        row["name"],
        Role(row["role"]),
        row["secret_hash"],
        row["revoked_at"],
        _scope(connection, row),
    )


def load_row(connection: Connection, admin_id: str) -> RowMapping | None:
    """Return everything that is known of an admin; None if there is none."""
    return connection.execute(select(admin_table).where(admin_table.c.id == admin_id)).mappings().first()


def find_active(connection: Connection, *, name: str, role: Role, by: str) -> str | None:
    """Return the id of an admin with this name and role who sees everything; None if there is none."""
    table = admin_table.c
    query = select(table.id).where(
        table.name == name,
        table.role == role.value,
        table.created_by == by,
        is_on(table.scoped, wanted=False),
        table.revoked_at.is_(None),
    )
    return connection.execute(query.order_by(table.id).limit(1)).scalar()


def load_page(connection: Connection, query: AdminQuery) -> tuple[Sequence[RowMapping], str | None, int]:
    """Return a page of admins by their folded names, the next cursor, and how many there are in all.

    Names are folded here and not in the database: there are few admins, and never a million.
    """
    rows = connection.execute(select(admin_table)).mappings().all()
    listed = [
        row
        for row in rows
        if fold(query.q) in fold(row["name"]) and (query.revoked or row["revoked_at"] is None)
    ]
    listed.sort(key=_place)
    after = None if query.cursor is None else read_cursor(query.cursor, _ORDER, str)
    rest = [row for row in listed if after is None or _place(row) > (after.value, after.id)]
    page = rest[: query.limit]
    more = len(rest) > query.limit
    return page, write_cursor(_ORDER, Place(*_place(page[-1]))) if more else None, len(listed)


def add_admin(
    connection: Connection, token: Secret, pepper: Pepper, *, name: str, role: Role, at: datetime, by: str
) -> None:
    """Add an admin with this token."""
    connection.execute(
        insert(admin_table).values(
            id=token.id,
            name=name,
            role=role.value,
            created_at=at,
            created_by=by,
            version=1,
            **_token(token, pepper),
        )
    )


def change_admin(connection: Connection, admin_id: str, values: Mapping[str, Any]) -> None:
    """Change what ``values`` names, and count the change."""
    table = admin_table.c
    connection.execute(
        update(admin_table).where(table.id == admin_id).values(**values, version=table.version + 1)
    )


def change_token(connection: Connection, token: Secret, pepper: Pepper) -> None:
    """Put another token in place of an admin's present one."""
    change_admin(connection, token.id, _token(token, pepper))


def limit_to(connection: Connection, admin_id: str, location_ids: Iterable[str] | None) -> None:
    """Limit an admin to these locations; None: to none, so that all are seen."""
    table = admin_location_table.c
    connection.execute(delete(admin_location_table).where(table.admin_id == admin_id))
    connection.execute(
        update(admin_table).where(admin_table.c.id == admin_id).values(scoped=location_ids is not None)
    )
    for location_id in location_ids or ():
        connection.execute(insert(admin_location_table).values(admin_id=admin_id, location_id=location_id))


def known_locations(connection: Connection, location_ids: Sequence[str]) -> set[str]:
    """Return those of these location ids that there are."""
    column = location_table.c.id
    return set(connection.execute(select(column).where(column.in_(location_ids))).scalars())


def count_owners(connection: Connection) -> int:
    """Return how many owners are not revoked."""
    table = admin_table.c
    query = select(func.count()).where(table.role == Role.OWNER.value, table.revoked_at.is_(None))
    return connection.execute(query).scalar_one()


def mark_seen(connection: Connection, admin_id: str, at: datetime) -> None:
    """Note when the admin was last here."""
    connection.execute(update(admin_table).where(admin_table.c.id == admin_id).values(last_seen_at=at))


def admin_of(connection: Connection, row: RowMapping) -> Admin:
    """Return the admin in this row as owners see one."""
    names = _names_of_scope(connection, row)
    return Admin(
        id=row["id"],
        name=row["name"],
        role=Role(row["role"]),
        location_ids=None if names is None else list(names),
        location_names=None if names is None else list(names.values()),
        preview=row["preview"],
        created_at=row["created_at"],
        created_by=row["created_by"],
        last_seen_at=row["last_seen_at"],
        revoked_at=row["revoked_at"],
        version=row["version"],
    )


def _scope(connection: Connection, row: RowMapping) -> frozenset[str] | None:
    if not row["scoped"]:
        return None
    table = admin_location_table.c
    query = select(table.location_id).where(table.admin_id == row["id"])
    return frozenset(connection.execute(query).scalars())


def _names_of_scope(connection: Connection, row: RowMapping) -> dict[str, str] | None:
    if not row["scoped"]:
        return None
    link, location = admin_location_table.c, location_table.c
    query = (
        select(location.id, location.name)
        .join(admin_location_table, link.location_id == location.id)
        .where(link.admin_id == row["id"])
        .order_by(location.id)
    )
    return {id_: name for id_, name in connection.execute(query)}  # noqa: C416 - pyright knows what rows are


def _token(token: Secret, pepper: Pepper) -> dict[str, Any]:
    return {"secret_hash": pepper.digest(token), "pepper_id": pepper.id, "preview": token.preview}


def _place(row: RowMapping) -> tuple[str, str]:
    return fold(row["name"]), row["id"]
