"""J1: in high contrast the parts of a chart have patterns; who sees no colours tells neighbours apart."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from keydesk.desktop import theme
from keydesk.desktop.theme import Contrast
from keydesk.desktop.theme.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens
from keydesk.desktop.usage.overview.colours import brush_of, colour_of
from keydesk.desktop.usage.overview.swatch import paint_swatch, swatch_side

SIDE = 24
SLOTS = range(9)


def shape_of(slot: int, tokens: Tokens) -> frozenset[tuple[int, int]]:
    """Return where a part is not of its colour, but of the ground's."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(image.rect(), brush_of(slot, tokens))
    painter.end()
    at = {(x, y): image.pixelColor(x, y).name().upper() for x in range(SIDE) for y in range(SIDE)}
    assert set(at.values()) <= {colour_of(slot, tokens), tokens.surface}
    return frozenset(place for place, colour in at.items() if colour == tokens.surface)


@pytest.mark.parametrize("tokens", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_neighbours_have_other_shapes_in_high_contrast(tokens: Tokens) -> None:
    shapes = [shape_of(slot, tokens) for slot in SLOTS]
    assert len(set(shapes)) == 4
    for one, two in pairwise(shapes):
        assert len(one ^ two) > SIDE * SIDE / 6
    for shape in shapes:
        assert len(shape) <= SIDE * SIDE / 3, "most of a part is of its colour"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_usual_colours_have_no_patterns(tokens: Tokens) -> None:
    assert {shape_of(slot, tokens) for slot in SLOTS} == {frozenset()}


def test_the_legend_shows_the_pattern_beside_the_name(qapp: QApplication) -> None:
    """Its square is larger then, and has more than one of what the pattern repeats."""
    usual = swatch_side()
    theme.theme_of(qapp).set_contrast(Contrast.HIGH)
    try:
        tokens, side = theme.current(), swatch_side()
        assert side > usual
        rows: set[tuple[str, ...]] = set()
        for slot in SLOTS:
            image = QImage(side, side, QImage.Format.Format_RGB32)
            image.fill(tokens.surface)
            painter = QPainter(image)
            paint_swatch(painter, QRectF(image.rect()), slot)
            painter.end()
            middle = [image.pixelColor(x, side // 2).name().upper() for x in range(2, side - 2)]
            rows.add(tuple("ground" if each == tokens.surface else "part" for each in middle))
        assert len(rows) == 4
    finally:
        theme.theme_of(qapp).set_contrast(Contrast.SYSTEM)
