"""Keys as admins see them: a row with everything that is known of a key, and the key that it shows."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, func, select

from keydesk.contract.claims import ClaimLink
from keydesk.contract.keys import Key
from keydesk.contract.mcp import McpAccess
from keydesk.domain.errors import NotFoundError
from keydesk.domain.key import KeyKind
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.budgets.repository import BUDGET_COLUMNS, state_of
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.claims.repository import claims_of
from keydesk.gateway.keys.attachments import deployments_by_key
from keydesk.gateway.keys.listing import among
from keydesk.gateway.keys.repository import lifecycle_of, read_list
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.people.tables import location_table, person_table
from keydesk.gateway.usage.tables import key_usage_table, usage_day_table

_key = key_table.c
_usage = key_usage_table.c

_AS_STORED: Final = (
    *("id", "name", "description", "preview", "owner_id", "owner_name", "location_id", "location_name"),
    *("batch_id", "batch_label", "parent_id", "not_before", "expires_at", "rpm", "tpm", "max_parallel"),
    *("created_at", "created_by", "last_used_at", "requests", "revoked_at", "revoked_by", "rotated_at"),
    "version",
)
_EVERYTHING: Final = (
    select(
        key_table,
        _usage.requests,
        _usage.spent_nanos,
        _usage.last_used_at,
        person_table.c.name.label("owner_name"),
        location_table.c.name.label("location_name"),
        location_table.c.time_zone,
        location_table.c.content_days,
        batch_table.c.label.label("batch_label"),
        *BUDGET_COLUMNS,
    )
    .join(key_usage_table, _usage.key_id == _key.id)
    .outerjoin(person_table, person_table.c.id == _key.owner_id)
    .outerjoin(location_table, location_table.c.id == _key.location_id)
    .outerjoin(batch_table, batch_table.c.id == _key.batch_id)
    .outerjoin(budget_table, budget_table.c.holder_id == _key.id)
)


def load_rows(connection: Connection, key_ids: Sequence[str]) -> list[RowMapping]:
    """Return everything that is known of these keys, in this order; those that there are not are left out."""
    found = connection.execute(_EVERYTHING.where(among(key_ids))).mappings()
    rows = {row["id"]: row for row in found}
    return [rows[key_id] for key_id in key_ids if key_id in rows]


def require_row(connection: Connection, caller: Caller, key_id: str) -> RowMapping:
    """Return everything that is known of a key. NotFoundError if the admin sees none (S12)."""
    row = connection.execute(_EVERYTHING.where(_key.id == key_id)).mappings().first()
    if row is None or not caller.sees(row["location_id"]):
        raise NotFoundError("There is no such key.")
    return row


def show(connection: Connection, caller: Caller, rows: Sequence[RowMapping], now: datetime) -> list[Key]:
    """Return the keys in these rows as the admin sees them, with their status at this moment."""
    key_ids = [row["id"] for row in rows]
    deployments, claims = deployments_by_key(connection, key_ids), claims_of(connection, key_ids)
    everything = _all_requests(connection, caller)
    return [
        _key_of(row, deployments.get(row["id"], []), claims.get(row["id"]), everything, now) for row in rows
    ]


def show_key(connection: Connection, caller: Caller, key_id: str, now: datetime) -> Key:
    """Return one key. Raises NotFoundError if there is none for this admin."""
    (key,) = show(connection, caller, [require_row(connection, caller, key_id)], now)
    return key


def read_access(text: str | None) -> McpAccess:
    """Read what a key may do on MCP servers as it is stored."""
    return McpAccess() if text is None else McpAccess.model_validate_json(text)


def _key_of(
    row: RowMapping, deployments: list[str], claim: ClaimLink | None, everything: int, now: datetime
) -> Key:
    # Nothing is validated again: what is stored was validated when it came in.
    fields: dict[str, Any] = {name: row[name] for name in _AS_STORED}
    valid_until: datetime | None = row["previous_secret_valid_until"]
    return Key.model_construct(
        **fields,
        kind=KeyKind(row["kind"]),
        status=lifecycle_of(row).status(now),
        allowed_models=read_list(row["allowed_models"]),
        allowed_providers=read_list(row["allowed_providers"]),
        deployments=deployments,
        ip_allowlist=read_list(row["ip_allowlist"]),
        budget=state_of(row, now),
        metadata=json.loads(row["metadata"]),
        mcp=read_access(row["mcp"]),
        usage_share=min(1.0, row["requests"] / everything) if everything else 0.0,
        spend_usd=row["spent_nanos"],
        previous_secret_valid_until=None if valid_until is None or valid_until <= now else valid_until,
        claim=claim,
    )


def _all_requests(connection: Connection, caller: Caller) -> int:
    """Return how many requests were served in all that the admin sees; summed of the days, which are few."""
    query = select(func.sum(usage_day_table.c.requests)).where(usage_day_table.c.dimension == "all")
    if caller.locations is not None:
        query = query.where(usage_day_table.c.location_id.in_(caller.locations))
    return connection.execute(query).scalar() or 0
