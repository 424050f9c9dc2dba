"""Batches on the wire: keys for many people at once, and what becomes of them together."""

from enum import Enum
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from keydesk.contract.budgets import Budget, BudgetPatch, BudgetState
from keydesk.contract.claims import JoinLink
from keydesk.contract.fields import Id, Moment, Name, Page, Query, Usd, WireModel, ordered_by, shown_as
from keydesk.contract.keys import KeyLinked, KeyMinted, KeyTemplate
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import Window
from keydesk.domain.money import Nanos

MAX_BATCH: Final = 1000

PersonIds = Annotated[list[Id], Field(min_length=1, max_length=MAX_BATCH)]
LocationIds = Annotated[list[Id], Field(min_length=1, max_length=MAX_BATCH)]


class BulkCreate(WireModel):
    """A key for each of these people, or for everybody at these locations; at most 1,000."""

    model_config = shown_as(
        label="Workshop of 12 December",
        person_ids=["A1b2C3d4E5f6"],
        template={"rpm": 20, "budget": {"limit_usd": "2"}},
        batch_budget={"limit_usd": "50"},
    )

    label: Name
    person_ids: PersonIds | None = None
    location_ids: LocationIds | None = None
    template: KeyTemplate = Field(default_factory=KeyTemplate)
    """What every key has. Its budget is each key's own."""
    batch_budget: Budget | None = None
    """Shared by all the keys; null: no cap besides."""
    dry_run: bool = False
    """Tell who would get a key, and make nothing."""
    claim: bool = False
    """Give a claim link for each key in place of its secret, which is made when the link is opened."""

    @model_validator(mode="after")
    def _says_for_whom(self) -> Self:
        if (self.person_ids is None) == (self.location_ids is None):
            raise InvalidValueError("either person_ids or location_ids", field="person_ids")
        return self


class Recipient(WireModel):
    """Somebody who gets a key."""

    person_id: Id
    name: str


class Skipped(Recipient):
    """Somebody who gets none."""

    reason: str


class Batch(WireModel):
    """The keys of one bulk creation."""

    id: Id
    label: str
    not_before: Moment
    expires_at: Moment | None
    keys: int = 0
    """How many were made in it."""
    used: int = 0
    """How many of them were ever used."""
    links: int = 0
    """How many of them have a claim link."""
    claimed: int = 0
    """How many of these were opened."""
    join: JoinLink | None = None
    """The link by which people of the batch open their keys themselves; null: there is none."""
    live: int = 0
    """How many keys there are that are not revoked, with those that were minted from them."""
    requests: int = 0
    spend_usd: Usd = Nanos(0)
    budget: BudgetState | None = None
    """The one that all its keys share."""
    created_at: Moment
    created_by: str
    version: int


class BatchLinked(WireModel):
    """The one answer that holds a join link."""

    batch: Batch
    join_url: str = Field(repr=False)


class BulkCreated(WireModel):
    """A batch, the one answer with the secrets of its keys or the links to them, and who got none."""

    batch: Batch | None
    """null in a dry run."""
    items: list[KeyMinted | KeyLinked]
    """With links where ``claim`` was asked for. Empty in a dry run."""
    planned: list[Recipient]
    """Who gets a key, in the order of the items."""
    skipped: list[Skipped]


class BatchPatch(WireModel):
    """What shall change."""

    label: Name = ""
    budget: BudgetPatch | None = None


class BatchWindow(WireModel):
    """When all keys of a batch can be used."""

    not_before: Moment
    expires_at: Moment | None
    """null: for ever."""

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        Window(self.not_before, self.expires_at)
        return self


class HandOut(WireModel):
    """One more key for a batch, like the others of it: for somebody of the list of people, or for a name."""

    model_config = shown_as(name="Grace Hopper", claim=True)

    person_id: Id | None = None
    """Who gets it; they need a linked account. The key is called after them, and is at their location."""
    name: Name | None = None
    """What the key is called, where it is nobody's of the list."""
    claim: bool = False
    """Give a claim link in place of the secret."""
    again: bool = False
    """Even to a person who has a usable key of a batch with this label already."""

    @model_validator(mode="after")
    def _says_for_whom(self) -> Self:
        if (self.person_id is None) == (self.name is None):
            raise InvalidValueError("either a person_id or a name", field="person_id")
        return self


class BatchRotation(WireModel):
    """Other secrets for all keys of a batch; the present ones stop at once."""

    model_config = shown_as(claim=True)

    claim: bool = False
    """Give a claim link for each key in place of its secret, which is made when the link is opened."""


class SkippedKey(WireModel):
    """A key that gets no other secret."""

    key_id: Id
    name: str
    reason: str


class BatchRotated(WireModel):
    """The one answer with the new secrets of a batch, or the links to them."""

    batch: Batch
    items: list[KeyMinted | KeyLinked]
    """By name. With links where ``claim`` was asked for."""
    skipped: list[SkippedKey]


class BatchSort(Enum):
    """What a list of batches can be ordered by; a leading ``-`` turns it round."""

    LABEL = "label"
    NOT_BEFORE = "not_before"
    EXPIRES_AT = "expires_at"
    REQUESTS = "requests"
    SPEND_USD = "spend_usd"
    CREATED_AT = "created_at"
    CREATED_BY = "created_by"


class BatchQuery(Query):
    """Which part of the list of batches, and in which order."""

    q: Annotated[str, Field(max_length=200)] = ""
    """Part of a label."""
    sort: Annotated[str, ordered_by(BatchSort)] = "-created_at"
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


BatchPage = Page[Batch]
