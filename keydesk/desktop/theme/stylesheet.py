"""The one style sheet, from the tokens: what Fusion's palette alone cannot say.

A widget opts into a look by a dynamic property, never by colours of its own:
``kind`` on buttons (primary, danger, quiet, link), ``surface`` on frames (card, sidebar, banner, …), ``tone``
on texts.
"""

from string import Template
from typing import Final

from keydesk.desktop.resources import resource
from keydesk.desktop.theme.tokens import CARD_RADIUS, DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, RADIUS, Tokens

_SHEET: Final = "style/keydesk.qss"
_PICTURES: Final = {LIGHT: "light", DARK: "dark", HIGH_LIGHT: "high-light", HIGH_DARK: "high-dark"}
_ROOMS: Final = (2, 3, 4, 6, 7, 8, 10, 14)
"""How far inside its hairline something stands."""


def stylesheet_of(tokens: Tokens, line: int) -> str:
    """Return the style sheet for a scheme and the height of a line of text."""
    ring = tokens.focus_ring
    pictures = resource(f"style/{_PICTURES[tokens]}").as_posix()
    values = {
        **vars(tokens),
        # Under the pointer a filled button comes nearer to its text's opposite, pressed a little more.
        "accent_hover": _mixed(tokens.accent, tokens.text, 0.12),
        "accent_pressed": _mixed(tokens.accent, tokens.text, 0.25),
        "bad_hover": _mixed(tokens.bad, tokens.text, 0.12),
        "radius": RADIUS,
        "card_radius": CARD_RADIUS,
        "focus": ring,
        # What has a ring has so much less room inside it, so that nothing moves.
        **{f"in{room}": room + 1 - ring for room in _ROOMS},
        # What has a hairline keeps this free for the rest of a ring.
        "ring_room": ring - 1,
        # In high contrast no ground alone tells what is picked.
        "picked": tokens.accent if tokens.high else tokens.accent_soft,
        "on_picked": tokens.on_accent if tokens.high else tokens.text,
        # There a ticked box would be of its row's colour.
        "picked_edge": tokens.on_accent if tokens.high else tokens.accent,
        "soft_edge": tokens.accent if tokens.high else "transparent",
        # There it is nearly as strong as a value.
        "of_placeholder": "font-style: italic;" if tokens.high else "",
        "hover": tokens.faint if tokens.high else tokens.window,
        "pictures": pictures,
        **_mark_sizes(line),
        # Its lines are as thin as it is small.
        "arrow": round(line * (1.0 if tokens.high else 0.8)),
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
