"""What was picked so far, a row each; the cross at its right, or Del, takes a row out again."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem

from keydesk.desktop.language import tr
from keydesk.desktop.theme import RADIUS, Space, current, line_height, pixmap
from keydesk.desktop.widgets.candidate_row import NOTE_ROLE, CandidateRow
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.text import as_plain_tooltip

_CANDIDATE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3
_TAKES_OUT: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
Index = QModelIndex | QPersistentModelIndex


class PickedList(QListWidget):
    """Emits ``taken_out`` when the user takes a row out. Without rows it is not there."""

    taken_out = Signal()

    def __init__(self, name: str, says: str, *, rows: int = 4) -> None:
        """Show so many rows at most before it scrolls."""
        super().__init__()
        self._rows_in_view = rows
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setItemDelegate(_PickedRow(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._fit()

    def candidates(self) -> list[Candidate]:
        """Return what is picked, in the order of picking."""
        return [self.item(row).data(_CANDIDATE_ROLE) for row in range(self.count())]

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Add these, those that are there already but once."""
        known = {candidate.id for candidate in self.candidates()}
        for candidate in candidates:
            if candidate.id not in known:
                known.add(candidate.id)
                self._append(candidate)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current row out with Del or Backspace."""
        if event.key() in _TAKES_OUT and self.currentRow() >= 0:
            self._take_out(self.currentRow())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take out the row whose cross is clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        item = self.itemAt(place)
        if item is not None and cross_area(self.visualItemRect(item)).contains(place):
            self._take_out(self.row(item))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row."""
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            for row in range(self.count()):
                self.item(row).setSizeHint(QSize(0, _row_height()))
            self._fit()

    def _append(self, candidate: Candidate) -> None:
        item = QListWidgetItem(candidate.text)
        item.setData(_CANDIDATE_ROLE, candidate)
        item.setData(NOTE_ROLE, candidate.note)
        item.setSizeHint(QSize(0, _row_height()))
        spoken = ", ".join(part for part in (candidate.text, candidate.note, tr("Del takes it out")) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(
            as_plain_tooltip("\n".join(part for part in (candidate.text, candidate.note) if part))
        )
        self.addItem(item)

    def _take_out(self, row: int) -> None:
        self.takeItem(row)
        self._fit()
        self.taken_out.emit()

    def _fit(self) -> None:
        height = _row_height()
        # Half a row more shows that there are further ones.
        further = height // 2 if self.count() > self._rows_in_view else 0
        rows = min(max(self.count(), 1), self._rows_in_view)
        self.setFixedHeight(rows * height + further + 2 * self.frameWidth() + Space.XS)
        self.setVisible(self.count() > 0)


class _PickedRow(CandidateRow):
    """Draws a row with its cross, and a ring around the one that the keyboard is on."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw name, note and cross."""
        super().paint(painter, option, index)
        view, cross = option.widget, cross_area(option.rect)
        tone = "muted" if view.isEnabled() else "disabled"
        picture = pixmap("x", cross.width(), tone, ratio=view.devicePixelRatioF())
        painter.drawPixmap(cross.topLeft(), picture)
        if isinstance(view, QListWidget) and view.hasFocus() and view.currentIndex() == index:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), 2))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            painter.restore()

    def room(self, row: QRect) -> QRect:
        """Leave the cross its place."""
        room = super().room(row)
        room.setRight(cross_area(row).left() - Space.S)
        return room


def cross_area(row: QRect) -> QRect:
    """Return where in a row the cross stands."""
    side = line_height()
    return QRect(row.right() - side - Space.XS, row.center().y() - side // 2, side, side)


def _row_height() -> int:
    return line_height() + Space.M
