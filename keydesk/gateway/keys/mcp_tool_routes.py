"""What keys would see on MCP servers, over HTTP."""

from fastapi import APIRouter, Response

from keydesk.contract.mcp import KeyMcpTools
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin
from keydesk.gateway.keys.mcp_tools import KeyMcpToolService


def key_mcp_tool_routes(service: KeyMcpToolService) -> APIRouter:
    """Return the route that tells what a key would see."""
    router = APIRouter(prefix="/keys", tags=["keys"], route_class=AdminRoute)

    @router.get("/{key_id}/mcp-tools", response_model=KeyMcpTools)
    def read_mcp_tools(key_id: str, caller: CallingAdmin) -> Response:
        return answer(service.read(caller, key_id))

    return router
