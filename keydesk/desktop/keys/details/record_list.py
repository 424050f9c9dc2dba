"""The list of a record: rows to read, to copy, and older ones on demand."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from keydesk.desktop.keys.details.record import RECORD_ROLE, Record, RecordModel
from keydesk.desktop.keys.details.record_row import RecordRow
from keydesk.desktop.language import tr
from keydesk.desktop.theme import put_icon

_TOP: Final = QPoint(1, 1)


class RecordList(QListView):
    """Shows a RecordModel. New rows at the top do not move what one reads; Ctrl+C copies what a row is."""

    def __init__(
        self, model: RecordModel, now: Callable[[], datetime], *, name: str, says: str, copies: str
    ) -> None:
        """``copies`` is what the row's menu says that it copies, such as *Copy request id*."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self._records = model
        self._now = now
        self._copies = copies
        self._place: tuple[QPersistentModelIndex, int] | None = None
        model.rowsAboutToBeInserted.connect(self._keep_place)
        self.setModel(model)
        self.setItemDelegate(RecordRow(self, now))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        model.rowsInserted.connect(self._find_place)

    def copy_ids(self) -> None:
        """Copy the ids of the selected rows, a line each."""
        self._copy([record.id for record in self._selected()])

    def copy_text(self) -> None:
        """Copy the selected rows as one reads them, with their exact times."""
        now = self._now()
        self._copy([f"{record.in_full(now)}\n{record.exactly}" for record in self._selected()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C; the rest is the view's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_ids()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the row that the keyboard is on, the first one if there was none."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._records.rowCount():
            first = self._records.index(0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Unmark it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Make the rows as high as the text's size needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    # -- inside

    def _selected(self) -> list[Record]:
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(RECORD_ROLE) for index in rows or [self.currentIndex()] if index.isValid()]

    def _copy(self, lines: list[str]) -> None:
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _open_menu(self, place: QPoint) -> None:
        if not self._selected():
            return
        menu = QMenu(self)
        menu.setObjectName("recordMenu")
        put_icon(menu.addAction(self._copies, self.copy_ids), "clipboard", "muted")
        put_icon(menu.addAction(tr("Copy as text"), self.copy_text), "copy", "muted")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _keep_place(self, _parent: QModelIndex, first: int) -> None:
        """Remember which row is at the top, unless it is the first and newest one."""
        top = self.indexAt(_TOP)
        scrolled = self.verticalScrollBar().value() > 0
        is_above = first == 0 and scrolled and top.isValid()
        self._place = (QPersistentModelIndex(top), self.visualRect(top).top()) if is_above else None

    def _find_place(self) -> None:
        if self._place is not None:
            row, top = self._place
            self._place = None
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self._records.index(row.row())).top() - top)
