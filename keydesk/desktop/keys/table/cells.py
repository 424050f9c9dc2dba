"""How the cells of the key table are drawn: hairlines, pills, ticks; texts elided in the middle."""

from typing import Final, Protocol, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, STATUS_TONES, Column, ColumnId, status_word
from keydesk.desktop.keys.table.look import Look
from keydesk.desktop.money_words import budget_figure
from keydesk.desktop.theme import ROW_HEIGHT, Space, line_height, pixmap
from keydesk.desktop.widgets.budget_bar import paint_budget
from keydesk.desktop.widgets.pill import paint_pill
from keydesk.desktop.widgets.text import as_plain_tooltip
from keydesk.desktop.widgets.tick import paint_tick, tick_size
from keydesk.domain.key import KeyStatus

_USUAL_LINE: Final = 17
"""A line of text at the size that ROW_HEIGHT was measured with."""
_BAR: Final = 3
_SHARES: Final = (0.62, 0.45, 0.7, 0.38, 0.55)
"""How much of a cell is filled until its text is fetched."""

# Flags as numbers: a cell is drawn some hundred times in every frame.
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_HOVERED: Final = QStyle.StateFlag.State_MouseOver.value
_OVER: Final = _SELECTED | _HOVERED
# Absolute: a name from right to left still stands in its column's left.
_IN_LINE: Final = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value
_LEFT: Final = _IN_LINE | Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextSingleLine.value
_RIGHT: Final = _IN_LINE | Qt.AlignmentFlag.AlignRight.value | Qt.TextFlag.TextSingleLine.value
_STRONG: Final = frozenset({ColumnId.NAME, ColumnId.KEY})

Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Return a row's height at the present text size."""
    return max(ROW_HEIGHT, round(ROW_HEIGHT * line_height() / _USUAL_LINE))


def copy_area(cell: QRect) -> QRect:
    """Return where in a key's cell the copy icon stands."""
    side = line_height()
    return QRect(cell.right() - side - Space.S, cell.center().y() - side // 2, side, side)


class Drawn(Protocol):
    """What holds the look of its cells, and knows their keys."""

    look: Look

    def key_at(self, row: int) -> Key | None:
        """Return the key of a row, if it is fetched."""
        ...


class CellDelegate(QStyledItemDelegate):
    """Draws every cell of the table that it belongs to."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, hairline and content."""
        table, column = cast("Drawn", self.parent()), COLUMNS[index.column()]
        key, look, room = table.key_at(index.row()), table.look, QRect(option.rect)
        state = option.state.value
        self._ground(painter, look, option, index)
        if key is None:
            _draw_bar_to_come(painter, look, room, column, index.row())
        elif column.id is ColumnId.TICK:
            _draw_tick(painter, look, room, option, ticked=bool(state & _SELECTED))
        elif column.id is ColumnId.ACTIONS:
            _draw_icon(painter, look, "ellipsis", room, option, over=bool(state & _OVER))
        elif column.id is ColumnId.STATUS:
            _draw_status(painter, look, room, option, key)
        elif column.id is ColumnId.BUDGET:
            if key.budget is not None:
                inner = room.adjusted(Space.S, 0, -Space.S, 0)
                muted = key.status is KeyStatus.REVOKED
                paint_budget(painter, inner, key.budget, budget_figure(key.budget), muted=muted)
        else:
            self._words(painter, look, room, option, key, column)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Need what the text needs, when a column is fitted to its content."""
        column, look = COLUMNS[index.column()], cast("Drawn", self.parent()).look
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = look.metrics(column).horizontalAdvance(text) + 2 * Space.S
        if column.id is ColumnId.KEY:
            width += line_height() + Space.S
        return QSize(width, row_height())

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the tooltip, as plain text (S23)."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        QToolTip.showText(event.globalPos(), as_plain_tooltip(str(text)) if text else "", view)
        return True

    def _ground(self, painter: QPainter, look: Look, option: QStyleOptionViewItem, index: Index) -> None:
        state, room = option.state.value, option.rect
        if state & _SELECTED:
            painter.fillRect(room, look.selected)
        elif state & _HOVERED:
            painter.fillRect(room, look.hovered)
        painter.setPen(look.hairline)
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        view = option.widget
        if (
            index.column() == 0
            and isinstance(view, QAbstractItemView)
            and view.hasFocus()
            and view.currentIndex().row() == index.row()
        ):
            # The row that the keyboard is on.
            painter.fillRect(room.x(), room.y(), _BAR, room.height(), look.accent)

    def _words(
        self,
        painter: QPainter,
        look: Look,
        room: QRect,
        option: QStyleOptionViewItem,
        key: Key,
        column: Column,
    ) -> None:
        inner = room.adjusted(Space.S, 0, -Space.S, 0)
        if column.id is ColumnId.KEY:
            area = copy_area(room)
            inner.setRight(area.left() - Space.XS)
            if option.state.value & _OVER:
                _draw_icon(painter, look, "copy", area, option, over=True)
        if key.status is KeyStatus.REVOKED:
            ink = look.disabled
        else:
            ink = look.text if column.id in _STRONG else look.muted
        painter.setPen(ink)
        painter.setFont(look.font(column))
        text = column.text(key, look.now)
        painter.drawText(inner, _RIGHT if column.numeric else _LEFT, look.elided(column, text, inner.width()))


def _draw_bar_to_come(painter: QPainter, look: Look, room: QRect, column: Column, row: int) -> None:
    """Stand for a text that is not fetched."""
    if column.fixed:
        return
    share = _SHARES[(row + POSITION[column.id]) % len(_SHARES)]
    high = look.line * 0.6
    left, width = room.x() + Space.S, (room.width() - 2 * Space.S) * share
    bar = QRectF(left, room.center().y() - high / 2, width, high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.hairline)
    painter.drawRoundedRect(bar, high / 2, high / 2)
    painter.restore()


def _draw_tick(
    painter: QPainter, look: Look, room: QRect, option: QStyleOptionViewItem, *, ticked: bool
) -> None:
    side, ratio = tick_size(), option.widget.devicePixelRatioF()

    def draw(inner: QPainter, box: QRect) -> None:
        paint_tick(inner, box, ticked=ticked, ratio=ratio)

    _put(painter, room, look.picture(("tick", ticked), QSize(side, side), ratio, draw))


def _draw_icon(
    painter: QPainter, look: Look, name: str, area: QRect, option: QStyleOptionViewItem, *, over: bool
) -> None:
    tone, ratio = "text" if over else "muted", option.widget.devicePixelRatioF()

    def draw(inner: QPainter, box: QRect) -> None:
        inner.drawPixmap(box.topLeft(), pixmap(name, box.width(), tone, ratio=ratio))

    _put(painter, area, look.picture((name, tone), QSize(look.line, look.line), ratio, draw))


def _draw_status(painter: QPainter, look: Look, room: QRect, option: QStyleOptionViewItem, key: Key) -> None:
    inner = room.adjusted(Space.S, 0, -Space.S, 0)

    def draw(within: QPainter, box: QRect) -> None:
        paint_pill(within, box, status_word(key.status), STATUS_TONES[key.status])

    ratio = option.widget.devicePixelRatioF()
    _put(painter, inner, look.picture((key.status,), inner.size(), ratio, draw))


def _put(painter: QPainter, room: QRect, picture: QPixmap) -> None:
    """Draw a picture in the middle of ``room``."""
    size = picture.deviceIndependentSize().toSize()
    left = room.x() + (room.width() - size.width()) // 2
    painter.drawPixmap(QPoint(left, room.y() + (room.height() - size.height()) // 2), picture)
