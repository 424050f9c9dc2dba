"""The rows of the key table. They change by no more than what changed, so that selection and scroll stay."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import COLUMNS, STATUS_TONES, Column, ColumnId
from keydesk.desktop.keys.table.pieces import Piece, Pieces
from keydesk.desktop.widgets.pill import TONE_ROLE
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyStatus

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_INDEX = QModelIndex()

KEY_ROLE = int(Role.UserRole)
"""The key of a row."""


class KeyTableModel(QAbstractTableModel):
    """Keys as rows, COLUMNS as columns."""

    more_wanted = Signal()
    """The last rows came into view and there are further ones."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: list[Key] = []
        self._asked_for_more = False
        self.pieces = Pieces()
        self.total = 0
        self.may_rename: Callable[[Key], bool] = lambda _: False
        """Whether a name can be typed anew in its cell."""

    @property
    def keys(self) -> Sequence[Key]:
        """The rows that are there."""
        return self._rows

    def row_of(self, key_id: str) -> int | None:
        """Return the row of the key, if it is there."""
        return next((row for row, key in enumerate(self._rows) if key.id == key_id), None)

    def keys_in(self, rows: Iterable[range]) -> list[Key]:
        """Return the known keys in these rows."""
        return [key for each in rows for key in self._rows[each.start : each.stop]]

    # -- what the loader does with it

    def replace_all(self, piece: Piece, total: int) -> None:
        """Show another list, of which this is the first piece. Rows that stay keep their selection."""
        self._asked_for_more = False
        self.pieces = Pieces(piece)
        self._become(self.pieces.keys(), total)

    def append(self, piece: Piece, total: int) -> None:
        """Add the piece that was missing at the end; one that does not join on is left out."""
        self._asked_for_more = False
        if self.pieces.append(piece):
            self._become(self.pieces.keys(), total)

    def refresh(self, position: int, piece: Piece, total: int) -> None:
        """Put a piece in the place of one that was fetched before."""
        self._asked_for_more = False
        self.pieces.put(position, piece)
        self._become(self.pieces.keys(), total)

    def change(self, key: Key) -> None:
        """Show what a change brought, before the next refresh does."""
        self.pieces.change(key)
        self._become(self.pieces.keys(), self.total)

    def stop_waiting(self) -> None:
        """Allow to ask for more again, after a piece could not be fetched."""
        self._asked_for_more = False

    # -- what the view asks

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the keys that are there."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the columns, hidden ones too."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited in place."""
        flags = super().flags(index)
        if index.isValid() and COLUMNS[index.column()].id is ColumnId.NAME:
            key = self.data(index, KEY_ROLE)
            if isinstance(key, Key) and self.may_rename(key):
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are further pieces."""
        return not parent.isValid() and self.pieces.next_cursor is not None and not self._asked_for_more

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next piece, once."""
        if self.canFetchMore(parent):
            self._asked_for_more = True
            self.more_wanted.emit()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Title and alignment of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return COLUMNS[section].title
        if role == Role.AccessibleTextRole:
            return COLUMNS[section].title or COLUMNS[section].id.value.capitalize()
        return _alignment(COLUMNS[section]) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A cell's text, tooltip, alignment and tone; its row's key."""
        if not index.isValid():
            return None
        key, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                answer = column.text(key, self._clock.now())
            case Role.ToolTipRole:
                answer = column.tooltip(key) if column.tooltip else None
            case Role.TextAlignmentRole:
                answer = _alignment(column)
            case _:
                answer = {KEY_ROLE: key, TONE_ROLE: _tone(key, column)}.get(role)
        return answer

    # -- the one writer of rows

    def _become(self, keys: list[Key], total: int) -> None:
        """Turn the rows into ``keys``: remove, move, insert and change no more than needed."""
        self.total = total
        self._remove_all_but({key.id for key in keys})
        present = {key.id for key in self._rows}
        self._order([key for key in keys if key.id in present])
        self._insert_missing(keys, present)
        self._change(keys)

    def _remove_all_but(self, wanted: set[str]) -> None:
        row = len(self._rows) - 1
        while row >= 0:
            last = row
            while row >= 0 and self._rows[row].id not in wanted:
                row -= 1
            if row < last:
                self.beginRemoveRows(NO_INDEX, row + 1, last)
                del self._rows[row + 1 : last + 1]
                self.endRemoveRows()
            row -= 1

    def _order(self, keys: list[Key]) -> None:
        place = {key.id: row for row, key in enumerate(keys)}
        if all(place[key.id] == row for row, key in enumerate(self._rows)):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        after = [self.index(place[self._rows[index.row()].id], index.column()) for index in before]
        self._rows.sort(key=lambda key: place[key.id])
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert_missing(self, keys: list[Key], present: set[str]) -> None:
        row = 0
        while row < len(keys):
            first = row
            while row < len(keys) and keys[row].id not in present:
                row += 1
            if row > first:
                self.beginInsertRows(NO_INDEX, first, row - 1)
                self._rows[first:first] = keys[first:row]
                self.endInsertRows()
            row += 1

    def _change(self, keys: list[Key]) -> None:
        for row, (before, after) in enumerate(zip(self._rows, keys, strict=True)):
            if before != after:
                self._rows[row] = after
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _tone(key: Key, column: Column) -> str:
    if column.id is ColumnId.STATUS:
        return STATUS_TONES[key.status]
    return "disabled" if key.status is KeyStatus.REVOKED else ""
