"""Makes what lies below paler, without being in anybody's way."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from keydesk.desktop import theme

_THICKNESS: Final = 0.45


class Veil(QWidget):
    """Lies over all of its parent, which lays it out. Clicks go through it.

    Painting one again costs next to nothing, other than an effect of Qt's on the page below, for which all
    of the page would be painted anew whenever a part of it changes.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_drawn(self, drawn: bool) -> None:  # noqa: FBT001 - a setter
        """Lie over what is there now, or not."""
        self.resize(self._over.size())
        self.raise_()
        self.setVisible(drawn)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover it with some of the ground's colour."""
        colour = QColor(theme.current().window)
        colour.setAlphaF(_THICKNESS)
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour)
        painter.end()
