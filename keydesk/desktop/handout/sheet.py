"""A sheet of paper to write on, measured in points."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPainter,
    QTextLayout,
    QTextOption,
)

from keydesk.desktop.handout.qr import paint_qr
from keydesk.desktop.theme.tokens import LIGHT

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text looks. Paper is light, so colours come from the light scheme."""

    size: float
    colour: str = LIGHT.text
    fixed: bool = False
    strong: bool = False

    def font(self) -> QFont:
        """Return the font, in the system's own families."""
        kind = QFontDatabase.SystemFont.FixedFont if self.fixed else QFontDatabase.SystemFont.GeneralFont
        font = QFontDatabase.systemFont(kind)
        font.setPointSizeF(self.size)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setWeight(QFont.Weight.DemiBold if self.strong else QFont.Weight.Normal)
        if self.fixed:
            # A ligature is one glyph for several characters; whoever copies a key needs each of them.
            font.setFeature(QFont.Tag("liga"), 0)
            font.setFeature(QFont.Tag("calt"), 0)
        return font


class Sheet:
    """Paper under a painter. All distances are points."""

    def __init__(self, painter: QPainter, size: tuple[float, float], margin: float) -> None:
        self._painter = painter
        self._unit = painter.device().logicalDpiX() / 72
        self.left = margin
        self.right = size[0] - margin
        self.top = margin
        self.bottom = size[1] - margin
        self.width = self.right - self.left

    def lines(
        self, area: QRectF, lines: list[str], style: TextStyle, align: Qt.AlignmentFlag = LEFT
    ) -> float:
        """Write the lines as they are, all smaller if one would not fit; return their height.

        They fit into the width, and into the height of an area that has one.
        """
        font, spacing = self._fitted(lines, style, area)
        self._use(font, style.colour)
        for number, line in enumerate(lines):
            place = QRectF(area.left(), area.top() + number * spacing, area.width(), spacing)
            self._painter.drawText(self._device(place), align | Qt.AlignmentFlag.AlignVCenter, line)
        return spacing * len(lines)

    def height_of(self, lines: list[str], style: TextStyle, area: QRectF) -> float:
        """Return the height that ``lines`` would take."""
        return self._fitted(lines, style, area)[1] * len(lines)

    def paragraph(self, area: QRectF, text: str, style: TextStyle, *, most_lines: int) -> float:
        """Write running text into the area's width, elided after ``most_lines``; return its height."""
        room = area.width() * self._unit
        lines = _wrapped(text, style.font(), self._painter.device(), room, most_lines)
        return self.lines(area, lines, style)

    def panel(self, area: QRectF, colour: str, radius: float = 0) -> None:
        """Fill a rectangle, its corners rounded."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawRoundedRect(self._device(area), radius * self._unit, radius * self._unit)

    def qr(self, area: QRectF, image: QImage) -> None:
        """Draw a QR code."""
        paint_qr(self._painter, self._device(area), image)

    def _fitted(self, lines: list[str], style: TextStyle, area: QRectF) -> tuple[QFont, float]:
        font = style.font()
        metrics = QFontMetricsF(font, self._painter.device())
        longest = max(metrics.horizontalAdvance(line) for line in lines) / self._unit
        height = metrics.lineSpacing() / self._unit * len(lines)
        scale = min(
            1.0,
            area.width() / longest if longest else 1.0,
            area.height() / height if area.height() > 0 else 1.0,
        )
        if scale < 1:
            font.setPointSizeF(style.size * scale * 0.995)
            metrics = QFontMetricsF(font, self._painter.device())
        return font, metrics.lineSpacing() / self._unit

    def _use(self, font: QFont, colour: str) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))

    def _device(self, area: QRectF) -> QRectF:
        unit = self._unit
        return QRectF(area.left() * unit, area.top() * unit, area.width() * unit, area.height() * unit)


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
    lines = [_units(text, start, end).strip() for start, end in pairwise([0, *ends])]
    metrics = QFontMetricsF(font, device)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


def _units(text: str, start: int, end: int) -> str:
    """Slice by Qt's positions, which count UTF-16 units."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
