"""The look: tokens, palette, style sheet, fonts and icons. No colour is named anywhere else.

``apply(app)`` dresses the application; ``current()`` gives whoever paints the tokens on screen.
"""

from keydesk.desktop.theme.application import (
    Contrast,
    Scheme,
    Theme,
    apply,
    current,
    moves,
    new_application,
    set_scheme,
    theme_of,
)
from keydesk.desktop.theme.fonts import TextRole, font_of, line_height, tabular, text_width
from keydesk.desktop.theme.icons import icon, pixmap, put_icon
from keydesk.desktop.theme.placeholder import put_placeholder
from keydesk.desktop.theme.shadow import shadow
from keydesk.desktop.theme.text_size import TEXT_SIZES, USUAL, next_size
from keydesk.desktop.theme.tokens import CARD_RADIUS, RADIUS, ROW_HEIGHT, Space, Tokens

__all__ = [
    "CARD_RADIUS",
    "RADIUS",
    "ROW_HEIGHT",
    "TEXT_SIZES",
    "USUAL",
    "Contrast",
    "Scheme",
    "Space",
    "TextRole",
    "Theme",
    "Tokens",
    "apply",
    "current",
    "font_of",
    "icon",
    "line_height",
    "moves",
    "new_application",
    "next_size",
    "pixmap",
    "put_icon",
    "put_placeholder",
    "set_scheme",
    "shadow",
    "tabular",
    "text_width",
    "theme_of",
]
