"""Claim and join links on the wire: how far they are. A link itself stands in one answer, that makes it."""

from enum import Enum
from typing import Annotated, Final

from pydantic import Field

from keydesk.contract.fields import Choice, Moment, WireModel, shown_as

MAX_EXTRA_KEYS: Final = 1000


class ClaimLink(WireModel):
    """The claim link of a key. As long as it is not opened, the key has no secret that anybody knows."""

    created_at: Moment
    created_by: str
    claimed_at: Moment | None = None
    """When the key was opened; null: not yet."""
    claimed_from: str | None = None
    """The address that the one who opened it came from."""


class JoinNames(Enum):
    """How people find themselves on the page of a join link."""

    SHOWN = "shown"
    """They pick their name from a list that everybody who has the link sees."""
    TYPED = "typed"
    """They type their name; nobody else's is shown."""


class _JoinTerms(WireModel):
    names: Annotated[JoinNames, Choice] = JoinNames.SHOWN
    extra_keys: Annotated[int, Field(ge=0, le=MAX_EXTRA_KEYS)] = 0
    """How many more keys may be made for people who are not on the list, by a name that they enter. They are
    like the others of the batch, and paid from its budget, which it must have."""


class JoinLinkCreate(_JoinTerms):
    """One link for everybody of a batch whose claim link was not opened yet, to show on a projector."""

    model_config = shown_as(names="typed", extra_keys=5)


class JoinLink(_JoinTerms):
    """The join link of a batch."""

    extra_used: int
    """How many of the extra keys were made."""
    created_at: Moment
    created_by: str
