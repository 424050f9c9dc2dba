"""Grey bars where rows will be: what a page shows when loading takes longer than one notices."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import ROW_HEIGHT, Space, current, line_height

DELAY_MS: Final = 150
_WIDTHS: Final = (0.34, 0.26, 0.40, 0.30, 0.22, 0.37)


class SkeletonRows(QWidget):
    """Stays blank for the first 150 ms after it is shown, so that what loads at once does not flicker."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Loading"))
        self._drawn = False
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self._begin)

    def showEvent(self, event: QShowEvent) -> None:
        """Start counting."""
        super().showEvent(event)
        self._drawn = False
        self._delay.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting."""
        super().hideEvent(event)
        self._delay.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        if not self._drawn:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        row, bar = max(ROW_HEIGHT, line_height() + Space.L), line_height() * 0.6
        for number in range(max(1, self.height() // row)):
            painter.setOpacity(max(0.15, 1 - number / 9))
            painter.setBrush(QColor(current().faint))
            top = number * row + (row - bar) / 2
            share = _WIDTHS[number % len(_WIDTHS)]
            for left, width in ((0.0, share), (0.45, 0.2), (0.7, 0.09), (0.84, 0.12)):
                room = QRectF(self.width() * left + Space.M, top, self.width() * width, bar)
                painter.drawRoundedRect(room, bar / 2, bar / 2)
        painter.end()

    def _begin(self) -> None:
        self._drawn = True
        self.update()
