"""Attached gateways on the wire."""

from enum import Enum
from typing import Annotated

from keydesk.contract.fields import Choice, Id, Moment, WireModel


class GatewayState(Enum):
    """How a gateway is."""

    SERVING = "serving"


class AttachedGateway(WireModel):
    """A gateway that serves the keys of this database."""

    id: Id
    name: str
    base_url: str
    version: str
    state: Annotated[GatewayState, Choice]
    started_at: Moment
    last_seen_at: Moment
    requests: int
    """How many calls it has served in all."""
