"""How the overview is looked at: what is measured, in bars of what, ordered by what; as the user left it."""

from dataclasses import dataclass

from keydesk.contract.usage import SummarySort
from keydesk.desktop.usage.overview.asking import Asked
from keydesk.desktop.usage.period import LONGEST_BY_HOUR, Period
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.usage_words import Measure


@dataclass
class Wishes:
    """``by_hour`` is None until somebody chooses: then it goes by the period."""

    measure: Measure = Measure.COST
    by_hour: bool | None = None
    sort: str = f"-{SummarySort.COST_USD.value}"

    def hourly(self, period: Period) -> bool:
        """Whether bars are of hours."""
        if period.days > LONGEST_BY_HOUR:
            return False
        return period.short if self.by_hour is None else self.by_hour

    def asked(self, scope: Scope) -> Asked:
        """Return what is to be asked now."""
        period = scope.period
        return Asked(
            period=period,
            now=scope.clock.now(),
            split=scope.split,
            measure=self.measure,
            by_hour=self.hourly(period),
            fields=scope.fields(),
            sort=self.sort,
        )
