"""The SQL of who uses what: nothing that is in use is deleted, and whoever tries is told by whom."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, column, func, select, table

from keydesk.domain.base_url import origin_of
from keydesk.domain.wording import worded
from keydesk.gateway.catalog.tables import (
    deployment_model_table,
    deployment_table,
    model_table,
    provider_table,
)
from keydesk.gateway.store.json_sql import has_member

_NAMED: Final = 3
_provider = provider_table.c
_model = model_table.c
# The tables of keys stand above the catalog; the names of what is read are enough.
_key: Final = table(
    "key",
    column("name"),
    column("name_folded"),
    column("revoked_at"),
    column("allowed_models"),
    column("allowed_providers"),
)
_Use = tuple[str, Select[Any], ColumnElement[Any]]
"""Words with ``{names}`` in them, the names of what uses it, and their order."""
_template: Final = table("template", column("name"), column("name_folded"), column("fields"))


@dataclass(frozen=True, slots=True)
class Using:
    """A provider that uses a credential, and where it sends it."""

    id: str
    name: str
    origin: str


def providers_with(connection: Connection, credential_ids: Collection[str]) -> dict[str, list[Using]]:
    """Return the providers that use each of these credentials, by name."""
    query = select(_provider.credential_id, _provider.id, _provider.name, _provider.base_url).where(
        _provider.credential_id.in_(credential_ids)
    )
    found: dict[str, list[Using]] = {}
    for credential_id, id_, name, base_url in connection.execute(query.order_by(_provider.name_folded)):
        found.setdefault(credential_id, []).append(Using(id_, name, origin_of(base_url)))
    return found


def count_models(connection: Connection, provider_ids: Collection[str]) -> dict[str, int]:
    """Return how many models lead to each of these providers that has any."""
    by = _model.provider_id
    query = select(by, func.count()).where(by.in_(provider_ids)).group_by(by)
    return {row[0]: row[1] for row in connection.execute(query)}


def models_of(connection: Connection, provider_id: str) -> str | None:
    """Name the models that lead to a provider; None if there are none."""
    return _some(connection, select(_model.model).where(_model.provider_id == provider_id), _model.model)


def uses_of_model(connection: Connection, model: str) -> Iterator[str]:
    """Say what names a model: other models, deployments, keys that are not revoked, templates."""
    fallbacks = select(_model.model).where(has_member(_model.fallbacks, model))
    served = (
        select(deployment_table.c.name)
        .join(deployment_model_table, deployment_model_table.c.deployment_id == deployment_table.c.id)
        .where(deployment_model_table.c.model == model)
    )
    yield from _told(
        connection,
        (worded("as a fallback of {names}"), fallbacks, _model.model),
        (worded("by the deployments {names}"), served, deployment_table.c.name),
        *_lists(
            *(_key.c.allowed_models, "allowed_models", model),
            worded("by the list of models of the keys {names}"),
            worded("by the list of models of the templates {names}"),
        ),
    )


def uses_of_provider(connection: Connection, provider_id: str) -> Iterator[str]:
    """Say what names a provider besides the models that lead to it: keys that are not revoked, templates."""
    lists = _lists(
        *(_key.c.allowed_providers, "allowed_providers", provider_id),
        worded("by the list of providers of the keys {names}"),
        worded("by the list of providers of the templates {names}"),
    )
    yield from _told(connection, *lists)


def some_of(names: Sequence[str], count: int) -> str:
    """Name the first few, and say how many more there are."""
    more = count - min(count, _NAMED)
    told = ", ".join(names[:_NAMED])
    return worded("{names} and {count} more", names=told, count=f"{more:,}") if more else told


def _some(connection: Connection, query: Select[Any], order: ColumnElement[Any]) -> str | None:
    count = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    if not count:
        return None
    return some_of(connection.execute(query.order_by(order).limit(_NAMED)).scalars().all(), count)


def _told(connection: Connection, *uses: _Use) -> Iterator[str]:
    for words, query, order in uses:
        named = _some(connection, query, order)
        if named is not None:
            yield words.format(names=named)


def _lists(
    of_keys: ColumnElement[Any], field: str, member: str, by_keys: str, by_templates: str
) -> Iterator[_Use]:
    keys = select(_key.c.name).where(_key.c.revoked_at.is_(None), has_member(of_keys, member))
    templates = select(_template.c.name).where(has_member(_template.c.fields, member, field))
    yield by_keys, keys, _key.c.name_folded
    yield by_templates, templates, _template.c.name_folded
