"""Keeps a table as its user left it while rows come, go and move: selection, current row, scroll position."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from keydesk.desktop.keys.table.model import KeyTableModel

if TYPE_CHECKING:
    from keydesk.desktop.keys.table.key_table import KeyTable

_Flag = QItemSelectionModel.SelectionFlag


class Steady(QObject):
    """Holds on to keys, where Qt holds on to rows.

    It is made before the table gets its model, so that it hears of rows that leave while they are selected.
    """

    def __init__(self, table: "KeyTable", model: KeyTableModel) -> None:
        super().__init__(table)
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
        """Forget selected keys that went out of sight, once the user selects others."""
        if not self._at_work:
            self._missing.clear()

    def _note_place(self) -> None:
        self._at_work = True
        self._selected.clear()
        self._everything = False
        current = self._model.key_at(self._table.currentIndex().row())
        self._current = "" if current is None else current.id
        self._top = None
        if self._table.verticalScrollBar().value() > 0:
            first, last = self._table.first_and_last_visible()
            keys = ((row, self._model.key_at(row)) for row in range(first, last + 1))
            known = next(((row, key) for row, key in keys if key is not None), None)
            if known is not None:
                row, key = known
                self._top = key.id, self._table.rowViewportPosition(row)

    def _note_leaving(self, _parent: object, first: int, last: int) -> None:
        for rows in self._table.selected_rows():
            leaving = range(max(first, rows.start), min(last + 1, rows.stop))
            self._selected.update(key.id for key in self._model.keys_in([leaving]))

    def _note_all(self) -> None:
        self._top = None
        self._missing.clear()
        self._everything = self._model.reordered and self._table.everything_selected()
        self._selected = {key.id for key in self._table.selected()}

    def _restore(self) -> None:
        self._select_again()
        row = self._model.row_of(self._current)
        if row is not None and row != self._table.currentIndex().row():
            index = self._model.index(row, max(0, self._table.currentIndex().column()))
            self._table.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        if self._top is not None:
            self._scroll_back(*self._top)
        self._at_work = False

    def _select_again(self) -> None:
        if self._everything:
            self._table.selectAll()
            return
        back = QItemSelection()
        last = self._model.columnCount() - 1
        wanted = self._selected | self._missing
        for key_id in wanted:
            row = self._model.row_of(key_id)
            if row is not None:
                back.select(self._model.index(row, 0), self._model.index(row, last))
        if back.count():
            self._table.selectionModel().select(back, _Flag.Select | _Flag.Rows)
        self._missing = {key_id for key_id in wanted if self._model.row_of(key_id) is None}

    def _scroll_back(self, key_id: str, place: int) -> None:
        row = self._model.row_of(key_id)
        if row is None:
            return
        self._table.executeDelayedItemsLayout()
        moved = self._table.rowViewportPosition(row) - place
        if moved:
            bar = self._table.verticalScrollBar()
            bar.setValue(bar.value() + moved)
