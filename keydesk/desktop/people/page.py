"""The page of people and locations. It only assembles: two lists in tabs; deeds do the rest."""

from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout

from keydesk.contract.people import Location, Person
from keydesk.desktop.commands import Command
from keydesk.desktop.for_location import ForLocation
from keydesk.desktop.listing.menu import open_menu
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.people.drop_target import DropTarget
from keydesk.desktop.people.location_deeds import LocationDeeds
from keydesk.desktop.people.locations_list import LOCATIONS
from keydesk.desktop.people.page_commands import (
    location_commands,
    page_commands,
    people_menu_commands,
    person_commands,
)
from keydesk.desktop.people.people_list import LOCATION_FACET, PEOPLE, query_of
from keydesk.desktop.people.person_deeds import PersonDeeds
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.domain.instant import Clock, SystemClock

_PEOPLE: Final = 0
_LOCATIONS: Final = 1


class PeoplePage(DropTarget):
    """Who keys belong to, and where these belong. A file dropped on it is imported."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__("Drop the file to import people")
        self.setObjectName("peoplePage")
        clock = clock or SystemClock()
        self.rights = Rights(frame.session)
        self.for_location = ForLocation(self, frame.session, frame.ways)
        self.people: ListPane[Person] = ListPane(frame.session, PEOPLE, clock, memory=frame.preferences)
        self.locations: ListPane[Location] = ListPane(
            frame.session, LOCATIONS, clock, memory=frame.preferences
        )
        self.persons = PersonDeeds(self, self.rights, frame.ways, clock, self.people.selected)
        self.places = LocationDeeds(self, self.rights, frame.ways, clock, self.locations.selected)
        self._import = button(
            "Import CSV…", icon="upload", name="importPeopleButton", on_click=self.persons.import_file
        )
        self._more = button("", icon="ellipsis", name="morePeopleButton", on_click=self._open_more)
        self._more.setAccessibleName("More about people")
        self._more.setToolTip("More")
        self._more.setProperty("narrow", True)  # noqa: FBT003 - Qt takes it by position
        self._add = button(
            "Add person", kind="primary", icon="plus", name="addPersonButton", on_click=self.persons.add
        )
        self._add_location = button(
            "Add location", kind="primary", icon="plus", name="addLocationButton", on_click=self.places.add
        )
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect_parts()
        frame.session.changed.connect(self._show)
        self._show()

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return page_commands(self)

    @property
    def here(self) -> bool:
        """Whether the page is on screen."""
        return self.isVisible()

    @property
    def pane(self) -> ListPane[Any]:
        """The list that is shown."""
        return self.people if self.tabs.currentIndex() == _PEOPLE else self.locations

    def selected(self) -> list[Any]:
        """Return what is selected in the list that is shown."""
        return self.pane.selected()

    def shows_people(self) -> bool:
        """Whether the tab of people is shown."""
        return self.here and self.tabs.currentIndex() == _PEOPLE

    def shows_locations(self) -> bool:
        """Whether the tab of locations is shown."""
        return self.here and self.tabs.currentIndex() == _LOCATIONS

    def go_to_people(self) -> None:
        """Show the tab of people."""
        self.tabs.setCurrentIndex(_PEOPLE)
        self.people.go_to_rows()

    def go_to_locations(self) -> None:
        """Show the tab of locations."""
        self.tabs.setCurrentIndex(_LOCATIONS)
        self.locations.go_to_rows()

    def has_selection(self) -> bool:
        """Whether something is selected in the list that is shown."""
        return self.here and bool(self.pane.selected())

    # -- what the keyboard does in either list

    def add_person(self) -> None:
        """Add somebody, among the others."""
        self.go_to_people()
        self.persons.add()

    def edit(self) -> None:
        """Change what is selected."""
        self._deeds.edit()

    def why_not_edit(self) -> str:
        """Say why what is selected cannot be changed."""
        return self.persons.why_not(alone=True) if self.shows_people() else self.places.why_not()

    def delete(self) -> None:
        """Delete what is selected, after asking."""
        self._deeds.delete()

    def why_not_delete(self) -> str:
        """Say why what is selected cannot be deleted."""
        return self.persons.why_not() if self.shows_people() else self.places.why_not_delete()

    def copy_rows(self) -> None:
        """Copy the selected rows as text."""
        self.pane.copy_rows()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.pane.focus_search()

    def refresh(self) -> None:
        """Read the list again."""
        self.pane.loader.refresh_on_request()

    def export(self) -> None:
        """Write the people who are listed into a file."""
        listed = self.people.loader
        self.persons.export(query_of(listed.wanted), listed.total)

    @property
    def _deeds(self) -> PersonDeeds | LocationDeeds:
        return self.persons if self.tabs.currentIndex() == _PEOPLE else self.places

    # -- Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the rows."""
        super().focusInEvent(event)
        self.pane.table.setFocus(event.reason())

    def may_drop(self) -> bool:
        """Say whether people can be imported now."""
        return not self.persons.why_no_import()

    # -- assembling

    def _lay_out(self) -> None:
        self.tabs.setObjectName("peopleTabs")
        self.tabs.setAccessibleName("People and locations")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for title, pane in (("People", self.people), ("Locations", self.locations)):
            self.tabs.addTab(title)
            self._stack.addWidget(pane)
        for tool in (self._more, self._import, self._add):
            self.people.bar.tools.addWidget(tool)
        self.locations.bar.tools.addWidget(self._add_location)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, 0, Space.XL, Space.M)
        layout.setSpacing(Space.M)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)

    def _connect_parts(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.dropped.connect(self.persons.import_from)
        self.people.commands = lambda: person_commands(self)
        self.locations.commands = lambda: location_commands(self)
        self.people.acted.connect(self.persons.import_file)
        self.locations.acted.connect(self.places.add)
        for pane, deeds in ((self.people, self.persons), (self.locations, self.places)):
            pane.table.opened.connect(deeds.edit)
            pane.table.rename_wanted.connect(deeds.edit)
            pane.table.delete_wanted.connect(deeds.delete)
            deeds.changed.connect(pane.show_changed)
            deeds.made.connect(pane.bring)
            # One shows what the other is about: names of locations here, counts of people there.
            deeds.stale.connect(self.people.loader.refresh)
            deeds.stale.connect(self.locations.loader.refresh)
        self.places.people_wanted.connect(self._show_people_of)

    def _show(self) -> None:
        for tool, reason in (
            (self._import, self.persons.why_no_import()),
            (self._add, self.rights.why_not_now()),
            (self._add_location, self.places.why_not_add()),
        ):
            tool.setEnabled(not reason)
            tool.setToolTip(reason)

    def _show_people_of(self, location: Location) -> None:
        self.people.loader.narrow(LOCATION_FACET.choice(location.id, location.name))
        self.go_to_people()

    def _open_more(self) -> None:
        place = self._more.mapToGlobal(QPoint(0, self._more.height()))
        open_menu(self, people_menu_commands(self), place, "morePeopleMenu")


def make_page(frame: PageFrame) -> PeoplePage:
    """Return the page."""
    return PeoplePage(frame)
