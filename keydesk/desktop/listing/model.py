"""The rows of a list, as far as they are fetched. They change by no more than what changed."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Final, Generic

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from keydesk.desktop.listing.columns import Column, T, with_ticks_and_actions
from keydesk.desktop.listing.steady import SteadyRows
from keydesk.domain.instant import Clock

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_INDEX: Final = QModelIndex()
LISTED_ROLE: Final = int(Role.UserRole)
"""What stands in a row."""
_FEW: Final = 50
"""More than so many places at which rows come or go are brought together first: a view hears of each."""
_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class ListModel(SteadyRows, Generic[T]):
    """What is listed as rows, its columns between ticks and ``⋯``."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        clock: Clock,
        parent: QObject | None = None,
        *,
        to_act_on: bool = True,
    ) -> None:
        """``to_act_on``: rows can be ticked and have a menu; otherwise they are there to be read."""
        super().__init__(parent)
        self.clock = clock
        self.columns = with_ticks_and_actions(columns) if to_act_on else tuple(columns)
        self.reordered = False
        self._items: list[T] = []
        self._rows: dict[str, int] = {}

    @property
    def first_column(self) -> int:
        """The position of what a row is called."""
        return next(place for place, column in enumerate(self.columns) if not column.fixed)

    @property
    def items(self) -> Sequence[T]:
        """What is fetched, from top to bottom."""
        return self._items

    def item_at(self, row: int) -> T | None:
        """Return what stands in a row; None beyond the last."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def items_in(self, rows: Iterable[range]) -> list[T]:
        """Return what stands in these rows."""
        return [item for each in rows for item in self._items[each.start : each.stop]]

    def id_at(self, row: int) -> str:
        """Return the id of what stands in a row; empty beyond the last."""
        item = self.item_at(row)
        return "" if item is None else item.id

    def ids_in(self, rows: Iterable[range]) -> set[str]:
        """Return the ids of what stands in these rows."""
        return {item.id for item in self.items_in(rows)}

    def row_of(self, id_: str, /) -> int | None:
        """Return the row of what has this id."""
        return self._rows.get(id_)

    # -- what the loader does with it

    def replace_all(self, items: Sequence[T], *, reordered: bool = False) -> None:
        """Show another list; ``reordered``: the same one in another order."""
        self.reordered = reordered
        self.rearranging.emit()
        self.beginResetModel()
        self._items = _each_once(items)
        self._number()
        self.endResetModel()
        self.rearranged.emit()

    def merge(self, items: Sequence[T]) -> None:
        """Show the same list as it is now: rows go, move, come and change, and nothing else happens."""
        self.rearranging.emit()
        wanted = _each_once(items)
        coming, ids = {item.id for item in wanted}, [item.id for item in wanted]
        gone = [row for row, item in enumerate(self._items) if item.id not in coming]
        if len(_runs(gone)) > _FEW:
            kept = [item.id for item in self._items if item.id in coming]
            self._order([*kept, *(self._items[row].id for row in gone)])
            gone = list(range(len(kept), len(self._items)))
        self._take_out(gone)
        new = [row for row, item in enumerate(wanted) if item.id not in self._rows]
        if len(_runs(new)) > _FEW:
            everything = [*self._items, *(wanted[row] for row in new)]
            self._bring_in(list(range(len(self._items), len(everything))), everything)
            self._order(ids)
        else:
            self._order([id_ for id_ in ids if id_ in self._rows])
            self._bring_in(new, wanted)
        pairs = enumerate(zip(wanted, self._items, strict=True))
        self._change([row for row, (item, before) in pairs if _differ(item, before)], wanted)
        self.rearranged.emit()

    def append(self, items: Sequence[T]) -> None:
        """Show what follows. What moved to here from above meanwhile stays where it is until it is merged."""
        new = [item for item in _each_once(items) if item.id not in self._rows]
        if new:
            self.rearranging.emit()
            everything = [*self._items, *new]
            self._bring_in(list(range(len(self._items), len(everything))), everything)
            self.rearranged.emit()

    def change(self, item: T) -> None:
        """Show what a change brought, before the next refresh does."""
        row = self._rows.get(item.id)
        if row is not None and self._items[row] != item:
            self._items[row] = item
            self._tell(row, row)

    def _take_out(self, rows: Sequence[int]) -> None:
        for first, last in reversed(_runs(rows)):
            self.beginRemoveRows(NO_INDEX, first, last)
            del self._items[first : last + 1]
            self.endRemoveRows()
        self._number()

    def _order(self, ids: Sequence[str]) -> None:
        if ids == [item.id for item in self._items]:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._items[index.row()].id for index in before]
        by_id = {item.id: item for item in self._items}
        self._items = [by_id[id_] for id_ in ids]
        self._number()
        after = [self.index(self._rows[id_], index.column()) for id_, index in zip(held, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _bring_in(self, rows: Sequence[int], wanted: Sequence[T]) -> None:
        for first, last in _runs(rows):
            self.beginInsertRows(NO_INDEX, first, last)
            self._items[first:first] = wanted[first : last + 1]
            self.endInsertRows()
        self._number()

    def _change(self, rows: Sequence[int], wanted: Sequence[T]) -> None:
        for first, last in _runs(rows):
            self._items[first : last + 1] = wanted[first : last + 1]
            self._tell(first, last)

    def _number(self) -> None:
        self._rows = {item.id: row for row, item in enumerate(self._items)}

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    # -- what the view asks

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count what is fetched."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the columns, with ticks and ``⋯``."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Title and alignment of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Role.DisplayRole:
                return column.title
            case Role.AccessibleTextRole:
                return column.title or column.id.capitalize()
            case Role.TextAlignmentRole:
                return _alignment(column)
            case _:
                return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A cell's text, tooltip and alignment; what stands in its row."""
        if not index.isValid():
            return None
        item, column = self._items[index.row()], self.columns[index.column()]
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return column.text(item, self.clock.now())
            case Role.ToolTipRole:
                return column.tooltip(item) if column.tooltip else None
            case Role.TextAlignmentRole:
                return _alignment(column)
            case _:
                return item if role == LISTED_ROLE else None


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _differ(one: object, other: object) -> bool:
    """Compare what records hold: that of ten thousand models takes a moment that their own ``==`` exceeds."""
    mine: object = getattr(one, "__dict__", None)
    return one != other if mine is None else mine != getattr(other, "__dict__", None)


def _each_once(items: Iterable[T]) -> list[T]:
    return list({item.id: item for item in items}.values())


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return rows as first and last of those that follow each other."""
    breaks = [0, *(place for place, (one, two) in enumerate(pairwise(rows), 1) if two != one + 1), len(rows)]
    return [(rows[one], rows[two - 1]) for one, two in pairwise(breaks) if one < two]
