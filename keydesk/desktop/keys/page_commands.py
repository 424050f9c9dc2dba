"""The key page's commands, in data: the menu bar has all of them, a row's menu those that are about rows."""

from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage


def page_commands(page: "KeysPage") -> list[Command]:
    """Return the commands for the menu bar."""
    return [
        *create_commands(page),
        *row_commands(page),
        Command(
            id="searchKeys",
            text="&Search",
            icon="search",
            shortcut="Ctrl+F",
            run=page.focus_search,
            enabled=lambda: page.here,
            group="look",
        ),
        Command(
            id="refreshKeys",
            text="Re&fresh",
            icon="refresh-cw",
            shortcut="F5",
            run=page.loader.refresh,
            enabled=lambda: page.here,
            group="look",
        ),
    ]


def create_commands(page: "KeysPage") -> list[Command]:
    """Return the commands that make keys."""
    return [
        Command(
            id="createKey",
            text="&Create key…",
            icon="plus",
            shortcut="Ctrl+N",
            run=page.deeds.create,
            enabled=lambda: page.here and page.deeds.can_create(),
            group="create",
        ),
        Command(
            id="createAgentKey",
            text="Create &agent key…",
            icon="bot",
            run=page.deeds.create_agent,
            enabled=lambda: page.here and page.deeds.can_create(),
            group="create",
        ),
    ]


def row_commands(page: "KeysPage") -> list[Command]:
    """Return the commands about the selected rows."""
    deeds, edits, table = page.deeds, page.edits, page.table

    def any_chosen() -> bool:
        return page.here and bool(table.selected())

    def count(verb: str) -> str:
        chosen = len(table.selected())
        return f"{verb} {chosen} keys" if chosen > 1 else verb

    return [
        Command(
            id="keyDetails",
            text="&Details",
            icon="info",
            run=page.open_details,
            enabled=lambda: page.here and table.current_key() is not None,
            group="details",
        ),
        Command(
            id="editKey",
            text="&Edit…",
            icon="settings-2",
            shortcut="Ctrl+E",
            run=edits.edit,
            enabled=lambda: page.here and edits.can_edit(),
            group="details",
        ),
        Command(
            id="renameKey",
            text="&Rename…",
            icon="pencil",
            shortcut="F2",
            run=edits.rename,
            enabled=lambda: page.here and edits.can_edit(),
            group="details",
        ),
        Command(
            id="assignModels",
            text="Assign &models…",
            icon="list-checks",
            run=edits.assign_models,
            enabled=lambda: page.here and edits.can_change(),
            group="allow",
        ),
        Command(
            id="setExpiry",
            text="Set e&xpiry…",
            icon="calendar-clock",
            run=edits.set_expiry,
            enabled=lambda: page.here and edits.can_change(),
            group="allow",
        ),
        Command(
            id="topUpBudget",
            text="&Top up budget…",
            icon="circle-dollar-sign",
            run=edits.top_up,
            enabled=lambda: page.here and edits.can_top_up(),
            group="allow",
        ),
        Command(
            id="copyRows",
            text="&Copy rows as text",
            icon="copy",
            shortcut="Ctrl+C",
            run=page.copy_rows,
            enabled=any_chosen,
            group="copy",
        ),
        Command(
            id="copyPreview",
            text="Copy &preview",
            icon="key-round",
            run=lambda: deeds.copy_preview(table.selected()[0]),
            enabled=lambda: page.here and len(table.selected()) == 1,
            group="copy",
        ),
        Command(
            id="copyKeyId",
            text="Copy &id",
            icon="clipboard",
            run=deeds.copy_ids,
            enabled=any_chosen,
            group="copy",
        ),
        Command(
            id="deactivateKey",
            text=count("Deactivate"),
            icon="circle-pause",
            run=deeds.deactivate,
            enabled=lambda: page.here and deeds.can_deactivate(),
            group="change",
        ),
        Command(
            id="activateKey",
            text=count("Activate"),
            icon="circle-play",
            run=deeds.activate,
            enabled=lambda: page.here and deeds.can_activate(),
            group="change",
        ),
        Command(
            id="revokeKey",
            text=f"{count('Revoke')}…",
            icon="ban",
            shortcut="Del",
            run=deeds.revoke,
            enabled=lambda: page.here and deeds.can_revoke(),
            group="end",
        ),
    ]
