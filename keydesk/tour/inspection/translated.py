"""Was each text given to ``tr``? A tour in the pseudo-language shows it."""

import re
from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway_page.log_table import LogTable
from keydesk.tour.inspection.data import is_data
from keydesk.tour.inspection.finding import Finding, seen, where

_WORD: Final = re.compile(r"[A-Za-z]{3,}")
_PSEUDO_BEGINS: Final = "⟦"
_SAYING: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
"""What of a row a person sees or hears."""

_OTHERS_WORDS: Final = frozenset({"aboutParts", "pricesTable", "keyToolsTable", "mcpToolsTable"})
"""Lists of what others made and named: packages, models, tools."""


class Translated:
    """Finds texts that stay English when the window speaks the pseudo-language; nothing in any other one."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Return the texts of the window that nobody can translate."""
        if not tr("Close").startswith(_PSEUDO_BEGINS):
            return []
        return [
            Finding(screen, where(widget), f"not translated: {text!r}")
            for widget in (window, *seen(window))
            for text in dict.fromkeys(_texts(widget))
            if _WORD.search(text) and not is_data(text)
        ]


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
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _in_list(widget.model(), with_rows=_are_ours(widget))
    yield from _in_menu(widget.actions())
    if isinstance(widget, QPushButton | QToolButton):
        menu = cast("QMenu | None", widget.menu())
        yield from _in_menu(menu.actions() if menu is not None else [])


def _are_ours(rows: QAbstractItemView) -> bool:
    """Whether what stands in the rows is said by KeyDesk: its log is English, whatever the window speaks."""
    return not isinstance(rows, LogTable) and rows.objectName() not in _OTHERS_WORDS


def _in_menu(actions: list[QAction]) -> Iterator[str]:
    for action in actions:
        yield action.text()
        menu = cast("QMenu | None", action.menu())
        if menu is not None:
            yield from _in_menu(menu.actions())


def _in_list(model: QAbstractItemModel | None, *, with_rows: bool) -> Iterator[str]:
    """Yield the titles, and the rows."""
    if model is None:
        return
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount() if with_rows else 0):
            index = model.index(row, column, QModelIndex())
            yield from (str(model.data(index, role) or "") for role in _SAYING)
