"""The form of a location: add one, or change it."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.budgets import Budget, BudgetPatch
from keydesk.contract.people import MAX_CONTENT_DAYS, Location
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.budget_fields import RENEWALS
from keydesk.desktop.people import actions
from keydesk.desktop.people.zone_picker import ZonePicker
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.theme import Space
from keydesk.desktop.typed import read_amount, read_count, write_amount, write_count
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.budget import Renewal
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.money import Nanos, format_usd
from keydesk.domain.naming import clean_name

_LEAST: Final = Nanos(1)
_KEPT: Final = "Prompts and answers of all its keys are kept for so many days, and admins can read them."
_NOT_KEPT: Final = "Prompts and answers are not kept."
_BUDGET: Final = frozenset({"budget", "renewal"})


class LocationDialog(RecordDialog[Location]):
    """Adds a location, or changes ``present``. Only an owner is asked for how long prompts are kept."""

    def __init__(
        self, parent: QWidget, api: AdminApi, clock: Clock, present: Location | None = None, *, owner: bool
    ) -> None:
        super().__init__(
            parent,
            "Add location" if present is None else "Edit location",
            "Add location" if present is None else "Save",
            name="locationDialog",
            what="location",
            present=present,
        )
        self._api, self._clock = api, clock
        self._name = line_edit("locationNameField")
        self._zone = ZonePicker("locationZoneField", clock)
        self._limit = line_edit("locationBudgetField", absent="No cap")
        self._renewal = choice("locationRenewalField", "Renewal", list(RENEWALS.values()))
        self._days = line_edit("locationContentField", absent="Not kept")
        name = text_entry("name", "&Name", self._name, clean_name)
        zone, limit, renewal = self._zoned(), self._limited(), self._renewed()
        days = self._kept()
        for part in (name.field, zone.field):
            self.body.addWidget(part)
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        for part in (limit.field, renewal.field):
            line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        entries = [name, zone, limit, renewal]
        if owner:
            self.body.addWidget(days.field)
            entries.append(days)
        elif present is not None and present.content_days is not None:
            self.body.addWidget(plain_label(f"{_KEPT} Only an owner changes that.", tone="muted", wrap=True))
        self.body.addStretch(1)
        self._zone.changed.connect(self._show_hints)
        self._limit.textChanged.connect(self._show_hints)
        self._days.textChanged.connect(self._show_hints)
        if present is None:
            self._zone.set_zone(screen_time.own_zone())
        self._zone_field, self._renewal_field, self._days_field = zone.field, renewal.field, days.field
        self.take_entries(entries)
        self._show_hints()
        self._name.setFocus()
        self._name.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Location:
        """Add or change the location."""
        fields = {name: value for name, value in values.items() if name not in _BUDGET}
        if self.present is None:
            limit = values["budget"]
            budget = None if limit is None else Budget(limit_usd=limit, renewal=values["renewal"])
            return await actions.add_location(self._api, {**fields, "budget": budget}, attempt)
        if "budget" in values and values["budget"] is None:
            fields["budget"] = None
        elif _BUDGET & values.keys():
            told = {
                "limit_usd" if name == "budget" else name: values[name] for name in _BUDGET & values.keys()
            }
            fields["budget"] = BudgetPatch(**told)
        return await actions.change_location(self._api, self.present, fields)

    async def look_up(self) -> Location:
        """Fetch the location as it is now."""
        return await actions.look_up_location(self._api, self.before.id)

    def _zoned(self) -> Entry[Location]:
        def typed() -> str:
            if self._zone.unsettled() or not self._zone.zone():
                raise InvalidValueError("pick a time zone from the list")
            return self._zone.zone()

        return Entry(
            name="time_zone",
            field=FormField("&Time zone", self._zone),
            typed=typed,
            put=self._zone.set_zone,
            of=lambda location: location.time_zone,
            words=str,
            changed=self._zone.changed,
        )

    def _limited(self) -> Entry[Location]:
        return Entry(
            name="budget",
            field=FormField("&Budget in US$", self._limit, "A cap on what all its keys spend together."),
            typed=lambda: read_amount(self._limit.text(), least=_LEAST),
            put=lambda limit: self._limit.setText(write_amount(limit)),
            of=lambda location: None if location.budget is None else location.budget.limit_usd,
            words=lambda limit: f"${format_usd(limit)}",
            changed=self._limit.textChanged,
            called="Budget",
        )

    def _renewed(self) -> Entry[Location]:
        """How often the budget begins anew; without one there is nothing to say."""
        present = list(RENEWALS)

        def typed() -> Renewal | None:
            return present[self._renewal.currentIndex()] if self._limit.text().strip() else None

        return Entry(
            name="renewal",
            field=FormField("&Renewal", self._renewal),
            typed=typed,
            put=lambda renewal: self._renewal.setCurrentIndex(present.index(renewal or Renewal.NONE)),
            of=lambda location: None if location.budget is None else location.budget.renewal,
            words=lambda renewal: RENEWALS[renewal],
            changed=self._renewal.currentIndexChanged,
        )

    def _kept(self) -> Entry[Location]:
        return Entry(
            name="content_days",
            field=FormField("Keep &prompts and answers, in days", self._days),
            typed=lambda: read_count(self._days.text(), MAX_CONTENT_DAYS),
            put=lambda days: self._days.setText(write_count(days)),
            of=lambda location: location.content_days,
            words=lambda days: f"{days} days",
            changed=self._days.textChanged,
            called="Prompts kept",
        )

    def _show_hints(self) -> None:
        """Say what the clocks there show, and what is kept."""
        zone = self._zone.zone()
        now = f"It is {screen_time.minute(self._clock.now(), zone)} there now." if zone else ""
        self._zone_field.set_help(now)
        self._renewal_field.setEnabled(bool(self._limit.text().strip()))
        self._days_field.set_help(_KEPT if self._days.text().strip() else _NOT_KEPT)
