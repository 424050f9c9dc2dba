"""What every table of rows is: rows to select, sort, copy and act on, kept steady while they change."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from keydesk.desktop.listing.drawing import Index, row_height
from keydesk.desktop.listing.look import Look
from keydesk.desktop.listing.row_ranges import joined
from keydesk.desktop.listing.steady import Steady, SteadyRows
from keydesk.domain.instant import Clock

_Flag = QItemSelectionModel.SelectionFlag
_Cursor = QAbstractItemView.CursorAction


class RowsView(QTableView):
    """It decides nothing: what the user wants is told by signals."""

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

    def __init__(self, model: SteadyRows, clock: Clock, *, tick: int, first: int, actions: int) -> None:
        """The columns by which rows are selected, named and acted on are told by their positions."""
        super().__init__()
        self._clock = clock
        self._tick, self._first, self._actions = tick, first, actions
        self.keeps_keys = False
        """Whether Del and Ctrl+C on rows are about these alone, not what the page has as shortcuts."""
        self.look = Look(clock.now())
        steady = Steady(self, self, model)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(steady.selection_changed)
        model.rearranged.connect(self.moved)
        model.rearranged.connect(self._have_a_row)
        self.verticalScrollBar().valueChanged.connect(self.moved)
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

    # -- for the kinds of tables

    def fill_width(self) -> None:
        """Give what room there is to the columns."""
        raise NotImplementedError

    def fit_text(self) -> None:
        """Give the columns the widths that fit the present text size."""
        raise NotImplementedError

    # -- what is selected and in view

    def selected_rows(self) -> list[range]:
        """Return the selected rows from top to bottom, as few ranges, however many rows they are."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return joined(range(each.top(), each.bottom() + 1) for each in ranges)

    def selected_count(self) -> int:
        """Return how many rows are selected, fetched or not."""
        return sum(len(rows) for rows in self.selected_rows())

    def everything_selected(self) -> bool:
        """Whether every row of the list is selected."""
        return 0 < self.model().rowCount() == self.selected_count()

    def select(self, row: int) -> None:
        """Select this row alone and bring it into view."""
        index = self.model().index(row, self._first)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(index)

    def first_and_last_visible(self) -> tuple[int, int]:
        """Return the rows at the upper and the lower edge."""
        last = self.rowAt(self.viewport().height() - 1)
        return max(self.rowAt(0), 0), last if last >= 0 else max(self.model().rowCount() - 1, 0)

    # -- Qt's events

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let a click on the tick add or take away the row."""
        ticks = index.isValid() and index.column() == self._tick
        if ticks and isinstance(event, QMouseEvent) and not event.modifiers():
            pressed = event.type() is QEvent.Type.MouseButtonPress
            return _Flag.Toggle | _Flag.Rows if pressed else _Flag.NoUpdate
        return super().selectionCommand(index, event)

    def event(self, event: QEvent) -> bool:
        """Take the keys first that are about these rows alone."""
        if (
            self.keeps_keys
            and event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Copy) or event.key() == Qt.Key.Key_Delete)
        ):
            event.accept()
            return True
        return super().event(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End lead to the first and the last row: one goes through rows, not cells."""
        if action in (_Cursor.MoveHome, _Cursor.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

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
        self.look.renew(self._clock.now())
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the whole width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fill_width()
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
            self.fit_text()

    # -- inside

    def _have_a_row(self) -> None:
        """Put the keyboard on the first row if it is here and on none, also when the rows come after it."""
        if self.hasFocus() and not self.currentIndex().isValid() and self.model().rowCount():
            first = self.model().index(0, self._first)
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
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._select_all_or_none)

    def _select_all_or_none(self, position: int) -> None:
        if position == self._tick:
            self.clearSelection() if self.everything_selected() else self.selectAll()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == self._actions:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() not in (self._tick, self._actions):
            self.opened.emit()

    def _menu_at(self, place: QPoint) -> None:
        if self.indexAt(place).isValid() or self.selectionModel().hasSelection():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
