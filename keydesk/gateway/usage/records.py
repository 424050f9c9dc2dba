"""One request as the ledger keeps it."""

from enum import Enum

import msgspec


class Outcome(Enum):
    """How a call ended."""

    OK = "ok"
    CLIENT_GONE = "client_gone"
    KEY_ENDED = "key_ended"
    UPSTREAM_ERROR = "upstream_error"
    UPSTREAM_UNAVAILABLE = "upstream_unavailable"
    UPSTREAM_TIMEOUT = "upstream_timeout"
    GATEWAY_STOPPED = "gateway_stopped"
    NOT_ANSWERED = "not_answered"
    """The upstream answered, but the usage could not be recorded in time, so the client got an error."""


class UsageRecord(msgspec.Struct, array_like=True, frozen=True):
    """A row of ``usage_record``; the order of the fields is the order of the columns."""

    request_id: str
    at: int
    """Microseconds since 1970."""
    key_id: str
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
