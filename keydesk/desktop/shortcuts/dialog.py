"""The list of all keyboard shortcuts, searched by what they do or by the keys."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from keydesk.desktop.commands import Command, native_keys
from keydesk.desktop.language import tr
from keydesk.desktop.palette.fitting import fit, plain
from keydesk.desktop.shortcuts.groups import Group, groups
from keydesk.desktop.shortcuts.table import Shortcut
from keydesk.desktop.theme import TextRole, font_of, line_height, put_placeholder
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label

_LINES: Final = 22
_MOST: Final = 460
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ShortcutsDialog(Dialog):
    """Lists them by menu. ``commands`` are those that the menu bar has now."""

    def __init__(self, parent: QWidget | None, commands: Iterable[Command]) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"), tr("Close"))
        mark(self, ELSEWHERE)
        self.setObjectName("shortcutsDialog")
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        self.search = QLineEdit()
        self.search.setObjectName("searchShortcuts")
        put_placeholder(self.search, tr("Search by what it does, or by keys"))
        self.search.setAccessibleName(tr("Search shortcuts"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.list = QTreeWidget()
        self.list.setObjectName("shortcutList")
        self.list.setAccessibleName(tr("Keyboard shortcuts"))
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([tr("Does"), tr("Keys")])
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setUniformRowHeights(True)
        self.list.setMinimumHeight(min(_LINES * line_height(), _MOST))
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._nothing = plain_label("", tone="muted", wrap=True)
        self._nothing.hide()
        for widget in (self.search, self.list, self._nothing):
            self.body.addWidget(widget, 1 if widget is self.list else 0)
        for group in groups(commands):
            self._add(group)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search to what it found."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            first = self._first()
            if first is not None:
                self.list.setCurrentItem(first)
        else:
            super().keyPressEvent(event)

    def _add(self, group: Group) -> None:
        head = QTreeWidgetItem([group.title])
        head.setFont(0, font_of(TextRole.STRONG))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addTopLevelItem(head)
        head.setExpanded(True)
        self._groups.append((head, [_line(head, shortcut) for shortcut in group.shortcuts]))

    def _narrow(self, text: str) -> None:
        wanted = plain(text)
        for head, lines in self._groups:
            for line in lines:
                line.setHidden(not _fits(wanted, line, head.text(0)))
            head.setHidden(all(line.isHidden() for line in lines))
        found = self._first() is not None
        self._nothing.setText("" if found else tr("Nothing found for “{text}”.", text=text.strip()))
        self._nothing.setVisible(not found)

    def _first(self) -> QTreeWidgetItem | None:
        return next((line for _, lines in self._groups for line in lines if not line.isHidden()), None)


def _line(head: QTreeWidgetItem, shortcut: Shortcut) -> QTreeWidgetItem:
    keys = native_keys(shortcut.keys)
    line = QTreeWidgetItem(head, [shortcut.does, keys])
    line.setTextAlignment(1, _RIGHT)
    line.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{shortcut.does}, {keys}")
    return line


def _fits(wanted: str, line: QTreeWidgetItem, where: str) -> bool:
    by_keys = plain(line.text(1)).startswith(wanted) or wanted in plain(line.text(1)).split("+")
    return bool(fit(wanted, plain(line.text(0)), plain(where))) or by_keys
