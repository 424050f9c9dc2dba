"""Keys on the wire."""

from enum import Enum
from typing import Annotated, Any, Final, Self

from pydantic import Field, model_validator

from keydesk.contract.budgets import Budget, BudgetPatch, BudgetState
from keydesk.contract.claims import ClaimLink
from keydesk.contract.fields import (
    Choice,
    Description,
    Id,
    ModelId,
    Moment,
    Name,
    Network,
    Page,
    Query,
    Usd,
    WireModel,
    ordered_by,
    shown_as,
)
from keydesk.contract.mcp import McpAccess, McpAccessPatch, ServerName
from keydesk.contract.metadata import Metadata
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import KeyKind, KeyStatus, Window
from keydesk.domain.limit import MAX_PARALLEL, MAX_RPM, MAX_TPM
from keydesk.domain.money import Nanos

AllowedModels = Annotated[list[ModelId], Field(min_length=1, max_length=500)]
AllowedProviders = Annotated[list[Id], Field(min_length=1, max_length=500)]
Deployments = Annotated[list[Id], Field(max_length=500)]
IpAllowlist = Annotated[list[Network], Field(min_length=1, max_length=500)]
Rpm = Annotated[int, Field(ge=1, le=MAX_RPM)]
Tpm = Annotated[int, Field(ge=1, le=MAX_TPM)]
Parallel = Annotated[int, Field(ge=1, le=MAX_PARALLEL)]
ValidDays = Annotated[int, Field(ge=1, le=36_500)]

MAX_OFFSET: Final = 10_000_000
"""So many keys can be left out from the beginning of a list."""

AGENT_ENDS: Final = "an agent key always ends 90 days after its creation; leave this out"


class TopUp(WireModel):
    """Money to be added to a budget once, without a change of its rule."""

    amount_usd: Usd


class KeySort(Enum):
    """What a list of keys can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    STATUS = "status"
    KIND = "kind"
    OWNER = "owner"
    LOCATION = "location"
    BATCH = "batch"
    NOT_BEFORE = "not_before"
    EXPIRES_AT = "expires_at"
    LAST_USED_AT = "last_used_at"
    CREATED_AT = "created_at"
    CREATED_BY = "created_by"
    REQUESTS = "requests"
    SPEND_USD = "spend_usd"
    BUDGET = "budget"
    """By what it comes to: its limit, and where it does not renew, what was topped up.

    Not by what is left of it, which every call changes. Keys without a budget come last, both ways round.
    """


class KeyTemplate(WireModel):
    """What a key may do, and until when: the fields that many keys can have in common."""

    description: Description = ""
    not_before: Moment | None = None
    """Absent: from now."""
    expires_at: Moment | None = None
    """null: never; absent: one year after the start of validity."""
    valid_days: ValidDays | None = None
    """In place of ``expires_at``: how many days of 24 hours it lasts from its start; templates can say so."""
    allowed_models: AllowedModels | None = None
    """null: all models."""
    allowed_providers: AllowedProviders | None = None
    """null: all providers."""
    deployments: Deployments = Field(default_factory=list[str])
    """The deployments that admit it, by id."""
    ip_allowlist: IpAllowlist | None = None
    """null: any address."""
    rpm: Rpm | None = None
    """Requests in any 60 seconds; null: no limit."""
    tpm: Tpm | None = None
    """Tokens in any 60 seconds; null: no limit."""
    max_parallel: Parallel | None = None
    """Calls at once; null: no limit."""
    budget: Budget | None = None
    """null: no cap."""
    metadata: Metadata = Field(default_factory=dict[str, Any])
    """A JSON object of at most 4 KiB, echoed in the gateway's log."""
    mcp: McpAccess = Field(default_factory=McpAccess)

    @model_validator(mode="after")
    def _window_is_ordered(self) -> Self:
        if self.not_before is not None and self.expires_at is not None:
            Window(self.not_before, self.expires_at)
        if self.valid_days is not None and "expires_at" in self.model_fields_set:
            raise InvalidValueError("either valid_days or expires_at", field="valid_days")
        return self


class KeyCreate(KeyTemplate):
    """A key to be made."""

    model_config = shown_as(
        name="Ada's notebook",
        expires_at="2027-06-30T22:00:00Z",
        allowed_models=["acme/gpt-oss-120b"],
        rpm=60,
        budget={"limit_usd": "12.50", "renewal": "monthly"},
        metadata={"course": "C3"},
    )

    name: Name
    kind: Annotated[KeyKind, Choice] = KeyKind.STANDARD
    """standard, or agent: its name is used by no other agent key that is not revoked, and it always ends 90
    days after its creation. Ephemeral keys are minted from a key."""
    owner_id: Id | None = None
    """The person whose key it is; they need a linked account."""
    location_id: Id | None = None
    """Absent: the owner's."""

    @model_validator(mode="after")
    def _kind_is_made_here(self) -> Self:
        if self.kind is KeyKind.EPHEMERAL:
            raise InvalidValueError("standard or agent; an ephemeral key is minted from a key", field="kind")
        return self

    @model_validator(mode="after")
    def _agent_ends_by_itself(self) -> Self:
        for field in ("expires_at", "valid_days"):
            if self.kind is KeyKind.AGENT and field in self.model_fields_set:
                raise InvalidValueError(AGENT_ENDS, field=field)
        return self


class KeyPatch(WireModel):
    """What shall change; what is not named stays."""

    name: Name = ""
    description: Description = ""
    owner_id: Id | None = None
    """null: nobody's. The location stays what it is unless it is named too."""
    location_id: Id | None = None
    """null: none."""
    not_before: Moment | None = None
    expires_at: Moment | None = None
    allowed_models: AllowedModels | None = None
    allowed_providers: AllowedProviders | None = None
    deployments: Deployments = Field(default_factory=list[str])
    ip_allowlist: IpAllowlist | None = None
    rpm: Rpm | None = None
    tpm: Tpm | None = None
    max_parallel: Parallel | None = None
    budget: BudgetPatch | None = None
    """Another limit or renewal goes on with what is spent; a budget after none begins with nothing spent."""
    metadata: dict[str, Any] | None = None
    """Merged into what there is: null takes a member away, or all of them."""
    mcp: McpAccessPatch | None = None
    """null: no MCP server."""

    @model_validator(mode="after")
    def _start_is_a_moment(self) -> Self:
        if "not_before" in self.model_fields_set and self.not_before is None:
            raise InvalidValueError("a key has a start of validity", field="not_before")
        return self


class Key(WireModel):
    """A key as everybody may see it. It never holds the secret, nor a hash of it."""

    id: Id
    name: Name
    description: Description
    kind: Annotated[KeyKind, Choice]
    preview: str
    status: Annotated[KeyStatus, Choice]
    owner_id: Id | None = None
    owner_name: str | None = None
    location_id: Id | None = None
    location_name: str | None = None
    batch_id: Id | None = None
    """The batch that it was made in."""
    batch_label: str | None = None
    parent_id: Id | None = None
    """The key that an ephemeral key was minted from; whose owner, location and batch are its own."""
    not_before: Moment
    expires_at: Moment | None
    allowed_models: list[ModelId] | None
    allowed_providers: list[Id] | None
    deployments: list[Id] = Field(default_factory=list[str])
    ip_allowlist: list[Network] | None
    rpm: int | None = None
    tpm: int | None = None
    max_parallel: int | None = None
    budget: BudgetState | None = None
    metadata: dict[str, Any] = Field(default_factory=dict[str, Any])
    mcp: McpAccess = Field(default_factory=McpAccess)
    created_at: Moment
    created_by: str
    last_used_at: Moment | None
    requests: int
    usage_share: float = 0.0
    """Its part of all requests that were served where the admin who asks may look, 0 to 1."""
    spend_usd: Usd = Nanos(0)
    revoked_at: Moment | None
    revoked_by: str | None
    rotated_at: Moment | None = None
    previous_secret_valid_until: Moment | None = None
    """Until when the secret before the last rotation is good; null once it is not."""
    claim: ClaimLink | None = None
    """Its claim link, opened or not; null: it has none."""
    version: int
    """Counts the changes. The ETag is this number in quotes."""


class KeyMinted(WireModel):
    """The one answer that holds a secret in the clear."""

    key: Key
    secret: str = Field(repr=False)


class KeyLinked(WireModel):
    """The one answer that holds a claim link: whoever opens it first gets the key's secret."""

    key: Key
    claim_url: str = Field(repr=False)


class KeyCounts(WireModel):
    """How many keys are in each status, whatever the filters."""

    active: int = 0
    scheduled: int = 0
    inactive: int = 0
    expired: int = 0
    revoked: int = 0


class KeyPage(Page[Key]):
    """A piece of the list of keys."""

    counts: KeyCounts | None = None
    """Present when asked for with ``counts=true``."""


class KeyFilter(Query):
    """Which keys are meant: those that meet all of it."""

    q: Annotated[str, Field(max_length=200)] = ""
    """Part of a name, of its owner's name, or of a preview."""
    status: KeyStatus | None = None
    kind: KeyKind | None = None
    owner_id: Id | None = None
    location_id: Id | None = None
    batch_id: Id | None = None
    deployment_id: Id | None = None
    model: ModelId | None = None
    """Only keys that may use this model; none when there is no such model."""
    mcp_server: ServerName | None = None
    """Only keys that may use MCP servers, by a rule that names this one or tools of it."""
    parent_id: Id | None = None
    """Only the ephemeral keys that were minted from this key."""
    revoked: bool = False
    """Whether revoked keys are meant too. Asking for the status *revoked* means them in any case."""


class KeyQuery(KeyFilter):
    """Which keys to list, in which order."""

    counts: bool = False
    sort: Annotated[str, ordered_by(KeySort)] = "-created_at"
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None
    """Where the page before ended. It misses and repeats nothing, whatever is made or ended meanwhile."""
    offset: Annotated[int, Field(ge=0, le=MAX_OFFSET)] = 0
    """In place of a cursor: how many keys to leave out from the beginning, to jump into a long list."""

    @model_validator(mode="after")
    def _begins_at_one_place(self) -> Self:
        if self.offset and self.cursor is not None:
            raise InvalidValueError("either an offset or a cursor", field="offset")
        return self
