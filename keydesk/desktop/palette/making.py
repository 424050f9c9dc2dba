"""Makes the palette of a window, when it is first opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keydesk.desktop.commands import Menu
from keydesk.desktop.palette.entries import Entry, entry_of
from keydesk.desktop.palette.palette import Palette
from keydesk.desktop.palette.recent import Recent
from keydesk.desktop.program_commands import PALETTE

if TYPE_CHECKING:
    from keydesk.desktop.main_window import MainWindow


def make_palette(window: "MainWindow") -> Palette:
    """Return the palette of all that the window's menu bar has, and of what its gateway has."""

    def entries() -> list[Entry]:
        # What is about the page comes before what is about the program.
        ordered = sorted(window.commands, key=lambda command: command.menu is Menu.FILE)
        return [entry_of(command) for command in ordered if command.id != PALETTE]

    async def things(text: str) -> Sequence[Entry]:
        session = window.connections.session
        if session.api is None:
            return []
        from keydesk.desktop.loading import bring_in  # noqa: PLC0415 - it is there once there is a session

        await bring_in("keydesk.desktop.palette.things")
        from keydesk.desktop.palette.things import things_named  # noqa: PLC0415 - brought in just now

        return await things_named(session, window.shell.pages.ways, text)

    return Palette(window, entries, things, Recent(window.connections.preferences))
