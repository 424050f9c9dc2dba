"""May this key make this call? A pure decision, in the published order of admission.

Allow-lists (S5): None allows all, a set allows exactly its members. There are no wildcards and no prefixes.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from keydesk.domain.key import KeyStatus, Lifecycle
from keydesk.domain.limit import Limits
from keydesk.domain.mcp import NO_MCP, McpPolicy


class DenialCode(Enum):
    """Why a call is refused, in the words that clients see."""

    INVALID_API_KEY = "invalid_api_key"
    KEY_EXPIRED = "key_expired"
    KEY_NOT_YET_VALID = "key_not_yet_valid"
    KEY_INACTIVE = "key_inactive"
    IP_NOT_ALLOWED = "ip_not_allowed"
    MODEL_NOT_ALLOWED = "model_not_allowed"
    MODEL_NOT_FOUND = "model_not_found"
    PROVIDER_NOT_ALLOWED = "provider_not_allowed"
    DEPLOYMENT_NOT_ALLOWED = "deployment_not_allowed"
    MCP_NOT_ALLOWED = "mcp_not_allowed"


_BY_STATUS = {
    KeyStatus.REVOKED: DenialCode.INVALID_API_KEY,
    KeyStatus.EXPIRED: DenialCode.KEY_EXPIRED,
    KeyStatus.INACTIVE: DenialCode.KEY_INACTIVE,
    KeyStatus.SCHEDULED: DenialCode.KEY_NOT_YET_VALID,
}


@dataclass(frozen=True, slots=True)
class KeyTerms:
    """What a key allows, as admission reads it."""

    lifecycle: Lifecycle
    allowed_models: frozenset[str] | None
    allowed_providers: frozenset[str] | None
    ip_allowlist: tuple[IPv4Network | IPv6Network, ...] | None
    limits: Limits | None = None
    """None: no limit of any kind."""
    deployments: frozenset[str] = frozenset()
    """The ids of the deployments that it is attached to."""
    mcp: McpPolicy = NO_MCP
    parent: "KeyTerms | None" = None
    """The terms of the key that it was delegated from: what these refuse, it may not do either (S4)."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where a model id leads: the provider's id, and whether model and provider are switched on."""

    model: str
    provider_id: str
    enabled: bool


@dataclass(frozen=True, slots=True)
class Deployment:
    """A named endpoint, and the models that it serves. Which keys it admits stands in their terms."""

    id: str
    requires_key: bool
    models: frozenset[str]


@dataclass(frozen=True, slots=True)
class Call:
    """A call as admission sees it. ``route`` is None for a model id that nobody serves."""

    at: datetime
    peer: IPv4Address | IPv6Address
    model: str
    route: Route | None
    deployment: Deployment | None = None
    """Where it was made; None: at the gateway's own address, which serves every model."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """The call may go on."""

    route: Route


@dataclass(frozen=True, slots=True)
class Denial:
    """The call is refused; ``subject`` is what it was refused for, such as the model id."""

    code: DenialCode
    subject: str = ""


def status_of(terms: KeyTerms, at: datetime) -> KeyStatus:
    """Return the key's own status, or, while that is active, the status of the key it was delegated from."""
    status = terms.lifecycle.status(at)
    return status if status is not KeyStatus.ACTIVE or terms.parent is None else status_of(terms.parent, at)


def admit_key(terms: KeyTerms, at: datetime, peer: IPv4Address | IPv6Address) -> Denial | None:
    """Judge the key itself, before the call is read: status and window, then the peer's address.

    Like every rule here, each is asked of the key first, and then of the key that it was delegated from.
    """
    status = status_of(terms, at)
    if status is not KeyStatus.ACTIVE:
        return Denial(_BY_STATUS[status])
    return None if _admits_peer(terms, peer) else Denial(DenialCode.IP_NOT_ALLOWED, str(peer))


def admit_to(deployment: Deployment | None, terms: KeyTerms) -> Denial | None:
    """Judge whether a key may call at a deployment; None stands for a name that no deployment has.

    Both answer the same, so a key learns nothing about deployments that it is not attached to.
    """
    if deployment is not None and _is_attached(terms, deployment.id):
        return None
    return Denial(DenialCode.DEPLOYMENT_NOT_ALLOWED)


def decide(terms: KeyTerms, call: Call) -> Allowed | Denial:
    """Judge a call whose secret checked out: key, address, deployment, model, provider.

    The first that fails answers. A model outside the allow-list answers the same whether or not it exists, so
    a key learns nothing about models that it may not use.
    """
    denial = admit_key(terms, call.at, call.peer)
    if denial is None and call.deployment is not None:
        denial = admit_to(call.deployment, terms)
    if denial is not None:
        return denial
    if not _allows_model(terms, call.model):
        return Denial(DenialCode.MODEL_NOT_ALLOWED, call.model)
    if call.route is None or not call.route.enabled or not _serves(call.deployment, call.model):
        return Denial(DenialCode.MODEL_NOT_FOUND, call.model)
    if not _allows_provider(terms, call.route.provider_id):
        return Denial(DenialCode.PROVIDER_NOT_ALLOWED, call.model)
    return Allowed(call.route)


def allows_mcp_server(terms: KeyTerms, server: str) -> bool:
    """Tell whether a key may reach an MCP server at all."""
    return terms.mcp.allows_server(server) and (
        terms.parent is None or allows_mcp_server(terms.parent, server)
    )


def allows_mcp_tool(terms: KeyTerms, server: str, tool: str) -> bool:
    """Tell whether a key may see and call this tool of an MCP server."""
    return terms.mcp.allows_tool(server, tool) and (
        terms.parent is None or allows_mcp_tool(terms.parent, server, tool)
    )


def _admits_peer(terms: KeyTerms, peer: IPv4Address | IPv6Address) -> bool:
    if terms.ip_allowlist is not None and not _within(peer, terms.ip_allowlist):
        return False
    return terms.parent is None or _admits_peer(terms.parent, peer)


def _is_attached(terms: KeyTerms, deployment_id: str) -> bool:
    return deployment_id in terms.deployments and (
        terms.parent is None or _is_attached(terms.parent, deployment_id)
    )


def _allows_model(terms: KeyTerms, model: str) -> bool:
    if terms.allowed_models is not None and model not in terms.allowed_models:
        return False
    return terms.parent is None or _allows_model(terms.parent, model)


def _serves(deployment: Deployment | None, model: str) -> bool:
    return deployment is None or model in deployment.models


def _allows_provider(terms: KeyTerms, provider_id: str) -> bool:
    if terms.allowed_providers is not None and provider_id not in terms.allowed_providers:
        return False
    return terms.parent is None or _allows_provider(terms.parent, provider_id)


def _within(peer: IPv4Address | IPv6Address, networks: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    if isinstance(peer, IPv6Address) and peer.ipv4_mapped is not None:
        peer = peer.ipv4_mapped
    return any(peer in network for network in networks)
