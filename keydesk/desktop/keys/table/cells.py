"""How the cells of the key table are drawn: hairlines, pills, ticks; texts elided in the middle."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from keydesk.contract.keys import Key
from keydesk.desktop.keys.budget_bar import paint_budget
from keydesk.desktop.keys.money_words import budget_figure
from keydesk.desktop.keys.table.columns import COLUMNS, ColumnId
from keydesk.desktop.keys.table.model import KEY_ROLE
from keydesk.desktop.theme import (
    ROW_HEIGHT,
    Space,
    TextRole,
    current,
    font_of,
    line_height,
    pixmap,
    tabular,
)
from keydesk.desktop.widgets.pill import TONE_ROLE, paint_pill
from keydesk.desktop.widgets.text import as_plain_tooltip
from keydesk.desktop.widgets.tick import paint_tick, tick_size

_USUAL_LINE: Final = 17
"""A line of text at the size that ROW_HEIGHT was measured with."""
_BAR: Final = 3
_SHARES: Final = (0.62, 0.45, 0.7, 0.38, 0.55)
"""How much of a cell is filled until its text is fetched."""

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag


def row_height() -> int:
    """Return a row's height at the present text size."""
    return max(ROW_HEIGHT, round(ROW_HEIGHT * line_height() / _USUAL_LINE))


def copy_area(cell: QRect) -> QRect:
    """Return where in a key's cell the copy icon stands."""
    side = line_height()
    return QRect(cell.right() - side - Space.S, cell.center().y() - side // 2, side, side)


class CellDelegate(QStyledItemDelegate):
    """Draws every cell of the table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, hairline and content."""
        column = COLUMNS[index.column()].id
        painter.save()
        self._ground(painter, option, index)
        if index.data(KEY_ROLE) is None:
            self._bar_to_come(painter, option, index)
        elif column is ColumnId.TICK:
            self._tick(painter, option)
        elif column is ColumnId.ACTIONS:
            self._icon(painter, option, "ellipsis", option.rect, always=True)
        elif column is ColumnId.STATUS:
            room = option.rect.adjusted(Space.S, 0, -Space.S, 0)
            paint_pill(painter, room, _text(index), str(index.data(TONE_ROLE)))
        elif column is ColumnId.BUDGET:
            self._budget(painter, option, index)
        else:
            self._words(painter, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Need what the text needs, when a column is fitted to its content."""
        width = QFontMetrics(_font(index)).horizontalAdvance(_text(index)) + 2 * Space.S
        if COLUMNS[index.column()].id is ColumnId.KEY:
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

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        if option.state & State.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        elif option.state & State.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        view = option.widget
        if (
            index.column() == 0
            and isinstance(view, QAbstractItemView)
            and view.hasFocus()
            and view.currentIndex().row() == index.row()
        ):
            # The row that the keyboard is on.
            painter.fillRect(
                option.rect.x(), option.rect.y(), _BAR, option.rect.height(), QColor(tokens.accent)
            )

    def _bar_to_come(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Stand for a text that is not fetched."""
        if not COLUMNS[index.column()].fixed:
            room = option.rect.adjusted(Space.S, 0, -Space.S, 0)
            high = round(line_height() * 0.6)
            share = _SHARES[(index.row() + index.column()) % len(_SHARES)]
            bar = QRect(room.x(), room.center().y() - high // 2, round(room.width() * share), high)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(current().line))
            painter.drawRoundedRect(bar, high / 2, high / 2)

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        box = QRect(0, 0, tick_size(), tick_size())
        box.moveCenter(option.rect.center())
        ticked = bool(option.state & State.State_Selected)
        paint_tick(painter, box, ticked=ticked, ratio=option.widget.devicePixelRatioF())

    def _icon(
        self, painter: QPainter, option: QStyleOptionViewItem, name: str, area: QRect, *, always: bool
    ) -> None:
        over = bool(option.state & (State.State_MouseOver | State.State_Selected))
        if not (always or over):
            return
        side = line_height()
        place = QRect(0, 0, side, side)
        place.moveCenter(area.center())
        ratio = option.widget.devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), pixmap(name, side, "text" if over else "muted", ratio=ratio))

    def _budget(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        key = index.data(KEY_ROLE)
        if isinstance(key, Key) and key.budget is not None:
            room = option.rect.adjusted(Space.S, 0, -Space.S, 0)
            muted = index.data(TONE_ROLE) == "disabled"
            paint_budget(painter, room, key.budget, budget_figure(key.budget), muted=muted)

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        muted = index.data(TONE_ROLE) == "disabled"
        column = COLUMNS[index.column()]
        room = option.rect.adjusted(Space.S, 0, -Space.S, 0)
        if column.id is ColumnId.KEY:
            area = copy_area(option.rect)
            room.setRight(area.left() - Space.XS)
            self._icon(painter, option, "copy", area, always=False)
        strong = column.id is ColumnId.NAME
        painter.setPen(QColor(tokens.disabled if muted else tokens.text if strong else _ink(index)))
        font = _font(index)
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(_text(index), Qt.TextElideMode.ElideMiddle, room.width())
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        # Absolute: a name from right to left still stands in its column's left.
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)


def _text(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _ink(index: Index) -> str:
    return current().text if COLUMNS[index.column()].id is ColumnId.KEY else current().muted


def _font(index: Index) -> QFont:
    column = COLUMNS[index.column()]
    if column.id is ColumnId.KEY:
        return font_of(TextRole.FIXED)
    if column.id is ColumnId.NAME:
        font = font_of(TextRole.BODY)
        font.setWeight(QFont.Weight.Medium)
        return font
    return tabular(font_of(TextRole.BODY)) if column.numeric else font_of(TextRole.BODY)
