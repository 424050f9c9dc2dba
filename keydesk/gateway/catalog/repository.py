"""The SQL of the catalog: what is served, with credentials opened for the data plane."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, RowMapping, select

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.policy import Route
from keydesk.domain.pricing import Prices
from keydesk.gateway.catalog.sealed import open_value, origin_of
from keydesk.gateway.catalog.tables import credential_table, model_table, provider_table
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


@dataclass(frozen=True, slots=True)
class ServedModel:
    """A model id, where it leads, and what it costs."""

    route: Route
    upstream_model: str
    prices: Prices
    provider: ServedProvider


def load_catalog(connection: Connection, sealing: Sealing) -> dict[str, ServedModel]:
    """Return every model id, switched on or off, with its provider."""
    providers = {provider.id: provider for provider in _load_providers(connection, sealing)}
    models = connection.execute(select(model_table)).mappings()
    return {row["model"]: _model(row, providers[row["provider_id"]]) for row in models}


def _load_providers(connection: Connection, sealing: Sealing) -> list[ServedProvider]:
    rows = connection.execute(
        select(provider_table, credential_table.c.sealed_value).outerjoin(credential_table)
    ).mappings()
    return [_provider(row, sealing) for row in rows]


def _provider(row: RowMapping, sealing: Sealing) -> ServedProvider:
    credential = _open(row, sealing)
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


def _open(row: RowMapping, sealing: Sealing) -> str | None:
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
    )
