"""Prices per million tokens in words."""

from keydesk.desktop.language import tr
from keydesk.desktop.money_words import dollars
from keydesk.domain.money import Nanos


def price_text(price: Nanos) -> str:
    """Write a price exactly: ``$2.50``, ``$0.075``; one of nothing is free."""
    return dollars(price) if price else tr("free")


def prices_text(price_in: Nanos, price_out: Nanos) -> str:
    """Write what goes in and what comes out: ``$2.50 / $10.00``."""
    if not price_in and not price_out:
        return tr("free")
    return f"{price_text(price_in)} / {price_text(price_out)}"
