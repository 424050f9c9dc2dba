"""Paper to write on, measured in points: a page, or a card that is cut out of one."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPaintDevice, QPainter, QTextLayout, QTextOption

from keydesk.desktop.handout.fonts import Fonts, TextStyle
from keydesk.desktop.handout.qr import paint_qr

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter

_SMALLER: Final = 0.98
"""What a font is made smaller by beyond what is needed: widths do not quite grow with sizes."""


class Sheet:
    """The part of a page that may be written on."""

    def __init__(self, painter: QPainter, area: QRectF, fonts: Fonts) -> None:
        self._painter = painter
        self._fonts = fonts
        self._unit = fonts.unit
        self.left, self.right = area.left(), area.right()
        self.top, self.bottom = area.top(), area.bottom()
        self.width = area.width()

    def part(self, area: QRectF) -> "Sheet":
        """Return a part of it."""
        return Sheet(self._painter, area, self._fonts)

    def row(self, y: float) -> QRectF:
        """Return a row at ``y``, as high as what is written there."""
        return QRectF(self.left, y, self.width, 0)

    def lines(
        self, area: QRectF, lines: list[str], style: TextStyle, align: Qt.AlignmentFlag = LEFT
    ) -> float:
        """Write the lines as they are, all smaller if one would not fit; return their height.

        They fit into the width, and into the height of an area that has one.
        """
        style = self._fitted(lines, style, area)
        font = self._fonts.of(style)
        self._painter.setFont(font.font)
        self._painter.setPen(QColor(style.colour))
        for number, line in enumerate(lines):
            # By its position, which is to the left of any script: every name begins where the others do.
            x = area.left() + _share(align) * (area.width() - self._fonts.width(style, line))
            y = area.top() + number * font.spacing + font.ascent
            self._painter.drawText(QPointF(x * self._unit, y * self._unit), line)
        return font.spacing * len(lines)

    def height_of(self, lines: list[str], style: TextStyle, area: QRectF) -> float:
        """Return the height that ``lines`` would take."""
        return self._fonts.of(self._fitted(lines, style, area)).spacing * len(lines)

    def line(
        self,
        area: QRectF,
        text: str,
        style: TextStyle,
        align: Qt.AlignmentFlag = LEFT,
        *,
        least: float = 0.7,
    ) -> float:
        """Write one line, smaller if it must be, but not below this share; beyond it loses its middle."""
        smallest = replace(style, size=style.size * least)
        if self._fonts.width(smallest, text) > area.width():
            style = smallest
            text = self._fonts.of(style).metrics.elidedText(
                text, Qt.TextElideMode.ElideMiddle, area.width() * self._unit * _SMALLER
            )
        return self.lines(area, [text], style, align)

    def paragraph(
        self,
        area: QRectF,
        text: str,
        style: TextStyle,
        align: Qt.AlignmentFlag = LEFT,
        *,
        most_lines: int,
    ) -> float:
        """Write running text into the area's width; what does not go into so many lines loses its middle."""
        font = self._fonts.of(style)
        room = area.width() * self._unit
        lines = _wrapped(text, font.font, self._painter.device(), room, most_lines)
        elide = Qt.TextElideMode.ElideMiddle
        return self.lines(area, [font.metrics.elidedText(each, elide, room) for each in lines], style, align)

    def panel(self, area: QRectF, colour: str, radius: float = 0) -> None:
        """Fill a rectangle, its corners rounded."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawRoundedRect(self._device(area), radius * self._unit, radius * self._unit)

    def qr(self, area: QRectF, image: QImage) -> None:
        """Draw a QR code."""
        paint_qr(self._painter, self._device(area), image)

    def _fitted(self, lines: list[str], style: TextStyle, area: QRectF) -> TextStyle:
        longest = max(self._fonts.width(style, line) for line in lines)
        height = self._fonts.of(style).spacing * len(lines)
        scale = min(
            area.width() / longest if longest else 1.0,
            area.height() / height if area.height() > 0 else 1.0,
        )
        # In steps, so that a few sizes serve a whole document.
        return style if scale >= 1 else replace(style, size=int(style.size * scale * _SMALLER * 8) / 8)

    def _device(self, area: QRectF) -> QRectF:
        unit = self._unit
        return QRectF(area.left() * unit, area.top() * unit, area.width() * unit, area.height() * unit)


def _share(align: Qt.AlignmentFlag) -> float:
    """Return how much of the room that is left goes before the text."""
    return {RIGHT: 1.0, CENTRE: 0.5}.get(align, 0.0)


def _wrapped(text: str, font: QFont, device: QPaintDevice, width: float, most: int) -> list[str]:
    layout = QTextLayout(text, font, device)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    # What is beyond the last line that there is room for goes into it, to be elided.
    if len(ends) > most:
        ends = [*ends[: most - 1], ends[-1]]
    return [_units(text, start, end).strip() for start, end in pairwise([0, *ends])]


def _units(text: str, start: int, end: int) -> str:
    """Slice by Qt's positions, which count UTF-16 units."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
