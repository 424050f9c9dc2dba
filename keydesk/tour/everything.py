"""Everything that opens: pages and their parts, details, menus, and what each command shows."""

from collections.abc import Iterator
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)

from keydesk.desktop.commands import Command, without_mnemonic
from keydesk.desktop.palette.palette import Palette
from keydesk.tour.hands import calm, click, find, settle, until
from keydesk.tour.stage import SCHEMES, Stage

Kind = TypeVar("Kind", bound=QWidget)
_ASKS: Final = "…"
"""Stands in the text of each command that opens something to be filled in or agreed to."""
_OPEN_TOO: Final = frozenset({"firstSteps", "shortcuts", "about", "whenAlerts"})
"""What opens something that asks for nothing."""
_OF_ONE_LIST: Final = frozenset({"sortListed", "arrangeListed", "editListed", "deleteListed"})
"""What is another command in each list, though it is called the same."""
_WORTH_SCROLLING: Final = 4
"""What is out of view is looked at from this part of a page's height on."""


async def open_everything(stage: Stage) -> None:
    """Each page and part of it, and what each command there opens."""
    # Once through for each scheme: to change clothes takes longer than to open something again.
    for scheme in SCHEMES:
        await stage.wear(scheme)
        look_round = _Round(stage)
        for page in _pages(stage):
            await look_round.go_through(page)
        stage.report.saw(look_round.summary())


def _pages(stage: Stage) -> list[str]:
    names = [each.objectName() for each in stage.desktop.window.findChildren(QAbstractButton)]
    return [name for name in names if name.startswith("page_")]


class _Round:
    """Goes from page to page and remembers what it opened, so that it opens it once."""

    def __init__(self, stage: Stage) -> None:
        self.opened: set[tuple[str, str]] = set()
        self.impossible: set[str] = set()
        self._stage = stage
        self._window: QWidget = stage.desktop.window
        self._page, self._part = "", 0

    def summary(self) -> str:
        """Say how much was opened, and what was never possible."""
        never = self.impossible - {command for _, command in self.opened}
        never_possible = ", ".join(sorted(never)) or "nothing"
        return f"{len(self.opened)} menus and commands were opened; not possible just now: {never_possible}."

    async def go_through(self, page: str) -> None:
        """Look at a page: at each of its parts."""
        await click(page)
        bar = self._bar()
        parts = bar.count() if bar is not None else 1
        for part in range(parts):
            self._page, self._part = page, part
            await self._be_here()
            place = page.removeprefix("page_")
            await self._look_at(f"{place}-{part + 1}" if parts > 1 else place)

    async def _be_here(self) -> None:
        """Go to the page and the part of it that is looked at, unless this is it: commands lead away."""
        button, bar = await find(QAbstractButton, self._page), self._bar()
        if button.isChecked() and (bar is None or bar.currentIndex() == self._part):
            return
        button.click()
        await settle()
        bar = self._bar()
        if bar is not None:
            bar.setCurrentIndex(self._part)
        await calm()

    def _bar(self) -> QTabBar | None:
        """Return the tabs of the page."""
        tabs = _visible(self._window, QTabBar)
        return next((each for each in tabs if each.objectName().endswith("Tabs")), None)

    async def _look_at(self, place: str) -> None:
        for field in _visible(self._window, QLineEdit):
            if field.objectName() == "searchField" and field.text():
                field.clear()
        await calm()
        await self._picture(f"page-{place}", self._window)
        await self._press_on_rows(Qt.Key.Key_Home)
        await self._look_into_menus(place)
        for command in list(self._stage.desktop.window.commands):
            await self._open(command, place)
        await self._press_on_rows(Qt.Key.Key_Return)
        # Where there are no details, that opened the dialog to edit.
        await self._leave()
        for tabs in _visible(self._window, QTabWidget):
            await self._look_through(tabs, f"details-of-{place}", self._window)

    async def _press_on_rows(self, key: Qt.Key) -> None:
        for table in _visible(self._window, QAbstractItemView):
            if table.objectName().endswith("Table"):
                table.setFocus()
                QTest.keyClick(table, key)
        await calm()

    async def _look_into_menus(self, place: str) -> None:
        bar = self._stage.desktop.window.menuBar()
        for action in bar.actions():
            menu, title = action.menu(), without_mnemonic(action.text())
            if not isinstance(menu, QMenu) or ("menu", title) in self.opened:
                continue
            self.opened.add(("menu", title))
            menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
            await settle()
            await self._picture(f"menu-{place}-{title}", menu)
            menu.close()
            await settle()

    async def _open(self, command: Command, place: str) -> None:
        """Open what a command opens, once, and leave it as it was."""
        opens = _ASKS in command.text or command.id in _OPEN_TOO
        whose = place if command.id in _OF_ONE_LIST else ""
        if not opens or (whose, command.id) in self.opened:
            return
        if not command.enabled() or command.why_not():
            self.impossible.add(command.id)
            return
        self.opened.add((whose, command.id))
        command.run()
        shown = await until(self._above, f"{command.id} opened nothing")
        await calm()
        name = f"opened-{place}-{command.id}"
        await self._picture(name, shown)
        for tabs in _visible(shown, QTabWidget):
            await self._look_through(tabs, name, shown)
        await self._leave()
        await self._be_here()

    async def _look_through(self, tabs: QTabWidget, name: str, of: QWidget) -> None:
        for index in range(1, tabs.count()):
            if tabs.isTabEnabled(index):
                tabs.setCurrentIndex(index)
                await calm()
                await self._picture(f"{name}-{index + 1}", of)
        tabs.setCurrentIndex(0)
        await settle()

    async def _picture(self, name: str, of: QWidget) -> None:
        """Take what is shown; what is out of view is scrolled to and taken as well."""
        self._stage.picture(name, name, of=of)
        for area in _visible(of, QScrollArea):
            bar = area.verticalScrollBar()
            if bar.maximum() > area.height() // _WORTH_SCROLLING:
                bar.setValue(bar.maximum())
                await settle()
                self._stage.picture(f"{name}-below", f"{name}, scrolled", of=of)
                bar.setValue(0)
                return

    def _above(self) -> QWidget | None:
        """Return what stands above the window and takes its clicks."""
        palette = self._window.findChild(Palette)
        if palette is not None and palette.isVisible():
            return palette
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()

    async def _leave(self) -> None:
        """Leave what is open with Escape, and agree to what that asks."""
        while (shown := self._above()) is not None:
            buttons = _visible(shown, QAbstractButton)
            agree = next((each for each in buttons if each.objectName() == "confirmButton"), None)
            QTest.keyClick(shown, Qt.Key.Key_Escape)
            await settle()
            if self._above() is shown and agree is not None:
                agree.click()
            await settle()


def _visible(of: QWidget, kind: type[Kind]) -> Iterator[Kind]:
    return (each for each in of.findChildren(kind) if each.isVisible())
