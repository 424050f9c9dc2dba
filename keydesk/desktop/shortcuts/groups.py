"""All shortcuts, grouped by menu: of the menu bar as it is, of the other pages, and of no menu."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from keydesk.desktop.commands import Command, Menu, without_mnemonic
from keydesk.desktop.shortcuts.table import ON_PAGES, WITHOUT_COMMANDS, Shortcut


@dataclass(frozen=True)
class Group:
    """Shortcuts that belong together."""

    title: str
    shortcuts: Sequence[Shortcut]


def groups(commands: Iterable[Command]) -> list[Group]:
    """Return them in the order of the menus; ``commands`` are those in the menu bar."""
    listed = [each for each in commands if each.shortcut]
    of_menus = [Group(without_mnemonic(menu.title), _of(menu, listed)) for menu in Menu]
    others = [Group(where, shortcuts) for where, shortcuts in WITHOUT_COMMANDS.items()]
    return [group for group in (*of_menus, *others) if group.shortcuts]


def _of(menu: Menu, commands: Sequence[Command]) -> Sequence[Shortcut]:
    """A page that is not shown has no commands in the menu bar; the table knows its shortcuts."""
    here = [
        Shortcut(each.shortcut, without_mnemonic(each.text).removesuffix("…"))
        for each in commands
        if each.menu is menu
    ]
    return here or [each for each in ON_PAGES if menu in each.menus]
