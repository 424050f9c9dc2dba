"""How many of how many, as a bar with its figure."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.batches.live_view.tile import paint_share
from keydesk.desktop.theme import Space, TextRole, current, font_of, line_height, tabular

_HEIGHT: Final = 6
_BAR_SHARE: Final = 0.45
_ROUNDING: Final = 2
"""Widths are fractions of a pixel, and told in whole ones."""


def paint_progress(painter: QPainter, room: QRect, count: int, of: int, figure: str) -> None:
    """Draw the bar, and right of it the figure; without anything to count, the figure alone."""
    font = tabular(font_of(TextRole.BODY))
    words = QRect(room)
    painter.setFont(font)
    needed = painter.fontMetrics().horizontalAdvance(figure) + Space.S + _ROUNDING
    if of:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(round(room.width() * _BAR_SHARE), room.width() - needed)
        if width > _HEIGHT:
            bar = QRectF(room.x(), room.center().y() - _HEIGHT / 2 + 0.5, width, _HEIGHT)
            paint_share(painter, bar, count / of)
            words.setLeft(room.x() + width + Space.S)
    painter.setPen(QColor(current().muted))
    shown = painter.fontMetrics().elidedText(figure, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


class ProgressLine(QWidget):
    """The bar and its figure as a line of its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._count, self._of, self._figure = name, 0, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, count: int, of: int, figure: str) -> None:
        """Show this."""
        self._count, self._of, self._figure = count, of, figure
        self.setAccessibleName(f"{self._name}: {figure}")
        self.update()

    def sizeHint(self) -> QSize:
        """Need a line."""
        return QSize(line_height() * 12, line_height() + Space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_progress(painter, self.rect(), self._count, self._of, self._figure)
        painter.end()
