"""Attached gateways on the wire."""

from enum import Enum
from typing import Annotated

from keydesk.contract.fields import Choice, Id, Moment, WireModel


class GatewayState(Enum):
    """How a gateway is."""

    SERVING = "serving"
    LEFT = "left"
    """It was stopped in order."""
    LOST = "lost"
    """Nothing was heard of it any more."""


class AttachedGateway(WireModel):
    """A gateway that serves, or served, the keys of this database."""

    id: Id
    name: str
    base_url: str
    version: str
    state: Annotated[GatewayState, Choice]
    started_at: Moment
    last_seen_at: Moment
    requests: int
    """How many calls it has served in all."""
    clock_ahead_ms: int = 0
    """By how many milliseconds its machine's clock is ahead of the database's; negative if it is behind."""
