"""Orders of the list of models."""

from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Copy the names of providers to their models, and add an index for each order."""
    add_column("model", "provider_folded TEXT DEFAULT '' NOT NULL")
    op.execute(
        "UPDATE model SET provider_folded = (SELECT name_folded FROM provider "
        "WHERE provider.id = model.provider_id)"
    )
    op.create_index("ix_model_provider_folded", "model", ["provider_folded", "id"])
    op.create_index("ix_model_input_price_nanos", "model", ["input_price_nanos", "id"])
    op.create_index("ix_model_output_price_nanos", "model", ["output_price_nanos", "id"])
    op.create_index("ix_model_created_at", "model", ["created_at", "id"])
