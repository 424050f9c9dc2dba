"""How a connection stands in a list: its name, its mark, its address."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from keydesk.desktop.connections.profiles.profile import Profile
from keydesk.desktop.theme import Space, TextRole, current, font_of
from keydesk.desktop.widgets.pill import paint_pill, pill_size

PROFILE_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_SHOWN_ENDING: Final = "/admin/v1"


def row_height() -> int:
    """Return what two lines and some air need."""
    return (
        QFontMetrics(font_of(TextRole.STRONG)).height()
        + QFontMetrics(font_of(TextRole.SMALL)).height()
        + Space.L
    )


class ProfileRows(QStyledItemDelegate):
    """Draws a row of two lines."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row's ground as usual, and the words on it."""
        profile = index.data(PROFILE_ROLE)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        if not isinstance(profile, Profile):
            return
        room = option.rect.adjusted(Space.M, Space.S, -Space.M, -Space.S)
        if (place := profile.tag.place) is not None:
            width = pill_size(place.word).width()
            paint_pill(
                painter, QRect(room.right() - width, room.y(), width, room.height()), place.word, place.tone
            )
            room.setRight(room.right() - width - Space.S)
        painter.save()
        upper = QRect(room.x(), room.y(), room.width(), room.height() // 2)
        self._write(painter, upper, profile.name, TextRole.STRONG, current().text)
        lower = QRect(room.x(), upper.bottom() + 1, room.width(), room.height() - upper.height())
        self._write(
            painter, lower, profile.admin_url.removesuffix(_SHOWN_ENDING), TextRole.SMALL, current().muted
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Need two lines."""
        return QSize(super().sizeHint(option, index).width(), row_height())

    def _write(self, painter: QPainter, room: QRect, text: str, role: TextRole, ink: str) -> None:
        font = font_of(role)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
