"""Usage on the wire: sums, single requests, and chats."""

from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from keydesk.contract.fields import Choice, Id, ModelId, Moment, Page, Query, Usd, WireModel
from keydesk.domain.errors import InvalidValueError


class UsageDimension(Enum):
    """What usage is summed by."""

    KEY = "key"
    PERSON = "person"
    LOCATION = "location"
    BATCH = "batch"
    MODEL = "model"
    PROVIDER = "provider"


class UsageGroup(Enum):
    """What one line of a summary stands for: a stretch of time (UTC), or a member of a dimension."""

    DAY = "day"
    HOUR = "hour"
    KEY = "key"
    PERSON = "person"
    LOCATION = "location"
    BATCH = "batch"
    MODEL = "model"
    PROVIDER = "provider"


class UsageFilter(Query):
    """Whose usage, and of what."""

    since: Annotated[Moment | None, Field(alias="from")] = None
    """From this moment; absent: 30 days before the end."""
    until: Annotated[Moment | None, Field(alias="to")] = None
    """Until just before this moment; absent: now."""
    key_id: Id | None = None
    person_id: Id | None = None
    location_id: Id | None = None
    batch_id: Id | None = None
    model: ModelId | None = None
    provider_id: Id | None = None

    @model_validator(mode="after")
    def _times_are_ordered(self) -> "UsageFilter":
        if self.since is not None and self.until is not None and self.since >= self.until:
            raise InvalidValueError("after the beginning", field="to")
        return self


class SummaryQuery(UsageFilter):
    """Which sums."""

    group_by: UsageGroup = UsageGroup.DAY
    split_by: UsageDimension | None = None
    """With day or hour: one line for each member in each stretch of time."""
    limit: Annotated[int, Field(ge=1, le=10_000)] = 1000
    cursor: Annotated[str, Field(max_length=1000)] | None = None

    @model_validator(mode="after")
    def _split_is_of_time(self) -> "SummaryQuery":
        if self.split_by is not None and self.group_by not in {UsageGroup.DAY, UsageGroup.HOUR}:
            raise InvalidValueError("nothing, unless grouped by day or hour", field="split_by")
        return self


class UsageSum(WireModel):
    """What some requests come to."""

    requests: int
    failed: int
    """Of them, those that ended with an error."""
    input_tokens: int
    cached_input_tokens: int
    """Of the input tokens, those that the provider had at hand."""
    output_tokens: int
    cost_usd: Usd


class UsageLine(UsageSum):
    """One line of a summary."""

    at: Moment | None
    """When its stretch of time begins; null where members alone are summed."""
    member: str | None
    """The id (of a model: the model id) whose usage it is; empty for usage of no location; null for all."""
    name: str | None
    """What the member is called now; null where nothing has that id any more."""


class UsageSummary(WireModel):
    """Sums, by time in order of time, by members the dearest first."""

    since: Annotated[Moment, Field(alias="from")]
    """The beginning of the first hour that is counted."""
    until: Annotated[Moment, Field(alias="to")]
    """The end of the last hour that is counted."""
    items: list[UsageLine]
    next_cursor: str | None
    total: UsageSum
    """Of all pages, and of what has no such member: usage of keys of nobody has no line by person."""


class RequestOutcome(Enum):
    """How requests ended, as one asks for them."""

    OK = "ok"
    FAILED = "failed"


class RequestQuery(UsageFilter):
    """Which requests, newest first."""

    outcome: Annotated[RequestOutcome | None, Choice] = None
    status: Annotated[int, Field(ge=0, le=599)] | None = None
    chat_id: Id | None = None
    slower_than_ms: Annotated[int, Field(ge=0, le=2**31)] | None = None
    dearer_than_usd: Usd | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


class UsageRequest(WireModel):
    """One request as the ledger keeps it."""

    request_id: str
    at: Moment
    key_id: str | None
    """null where no key was needed."""
    key_name: str | None
    person_id: str | None
    location_id: str | None
    batch_id: str | None
    deployment_id: str | None
    chat_id: str | None
    endpoint: str
    model: str
    provider_id: str
    input_tokens: int
    cached_input_tokens: int
    output_tokens: int
    cost_usd: Usd
    latency_ms: int
    status: int
    """The HTTP status that the client saw; 0 if the gateway was killed meanwhile."""
    outcome: str


class RequestPage(WireModel):
    """A piece of the request log."""

    items: list[UsageRequest]
    next_cursor: str | None
    total: int | None
    """How many there are in all; null where they are too many to count while one waits."""


class ChatQuery(Query):
    """Which chats, the one that went on last first."""

    key_id: Id | None = None
    person_id: Id | None = None
    location_id: Id | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


class Chat(WireModel):
    """The requests that continue one conversation under one key."""

    id: str
    key_id: Id
    key_name: str | None
    person_id: str | None
    location_id: str | None
    began_at: Moment
    last_at: Moment
    requests: int
    input_tokens: int
    output_tokens: int
    cost_usd: Usd


class ChatPage(Page[Chat]):
    """A piece of the list of chats."""


class RequestContent(WireModel):
    """What was said in a call, where its location keeps that. Reading it is put on record."""

    request_id: str
    prompt: str
    answer: str
    """Of a stream, its events."""
    is_cut: bool
    """Whether one of both was longer than what is kept."""
