"""The icon in the tray: the product's, with a dot for how the gateway is."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from keydesk.desktop.resources import resource
from keydesk.desktop.theme import current

_SIZES: Final = (16, 22, 32, 48, 64)
_DOT: Final = 0.42
"""Of the icon's width."""


def tray_icon(tone: str) -> QIcon:
    """Return the icon; ``tone`` is the token of the state's colour."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_picture(size, tone))
    return made


def _picture(size: int, tone: str) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(resource("keydesk.svg"))).render(painter, QRectF(0, 0, size, size))
    dot = size * _DOT
    painter.setBrush(QColor(getattr(current(), tone)))
    painter.setPen(QPen(QColor(current().surface), max(size / 16, 1)))
    painter.drawEllipse(QRectF(size - dot - 1, size - dot - 1, dot, dot))
    painter.end()
    return picture
