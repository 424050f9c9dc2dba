"""The one style sheet, from the tokens: what Fusion's palette alone cannot say.

A widget opts into a look by a dynamic property, never by colours of its own:
``kind`` on buttons (primary, danger, quiet, link), ``surface`` on frames (card, sidebar, banner, …), ``tone``
on texts.
"""

from string import Template
from typing import Final

from keydesk.desktop.resources import resource
from keydesk.desktop.theme.tokens import CARD_RADIUS, DARK, FOCUS_RING, RADIUS, Tokens

_SHEET: Final = "style/keydesk.qss"


def stylesheet_of(tokens: Tokens, line: int) -> str:
    """Return the style sheet for a scheme and the height of a line of text."""
    pictures = resource("style/dark" if tokens is DARK else "style/light").as_posix()
    values = {
        **vars(tokens),
        # Under the pointer a filled button comes nearer to its text's opposite, pressed a little more.
        "accent_hover": _mixed(tokens.accent, tokens.text, 0.12),
        "accent_pressed": _mixed(tokens.accent, tokens.text, 0.25),
        "bad_hover": _mixed(tokens.bad, tokens.text, 0.12),
        "radius": RADIUS,
        "card_radius": CARD_RADIUS,
        "focus": FOCUS_RING,
        "pictures": pictures,
        **_mark_sizes(line),
        "arrow": round(line * 0.8),
        # More than half the height would make the corners square.
        "chip_radius": line // 2 + 2,
    }
    return Template(resource(_SHEET).read_text(encoding="utf-8")).substitute(values)


def _mark_sizes(line: int) -> dict[str, int]:
    """Sizes of ticks and radio marks beside a line of text. A radius over half the width squares the ring."""
    mark = 2 * round(line * 0.54)
    ring = mark // 4 + 1
    return {"mark": mark, "mark_radius": mark // 2 + 1, "dot_border": ring, "dot": mark + 2 - 2 * ring}


def _mixed(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with a share of ``other`` in it."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)
