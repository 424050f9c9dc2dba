"""The tokens can be read by everybody, and no colour is named outside the theme."""

import re
from pathlib import Path

import pytest

import keydesk.desktop
from keydesk.desktop.resources import resource
from keydesk.desktop.theme.icons import recoloured
from keydesk.desktop.theme.palette import palette_of, tokens_of
from keydesk.desktop.theme.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, READABLE_PAIRS, SCHEMES, Tokens

WCAG_AA, WCAG_AAA, WCAG_GRAPHICS = 4.5, 7.0, 3.0
NAMES = {"light": LIGHT, "dark": DARK, "high-light": HIGH_LIGHT, "high-dark": HIGH_DARK}
EACH = pytest.mark.parametrize("tokens", NAMES.values(), ids=NAMES)
HIGH = pytest.mark.parametrize("tokens", [HIGH_LIGHT, HIGH_DARK], ids=["high-light", "high-dark"])
GROUNDS = ("window", "surface", "raised")


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, two: str) -> float:
    brighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@EACH
@pytest.mark.parametrize(("text", "ground"), READABLE_PAIRS)
def test_text_is_readable_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    """WCAG AA: 4.5 to 1 for every text on every ground it stands on; AAA, 7 to 1, in high contrast."""
    wanted = WCAG_AAA if tokens.high else WCAG_AA
    assert _contrast(getattr(tokens, text), getattr(tokens, ground)) >= wanted


@EACH
@pytest.mark.parametrize("ground", GROUNDS)
def test_focus_ring_stands_out(tokens: Tokens, ground: str) -> None:
    """WCAG 2.2: 3 to 1 for what shows where the focus is; in high contrast more, and wider."""
    wanted = WCAG_AA if tokens.high else WCAG_GRAPHICS
    assert _contrast(tokens.accent, getattr(tokens, ground)) >= wanted
    assert tokens.focus_ring == (3 if tokens.high else 2)


@HIGH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("what", ["line", "line_strong", "disabled", "chart_rest"])
def test_high_contrast_holds_for_lines_and_what_is_off(tokens: Tokens, what: str, ground: str) -> None:
    """J1: 4.5 to 1 for every line, for what cannot be used now, and for every part of a chart."""
    assert _contrast(getattr(tokens, what), getattr(tokens, ground)) >= WCAG_AA
    assert all(_contrast(part, getattr(tokens, ground)) >= WCAG_AA for part in tokens.chart)


def test_each_scheme_is_told_by_its_palette() -> None:
    """Whoever paints finds the tokens by the palette, so that nobody keeps them."""
    assert [tokens_of(palette_of(tokens)) for tokens in SCHEMES] == list(SCHEMES)


@pytest.mark.parametrize(("scheme", "tokens"), NAMES.items())
def test_pictures_of_the_style_sheet_have_the_tokens_colours(scheme: str, tokens: Tokens) -> None:
    """A style sheet can only name files; these are Lucide's icons in the colours of the scheme."""
    colours = {
        "check": tokens.on_accent,
        "check-off": tokens.disabled,
        "chevron-down": tokens.muted,
        "chevron-down-off": tokens.disabled,
        "chevron-up": tokens.muted,
    }
    for picture, colour in colours.items():
        icon = picture.removesuffix("-off")
        assert resource(f"style/{scheme}/{picture}.svg").read_bytes() == recoloured(icon, colour)


def test_no_colour_outside_the_theme() -> None:
    """No colour literal stands in the code of a screen or in the style sheet."""
    desktop = Path(keydesk.desktop.__file__).parent
    # Printing is black on white whatever the screen shows.
    code = [path for path in desktop.rglob("*.py") if not {"theme", "handout"} & set(path.parts)]
    literal = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|\brgba?\(|#[0-9A-Fa-f]{6}\b""")
    for path in [*code, resource("style/keydesk.qss")]:
        assert not literal.search(path.read_text(encoding="utf-8")), path
