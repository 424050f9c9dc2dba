"""Keys on the wire."""

from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from keydesk.contract.budgets import Budget, BudgetPatch, BudgetState
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
)
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import KeyKind, KeyStatus, Window
from keydesk.domain.limit import MAX_PARALLEL, MAX_RPM, MAX_TPM
from keydesk.domain.money import Nanos

AllowedModels = Annotated[list[ModelId], Field(min_length=1, max_length=500)]
AllowedProviders = Annotated[list[Id], Field(min_length=1, max_length=500)]
IpAllowlist = Annotated[list[Network], Field(min_length=1, max_length=500)]
Rpm = Annotated[int, Field(ge=1, le=MAX_RPM)]
Tpm = Annotated[int, Field(ge=1, le=MAX_TPM)]
Parallel = Annotated[int, Field(ge=1, le=MAX_PARALLEL)]


class TopUp(WireModel):
    """Money to be added to a budget once, without a change of its rule."""

    amount_usd: Usd


class KeySort(Enum):
    """What a list of keys can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    STATUS = "status"
    NOT_BEFORE = "not_before"
    EXPIRES_AT = "expires_at"
    LAST_USED_AT = "last_used_at"
    CREATED_AT = "created_at"
    CREATED_BY = "created_by"
    REQUESTS = "requests"
    SPEND_USD = "spend_usd"


class KeyCreate(WireModel):
    """A key to be made."""

    name: Name
    description: Description = ""
    kind: Annotated[KeyKind, Choice] = KeyKind.STANDARD
    not_before: Moment | None = None
    """Absent: from now."""
    expires_at: Moment | None = None
    """null: never; absent: one year after the start of validity."""
    allowed_models: AllowedModels | None = None
    """null: all models."""
    allowed_providers: AllowedProviders | None = None
    """null: all providers."""
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

    @model_validator(mode="after")
    def _kind_is_made_here(self) -> "KeyCreate":
        if self.kind is not KeyKind.STANDARD:
            raise InvalidValueError("standard", field="kind")
        return self

    @model_validator(mode="after")
    def _window_is_ordered(self) -> "KeyCreate":
        if self.not_before is not None:
            _require_order(self)
        return self


class KeyPatch(WireModel):
    """What shall change; what is not named stays."""

    name: Name = ""
    description: Description = ""
    not_before: Moment | None = None
    expires_at: Moment | None = None
    allowed_models: AllowedModels | None = None
    allowed_providers: AllowedProviders | None = None
    ip_allowlist: IpAllowlist | None = None
    rpm: Rpm | None = None
    tpm: Tpm | None = None
    max_parallel: Parallel | None = None
    budget: BudgetPatch | None = None
    """Another limit or renewal goes on with what is spent; a budget after none begins with nothing spent."""

    @model_validator(mode="after")
    def _start_is_a_moment(self) -> "KeyPatch":
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
    not_before: Moment
    expires_at: Moment | None
    allowed_models: list[ModelId] | None
    allowed_providers: list[Id] | None
    ip_allowlist: list[Network] | None
    rpm: int | None = None
    tpm: int | None = None
    max_parallel: int | None = None
    budget: BudgetState | None = None
    created_at: Moment
    created_by: str
    last_used_at: Moment | None
    requests: int
    spend_usd: Usd = Nanos(0)
    revoked_at: Moment | None
    revoked_by: str | None
    version: int
    """Counts the changes. The ETag is this number in quotes."""


class KeyMinted(WireModel):
    """The one answer that holds a secret in the clear."""

    key: Key
    secret: str = Field(repr=False)


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


class KeyQuery(Query):
    """Which keys to list, in which order."""

    q: Annotated[str, Field(max_length=200)] = ""
    """Part of a name, or of a preview."""
    status: KeyStatus | None = None
    model: ModelId | None = None
    """Only keys that may use this model."""
    revoked: bool = False
    """Whether revoked keys are listed too. Asking for the status *revoked* lists them in any case."""
    counts: bool = False
    sort: Annotated[str, Field(pattern=f"^-?({'|'.join(field.value for field in KeySort)})$")] = "-created_at"
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


def _require_order(key: KeyCreate) -> None:
    if key.not_before is not None and key.expires_at is not None:
        Window(key.not_before, key.expires_at)
