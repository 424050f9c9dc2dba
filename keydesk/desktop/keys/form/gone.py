"""What a draft names that the gateway no longer has: it is shown, never silently dropped."""

from keydesk.desktop.keys.actions import Catalog
from keydesk.desktop.keys.form.draft import Draft


def gone_from(draft: Draft, catalog: Catalog) -> list[str]:
    """Return in words what is picked in the draft and not in the catalog."""
    models = {model.model for model in catalog.models}
    servers = {server.name for server in catalog.mcp_servers}
    deployments = {each.id for each in catalog.deployments}
    named = [*draft.mcp.servers, *draft.mcp.tools]
    return [
        *(f"model {model}" for model in draft.models if model not in models),
        *_counted([each for each in draft.providers if each not in catalog.provider_names], "provider"),
        *_counted([each for each in draft.deployments if each not in deployments], "deployment"),
        *(f"MCP server {name}" for name in dict.fromkeys(named) if name not in servers),
    ]


def _counted(ids: list[str], what: str) -> list[str]:
    """Say how many: with the thing itself its name is gone."""
    if not ids:
        return []
    return [f"1 {what}" if len(ids) == 1 else f"{len(ids)} {what}s"]
