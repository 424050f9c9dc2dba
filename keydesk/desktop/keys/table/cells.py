"""How the cells of the key table are drawn."""

from typing import Final, Protocol, cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from keydesk.contract.keys import Key
from keydesk.desktop.key_words import status_word
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, STATUS_TONES, Column, ColumnId
from keydesk.desktop.listing.drawing import (
    OVER,
    SELECTED,
    Index,
    PlainTips,
    draw_ground,
    draw_icon,
    draw_pill,
    draw_text,
    draw_tick,
    inside,
    row_height,
)
from keydesk.desktop.listing.look import Look
from keydesk.desktop.money_words import budget_figure
from keydesk.desktop.theme import Space, line_height
from keydesk.desktop.widgets.budget_bar import paint_budget
from keydesk.domain.key import KeyStatus

_SHARES: Final = (0.62, 0.45, 0.7, 0.38, 0.55)
"""How much of a cell is filled until its text is fetched."""
_STRONG: Final = frozenset({ColumnId.NAME, ColumnId.KEY})


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


class CellDelegate(PlainTips):
    """Draws every cell of the table that it belongs to."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, hairline and content."""
        table, column = cast("Drawn", self.parent()), COLUMNS[index.column()]
        key, look, room = table.key_at(index.row()), table.look, QRect(option.rect)
        state = option.state.value
        draw_ground(painter, look, option, index)
        if key is None:
            _draw_bar_to_come(painter, look, room, column, index.row())
        elif column.id is ColumnId.TICK:
            draw_tick(painter, look, room, option, ticked=bool(state & SELECTED))
        elif column.id is ColumnId.ACTIONS:
            draw_icon(painter, look, "ellipsis", room, option, over=bool(state & OVER))
        elif column.id is ColumnId.STATUS:
            draw_pill(painter, look, room, option, status_word(key.status), STATUS_TONES[key.status])
        elif column.id is ColumnId.BUDGET:
            if key.budget is not None:
                inner = inside(room)
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

    def _words(
        self,
        painter: QPainter,
        look: Look,
        room: QRect,
        option: QStyleOptionViewItem,
        key: Key,
        column: Column,
    ) -> None:
        inner = inside(room)
        if column.id is ColumnId.KEY:
            area = copy_area(room)
            inner.setRight(area.left() - Space.XS)
            if option.state.value & OVER:
                draw_icon(painter, look, "copy", area, option, over=True)
        if key.status is KeyStatus.REVOKED:
            ink = look.disabled
        else:
            ink = look.text if column.id in _STRONG else look.muted
        draw_text(painter, look, inner, column, column.text(key, look.now), ink)


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
