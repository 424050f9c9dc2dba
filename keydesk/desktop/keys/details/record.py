"""Lines of a record, newest first: what the request log and the audit trail are listed as."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from keydesk.desktop import screen_time
from keydesk.desktop.widgets.text import as_plain_tooltip
from keydesk.domain.instant import Clock

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NO_INDEX: Final = QModelIndex()
RECORD_ROLE: Final = int(Role.UserRole)


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that happened. All of it is plain text."""

    id: str
    at: datetime
    title: str
    aside: str = ""
    """At the right of the title."""
    pill: tuple[str, str] | None = None
    """A word and its tone."""
    words: str = ""
    """Behind how long ago it was."""
    lines: tuple[str, ...] = ()
    more: str = ""
    """What only the tooltip says."""

    def when(self, now: datetime) -> str:
        """Say how long ago it was, and what goes with that."""
        ago = screen_time.relative(self.at, now)
        return f"{ago} · {self.words}" if self.words else ago

    @property
    def exactly(self) -> str:
        """Say exactly when it was, and what else there is to know."""
        return "\n".join(part for part in (screen_time.exact(self.at), self.more) if part)

    def in_full(self, now: datetime) -> str:
        """Say it as one reads it aloud."""
        pill = self.pill[0] if self.pill else ""
        head = ", ".join(part for part in (self.title, self.aside, pill, self.when(now)) if part)
        return "\n".join((head, *self.lines))


class RecordModel(QAbstractListModel):
    """Records as rows. What is new comes in at the top; a line that was written never changes."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._records: list[Record] = []
        self.next_cursor: str | None = None
        """Where older ones begin; None at the end."""

    @property
    def records(self) -> Sequence[Record]:
        """The rows."""
        return self._records

    def clear(self) -> None:
        """Have no rows."""
        self.beginResetModel()
        self._records, self.next_cursor = [], None
        self.endResetModel()

    def put_newest(self, records: Sequence[Record], cursor: str | None) -> None:
        """Take in the newest ones: those that are there stay, unless the new ones do not join on to them."""
        known = {record.id for record in self._records}
        new = [record for record in records if record.id not in known]
        if not self._records or len(new) == len(records):
            self.beginResetModel()
            self._records, self.next_cursor = list(records), cursor
            self.endResetModel()
        elif new:
            self.beginInsertRows(NO_INDEX, 0, len(new) - 1)
            self._records[:0] = new
            self.endInsertRows()

    def append(self, records: Sequence[Record], cursor: str | None) -> None:
        """Add older ones at the end."""
        self.next_cursor = cursor
        if records:
            first = len(self._records)
            self.beginInsertRows(NO_INDEX, first, first + len(records) - 1)
            self._records += records
            self.endInsertRows()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count them."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a row's words, its tooltip, or the Record itself."""
        if not index.isValid():
            return None
        record = self._records[index.row()]
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                answer: Any = record.in_full(self._clock.now())
            case Role.ToolTipRole:
                answer = as_plain_tooltip(record.exactly)
            case _:
                answer = record if role == RECORD_ROLE else None
        return answer
