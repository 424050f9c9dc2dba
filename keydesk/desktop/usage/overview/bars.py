"""What the chart draws in one go: rectangles by their colours."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPicture
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from keydesk.desktop.theme import current
from keydesk.desktop.theme.tokens import Tokens
from keydesk.desktop.usage.overview.stack import Part

_BAR: Final = 0.76
"""How much of its room a bar takes, where it is wide enough to stand apart."""
_APART_FROM: Final = 5
"""Pixels."""


class Bars(pyqtgraph.GraphicsObject):
    """Drawn once for each look, and played back in every frame."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[Part] = ()
        self._room = QRectF()
        self._pictures: dict[bool, QPicture] = {}

    def show_parts(self, parts: Sequence[Part], room: QRectF) -> None:
        """Draw these, one above the other. They fill no more than ``room``."""
        self.prepareGeometryChange()
        self._parts, self._room = parts, room
        self.redraw()

    def redraw(self) -> None:
        """Draw anew, in the colours that are on screen now."""
        self._pictures.clear()
        self.update()

    def boundingRect(self) -> QRectF:
        """Return what is drawn on, at most."""
        return self._room

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Play back what was drawn."""
        apart = painter.worldTransform().m11() >= _APART_FROM
        if apart not in self._pictures:
            self._pictures[apart] = self._drawn(apart=apart)
        painter.drawPicture(0, 0, self._pictures[apart])

    def _drawn(self, *, apart: bool) -> QPicture:
        picture = QPicture()
        painter = QPainter(picture)
        draw_bars(painter, self._parts, width=_BAR if apart else 1.0, tokens=current())
        painter.end()
        return picture


def draw_bars(painter: QPainter, parts: Sequence[Part], *, width: float, tokens: Tokens) -> None:
    """Draw bars of parts from 0 upwards, each where its place is, in a unit of their own."""
    painter.setPen(QPen(QColor(tokens.surface), 0) if width < 1 else QPen(Qt.PenStyle.NoPen))
    below = [0] * max((len(part.amounts) for part in parts), default=0)
    for part in parts:
        painter.setBrush(QColor(colour_of(part.slot, tokens)))
        painter.drawRects(
            [
                QRectF(place - width / 2, below[place], width, amount)
                for place, amount in enumerate(part.amounts)
                if amount
            ]
        )
        below = [under + amount for under, amount in zip(below, part.amounts, strict=True)]


def colour_of(slot: int, tokens: Tokens) -> str:
    """Return the colour of a part; the last one is that of the rest."""
    return tokens.chart[slot] if slot < len(tokens.chart) else tokens.chart_rest
