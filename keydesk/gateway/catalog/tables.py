"""Credentials, providers and models in the database."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, Table, Text

from keydesk.gateway.store.metadata import Amount, Instant, Switch, metadata

credential_table: Final = Table(
    "credential",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False, unique=True),
    Column("sealed_value", LargeBinary, nullable=False),  # bound to this row and to the origin (S18)
    Column("origin", Text, nullable=False),  # where the value may be sent; empty until a provider uses it
    Column("preview", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    sqlite_strict=True,
)

provider_table: Final = Table(
    "provider",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("base_url", Text),
    Column("credential_id", Text, ForeignKey("credential.id"), index=True),
    Column("timeout_seconds", Integer, nullable=False),
    Column("allow_private", Switch, nullable=False),
    Column("enabled", Switch, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("kind IN ('openai', 'azure', 'anthropic', 'demo')", name="kind"),
    CheckConstraint("(kind = 'demo') = (base_url IS NULL)", name="base_url"),
    CheckConstraint("timeout_seconds BETWEEN 1 AND 3600", name="timeout_seconds"),
    CheckConstraint("allow_private IN (0, 1) AND enabled IN (0, 1)", name="switches"),
    sqlite_strict=True,
)

_A_BILLION_DOLLARS: Final = 10**18

model_table: Final = Table(
    "model",
    metadata,
    Column("id", Text, primary_key=True),
    Column("model", Text, nullable=False, unique=True),
    Column("provider_id", Text, ForeignKey("provider.id"), nullable=False, index=True),
    Column("upstream_model", Text, nullable=False),
    Column("input_price_nanos", Amount, nullable=False),
    Column("cached_input_price_nanos", Amount, nullable=False),
    Column("output_price_nanos", Amount, nullable=False),
    Column("enabled", Switch, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("fallbacks", Text, nullable=False, server_default="[]"),  # JSON list of model ids, in order
    *(
        CheckConstraint(f"{column} BETWEEN 0 AND {_A_BILLION_DOLLARS}", name=column)
        for column in ("input_price_nanos", "cached_input_price_nanos", "output_price_nanos")
    ),
    CheckConstraint("enabled IN (0, 1)", name="enabled"),
    sqlite_strict=True,
)
