"""What a person at the desktop does: look for something by its name, click, type, wait, take a picture."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeyEvent, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from keydesk.desktop import theme

PATIENCE_SECONDS: Final = 20.0
_GLANCE_SECONDS: Final = 0.02
_SHADE: Final = 0.35
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
    """Save what the window shows as a PNG file, with open dialogs as a desktop would frame them over it."""
    canvas = window.grab()
    painter = QPainter(canvas)
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            _frame(painter, canvas.rect(), dialog)
    painter.end()
    if not canvas.save(str(path)):
        raise LostError(f"the picture {path.name} could not be written")


def _frame(painter: QPainter, window: QRect, dialog: QDialog) -> None:
    tokens = theme.current()
    shade = QColor(Qt.GlobalColor.black)
    shade.setAlphaF(_SHADE)
    painter.fillRect(window, shade)
    place = QRect(QPoint(0, 0), dialog.size())
    place.moveCenter(window.center())
    painter.drawPixmap(place.topLeft(), dialog.grab())
    painter.setPen(QColor(tokens.line_strong))
    painter.drawRect(place.adjusted(-1, -1, 0, 0))


def picture_of_pdf(document: Path, path: Path) -> None:
    """Save the first page of a PDF as a PNG file."""
    pages = QPdfDocument()
    pages.load(str(document))
    page = QImage(_PAGE_SIZE, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, pages.render(0, _PAGE_SIZE))
    painter.end()
    if not page.save(str(path)):
        raise LostError(f"{document.name} could not be drawn")
