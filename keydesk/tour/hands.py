"""What a person at the desktop does: look for something by its name, click, type, wait, take a picture."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QEnterEvent, QGuiApplication, QImage, QKeyEvent, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget

from keydesk.desktop import theme
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.domain.secret import Secret, parse

PATIENCE_SECONDS: Final = 60.0
_GLANCE_SECONDS: Final = 0.02
_LOADING_SECONDS: Final = 0.2
_SHADE: Final = 0.35
_PAGE_SIZE: Final = QSize(1240, 1754)

Kind = TypeVar("Kind", bound=QWidget)
Found = TypeVar("Found")


class LostError(Exception):
    """Something that a person would expect to see did not appear."""


async def until(look: Callable[[], Found | None], what: str) -> Found:
    """Wait until ``look`` returns something true, and return that. Raises LostError after a minute."""
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
        for window in windows():
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


async def scroll_to(name: str) -> None:
    """Scroll what the widget of that name stands in until it is in view."""
    widget = await find(QWidget, name)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    await settle()


async def rest_on(name: str) -> None:
    """Leave the pointer on the widget of that name."""
    widget = await find(QWidget, name)
    place = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(place, place, QPointF(widget.mapToGlobal(place))))


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


def shown(name: str) -> bool:
    """Say whether a widget of that name is on the screen."""
    return any(
        widget.objectName() == name and widget.isVisible()
        for window in windows()
        for widget in (window, *window.findChildren(QWidget))
    )


def expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads like an assertion
    """Raise LostError, which says ``otherwise``, unless it holds."""
    if not holds:
        raise LostError(otherwise)


def from_clipboard() -> Secret:
    """Return the key on the clipboard."""
    secret = parse(QGuiApplication.clipboard().text())
    if secret is None:
        raise LostError("Copy put no key on the clipboard")
    return secret


async def calm() -> None:
    """Wait until what is being loaded is there."""
    # Something that loads shows it after 150 ms only.
    await asyncio.sleep(_LOADING_SECONDS)

    def loaded() -> bool:
        windows = QApplication.topLevelWidgets()
        return not any(each.isVisible() for window in windows for each in window.findChildren(SkeletonRows))

    await until(loaded, "something did not stop loading")
    await settle()


async def settle() -> None:
    """Let Qt lay out and paint what was caused so far."""
    for _ in range(3):
        await asyncio.sleep(_GLANCE_SECONDS)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def picture(window: QWidget, path: Path) -> None:
    """Save what the window shows as a PNG file, with open dialogs and popups as a desktop would show them."""
    canvas = window.grab()
    painter = QPainter(canvas)
    # What a dialog opens stands above it; Qt lists windows in no order.
    for other in sorted(QApplication.topLevelWidgets(), key=_depth):
        if other is window:
            continue
        if isinstance(other, QDialog) and other.isVisible():
            _frame(painter, canvas.rect(), other)
        elif other.windowType() is Qt.WindowType.Popup and other.isVisible():
            painter.drawPixmap(window.mapFromGlobal(other.pos()), other.grab())
    painter.end()
    if not canvas.save(str(path)):
        raise LostError(f"the picture {path.name} could not be written")


def _depth(widget: QWidget) -> int:
    """Return how many widgets one stands in, windows and all."""
    above, depth = widget.parentWidget(), 0
    while above is not None:
        above, depth = above.parentWidget(), depth + 1
    return depth


def windows() -> list[QWidget]:
    """Return the windows on the screen, first the one that takes the others' clicks."""
    modal = QApplication.activeModalWidget()
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return sorted(shown, key=lambda window: window is not modal)


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
