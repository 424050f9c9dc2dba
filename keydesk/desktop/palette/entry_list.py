"""The list below the palette's field, which keeps the keyboard and moves through it from there."""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from keydesk.desktop.language import tr
from keydesk.desktop.palette.entries import Entry
from keydesk.desktop.palette.row import ICON_ROLE, KEYS_ROLE, PaletteRow
from keydesk.desktop.theme import Space, line_height
from keydesk.desktop.widgets.candidate_row import NOTE_ROLE, REFUSED_ROLE

_ENTRY_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 10
_MOST: Final = 11
"""Lines in view at a time."""


class EntryList(QListWidget):
    """Emits ``moved`` when another line is the current one, and ``taken`` with one that was clicked."""

    moved = Signal()
    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # The look of every list of things to pick.
        self.setObjectName("searchChoices")
        self.setAccessibleName(tr("What can be done"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(PaletteRow(self))
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(self._take)
        self.currentRowChanged.connect(self._tell)

    def entries(self) -> list[Entry]:
        """Return what is listed, in its order."""
        return [self.item(row).data(_ENTRY_ROLE) for row in range(self.count())]

    def current(self) -> Entry | None:
        """Return what Enter takes."""
        item = cast("QListWidgetItem | None", self.currentItem())
        return item.data(_ENTRY_ROLE) if item is not None else None

    def add(self, entries: Sequence[Entry]) -> None:
        """List these below what is there."""
        for entry in entries:
            item = QListWidgetItem(entry.name)
            item.setData(_ENTRY_ROLE, entry)
            item.setData(NOTE_ROLE, entry.refusal or entry.path)
            item.setData(REFUSED_ROLE, bool(entry.refusal))
            item.setData(ICON_ROLE, entry.icon)
            item.setData(KEYS_ROLE, entry.keys)
            spoken = (entry.name, entry.path, entry.keys, entry.refusal)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))
            self.addItem(item)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def step(self, by: int) -> None:
        """Go so many lines down, or up."""
        if self.count():
            self.setCurrentRow(min(max(self.currentRow() + by, 0), self.count() - 1))

    def fit(self, room: int) -> int:
        """Be as high as what is listed, within ``room``; return how high that is."""
        row = line_height() + Space.M
        height = min(self.count(), _MOST, max(room // row, 1)) * row
        self.setFixedHeight(height)
        self.setVisible(height > 0)
        return height

    def _take(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.data(_ENTRY_ROLE))

    def _tell(self, row: int) -> None:
        """Let a screen reader say the line: nothing else tells of it while the keyboard is in the field."""
        if row >= 0 and self.isVisible() and QAccessible.isActive():
            spoken = str(self.item(row).data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.moved.emit()
