"""The table of a list of any kind."""

from collections.abc import Callable
from typing import Any, Final, Generic

from PySide6.QtCore import Qt

from keydesk.desktop.listing.cells import ListCell
from keydesk.desktop.listing.column_layout import ColumnLayout
from keydesk.desktop.listing.columns import ACTIONS, TICK, Column, T
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.remembered import Remembered
from keydesk.desktop.listing.rows_view import RowsView

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
        remembered: Remembered | None = None,
    ) -> None:
        """``says`` is what a screen reader reads; ``faded`` rows are drawn pale.

        The column ``widest`` takes the width that the others leave; the first one if none is named. How the
        user lays the columns out is ``remembered``; None: they stay in their order.
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
        self._faded = faded
        self._sort = ""
        self.setObjectName(f"{name}Table")
        self.setAccessibleName(says)
        self.setItemDelegate(ListCell(self))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(any(column.sort for column in model.columns))
        header.sectionClicked.connect(self._sort_by)
        self._layout: ColumnLayout[Column[Any]] = ColumnLayout(
            header,
            model.columns,
            remembered.read() if remembered else "",
            remembered.write if remembered else _keep_nothing,
            widest=widest,
        )
        header.setSectionsMovable(remembered is not None)
        if remembered is not None:
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(self._layout.show_menu)
        self.fit_text()

    @property
    def columns(self) -> ColumnLayout[Column[Any]]:
        """The order, width and choice of columns."""
        return self._layout

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
        """Return the columns with texts that are to be seen, from left to right."""
        return self._layout.shown()

    def orders(self) -> list[tuple[str, str]]:
        """Return what rows can be ordered by: the gateway's name of each order, and ours."""
        return [(column.sort, column.title) for column in self._model.columns if column.sort]

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
        """Let the columns grow with the text."""
        self._layout.fill()

    def fill_width(self) -> None:
        """Let the columns share the room."""
        self._layout.fill()

    def _sort_by(self, position: int) -> None:
        column = self._model.columns[position]
        if column.sort:
            self.sort_wanted.emit(f"-{column.sort}" if self._sort == column.sort else column.sort)
        else:
            # Qt has moved the arrow to the clicked column.
            self.show_sort(self._sort)


def _keep_nothing(_layout: str) -> None:
    """Nobody asked to have it remembered."""
