"""The first step: who gets a key, everybody at some locations or people that one picks (E2)."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.people import Location, Person
from keydesk.desktop import finding, tasks
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.picked_list import PickedList
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.search_picker import NOTHING, SearchPicker
from keydesk.desktop.workshop.draft import WorkshopDraft
from keydesk.desktop.workshop.place_zones import PlaceZones
from keydesk.desktop.workshop.planning import Planning
from keydesk.desktop.workshop.preview import Preview
from keydesk.desktop.workshop.step import Step

_LOCATIONS_HELP: Final = tr("One or several; everybody there with a linked account gets a key.")
_PEOPLE_HELP: Final = tr("People with a linked account, wherever they belong")


class WhoStep(QWidget):
    """Emits ``changed`` with everything that is picked or taken out."""

    changed = Signal()

    def __init__(self, api: AdminApi, planning: Planning) -> None:
        super().__init__()
        self._by_location = QRadioButton(tr("E&verybody at a location"))
        self._by_location.setObjectName("byLocation")
        self._by_person = QRadioButton(tr("&People that I pick"))
        self._by_person.setObjectName("byPerson")
        group = QButtonGroup(self)
        for choice in (self._by_location, self._by_person):
            group.addButton(choice)
        self._by_location.setChecked(True)
        self.locations = SearchPicker(
            "workshopLocations", tr("Locations"), finding.locations(api), tasks.run,
            none=tr("Search for a location…"), keeps_typed=False,
        )  # fmt: skip
        self.people = SearchPicker(
            "workshopPeople", tr("People"), finding.people(api, for_keys=True), tasks.run,
            none=tr("Search for people…"), keeps_typed=False,
        )  # fmt: skip
        self.picked_locations = PickedList("pickedLocations", tr("Picked locations"))
        self.picked_people = PickedList("pickedPeople", tr("Picked people"))
        self.field = FormField(tr("L&ocations"), self.locations, _LOCATIONS_HELP)
        self._people_field = FormField(tr("P&eople"), self.people, _PEOPLE_HELP)
        self.preview = Preview(planning)
        self._zones = PlaceZones(api, self)
        self._zones.found.connect(self.changed)
        self._lay_out()
        self._by_person.toggled.connect(self._turn)
        self._connect(self.locations, self.picked_locations)
        self._connect(self.people, self.picked_people)

    def filled_in(self, draft: WorkshopDraft) -> WorkshopDraft:
        """Return the draft with what stands in this step."""
        return replace(
            draft,
            by_location=self._by_location.isChecked(),
            location_ids=tuple(each.id for each in self.picked_locations.candidates()),
            person_ids=tuple(each.id for each in self.picked_people.candidates()),
        )

    def begin_with(self, candidates: Iterable[Candidate]) -> None:
        """Begin with these locations, or these people: what they are about says which."""
        for candidate in candidates:
            if isinstance(candidate.about, Person):
                self._by_person.setChecked(True)
                self.picked_people.add([candidate])
            else:
                self._learn(candidate)
                self.picked_locations.add([candidate])
        self.changed.emit()

    def is_anybody(self) -> bool:
        """Whether somebody, or a location, is picked."""
        picked = self.picked_locations if self._by_location.isChecked() else self.picked_people
        return picked.count() > 0

    def zones(self) -> list[str]:
        """Return the time zones of those who are picked, as far as they are known."""
        if self._by_location.isChecked():
            return self._zones.of(each.id for each in self.picked_locations.candidates())
        people = (each.about for each in self.picked_people.candidates())
        return self._zones.of(
            each.location_id for each in people if isinstance(each, Person) and each.location_id is not None
        )

    def show_problem(self, text: str | None) -> None:
        """Say what is wrong with who is picked."""
        self.field.set_error(text)
        self._people_field.set_error(text)

    def go_there(self) -> None:
        """Put the keyboard where one picks."""
        (self.locations if self._by_location.isChecked() else self.people).setFocus()

    def _connect(self, picker: SearchPicker, picked: PickedList) -> None:
        def take() -> None:
            candidate = picker.picked()
            if candidate.id:
                picker.set_picked(NOTHING)
                self._learn(candidate)
                picked.add([candidate])
                self.changed.emit()

        def taken_out() -> None:
            if not picked.count():
                picker.setFocus()
            self.changed.emit()

        picker.changed.connect(take)
        picked.taken_out.connect(taken_out)

    def _learn(self, candidate: Candidate) -> None:
        if isinstance(candidate.about, Location):
            self._zones.learn(candidate.about)

    def _turn(self) -> None:
        """Show what belongs to the choice; what was picked for the other one stays."""
        people = self._by_person.isChecked()
        for part, shown in ((self._people_field, people), (self.field, not people)):
            part.setVisible(shown)
        self.picked_people.setVisible(people and self.picked_people.count() > 0)
        self.picked_locations.setVisible(not people and self.picked_locations.count() > 0)
        self.changed.emit()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(Space.L)
        choices.addWidget(self._by_location)
        choices.addWidget(self._by_person)
        choices.addStretch(1)
        step = Step(1, tr("Who gets a key"))
        step.addLayout(choices)
        for part in (self.field, self.picked_locations, self._people_field, self.picked_people, self.preview):
            step.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(step)
        self._people_field.hide()
