"""The rules of MCP servers: where they may be, what is sent there, and which tools they have."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol

from sqlalchemy import RowMapping

from keydesk.contract.catalog_queries import McpServerQuery
from keydesk.contract.fields import Page
from keydesk.contract.mcp import McpServer, McpServerCreate, McpServerPatch, McpTool
from keydesk.domain.base_url import clean_server_url, origin_of
from keydesk.domain.errors import ConflictError, InvalidValueError, UnavailableError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_free, require_row, require_version
from keydesk.gateway.catalog.listing import list_mcp_servers
from keydesk.gateway.catalog.mcp_repository import (
    ServedMcpServer,
    headers_of,
    note_problem,
    served_mcp_server,
    shown_mcp_server,
)
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row
from keydesk.gateway.catalog.sealed import seal_headers
from keydesk.gateway.catalog.tables import mcp_server_table
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.opening import OpenStore

_PLAIN: Final = ("url", "allow_private", "enabled")
_FORGOTTEN: Final = {"tools": None, "refreshed_at": None, "problem": None}
"""What was learnt from a server at another address."""


class ToolReader(Protocol):
    """Asks MCP servers for their tools."""

    async def read(self, server: ServedMcpServer) -> list[McpTool]:
        """Return the server's tools. Raises UnavailableError, which says in words why not."""
        ...


class McpServerService:
    """MCP servers."""

    def __init__(self, opened: OpenStore, journal: CatalogJournal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._journal = journal

    def list(self, query: McpServerQuery) -> Page[McpServer]:
        """Return a page of MCP servers."""
        with self._store.read() as connection:
            rows, cursor, total = list_mcp_servers(connection, query)
        items = [shown_mcp_server(row, self._sealing) for row in rows]
        return Page[McpServer](items=items, next_cursor=cursor, total=total)

    def get(self, server_id: str) -> McpServer:
        """Return one MCP server."""
        with self._store.read() as connection:
            return shown_mcp_server(require_row(connection, mcp_server_table, server_id), self._sealing)

    def create(self, caller: Caller, wanted: McpServerCreate, attempt: Attempt | None) -> McpServer:
        """Add an MCP server."""
        with self._journal.change(caller) as change:
            return change.once(attempt, McpServer, lambda: self._add(change, wanted))

    def update(
        self, caller: Caller, server_id: str, patch: McpServerPatch, versions: Sequence[int]
    ) -> McpServer:
        """Change an MCP server. Its headers do not follow it to another origin (S18)."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, mcp_server_table, server_id)
            require_version(row, mcp_server_table, versions)
            present = {name: row[name] for name in _PLAIN}
            wanted = {name: getattr(patch, name) for name in patch.model_fields_set if name in _PLAIN}
            whole = {**present, **wanted}
            whole["url"] = clean_server_url(whole["url"], allow_private=whole["allow_private"])
            columns = {name: value for name, value in whole.items() if value != present[name]}
            told = before_and_after(present, columns)
            if patch.headers or origin_of(whole["url"]) != origin_of(row["url"]):
                headers = self._headers(row, patch.headers, origin_of(whole["url"]))
                columns |= self._sealed(headers, server_id, whole["url"])
                told |= _told_of_headers(json.loads(row["header_names"]), headers, patch.headers)
            if "url" in columns:
                columns |= _FORGOTTEN
            if columns:
                change_row(change.connection, mcp_server_table, server_id, columns)
                change.record(Action.MCP_SERVER_UPDATED, server_id, row["name"], told)
            return self._load(change, server_id)

    def delete(self, caller: Caller, server_id: str) -> None:
        """Delete an MCP server. Keys that name it keep naming it, and cannot use it."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, mcp_server_table, server_id)
            delete_row(change.connection, mcp_server_table, server_id)
            change.record(Action.MCP_SERVER_DELETED, server_id, row["name"], {})

    async def refresh(self, caller: Caller, server_id: str, reader: ToolReader) -> McpServer:
        """Ask the server for its tools, and keep them. Raises UnavailableError with the reason why not."""
        server = await asyncio.to_thread(self._served, server_id)
        try:
            tools = await reader.read(server)
        except UnavailableError as error:
            await asyncio.to_thread(self._note_problem, server, str(error))
            raise
        return await asyncio.to_thread(self._keep_tools, caller, server, tools)

    def _add(self, change: Change, wanted: McpServerCreate) -> McpServer:
        url = clean_server_url(wanted.url, allow_private=wanted.allow_private)
        require_free(change.connection, mcp_server_table, "name", wanted.name)
        id_ = new_id()
        fields = {"url": url, "allow_private": wanted.allow_private, "enabled": wanted.enabled}
        sealed = self._sealed(wanted.headers, id_, url)
        columns = {**fields, **sealed, "id": id_, "name": wanted.name, "created_at": change.at}
        add_row(change.connection, mcp_server_table, columns)
        told = before_and_after({}, {"name": wanted.name, **fields, "header_names": sorted(wanted.headers)})
        change.record(Action.MCP_SERVER_CREATED, id_, wanted.name, told)
        return self._load(change, id_)

    def _headers(self, row: RowMapping, changes: Mapping[str, str | None], origin: str) -> dict[str, str]:
        """Return all headers after a change. Those that do not open for this origin are entered again."""
        opened = headers_of(row, self._sealing) if origin == origin_of(row["url"]) else None
        lost = [] if opened is not None else [n for n in json.loads(row["header_names"]) if n not in changes]
        if lost:
            raise InvalidValueError(
                worded(
                    "Enter {names} again, or take it off: it was meant for {address}.",
                    names=", ".join(lost),
                    address=origin_of(row["url"]),
                ),
                field="headers",
            )
        merged = {**(opened or {}), **changes}
        return {name: value for name, value in merged.items() if value is not None}

    def _sealed(self, headers: Mapping[str, str], server_id: str, url: str) -> dict[str, Any]:
        return {
            "header_names": json.dumps(sorted(headers)),
            "sealed_headers": seal_headers(self._sealing, headers, server_id, origin_of(url))
            if headers
            else None,
        }

    def _served(self, server_id: str) -> ServedMcpServer:
        with self._store.read() as connection:
            return served_mcp_server(require_row(connection, mcp_server_table, server_id), self._sealing)

    def _note_problem(self, server: ServedMcpServer, problem: str) -> None:
        with self._store.write() as connection:
            note_problem(connection, server, problem)

    def _keep_tools(self, caller: Caller, server: ServedMcpServer, tools: Sequence[McpTool]) -> McpServer:
        with self._journal.change(caller) as change:
            row = require_row(change.connection, mcp_server_table, server.id)
            if row["version"] != server.version:
                raise ConflictError("Somebody changed this MCP server meanwhile. Refresh it again.")
            before = {tool["name"] for tool in json.loads(row["tools"] or "[]")}
            after = {tool.name for tool in tools}
            columns = {
                "tools": json.dumps([tool.model_dump() for tool in tools]),
                "refreshed_at": change.at,
                "problem": None,
            }
            change_row(change.connection, mcp_server_table, server.id, columns)
            told = {"tools_new": sorted(after - before), "tools_gone": sorted(before - after)}
            change.record(Action.MCP_SERVER_REFRESHED, server.id, server.name, told)
            return self._load(change, server.id)

    def _load(self, change: Change, server_id: str) -> McpServer:
        return shown_mcp_server(require_row(change.connection, mcp_server_table, server_id), self._sealing)


def _told_of_headers(
    before: list[str], after: Mapping[str, str], changes: Mapping[str, str | None]
) -> dict[str, Any]:
    """Describe a change of headers by their names alone."""
    entered = sorted(name for name, value in changes.items() if value is not None)
    return {"header_names": [before, sorted(after)], "headers_entered": entered}
