"""The gateway's log as rows: lines come at the end, old ones go at the top, and what is shown is filtered."""

from collections import deque
from collections.abc import Sequence
from enum import Enum
from itertools import islice
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from keydesk.desktop.connections.log_text import LogEntry, read_line
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.log_lines import KEPT, LogLines
from keydesk.desktop.theme import TextRole, current, font_of
from keydesk.desktop.widgets.text import as_plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()
_TITLES: Final = (tr("Time"), tr("Level"), tr("Message"))
MESSAGE: Final = 2
AT_ONCE: Final = 250
"""Lines."""
_BAD: Final = frozenset({"error", "critical"})
_WARN: Final = frozenset({"warning"})


class Wanted(Enum):
    """Which lines are shown. Those without a level may be anything, and are always among them."""

    EVERYTHING = "everything"
    WITHOUT_CALLS = "without calls"
    WARNINGS = "warnings"
    ERRORS = "errors"

    @property
    def words(self) -> str:
        """Say which."""
        return {
            Wanted.EVERYTHING: tr("Every level"),
            Wanted.WITHOUT_CALLS: tr("Without calls"),
            Wanted.WARNINGS: tr("Warnings and errors"),
            Wanted.ERRORS: tr("Errors"),
        }[self]

    def admits(self, entry: LogEntry) -> bool:
        """Whether a line is one of these."""
        if self is Wanted.EVERYTHING or not entry.level:
            return True
        if self is Wanted.WITHOUT_CALLS:
            return not entry.is_call
        return entry.level in _BAD or (self is Wanted.WARNINGS and entry.level in _WARN)


class LogModel(QAbstractTableModel):
    """Follows a LogLines: ``follow`` brings in what came since, however much that is."""

    def __init__(self, log: LogLines, kept: int = KEPT) -> None:
        super().__init__()
        self._log = log
        self._seen = 0
        self._all: deque[LogEntry] = deque(maxlen=kept)
        self._shown: list[LogEntry] = []
        self._wanted = Wanted.EVERYTHING
        self._search = ""

    @property
    def total(self) -> int:
        """How many lines there are, shown or not."""
        return len(self._all)

    def follow(self) -> bool:
        """Take what was logged since, as much as a turn has time for. Return whether there is more."""
        waiting = self._log.since(self._seen)
        taken = waiting[:AT_ONCE]
        self._seen = self._log.count - len(waiting) + len(taken)
        fresh = [read_line(line) for line in taken]
        self._drop(len(self._all) + len(fresh) - (self._all.maxlen or 0))
        self._all.extend(fresh)
        self._add([entry for entry in fresh if self._admits(entry)])
        return len(taken) < len(waiting)

    def show_only(self, wanted: Wanted, search: str) -> None:
        """Show the lines of these levels that hold this text, in letters of either case."""
        if (wanted, search.casefold()) == (self._wanted, self._search):
            return
        self.beginResetModel()
        self._wanted, self._search = wanted, search.casefold()
        self._shown = [entry for entry in self._all if self._admits(entry)]
        self.endResetModel()

    def text_of(self, rows: Sequence[int] | None = None) -> str:
        """Return these rows, or all that are shown, as text."""
        entries = self._shown if rows is None else [self._shown[row] for row in rows]
        return "".join(f"{entry.text}\n" for entry in entries)

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return three: when, how bad, what."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell one cell."""
        return self._tell(self._shown[index.row()], index.column(), role) if index.isValid() else None

    @staticmethod
    def _tell(entry: LogEntry, column: int, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return (entry.at, entry.level, entry.message)[column]
        if role == Qt.ItemDataRole.ToolTipRole and column == MESSAGE:
            return as_plain_tooltip(f"{entry.message}\n{entry.trace}".rstrip())
        if role == Qt.ItemDataRole.ForegroundRole:
            return _ink(entry, column)
        return font_of(TextRole.FIXED) if role == Qt.ItemDataRole.FontRole else None

    def _admits(self, entry: LogEntry) -> bool:
        return self._wanted.admits(entry) and (not self._search or self._search in entry.text.casefold())

    def _drop(self, count: int) -> None:
        """Forget the oldest lines."""
        if count <= 0:
            return
        gone = list(islice(self._all, count))
        for _ in gone:
            self._all.popleft()
        shown = sum(map(self._admits, gone))
        if shown:
            self.beginRemoveRows(_TOP, 0, shown - 1)
            del self._shown[:shown]
            self.endRemoveRows()

    def _add(self, entries: list[LogEntry]) -> None:
        if entries:
            self.beginInsertRows(_TOP, len(self._shown), len(self._shown) + len(entries) - 1)
            self._shown.extend(entries)
            self.endInsertRows()


def _ink(entry: LogEntry, column: int) -> QColor:
    tokens = current()
    if entry.level in _BAD:
        return QColor(tokens.bad)
    if entry.level in _WARN:
        return QColor(tokens.warn)
    return QColor(tokens.text if column == MESSAGE else tokens.muted)
