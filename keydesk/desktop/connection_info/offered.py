"""What there is at the gateway besides its base URL: models to name in a call, further addresses."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model
from keydesk.contract.catalog_queries import DeploymentQuery, McpServerQuery, ModelQuery
from keydesk.desktop.connection_info.reach import mcp_address
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source
from keydesk.domain.errors import UnavailableError

_SHOWN: Final = 25
"""More than that nobody reads through; typing on is quicker. All of them are on their own pages."""
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Offered:
    """What a gateway offers. Addresses go by the names of what they lead to."""

    model: str = ""
    """One that can be called; empty where there is none."""
    deployments: dict[str, str] = field(default_factory=dict[str, str])
    mcp_servers: dict[str, str] = field(default_factory=dict[str, str])


async def look_up(api: AdminApi, base_url: str, capabilities: frozenset[str]) -> Offered:
    """Ask for it; what a gateway does not have, it is not asked for."""
    model = ""
    if "models" in capabilities:
        listed = (await api.list_models(ModelQuery(enabled=True, limit=_SHOWN))).items
        model = next((each.model for each in listed if each.provider_enabled), "")
    deployments: dict[str, str] = {}
    if "deployments" in capabilities:
        made = await api.list_deployments(DeploymentQuery(limit=_SHOWN))
        deployments = {each.name: each.base_url for each in made.items}
    mcp_servers: dict[str, str] = {}
    if "mcp_servers" in capabilities:
        reached = await api.list_mcp_servers(McpServerQuery(limit=_SHOWN))
        mcp_servers = {each.name: mcp_address(base_url, each.name) for each in reached.items if each.enabled}
    return Offered(model, deployments, mcp_servers)


def models(current: Callable[[], AdminApi | None]) -> Source:
    """Find models to name in a call, at the gateway that one is connected to then."""

    async def find(text: str) -> Found:
        api = current()
        if api is None:
            raise UnavailableError(tr("The gateway does not answer now."))
        page = await api.list_models(ModelQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        return Found([_candidate(each) for each in page.items], page.total)

    return find


def _candidate(found: Model) -> Candidate:
    served = found.enabled and found.provider_enabled
    return Candidate(found.model, found.model, found.provider_name if served else tr("switched off"))
