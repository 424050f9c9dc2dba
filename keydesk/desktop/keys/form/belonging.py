"""Whose a key is and where it belongs: two fields of which the second follows the first."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from keydesk.contract.api import AdminApi
from keydesk.contract.people import Person
from keydesk.desktop import finding, tasks
from keydesk.desktop.keys.form.draft import Named
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.search_picker import SearchPicker

OWNER_HELP: Final = tr("Somebody with a linked account")
LOCATION_HELP: Final = tr("Counts towards its budget.")
_FOLLOWS: Final = tr("That of the owner")


class Belonging(QObject):
    """The fields for owner and location. ``changed`` tells of both, for one can change the other."""

    changed = Signal()

    def __init__(self, api: AdminApi, parent: QObject) -> None:
        super().__init__(parent)
        self.owner = SearchPicker(
            "keyOwnerField", tr("People"), finding.people(api, for_keys=True), tasks.run, none=tr("Nobody")
        )
        self.location = SearchPicker(
            "keyLocationField",
            tr("Locations"),
            finding.locations(api),
            tasks.run,
            none=tr("None", "location"),
        )
        self._by_hand = False
        self._before_owner = Candidate("", "")
        self._follows = False
        self.owner.changed.connect(self._follow)
        self.location.changed.connect(self._picked_by_hand)

    @property
    def location_help(self) -> str:
        """Say where the location comes from."""
        return _FOLLOWS if self._follows else LOCATION_HELP

    def put_owner(self, owner: Named) -> None:
        """Let this one stand."""
        self.owner.set_picked(Candidate(owner.id, owner.name))

    def put_location(self, location: Named) -> None:
        """Let this one stand, until an owner from elsewhere is picked."""
        self.location.set_picked(Candidate(location.id, location.name))
        self._by_hand = self._follows = False

    def suggest_owner(self, person: Person) -> None:
        """Pick this person as if by hand, unless somebody is picked or being picked."""
        candidate = finding.person(person, for_keys=True)
        if not (candidate.refusal or self.owner.text()):
            self.owner.set_picked(candidate)
            self._follow()

    def _follow(self) -> None:
        """Go along to where a picked owner belongs, and back when nobody is picked any more."""
        person = self.owner.picked().about
        if self._by_hand:
            pass
        elif isinstance(person, Person):
            if not self._follows:
                self._before_owner = self.location.picked()
            self.location.set_picked(Candidate(person.location_id or "", person.location_name or ""))
            self._follows = True
        elif self._follows and not self.owner.picked().id:
            self.location.set_picked(self._before_owner)
            self._follows = False
        self.changed.emit()

    def _picked_by_hand(self) -> None:
        self._by_hand, self._follows = True, False
        self.changed.emit()


def named(picker: SearchPicker) -> Named:
    """Return what is picked."""
    picked = picker.picked()
    return Named(picked.id, picked.text if picked.id else "")
