"""Reservations of several gateways: whose they are, and what holders have reserved of all of them."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Add the gateway's number, and an index for each kind of holder."""
    add_column("reservation", "gateway INTEGER DEFAULT 0 NOT NULL")
    for holder in ("key", "parent", "batch", "location"):
        given = sa.text(f"{holder}_id IS NOT NULL")
        op.create_index(
            f"ix_reservation_{holder}_id",
            "reservation",
            [f"{holder}_id"],
            sqlite_where=given,
            postgresql_where=given,
        )
