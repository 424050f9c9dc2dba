"""Keeps a table as its user left it while rows come, go and move: selection, current row, scroll position."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QTableView

_Flag = QItemSelectionModel.SelectionFlag


class SteadyRows(QAbstractTableModel):
    """Rows that have ids, and tell when they change."""

    rearranging = Signal()
    """Rows are about to change; what holds on to some of them takes a note."""
    rearranged = Signal()
    """They have changed."""
    reordered: bool
    """Whether the list that replaces another has the same members."""

    def id_at(self, row: int) -> str:
        """Return the id of what stands in a row; empty while that is not fetched."""
        raise NotImplementedError

    def row_of(self, id_: str, /) -> int | None:
        """Return the row of what has this id, if it is fetched."""
        raise NotImplementedError

    def ids_in(self, rows: Iterable[range]) -> set[str]:
        """Return the ids of what stands in these rows, as far as it is fetched."""
        raise NotImplementedError


class SteadyTable(Protocol):
    """As much of a view as it takes to know what is selected and in view."""

    def selected_rows(self) -> list[range]:
        """Return the selected rows, as ranges."""
        ...

    def everything_selected(self) -> bool:
        """Whether every row is selected."""
        ...

    def first_and_last_visible(self) -> tuple[int, int]:
        """Return the rows at the upper and the lower edge."""
        ...


class Steady(QObject):
    """Holds on to what stands in rows, where Qt holds on to rows.

    It is made before the table gets its model, so that it hears of rows that leave while they are selected.
    """

    def __init__(self, view: QTableView, table: SteadyTable, model: SteadyRows) -> None:
        """``view`` and ``table`` are the same, as Qt and as we look at it."""
        super().__init__(view)
        self._view = view
        self._table = table
        self._model = model
        self._at_work = False
        self._selected: set[str] = set()
        self._everything = False
        self._missing: set[str] = set()
        self._current = ""
        self._top: tuple[str, int] | None = None
        model.rearranging.connect(self._note_place)
        model.rowsAboutToBeRemoved.connect(self._note_leaving)
        model.modelAboutToBeReset.connect(self._note_all)
        model.rearranged.connect(self._restore)

    def selection_changed(self) -> None:
        """Forget what was selected and went out of sight, once the user selects others."""
        if not self._at_work:
            self._missing.clear()

    def _note_place(self) -> None:
        self._at_work = True
        self._selected.clear()
        self._everything = False
        self._current = self._model.id_at(self._view.currentIndex().row())
        self._top = None
        if self._view.verticalScrollBar().value() > 0:
            first, last = self._table.first_and_last_visible()
            known = next((row for row in range(first, last + 1) if self._model.id_at(row)), None)
            if known is not None:
                self._top = self._model.id_at(known), self._view.rowViewportPosition(known)

    def _note_leaving(self, _parent: object, first: int, last: int) -> None:
        for rows in self._table.selected_rows():
            leaving = range(max(first, rows.start), min(last + 1, rows.stop))
            self._selected |= self._model.ids_in([leaving])

    def _note_all(self) -> None:
        self._top = None
        self._missing.clear()
        self._everything = self._model.reordered and self._table.everything_selected()
        self._selected = self._model.ids_in(self._table.selected_rows())

    def _restore(self) -> None:
        self._select_again()
        row = self._model.row_of(self._current)
        if row is not None and row != self._view.currentIndex().row():
            index = self._model.index(row, max(0, self._view.currentIndex().column()))
            self._view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        if self._top is not None:
            self._scroll_back(*self._top)
        self._at_work = False

    def _select_again(self) -> None:
        if self._everything:
            self._view.selectAll()
            return
        back = QItemSelection()
        last = self._model.columnCount() - 1
        wanted = self._selected | self._missing
        for id_ in wanted:
            row = self._model.row_of(id_)
            if row is not None:
                back.select(self._model.index(row, 0), self._model.index(row, last))
        if back.count():
            self._view.selectionModel().select(back, _Flag.Select | _Flag.Rows)
        self._missing = {id_ for id_ in wanted if self._model.row_of(id_) is None}

    def _scroll_back(self, id_: str, place: int) -> None:
        row = self._model.row_of(id_)
        if row is None:
            return
        self._view.executeDelayedItemsLayout()
        moved = self._view.rowViewportPosition(row) - place
        if moved:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + moved)
