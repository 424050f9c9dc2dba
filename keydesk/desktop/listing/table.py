"""The table of a list of any kind."""

from collections.abc import Callable
from typing import Any, Final, Generic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from keydesk.desktop.listing.cells import ListCell
from keydesk.desktop.listing.columns import ACTIONS, TICK, Column, T
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.rows_view import RowsView
from keydesk.desktop.theme import text_width

_LEAST_CHARACTERS: Final = 6
_NONE: Final = -1


class ListTable(RowsView, Generic[T]):
    """Shows a ListModel."""

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
        places = {column.id: place for place, column in enumerate(model.columns)}
        super().__init__(
            model,
            model.clock,
            tick=places.get(TICK, _NONE),
            first=model.first_column,
            actions=places.get(ACTIONS, _NONE),
        )
        self._model = model
        self._widest = places.get(widest, model.first_column)
        self._faded = faded
        self._sort = ""
        self._arranging = False
        self._widened: set[int] = set()
        self.setObjectName(f"{name}Table")
        self.setAccessibleName(says)
        self.setItemDelegate(ListCell(self))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(any(column.sort for column in model.columns))
        header.setStretchLastSection(False)
        for position, column in enumerate(model.columns):
            if column.fixed:
                header.setSectionResizeMode(position, QHeaderView.ResizeMode.Fixed)
        header.sectionClicked.connect(self._sort_by)
        header.sectionResized.connect(self._resized)
        self.fit_text()

    def selected(self) -> list[T]:
        """Return what is selected, from top to bottom."""
        return self._model.items_in(self.selected_rows())

    def current(self) -> T | None:
        """Return what the keyboard is on."""
        return self._model.item_at(self.currentIndex().row())

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
            (place for place, each in enumerate(self._model.columns) if name and each.sort == name), _NONE
        )
        order = Qt.SortOrder.DescendingOrder if sort.startswith("-") else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(position, order)

    def fit_text(self) -> None:
        """Give every column its usual width, but for those that the user has set."""
        self._arranging = True
        for position, column in enumerate(self._model.columns):
            if position not in self._widened:
                self.horizontalHeader().resizeSection(position, text_width(column.width))
        self._arranging = False
        self.fill_width()

    def fill_width(self) -> None:
        """Give the widest column what the others leave."""
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
        self.fill_width()

    def _sort_by(self, position: int) -> None:
        column = self._model.columns[position]
        if column.sort:
            self.sort_wanted.emit(f"-{column.sort}" if self._sort == column.sort else column.sort)
        else:
            # Qt has moved the arrow to the clicked column.
            self.show_sort(self._sort)
