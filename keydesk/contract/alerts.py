"""Alerts and webhooks on the wire."""

from enum import Enum
from typing import Annotated, Any

from pydantic import Field

from keydesk.contract.fields import Choice, Id, Moment, Name, Query, WireModel, shown_as

MAX_WEBHOOKS = 50

WebhookUrl = Annotated[str, Field(max_length=2000)]


class AlertKind(Enum):
    """What an alert is about."""

    BUDGET = "budget"
    """A threshold of a budget was reached."""


AlertKinds = Annotated[list[Annotated[AlertKind, Choice]], Field(min_length=1, max_length=20)]


class Alert(WireModel):
    """Something that an admin should hear of, once."""

    id: Id
    at: Moment
    kind: str
    """A word of AlertKind; a newer gateway may have more."""
    subject_kind: str
    """key, batch or location."""
    subject_id: Id
    subject_name: str | None
    """What it is called now; null where it is no more."""
    location_id: Id | None
    threshold: int
    """The percent that was reached; 0 where the kind has none."""
    detail: dict[str, Any]
    acknowledged_at: Moment | None
    acknowledged_by: str | None


class AlertQuery(Query):
    """Which alerts, newest first."""

    acknowledged: bool | None = None
    """Absent: both."""
    kind: Annotated[str, Field(max_length=64)] | None = None
    subject_id: Id | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


class WebhookCreate(WireModel):
    """An address that alerts are sent to."""

    model_config = shown_as(name="Chat", url="https://hooks.example.org/keydesk", kinds=["budget"])

    name: Name
    url: WebhookUrl
    kinds: AlertKinds | None = None
    """null: alerts of every kind."""
    allow_private: bool = False
    """Whether the address may be private or loopback (S16)."""


class Webhook(WireModel):
    """An address that alerts are sent to, and how that went lately."""

    id: Id
    name: Name
    url: str
    kinds: list[str] | None
    allow_private: bool
    created_at: Moment
    delivered: int
    """How many alerts have arrived."""
    waiting: int
    """How many are still to be sent, or sent again."""
    failed: int
    """How many were given up."""
    problem: str | None
    """Why the last attempt failed; null if it did not."""
    version: int


class WebhookMinted(WireModel):
    """The one answer that holds the secret by which the receiver can tell that an alert is the gateway's.

    The header ``keydesk-signature`` is ``t=SECONDS,v1=HEX``; HEX is HMAC-SHA-256 under this secret over
    SECONDS, a full stop, and the body.
    """

    webhook: Webhook
    secret: str = Field(repr=False)


class WebhookTest(WireModel):
    """How a trial went."""

    delivered: bool
    problem: str | None
