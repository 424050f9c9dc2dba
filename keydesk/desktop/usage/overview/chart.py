"""Bars over time, each of the parts that members have in it. Drawn by pyqtgraph.

The pointer or the arrow keys mark a bar. The wheel, or a stretch drawn with the pointer, zooms; so do + and
-, and 0 shows everything again.
"""

from typing import Final

import pyqtgraph
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QGraphicsRectItem

from keydesk.desktop.theme import current, line_height
from keydesk.desktop.theme.tokens import RADIUS
from keydesk.desktop.usage.overview.axes import AmountAxis, TimeAxis, dress
from keydesk.desktop.usage.overview.bars import Bars
from keydesk.desktop.usage.overview.stack import Stack, empty_stack
from keydesk.desktop.usage.overview.zooming import BarsView
from keydesk.desktop.usage_words import Measure
from keydesk.desktop.widgets.bar_chart import ceiling

_BARS_HIGH: Final = 150
"""In pixels: bars are read as well at large text, and leave it the room."""
_CLOSER: Final = 0.6
_ROOM_ABOVE: Final = 1.06
"""For half of the uppermost figure at the axis."""

# What is on screen ends with its window; Python's end is no time to look for it.
pyqtgraph.setConfigOptions(exitCleanup=False, antialias=False)


class UsageChart(pyqtgraph.PlotWidget):
    """Draws a Stack. ``pointed_at`` tells which bar is marked, by its place; None: none is."""

    pointed_at = Signal(object)

    def __init__(self) -> None:
        self._view = BarsView()
        self._times, self._amounts = TimeAxis(), AmountAxis()
        super().__init__(
            viewBox=self._view, axisItems={"bottom": self._times, "left": self._amounts}, enableMenu=False
        )
        self.setObjectName("usageChart")
        self.stack = empty_stack(Measure.REQUESTS)
        self.hidden: frozenset[str] = frozenset()
        self.marked: int | None = None
        self.hovered: int | None = None
        self._heights: list[int] = []
        self._top = 1
        self._bars = Bars()
        self._column = QGraphicsRectItem()
        self._column.setPen(QPen(Qt.PenStyle.NoPen))
        self._column.setZValue(-10)
        for item in (self._column, self._bars):
            self._view.addItem(item, ignoreBounds=True)
        self._amounts.setGrid(255)
        # Below the bars, where pyqtgraph would draw the lines above them.
        self._amounts.setZValue(-1000)
        self.hideButtons()
        # pyqtgraph makes it all the same; without a parent it would stay when the chart is gone. (Without the
        # flags it would be a part of the chart from then on, and in view.)
        menu = self.plotItem.ctrlMenu
        menu.setParent(self, menu.windowFlags())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.sigXRangeChanged.connect(self._fit_height)
        self._dress()

    # -- what is drawn

    def show_stack(self, stack: Stack, hidden: frozenset[str], *, steady: bool) -> None:
        """Draw this; ``steady``: it is the same one as it is now, so that zoom and mark stay."""
        steady = steady and len(stack.labels) == len(self.stack.labels)
        self.stack, self.hidden = stack, hidden
        if not steady:
            self.marked = self.hovered = None
        self._times.show_stack(stack)
        self._draw()
        if not steady:
            self._view.set_places(len(stack.labels))
        self._fit_height()
        self._tell()

    def set_hidden(self, hidden: frozenset[str]) -> None:
        """Leave these members out."""
        self.hidden = hidden
        self._draw()
        self._fit_height()
        self._tell()

    @property
    def pointed(self) -> int | None:
        """The place of the bar that is told about: the one under the pointer, or else the marked one."""
        return self.marked if self.hovered is None else self.hovered

    def shown_range(self) -> tuple[float, float]:
        """Return which places are in view, from the first to the last."""
        least, most = self._view.viewRange()[0]
        return least, most

    def middle_of(self, place: int) -> int:
        """Return where a bar stands, in pixels from the left of this widget."""
        return int(self.mapFromScene(self._view.mapViewToScene(QPointF(place, 0))).x())

    # -- marking and zooming

    def mark(self, place: int | None) -> None:
        """Mark the bar at this place, or none."""
        last = len(self.stack.labels) - 1
        self.marked = None if place is None or last < 0 else min(max(place, 0), last)
        if self.marked is not None:
            self._view.bring_into_view(self.marked)
        self._tell()

    def zoom(self, *, closer: bool) -> None:
        """Show fewer bars, around the marked one, or more."""
        self._view.zoom(_CLOSER if closer else 1 / _CLOSER, around=self.marked)

    def reset_zoom(self) -> None:
        """Show all bars."""
        self._view.show_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar, and zoom. Esc lets go of the mark."""
        last = len(self.stack.labels) - 1
        here = last + 1 if self.marked is None else self.marked
        step = max(1, round((self.shown_range()[1] - self.shown_range()[0]) / 8))
        places = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: last if self.marked is None else here + 1,
            Qt.Key.Key_PageUp: here - step,
            Qt.Key.Key_PageDown: last if self.marked is None else here + step,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in places and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.hovered = None
            self.mark(places[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(closer=key != Qt.Key.Key_Minus)
        elif key == Qt.Key.Key_0:
            self.reset_zoom()
        elif key == Qt.Key.Key_Escape and self.marked is not None:
            self.mark(None)
        else:
            # Not the view's own: it would scroll, and take keys that are the page's.
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the bar that was clicked."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.marked = self.place_at(event.position().toPoint())
            self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell about the bar under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.place_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell about the marked bar again."""
        super().leaveEvent(event)
        self._hover(None)

    def place_at(self, point: QPoint) -> int | None:
        """Return the place of the bar at a point of this widget."""
        scene = self.mapToScene(point)
        if not self._view.sceneBoundingRect().contains(scene):
            return None
        place = round(self._view.mapSceneToView(scene).x())
        return place if 0 <= place < len(self.stack.labels) else None

    def _hover(self, place: int | None) -> None:
        if place != self.hovered:
            self.hovered = place
            self._tell()

    def _tell(self) -> None:
        place = self.pointed
        self._show_column()
        says = "" if self.marked is None else self.says(self.marked)
        if self.accessibleDescription() != says:
            self.setAccessibleDescription(says)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.pointed_at.emit(place)

    def says(self, place: int) -> str:
        """Say all about a bar: its time, the sum, and each part."""
        write, shown = self.stack.measure.write, self.parts_at(place)
        parts = "; ".join(f"{name} {write(amount)}" for name, amount, _ in shown)
        total = f"{self.stack.moments[place]}: {write(sum(amount for _, amount, _ in shown))}"
        return f"{total} ({parts})" if parts else total

    def parts_at(self, place: int) -> list[tuple[str, int, int]]:
        """Return name, amount and colour of each part that a bar has, the upper ones first."""
        parts = (part for part in self.stack.parts if part.member.id not in self.hidden)
        found = [(part.member.name, part.amounts[place], part.slot) for part in parts]
        return [each for each in reversed(found) if each[1]]

    # -- drawing

    def sizeHint(self) -> QSize:
        """Need room for the bars and a line of text below them."""
        return QSize(line_height() * 30, _BARS_HIGH + 2 * line_height())

    def minimumSizeHint(self) -> QSize:
        """Get by with less width."""
        return QSize(line_height() * 12, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow colours and text size."""
        super().changeEvent(event)
        if event.type() in _DRESSES and hasattr(self, "_bars"):
            self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the ring while the keyboard is here."""
        if self.hasFocus():
            painter.save()
            painter.resetTransform()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), current().focus_ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            painter.restore()

    def _draw(self) -> None:
        parts = [part for part in self.stack.parts if part.member.id not in self.hidden]
        self._heights = self.stack.sums(self.hidden)
        highest = max(self._heights, default=0)
        self._bars.show_parts(parts, QRectF(-0.5, 0, len(self._heights), float(highest)))

    def _fit_height(self) -> None:
        """Let the highest bar in view be as high as there is room for, up to a round number."""
        least, most = self.shown_range()
        in_view = self._heights[max(0, round(least + 0.5)) : max(0, round(most + 0.5))]
        highest = max(in_view, default=0)
        self._top = ceiling(highest or 1)
        self._view.setYRange(0, self._top * _ROOM_ABOVE, padding=0)
        self._amounts.show_top(self.stack, self._top if highest else 0)
        self._show_column()

    def _show_column(self) -> None:
        place = self.pointed
        self._column.setVisible(place is not None)
        if place is not None:
            self._column.setRect(QRectF(place - 0.5, 0, 1, self._top * _ROOM_ABOVE))

    def _dress(self) -> None:
        self.setBackground(QColor(current().surface))
        for axis in (self._times, self._amounts):
            dress(axis)
        self._times.measure_text()
        self._column.setBrush(QColor(current().accent_soft))
        self._bars.update()


_DRESSES: Final = (
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.ApplicationFontChange,
)
