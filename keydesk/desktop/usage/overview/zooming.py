"""Which bars are in view: all of them, or those that one zoomed to."""

from typing import Final

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, Qt

_LEAST: Final = 3
"""So many bars are always in view."""
_DRAG_PIXELS: Final = 4


class BarsView(pyqtgraph.ViewBox):
    """Zooms in time alone: by the wheel, and to a stretch that is drawn with the pointer."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self._count = 0
        self.disableAutoRange()
        self.setMouseEnabled(x=True, y=False)

    def set_places(self, count: int) -> None:
        """Show so many bars, all of them."""
        self._count = count
        most = max(count, 1)
        self.setLimits(xMin=-0.5, xMax=most - 0.5, minXRange=min(_LEAST, most), maxXRange=most)
        self.show_all()

    def show_all(self) -> None:
        """Show all bars."""
        self.setXRange(-0.5, max(self._count, 1) - 0.5, padding=0)

    def zoom(self, factor: float, *, around: int | None) -> None:
        """Show so many times as many bars, around this one or around the middle."""
        least, most = self.viewRange()[0]
        middle = (least + most) / 2 if around is None else float(around)
        half = max(min((most - least) * factor, self._count), min(_LEAST, self._count)) / 2
        middle = min(max(middle, half - 0.5), self._count - 0.5 - half)
        self.setXRange(middle - half, middle + half, padding=0)

    def bring_into_view(self, place: int) -> None:
        """Go on to a bar that is out of view."""
        least, most = self.viewRange()[0]
        if place - 0.5 < least:
            self.setXRange(place - 0.5, place - 0.5 + most - least, padding=0)
        elif place + 0.5 > most:
            self.setXRange(place + 0.5 - (most - least), place + 0.5, padding=0)

    def mouseDragEvent(self, ev: "pyqtgraph.MouseDrag", axis: int | None = None) -> None:
        """Zoom to the stretch that was drawn."""
        if ev.button() != Qt.MouseButton.LeftButton or axis == 1:
            ev.ignore()
            return
        ev.accept()
        began, now = ev.buttonDownPos().x(), ev.pos().x()
        if not ev.isFinish():
            room = self.rect()
            self.rbScaleBox.setPos(0, 0)
            corners = QRectF(began, room.top(), now - began, room.height()).normalized()
            self.updateScaleBox(corners.topLeft(), corners.bottomRight())
            return
        self.rbScaleBox.hide()
        if abs(now - began) >= _DRAG_PIXELS:
            least, most = sorted(self.mapToView(QPointF(each, 0)).x() for each in (began, now))
            self.setXRange(round(least) - 0.5, round(most) + 0.5, padding=0)

    def mouseClickEvent(self, ev: "pyqtgraph.MouseClick") -> None:
        """Show everything again on a double click."""
        if ev.double():
            self.show_all()
