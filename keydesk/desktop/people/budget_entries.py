"""The budget in the form of a location: how much, when it begins anew, how often, and when to tell."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from keydesk.contract.budgets import MAX_RENEWALS, Budget, BudgetPatch
from keydesk.contract.people import Location
from keydesk.desktop.keys.form.budget_fields import RENEWALS
from keydesk.desktop.keys.form.draft import USUAL_ALERTS
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.record_dialog import Entry
from keydesk.desktop.theme import Space
from keydesk.desktop.typed import read_amount, read_count, read_percents, write_amount, write_count
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.budget import Renewal
from keydesk.domain.money import Nanos

BUDGET: Final = "budget"
_RENEWAL: Final = "renewal"
_MOST: Final = "max_renewals"
_ALERTS: Final = "alert_thresholds"
PARTS: Final = frozenset({BUDGET, _RENEWAL, _MOST, _ALERTS})
"""The names of its fields."""
_LEAST: Final = Nanos(1)


class BudgetEntries:
    """Four fields, and what they mean for each other: without a limit there is nothing to say."""

    def __init__(self) -> None:
        self.limit = line_edit("locationBudgetField", absent=tr("No cap"))
        self._renewal = choice("locationRenewalField", tr("Renewal"), list(RENEWALS.values()))
        self._most = line_edit("locationMaxRenewalsField", absent=tr("No end"))
        self._alerts = line_edit("locationAlertsField", text=USUAL_ALERTS, absent=tr("No alerts"))
        self.entries = [self._limited(), self._renewed(), self._ended(), self._told()]

    def add_to(self, body: QVBoxLayout) -> None:
        """Put the fields into a form."""
        *beside, below = (entry.field for entry in self.entries)
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        for part in beside:
            line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(line)
        body.addWidget(below)
        self.limit.textChanged.connect(self.show_hints)
        self._renewal.currentIndexChanged.connect(self.show_hints)

    def show_hints(self) -> None:
        """Ask only for what means something."""
        _, renewal, most, alerts = (entry.field for entry in self.entries)
        renewal.setEnabled(self._is_some())
        most.setEnabled(self._is_some() and self._renews())
        alerts.setVisible(self._is_some())

    def _is_some(self) -> bool:
        return bool(self.limit.text().strip())

    def _renews(self) -> bool:
        return list(RENEWALS)[self._renewal.currentIndex()] is not Renewal.NONE

    def _limited(self) -> Entry[Location]:
        return Entry(
            name=BUDGET,
            field=FormField(
                tr("&Budget in US$"), self.limit, tr("A cap on what all its keys spend together")
            ),
            typed=lambda: read_amount(self.limit.text(), least=_LEAST),
            put=lambda limit: self.limit.setText(write_amount(limit)),
            of=lambda location: None if location.budget is None else location.budget.limit_usd,
            words=dollars,
            changed=self.limit.textChanged,
            called=tr("Budget"),
        )

    def _renewed(self) -> Entry[Location]:
        present = list(RENEWALS)

        def typed() -> Renewal | None:
            return present[self._renewal.currentIndex()] if self._is_some() else None

        return Entry(
            name=_RENEWAL,
            field=FormField(tr("&Renewal"), self._renewal),
            typed=typed,
            put=lambda renewal: self._renewal.setCurrentIndex(present.index(renewal or Renewal.NONE)),
            of=lambda location: None if location.budget is None else location.budget.renewal,
            words=lambda renewal: RENEWALS[renewal],
            changed=self._renewal.currentIndexChanged,
        )

    def _ended(self) -> Entry[Location]:
        def typed() -> int | None:
            means = self._is_some() and self._renews()
            return read_count(self._most.text(), MAX_RENEWALS, least=0) if means else None

        return Entry(
            name=_MOST,
            field=FormField(tr("Renewals at &most"), self._most),
            typed=typed,
            put=lambda most: self._most.setText(write_count(most)),
            of=lambda location: None if location.budget is None else location.budget.max_renewals,
            words=as_number,
            changed=self._most.textChanged,
        )

    def _told(self) -> Entry[Location]:
        return Entry(
            name=_ALERTS,
            field=FormField(
                tr("Alert at these percentages of the bud&get"),
                self._alerts,
                tr("Each once, until the budget begins anew"),
            ),
            typed=lambda: read_percents(self._alerts.text()) if self._is_some() else None,
            put=lambda percents: self._alerts.setText(_written(percents)),
            of=lambda location: None if location.budget is None else location.budget.alert_thresholds,
            words=lambda percents: _written(percents) or "none",
            changed=self._alerts.textChanged,
            called=tr("Alerts"),
        )


def new_budget(values: Mapping[str, Any]) -> Budget | None:
    """Return the budget of a new location."""
    if values[BUDGET] is None:
        return None
    return Budget(
        limit_usd=values[BUDGET],
        renewal=values[_RENEWAL],
        max_renewals=values[_MOST],
        alert_thresholds=values[_ALERTS],
    )


def changed_budget(values: Mapping[str, Any]) -> dict[str, BudgetPatch | None]:
    """Return what shall change of a budget, as a field of the location's patch; none when nothing shall."""
    told = {"limit_usd" if name == BUDGET else name: values[name] for name in PARTS & values.keys()}
    if not told:
        return {}
    return {BUDGET: None if BUDGET in values and values[BUDGET] is None else BudgetPatch(**told)}


def _written(percents: list[int] | None) -> str:
    return USUAL_ALERTS if percents is None else ", ".join(str(percent) for percent in percents)
