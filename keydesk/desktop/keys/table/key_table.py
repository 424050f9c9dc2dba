"""The key table: rows to select, sort, copy and act on."""

from collections.abc import Callable
from itertools import chain
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.cells import CellDelegate, copy_area
from keydesk.desktop.keys.table.column_layout import ColumnLayout
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, ColumnId
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.listing.drawing import Index, row_height
from keydesk.desktop.listing.look import Look
from keydesk.desktop.listing.row_ranges import joined
from keydesk.desktop.listing.steady import Steady

_HELD: Final = 1000
"""So many selected rows stay fetched, however far away one looks."""


class KeyTable(QTableView):
    """Shows a KeyTableModel. It decides nothing: what the user wants is told by signals."""

    moved = Signal()
    """Other rows may be in view."""
    sort_wanted = Signal(str)
    details_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """Of the selected rows, at this place on the screen."""
    preview_copy_wanted = Signal(Key)
    copy_wanted = Signal()
    revoke_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self, model: KeyTableModel, remembered: str, remember: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("keyTable")
        self.setAccessibleName("Keys")
        self._model = model
        self.look = Look(model.clock.now())
        steady = Steady(self, self, model)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(steady.selection_changed)
        model.held = self._held
        model.rearranged.connect(self.moved)
        model.rearranged.connect(self._have_a_row)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)
        self._set_up_rows()
        self._layout = self._set_up_header(remembered, remember)

    @property
    def columns(self) -> ColumnLayout:
        """The order, width and choice of columns."""
        return self._layout

    def selected_rows(self) -> list[range]:
        """Return the selected rows from top to bottom, as few ranges, however many rows they are."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return joined(range(each.top(), each.bottom() + 1) for each in ranges)

    def selected_count(self) -> int:
        """Return how many rows are selected, fetched or not."""
        return sum(len(rows) for rows in self.selected_rows())

    def everything_selected(self) -> bool:
        """Whether every row of the list is selected: the keys that its filters ask for."""
        return 0 < self.model().rowCount() == self.selected_count()

    def selected(self) -> list[Key]:
        """Return those of the selected keys that are known, from top to bottom.

        What a command acts on when more rows are selected than are known, ``KeyLoader.keys_in`` fetches.
        """
        return self._model.keys_in(self.selected_rows())

    def key_at(self, row: int) -> Key | None:
        """Return the key of a row, if it is fetched."""
        return self._model.key_at(row)

    def current_key(self) -> Key | None:
        """Return the key that the keyboard is on, if it is fetched."""
        return self._model.key_at(self.currentIndex().row())

    def select(self, row: int) -> None:
        """Select this row alone and bring it into view."""
        index = self.model().index(row, POSITION[ColumnId.NAME])
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def show_sort(self, sort: str) -> None:
        """Point the arrow in the header at the column that the rows are ordered by."""
        name, clicked = sort.removeprefix("-"), self.horizontalHeader().sortIndicatorSection()
        fitting = [column for column in COLUMNS if column.sort and column.sort.value == name]
        # Requests and usage have one order; Qt has moved the arrow to the one that was clicked.
        column = next((each for each in fitting if POSITION[each.id] == clicked), fitting[0])
        order = Qt.SortOrder.DescendingOrder if sort.startswith("-") else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(POSITION[column.id], order)
        self._sort = sort

    def first_and_last_visible(self) -> tuple[int, int]:
        """Return the rows at the upper and the lower edge."""
        height = self.viewport().height()
        first, last = self.rowAt(0), self.rowAt(height - 1)
        rows = self.model().rowCount()
        return max(first, 0), last if last >= 0 else max(rows - 1, 0)

    # -- Qt's events

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let a click on the tick add or take away the row."""
        ticks = index.isValid() and COLUMNS[index.column()].id is ColumnId.TICK
        if ticks and isinstance(event, QMouseEvent) and not event.modifiers():
            if event.type() is QEvent.Type.MouseButtonPress:
                return QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Del, F2 and Ctrl+C; the rest is the view's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.details_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.revoke_wanted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Escape:
                event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Copy the preview when its icon is clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if COLUMNS[index.column()].id is ColumnId.KEY and copy_area(self.visualRect(index)).contains(place):
            key = self._model.key_at(index.row())
            if key is not None:
                self.preview_copy_wanted.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, all at one moment."""
        self.look.renew(self._model.clock.now())
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the whole width."""
        super().resizeEvent(event)
        self._layout.fill()
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the row that the keyboard is on, the first one if there was none."""
        super().focusInEvent(event)
        self._have_a_row()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Unmark it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.verticalHeader().setDefaultSectionSize(row_height())
            self._layout.fit_font()

    # -- inside

    def _have_a_row(self) -> None:
        """Put the keyboard on the first row if it is here and on none, also when the rows come after it."""
        if self.hasFocus() and not self.currentIndex().isValid() and self.model().rowCount():
            first = self.model().index(0, POSITION[ColumnId.NAME])
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _held(self) -> set[int]:
        rows = self.selected_rows() if self.selected_count() <= _HELD else []
        return {self.currentIndex().row(), *chain.from_iterable(rows)}

    def _set_up_rows(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())

    def _set_up_header(self, remembered: str, remember: Callable[[str], object]) -> ColumnLayout:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # It would ask for each column whether all rows are selected, at every paint, row by row.
        header.setSelectionModel(QItemSelectionModel(self.model(), header))
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._header_clicked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = ColumnLayout(header, remembered, remember)
        header.customContextMenuRequested.connect(layout.show_menu)
        self._sort = ""
        return layout

    def _header_clicked(self, position: int) -> None:
        column = COLUMNS[position]
        if column.id is ColumnId.TICK:
            self.clearSelection() if self.everything_selected() else self.selectAll()
        elif column.sort is not None:
            up = column.sort.value
            self.sort_wanted.emit(f"-{up}" if self._sort == up else up)
        if column.sort is None and self._sort:
            # Qt has moved the arrow to the clicked column.
            self.show_sort(self._sort)

    def _clicked(self, index: QModelIndex) -> None:
        if COLUMNS[index.column()].id is ColumnId.ACTIONS:
            cell = self.visualRect(index)
            self.menu_wanted.emit(self.viewport().mapToGlobal(cell.bottomLeft()))

    def _double_clicked(self, index: QModelIndex) -> None:
        if not COLUMNS[index.column()].fixed:
            self.details_wanted.emit()

    def _menu_at(self, place: QPoint) -> None:
        if self.indexAt(place).isValid() or self.selectionModel().hasSelection():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
