"""Text as large as its room allows: what is read from the back of a room."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.theme import TextRole, current, font_of, line_height, tabular
from keydesk.desktop.widgets.text import in_two_lines

_OF_HEIGHT: Final = 0.7
"""How much of a line's height the text takes: its pixel size, accents and descenders besides."""
_A_LITTLE_LESS: Final = 0.98


class BigText(QWidget):
    """One line, or two, as large as fits; what does not fit at the usual size loses its middle."""

    def __init__(
        self,
        role: TextRole = TextRole.BODY,
        *,
        tone: str = "text",
        aligned: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        lines: int = 1,
        name: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._role, self._tone, self._aligned, self._lines = role, tone, aligned, lines
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    def set_text(self, text: str, tone: str = "") -> None:
        """Show this."""
        self._tone = tone or self._tone
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Need its lines at the usual size; more room makes it larger."""
        return QSize(line_height() * 8, line_height() * self._lines)

    def minimumSizeHint(self) -> QSize:
        """Get by with little width."""
        return QSize(line_height() * 2, line_height() * self._lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setPen(QColor(getattr(current(), self._tone)))
        pieces = in_two_lines(self._text) if self._lines > 1 else (self._text,)
        height = self.height() // len(pieces)
        rooms = [QRect(0, number * height, self.width(), height) for number in range(len(pieces))]
        fonts = [fitting_font(self._role, piece, room) for piece, room in zip(pieces, rooms, strict=True)]
        font = min(fonts, key=QFont.pixelSize)
        for piece, room in zip(pieces, rooms, strict=True):
            draw_line(painter, room, piece, font, self._aligned)
        painter.end()


def draw_line(painter: QPainter, room: QRect, text: str, font: QFont, aligned: Qt.AlignmentFlag) -> None:
    """Draw one line into a room; what does not fit loses its middle."""
    painter.setFont(font)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, int(aligned | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def fitting_font(role: TextRole, text: str, room: QRect) -> QFont:
    """Return a role's font, its figures of one width, as large as the text fits; not below body text."""
    size = room.height() * _OF_HEIGHT
    needed = QFontMetricsF(_sized(role, size)).horizontalAdvance(text)
    if needed > room.width() > 0:
        size *= room.width() / needed * _A_LITTLE_LESS
    least = QFontInfo(font_of(TextRole.BODY)).pixelSize()
    return _sized(role, max(least, size))


def _sized(role: TextRole, pixels: float) -> QFont:
    font = tabular(font_of(role))
    font.setPixelSize(max(1, int(pixels)))
    return font
