"""The commands of models, in data: the menu bar has all, a row's menu those about rows."""

from functools import partial
from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.record_commands import looking_commands
from keydesk.desktop.undo_command import undo_command

if TYPE_CHECKING:
    from keydesk.desktop.catalog.models.page import ModelsPage


def page_commands(page: "ModelsPage") -> list[Command]:
    """Return the commands for the menu bar."""
    make = _group(page, "make")
    return [
        make.command("addModel", tr("&Add model…"), "plus", page.add, page.deeds.why_not_add, "Ctrl+N"),
        make.command(
            "discoverModels", tr("&Discover models…"), "download", page.discover, page.deeds.why_not_add
        ),
        make.command("priceList", tr("&Price list…"), "circle-dollar-sign", page.show_price_list),
        make.command(
            "exportModels", tr("E&xport models as CSV…"), "download", page.export, page.rights.why_not_read
        ),
        *model_commands(page),
        undo_command(page, Menu.MODELS),
        *looking_commands(page.pane, Menu.MODELS, tr("&Search models"), lambda: page.here),
    ]


def model_commands(page: "ModelsPage") -> list[Command]:
    """Return the commands about the selected models."""
    deeds = page.deeds
    about, change, end = _group(page, "about"), _group(page, "change"), _group(page, "end")
    alone = partial(deeds.why_not, alone=True)
    return [
        about.command(
            "copyModelIds", tr("Copy model &id"), "copy", deeds.copy_id, deeds.why_none, "Ctrl+Shift+C"
        ),
        about.command(
            "showKeysOfModel",
            tr("Show &keys"),
            "list-filter",
            deeds.show_keys,
            partial(deeds.why_none, alone=True),
        ),
        about.command("tryModel", tr("&Try it…"), "play", page.try_it, page.why_not_try, "Ctrl+T"),
        change.command("editModel", tr("&Edit…"), "pencil", deeds.edit, alone, "Ctrl+E"),
        change.command(
            "enableModels",
            tr("E&nable"),
            "circle-play",
            partial(deeds.switch, enabled=True),
            partial(deeds.why_not_switch, enabled=True),
        ),
        change.command(
            "disableModels",
            tr("Disa&ble"),
            "circle-pause",
            partial(deeds.switch, enabled=False),
            partial(deeds.why_not_switch, enabled=False),
        ),
        end.command("deleteModels", tr("De&lete…"), "trash-2", deeds.delete, deeds.why_not, "Del"),
    ]


def _group(page: "ModelsPage", name: str) -> CommandGroup:
    return CommandGroup(Menu.MODELS, name, lambda: page.here)
