"""The price list as it is used: what came along, and what was changed here, which outlives an upgrade."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from keydesk.desktop import screen_time
from keydesk.desktop.catalog.prices.price_file import OwnPrices, read_own, read_shipped, write_own
from keydesk.desktop.language import tr
from keydesk.desktop.preferences import config_dir
from keydesk.domain.price_list import ListPrice, PriceMatch, find_price


class Origin(Enum):
    """Where a price comes from; ``word`` says it."""

    SHIPPED = "shipped"
    EDITED = "edited"
    ADDED = "added"

    @property
    def word(self) -> str:
        """Say it in a word or two."""
        return {
            Origin.SHIPPED: tr("as shipped"),
            Origin.EDITED: tr("edited"),
            Origin.ADDED: tr("added"),
        }[self]


@dataclass(frozen=True, slots=True)
class PriceEntry:
    """A row of the list."""

    price: ListPrice
    origin: Origin

    @property
    def id(self) -> str:
        """What it is known by: the name of the model."""
        return self.price.model


class PriceList(QObject):
    """Finds prices, and keeps changes in a file of their own."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or config_dir()
        self._shipped = read_shipped()
        self._own = read_own(self._folder)
        self._prices = self._merged()

    @property
    def as_of(self) -> datetime:
        """The day of the list that came along."""
        return self._shipped.as_of

    @property
    def source(self) -> str:
        """Where its figures come from, in a few sentences."""
        return self._shipped.source

    @property
    def own(self) -> OwnPrices:
        """What was changed, to take it back to."""
        return self._own

    def find(self, name: str) -> PriceMatch | None:
        """Return what a model of this name costs; None where the list does not say."""
        return find_price(name, self._prices)

    def origin_of(self, model: str) -> Origin:
        """Say where the price of a model on the list comes from."""
        if model not in self._own.prices:
            return Origin.SHIPPED
        return Origin.EDITED if model in self._shipped.prices else Origin.ADDED

    def entries(self) -> list[PriceEntry]:
        """Return everything on the list, by whose prices they are, then by name."""
        prices = sorted(self._prices.values(), key=lambda price: (price.of.casefold(), price.model))
        return [PriceEntry(price, self.origin_of(price.model)) for price in prices]

    def put(self, price: ListPrice, *, instead_of: str = "") -> None:
        """Add a price, or change that of the name ``instead_of``. Raises UnavailableError."""
        own = dict(self._own.prices)
        own.pop(instead_of, None)
        removed = self._own.removed
        if instead_of and instead_of != price.model and instead_of in self._shipped.prices:
            removed |= {instead_of}
        if self._shipped.prices.get(price.model) != price:
            own[price.model] = price
        else:
            own.pop(price.model, None)
        self.become(OwnPrices(own, removed - {price.model}))

    def remove(self, models: set[str]) -> None:
        """Take these from the list. Raises UnavailableError."""
        own = {name: price for name, price in self._own.prices.items() if name not in models}
        self.become(OwnPrices(own, self._own.removed | (models & self._shipped.prices.keys())))

    def restore(self) -> None:
        """Have the list as it came along. Raises UnavailableError."""
        self.become(OwnPrices())

    def become(self, own: OwnPrices) -> None:
        """Have these changes and no others. Raises UnavailableError; then nothing changed."""
        write_own(self._folder, own)
        self._own = own
        self._prices = self._merged()
        self.changed.emit()

    def words(self, match: PriceMatch) -> str:
        """Say where a price comes from: *OpenAI, as of 15 Dec 2025*, *like gpt-4o*, *as you set it*."""
        told = [] if match.exact else [tr("like {model}", model=match.price.model)]
        if self.origin_of(match.price.model) is Origin.SHIPPED:
            told.append(
                tr("{of}, as of {utc_day}", of=match.price.of, utc_day=screen_time.utc_day(self.as_of))
            )
        else:
            told.append(tr("as you set it"))
        return ", ".join(told)

    def short_words(self, match: PriceMatch) -> str:
        """Say the same where there is little room: *OpenAI*, *like gpt-4o*, *as you set it*."""
        if not match.exact:
            return tr("like {model}", model=match.price.model)
        shipped = self.origin_of(match.price.model) is Origin.SHIPPED
        return match.price.of if shipped else tr("as you set it")

    def _merged(self) -> Mapping[str, ListPrice]:
        shipped = {
            name: price for name, price in self._shipped.prices.items() if name not in self._own.removed
        }
        return shipped | dict(self._own.prices)
