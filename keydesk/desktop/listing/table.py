"""The table of a list: rows to select, sort, copy and act on."""

from collections.abc import Callable
from typing import Any, Final, Generic

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from keydesk.desktop.listing.cells import ListCell
from keydesk.desktop.listing.columns import ACTIONS, TICK, Column, T
from keydesk.desktop.listing.drawing import Index, row_height
from keydesk.desktop.listing.look import Look
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.row_ranges import joined
from keydesk.desktop.listing.steady import Steady
from keydesk.desktop.theme import text_width

_LEAST_CHARACTERS: Final = 6
_Flag = QItemSelectionModel.SelectionFlag


class ListTable(QTableView, Generic[T]):
    """Shows a ListModel. It decides nothing: what the user wants is told by signals."""

    moved = Signal()
    """Other rows may be in view."""
    sort_wanted = Signal(str)
    opened = Signal()
    """Enter, or a double click."""
    rename_wanted = Signal()
    """F2."""
    delete_wanted = Signal()
    """Del."""
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """Of the selected rows, at this place on the screen."""

    def __init__(
        self,
        model: ListModel[T],
        *,
        name: str,
        says: str,
        faded: Callable[[T], bool] | None = None,
        widest: str = "",
    ) -> None:
        """``says`` is what a screen reader reads; ``faded`` rows are drawn pale.

        The column ``widest`` takes the width that the others leave; the first one if none is named.
        """
        super().__init__()
        self.setObjectName(f"{name}Table")
        self.setAccessibleName(says)
        self._faded = faded
        self._model = model
        named = (place for place, column in enumerate(model.columns) if column.id == widest)
        self._widest = next(named, model.first_column)
        self._sort = ""
        self._arranging = False
        self._widened: set[int] = set()
        self.look = Look(model.clock.now())
        steady = Steady(self, self, model)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(steady.selection_changed)
        model.rearranged.connect(self.moved)
        model.rearranged.connect(self._have_a_row)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.setItemDelegate(ListCell(self))
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
        self._set_up_header()

    # -- what is selected and in view

    def selected_rows(self) -> list[range]:
        """Return the selected rows from top to bottom, as few ranges, however many rows they are."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return joined(range(each.top(), each.bottom() + 1) for each in ranges)

    def selected(self) -> list[T]:
        """Return what is selected, from top to bottom."""
        return self._model.items_in(self.selected_rows())

    def everything_selected(self) -> bool:
        """Whether every row is selected."""
        rows = self._model.rowCount()
        return 0 < rows == sum(len(each) for each in self.selected_rows())

    def current(self) -> T | None:
        """Return what the keyboard is on."""
        return self._model.item_at(self.currentIndex().row())

    def select(self, row: int) -> None:
        """Select this row alone and bring it into view."""
        index = self._model.index(row, self._model.first_column)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(index)

    def first_and_last_visible(self) -> tuple[int, int]:
        """Return the rows at the upper and the lower edge."""
        last = self.rowAt(self.viewport().height() - 1)
        return max(self.rowAt(0), 0), last if last >= 0 else max(self._model.rowCount() - 1, 0)

    def column_at(self, position: int) -> Column[Any]:
        """Return the column at a position."""
        return self._model.columns[position]

    def shown_columns(self) -> list[Column[Any]]:
        """Return the columns with texts, as they stand from left to right."""
        header = self.horizontalHeader()
        columns = (self._model.columns[header.logicalIndex(place)] for place in range(header.count()))
        return [column for column in columns if not column.fixed]

    def is_faded(self, item: T) -> bool:
        """Say whether its row is drawn pale."""
        return self._faded is not None and self._faded(item)

    def show_sort(self, sort: str) -> None:
        """Point the arrow in the header at the column that the rows are ordered by."""
        self._sort, name = sort, sort.removeprefix("-")
        position = next(
            (place for place, each in enumerate(self._model.columns) if name and each.sort == name), -1
        )
        order = Qt.SortOrder.DescendingOrder if sort.startswith("-") else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(position, order)

    # -- Qt's events

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let a click on the tick add or take away the row."""
        ticks = index.isValid() and self.column_at(index.column()).id == TICK
        if ticks and isinstance(event, QMouseEvent) and not event.modifiers():
            pressed = event.type() is QEvent.Type.MouseButtonPress
            return _Flag.Toggle | _Flag.Rows if pressed else _Flag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Del, F2 and Ctrl+C; the rest is the view's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Escape:
                event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, all at one moment."""
        self.look.renew(self._model.clock.now())
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the whole width."""
        super().resizeEvent(event)
        self._fill()
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
            self._fit()

    # -- inside

    def _have_a_row(self) -> None:
        """Put the keyboard on the first row if it is here and on none, also when the rows come after it."""
        if self.hasFocus() and not self.currentIndex().isValid() and self._model.rowCount():
            first = self._model.index(0, self._model.first_column)
            self.selectionModel().setCurrentIndex(first, _Flag.NoUpdate)

    def _set_up_rows(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # It would ask for each column whether all rows are selected, at every paint, row by row.
        header.setSelectionModel(QItemSelectionModel(self.model(), header))
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(any(column.sort for column in self._model.columns))
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for position, column in enumerate(self._model.columns):
            if column.fixed:
                header.setSectionResizeMode(position, QHeaderView.ResizeMode.Fixed)
        header.sectionClicked.connect(self._header_clicked)
        header.sectionResized.connect(self._resized)
        self._fit()

    def _fit(self) -> None:
        """Give every column its usual width, but for those that the user has set."""
        self._arranging = True
        for position, column in enumerate(self._model.columns):
            if position not in self._widened:
                self.horizontalHeader().resizeSection(position, text_width(column.width))
        self._arranging = False
        self._fill()

    def _fill(self) -> None:
        if self._widest in self._widened:
            return
        header = self.horizontalHeader()
        others = sum(header.sectionSize(place) for place in range(header.count()) if place != self._widest)
        least = text_width(self._model.columns[self._widest].width)
        self._arranging = True
        header.resizeSection(self._widest, max(least, self.viewport().width() - others))
        self._arranging = False

    def _resized(self, position: int, _before: int, width: int) -> None:
        if self._arranging:
            return
        self._widened.add(position)
        if width < (least := text_width(_LEAST_CHARACTERS)):
            self._arranging = True
            self.horizontalHeader().resizeSection(position, least)
            self._arranging = False
        self._fill()

    def _header_clicked(self, position: int) -> None:
        column = self._model.columns[position]
        if column.id == TICK:
            self.clearSelection() if self.everything_selected() else self.selectAll()
        elif column.sort:
            self.sort_wanted.emit(f"-{column.sort}" if self._sort == column.sort else column.sort)
        if not column.sort:
            # Qt has moved the arrow to the clicked column.
            self.show_sort(self._sort)

    def _clicked(self, index: QModelIndex) -> None:
        if self.column_at(index.column()).id == ACTIONS:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def _double_clicked(self, index: QModelIndex) -> None:
        if not self.column_at(index.column()).fixed:
            self.opened.emit()

    def _menu_at(self, place: QPoint) -> None:
        if self.indexAt(place).isValid() or self.selectionModel().hasSelection():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
