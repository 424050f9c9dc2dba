"""The commands of people and locations, in data: the menu bar has all, a row's menu those about rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from keydesk.contract.usage import UsageDimension
from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.leading_to_usage import usage_commands
from keydesk.desktop.listing.list_commands import list_commands
from keydesk.desktop.people.importing.example import save_example
from keydesk.desktop.usage_of import UsageOf

if TYPE_CHECKING:
    from keydesk.desktop.people.page import PeoplePage


def page_commands(page: "PeoplePage") -> list[Command]:
    """Return the commands for the menu bar."""
    add = _group(page, "add")
    return [
        add.command(
            "addPerson", tr("&Add person…"), "user-plus", page.add_person, page.rights.why_not_now, "Ctrl+N"
        ),
        add.command("addLocation", tr("Add loca&tion…"), "map-pin", page.places.add, page.places.why_not_add),
        *people_menu_commands(page),
        _edit(page),
        *_about_people(page),
        *_usage_of_person(page),
        *_about_locations(page),
        *_usage_of_location(page),
        page.for_location.command(lambda: page.here, begin=page.selected, menu=Menu.PEOPLE, group="keys"),
        *_at_the_end(page),
        *_looking(page),
        *list_commands(lambda: page.pane, lambda: page.here),
    ]


def people_menu_commands(page: "PeoplePage") -> list[Command]:
    """Return the commands about many people at once."""
    many, persons = _group(page, "import"), page.persons
    return [
        many.command(
            "importPeople", tr("&Import CSV…"), "upload", persons.import_file, persons.why_no_import
        ),
        many.command(
            "exportPeople", tr("E&xport people as CSV…"), "download", page.export, page.rights.why_not_read
        ),
        many.command("examplePeople", tr("Save a&n example file…"), "file-text", lambda: save_example(page)),
    ]


def person_commands(page: "PeoplePage") -> list[Command]:
    """Return the commands about the selected people."""
    return [_edit(page), *_about_people(page), *_usage_of_person(page), *_at_the_end(page)]


def location_commands(page: "PeoplePage") -> list[Command]:
    """Return the commands about the selected location."""
    return [_edit(page), *_about_locations(page), *_usage_of_location(page), *_at_the_end(page)]


def _edit(page: "PeoplePage") -> Command:
    return _group(page, "edit").command(
        "editListed", tr("&Edit…"), "pencil", page.edit, page.why_not_edit, "Ctrl+E"
    )


def _about_people(page: "PeoplePage") -> list[Command]:
    keys, persons = _group(page, "keys", page.shows_people), page.persons
    return [
        keys.command(
            "createKeyForPerson",
            tr("Create &key for this person…"),
            "key-round",
            persons.create_key,
            persons.why_no_key,
        ),
        keys.command(
            "showKeysOfPerson",
            tr("&Show keys of this person"),
            "list-filter",
            persons.show_keys,
            lambda: persons.why_none(alone=True),
        ),
    ]


def _about_locations(page: "PeoplePage") -> list[Command]:
    keys, places = _group(page, "location", page.shows_locations), page.places
    return [
        keys.command(
            "createKeysForLocation",
            tr("Create keys for this location…"),
            "plus",
            places.create_keys,
            places.why_not,
        ),
        keys.command(
            "showPeopleOfLocation",
            tr("Show people of this location"),
            "users",
            places.show_people,
            places.why_none,
        ),
        keys.command(
            "showKeysOfLocation",
            tr("Show keys of this location"),
            "list-filter",
            places.show_keys,
            places.why_none,
        ),
        keys.command(
            "revokeLocationKeys",
            tr("Revoke all keys of this location…"),
            "ban",
            places.revoke_keys,
            places.why_not_revoke,
        ),
    ]


def _usage_of_person(page: "PeoplePage") -> list[Command]:
    def member() -> UsageOf | None:
        alone = page.people.selected() if page.shows_people() else []
        return UsageOf(UsageDimension.PERSON, alone[0].id, alone[0].name) if len(alone) == 1 else None

    return usage_commands(
        page,
        page.session,
        page.ways,
        member,
        menu=Menu.PEOPLE,
        group="keys",
        enabled=page.shows_people,
        one="person",
        select_one=tr("Select one person first."),
        theirs=True,
    )


def _usage_of_location(page: "PeoplePage") -> list[Command]:
    def member() -> UsageOf | None:
        alone = page.locations.selected() if page.shows_locations() else []
        return UsageOf(UsageDimension.LOCATION, alone[0].id, alone[0].name) if len(alone) == 1 else None

    return usage_commands(
        page,
        page.session,
        page.ways,
        member,
        menu=Menu.PEOPLE,
        group="location",
        enabled=page.shows_locations,
        one="location",
        select_one=tr("Select one location first."),
    )


def _at_the_end(page: "PeoplePage") -> list[Command]:
    copying, end = _group(page, "copy", page.has_selection), _group(page, "end")
    return [
        copying.command("copyListed", tr("&Copy rows as text"), "copy", page.copy_rows, shortcut="Ctrl+C"),
        end.command("deleteListed", tr("&Delete…"), "trash-2", page.delete, page.why_not_delete, "Del"),
    ]


def _looking(page: "PeoplePage") -> list[Command]:
    look, tabs = _group(page, "look"), _group(page, "tabs")
    return [
        look.command("searchPeople", tr("Sea&rch"), "search", page.focus_search, shortcut="Ctrl+F"),
        look.command("refreshPeople", tr("Re&fresh"), "refresh-cw", page.refresh, shortcut="F5"),
        tabs.command("showPeopleTab", tr("Show &people"), "users", page.go_to_people),
        tabs.command("showLocationsTab", tr("Show l&ocations"), "map-pin", page.go_to_locations),
    ]


def _group(page: "PeoplePage", name: str, enabled: Callable[[], bool] | None = None) -> CommandGroup:
    return CommandGroup(Menu.PEOPLE, name, enabled or (lambda: page.here))
