"""An order of the list of keys: by budget."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Copy what the budgets of keys come to, and add an index for each way round."""
    add_column("key", "budget_nanos INTEGER")
    op.execute(
        "UPDATE key SET budget_nanos = (SELECT limit_nanos "
        "+ CASE WHEN renewal = 'none' THEN topped_up_nanos ELSE 0 END "
        "FROM budget WHERE holder_id = key.id)"
    )
    rising, falling = "coalesce(budget_nanos, 9223372036854775807)", "coalesce(budget_nanos, -1)"
    op.create_index("ix_key_budget_rising", "key", [sa.text(rising), "id"])
    op.create_index("ix_key_budget_falling", "key", [sa.text(falling), "id"])
