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
class Call:
    """A call as admission sees it. ``route`` is None for a model id that nobody serves."""

    at: datetime
    peer: IPv4Address | IPv6Address
    model: str
    route: Route | None


@dataclass(frozen=True, slots=True)
class Allowed:
    """The call may go on."""

    route: Route


@dataclass(frozen=True, slots=True)
class Denial:
    """The call is refused; ``subject`` is what it was refused for, such as the model id."""

    code: DenialCode
    subject: str = ""


def admit_key(terms: KeyTerms, at: datetime, peer: IPv4Address | IPv6Address) -> Denial | None:
    """Judge the key itself, before the call is read: status and window, then the peer's address.

    A delegated key is judged by its own terms first, then by its parent's.
    """
    status = terms.lifecycle.status(at)
    if status is not KeyStatus.ACTIVE:
        return Denial(_BY_STATUS[status])
    if terms.ip_allowlist is not None and not _within(peer, terms.ip_allowlist):
        return Denial(DenialCode.IP_NOT_ALLOWED, str(peer))
    return None if terms.parent is None else admit_key(terms.parent, at, peer)


def decide(terms: KeyTerms, call: Call) -> Allowed | Denial:
    """Judge a call whose secret checked out: key, address, model, provider; the first that fails answers.

    A model outside the allow-list answers the same whether or not it exists, so a key learns nothing
    about models that it may not use.
    """
    denial = admit_key(terms, call.at, call.peer)
    if denial is not None:
        return denial
    if terms.allowed_models is not None and call.model not in terms.allowed_models:
        return Denial(DenialCode.MODEL_NOT_ALLOWED, call.model)
    if call.route is None or not call.route.enabled:
        return Denial(DenialCode.MODEL_NOT_FOUND, call.model)
    if terms.allowed_providers is not None and call.route.provider_id not in terms.allowed_providers:
        return Denial(DenialCode.PROVIDER_NOT_ALLOWED, call.model)
    return Allowed(call.route) if terms.parent is None else decide(terms.parent, call)


def _within(peer: IPv4Address | IPv6Address, networks: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    if isinstance(peer, IPv6Address) and peer.ipv4_mapped is not None:
        peer = peer.ipv4_mapped
    return any(peer in network for network in networks)
