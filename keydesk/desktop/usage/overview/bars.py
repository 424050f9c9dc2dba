"""What the chart draws in one go: rectangles by their colours."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from keydesk.desktop.theme import current
from keydesk.desktop.usage.overview.colours import colour_of
from keydesk.desktop.usage.overview.stack import Part

_BAR: Final = 0.76
"""How much of its room a bar takes, where it is wide enough to stand apart."""
_APART_FROM: Final = 5
"""Pixels."""


class Bars(pyqtgraph.GraphicsObject):
    """Drawn in whole pixels, which is ten times as fast: found out once for each stretch that is in view."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[Part] = ()
        self._room = QRectF()
        self._view = QTransform()
        self._pixels: list[tuple[int, list[QRect]]] = []

    def show_parts(self, parts: Sequence[Part], room: QRectF) -> None:
        """Draw these, one above the other. They fill no more than ``room``."""
        self.prepareGeometryChange()
        self._parts, self._room = parts, room
        self._view = QTransform()
        self.update()

    def boundingRect(self) -> QRectF:
        """Return what is drawn on, at most."""
        return self._room

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Fill the rectangles, in the colours that are on screen now."""
        view = painter.worldTransform()
        if view != self._view:
            self._view, self._pixels = view, in_pixels(self._parts, view, painter.viewport().width())
        tokens = current()
        painter.resetTransform()
        painter.setPen(Qt.PenStyle.NoPen)
        for slot, rectangles in self._pixels:
            painter.setBrush(QColor(colour_of(slot, tokens)))
            painter.drawRects(rectangles)
        painter.setWorldTransform(view)


def in_pixels(parts: Sequence[Part], view: QTransform, width: int) -> list[tuple[int, list[QRect]]]:
    """Return where each part is to be filled, by its colour: what is in view, and high enough."""
    wide, high, left, ground = view.m11(), view.m22(), view.dx(), view.dy()
    apart = wide >= _APART_FROM
    half = wide * (_BAR if apart else 1.0) / 2
    count = max((len(part.amounts) for part in parts), default=0)
    first = max(0, int((-left) / wide) - 1) if wide else 0
    last = min(count, int((width - left) / wide) + 2) if wide else 0
    edges = [(round(left + wide * at - half), round(left + wide * at + half)) for at in range(first, last)]
    below = [0] * (last - first)
    tops = [round(ground)] * (last - first)
    found: list[tuple[int, list[QRect]]] = []
    gap = 1 if apart else 0
    for part in parts:
        rectangles: list[QRect] = []
        for at, amount in enumerate(part.amounts[first:last]):
            if amount:
                below[at] += amount
                bottom, tops[at] = tops[at], round(ground + high * below[at])
                one, two = edges[at]
                if bottom - tops[at] > gap:
                    rectangles.append(QRect(one, tops[at] + gap, max(two - one, 1), bottom - tops[at] - gap))
        found.append((part.slot, rectangles))
    return found
