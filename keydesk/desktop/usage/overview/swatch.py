"""The colour and pattern of a part, beside its name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.theme import current, line_height
from keydesk.desktop.usage.overview.colours import brush_of, colour_of


def swatch_side() -> int:
    """Return how large the square is. A pattern needs some room to be known again."""
    return round(line_height() * (0.9 if current().high else 0.6))


def paint_swatch(painter: QPainter, room: QRectF, slot: int, *, filled: bool = True) -> None:
    """Draw a small square as the part is filled; only its outline while the part is switched off."""
    tokens, side = current(), swatch_side()
    box = QRectF(room.left(), room.center().y() - side / 2, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour_of(slot, tokens)), 1.5))
    # So that each pattern begins where the square does, and is seen whole.
    painter.setBrushOrigin(box.topLeft())
    painter.setBrush(brush_of(slot, tokens) if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2)


class Swatch(QWidget):
    """A small square, as high as a line."""

    def __init__(self) -> None:
        super().__init__()
        self._slot = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_slot(self, slot: int) -> None:
        """Show this colour."""
        self._slot = slot
        self._fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_swatch(painter, QRectF(self.rect()), self._slot)
        painter.end()

    def _fit(self) -> None:
        self.setFixedSize(swatch_side() + 1, line_height())
