"""How a line of a record is drawn: title and aside, pill and time, and below it what else it says."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from keydesk.desktop.keys.details.record import RECORD_ROLE, Record
from keydesk.desktop.theme import Space, TextRole, current, font_of, tabular
from keydesk.desktop.widgets.pill import paint_pill, pill_size

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BAR: Final = 3
_BETWEEN: Final = 2


class RecordRow(QStyledItemDelegate):
    """Draws a Record as wide as the list is, its words over as many lines as they need."""

    def __init__(self, view: QAbstractItemView, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._now = now

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Need the height of all lines at the list's width."""
        width = self._view.viewport().width()
        inside = QRect(0, 0, width - 2 * Space.S, 0)
        bottom = max(room.bottom() for room, _ in self._parts(index.data(RECORD_ROLE), inside))
        return QSize(width, bottom + 1 + 2 * Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        painter.save()
        self._ground(painter, option, index)
        inside = option.rect.adjusted(Space.S, Space.S, -Space.S, -Space.S)
        for room, draw in self._parts(index.data(RECORD_ROLE), inside):
            draw(painter, room)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the tooltip for as long as the pointer is on the row."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        QToolTip.showText(event.globalPos(), str(text or ""), view.viewport(), option.rect)
        return True

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, view = current(), self._view
        if option.state & State.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        elif option.state & State.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.window))
        painter.setPen(
            QColor(tokens.accent if tokens.high and option.state & State.State_Selected else tokens.line)
        )
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if view.hasFocus() and view.currentIndex().row() == index.row():
            # The row that the keyboard is on.
            bar = QRect(option.rect.x(), option.rect.y(), _BAR, option.rect.height())
            painter.fillRect(bar, QColor(tokens.accent))

    def _parts(self, record: Record, inside: QRect) -> Iterator[tuple[QRect, "Draw"]]:
        """Yield what is drawn, and where, from top to bottom."""
        title, aside, small = _title_font(), tabular(font_of(TextRole.BODY)), font_of(TextRole.SMALL)
        x, y, width = inside.x(), inside.y(), inside.width()
        height = QFontMetrics(title).height()
        taken = QFontMetrics(aside).horizontalAdvance(record.aside) + Space.S if record.aside else 0
        yield QRect(x, y, width - taken, height), _one_line(record.title, title, "text", _LEFT)
        yield QRect(x, y, width, height), _one_line(record.aside, aside, "text", _RIGHT)
        y += height + _BETWEEN
        when = record.when(self._now())
        pill = pill_size(record.pill[0]) if record.pill else QSize(-Space.S, 0)
        beside = width - pill.width() - Space.S
        height = max(pill.height(), _height(when, small, beside))
        if record.pill is not None:
            yield QRect(x, y, width, pill.height()), _pill(*record.pill)
        yield QRect(x + width - beside, y, beside, height), _lines(when, small, "muted")
        for line in record.lines:
            y += height + _BETWEEN
            height = _height(line, small, width)
            yield QRect(x, y, width, height), _lines(line, small, "text")


Draw = Callable[[QPainter, QRect], None]


def _one_line(text: str, font: QFont, tone: str, side: Qt.AlignmentFlag) -> Draw:
    def draw(painter: QPainter, room: QRect) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(current(), tone)))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(side) | int(Qt.TextFlag.TextSingleLine), shown)

    return draw


def _lines(text: str, font: QFont, tone: str) -> Draw:
    def draw(painter: QPainter, room: QRect) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(current(), tone)))
        painter.drawText(room, _WRAPPED | int(_LEFT), text)

    return draw


def _pill(text: str, tone: str) -> Draw:
    def draw(painter: QPainter, room: QRect) -> None:
        paint_pill(painter, room, text, tone)

    return draw


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 0), _WRAPPED, text).height()


def _title_font() -> QFont:
    font = font_of(TextRole.BODY)
    font.setWeight(QFont.Weight.Medium)
    return font
