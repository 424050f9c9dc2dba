"""How something to pick is drawn in a list: its name, and beside it in grey what tells it from others."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from keydesk.desktop.theme import Space, TextRole, current, font_of, line_height

NOTE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""What is said beside it."""
REFUSED_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""Whether it cannot be picked."""

_MOST_FOR_NOTE = 0.55
_CORNER = 4
Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CandidateRow(QStyledItemDelegate):
    """Draws a row of SearchChoices."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, name and note."""
        tokens, refused = current(), bool(index.data(REFUSED_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & State.State_Selected:
            painter.setPen(QColor(tokens.accent) if tokens.high else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        room = self.room(option.rect)
        left = self._note(painter, room, str(index.data(NOTE_ROLE) or ""))
        room.setRight(left - Space.M)
        font = font_of(TextRole.BODY)
        painter.setFont(font)
        enabled = bool(option.state & State.State_Enabled)
        painter.setPen(QColor((tokens.muted if refused else tokens.text) if enabled else tokens.disabled))
        name = str(index.data() or "")
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(_LEFT), shown)
        painter.restore()

    def room(self, row: QRect) -> QRect:
        """Return where in a row name and note may stand."""
        return row.adjusted(Space.S, 0, -Space.S, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Need a line and some air."""
        return QSize(0, line_height() + Space.M)

    def _note(self, painter: QPainter, room: QRect, text: str) -> int:
        """Draw the note at the right of ``room``; return where it begins."""
        font = font_of(TextRole.SMALL)
        width = min(QFontMetrics(font).horizontalAdvance(text) + 1, round(room.width() * _MOST_FOR_NOTE))
        painter.setFont(font)
        painter.setPen(QColor(current().muted))
        place = QRect(room.right() - width, room.y(), width, room.height())
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, int(_RIGHT), shown)
        return place.left()
