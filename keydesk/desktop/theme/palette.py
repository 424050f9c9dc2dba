"""The palette of Fusion, made from the tokens."""

from typing import Final

from PySide6.QtGui import QColor, QPalette

from keydesk.desktop.theme.tokens import DARK, LIGHT, SCHEMES, Tokens

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup
_MIDDLE: Final = 128
_BY_WINDOW: Final = {QColor(tokens.window).rgb(): tokens for tokens in SCHEMES}
"""No two schemes have the same."""


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette that a scheme's tokens make."""
    palette = QPalette()
    roles = {
        _Role.Window: tokens.window,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.window,
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.muted,
        _Role.Button: tokens.raised,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.bad,
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: tokens.on_accent,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.ToolTipBase: tokens.raised,
        _Role.ToolTipText: tokens.text,
        _Role.Light: tokens.raised,
        _Role.Midlight: tokens.line,
        _Role.Mid: tokens.line_strong,
        _Role.Dark: tokens.line_strong,
        _Role.Shadow: tokens.line_strong,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(_Group.Disabled, role, QColor(tokens.disabled))
    return palette


def tokens_of(palette: QPalette) -> Tokens:
    """Tell which scheme a palette shows, so that whoever paints needs no other state."""
    known = _BY_WINDOW.get(palette.color(_Role.Window).rgb())
    return known or (DARK if is_dark(palette) else LIGHT)


def is_dark(palette: QPalette) -> bool:
    """Whether texts are light on dark."""
    return palette.color(_Role.Window).lightness() < _MIDDLE
