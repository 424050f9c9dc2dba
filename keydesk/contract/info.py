"""What a gateway says of itself, and to whom."""

from enum import Enum
from typing import Annotated

from keydesk.contract.fields import Choice, Id, WireModel

PRODUCT = "keydesk"


class Role(Enum):
    """What an admin may do: everything, everything but admins, or look."""

    OWNER = "owner"
    ADMIN = "admin"
    VIEWER = "viewer"


class Capability(Enum):
    """What a backend offers. A desktop shows what is listed, and greys what is not."""

    KEYS = "keys"
    LOCATIONS = "locations"
    PEOPLE = "people"
    BATCHES = "batches"
    CLAIMS = "claims"
    CREDENTIALS = "credentials"
    PROVIDERS = "providers"
    MODELS = "models"
    AUDIT = "audit"
    ADMINS = "admins"
    TEMPLATES = "templates"
    USAGE = "usage"
    ALERTS = "alerts"
    WEBHOOKS = "webhooks"
    EVENTS = "events"
    GATEWAYS = "gateways"
    MCP_SERVERS = "mcp_servers"
    DEPLOYMENTS = "deployments"


class LimitsCounted(Enum):
    """How a gateway holds keys to requests, tokens and calls at once."""

    ALONE = "alone"
    """It is the only one."""
    TOGETHER = "together"
    """Together with the others, by counters that they share."""
    DIVIDED = "divided"
    """Each gateway admits its share."""


class CallingAdmin(WireModel):
    """The admin whose token asked."""

    id: Id
    name: str
    role: Annotated[Role, Choice]
    location_ids: list[Id] | None = None
    """The locations that the admin is limited to; null: all."""


class Info(WireModel):
    """The first thing a client asks a gateway."""

    product: str
    version: str
    gateway_id: Id
    """The same at all gateways on one database."""
    gateway_name: str
    """The name of the gateway that answers."""
    base_url: str
    """Where clients send their calls; ends in ``/v1``."""
    capabilities: list[str]
    """Names of Capability; a newer gateway may list more."""
    limits_counted: Annotated[LimitsCounted, Choice] = LimitsCounted.ALONE
    admin: CallingAdmin
