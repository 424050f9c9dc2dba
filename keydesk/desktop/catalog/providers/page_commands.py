"""The commands of providers and credentials, in data: the menu bar has all, a row's menu those about rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.list_commands import list_commands
from keydesk.desktop.undo_command import undo_command

if TYPE_CHECKING:
    from keydesk.desktop.catalog.providers.page import ProvidersPage


def page_commands(page: "ProvidersPage") -> list[Command]:
    """Return the commands for the menu bar."""
    add = _group(page, "add")
    return [
        add.command(
            "addProvider",
            tr("&Add provider…"),
            "plus",
            page.add_provider,
            page.provider_deeds.why_not_add,
            "Ctrl+N",
        ),
        add.command(
            "addCredential",
            tr("Add &credential…"),
            "lock",
            page.add_credential,
            page.credential_deeds.why_not_add,
        ),
        _edit(page),
        *_about_providers(page),
        *_about_credentials(page),
        undo_command(page, Menu.PROVIDERS),
        *_at_the_end(page),
        *_looking(page),
        *list_commands(lambda: page.pane, lambda: page.here),
    ]


def provider_commands(page: "ProvidersPage") -> list[Command]:
    """Return the commands about the selected provider."""
    return [_edit(page), *_about_providers(page), *_at_the_end(page)]


def credential_commands(page: "ProvidersPage") -> list[Command]:
    """Return the commands about the selected credential."""
    return [_edit(page), *_about_credentials(page), *_at_the_end(page)]


def _edit(page: "ProvidersPage") -> Command:
    return _group(page, "edit").command(
        "editListed", tr("&Edit…"), "pencil", page.edit, page.why_not_edit, "Ctrl+E"
    )


def _about_providers(page: "ProvidersPage") -> list[Command]:
    about, deeds = _group(page, "provider", page.shows_providers), page.provider_deeds
    return [
        about.command("openProvider", tr("Show &details"), "info", page.in_detail.open, deeds.why_none),
        about.command("testProvider", tr("&Test"), "plug", deeds.test, deeds.why_not, "Ctrl+T"),
        about.command("discoverModels", tr("D&iscover models…"), "search", deeds.discover, deeds.why_not),
        about.command(
            "showProviderModels",
            tr("Show its &models"),
            "list-filter",
            deeds.show_models,
            deeds.why_no_models,
        ),
        about.command(
            "enableProvider",
            tr("Ena&ble"),
            "circle-play",
            lambda: deeds.switch(on=True),
            lambda: deeds.why_not_enable(on=True),
        ),
        about.command(
            "disableProvider",
            tr("Disab&le"),
            "circle-pause",
            lambda: deeds.switch(on=False),
            lambda: deeds.why_not_enable(on=False),
        ),
    ]


def _about_credentials(page: "ProvidersPage") -> list[Command]:
    about, deeds = _group(page, "credential", page.shows_credentials), page.credential_deeds
    return [
        about.command(
            "showProvidersOfCredential",
            tr("Show the pro&viders that use it"),
            "list-filter",
            deeds.show_providers,
            deeds.why_no_users,
        ),
    ]


def _at_the_end(page: "ProvidersPage") -> list[Command]:
    copying, end = _group(page, "copy", page.has_selection), _group(page, "end")
    return [
        copying.command("copyListed", tr("Cop&y rows as text"), "copy", page.copy_rows, shortcut="Ctrl+C"),
        end.command(
            "deleteListed",
            tr("Delete…"),
            "trash-2",
            page.delete,
            page.why_not_edit,
            "Del",
        ),
    ]


def _looking(page: "ProvidersPage") -> list[Command]:
    look, tabs = _group(page, "look"), _group(page, "tabs")
    return [
        look.command("searchProviders", tr("Sea&rch"), "search", page.focus_search, shortcut="Ctrl+F"),
        look.command(
            "refreshProviders",
            tr("Re&fresh"),
            "refresh-cw",
            page.refresh,
            shortcut="F5",
        ),
        tabs.command("showProvidersTab", tr("Show &providers"), "cloud", page.go_to_providers),
        tabs.command("showCredentialsTab", tr("S&how credentials"), "lock", page.go_to_credentials),
    ]


def _group(page: "ProvidersPage", name: str, enabled: Callable[[], bool] | None = None) -> CommandGroup:
    return CommandGroup(Menu.PROVIDERS, name, enabled or (lambda: page.here))
