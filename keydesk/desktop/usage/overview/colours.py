"""Which part has which colour, and in high contrast which pattern, for whoever sees few colours."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from keydesk.desktop.theme import Tokens

_TILE: Final = 6
"""Pixels. Even a part of a few lines' height shows what repeats so soon."""
_STRIPE: Final = (QPoint(0, 5), QPoint(1, 4), QPoint(2, 3), QPoint(3, 2), QPoint(4, 1), QPoint(5, 0))
_PATTERNS: Final[tuple[tuple[QRect, ...], ...]] = (
    (),
    tuple(QRect((point.x() + by) % _TILE, point.y(), 1, 1) for point in _STRIPE for by in (0, 1)),
    (QRect(2, 0, 2, _TILE),),
    (QRect(0, 0, 2, 2), QRect(3, 3, 2, 2)),
)
"""What of a tile is of the ground's colour: nothing, slanting stripes, upright ones, dots."""


def colour_of(slot: int, tokens: Tokens) -> str:
    """Return the colour of a part; the last one is that of the rest."""
    return tokens.chart[slot] if slot < len(tokens.chart) else tokens.chart_rest


def pattern_of(slot: int, tokens: Tokens) -> int:
    """Return which pattern a part has: 0, which is none, but in high contrast. Neighbours differ in it."""
    return slot % len(_PATTERNS) if tokens.high else 0


def brush_of(slot: int, tokens: Tokens) -> QBrush:
    """Return what fills a part. A pattern is in the ground's colour: it stands out as the part does."""
    colour, marks = QColor(colour_of(slot, tokens)), _PATTERNS[pattern_of(slot, tokens)]
    if not marks:
        return QBrush(colour)
    tile = QImage(_TILE, _TILE, QImage.Format.Format_RGB32)
    tile.fill(colour)
    painter = QPainter(tile)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawRects(list(marks))
    painter.end()
    return QBrush(tile)
