"""The columns of the price list, as data."""

from typing import Final

from keydesk.desktop.catalog.prices.price_list import Origin, PriceEntry
from keydesk.desktop.catalog.prices.words import note_text, price_text
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.look import Letters

_TONES: Final = {Origin.EDITED: "accent", Origin.ADDED: "accent"}


def _cached(entry: PriceEntry) -> str:
    price = entry.price.cached_input
    return tr("as input") if price is None else price_text(price)


def _longest(entry: PriceEntry) -> str:
    return NOTHING if entry.price.max_output_tokens is None else as_number(entry.price.max_output_tokens)


COLUMNS: Final = (
    Column[PriceEntry](
        id="model",
        title=tr("Model"),
        text=lambda entry, _: entry.price.model,
        width=26,
        tooltip=lambda entry: "\n".join(filter(None, (entry.price.model, note_text(entry.price.note)))),
        letters=Letters.FIXED,
    ),
    Column[PriceEntry](id="of", title=tr("Listed by"), text=lambda entry, _: entry.price.of, width=14),
    Column[PriceEntry](
        id="input",
        title=tr("Input"),
        text=lambda entry, _: price_text(entry.price.input),
        width=13,
        numeric=True,
    ),
    Column[PriceEntry](
        id="cached_input", title=tr("Cached"), text=lambda entry, _: _cached(entry), width=16, numeric=True
    ),
    Column[PriceEntry](
        id="output",
        title=tr("Output"),
        text=lambda entry, _: price_text(entry.price.output),
        width=13,
        numeric=True,
    ),
    Column[PriceEntry](
        id="max_output_tokens",
        title=tr("Longest answer"),
        text=lambda entry, _: _longest(entry),
        width=21,
        numeric=True,
    ),
    Column[PriceEntry](
        id="origin",
        title=tr("Price"),
        text=lambda entry, _: entry.origin.word,
        width=22,
        tone=lambda entry: _TONES.get(entry.origin, "muted"),
    ),
)
