"""The page of people and locations. It only assembles: two lists in tabs; deeds do the rest."""

from PySide6.QtCore import QPoint

from keydesk.contract.people import Location, Person
from keydesk.desktop.commands import Command
from keydesk.desktop.for_location import ForLocation
from keydesk.desktop.language import tr
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
from keydesk.desktop.widgets.button import button
from keydesk.domain.instant import Clock, SystemClock


class PeoplePage(DropTarget):
    """Who keys belong to, and where these belong. A file dropped on it is imported."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__("people", tr("People and locations"), offers=tr("Drop the file to import people"))
        clock = clock or SystemClock()
        self.session, self.ways = frame.session, frame.ways
        self.rights = Rights(frame.session)
        self.for_location = ForLocation(self, frame.session, frame.ways)
        self.people: ListPane[Person] = ListPane(frame.session, PEOPLE, clock, memory=frame.preferences)
        self.locations: ListPane[Location] = ListPane(
            frame.session, LOCATIONS, clock, memory=frame.preferences
        )
        self.persons = PersonDeeds(self, self.rights, frame.ways, clock, self.people.selected)
        self.places = LocationDeeds(self, self.rights, frame.ways, clock, self.locations.selected)
        self._import = button(
            tr("Import CSV…"), icon="upload", name="importPeopleButton", on_click=self.persons.import_file
        )
        self._more = button("", icon="ellipsis", name="morePeopleButton", on_click=self._open_more)
        self._more.setAccessibleName(tr("More about people"))
        self._more.setToolTip(tr("More"))
        self._more.setProperty("narrow", True)  # noqa: FBT003 - Qt takes it by position
        self._add = button(
            tr("Add person"), kind="primary", icon="plus", name="addPersonButton", on_click=self.persons.add
        )
        self._add_location = button(
            tr("Add location"),
            kind="primary",
            icon="plus",
            name="addLocationButton",
            on_click=self.places.add,
        )
        self._lay_out()
        self._connect_parts()
        frame.session.changed.connect(self._show)
        self._show()

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return page_commands(self)

    def receive(self, what: object) -> None:
        """Show somebody, or a location, that another page leads to."""
        if isinstance(what, Person):
            self.go_to(self.people)
            self.people.bring(what.id)
        elif isinstance(what, Location):
            self.go_to(self.locations)
            self.locations.bring(what.id)

    def shows_people(self) -> bool:
        """Whether the tab of people is shown."""
        return self.shows(self.people)

    def shows_locations(self) -> bool:
        """Whether the tab of locations is shown."""
        return self.shows(self.locations)

    def go_to_people(self) -> None:
        """Show the tab of people."""
        self.go_to(self.people)

    def go_to_locations(self) -> None:
        """Show the tab of locations."""
        self.go_to(self.locations)

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

    def export(self) -> None:
        """Write the people who are listed into a file."""
        listed = self.people.loader
        self.persons.export(query_of(listed.wanted), listed.total)

    @property
    def _deeds(self) -> PersonDeeds | LocationDeeds:
        return self.persons if self.part is self.people else self.places

    def may_drop(self) -> bool:
        """Say whether people can be imported now."""
        return not self.persons.why_no_import()

    # -- assembling

    def _lay_out(self) -> None:
        self.add_tab(tr("People"), self.people)
        self.add_tab(tr("Locations"), self.locations)
        for tool in (self._more, self._import, self._add):
            self.people.bar.tools.addWidget(tool)
        self.locations.bar.tools.addWidget(self._add_location)

    def _connect_parts(self) -> None:
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
