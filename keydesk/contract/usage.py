"""Usage on the wire: sums, single requests, and chats."""

from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from keydesk.contract.fields import (
    Choice,
    Id,
    ModelId,
    Moment,
    Page,
    Query,
    TimeZone,
    Usd,
    WireModel,
    ordered_by,
)
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
    """What one line of a summary stands for: a stretch of time, or a member of a dimension."""

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


class SummarySort(Enum):
    """What members can be ordered by; a leading ``-`` turns it round."""

    COST_USD = "cost_usd"
    REQUESTS = "requests"
    FAILED = "failed"
    TOKENS = "tokens"
    """Input and output together."""
    INPUT_TOKENS = "input_tokens"
    CACHED_INPUT_TOKENS = "cached_input_tokens"
    OUTPUT_TOKENS = "output_tokens"


class SummaryQuery(UsageFilter):
    """Which sums."""

    group_by: UsageGroup = UsageGroup.DAY
    zone: TimeZone | None = None
    """The time zone whose days are meant, of 23 and 25 hours too; absent: UTC. Hours are those of UTC."""
    split_by: UsageDimension | None = None
    """With day or hour: one line for each member in each stretch of time."""
    top: Annotated[int, Field(ge=1, le=50)] | None = None
    """With ``split_by``: only so many members, the first by ``sort``, and one line for the rest."""
    listed: Annotated[int, Field(ge=1, le=10_000)] | None = None
    """With ``top``: list so many members as well, the first by ``sort``, each with its whole sum."""
    sort: Annotated[str, ordered_by(SummarySort)] = "-cost_usd"
    """Which members come first; lines of time are in order of time, and so ordered within each."""
    compare_from: Moment | None = None
    """Sum up another stretch too, from this moment, such as the month before."""
    compare_to: Moment | None = None
    """Until just before this moment; absent: ``from``."""
    limit: Annotated[int, Field(ge=1, le=10_000)] = 1000
    cursor: Annotated[str, Field(max_length=1000)] | None = None

    @model_validator(mode="after")
    def _split_is_of_time(self) -> "SummaryQuery":
        if self.split_by is not None and self.group_by not in {UsageGroup.DAY, UsageGroup.HOUR}:
            raise InvalidValueError("nothing, unless grouped by day or hour", field="split_by")
        if self.top is not None and self.split_by is None:
            raise InvalidValueError("nothing, unless something is split", field="top")
        if self.listed is not None and self.top is None:
            raise InvalidValueError("nothing, unless there is a top", field="listed")
        return self

    @model_validator(mode="after")
    def _compared_times_are_ordered(self) -> "SummaryQuery":
        end = self.compare_to or self.since
        if self.compare_from is None:
            if self.compare_to is not None:
                raise InvalidValueError("a time, as there is a compare_to", field="compare_from")
        elif end is None:
            raise InvalidValueError("a time, unless there is a from", field="compare_to")
        elif self.compare_from >= end:
            raise InvalidValueError("after the beginning", field="compare_to")
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
    rest: bool = False
    """Whether this is everything beyond the top, usage of no such member included."""


class UsageSummary(WireModel):
    """Sums, by time in order of time, by members as they were to be ordered, the dearest first."""

    since: Annotated[Moment, Field(alias="from")]
    """From this moment on it is counted."""
    until: Annotated[Moment, Field(alias="to")]
    """Until just before this moment; where none was asked for, the end of the present hour."""
    items: list[UsageLine]
    next_cursor: str | None
    total: UsageSum
    """Of all pages, and of what has no such member: usage of keys of nobody has no line by person."""
    series: list[UsageLine] = Field(default_factory=list[UsageLine])
    """With ``top``: each member that has lines, with its sum of the whole time, and last the rest."""
    members: list[UsageLine] = Field(default_factory=list[UsageLine])
    """With ``listed``: the members, as they were to be ordered."""
    members_cursor: str | None = None
    """Where a question for them alone, grouped by what is split here, goes on; null at the end."""
    before: UsageSum | None = None
    """The total of the stretch that is compared; null where none was asked for."""


class RequestOutcome(Enum):
    """How requests ended, as one asks for them."""

    OK = "ok"
    FAILED = "failed"


class RequestQuery(UsageFilter):
    """Which requests, newest first."""

    outcome: Annotated[RequestOutcome | None, Choice] = None
    status: Annotated[int, Field(ge=0, le=599)] | None = None
    request_id: Id | None = None
    """The x-request-id of its answer."""
    chat_id: Id | None = None
    deployment_id: Id | None = None
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
    person_name: str | None = None
    """What it is called now, as with all names; null where nothing has that id, or any more."""
    location_name: str | None = None
    batch_name: str | None = None
    provider_name: str | None = None
    deployment_name: str | None = None
    content_kept: bool = False
    """Whether what was said is kept; owners may read it."""

    @property
    def id(self) -> str:
        """What it is known by, as whatever is listed."""
        return self.request_id


class RequestPage(WireModel):
    """A piece of the request log."""

    items: list[UsageRequest]
    next_cursor: str | None
    total: int | None
    """How many there are in all; null where they are too many to count while one waits."""


class ChatQuery(Query):
    """Which chats, the one that went on last first."""

    since: Annotated[Moment | None, Field(alias="from")] = None
    """Those that went on from this moment on."""
    until: Annotated[Moment | None, Field(alias="to")] = None
    """Those whose last request was before this moment."""
    key_id: Id | None = None
    person_id: Id | None = None
    location_id: Id | None = None
    batch_id: Id | None = None
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
    person_name: str | None = None
    location_name: str | None = None
    content_kept: bool = False
    """Whether what was said in any of its requests is kept."""


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
