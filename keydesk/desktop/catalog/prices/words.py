"""Prices per million tokens in words."""

from typing import Final

from keydesk.desktop.language import tr
from keydesk.desktop.money_words import dollars
from keydesk.domain.money import Nanos

_SHIPPED_NOTES: Final = {
    "Prompts over 200,000 tokens cost more.": tr("Prompts over 200,000 tokens cost more."),
    "Prompts over 128,000 tokens cost more.": tr("Prompts over 128,000 tokens cost more."),
    "Audio input costs more.": tr("Audio input costs more."),
}


def note_text(note: str) -> str:
    """Write a note of the list that ships in the language of the window; others stay as they came."""
    return _SHIPPED_NOTES.get(note, note)


def price_text(price: Nanos) -> str:
    """Write a price exactly: ``$2.50``, ``$0.075``; one of nothing is free."""
    return dollars(price) if price else tr("free")


def prices_text(price_in: Nanos, price_out: Nanos) -> str:
    """Write what goes in and what comes out: ``$2.50 / $10.00``."""
    if not price_in and not price_out:
        return tr("free")
    return f"{price_text(price_in)} / {price_text(price_out)}"
