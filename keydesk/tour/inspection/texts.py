"""Can each text be read: is it all there, and, on a tour in the pseudo-language, was it given to ``tr``?"""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTabBar,
    QWidget,
)

from keydesk.desktop.language import tr
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.tour.inspection.data import is_data
from keydesk.tour.inspection.finding import Finding, seen, where

_WORD: Final = re.compile(r"[A-Za-z]{3,}")
_PSEUDO_BEGINS: Final = "⟦"
_ROUNDING: Final = 2


class WholeTexts:
    """Finds texts of labels and buttons that do not fit where they stand."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Return what is cut off in the window."""
        return [
            Finding(screen, where(widget), "its text is cut off")
            for widget in seen(window)
            if _is_cut_off(widget)
        ]


class Translated:
    """Finds texts that stay English when the window speaks the pseudo-language; nothing in any other one."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Return the texts of the window that nobody can translate."""
        if not tr("Close").startswith(_PSEUDO_BEGINS):
            return []
        return [
            Finding(screen, where(widget), f"not translated: {text!r}")
            for widget in (window, *seen(window))
            for text in _texts(widget)
            if _WORD.search(text) and not is_data(text)
        ]


def _is_cut_off(widget: QWidget) -> bool:
    if isinstance(widget, ElidedLabel) or not widget.width():
        return False
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.height() + _ROUNDING < widget.heightForWidth(widget.width())
        return widget.width() + _ROUNDING < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton) and widget.text():
        ticked = isinstance(widget, QCheckBox | QRadioButton)
        least = widget.minimumSizeHint() if ticked else widget.sizeHint()
        return widget.width() + _ROUNDING < least.width()
    return False


def _texts(widget: QWidget) -> Iterator[str]:
    """Yield what a widget says, to the eye or to who hears the screen."""
    yield from filter(None, (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()))
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _in_list(widget.model())
    yield from (action.text() for action in widget.actions())


def _in_list(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield str(model.data(model.index(row, column, QModelIndex())) or "")
