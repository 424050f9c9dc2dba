"""What the chart draws in one go: rectangles by their colours."""

from collections.abc import Sequence
from typing import Final, cast

import numpy as np
import pyqtgraph
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from keydesk.desktop.theme import current
from keydesk.desktop.usage.overview.colours import brush_of
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
            painter.setBrush(brush_of(slot, tokens))
            painter.drawRects(rectangles)
        painter.setWorldTransform(view)


def in_pixels(parts: Sequence[Part], view: QTransform, width: int) -> list[tuple[int, list[QRect]]]:
    """Return where each part is to be filled, by its colour: what is in view, and high enough."""
    wide, left = view.m11(), view.dx()
    if not parts or wide <= 0:
        return []
    apart = wide >= _APART_FROM
    gap, half = int(apart), wide * (_BAR if apart else 1.0) / 2
    first = max(0, int(-left / wide) - 1)
    last = min(len(parts[0].amounts), int((width - left) / wide) + 2)
    middles = left + wide * np.arange(first, last)
    lefts = np.rint(middles - half).astype(int)
    widths = np.maximum(np.rint(middles + half).astype(int) - lefts, 1)
    heights = np.cumsum([part.amounts[first:last] for part in parts], axis=0, dtype=float)
    tops = np.rint(view.dy() + view.m22() * heights).astype(int)
    bottoms = np.vstack([np.full_like(tops[:1], round(view.dy())), tops[:-1]])
    found: list[tuple[int, list[QRect]]] = []
    for part, top, high in zip(parts, tops, bottoms - tops, strict=True):
        seen = high > gap
        sides = (lefts[seen], top[seen] + gap, widths[seen], high[seen] - gap)
        rectangles = map(QRect, *(cast("list[int]", side.tolist()) for side in sides))
        found.append((part.slot, list(rectangles)))
    return found
