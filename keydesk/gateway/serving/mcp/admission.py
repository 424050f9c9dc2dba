"""May this key use this MCP server? Asked when a request comes, and again as its answer goes on."""

from typing import NamedTuple

from keydesk.domain.instant import Clock
from keydesk.domain.policy import admit_key, allows_mcp_server, allows_mcp_tool
from keydesk.gateway.catalog.mcp_repository import ServedMcpServer
from keydesk.gateway.serving.admission import Admission, Presented
from keydesk.gateway.serving.directory import Directory, KnownKey
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.mcp.words import NOT_ALLOWED
from keydesk.gateway.serving.refusal import RefusedError, refusal_of


class AdmittedMcp(NamedTuple):
    """A key on a server, as both are now."""

    server: ServedMcpServer
    known: KnownKey

    def may_call(self, tool: str) -> bool:
        """Tell whether the key may see and call the tool (S19)."""
        return allows_mcp_tool(self.known.terms, self.server.name, tool)


class McpAdmission:
    """Judges requests to MCP servers; raises RefusedError for the first rule that fails."""

    def __init__(self, admission: Admission, directory: Directory, clock: Clock) -> None:
        self._admission = admission
        self._directory = directory
        self._clock = clock

    async def key(self, exchange: Exchange) -> Presented:
        """Judge the key alone. Without a valid one there is no going on: nobody is anonymous here (S19)."""
        return await self._admission.key(exchange.head, exchange.peer)

    async def admit(self, presented: Presented, name: str) -> AdmittedMcp:
        """Judge the key and the server by what holds now (S7)."""
        admitted = await self.still(presented, name)
        denial = admit_key(admitted.known.terms, self._clock.now(), presented.peer)
        if denial is not None:
            raise RefusedError(refusal_of(denial))
        return admitted

    async def still(self, presented: Presented, name: str) -> AdmittedMcp:
        """Judge whether what began may go on; whether the key may still be used is watched elsewhere."""
        catalog = self._directory.catalog or await self._directory.read_catalog()
        known = await self._admission.known(presented)
        server = catalog.mcp_servers.get(name)
        if server is None or not server.enabled or not allows_mcp_server(known.terms, name):
            raise RefusedError(NOT_ALLOWED)
        return AdmittedMcp(server, known)
