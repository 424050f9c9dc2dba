"""How a model is drawn in a list: the tick, its id in a fixed font, its price, a copy icon."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from keydesk.desktop.language import tr
from keydesk.desktop.theme import RADIUS, Space, TextRole, current, font_of, line_height, pixmap, tabular
from keydesk.desktop.widgets.text import as_plain_tooltip
from keydesk.desktop.widgets.tick import paint_tick, tick_size

PRICE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""What it costs, in words."""
PROVIDER_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""The id of the provider that serves it."""

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag


def copy_area(row: QRect) -> QRect:
    """Return where in a row the copy icon stands."""
    side = line_height()
    return QRect(row.right() - side - Space.XS, row.center().y() - side // 2, side, side)


class ModelRow(QStyledItemDelegate):
    """Draws a row of ModelList."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw tick, id, price and icon."""
        tokens, row = current(), option.rect
        enabled = bool(option.state & State.State_Enabled)
        over = enabled and bool(option.state & State.State_MouseOver)
        view = option.widget
        ratio = view.devicePixelRatioF()
        painter.save()
        if over:
            painter.fillRect(row, QColor(tokens.window))
        box = QRect(row.x() + Space.S, 0, tick_size(), tick_size())
        box.moveTop(row.center().y() - box.height() // 2 + 1)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) in (Qt.CheckState.Checked, 2)
        paint_tick(painter, box, ticked=ticked, ratio=ratio, enabled=enabled)
        copy = copy_area(row)
        price = QRect(row.x(), row.y(), copy.left() - row.x(), row.height())
        price_left = self._price(painter, price, index, enabled=enabled)
        room = QRect(row)
        room.setLeft(box.right() + Space.S)
        room.setRight(price_left - Space.M)
        font = font_of(TextRole.FIXED)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if enabled else tokens.disabled))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if over:
            painter.drawPixmap(copy.topLeft(), pixmap("copy", copy.width(), "muted", ratio=ratio))
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent), tokens.focus_ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Need a line and some air."""
        return QSize(0, line_height() + Space.M)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Leave clicks to the list, which ticks wherever one clicks."""
        return False if isinstance(event, QMouseEvent) else super().editorEvent(event, model, option, index)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the tooltip, as plain text (S23)."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        over_copy = copy_area(option.rect).contains(event.pos())
        text = tr("Copy the model id") if over_copy else str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        QToolTip.showText(event.globalPos(), as_plain_tooltip(text), view)
        return True

    def _price(self, painter: QPainter, room: QRect, index: Index, *, enabled: bool) -> int:
        """Draw the price at the right of ``room``; return where it begins."""
        font = tabular(font_of(TextRole.SMALL))
        text = str(index.data(PRICE_ROLE) or "")
        room.setRight(room.right() - Space.S)
        painter.setFont(font)
        tokens = current()
        painter.setPen(QColor(tokens.muted if enabled else tokens.disabled))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
        return room.right() - QFontMetrics(font).horizontalAdvance(text)
