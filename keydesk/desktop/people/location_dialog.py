"""The form of a location: add one, or change it."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.people import MAX_CONTENT_DAYS, Location
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.people import actions
from keydesk.desktop.people.budget_entries import BUDGET, PARTS, BudgetEntries, changed_budget, new_budget
from keydesk.desktop.people.zone_picker import ZonePicker
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.typed import read_count, write_count
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.naming import clean_name

_KEPT: Final = tr("Prompts and answers of all its keys are kept for so many days, and admins can read them.")
_NOT_KEPT: Final = tr("Prompts and answers are not kept.")


class LocationDialog(RecordDialog[Location]):
    """Adds a location, or changes ``present``. Only an owner is asked for how long prompts are kept."""

    def __init__(
        self, parent: QWidget, api: AdminApi, clock: Clock, present: Location | None = None, *, owner: bool
    ) -> None:
        super().__init__(
            parent,
            tr("Add location") if present is None else tr("Edit location"),
            tr("Add location") if present is None else tr("Save"),
            name="locationDialog",
            twice=tr("Trying again never adds a second location."),
            meanwhile=tr("Somebody else changed this location"),
            present=present,
        )
        self._api, self._clock = api, clock
        self._name = line_edit("locationNameField")
        self._zone = ZonePicker("locationZoneField", clock)
        self._budget = BudgetEntries()
        self._days = line_edit("locationContentField", absent=tr("Not kept"))
        name = text_entry("name", tr("&Name"), self._name, clean_name)
        zone, days = self._zoned(), self._kept()
        for part in (name.field, zone.field):
            self.body.addWidget(part)
        self._budget.add_to(self.body)
        entries = [name, zone, *self._budget.entries]
        if owner:
            self.body.addWidget(days.field)
            entries.append(days)
        elif present is not None and present.content_days is not None:
            self.body.addWidget(
                plain_label(" ".join((_KEPT, tr("Only an owner changes that."))), tone="muted", wrap=True)
            )
        self.body.addStretch(1)
        self._zone.changed.connect(self._show_hints)
        self._days.textChanged.connect(self._show_hints)
        if present is None:
            self._zone.set_zone(screen_time.own_zone())
        self._zone_field, self._days_field = zone.field, days.field
        self.take_entries(entries)
        self._show_hints()
        self._name.setFocus()
        self._name.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Location:
        """Add or change the location."""
        fields = {name: value for name, value in values.items() if name not in PARTS}
        if self.present is None:
            return await actions.add_location(self._api, {**fields, BUDGET: new_budget(values)}, attempt)
        fields |= changed_budget(values)
        return await actions.change_location(self._api, self.present, fields)

    async def look_up(self) -> Location:
        """Fetch the location as it is now."""
        return await actions.look_up_location(self._api, self.before.id)

    def _zoned(self) -> Entry[Location]:
        def typed() -> str:
            if self._zone.unsettled() or not self._zone.zone():
                raise InvalidValueError(tr("pick a time zone from the list"))
            return self._zone.zone()

        return Entry(
            name="time_zone",
            field=FormField(tr("&Time zone"), self._zone),
            typed=typed,
            put=self._zone.set_zone,
            of=lambda location: location.time_zone,
            words=str,
            changed=self._zone.changed,
        )

    def _kept(self) -> Entry[Location]:
        return Entry(
            name="content_days",
            field=FormField(tr("Keep &prompts and answers, in days"), self._days),
            typed=lambda: read_count(self._days.text(), MAX_CONTENT_DAYS),
            put=lambda days: self._days.setText(write_count(days)),
            of=lambda location: location.content_days,
            words=lambda days: tr("%n days", "", days),
            changed=self._days.textChanged,
            called=tr("Prompts kept"),
        )

    def _show_hints(self) -> None:
        """Say what the clocks there show, and what is kept; ask only for what means something."""
        zone = self._zone.zone()
        now = (
            tr("It is {minute} there now.", minute=screen_time.minute(self._clock.now(), zone))
            if zone
            else ""
        )
        self._zone_field.set_help(now)
        self._budget.show_hints()
        self._days_field.set_help(_KEPT if self._days.text().strip() else _NOT_KEPT)
