"""How a line of the palette is drawn: icon, name, the menu that has it, its shortcut."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from keydesk.desktop.theme import Space, TextRole, current, font_of, line_height, pixmap, text_width
from keydesk.desktop.widgets.candidate_row import REFUSED_ROLE, CandidateRow

ICON_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 8
KEYS_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 9
_KEYS_WIDTH: Final = 19
_LEAST_WIDTH: Final = 60
"""In characters. Narrower lines do without shortcuts."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class PaletteRow(CandidateRow):
    """Draws an icon before, and a shortcut behind what any list of things to pick draws."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw all of it."""
        super().paint(painter, option, index)
        row: QRect = option.rect
        size = line_height()
        top = row.center().y() - size // 2
        name = str(index.data(ICON_ROLE) or "")
        if name:
            tone = "disabled" if index.data(REFUSED_ROLE) else "muted"
            picture = pixmap(name, size, tone, ratio=painter.device().devicePixelRatio())
            painter.drawPixmap(row.left() + Space.S, top, picture)
        width = _keys_width(row)
        if width:
            self._draw_keys(
                painter, QRect(row.right() - width, row.y(), width - Space.S, row.height()), index
            )

    def room(self, row: QRect) -> QRect:
        """Leave room at both sides."""
        return super().room(row).adjusted(line_height() + Space.S, 0, -_keys_width(row), 0)

    def _draw_keys(self, painter: QPainter, place: QRect, index: Index) -> None:
        font = font_of(TextRole.SMALL)
        keys = QFontMetrics(font).elidedText(
            str(index.data(KEYS_ROLE) or ""), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(current().disabled if index.data(REFUSED_ROLE) else current().text))
        painter.drawText(place, int(_RIGHT), keys)
        painter.restore()


def _keys_width(row: QRect) -> int:
    return text_width(_KEYS_WIDTH) if row.width() >= text_width(_LEAST_WIDTH) else 0
