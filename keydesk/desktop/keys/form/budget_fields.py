"""The fields of a budget: how much, when it begins anew, how often, and when to tell."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from keydesk.desktop.keys.form.draft import USUAL_ALERTS, Draft, Field
from keydesk.desktop.keys.form.form_tab import FormTab
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.budget import Renewal

RENEWALS: Final = {
    Renewal.NONE: tr("Not renewed"),
    Renewal.DAILY: tr("Every day"),
    Renewal.WEEKLY: tr("Every week"),
    Renewal.MONTHLY: tr("Every month"),
    Renewal.ON_USE: tr("When used up"),
}
_RENEWS: Final = {
    Renewal.NONE: "",
    Renewal.DAILY: tr("At 00:00 in the time zone of {location}"),
    Renewal.WEEKLY: tr("On Mondays at 00:00 in the time zone of {location}"),
    Renewal.MONTHLY: tr("On the 1st at 00:00 in the time zone of {location}"),
    Renewal.ON_USE: tr("At once, with the next call"),
}
_RENEWS_UTC: Final = {
    Renewal.DAILY: tr("At 00:00 UTC"),
    Renewal.WEEKLY: tr("On Mondays at 00:00 UTC"),
    Renewal.MONTHLY: tr("On the 1st at 00:00 UTC"),
}
_ALERTS_HELP: Final = tr("Each once, until the budget begins anew")


class BudgetFields:
    """Four editors, and what they mean for each other."""

    def __init__(self) -> None:
        self.limit = line_edit("keyBudgetField", absent=tr("No cap"))
        self.renewal = choice("keyRenewalField", tr("Renewal"), list(RENEWALS.values()))
        self.most = line_edit("keyMaxRenewalsField", absent=tr("No end"))
        self.alerts = line_edit("keyAlertsField", text=USUAL_ALERTS, absent=tr("No alerts"))

    def add_to(self, tab: FormTab) -> None:
        """Put the fields into a tab."""
        tab.add_line(
            (Field.BUDGET, FormField(tr("&Budget in US$"), self.limit)),
            (Field.RENEWAL, FormField(tr("Rene&wal"), self.renewal)),
            (Field.MAX_RENEWALS, FormField(tr("Renewals at &most"), self.most)),
        )
        tab.add_line(
            (
                Field.ALERTS,
                FormField(tr("Alert at these percentages of the bud&get"), self.alerts, _ALERTS_HELP),
            )
        )
        # Whether the others can be wrong hangs on the limit and on the renewal.
        tab.tell(self.limit.textChanged, Field.BUDGET, Field.MAX_RENEWALS, Field.ALERTS)
        tab.tell(self.renewal.currentIndexChanged, Field.RENEWAL, Field.MAX_RENEWALS)
        tab.tell(self.most.textChanged, Field.MAX_RENEWALS)
        tab.tell(self.alerts.textChanged, Field.ALERTS)

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what stands here."""
        return replace(
            draft,
            budget=self.limit.text(),
            renewal=list(RENEWALS)[self.renewal.currentIndex()],
            max_renewals=self.most.text(),
            alerts=self.alerts.text(),
        )

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields."""
        if Field.BUDGET in fields:
            self.limit.setText(draft.budget)
        if Field.RENEWAL in fields:
            self.renewal.setCurrentIndex(list(RENEWALS).index(draft.renewal))
        if Field.MAX_RENEWALS in fields:
            self.most.setText(draft.max_renewals)
        if Field.ALERTS in fields:
            self.alerts.setText(draft.alerts)

    def show_hints(self, tab: FormTab, draft: Draft) -> None:
        """Say when the budget is renewed, and ask only for what means something."""
        has_budget = bool(draft.budget.strip())
        renews = has_budget and draft.renewal is not Renewal.NONE
        tab.fields[Field.RENEWAL].setEnabled(has_budget)
        tab.fields[Field.RENEWAL].set_help(_renews(draft) if has_budget else "")
        tab.fields[Field.MAX_RENEWALS].setEnabled(renews)
        tab.fields[Field.ALERTS].setVisible(has_budget)


def _renews(draft: Draft) -> str:
    """Say when the budget begins anew, and by whose clock."""
    words = _RENEWS[draft.renewal]
    if not words or draft.renewal is Renewal.ON_USE:
        return words
    location = draft.location.name
    return words.format(location=location) if location else _RENEWS_UTC[draft.renewal]
