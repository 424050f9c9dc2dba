"""How the cells of tables are drawn: grounds, hairlines, pills, ticks; texts elided in the middle."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from keydesk.desktop.listing.look import Lettered, Look
from keydesk.desktop.theme import ROW_HEIGHT, Space, line_height, pixmap
from keydesk.desktop.widgets.pill import paint_pill
from keydesk.desktop.widgets.text import as_plain_tooltip
from keydesk.desktop.widgets.tick import paint_tick, tick_size

_USUAL_LINE: Final = 17
"""A line of text at the size that ROW_HEIGHT was measured with."""
_BAR: Final = 3
_EDGE: Final = 2

# Flags as numbers: a cell is drawn some hundred times in every frame.
SELECTED: Final = QStyle.StateFlag.State_Selected.value
_HOVERED: Final = QStyle.StateFlag.State_MouseOver.value
OVER: Final = SELECTED | _HOVERED
# Absolute: a name from right to left still stands in its column's left.
_IN_LINE: Final = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value
_LEFT: Final = _IN_LINE | Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextSingleLine.value
_RIGHT: Final = _IN_LINE | Qt.AlignmentFlag.AlignRight.value | Qt.TextFlag.TextSingleLine.value

Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Return a row's height at the present text size."""
    return max(ROW_HEIGHT, round(ROW_HEIGHT * line_height() / _USUAL_LINE))


def inside(room: QRect) -> QRect:
    """Return where in a cell its content stands."""
    return room.adjusted(Space.S, 0, -Space.S, 0)


class PlainTips(QStyledItemDelegate):
    """A delegate whose tooltips are plain text (S23)."""

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the tooltip, as plain text."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        QToolTip.showText(event.globalPos(), as_plain_tooltip(str(text)) if text else "", view)
        return True


def draw_ground(painter: QPainter, look: Look, option: QStyleOptionViewItem, index: Index) -> None:
    """Draw what a cell stands on, the hairline below it, and the mark of the row that the keyboard is on."""
    state, room = option.state.value, option.rect
    if state & SELECTED:
        painter.fillRect(room, look.selected)
    elif state & _HOVERED:
        painter.fillRect(room, look.hovered)
    painter.setPen(look.hairline)
    painter.drawLine(room.bottomLeft(), room.bottomRight())
    if look.edge is not None and state & SELECTED:
        painter.fillRect(room.x(), room.y(), room.width(), _EDGE, look.edge)
        painter.fillRect(room.x(), room.bottom() + 1 - _EDGE, room.width(), _EDGE, look.edge)
    view = option.widget
    if (
        index.column() == 0
        and isinstance(view, QAbstractItemView)
        and view.hasFocus()
        and view.currentIndex().row() == index.row()
    ):
        painter.fillRect(room.x(), room.y(), _BAR, room.height(), look.accent)


def draw_text(painter: QPainter, look: Look, room: QRect, column: Lettered, text: str, ink: QColor) -> None:
    """Draw a text, without its middle where there is too little room."""
    painter.setPen(ink)
    painter.setFont(look.font(column))
    painter.drawText(room, _RIGHT if column.numeric else _LEFT, look.elided(column, text, room.width()))


def draw_tick(
    painter: QPainter, look: Look, room: QRect, option: QStyleOptionViewItem, *, ticked: bool
) -> None:
    """Draw the box by which a row is selected."""
    side, ratio = tick_size(), option.widget.devicePixelRatioF()

    def draw(inner: QPainter, box: QRect) -> None:
        paint_tick(inner, box, ticked=ticked, ratio=ratio)

    _put(painter, room, look.picture(("tick", ticked), QSize(side, side), ratio, draw))


def draw_icon(
    painter: QPainter, look: Look, name: str, area: QRect, option: QStyleOptionViewItem, *, over: bool
) -> None:
    """Draw an icon, darker while the pointer is ``over`` its row."""
    tone, ratio = "text" if over else "muted", option.widget.devicePixelRatioF()

    def draw(inner: QPainter, box: QRect) -> None:
        inner.drawPixmap(box.topLeft(), pixmap(name, box.width(), tone, ratio=ratio))

    _put(painter, area, look.picture((name, tone), QSize(look.line, look.line), ratio, draw))


def draw_pill(
    painter: QPainter, look: Look, room: QRect, option: QStyleOptionViewItem, word: str, tone: str
) -> None:
    """Draw a status."""
    inner = inside(room)

    def draw(within: QPainter, box: QRect) -> None:
        paint_pill(within, box, word, tone)

    ratio = option.widget.devicePixelRatioF()
    _put(painter, inner, look.picture(("pill", word, tone), inner.size(), ratio, draw))


def _put(painter: QPainter, room: QRect, picture: QPixmap) -> None:
    """Draw a picture in the middle of ``room``."""
    size = picture.deviceIndependentSize().toSize()
    left = room.x() + (room.width() - size.width()) // 2
    painter.drawPixmap(QPoint(left, room.y() + (room.height() - size.height()) // 2), picture)
