"""The key page's commands, in data: the menu bar has all of them, a row's menu those that are about rows."""

from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command
from keydesk.desktop.keys.commands_without_rows import commands_without_rows
from keydesk.desktop.keys.list_commands import export_command, list_commands, narrowing_commands
from keydesk.desktop.keys.making import duplicate_command, template_command
from keydesk.desktop.keys.rules import (
    can_be_activated,
    can_be_deactivated,
    can_be_parent,
    can_end_elsewhere,
    has_budget,
    revocable,
)
from keydesk.desktop.keys.seeing import seeing_command
from keydesk.desktop.keys.to_usage import commands_to_usage
from keydesk.desktop.language import tr

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage


def page_commands(page: "KeysPage") -> list[Command]:
    """Return the commands for the menu bar."""
    return [
        *create_commands(page),
        *row_commands(page),
        *commands_without_rows(page),
        *list_commands(page),
        Command(
            id="searchKeys",
            text=tr("&Search"),
            icon="search",
            shortcut="Ctrl+F",
            run=page.focus_search,
            enabled=lambda: page.here,
            group="look",
        ),
        Command(
            id="refreshKeys",
            text=tr("Re&fresh"),
            icon="refresh-cw",
            shortcut="F5",
            run=page.in_detail.refresh,
            enabled=lambda: page.here,
            group="look",
        ),
        page.in_detail.command(),
    ]


def create_commands(page: "KeysPage") -> list[Command]:
    """Return the commands that make keys."""
    return [
        Command(
            id="createKey",
            text=tr("&Create key…"),
            icon="plus",
            shortcut="Ctrl+N",
            run=page.deeds.create,
            enabled=lambda: page.here,
            why_not=page.chosen.why_not_now,
            group="create",
        ),
        page.for_location.command(lambda: page.here),
        Command(
            id="createAgentKey",
            text=tr("Create &agent key…"),
            icon="bot",
            run=page.deeds.create_agent,
            enabled=lambda: page.here,
            why_not=page.chosen.why_not_now,
            group="create",
        ),
        template_command(page),
    ]


def row_commands(page: "KeysPage") -> list[Command]:
    """Return the commands about the selected rows."""
    taking_out = [*_copying(page), export_command(page)]
    return [*_showing(page), *_changing(page), *taking_out, *narrowing_commands(page), *_ending(page)]


def _showing(page: "KeysPage") -> list[Command]:
    edits, chosen = page.edits, page.chosen
    return [
        Command(
            id="keyDetails",
            text=tr("&Details"),
            icon="info",
            run=page.open_details,
            enabled=lambda: page.here and page.table.current_key() is not None,
            group="details",
        ),
        Command(
            id="editKey",
            text=tr("&Edit…"),
            icon="pencil",
            shortcut="Ctrl+E",
            run=edits.edit,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(alone=True),
            group="details",
        ),
        duplicate_command(page),
        Command(
            id="renameKey",
            text=tr("Re&name"),
            icon="text-cursor-input",
            shortcut="F2",
            run=page.renaming.begin,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(alone=True),
            group="details",
        ),
        seeing_command(page),
        *commands_to_usage(page),
    ]


def _changing(page: "KeysPage") -> list[Command]:
    edits, minting, chosen = page.edits, page.minting, page.chosen
    return [
        Command(
            id="assignModels",
            text=tr("Assign &models…"),
            icon="list-checks",
            run=edits.assign_models,
            enabled=lambda: page.here,
            why_not=chosen.why_not,
            group="allow",
        ),
        Command(
            id="setExpiry",
            text=tr("Set e&xpiry…"),
            icon="calendar-clock",
            run=edits.set_expiry,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(can_end_elsewhere),
            group="allow",
        ),
        Command(
            id="topUpBudget",
            text=tr("&Top up budget…"),
            icon="circle-dollar-sign",
            run=edits.top_up,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(has_budget, alone=True),
            group="allow",
        ),
        Command(
            id="rotateKey",
            text=tr("R&otate…"),
            icon="rotate-cw",
            run=minting.rotate,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(alone=True),
            group="mint",
        ),
        Command(
            id="createEphemeralKey",
            text=tr("Create e&phemeral key…"),
            icon="clock",
            run=minting.create_ephemeral,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(can_be_parent, alone=True),
            group="mint",
        ),
    ]


def _copying(page: "KeysPage") -> list[Command]:
    copying, chosen = page.copying, page.chosen

    def any_chosen() -> bool:
        return page.here and chosen.count > 0

    return [
        Command(
            id="copyRows",
            text=tr("&Copy rows as text"),
            icon="copy",
            shortcut="Ctrl+C",
            run=page.copy_rows,
            enabled=any_chosen,
            group="copy",
        ),
        Command(
            id="copyPreview",
            text=tr("Copy pre&view"),
            icon="key-round",
            run=copying.copy_chosen_preview,
            enabled=lambda: page.here and chosen.count == 1,
            group="copy",
        ),
        Command(
            id="copyKeyId",
            text=tr("Copy &id"),
            icon="clipboard",
            run=copying.copy_ids,
            enabled=any_chosen,
            group="copy",
        ),
    ]


def _ending(page: "KeysPage") -> list[Command]:
    lifecycle, chosen = page.lifecycle, page.chosen

    several, count = chosen.count > 1, chosen.count
    return [
        Command(
            id="deactivateKey",
            text=tr("Deactivate %n keys", "", count) if several else tr("Deactivate", "a key"),
            icon="circle-pause",
            run=lifecycle.deactivate,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(can_be_deactivated),
            group="change",
        ),
        Command(
            id="activateKey",
            text=tr("Activate %n keys", "", count) if several else tr("Activate", "a key"),
            icon="circle-play",
            run=lifecycle.activate,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(can_be_activated),
            group="change",
        ),
        Command(
            id="revokeKey",
            text=tr("Revoke %n keys…", "", count) if several else tr("Revoke…"),
            icon="ban",
            shortcut="Del",
            run=lifecycle.revoke,
            enabled=lambda: page.here,
            why_not=lambda: chosen.why_not(revocable),
            group="end",
        ),
    ]
