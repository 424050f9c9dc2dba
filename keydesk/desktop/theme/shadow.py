"""The shadow under what floats above a page."""

from typing import Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

_BLUR: Final = 28
_DOWN: Final = 6
_STRENGTH: Final = 46


def shadow(widget: QWidget) -> QGraphicsDropShadowEffect:
    """Return a soft shadow, a child of ``widget``."""
    effect = QGraphicsDropShadowEffect(widget)
    effect.setBlurRadius(_BLUR)
    effect.setOffset(0, _DOWN)
    effect.setColor(QColor(0, 0, 0, _STRENGTH))
    return effect
