"""Which part has which colour."""

from keydesk.desktop.theme import Tokens


def colour_of(slot: int, tokens: Tokens) -> str:
    """Return the colour of a part; the last one is that of the rest."""
    return tokens.chart[slot] if slot < len(tokens.chart) else tokens.chart_rest
