"""The key table: rows to select, sort, copy and act on."""

from collections.abc import Callable
from itertools import chain
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.cells import CellDelegate, copy_area
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, Column, ColumnId
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.language import tr
from keydesk.desktop.listing.column_layout import ColumnLayout
from keydesk.desktop.listing.rows_view import RowsView

_HELD: Final = 1000
"""So many selected rows stay fetched, however far away one looks."""


class KeyTable(RowsView):
    """Shows a KeyTableModel."""

    preview_copy_wanted = Signal(Key)

    def __init__(self, model: KeyTableModel, remembered: str, remember: Callable[[str], object]) -> None:
        super().__init__(
            model,
            model.clock,
            tick=POSITION[ColumnId.TICK],
            first=POSITION[ColumnId.NAME],
            actions=POSITION[ColumnId.ACTIONS],
        )
        self.setObjectName("keyTable")
        self.setAccessibleName(tr("Keys"))
        self._model = model
        self._sort = ""
        model.held = self._held
        self.setItemDelegate(CellDelegate(self))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort_by)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._layout: ColumnLayout[Column] = ColumnLayout(header, COLUMNS, remembered, remember)
        header.customContextMenuRequested.connect(self._layout.show_menu)

    @property
    def columns(self) -> ColumnLayout[Column]:
        """The order, width and choice of columns."""
        return self._layout

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

    def show_sort(self, sort: str) -> None:
        """Point the arrow in the header at the column that the rows are ordered by."""
        name, clicked = sort.removeprefix("-"), self.horizontalHeader().sortIndicatorSection()
        fitting = [column for column in COLUMNS if column.sort and column.sort.value == name]
        # Requests and usage have one order; Qt has moved the arrow to the one that was clicked.
        column = next((each for each in fitting if POSITION[each.id] == clicked), fitting[0])
        order = Qt.SortOrder.DescendingOrder if sort.startswith("-") else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(POSITION[column.id], order)
        self._sort = sort

    def fill_width(self) -> None:
        """Give the name what the other columns leave."""
        self._layout.fill()

    def fit_text(self) -> None:
        """Let the columns grow with the text."""
        self._layout.fill()

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

    def _held(self) -> set[int]:
        rows = self.selected_rows() if self.selected_count() <= _HELD else []
        return {self.currentIndex().row(), *chain.from_iterable(rows)}

    def _sort_by(self, position: int) -> None:
        column = COLUMNS[position]
        if column.sort is not None:
            up = column.sort.value
            self.sort_wanted.emit(f"-{up}" if self._sort == up else up)
        elif self._sort:
            # Qt has moved the arrow to the clicked column.
            self.show_sort(self._sort)
