"""The SQL of single keys, as admission and as admins see them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_network
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, insert, select, update

from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.key import KeyKind, Lifecycle, Window
from keydesk.domain.limit import Limits
from keydesk.domain.mcp import NO_MCP, McpMode, McpPolicy
from keydesk.domain.money import Nanos
from keydesk.domain.policy import KeyTerms
from keydesk.gateway.budgets.repository import holders_with_budget
from keydesk.gateway.keys.attachments import deployments_of
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.usage.tables import key_usage_table

LISTS: Final = ("allowed_models", "allowed_providers", "ip_allowlist")
"""The fields that are kept as JSON."""
_NO_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as admission needs it."""

    id: str
    secret_hash: bytes
    terms: KeyTerms
    previous_secret_hash: bytes | None = None
    """Of the secret before the last rotation."""
    previous_secret_valid_until: datetime | None = None
    """Until when that one is good; None: it is not."""
    owner_id: str | None = None
    location_id: str | None = None
    batch_id: str | None = None
    parent_id: str | None = None
    """The key that it was delegated from; whose owner, location and batch are its own."""
    parent_limits: Limits | None = None
    """What the parent is limited to; what its ephemeral keys do counts there too."""
    budgets: tuple[Holder, ...] = ()
    """Whose budgets its calls are paid from: key, parent, batch, location, always in this order."""
    metadata: str = "{}"
    """JSON, for the log."""
    content_days: int | None = None
    """How long prompts and answers are kept; None: they are not."""

    @property
    def payers(self) -> tuple[str, ...]:
        """The ids of all that its calls are counted against, with a budget or without."""
        ids = (self.id, self.parent_id, self.batch_id, self.location_id)
        return tuple(each for each in ids if each is not None)


def load_key(connection: Connection, key_id: str) -> StoredKey | None:
    """Return the key with this id; None if there is none."""
    row = _key_row(connection, key_id)
    if row is None:
        return None
    parent = None if row["parent_id"] is None else _key_row(connection, row["parent_id"])
    whose = row if parent is None else parent
    parent_terms = None if parent is None else _terms(connection, parent, None)
    return StoredKey(
        row["id"],
        row["secret_hash"],
        _terms(connection, row, parent_terms),
        previous_secret_hash=row["previous_secret_hash"],
        previous_secret_valid_until=row["previous_secret_valid_until"],
        owner_id=whose["owner_id"],
        location_id=whose["location_id"],
        batch_id=whose["batch_id"],
        parent_id=row["parent_id"],
        parent_limits=None if parent_terms is None else parent_terms.limits,
        budgets=holders_with_budget(connection, list(_holders(row, whose))),
        metadata=row["metadata"],
        content_days=whose["content_days"],
    )


def is_revoked(connection: Connection, key_id: str) -> bool:
    """Return whether the key is revoked by now."""
    table = key_table.c
    query = select(table.id).where(table.id == key_id, table.revoked_at.is_not(None))
    return connection.execute(query).first() is not None


def live_children(connection: Connection, key_id: str) -> Sequence[RowMapping]:
    """Return id and name of the keys that were delegated from this one and are not revoked."""
    table = key_table.c
    query = select(table.id, table.name).where(table.parent_id == key_id, table.revoked_at.is_(None))
    return connection.execute(query.order_by(table.id)).mappings().all()


def _key_row(connection: Connection, key_id: str) -> RowMapping | None:
    query = (
        select(key_table, location_table.c.content_days)
        .outerjoin(location_table, location_table.c.id == key_table.c.location_id)
        .where(key_table.c.id == key_id)
    )
    return connection.execute(query).mappings().first()


def _holders(row: RowMapping, whose: RowMapping) -> Iterator[Holder]:
    yield Holder(HolderKind.KEY, row["id"])
    if whose is not row:
        yield Holder(HolderKind.KEY, whose["id"])
    if whose["batch_id"] is not None:
        yield Holder(HolderKind.BATCH, whose["batch_id"])
    if whose["location_id"] is not None:
        yield Holder(HolderKind.LOCATION, whose["location_id"])


def add_key(connection: Connection, values: Mapping[str, Any]) -> None:
    """Add a key, with nothing used yet."""
    add_keys(connection, [values])


def add_keys(connection: Connection, keys: Sequence[Mapping[str, Any]]) -> None:
    """Add keys, with nothing used yet; all of them name the same fields."""
    connection.execute(insert(key_table), [_columns(values) for values in keys])
    unused = [{"key_id": values["id"], "requests": 0, "spent_nanos": Nanos(0)} for values in keys]
    connection.execute(insert(key_usage_table), unused)


def change_key(connection: Connection, key_id: str, values: Mapping[str, Any]) -> None:
    """Change what ``values`` names, and count the change."""
    table = key_table.c
    connection.execute(
        update(key_table).where(table.id == key_id).values(**_columns(values), version=table.version + 1)
    )


def change_children(connection: Connection, key_id: str, values: Mapping[str, Any]) -> None:
    """Change the same of the keys that were delegated from this one, and count the change."""
    table = key_table.c
    changed = update(key_table).where(table.parent_id == key_id)
    connection.execute(changed.values(**values, version=table.version + 1))


def is_agent_name_taken(connection: Connection, name: str, key_id: str) -> bool:
    """Return whether another agent key than ``key_id`` that is not revoked has this name."""
    table = key_table.c
    query = select(table.id).where(
        table.name_folded == fold(name),
        table.kind == KeyKind.AGENT.value,
        table.revoked_at.is_(None),
        table.id != key_id,
    )
    return connection.execute(query).first() is not None


def lifecycle_of(row: RowMapping) -> Lifecycle:
    """Return what the status of the key in this row follows from."""
    return Lifecycle(Window(row["not_before"], row["expires_at"]), row["active"], row["revoked_at"])


def read_list(text: str | None) -> list[str] | None:
    """Read a list as it is stored; None means that there is no limit."""
    return None if text is None else json.loads(text)


def _terms(connection: Connection, row: RowMapping, parent: KeyTerms | None) -> KeyTerms:
    networks = read_list(row["ip_allowlist"])
    return KeyTerms(
        lifecycle=lifecycle_of(row),
        allowed_models=_read_set(row["allowed_models"]),
        allowed_providers=_read_set(row["allowed_providers"]),
        ip_allowlist=None if networks is None else tuple(ip_network(network) for network in networks),
        limits=_limits(row),
        deployments=frozenset(deployments_of(connection, row["id"])),
        mcp=_read_policy(row["mcp"]),
        parent=parent,
    )


def _read_policy(text: str | None) -> McpPolicy:
    if text is None:
        return NO_MCP
    access: dict[str, Any] = json.loads(text)
    tools: dict[str, list[str]] = access["tools"]
    return McpPolicy(
        enabled=access["enabled"],
        mode=McpMode(access["mode"]),
        servers=frozenset(access["servers"]),
        tools={server: frozenset(names) for server, names in tools.items()},
    )


def _limits(row: RowMapping) -> Limits | None:
    limits = Limits(row["rpm"], row["tpm"], row["max_parallel"])
    return None if limits == _NO_LIMITS else limits


def _read_set(text: str | None) -> frozenset[str] | None:
    return None if text is None else frozenset(json.loads(text))


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn a key's fields into columns: lists and objects into JSON, a name into its searchable form too."""
    columns = dict(values)
    for name in (*LISTS, "metadata", "mcp"):
        if columns.get(name) is not None:
            columns[name] = json.dumps(columns[name], separators=(",", ":"))
    if "name" in columns:
        columns["name_folded"] = fold(columns["name"])
    return columns
