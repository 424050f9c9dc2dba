"""What a person at the desktop does: look for something by its name, click, type, wait, take a picture."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

PATIENCE_SECONDS: Final = 20.0
_GLANCE_SECONDS: Final = 0.02
_PAGE_SIZE: Final = QSize(1240, 1754)

Kind = TypeVar("Kind", bound=QWidget)
Found = TypeVar("Found")


class LostError(Exception):
    """Something that a person would expect to see did not appear."""


async def until(look: Callable[[], Found | None], what: str) -> Found:
    """Wait until ``look`` returns something true, and return that. Raises LostError after 20 seconds."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > deadline:
            raise LostError(what)
        await asyncio.sleep(_GLANCE_SECONDS)


async def find(kind: type[Kind], name: str) -> Kind:
    """Return the visible, enabled widget of that object name, once it is there."""

    def look() -> Kind | None:
        for window in QApplication.topLevelWidgets():
            if not window.isVisible():
                continue
            candidates = [window, *window.findChildren(QWidget)]
            for widget in candidates:
                if widget.objectName() == name and isinstance(widget, kind) and widget.isVisible():
                    return widget if widget.isEnabled() else None
        return None

    return await until(look, f"no {name} on the screen")


async def click(name: str) -> None:
    """Press the button of that name."""
    button = await find(QAbstractButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    await settle()


async def write(name: str, text: str) -> None:
    """Put the cursor into the field of that name and type."""
    field = await find(QWidget, name)
    field.setFocus()
    for letter in text:
        # QTest types ASCII alone, and names have more.
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    await settle()


async def press(name: str, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key while the widget of that name has the focus."""
    widget = await find(QWidget, name)
    widget.setFocus()
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)
    await settle()


async def trigger(command: str) -> None:
    """Choose a command from the menu bar, once it is enabled."""

    def look() -> QAction | None:
        windows = QApplication.topLevelWidgets()
        actions = (action for window in windows for action in window.findChildren(QAction, command))
        return next((action for action in actions if action.isEnabled()), None)

    (await until(look, f"no command {command}")).trigger()
    await settle()


async def settle() -> None:
    """Let Qt lay out and paint what was caused so far."""
    for _ in range(3):
        await asyncio.sleep(_GLANCE_SECONDS)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def picture(window: QWidget, path: Path) -> None:
    """Save what the window shows, dialogs over it included, as a PNG file."""
    canvas = window.grab()
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and other.isWindow():
            place = other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
            other.render(canvas, place)
    if not canvas.save(str(path)):
        raise LostError(f"the picture {path.name} could not be written")


def picture_of_pdf(document: Path, path: Path) -> None:
    """Save the first page of a PDF as a PNG file."""
    pages = QPdfDocument()
    pages.load(str(document))
    if not pages.render(0, _PAGE_SIZE).save(str(path)):
        raise LostError(f"{document.name} could not be drawn")
