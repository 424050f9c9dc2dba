"""The axes of the chart: labels as many as do not touch each other, at any size of text."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph
from PySide6.QtGui import QColor, QFont, QFontMetrics

from keydesk.desktop.theme import Space, TextRole, current, font_of, tabular
from keydesk.desktop.usage.overview.stack import Stack

_STEPS: Final = (1, 2, 3, 6, 12)
_HOURS_A_DAY: Final = 24
Ticks = list[tuple[float, list[float]]]


class TimeAxis(pyqtgraph.AxisItem):
    """Says below the bars what time they are about."""

    def __init__(self) -> None:
        super().__init__("bottom", showValues=True)
        self._labels: Sequence[str] = ()
        self._days: Sequence[int] = ()
        self._widest = 0

    def show_stack(self, stack: Stack) -> None:
        """Label these bars."""
        self._labels, self._days = stack.labels, stack.days
        self.measure_text()

    def measure_text(self) -> None:
        """Follow the text's size."""
        metrics = QFontMetrics(_font())
        # Of hundreds of hours, those of one day and the days are as wide as any (D3).
        labels = [*self._labels[:_HOURS_A_DAY], *(self._labels[place] for place in self._days)]
        self._widest = max(map(metrics.horizontalAdvance, labels), default=0)
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Return the bars that have a label."""
        if maxVal <= minVal or not self._labels:
            return []
        first, last = max(0, int(minVal + 0.5)), min(len(self._labels) - 1, int(maxVal + 0.5))
        needed = (self._widest + Space.M) * (maxVal - minVal) / max(size, 1.0)
        return [(1.0, [float(place) for place in self._places(needed) if first <= place <= last])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return their labels."""
        return [self._labels[int(value)] for value in values]

    def _places(self, apart: float) -> Sequence[int]:
        if len(self._days) == len(self._labels):
            step = max(1, -int(-apart // 1))
            return range((len(self._labels) - 1) % step, len(self._labels), step)
        for step in _STEPS:
            if step >= apart:
                return range(0, len(self._labels), step)
        return self._days[:: max(1, -int(-apart // _HOURS_A_DAY))]


class AmountAxis(pyqtgraph.AxisItem):
    """Says at the left how much it is."""

    def __init__(self) -> None:
        super().__init__("left", showValues=True)
        self._top = 0
        self._stack: Stack | None = None

    def show_top(self, stack: Stack, top: int) -> None:
        """Label an axis that ends at this amount."""
        self._stack, self._top = stack, top
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Return nothing, the most, and what lies between where there is room."""
        values = [0, self._top]
        if self._top % 2 == 0:
            values.insert(1, self._top // 2)
        return [(1.0, [float(value) for value in values if self._top])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Write the amounts."""
        stack = self._stack
        return [] if stack is None else [stack.measure.write(int(value)) for value in values]


def dress(axis: pyqtgraph.AxisItem) -> None:
    """Give an axis the colours and the text that are on screen now."""
    tokens = current()
    axis.setStyle(tickFont=_font(), tickLength=0, tickTextOffset=Space.S)
    axis.setPen(QColor(tokens.line))
    axis.setTextPen(QColor(tokens.muted))


def _font() -> QFont:
    return tabular(font_of(TextRole.SMALL))
