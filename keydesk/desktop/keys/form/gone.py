"""What a draft names that the gateway no longer has: it is shown, never silently dropped."""

from keydesk.desktop.keys.actions import Catalog
from keydesk.desktop.keys.form.draft import Draft
from keydesk.desktop.language import tr


def gone_from(draft: Draft, catalog: Catalog) -> list[str]:
    """Return in words what is picked in the draft and not in the catalog."""
    models = {model.model for model in catalog.models}
    servers = {server.name for server in catalog.mcp_servers}
    there = {each.id for each in catalog.deployments}
    # How many: with the thing itself its name is gone.
    providers = [each for each in draft.providers if each not in catalog.provider_names]
    deployments = [each for each in draft.deployments if each not in there]
    named = [*draft.mcp.servers, *draft.mcp.tools]
    return [
        *(tr("model {name}", name=model) for model in draft.models if model not in models),
        *([tr("%n provider(s)", "", len(providers))] if providers else []),
        *([tr("%n deployment(s)", "", len(deployments))] if deployments else []),
        *(tr("MCP server {name}", name=name) for name in dict.fromkeys(named) if name not in servers),
    ]
