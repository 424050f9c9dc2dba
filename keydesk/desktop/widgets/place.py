"""What a window's gateway is for, such as *Production*: said by whatever stands in that window."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.theme import Space, current

_PROPERTY: Final = "keydeskPlace"


@dataclass(frozen=True, slots=True)
class Place:
    """The word for it, and the tone that goes with the word."""

    word: str
    tone: str


ELSEWHERE: Final = Place("", "")
"""Marks a dialog that is not about the gateway of the window below it, but about another one or none."""


def mark(window: QWidget, place: Place | None) -> None:
    """Let everything in ``window``, and every dialog above it, know what its gateway is for."""
    window.setProperty(_PROPERTY, place)


def place_of(widget: QWidget | None) -> Place | None:
    """Return what the gateway of a widget's window is for; a dialog's is that of the window below it."""
    while widget is not None:
        place = widget.property(_PROPERTY)
        if isinstance(place, Place):
            return place if place.word else None
        widget = widget.parentWidget()
    return None


def is_elsewhere(widget: QWidget) -> bool:
    """Whether this is a dialog marked ``ELSEWHERE``."""
    return bool(widget.property(_PROPERTY) == ELSEWHERE)


class PlaceLine(QWidget):
    """A line of the place's colour across a window. The word stands elsewhere."""

    def __init__(self, place: Place | None = None) -> None:
        super().__init__()
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVisible(place is not None)

    def show_place(self, place: Place | None) -> None:
        """Show this one; None: no line."""
        self._place = place
        self.setVisible(place is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Need the smallest distance that there is."""
        return QSize(0, Space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self._place is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(getattr(current(), self._place.tone)))
            painter.end()
