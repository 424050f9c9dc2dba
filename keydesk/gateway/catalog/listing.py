"""The SQL of lists: credentials, providers, models and MCP servers, with what is shown beside each."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, or_, select

from keydesk.contract.catalog_queries import (
    CredentialQuery,
    CredentialSort,
    McpServerQuery,
    McpServerSort,
    ModelQuery,
    ModelSort,
    ProviderQuery,
    ProviderSort,
)
from keydesk.gateway.catalog.tables import credential_table, mcp_server_table, model_table, provider_table
from keydesk.gateway.ordered import Found, Order, bare, find_page
from keydesk.gateway.store.metadata import fold, is_on
from keydesk.gateway.store.text_sql import has_text

_credential = credential_table.c
_provider = provider_table.c
_model = model_table.c
_mcp_server = mcp_server_table.c

Columns = Mapping[Any, ColumnElement[Any]]

_BY_CREDENTIAL: Final[Columns] = {
    CredentialSort.NAME: _credential.name_folded,
    CredentialSort.CREATED_AT: bare(_credential.created_at),
}
_BY_PROVIDER: Final[Columns] = {
    ProviderSort.NAME: _provider.name_folded,
    ProviderSort.KIND: _provider.kind,
    ProviderSort.CREATED_AT: bare(_provider.created_at),
}
_BY_MODEL: Final[Columns] = {
    ModelSort.MODEL: _model.model,
    ModelSort.PROVIDER: _model.provider_folded,
    ModelSort.INPUT_PRICE_USD: bare(_model.input_price_nanos),
    ModelSort.OUTPUT_PRICE_USD: bare(_model.output_price_nanos),
    ModelSort.CREATED_AT: bare(_model.created_at),
}
_BY_MCP_SERVER: Final[Columns] = {
    McpServerSort.NAME: _mcp_server.name,
    McpServerSort.CREATED_AT: bare(_mcp_server.created_at),
}
CREDENTIALS: Final = select(credential_table)
PROVIDERS: Final = select(
    provider_table,
    _credential.name.label("credential_name"),
    _credential.sealed_value,
).outerjoin(credential_table)
MODELS: Final = select(
    model_table, _provider.name.label("provider_name"), _provider.enabled.label("provider_enabled")
).join(provider_table, _provider.id == _model.provider_id)
MCP_SERVERS: Final = select(mcp_server_table)


def order_of(sort: str, columns: Columns, kind: type[Any], id_: ColumnElement[str]) -> Order:
    """Return the order that ``sort`` names."""
    return Order(columns[kind(sort.removeprefix("-"))], id_, descending=sort.startswith("-"))


def holds(column: ColumnElement[str], text: str) -> list[ColumnElement[bool]]:
    """Return the condition that a column holds the text; none for no text. Signs of patterns are letters."""
    return [has_text(column, text)] if text else []


def list_credentials(connection: Connection, query: CredentialQuery) -> Found:
    """Return a page of credentials. They are few: orders but the one by name are sorted for each page."""
    order = order_of(query.sort, _BY_CREDENTIAL, CredentialSort, _credential.id)
    conditions = holds(_credential.name_folded, fold(query.q))
    return find_page(connection, CREDENTIALS, credential_table, conditions, order, query)


def list_providers(connection: Connection, query: ProviderQuery) -> Found:
    """Return a page of providers. They are few, as credentials are."""
    conditions = holds(_provider.name_folded, fold(query.q))
    if query.kind is not None:
        conditions.append(_provider.kind == query.kind.value)
    if query.credential_id is not None:
        conditions.append(_provider.credential_id == query.credential_id)
    order = order_of(query.sort, _BY_PROVIDER, ProviderSort, _provider.id)
    return find_page(connection, PROVIDERS, provider_table, conditions, order, query)


def list_models(connection: Connection, query: ModelQuery) -> Found:
    """Return a page of models. Every order has an index of its own."""
    conditions: list[ColumnElement[bool]] = []
    if query.q:
        conditions.append(or_(*holds(_model.model, query.q), *holds(_model.upstream_model, query.q)))
    if query.provider_id is not None:
        conditions.append(_model.provider_id == query.provider_id)
    if query.enabled is not None:
        conditions.append(is_on(_model.enabled, wanted=query.enabled))
    order = order_of(query.sort, _BY_MODEL, ModelSort, _model.id)
    return find_page(connection, MODELS, model_table, conditions, order, query)


def list_mcp_servers(connection: Connection, query: McpServerQuery) -> Found:
    """Return a page of MCP servers. They are few, as credentials are."""
    order = order_of(query.sort, _BY_MCP_SERVER, McpServerSort, _mcp_server.id)
    conditions = holds(_mcp_server.name, query.q.lower())
    return find_page(connection, MCP_SERVERS, mcp_server_table, conditions, order, query)
