"""Bars over time: the pointer or the arrow keys mark one, whose exact figure is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from keydesk.desktop.theme import Space, TextRole, current, font_of, line_height, tabular
from keydesk.desktop.theme.tokens import RADIUS
from keydesk.desktop.widgets.text import as_plain_tooltip

_BARS_HIGH: Final = 110
"""In pixels: bars are read as well at large text, and leave it the room."""
_LEAST_LINES_WIDE: Final = 7
_BETWEEN_BARS: Final = 0.25
"""How much of a bar's room stays free."""
_STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. ``label`` stands below it where there is room; ``says`` is its exact figure and time."""

    label: str
    says: str
    value: int


class BarChart(QLabel):
    """Draws bars from left to right. ``pointed_at`` tells what the marked bar says, nothing for none.

    It is a label for the sake of its role: a screen reader reads its name and what the marked bar says.
    """

    pointed_at = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._bars: Sequence[Bar] = ()
        self._write: Callable[[int], str] = str
        self._absent = ""
        self._marked: int | None = None
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> Sequence[Bar]:
        """What is drawn."""
        return self._bars

    @property
    def marked(self) -> int | None:
        """The place of the bar that the keyboard or a click marked."""
        return self._marked

    def set_bars(self, bars: Sequence[Bar], write: Callable[[int], str], *, absent: str) -> None:
        """Draw these; ``write`` writes a value at the axis, ``absent`` is said where all bars are empty."""
        if len(bars) != len(self._bars):
            self._marked = self._hovered = None
        self._bars, self._write, self._absent = bars, write, absent
        self._tell()
        self.update()

    # -- which bar is meant

    def mark(self, place: int | None) -> None:
        """Mark the bar at this place, or none."""
        self._marked = None if place is None or not self._bars else min(max(place, 0), len(self._bars) - 1)
        self._tell()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar by the arrows, Home and End."""
        last = len(self._bars) - 1
        here = last + 1 if self._marked is None else self._marked
        steps = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: last if self._marked is None else here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = steps.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self._hovered = None
            self.mark(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the bar that was clicked."""
        super().mousePressEvent(event)
        self.mark(self._place_at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell about the bar under the pointer."""
        self._hover(self._place_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell about the marked bar again."""
        super().leaveEvent(event)
        self._hover(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without the ring."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show in a tooltip what a bar says."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            says = "" if place is None else as_plain_tooltip(self._bars[place].says)
            QToolTip.showText(event.globalPos(), says, self)
            return True
        return super().event(event)

    def _hover(self, place: int | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self._tell()
            self.update()

    def _tell(self) -> None:
        place = self._marked if self._hovered is None else self._hovered
        says = "" if place is None else self._bars[place].says
        marked = "" if self._marked is None else self._bars[self._marked].says
        if self.accessibleDescription() != marked:
            self.setAccessibleDescription(marked)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.pointed_at.emit(says)

    # -- drawing

    def sizeHint(self) -> QSize:
        """Need room for the bars between two lines of text."""
        return QSize(line_height() * 20, _BARS_HIGH + 2 * line_height() + Space.M)

    def minimumSizeHint(self) -> QSize:
        """Get by with less width."""
        return QSize(line_height() * _LEAST_LINES_WIDE, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, the axis, and the ring around all of it while the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(tabular(font_of(TextRole.SMALL)))
        highest = max((bar.value for bar in self._bars), default=0)
        if highest:
            self._paint_scale(painter, ceiling(highest))
            self._paint_bars(painter, ceiling(highest))
            self._paint_labels(painter)
        else:
            painter.setPen(QColor(current().muted))
            words = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self._field(), words, self._absent)
        if self.hasFocus():
            painter.setPen(QPen(QColor(current().accent), current().focus_ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _paint_scale(self, painter: QPainter, top: int) -> None:
        field, line = self._field(), QFontMetrics(painter.font()).height()
        painter.setPen(QPen(QColor(current().line), 1))
        for height in (field.top(), field.center().y(), field.bottom()):
            painter.drawLine(QPointF(field.left(), height), QPointF(field.right(), height))
        painter.setPen(QColor(current().muted))
        above = QRectF(field.left(), field.top() - line - 1, field.width(), line)
        painter.drawText(
            above, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), self._write(top)
        )

    def _paint_bars(self, painter: QPainter, top: int) -> None:
        tokens, field = current(), self._field()
        pointed = self._marked if self._hovered is None else self._hovered
        painter.setPen(Qt.PenStyle.NoPen)
        for place, bar in enumerate(self._bars):
            room = self._room(place)
            if place == pointed:
                painter.setBrush(QColor(tokens.accent_soft))
                painter.drawRect(room)
            if bar.value:
                # The least there is can still be seen.
                height = max(2.0, field.height() * bar.value / top)
                free = room.width() * _BETWEEN_BARS / 2
                painter.setBrush(QColor(tokens.text if place == pointed else tokens.accent))
                painter.drawRect(
                    QRectF(room.left() + free, field.bottom() - height, room.width() - 2 * free, height)
                )

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setPen(QColor(current().muted))
        for place, room in self.labels():
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self._bars[place].label)

    def labels(self) -> list[tuple[int, QRectF]]:
        """Return which labels stand below the axis, and where: as many as do not touch."""
        metrics = QFontMetrics(tabular(font_of(TextRole.SMALL)))
        widths = [metrics.horizontalAdvance(bar.label) for bar in self._bars]
        for step in range(1, len(self._bars) + 1):
            places = range((len(self._bars) - 1) % step, len(self._bars), step)
            found = [(place, self._label_room(place, widths[place], metrics.height())) for place in places]
            if all(one.right() + Space.S <= two.left() for (_, one), (_, two) in pairwise(found)):
                return found
        return []

    def _label_room(self, place: int, width: int, height: int) -> QRectF:
        field = self._field()
        left = self._room(place).center().x() - width / 2
        left = max(field.left(), min(left, field.right() - width))
        return QRectF(left, field.bottom() + 2, width, height)

    def _field(self) -> QRectF:
        """Where the bars stand: below the scale's figure, above the labels."""
        line = QFontMetrics(font_of(TextRole.SMALL)).height()
        return QRectF(self.rect()).adjusted(Space.XS, line + Space.S, -Space.XS, -line - Space.XS)

    def _room(self, place: int) -> QRectF:
        field = self._field()
        width = field.width() / len(self._bars)
        return QRectF(field.left() + place * width, field.top(), width, field.height())

    def _place_at(self, point: QPoint) -> int | None:
        field = self._field()
        if not self._bars or not field.left() <= point.x() < field.right():
            return None
        return min(int((point.x() - field.left()) * len(self._bars) / field.width()), len(self._bars) - 1)


def ceiling(value: int) -> int:
    """Return the round number at the top of an axis on which the value has its place: 1, 2, 5, 10, 20, …"""
    power = 1
    while True:
        for step in _STEPS:
            if step * power >= value:
                return step * power
        power *= 10
