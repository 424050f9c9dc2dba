"""The SQL of what keys are attached to: deployments, and the MCP servers that they name."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, delete, insert, select, update

from keydesk.gateway.catalog.tables import deployment_key_table, deployment_table, mcp_server_table
from keydesk.gateway.store.json_sql import is_one_of

_attached = deployment_key_table.c


def deployments_of(connection: Connection, key_id: str) -> Sequence[str]:
    """Return the ids of the deployments that the key is attached to, in order."""
    return deployments_by_key(connection, [key_id]).get(key_id, [])


def deployments_by_key(connection: Connection, key_ids: Collection[str]) -> dict[str, list[str]]:
    """Return the ids of the deployments of each of these keys that has any, in order."""
    query = (
        select(_attached.key_id, _attached.deployment_id)
        .where(is_one_of(_attached.key_id, key_ids))
        .order_by(_attached.key_id, _attached.deployment_id)
    )
    found: dict[str, list[str]] = {}
    for key_id, deployment_id in connection.execute(query):
        found.setdefault(key_id, []).append(deployment_id)
    return found


def attach(connection: Connection, key_ids: Sequence[str], deployment_ids: Iterable[str]) -> None:
    """Attach new keys to deployments."""
    ids = list(deployment_ids)
    _add(connection, key_ids, ids)
    _count_change(connection, ids)


def attach_like_parent(connection: Connection, key_id: str, parent_id: str) -> None:
    """Attach a new ephemeral key to what its parent is attached to; deployments show the parent alone."""
    _add(connection, [key_id], deployments_of(connection, parent_id))


def attach_to_exactly(connection: Connection, key_id: str, deployment_ids: Sequence[str]) -> None:
    """Attach a key to these deployments and to no other."""
    present, wanted = set(deployments_of(connection, key_id)), set(deployment_ids)
    gone = present - wanted
    of_key = _attached.key_id == key_id
    connection.execute(delete(deployment_key_table).where(of_key, _attached.deployment_id.in_(gone)))
    _count_change(connection, gone)
    attach(connection, [key_id], sorted(wanted - present))


def known_deployments(connection: Connection, deployment_ids: Collection[str]) -> set[str]:
    """Return those of these ids that are deployments."""
    column = deployment_table.c.id
    return set(connection.execute(select(column).where(column.in_(deployment_ids))).scalars())


def known_servers(connection: Connection, names: Collection[str]) -> set[str]:
    """Return those of these names that MCP servers have."""
    column = mcp_server_table.c.name
    return set(connection.execute(select(column).where(column.in_(names))).scalars())


def _add(connection: Connection, key_ids: Sequence[str], deployment_ids: Sequence[str]) -> None:
    rows = [{"deployment_id": each, "key_id": key_id} for each in deployment_ids for key_id in key_ids]
    if rows:
        connection.execute(insert(deployment_key_table), rows)


def _count_change(connection: Connection, deployment_ids: Collection[str]) -> None:
    # A deployment shows its keys, so that it is another one for whoever read it before.
    table = deployment_table.c
    changed = update(deployment_table).where(table.id.in_(deployment_ids))
    connection.execute(changed.values(version=table.version + 1))
