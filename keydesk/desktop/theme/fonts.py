"""Fonts: the system's own, at the system's size, in the few weights and steps that screens use."""

from enum import Enum
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication


class TextRole(Enum):
    """What a text is for; its size and weight follow from that."""

    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    SMALL = "small"
    FIXED = "fixed"


_STEP: Final = {TextRole.TITLE: 1.5, TextRole.HEADING: 1.18, TextRole.SMALL: 0.92}
_WEIGHT: Final = {
    TextRole.TITLE: QFont.Weight.DemiBold,
    TextRole.HEADING: QFont.Weight.DemiBold,
    TextRole.STRONG: QFont.Weight.DemiBold,
}


def font_of(role: TextRole) -> QFont:
    """Return the font for a role, from the application's present one."""
    font = QApplication.font()
    size = font.pointSizeF()
    if role is TextRole.FIXED:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(size)
        return font
    font.setPointSizeF(size * _STEP.get(role, 1.0))
    font.setWeight(_WEIGHT.get(role, font.weight()))
    return font


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width, for columns of numbers."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def line_height() -> int:
    """Return the height of a line of body text: what icons and rows are measured by."""
    return QFontMetrics(QApplication.font()).height()


def text_width(characters: int) -> int:
    """Return about as much width as that many characters of body text take."""
    return QFontMetrics(QApplication.font()).averageCharWidth() * characters
