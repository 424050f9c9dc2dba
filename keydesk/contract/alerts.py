"""Alerts and webhooks on the wire."""

from enum import Enum
from typing import Annotated, Any

from pydantic import Field

from keydesk.contract.fields import Choice, Id, Moment, Name, Page, Query, WireModel, shown_as

MAX_WEBHOOKS = 50

WebhookUrl = Annotated[str, Field(max_length=2000)]


class AlertKind(Enum):
    """What an alert is about."""

    BUDGET = "budget"
    """A threshold of a budget was reached; ``threshold`` is its percent."""
    EXPIRY = "expiry"
    """A key, or keys of a batch, will expire within as many days as ``threshold`` says."""
    PROVIDER = "provider"
    """Calls of a provider fail one after the other, or work again."""
    CLOCK = "clock"
    """The clock of the gateway's machine was set back (S6)."""
    GATEWAY = "gateway"
    """The gateway was started again after a sudden end; or another one on its database is seen no more."""
    COUNTERS = "counters"
    """The counters that gateways share cannot be used, or can be again."""


class ProviderState(Enum):
    """What ``detail.state`` says in an alert about a provider."""

    FAILING = "failing"
    RECOVERED = "recovered"


class CountersState(Enum):
    """What ``detail.state`` says in an alert about counters."""

    AWAY = "away"
    BACK = "back"


AlertKinds = Annotated[list[Annotated[AlertKind, Choice]], Field(min_length=1, max_length=20)]


class Alert(WireModel):
    """Something that an admin should hear of, once."""

    id: Id
    at: Moment
    kind: str
    """A word of AlertKind; a newer gateway may have more."""
    subject_kind: str
    """key, batch, location, provider or gateway."""
    subject_id: Id
    subject_name: str | None
    """What it is called now; null where it is no more."""
    location_id: Id | None
    threshold: int
    """The percent that was reached, or the days that are left; 0 where the kind has none."""
    detail: dict[str, Any]
    """By kind. budget: limit_usd, spent_usd, percent. expiry: expires_at, days, keys (how many, of a batch).
    provider: state, failures, since, last_status, last_outcome. clock: seconds_behind, latest; gateway where
    it is that gateway's machine's, against the database's. gateway:
    last_seen_at, calls_charged, and started, the name of the one of several that was started again; or
    gateway, the name of the one that is seen no more. counters: state, since, server, gateway, the name of
    the one that tells.
    """
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


class AlertPage(Page[Alert]):
    """A piece of the list of alerts."""

    unacknowledged: int = 0
    """How many the caller has to hear of, whatever was asked for."""


class AlertsAcknowledge(WireModel):
    """Which alerts somebody has seen."""

    model_config = shown_as(ids=["A1b2C3d4E5f6"])

    ids: Annotated[list[Id], Field(min_length=1, max_length=500)] | None = None
    """null: all that there are."""


class AlertsAcknowledged(WireModel):
    """What became of it."""

    acknowledged: int
    """How many were not acknowledged before."""
    unacknowledged: int
    """How many still are not."""


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
    attempted_at: Moment | None = None
    """When something was last sent there."""
    delivered_at: Moment | None = None
    """When something last arrived there."""


class Delivery(WireModel):
    """How one alert went to a webhook."""

    alert_id: Id
    at: Moment
    """When the alert was raised."""
    kind: str
    subject_kind: str
    subject_id: Id
    attempts: int
    attempted_at: Moment | None
    delivered_at: Moment | None
    due_at: Moment | None
    """When it will be sent next; null once it is over, one way or the other."""
    problem: str | None
    """Why the last attempt failed."""


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
