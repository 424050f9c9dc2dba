"""The commands of a page of records, in data."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Generic, Protocol

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import T
from keydesk.desktop.listing.list_commands import list_commands
from keydesk.desktop.listing.pane import ListPane

Rule = Callable[[T], str]
"""Says why something cannot be done with a record; nothing when it can."""


class Page(Protocol):
    """As much of a page as its commands need."""

    menu: Menu

    @property
    def here(self) -> bool:
        """Whether it is on screen."""
        ...

    def say_why_not(self, reason: str) -> bool:
        """Say the reason, if there is one, and tell whether there is."""
        ...


def _anything_goes(_record: object) -> str:
    return ""


class CommandsAbout(Generic[T]):
    """Makes commands about the one record that is meant, which all grey out alike."""

    def __init__(
        self, page: Page, meant: Callable[[], T | None], none: str, why_not: Callable[[], str]
    ) -> None:
        """``none`` asks to select one first; ``why_not`` says why nothing can be changed now."""
        self._page, self._meant, self._none, self._why_not = page, meant, none, why_not

    def change(
        self,
        id_: str,
        text: str,
        icon: str,
        deed: Callable[[T], object],
        *,
        group: str,
        shortcut: str = "",
        rule: Rule[T] = _anything_goes,
    ) -> Command:
        """Return a command that changes something."""
        made = self.look(id_, text, icon, deed, group=group, shortcut=shortcut, rule=rule)
        return guarded(made, self._page, self._why_not)

    def look(
        self,
        id_: str,
        text: str,
        icon: str,
        deed: Callable[[T], object],
        *,
        group: str,
        shortcut: str = "",
        rule: Rule[T] = _anything_goes,
    ) -> Command:
        """Return a command that only shows something."""
        page, meant, none = self._page, self._meant, self._none

        def why_not() -> str:
            record = meant()
            return none if record is None else rule(record)

        def run() -> None:
            record = meant()
            if not page.say_why_not(why_not()) and record is not None:
                deed(record)

        return Command(
            id=id_,
            text=text,
            icon=icon,
            menu=page.menu,
            shortcut=shortcut,
            run=run,
            enabled=lambda: page.here,
            why_not=why_not,
            group=group,
        )


def guarded(command: Command, page: Page, why_not: Callable[[], str]) -> Command:
    """Return the command, with one more reason that may stand against it; said before its own."""

    def run() -> None:
        if not page.say_why_not(why_not()):
            command.run()

    return replace(command, run=run, why_not=lambda: why_not() or command.why_not())


def making_command(
    page: Page, id_: str, text: str, icon: str, run: Callable[[], object], *, why_not: Callable[[], str]
) -> Command:
    """Return the command that makes a new record."""
    command = Command(
        id=id_,
        text=text,
        icon=icon,
        menu=page.menu,
        shortcut="Ctrl+N",
        run=run,
        enabled=lambda: page.here,
        group="make",
    )
    return guarded(command, page, why_not)


def copying_command(pane: ListPane[Any], menu: Menu, here: Callable[[], bool]) -> Command:
    """Return what copies the selected rows of a list."""
    return Command(
        id="copyListed",
        text=tr("&Copy rows as text"),
        icon="copy",
        menu=menu,
        shortcut="Ctrl+C",
        run=pane.copy_rows,
        enabled=lambda: here() and bool(pane.selected()),
        group="copy",
    )


def looking_commands(pane: ListPane[Any], menu: Menu, search: str, here: Callable[[], bool]) -> list[Command]:
    """Return what every list offers: copy, ``search``, refresh, and its order and columns."""
    return [
        copying_command(pane, menu, here),
        Command(
            id="searchListed",
            text=search,
            icon="search",
            menu=menu,
            shortcut="Ctrl+F",
            run=pane.focus_search,
            enabled=here,
            group="look",
        ),
        Command(
            id="refreshListed",
            text=tr("Re&fresh"),
            icon="refresh-cw",
            menu=menu,
            shortcut="F5",
            run=pane.loader.refresh_on_request,
            enabled=here,
            group="look",
        ),
        *list_commands(lambda: pane, here),
    ]
