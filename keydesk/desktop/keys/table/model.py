"""The rows of the key table: one for every key of the list, most of them not fetched.

They change by no more than what changed, so that selection and scroll stay.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, STATUS_TONES, Column, ColumnId
from keydesk.desktop.keys.table.merging import fill, merge
from keydesk.desktop.keys.table.rows import SparseRows, Window
from keydesk.desktop.language import tr
from keydesk.desktop.listing.steady import SteadyRows
from keydesk.desktop.widgets.pill import TONE_ROLE
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyStatus

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_INDEX = QModelIndex()

KEY_ROLE = int(Role.UserRole)
"""The key of a row; None while it is not fetched."""
LOADING: Final = tr("Loading")
"""What a screen reader says of a row that is not fetched."""


_NAME: Final = POSITION[ColumnId.NAME]
# Put together once: each cell is asked at every paint.
_USUAL: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE: Final = _USUAL | Qt.ItemFlag.ItemIsEditable


class KeyTableModel(SteadyRows):
    """Keys as rows, COLUMNS as columns."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.rows = SparseRows()
        self.reordered = False
        self.held: Callable[[], set[int]] = set
        """Which rows must stay known, whoever looks: a few that are selected."""
        self.may_rename: Callable[[Key], bool] = lambda _: False
        """Whether a name can be typed anew in its cell."""

    @property
    def total(self) -> int:
        """How many keys the list has, fetched or not."""
        return len(self.rows)

    @property
    def keys(self) -> Sequence[Key]:
        """The keys that are fetched."""
        return [key for _, key in self.rows.known()]

    def key_at(self, row: int) -> Key | None:
        """Return the key of a row, if it is fetched."""
        return self.rows.cells[row] if 0 <= row < len(self.rows) else None

    def id_at(self, row: int) -> str:
        """Return the id of a row's key; empty while it is not fetched."""
        key = self.key_at(row)
        return "" if key is None else key.id

    def row_of(self, key_id: str, /) -> int | None:
        """Return the row of the key, if it is fetched."""
        return self.rows.places.get(key_id)

    def keys_in(self, rows: Iterable[range]) -> list[Key]:
        """Return the keys in these rows, as far as they are fetched."""
        cells = self.rows.cells
        return [key for each in rows for key in cells[each.start : each.stop] if key is not None]

    def ids_in(self, rows: Iterable[range]) -> set[str]:
        """Return the ids of the keys in these rows, as far as they are fetched."""
        return {key.id for key in self.keys_in(rows)}

    # -- what the loader does with it

    def replace_all(self, window: Window, *, reordered: bool = False) -> None:
        """Show another list, of which this is the beginning; ``reordered``: the same keys otherwise."""
        self.reordered = reordered
        self.rearranging.emit()
        self.beginResetModel()
        self.rows = self.rows.afresh(max(window.total, window.stop))
        list(fill(self.rows, window))
        self.endResetModel()
        self.rearranged.emit()

    def place(self, window: Window) -> None:
        """Show a window of the list. What it tells of the rows around it is taken over too."""
        self.rearranging.emit()
        for changed in fill(self.rows, merge(self, window)):
            self._tell(changed)
        self.rearranged.emit()

    def change(self, key: Key, asked: int | None = None) -> None:
        """Show what a change brought, before the next refresh does.

        ``asked`` is the age of the newest window that is under way; absent: none is.
        """
        row = self.row_of(key.id)
        if row is not None and self.rows.bring(row, key, self.rows.age if asked is None else asked):
            self._tell(range(row, row + 1))

    def forget(self, rows: Iterable[int]) -> None:
        """Let rows that nobody looks at be unknown again, but for those that are held."""
        held = self.held()
        self.rows.forget(row for row in rows if row not in held)

    def insert(self, row: int, count: int) -> None:
        """Insert rows that are not fetched."""
        self.beginInsertRows(NO_INDEX, row, row + count - 1)
        self.rows.insert(row, count)
        self.endInsertRows()

    def remove(self, row: int, count: int) -> None:
        """Take rows out."""
        self.beginRemoveRows(NO_INDEX, row, row + count - 1)
        self.rows.remove(row, count)
        self.endRemoveRows()

    def _tell(self, rows: range) -> None:
        self.dataChanged.emit(self.index(rows.start, 0), self.index(rows.stop - 1, len(COLUMNS) - 1))

    # -- what the view asks

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the keys of the list."""
        return 0 if parent.isValid() else len(self.rows.cells)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the columns, hidden ones too."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited in place."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == _NAME:
            key = self.rows.cells[index.row()]
            if key is not None and self.may_rename(key):
                return _EDITABLE
        return _USUAL

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Title and alignment of a column, and what its order goes by."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return COLUMNS[section].title
        if role == Role.AccessibleTextRole:
            return COLUMNS[section].title or COLUMNS[section].id.value.capitalize()
        if role == Role.ToolTipRole:
            return COLUMNS[section].order or None
        return _alignment(COLUMNS[section]) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A cell's text, tooltip, alignment and tone; its row's key."""
        if not index.isValid():
            return None
        key, column = self.rows.cells[index.row()], COLUMNS[index.column()]
        if key is None:
            return LOADING if role == Role.AccessibleTextRole else None
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                answer = column.text(key, self.clock.now())
            case Role.ToolTipRole:
                answer = column.tooltip(key) if column.tooltip else None
            case Role.TextAlignmentRole:
                answer = _alignment(column)
            case _:
                answer = {KEY_ROLE: key, TONE_ROLE: _tone(key, column)}.get(role)
        return answer


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _tone(key: Key, column: Column) -> str:
    if column.id is ColumnId.STATUS:
        return STATUS_TONES[key.status]
    return "disabled" if key.status is KeyStatus.REVOKED else ""
