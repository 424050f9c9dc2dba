"""F2: the price list that comes along, what is changed in it, and what an upgrade leaves of that."""

import json
from pathlib import Path
from typing import Any

import pytest

from keydesk.desktop.catalog.prices import price_file, price_list
from keydesk.desktop.catalog.prices.price_list import Origin, PriceList
from keydesk.desktop.resources import resource
from keydesk.domain.errors import UnavailableError
from keydesk.domain.money import MAX_NANOS, parse_usd
from keydesk.domain.price_list import ListPrice

OWN = ListPrice("acme-1", "Acme", parse_usd("0.10"), None, parse_usd("0.20"), 4096)


def test_what_comes_along_is_whole_and_dated() -> None:
    document = json.loads(resource("prices/prices.json").read_bytes())
    shipped = price_file.read_shipped()
    assert len(shipped.prices) == len(document["models"]), "no name twice"
    assert len(shipped.source) > 40
    assert {price.of for price in shipped.prices.values()} >= {"OpenAI", "Anthropic", "Google", "Mistral"}
    for price in shipped.prices.values():
        assert price.output <= MAX_NANOS
        assert price.cached_input is None or price.cached_input <= price.input, price.model
    assert shipped.prices["gpt-4o"].input == parse_usd("2.50")
    assert shipped.prices["gpt-4o"].output == parse_usd("10.00")


def test_changes_stay_and_are_told_apart(tmp_path: Path) -> None:
    prices = PriceList(tmp_path)
    assert {entry.origin for entry in prices.entries()} == {Origin.SHIPPED}
    dearer = ListPrice("gpt-4o", "OpenAI", parse_usd("3.00"), None, parse_usd("12.00"))
    prices.put(dearer, instead_of="gpt-4o")
    prices.put(OWN)
    prices.remove({"gpt-4"})
    again = PriceList(tmp_path)
    origins = {entry.id: entry.origin for entry in again.entries()}
    assert origins["gpt-4o"] is Origin.EDITED
    assert origins["acme-1"] is Origin.ADDED
    assert "gpt-4" not in origins
    match = again.find("gpt-4o-2024-08-06")
    assert match is not None
    assert match.price == dearer
    assert again.words(match) == "like gpt-4o, as you set it"
    again.restore()
    assert {entry.origin for entry in PriceList(tmp_path).entries()} == {Origin.SHIPPED}


def test_a_price_that_is_as_shipped_again_counts_as_shipped(tmp_path: Path) -> None:
    prices = PriceList(tmp_path)
    (shipped,) = [entry.price for entry in prices.entries() if entry.id == "gpt-4o"]
    prices.put(ListPrice("gpt-4o", "OpenAI", parse_usd("3"), None, parse_usd("4")), instead_of="gpt-4o")
    prices.put(shipped, instead_of="gpt-4o")
    assert prices.origin_of("gpt-4o") is Origin.SHIPPED


def test_another_name_takes_the_place_of_the_first(tmp_path: Path) -> None:
    prices = PriceList(tmp_path)
    prices.put(OWN)
    prices.put(ListPrice("acme-2", "Acme", OWN.input, None, OWN.output), instead_of="acme-1")
    prices.put(ListPrice("gpt-4x", "OpenAI", OWN.input, None, OWN.output), instead_of="gpt-4")
    names = {entry.id for entry in prices.entries()}
    assert {"acme-2", "gpt-4x"} <= names
    assert not {"acme-1", "gpt-4"} & names


def test_changes_outlive_an_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer list brings its prices, but for those that were changed or removed here."""
    prices = PriceList(tmp_path)
    prices.put(ListPrice("gpt-4o", "OpenAI", parse_usd("3"), None, parse_usd("12")), instead_of="gpt-4o")
    prices.remove({"gpt-4"})
    newer = price_file.read_shipped()
    cheap = ListPrice("gpt-5", "OpenAI", parse_usd("0.01"), None, parse_usd("0.02"))
    news: dict[str, Any] = dict(newer.prices) | {
        "gpt-5": cheap,
        "gpt-4o": ListPrice("gpt-4o", "OpenAI", parse_usd("1"), None, parse_usd("2")),
        "gpt-9": ListPrice("gpt-9", "OpenAI", parse_usd("1"), None, parse_usd("2")),
    }
    upgraded = price_file.ShippedPrices(newer.as_of, newer.source, news)
    monkeypatch.setattr(price_list, "read_shipped", lambda: upgraded)
    after = {entry.id: entry for entry in PriceList(tmp_path).entries()}
    assert after["gpt-4o"].price.input == parse_usd("3")
    assert after["gpt-5"].price == cheap
    assert "gpt-9" in after
    assert "gpt-4" not in after


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"models": [{"model": "x"}], "removed": []}', b"\xff"]
)
def test_a_file_that_cannot_be_read_leaves_the_list_as_shipped(tmp_path: Path, content: bytes) -> None:
    (tmp_path / price_file.FILE_NAME).write_bytes(content)
    assert {entry.origin for entry in PriceList(tmp_path).entries()} == {Origin.SHIPPED}


def test_what_cannot_be_saved_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    prices = PriceList(tmp_path / "config")
    with pytest.raises(UnavailableError, match="could not be saved"):
        prices.put(OWN)
    assert prices.find("acme-1") is None
