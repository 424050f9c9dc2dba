"""The SQL of admins."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from keydesk.contract.info import Role
from keydesk.domain.secret import Secret
from keydesk.gateway.admins.tables import admin_table
from keydesk.gateway.store.hashing import Pepper


@dataclass(frozen=True, slots=True)
class StoredAdmin:
    """An admin as authentication needs it."""

    id: str
    name: str
    role: Role
    secret_hash: bytes
    revoked_at: datetime | None


def load_admin(connection: Connection, admin_id: str) -> StoredAdmin | None:
    """Return the admin with this id; None if there is none."""
    table = admin_table.c
    row = connection.execute(
        select(table.id, table.name, table.role, table.secret_hash, table.revoked_at).where(
            table.id == admin_id
        )
    ).first()
    return (
        None
        if row is None
        else StoredAdmin(row.id, row.name, Role(row.role), row.secret_hash, row.revoked_at)
    )


def add_admin(
    connection: Connection, token: Secret, pepper: Pepper, *, name: str, role: Role, at: datetime, by: str
) -> None:
    """Add an admin with this token."""
    connection.execute(
        insert(admin_table).values(
            id=token.id,
            secret_hash=pepper.digest(token),
            pepper_id=pepper.id,
            preview=token.preview,
            name=name,
            role=role.value,
            created_at=at,
            created_by=by,
            version=1,
        )
    )


def mark_seen(connection: Connection, admin_id: str, at: datetime) -> None:
    """Note when the admin was last here."""
    connection.execute(update(admin_table).where(admin_table.c.id == admin_id).values(last_seen_at=at))
