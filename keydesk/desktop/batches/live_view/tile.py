"""One figure of a batch in a tile: what it is, how much, and how full the bar below it is."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.batches.live_view.big_text import draw_line, fitting_font
from keydesk.desktop.theme import CARD_RADIUS, Space, TextRole, current, line_height

_BAR_SHARE: Final = 0.1
_NAME_SHARE: Final = 0.26
_VALUE_SHARE: Final = 0.46
_LEAST_LINES: Final = 3
_LEAST_BAR: Final = 4
_LEFT: Final = Qt.AlignmentFlag.AlignLeft


class Tile(QWidget):
    """Shows ``name`` and a value; with a share of 0 to 1 also a bar."""

    def __init__(self, name: str, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._name = name
        self._value = ""
        self._share: float | None = None
        self._tone = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def value(self) -> str:
        """What stands there."""
        return self._value

    def show_value(self, value: str, share: float | None = None, tone: str = "accent") -> None:
        """Show this."""
        self._value, self._share, self._tone = value, share, tone
        self.setAccessibleName(f"{self._name}: {value}")
        self.update()

    def sizeHint(self) -> QSize:
        """Need three lines."""
        return QSize(line_height() * 8, line_height() * _LEAST_LINES + 2 * Space.S)

    def minimumSizeHint(self) -> QSize:
        """Get by with less width."""
        return QSize(line_height() * 5, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the name, the value and the bar."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CARD_RADIUS, CARD_RADIUS)
        inside = self.rect().adjusted(Space.L, Space.S, -Space.L, -Space.S)
        name_height = round(inside.height() * _NAME_SHARE)
        value_height = round(inside.height() * _VALUE_SHARE)
        above = QRect(inside.x(), inside.y(), inside.width(), name_height)
        middle = QRect(inside.x(), above.bottom(), inside.width(), value_height)
        painter.setPen(QColor(tokens.muted))
        draw_line(painter, above, self._name, fitting_font(TextRole.BODY, self._name, above), _LEFT)
        painter.setPen(QColor(tokens.text))
        draw_line(painter, middle, self._value, fitting_font(TextRole.STRONG, self._value, middle), _LEFT)
        if self._share is not None:
            self._paint_bar(painter, inside)
        painter.end()

    def _paint_bar(self, painter: QPainter, inside: QRect) -> None:
        height = max(_LEAST_BAR, inside.height() * _BAR_SHARE)
        bar = QRectF(inside.x(), inside.bottom() - height, inside.width(), height)
        paint_share(painter, bar, self._share or 0.0, self._tone)


def paint_share(painter: QPainter, bar: QRectF, share: float, tone: str = "accent") -> None:
    """Draw a bar that is filled to this share; the least there is can still be seen."""
    tokens, radius = current(), bar.height() / 2
    painter.setPen(QColor(tokens.line) if tokens.high else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.faint))
    painter.drawRoundedRect(bar, radius, radius)
    if share > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        filled = QRectF(bar)
        filled.setWidth(max(bar.height(), bar.width() * min(1.0, share)))
        painter.setBrush(QColor(getattr(tokens, tone)))
        painter.drawRoundedRect(filled, radius, radius)
