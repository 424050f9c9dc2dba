"""The tokens can be read by everybody, and no colour is named outside the theme."""

import re
from pathlib import Path

import pytest

import keydesk.desktop
from keydesk.desktop.resources import resource
from keydesk.desktop.theme.icons import recoloured
from keydesk.desktop.theme.tokens import DARK, LIGHT, READABLE_PAIRS, Tokens

WCAG_AA = 4.5
SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, two: str) -> float:
    brighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@SCHEMES
@pytest.mark.parametrize(("text", "ground"), READABLE_PAIRS)
def test_text_is_readable_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    """WCAG AA: 4.5 to 1 for every text on every ground it stands on."""
    assert _contrast(getattr(tokens, text), getattr(tokens, ground)) >= WCAG_AA


@SCHEMES
@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
def test_focus_ring_stands_out(tokens: Tokens, ground: str) -> None:
    """WCAG 2.2: 3 to 1 for what shows where the focus is."""
    assert _contrast(tokens.accent, getattr(tokens, ground)) >= 3


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_pictures_of_the_style_sheet_have_the_tokens_colours(scheme: str, tokens: Tokens) -> None:
    """A style sheet can only name files; these are Lucide's icons in the colours of the scheme."""
    colours = {"check": tokens.on_accent, "chevron-down": tokens.muted, "chevron-up": tokens.muted}
    for icon, colour in colours.items():
        assert resource(f"style/{scheme}/{icon}.svg").read_bytes() == recoloured(icon, colour)


def test_no_colour_outside_the_theme() -> None:
    """No colour literal stands in the code of a screen or in the style sheet."""
    desktop = Path(keydesk.desktop.__file__).parent
    # Printing is black on white whatever the screen shows.
    code = [path for path in desktop.rglob("*.py") if not {"theme", "handout"} & set(path.parts)]
    literal = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|\brgba?\(|#[0-9A-Fa-f]{6}\b""")
    for path in [*code, resource("style/keydesk.qss")]:
        assert not literal.search(path.read_text(encoding="utf-8")), path
