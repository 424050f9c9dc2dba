"""Can the texts be read, as they are painted?"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from keydesk.desktop.widgets.veil import Veil
from keydesk.tour.inspection.finding import Finding, seen, where

_READABLE: Final = 3.0
"""WCAG asks for 4.5 between ink and ground; thin letters are painted with less than their whole ink."""
_LEAST_PIXELS: Final = 4
_STRAIGHT: Final = 0.04045
"""Below it sRGB is linear."""
_PLACES: Final = np.array([1 << 16, 1 << 8, 1])
_SHARES: Final = np.array([0.2126, 0.7152, 0.0722])

Pixels = NDArray[np.uint8]
Colours = NDArray[np.integer[Any]]
"""Red, green and blue of each, from 0 to 255."""


class PaintedContrast:
    """Measures the contrast of every label and button with words, as it is on the picture."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Find texts that are hard to read; what cannot be used now, or is no longer sure, may be."""
        shown = list(seen(window))
        if any(isinstance(widget, Veil) for widget in shown):
            # What is the last that is known is greyed.
            return []
        texts = [widget for widget in shown if _has_words(widget)]
        picture = _pixels(window) if texts else None
        found: list[Finding] = []
        for widget in texts:
            contrast = _contrast(picture, _visible(widget, window)) if picture is not None else None
            if contrast is not None and contrast < _READABLE:
                found.append(Finding(screen, where(widget), f"its contrast is {contrast:.1f} to 1"))
        return found


def _has_words(widget: QWidget) -> bool:
    if not widget.isEnabled() or not isinstance(widget, QLabel | QPushButton):
        return False
    return any(letter.isalnum() for letter in widget.text())


def _visible(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is, if all of it is in view."""
    room = widget.visibleRegion().boundingRect()
    if room != widget.rect():
        # Scrolled out of view in part, there may be no letter left.
        return QRect()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), room.size())
    return QRect() if _is_covered(widget, window, place) else place


def _is_covered(widget: QWidget, window: QWidget, place: QRect) -> bool:
    """Whether a message that comes and goes lies over it: its shadow lets the region below count as seen."""
    corners = (place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight())
    return any(
        above is not widget and not above.isAncestorOf(widget) and not widget.isAncestorOf(above)
        for above in map(window.childAt, corners)
        if above is not None
    )


def _pixels(window: QWidget) -> Pixels:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def _contrast(picture: Pixels, room: QRect) -> float | None:
    """Return the contrast between what there is most of, the ground, and what differs most from it."""
    part = picture[room.top() : room.bottom() + 1, room.left() : room.right() + 1].reshape(-1, 3)
    if len(part) < _LEAST_PIXELS:
        return None
    # As one number each: colours are told apart faster so.
    numbers, times = np.unique(part @ _PLACES, return_counts=True)
    light = _luminance(numbers[:, np.newaxis] // _PLACES % 256)
    ground = light[int(times.argmax())]
    ratios = (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)
    return float(ratios.max())


def _luminance(colours: Colours) -> NDArray[np.float64]:
    parts = colours / 255
    linear = np.where(parts <= _STRAIGHT, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ _SHARES
