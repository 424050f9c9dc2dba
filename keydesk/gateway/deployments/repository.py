"""The SQL of deployments: what they serve, and which keys are attached to them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, delete, func, insert, select

from keydesk.contract.catalog_queries import DeploymentQuery, DeploymentSort
from keydesk.domain.key import KeyKind
from keydesk.domain.wording import worded
from keydesk.gateway.catalog.listing import holds, order_of
from keydesk.gateway.catalog.tables import deployment_key_table, deployment_model_table, deployment_table
from keydesk.gateway.keys.repository import change_key
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.ordered import Found, bare, find_page

_ORDERS: Final[Mapping[Any, ColumnElement[Any]]] = {
    DeploymentSort.NAME: deployment_table.c.name,
    DeploymentSort.CREATED_AT: bare(deployment_table.c.created_at),
}


def list_deployments(
    connection: Connection, query: DeploymentQuery, locations: Collection[str] | None
) -> Found:
    """Return a page of deployments; a key that the admin does not see is attached to none (S12)."""
    conditions = holds(deployment_table.c.name, query.q.lower())
    if query.key_id is not None:
        table = deployment_key_table.c
        attached = select(table.deployment_id).where(table.key_id == query.key_id)
        if locations is not None:
            seen = select(key_table.c.id).where(key_table.c.location_id.in_(locations))
            attached = attached.where(table.key_id.in_(seen))
        conditions.append(deployment_table.c.id.in_(attached))
    order = order_of(query.sort, _ORDERS, DeploymentSort, deployment_table.c.id)
    return find_page(connection, select(deployment_table), deployment_table, conditions, order, query)


def models_by_deployment(connection: Connection, deployment_ids: Collection[str]) -> dict[str, list[str]]:
    """Return the models of each of these deployments, in order."""
    table = deployment_model_table.c
    query = (
        select(table.deployment_id, table.model)
        .where(table.deployment_id.in_(deployment_ids))
        .order_by(table.model)
    )
    return _grouped(connection, query)


def keys_by_deployment(
    connection: Connection, deployment_ids: Collection[str], locations: Collection[str] | None
) -> dict[str, list[str]]:
    """Return the ids of the keys attached to each of these deployments, in order.

    Without ephemeral keys, which come and go with their parents; of these locations alone if any are named.
    """
    table = deployment_key_table.c
    query = (
        select(table.deployment_id, table.key_id)
        .join(key_table, key_table.c.id == table.key_id)
        .where(table.deployment_id.in_(deployment_ids), key_table.c.kind != KeyKind.EPHEMERAL.value)
        .order_by(table.key_id)
    )
    if locations is not None:
        query = query.where(key_table.c.location_id.in_(locations))
    return _grouped(connection, query)


def first_keys(
    connection: Connection, deployment_ids: Collection[str], locations: Collection[str] | None, most: int
) -> dict[str, list[RowMapping]]:
    """Return the first of the keys attached to each of these deployments, by name; see keys_by_deployment."""
    table, key = deployment_key_table.c, key_table.c
    place = (
        func.row_number()
        .over(partition_by=table.deployment_id, order_by=(key.name_folded, key.id))
        .label("place")
    )
    ranked = (
        select(key_table, table.deployment_id, place)
        .join(key_table, key.id == table.key_id)
        .where(table.deployment_id.in_(deployment_ids), key.kind != KeyKind.EPHEMERAL.value)
    )
    if locations is not None:
        ranked = ranked.where(key.location_id.in_(locations))
    found = ranked.subquery()
    rows = connection.execute(
        select(found).where(found.c.place <= most).order_by(found.c.deployment_id, found.c.place)
    ).mappings()
    by_deployment: dict[str, list[RowMapping]] = {}
    for row in rows:
        by_deployment.setdefault(row["deployment_id"], []).append(row)
    return by_deployment


def all_keys_of(connection: Connection, deployment_id: str) -> list[str]:
    """Return the ids of all keys attached to a deployment, ephemeral ones too."""
    table = deployment_key_table.c
    query = select(table.key_id).where(table.deployment_id == deployment_id)
    return list(connection.execute(query).scalars())


def why_not_attached(connection: Connection, key_ids: Collection[str]) -> dict[str, str]:
    """Return what stands against attaching each of these keys where something does; it has the ``{id}``."""
    table = key_table.c
    query = select(table.id, table.kind, table.revoked_at).where(table.id.in_(key_ids))
    problems: dict[str, str] = dict.fromkeys(key_ids, worded("{id} is unknown"))
    for key_id, kind, revoked_at in connection.execute(query):
        del problems[key_id]
        if revoked_at is not None:
            problems[key_id] = worded("{id} is revoked")
        elif kind == KeyKind.EPHEMERAL.value:
            problems[key_id] = worded("{id} is ephemeral (attach the key that it comes from)")
    return problems


def set_models(connection: Connection, deployment_id: str, models: Sequence[str]) -> None:
    """Make these the models of a deployment."""
    connection.execute(
        delete(deployment_model_table).where(deployment_model_table.c.deployment_id == deployment_id)
    )
    if models:
        rows = [{"deployment_id": deployment_id, "model": model} for model in models]
        connection.execute(insert(deployment_model_table), rows)


def set_keys(connection: Connection, deployment_id: str, before: Iterable[str], after: Iterable[str]) -> None:
    """Attach these keys and no others. A key shows its deployments, so it is another one to who read it."""
    gone, new = set(before) - set(after), set(after) - set(before)
    table = deployment_key_table.c
    of_deployment = table.deployment_id == deployment_id
    connection.execute(delete(deployment_key_table).where(of_deployment, table.key_id.in_(gone)))
    if new:
        rows = [{"deployment_id": deployment_id, "key_id": key_id} for key_id in sorted(new)]
        connection.execute(insert(deployment_key_table), rows)
    for key_id in gone | new:
        change_key(connection, key_id, {})


def _grouped(connection: Connection, query: Select[Any, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for deployment_id, member in connection.execute(query):
        found.setdefault(deployment_id, []).append(member)
    return found
