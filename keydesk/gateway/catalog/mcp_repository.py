"""MCP servers in the database, and as the data plane needs them: with their headers opened."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, RowMapping, select, update

from keydesk.contract.mcp import McpServer, McpTool
from keydesk.domain.base_url import origin_of
from keydesk.gateway.catalog.sealed import open_headers
from keydesk.gateway.catalog.tables import mcp_server_table
from keydesk.gateway.store.sealing import Sealing, UnsealError

_HEADERS_LOST = "Its headers do not open any more. Enter them again."


@dataclass(frozen=True, slots=True)
class ServedMcpServer:
    """An MCP server as the data plane needs it."""

    id: str
    name: str
    url: str
    headers: Mapping[str, str] | None = field(repr=False)
    """What is sent to it with every request; None where that is lost (S18), and nothing may go out."""
    allow_private: bool
    enabled: bool
    version: int


def load_mcp_servers(connection: Connection, sealing: Sealing) -> dict[str, ServedMcpServer]:
    """Return every MCP server, switched on or off, by name."""
    rows = connection.execute(select(mcp_server_table)).mappings()
    return {row["name"]: served_mcp_server(row, sealing) for row in rows}


def served_mcp_server(row: RowMapping, sealing: Sealing) -> ServedMcpServer:
    """Return the server of this row."""
    return ServedMcpServer(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        headers=headers_of(row, sealing),
        allow_private=row["allow_private"],
        enabled=row["enabled"],
        version=row["version"],
    )


def shown_mcp_server(row: RowMapping, sealing: Sealing) -> McpServer:
    """Return the server of this row as admins see it."""
    return McpServer(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        header_names=json.loads(row["header_names"]),
        allow_private=row["allow_private"],
        enabled=row["enabled"],
        tools=[McpTool(**tool) for tool in json.loads(row["tools"] or "[]")],
        refreshed_at=row["refreshed_at"],
        problem=_HEADERS_LOST if headers_of(row, sealing) is None else row["problem"],
        created_at=row["created_at"],
        version=row["version"],
    )


def shown_mcp_servers(connection: Connection, sealing: Sealing) -> list[McpServer]:
    """Return every MCP server as admins see it, by name."""
    rows = connection.execute(select(mcp_server_table).order_by(mcp_server_table.c.name)).mappings()
    return [shown_mcp_server(row, sealing) for row in rows]


def headers_of(row: RowMapping, sealing: Sealing) -> dict[str, str] | None:
    """Return the headers of this row, opened; None where they do not open here."""
    if row["sealed_headers"] is None:
        return {}
    try:
        return open_headers(sealing, row["sealed_headers"], row["id"], origin_of(row["url"]))
    except UnsealError:
        return None


def note_problem(connection: Connection, server: ServedMcpServer, problem: str) -> None:
    """Remember what stood in the way of a refresh, unless the server was changed since. No admin's change."""
    table = mcp_server_table.c
    connection.execute(
        update(mcp_server_table)
        .where(table.id == server.id, table.version == server.version)
        .values(problem=problem)
    )
