"""The SQL of the catalog: what is served, with credentials opened for the data plane."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, RowMapping, select, update

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.base_url import origin_of
from keydesk.domain.policy import Deployment, Route
from keydesk.domain.pricing import Prices
from keydesk.gateway.catalog.mcp_repository import ServedMcpServer, load_mcp_servers
from keydesk.gateway.catalog.sealed import open_value
from keydesk.gateway.catalog.tables import (
    credential_table,
    deployment_model_table,
    deployment_table,
    model_table,
    provider_table,
)
from keydesk.gateway.store.metadata import is_on
from keydesk.gateway.store.sealing import Sealing, UnsealError


@dataclass(frozen=True, slots=True)
class ServedProvider:
    """An upstream as the data plane needs it."""

    id: str
    name: str
    kind: ProviderKind
    base_url: str | None
    credential: str | None = field(repr=False)
    """The provider's own API key, opened; None where there is none, or where it is lost."""
    credential_lost: bool
    """There is a credential, but it does not open here (S18): calls must not go out without it."""
    timeout_seconds: int
    allow_private: bool
    enabled: bool


def bare_provider(
    id_: str, name: str, base_url: str, *, allow_private: bool, timeout_seconds: int
) -> ServedProvider:
    """Describe an address that the gateway sends to, though it is no provider's, as what connections know."""
    return ServedProvider(
        id=id_,
        name=name,
        kind=ProviderKind.OPENAI,
        base_url=base_url,
        credential=None,
        credential_lost=False,
        timeout_seconds=timeout_seconds,
        allow_private=allow_private,
        enabled=True,
    )


@dataclass(frozen=True, slots=True)
class ServedModel:
    """A model id, where it leads, and what it costs."""

    route: Route
    upstream_model: str
    prices: Prices
    provider: ServedProvider
    created_at: datetime
    max_output_tokens: int | None
    """How long an answer can be; None: nobody said."""
    fallbacks: tuple[str, ...] = ()
    """Model ids that answer in its place, in this order."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything that keys reach, switched on or off, by the names that clients use."""

    models: Mapping[str, ServedModel]
    deployments: Mapping[str, Deployment]
    mcp_servers: Mapping[str, ServedMcpServer]


def load_catalog(connection: Connection, sealing: Sealing) -> Catalog:
    """Return everything that keys reach."""
    providers = {provider.id: provider for provider in _load_providers(connection, sealing)}
    models = connection.execute(select(model_table)).mappings()
    return Catalog(
        models={row["model"]: _model(row, providers[row["provider_id"]]) for row in models},
        deployments=dict(_load_deployments(connection)),
        mcp_servers=load_mcp_servers(connection, sealing),
    )


def _load_deployments(connection: Connection) -> Iterator[tuple[str, Deployment]]:
    models: dict[str, set[str]] = {}
    for deployment_id, model in connection.execute(select(deployment_model_table)):
        models.setdefault(deployment_id, set()).add(model)
    for row in connection.execute(select(deployment_table)).mappings():
        served = frozenset(models.get(row["id"], ()))
        yield row["name"], Deployment(row["id"], row["requires_key"], served)


def load_provider(connection: Connection, sealing: Sealing, provider_id: str) -> ServedProvider | None:
    """Return one provider as the data plane needs it; None if there is none."""
    found = (each for each in _load_providers(connection, sealing) if each.id == provider_id)
    return next(found, None)


def first_model(connection: Connection, among: Collection[str] | None) -> str | None:
    """Return the first of the models, or of these, that is served at present; None where none is."""
    query = (
        select(model_table.c.model)
        .join(provider_table, provider_table.c.id == model_table.c.provider_id)
        .where(is_on(model_table.c.enabled), is_on(provider_table.c.enabled))
    )
    if among is not None:
        query = query.where(model_table.c.model.in_(among))
    return connection.execute(query.order_by(model_table.c.model).limit(1)).scalar()


def model_ids_by_upstream(connection: Connection, provider_id: str) -> dict[str, list[str]]:
    """Return for each model of this provider which model ids lead to it."""
    query = select(model_table.c.upstream_model, model_table.c.model)
    found: dict[str, list[str]] = {}
    for upstream_model, model in connection.execute(
        query.where(model_table.c.provider_id == provider_id).order_by(model_table.c.model)
    ):
        found.setdefault(upstream_model, []).append(model)
    return found


def _load_providers(connection: Connection, sealing: Sealing) -> list[ServedProvider]:
    rows = connection.execute(
        select(provider_table, credential_table.c.sealed_value).outerjoin(credential_table)
    ).mappings()
    return [_provider(row, sealing) for row in rows]


def _provider(row: RowMapping, sealing: Sealing) -> ServedProvider:
    credential = open_credential(row, sealing)
    return ServedProvider(
        id=row["id"],
        name=row["name"],
        kind=ProviderKind(row["kind"]),
        base_url=row["base_url"],
        credential=credential,
        credential_lost=credential is None and row["credential_id"] is not None,
        timeout_seconds=row["timeout_seconds"],
        allow_private=row["allow_private"],
        enabled=row["enabled"],
    )


def open_credential(row: RowMapping, sealing: Sealing) -> str | None:
    """Return the credential of the provider in this row; None if it has none, or it does not open there."""
    if row["sealed_value"] is None or row["base_url"] is None:
        return None
    try:
        return open_value(sealing, row["sealed_value"], row["credential_id"], origin_of(row["base_url"]))
    except UnsealError:
        return None


def _model(row: RowMapping, provider: ServedProvider) -> ServedModel:
    return ServedModel(
        route=Route(row["model"], provider.id, enabled=row["enabled"] and provider.enabled),
        upstream_model=row["upstream_model"],
        prices=Prices(row["input_price_nanos"], row["cached_input_price_nanos"], row["output_price_nanos"]),
        provider=provider,
        created_at=row["created_at"],
        max_output_tokens=row["max_output_tokens"],
        fallbacks=tuple(json.loads(row["fallbacks"])),
    )


def known_models(connection: Connection, models: Collection[str]) -> set[str]:
    """Return those of these model ids that there are."""
    column = model_table.c.model
    return set(connection.execute(select(column).where(column.in_(models))).scalars())


def known_providers(connection: Connection, provider_ids: Collection[str]) -> set[str]:
    """Return those of these provider ids that there are."""
    column = provider_table.c.id
    return set(connection.execute(select(column).where(column.in_(provider_ids))).scalars())


def provider_of(connection: Connection, model: str) -> str | None:
    """Return the provider that a model id leads to; None if there is no such model."""
    query = select(model_table.c.provider_id).where(model_table.c.model == model)
    return connection.execute(query).scalar()


def folded_names_of(connection: Connection, provider_ids: Collection[str]) -> dict[str, str]:
    """Return of those of these providers that there are the name by which their models are listed."""
    table = provider_table.c
    query = select(table.id, table.name_folded).where(table.id.in_(provider_ids))
    return {row[0]: row[1] for row in connection.execute(query)}


def list_models_under(connection: Connection, provider_id: str, folded: str) -> None:
    """List the models of a provider that was renamed by its present name."""
    of_provider = model_table.c.provider_id == provider_id
    connection.execute(update(model_table).where(of_provider).values(provider_folded=folded))


def rebind(connection: Connection, credential_id: str, sealed_value: bytes, origin: str) -> None:
    """Store a credential sealed for another origin. To admins it is the same, so its version stays."""
    connection.execute(
        update(credential_table)
        .where(credential_table.c.id == credential_id)
        .values(sealed_value=sealed_value, origin=origin)
    )
