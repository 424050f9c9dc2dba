"""One request as the ledger keeps it."""

from dataclasses import dataclass
from enum import Enum

import msgspec

from keydesk.domain.budget import NOTHING, BudgetRule, Holder, Period
from keydesk.domain.money import Nanos


class Outcome(Enum):
    """How a call ended."""

    OK = "ok"
    CLIENT_GONE = "client_gone"
    KEY_ENDED = "key_ended"
    UPSTREAM_ERROR = "upstream_error"
    UPSTREAM_UNAVAILABLE = "upstream_unavailable"
    UPSTREAM_TIMEOUT = "upstream_timeout"
    GATEWAY_STOPPED = "gateway_stopped"
    CRASHED = "crashed"
    """The gateway was killed meanwhile. Charged is the most the call could take; nobody saw a status (0)."""
    NOT_ANSWERED = "not_answered"
    """The upstream answered, but the usage could not be recorded in time, so the client got an error."""


class UsageRecord(msgspec.Struct, array_like=True, frozen=True):
    """A row of ``usage_record``; the order of the fields is the order of the columns."""

    request_id: str
    at: int
    """Microseconds since 1970."""
    key_id: str | None
    """None where no key was needed."""
    endpoint: str
    model: str
    provider_id: str
    input_tokens: int
    cached_input_tokens: int
    output_tokens: int
    cost_nanos: int
    latency_ms: int
    status: int
    """The HTTP status that the client saw."""
    outcome: Outcome
    owner_id: str | None = None
    location_id: str | None = None
    batch_id: str | None = None
    parent_id: str | None = None
    deployment_id: str | None = None
    chat_id: str | None = None


class Reservation(msgspec.Struct, array_like=True, frozen=True):
    """A row of ``reservation``: what a call under way can take at most."""

    request_id: str
    at: int
    """Microseconds since 1970."""
    key_id: str
    endpoint: str
    model: str
    provider_id: str
    input_tokens: int
    output_tokens: int
    cost_nanos: int
    owner_id: str | None = None
    location_id: str | None = None
    batch_id: str | None = None
    parent_id: str | None = None
    deployment_id: str | None = None
    chat_id: str | None = None


class Alert(msgspec.Struct, array_like=True, frozen=True):
    """A row of ``alert``, raised once for its subject, period and threshold."""

    id: str
    at: int
    """Microseconds since 1970."""
    kind: str
    subject_kind: str
    subject_id: str
    location_id: str | None
    threshold: int
    """Percent of a budget; 0 where the kind has none."""
    period_began: int
    """Microseconds since 1970."""
    detail: str
    """A JSON object."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a holder's budget stands in the ledger. ``budget`` is None for a holder without one."""

    lifetime: Nanos
    """What the holder has spent in its life; a key, what its ephemeral keys have spent as well."""
    budget: tuple[BudgetRule, Period] | None = None
    held_elsewhere: Nanos = NOTHING
    """What calls of other gateways on the same database can take at most."""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """Asks how a holder's budget stands, once all that was handed over before is written.

    With ``turn`` the budget first passes from one period to another, if it still is as the first one says;
    what was spent before is what the ledger says.
    """

    holder: Holder
    turn: tuple[Period, Period] | None = None
