"""The first tab of a key's form: who it is for, from when until when, how much."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop.keys.form.draft import USUAL_ALERTS, Draft, Expiry, Field, Start
from keydesk.desktop.keys.form.form_tab import FormTab
from keydesk.desktop.keys.form.when_picker import expiry_picker, kept_in_words, start_picker
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.budget import Renewal

RENEWALS: Final = {
    Renewal.NONE: "Not renewed",
    Renewal.DAILY: "Every day",
    Renewal.WEEKLY: "Every week",
    Renewal.MONTHLY: "Every month",
    Renewal.ON_USE: "When used up",
}
_RENEWS: Final = {
    Renewal.NONE: "",
    Renewal.DAILY: "At 00:00",
    Renewal.WEEKLY: "On Mondays at 00:00",
    Renewal.MONTHLY: "On the 1st at 00:00",
    Renewal.ON_USE: "At once, with the next call.",
}
_ALERTS_HELP: Final = "Each once, until the budget begins anew."
_NAME_HELP: Final = "Who or what uses it, such as “Production API”."


class BasicTab(FormTab):
    """Name, description, window, limits, budget."""

    def __init__(self, now: datetime, present: Key | None = None) -> None:
        super().__init__()
        self.name = line_edit("keyNameField")
        self._description = line_edit("keyDescriptionField")
        if present is None:
            self._expiry, self._start = expiry_picker(now), start_picker(now)
        else:
            self._expiry = expiry_picker(now, kept=kept_in_words(present.expires_at), from_now=True)
            self._start = start_picker(now, kept=kept_in_words(present.not_before))
        self._rpm = line_edit("keyRpmField", absent="No limit")
        self._tpm = line_edit("keyTpmField", absent="No limit")
        self._parallel = line_edit("keyParallelField", absent="No limit")
        self._budget = line_edit("keyBudgetField", absent="No cap")
        self._renewal = choice("keyRenewalField", "Renewal", list(RENEWALS.values()))
        self._most = line_edit("keyMaxRenewalsField", absent="No end")
        self._alerts = line_edit("keyAlertsField", text=USUAL_ALERTS, absent="No alerts")
        self._fill()
        self._connect()
        self.setFocusProxy(self.name)

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what stands in this tab."""
        expiry, start = self._expiry.chosen(), self._start.chosen()
        return replace(
            draft,
            name=self.name.text(),
            description=self._description.text(),
            expiry=expiry,
            expiry_moment=self._expiry.moment(),
            start=start,
            start_moment=self._start.moment(),
            rpm=self._rpm.text(),
            tpm=self._tpm.text(),
            max_parallel=self._parallel.text(),
            budget=self._budget.text(),
            renewal=list(RENEWALS)[self._renewal.currentIndex()],
            max_renewals=self._most.text(),
            alerts=self._alerts.text(),
        )

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields."""
        texts = {
            Field.NAME: (self.name, draft.name),
            Field.DESCRIPTION: (self._description, draft.description),
            Field.RPM: (self._rpm, draft.rpm),
            Field.TPM: (self._tpm, draft.tpm),
            Field.PARALLEL: (self._parallel, draft.max_parallel),
            Field.BUDGET: (self._budget, draft.budget),
            Field.MAX_RENEWALS: (self._most, draft.max_renewals),
            Field.ALERTS: (self._alerts, draft.alerts),
        }
        for field, (editor, text) in texts.items():
            if field in fields:
                editor.setText(text)
        if Field.RENEWAL in fields:
            self._renewal.setCurrentIndex(list(RENEWALS).index(draft.renewal))
        if Field.EXPIRY in fields:
            self._expiry.choose(draft.expiry)
        if Field.START in fields:
            self._start.choose(draft.start)

    def rebase(self, present: Key) -> None:
        """Say what a start and an end that stay are now."""
        self._expiry.say(Expiry.KEEP, kept_in_words(present.expires_at))
        self._start.say(Start.KEEP, kept_in_words(present.not_before))

    def show_hints(self, draft: Draft) -> None:
        """Say what dates mean, and when a budget is renewed."""
        self.fields[Field.EXPIRY].set_help(self._expiry.hint())
        self.fields[Field.START].set_help(self._start.hint())
        has_budget = bool(draft.budget.strip())
        self.fields[Field.RENEWAL].setEnabled(has_budget)
        renews = has_budget and draft.renewal is not Renewal.NONE
        self.fields[Field.RENEWAL].set_help(_renews(draft) if has_budget else "")
        self.fields[Field.MAX_RENEWALS].setEnabled(renews)
        self.fields[Field.ALERTS].setVisible(has_budget)

    def _fill(self) -> None:
        self.add_line((Field.NAME, FormField("&Name", self.name, _NAME_HELP)))
        self.add_line(
            (Field.DESCRIPTION, FormField("&Description", self._description, "Optional, for admins."))
        )
        self.add_line(
            (Field.EXPIRY, FormField("&Expires", self._expiry)),
            (Field.START, FormField("Valid &from", self._start)),
        )
        self.add_line(
            (Field.RPM, FormField("&Requests per minute", self._rpm)),
            (Field.TPM, FormField("&Tokens per minute", self._tpm)),
            (Field.PARALLEL, FormField("&Parallel requests", self._parallel)),
        )
        self.add_line(
            (Field.BUDGET, FormField("&Budget in US$", self._budget)),
            (Field.RENEWAL, FormField("Rene&wal", self._renewal)),
            (Field.MAX_RENEWALS, FormField("Renewals at &most", self._most)),
        )
        self.add_line(
            (Field.ALERTS, FormField("Alerts at percents of the bud&get", self._alerts, _ALERTS_HELP))
        )
        self.end()

    def _connect(self) -> None:
        for editor, field in (
            (self.name, Field.NAME),
            (self._description, Field.DESCRIPTION),
            (self._rpm, Field.RPM),
            (self._tpm, Field.TPM),
            (self._parallel, Field.PARALLEL),
            (self._budget, Field.BUDGET),
            (self._most, Field.MAX_RENEWALS),
            (self._alerts, Field.ALERTS),
        ):
            self.tell(editor.textChanged, field)
        self.tell(self._renewal.currentIndexChanged, Field.RENEWAL)
        self.tell(self._expiry.changed, Field.EXPIRY)
        # A later start can make the end wrong.
        self.tell(self._start.changed, Field.START, Field.EXPIRY)


def _renews(draft: Draft) -> str:
    """Say when the budget begins anew, and by whose clock."""
    words = _RENEWS[draft.renewal]
    if not words or draft.renewal is Renewal.ON_USE:
        return words
    location = draft.present.location_name if draft.present is not None else None
    return f"{words} in the time zone of {location}." if location else f"{words} UTC."
