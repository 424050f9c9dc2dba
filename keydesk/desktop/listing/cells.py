"""How the cells of a list are drawn."""

from typing import Any, Final, Protocol, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from keydesk.desktop.listing.columns import ACTIONS, TICK, Column
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
from keydesk.desktop.listing.look import Letters, Look
from keydesk.desktop.listing.model import LISTED_ROLE
from keydesk.desktop.theme import Space

_STRONG: Final = frozenset({Letters.STRONG, Letters.FIXED})


class Drawn(Protocol):
    """What holds the look of its cells."""

    look: Look

    def column_at(self, position: int) -> Column[Any]:
        """Return the column at a position."""
        ...

    def is_faded(self, item: Any) -> bool:
        """Say whether its row is drawn pale."""
        ...


class ListCell(PlainTips):
    """Draws every cell of the table that it belongs to."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, hairline and content."""
        table = cast("Drawn", self.parent())
        look, column, state = table.look, table.column_at(index.column()), option.state.value
        item: Any = index.data(LISTED_ROLE)
        draw_ground(painter, look, option, index)
        if column.id == TICK:
            draw_tick(painter, look, option.rect, option, ticked=bool(state & SELECTED))
        elif column.id == ACTIONS:
            draw_icon(painter, look, "ellipsis", option.rect, option, over=bool(state & OVER))
        elif column.paint is not None:
            painter.save()
            column.paint(painter, inside(option.rect), item)
            painter.restore()
        elif column.tone is not None and (tone := column.tone(item)):
            word = column.text(item, look.now)
            if word:
                draw_pill(painter, look, option.rect, option, word, tone)
        else:
            strong = look.text if column.letters in _STRONG else look.muted
            ink = look.disabled if table.is_faded(item) else strong
            draw_text(painter, look, inside(option.rect), column, column.text(item, look.now), ink)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Need what the text needs, when a column is fitted to its content."""
        table = cast("Drawn", self.parent())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        column = table.column_at(index.column())
        return QSize(table.look.metrics(column).horizontalAdvance(text) + 2 * Space.S, row_height())
