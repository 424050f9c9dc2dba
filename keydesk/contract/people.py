"""People and locations on the wire."""

import re
from enum import Enum
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from keydesk.contract.budgets import Budget, BudgetPatch, BudgetState
from keydesk.contract.fields import (
    Choice,
    Id,
    Moment,
    Name,
    Page,
    Query,
    TimeZone,
    Usd,
    WireModel,
    ordered_by,
    shown_as,
)
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import Nanos
from keydesk.domain.naming import clean_name

MAX_CONTENT_DAYS: Final = 3650
MAX_IMPORT_LINES: Final = 10_000

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+")


def _email(text: str) -> str:
    cleaned = clean_name(text, longest=254)
    if _EMAIL.fullmatch(cleaned) is None:
        raise InvalidValueError("an email address, such as ada@example.org")
    return cleaned


def _account(text: str) -> str:
    return clean_name(text, longest=254)


Email = Annotated[str, Field(max_length=254), AfterValidator(_email)]
Account = Annotated[str, Field(max_length=254), AfterValidator(_account)]
ContentDays = Annotated[int, Field(ge=1, le=MAX_CONTENT_DAYS)]


class LocationSort(Enum):
    """What a list of locations can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    TIME_ZONE = "time_zone"
    REQUESTS = "requests"
    SPEND_USD = "spend_usd"
    CREATED_AT = "created_at"


class PersonSort(Enum):
    """What a list of people can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    EMAIL = "email"
    """Those without an address come first."""
    LOCATION = "location"
    """By name; those without a location come first."""
    CREATED_AT = "created_at"


class _ListQuery(Query):
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


class LocationQuery(_ListQuery):
    """Which part of the list of locations, and in which order."""

    q: Annotated[str, Field(max_length=200)] = ""
    sort: Annotated[str, ordered_by(LocationSort)] = "name"


class PeopleQuery(_ListQuery):
    """Which part of the list of people, and in which order."""

    q: Annotated[str, Field(max_length=200)] = ""
    """Part of a name or of an email address."""
    sort: Annotated[str, ordered_by(PersonSort)] = "name"
    location_id: Id | None = None
    linked: bool | None = None
    """Only those with a linked account, or only those without."""


class LocationCreate(WireModel):
    """A site or a group that people belong to."""

    model_config = shown_as(name="Delft", time_zone="Europe/Amsterdam", budget={"limit_usd": "500"})

    name: Name
    time_zone: TimeZone = "UTC"
    """A name of the IANA database, such as Europe/Amsterdam."""
    budget: Budget | None = None
    """Shared by all its keys; null: no cap."""
    content_days: ContentDays | None = None
    """For how long prompts and answers are kept. null: they are not. Only an owner may say so."""


class LocationPatch(WireModel):
    """What shall change."""

    name: Name = ""
    time_zone: TimeZone = "UTC"
    budget: BudgetPatch | None = None
    content_days: ContentDays | None = None


class Location(WireModel):
    """A location, and how much is at it."""

    id: Id
    name: Name
    time_zone: str
    budget: BudgetState | None = None
    content_days: int | None = None
    """For how long prompts and answers are kept; null: they are not."""
    people: int = 0
    keys: int = 0
    """Those that are not revoked."""
    requests: int = 0
    spend_usd: Usd = Nanos(0)
    created_at: Moment
    version: int


class KeysRevoked(WireModel):
    """How many keys were revoked together."""

    revoked: int


class PersonCreate(WireModel):
    """Somebody a key can belong to."""

    model_config = shown_as(name="Ada Lovelace", email="ada@example.org", account="ada")

    name: Name
    email: Email | None = None
    location_id: Id | None = None
    account: Account | None = None
    """Their linked account; without one no key can be created for them."""


class PersonPatch(WireModel):
    """What shall change. Keys that they have stay at the location at which they were made."""

    name: Name = ""
    email: Email | None = None
    location_id: Id | None = None
    account: Account | None = None


class Person(WireModel):
    """Somebody a key can belong to."""

    id: Id
    name: Name
    email: str | None
    location_id: Id | None
    location_name: str | None
    account: str | None
    """null: not linked, so no key can be created for them."""
    keys: int = 0
    """Those that are not revoked."""
    created_at: Moment
    version: int


class LineOutcome(Enum):
    """What became, or would become, of a line."""

    CREATE = "create"
    CHANGE = "change"
    UNCHANGED = "unchanged"
    REFUSE = "refuse"


class ImportedLine(WireModel):
    """One line of an import."""

    line: int
    """Where it begins in the file; the line of column names is the first."""
    name: str
    outcome: Annotated[LineOutcome, Choice]
    reason: str | None = None
    """Why it is refused."""
    person_id: Id | None = None
    """null in a dry run for somebody who is not there yet."""


class PeopleImported(WireModel):
    """What became of an import, line by line."""

    dry_run: bool
    items: list[ImportedLine]
    created: int
    changed: int
    refused: int
    new_locations: list[str]
    """The names of the locations that were missing."""


class ImportQuery(Query):
    """How people are imported."""

    dry_run: bool = False
    """Tell what would become of each line, and change nothing."""


LocationPage = Page[Location]
PeoplePage = Page[Person]
