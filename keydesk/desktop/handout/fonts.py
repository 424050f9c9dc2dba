"""The fonts of a document, each looked up and measured once."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPaintDevice

from keydesk.desktop.theme.tokens import LIGHT

_REMEMBERED: Final = 4000
"""How many widths are kept: what stands on every card is measured once."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text looks. Paper is light, so colours come from the light scheme."""

    size: float
    """In points."""
    colour: str = LIGHT.text
    fixed: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A font, and what it measures on the document, in points."""

    font: QFont
    metrics: QFontMetricsF
    spacing: float
    ascent: float


class Fonts:
    """The system's own families, as large as asked for."""

    def __init__(self, device: QPaintDevice) -> None:
        self._device = device
        self._unit = device.logicalDpiX() / 72
        self._measured: dict[TextStyle, Measured] = {}
        self._widths: dict[tuple[TextStyle, str], float] = {}

    @property
    def unit(self) -> float:
        """How many of the device's dots a point is."""
        return self._unit

    def of(self, style: TextStyle) -> Measured:
        """Return the font of a style."""
        known = self._measured.get(style)
        if known is None:
            font = font_for(style)
            metrics = QFontMetricsF(font, self._device)
            known = Measured(font, metrics, metrics.lineSpacing() / self._unit, metrics.ascent() / self._unit)
            self._measured[style] = known
        return known

    def width(self, style: TextStyle, text: str) -> float:
        """Return how wide a line is, in points."""
        width = self._widths.get((style, text))
        if width is None:
            width = self.of(style).metrics.horizontalAdvance(text) / self._unit
            if len(self._widths) > _REMEMBERED:
                self.forget()
            self._widths[style, text] = width
        return width

    def forget(self) -> None:
        """Let go of the texts that were measured: some are secrets."""
        self._widths.clear()


def font_for(style: TextStyle) -> QFont:
    """Return the system's own font for a style, on any device."""
    kind = QFontDatabase.SystemFont.FixedFont if style.fixed else QFontDatabase.SystemFont.GeneralFont
    font = QFontDatabase.systemFont(kind)
    font.setPointSizeF(style.size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if style.strong else QFont.Weight.Normal)
    # A ligature is one glyph for several characters; whoever copies a text needs each of them.
    font.setFeature(QFont.Tag("liga"), 0)
    if style.fixed:
        font.setFeature(QFont.Tag("calt"), 0)
    return font
