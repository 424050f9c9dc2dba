"""Budgets on the wire: of keys, batches and locations."""

from typing import Annotated, Final

from pydantic import AfterValidator, Field, model_validator

from keydesk.contract.fields import Choice, Moment, Usd, WireModel
from keydesk.domain.budget import Renewal
from keydesk.domain.errors import InvalidValueError

MAX_RENEWALS: Final = 1_000_000
MAX_THRESHOLDS: Final = 10
USUAL_THRESHOLDS: Final = (50, 80, 100)


def _in_order(thresholds: list[int]) -> list[int]:
    return sorted(set(thresholds))


def _usual() -> list[int]:
    return list(USUAL_THRESHOLDS)


MaxRenewals = Annotated[int, Field(ge=0, le=MAX_RENEWALS)]
Percent = Annotated[int, Field(ge=1, le=100)]
AlertThresholds = Annotated[list[Percent], Field(max_length=MAX_THRESHOLDS), AfterValidator(_in_order)]
"""Percents of a budget. They come back in rising order, each once."""


class Budget(WireModel):
    """A hard cap in money, as an admin sets it."""

    limit_usd: Usd
    renewal: Annotated[Renewal, Choice] = Renewal.NONE
    """When it begins anew: by the calendar, or whenever it is used up.

    The calendar is that of the location's time zone; without a location, and for a batch, that of UTC.
    """
    max_renewals: MaxRenewals | None = None
    """null: without end."""
    alert_thresholds: AlertThresholds = Field(default_factory=_usual)
    """At which percents an alert is raised, once until the budget begins anew. Absent: 50, 80 and 100."""


class BudgetPatch(WireModel):
    """What shall change of a budget; what is not named stays. Where there was none, it needs a limit."""

    limit_usd: Usd | None = None
    renewal: Annotated[Renewal, Choice] = Renewal.NONE
    max_renewals: MaxRenewals | None = None
    alert_thresholds: AlertThresholds = Field(default_factory=_usual)

    @model_validator(mode="after")
    def _limit_is_an_amount(self) -> "BudgetPatch":
        if "limit_usd" in self.model_fields_set and self.limit_usd is None:
            raise InvalidValueError("an amount in dollars", field="limit_usd")
        return self


class BudgetState(Budget):
    """A budget and how it stands."""

    spent_usd: Usd
    """What was spent since it last began anew."""
    topped_up_usd: Usd
    """What was added to the limit until it begins anew."""
    remaining_usd: Usd
    """What is left; calls under way may hold some of it."""
    renews_at: Moment | None
    """When it begins anew by the calendar; null if it does not."""
