"""G1: the parts of a chart are told from each other by everybody, on either ground."""

from itertools import combinations

import pytest

from keydesk.desktop.theme.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens
from keydesk.desktop.usage.overview.colours import pattern_of

# Machado, Oliveira and Fernandes (2009), in linear RGB, for whoever sees no red, or no green, at all.
SEEN = {
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
}
# Björn Ottosson's OKLab: a distance of 0.02 is just noticed where two colours touch.
TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
EACH = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK], ids=["light", "dark", "high-light", "high-dark"]
)
Matrix = tuple[tuple[float, ...], ...]


def times(matrix: Matrix, vector: list[float]) -> list[float]:
    return [sum(one * two for one, two in zip(row, vector, strict=True)) for row in matrix]


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def seen(colour: str, how: str) -> list[float]:
    light = [min(max(part, 0.0), 1.0) for part in times(SEEN[how], linear(colour))]
    return times(TO_LAB, [part ** (1 / 3) for part in times(TO_CONES, light)])


def distance(one: str, two: str, how: str) -> float:
    return sum((a - b) ** 2 for a, b in zip(seen(one, how), seen(two, how), strict=True)) ** 0.5


def contrast(one: str, two: str) -> float:
    high, low = sorted(
        (0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in map(linear, (one, two))),
        reverse=True,
    )
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("how", SEEN)
@EACH
def test_parts_are_told_from_each_other(tokens: Tokens, how: str) -> None:
    """Several times what is just noticed, between any two, also for who sees no red or no green."""
    colours = [*tokens.chart, tokens.chart_rest]
    assert len(set(colours)) == 9
    for one, two in combinations(colours, 2):
        apart = distance(one, two, how)
        assert apart > (0.115 if tokens.high else 0.075), (one, two, apart)


@pytest.mark.parametrize("how", SEEN)
@pytest.mark.parametrize("tokens", [HIGH_LIGHT, HIGH_DARK], ids=["high-light", "high-dark"])
def test_in_high_contrast_those_of_one_pattern_differ_more(tokens: Tokens, how: str) -> None:
    """So do those that touch, which never have the same pattern, but for the two ends of a stack."""
    colours = [*tokens.chart, tokens.chart_rest]
    for one, two in combinations(range(len(colours)), 2):
        apart = distance(colours[one], colours[two], how)
        if pattern_of(one, tokens) == pattern_of(two, tokens):
            assert two - one > 1
            assert apart > 0.17, (colours[one], colours[two], apart)
        elif two - one == 1:
            assert apart > 0.135, (colours[one], colours[two], apart)


@EACH
def test_parts_stand_out_from_the_ground(tokens: Tokens) -> None:
    """WCAG 2.2, 1.4.11: graphics need a contrast of 3."""
    for colour in (*tokens.chart, tokens.chart_rest):
        assert contrast(colour, tokens.surface) >= 3, colour
