"""The price list that comes along, and the file of what was changed in it."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSaveFile

from keydesk.desktop.language import tr
from keydesk.desktop.resources import resource
from keydesk.domain.errors import UnavailableError
from keydesk.domain.money import Nanos, format_usd, parse_usd
from keydesk.domain.naming import clean_model_id, clean_name
from keydesk.domain.price_list import ListPrice

FILE_NAME: Final = "prices.json"
_SHIPPED: Final = f"prices/{FILE_NAME}"


@dataclass(frozen=True, slots=True)
class ShippedPrices:
    """The list as it came along."""

    as_of: datetime
    source: str
    prices: Mapping[str, ListPrice]


@dataclass(frozen=True, slots=True)
class OwnPrices:
    """What was made of it here."""

    prices: Mapping[str, ListPrice] = field(default_factory=dict[str, ListPrice])
    """Those that were changed or added, by their names."""
    removed: frozenset[str] = frozenset()


def read_shipped() -> ShippedPrices:
    """Return the list that comes along with this version."""
    document = json.loads(resource(_SHIPPED).read_bytes())
    as_of = datetime.fromisoformat(document["as_of"]).replace(tzinfo=UTC)
    return ShippedPrices(as_of, document["source"], _by_name(map(_price, document["models"])))


def read_own(folder: Path) -> OwnPrices:
    """Return what was changed; nothing where there is no file, or none that can be read."""
    try:
        document = json.loads((folder / FILE_NAME).read_bytes())
        return OwnPrices(
            _by_name(map(_price, document["models"])), frozenset(map(clean_model_id, document["removed"]))
        )
    except (OSError, ValueError, KeyError, TypeError):
        return OwnPrices()


def write_own(folder: Path, own: OwnPrices) -> None:
    """Write it down. UnavailableError: it could not be written, and the file is as it was."""
    document = {
        "models": [_entry(own.prices[name]) for name in sorted(own.prices)],
        "removed": sorted(own.removed),
    }
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    file = QSaveFile(str(folder / FILE_NAME))
    text = json.dumps(document, indent=2, ensure_ascii=False).encode()
    opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not (opened and file.write(text) == len(text) and file.commit()):
        raise UnavailableError(
            tr("The price list could not be saved: {errorstring}.", errorstring=file.errorString())
        )


def _by_name(prices: Iterable[ListPrice]) -> dict[str, ListPrice]:
    return {price.model: price for price in prices}


def _price(entry: Mapping[str, Any]) -> ListPrice:
    return ListPrice(
        model=clean_model_id(entry["model"]),
        of=clean_name(entry["of"]),
        input=parse_usd(entry["input"]),
        cached_input=_amount(entry.get("cached_input")),
        output=parse_usd(entry["output"]),
        max_output_tokens=_count(entry.get("max_output_tokens")),
        note=str(entry.get("note", "")),
    )


def _amount(text: str | None) -> Nanos | None:
    return None if text is None else parse_usd(text)


def _count(number: Any) -> int | None:
    return None if number is None else max(1, int(number))


def _entry(price: ListPrice) -> dict[str, object]:
    fields: dict[str, object | None] = {
        "model": price.model,
        "of": price.of,
        "input": format_usd(price.input),
        "cached_input": None if price.cached_input is None else format_usd(price.cached_input),
        "output": format_usd(price.output),
        "max_output_tokens": price.max_output_tokens,
        "note": price.note or None,
    }
    return {name: value for name, value in fields.items() if value is not None}
