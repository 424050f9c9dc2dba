"""What keys reach, in the database: credentials, providers, models, deployments, MCP servers."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

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
    Column(  # NULL = the default bound of an answer that the client does not bound
        "max_output_tokens", Integer, CheckConstraint("max_output_tokens >= 1", name="max_output_tokens")
    ),
    # A copy of the provider's name, so that models are listed by it along an index of their own.
    Column("provider_folded", Text, nullable=False, server_default=""),
    *(
        CheckConstraint(f"{column} BETWEEN 0 AND {_A_BILLION_DOLLARS}", name=column)
        for column in ("input_price_nanos", "cached_input_price_nanos", "output_price_nanos")
    ),
    CheckConstraint("enabled IN (0, 1)", name="enabled"),
    # One index an order, with the id behind it, so that any page of any order is a walk along an index.
    Index("ix_model_provider_folded", "provider_folded", "id"),
    Index("ix_model_input_price_nanos", "input_price_nanos", "id"),
    Index("ix_model_output_price_nanos", "output_price_nanos", "id"),
    Index("ix_model_created_at", "created_at", "id"),
    sqlite_strict=True,
)

deployment_table: Final = Table(
    "deployment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),  # stands in its address
    Column("requires_key", Switch, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("requires_key IN (0, 1)", name="requires_key"),
    sqlite_strict=True,
)

deployment_model_table: Final = Table(
    "deployment_model",
    metadata,
    Column("deployment_id", Text, ForeignKey("deployment.id"), primary_key=True),
    Column("model", Text, primary_key=True),
    sqlite_strict=True,
)

deployment_key_table: Final = Table(
    "deployment_key",
    metadata,
    Column("deployment_id", Text, ForeignKey("deployment.id"), primary_key=True),
    Column("key_id", Text, ForeignKey("key.id"), primary_key=True, index=True),
    sqlite_strict=True,
)
"""Which keys a deployment admits."""

mcp_server_table: Final = Table(
    "mcp_server",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),  # stands in its address, and in the policies of keys
    Column("url", Text, nullable=False),
    Column("header_names", Text, nullable=False),  # JSON list
    Column("sealed_headers", LargeBinary),  # names and values, bound to this row and to the url's origin
    Column("allow_private", Switch, nullable=False),
    Column("enabled", Switch, nullable=False),
    Column("tools", Text),  # JSON list of name and description; NULL = never fetched
    Column("refreshed_at", Instant),
    Column("problem", Text),  # why the last refresh failed; NULL = it did not
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("allow_private IN (0, 1) AND enabled IN (0, 1)", name="switches"),
    sqlite_strict=True,
)
