"""F2: the price list on screen, by keyboard alone: searched, changed, taken out and back, restored."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget

from keydesk.desktop.catalog.prices.price_list import Origin, PriceList
from keydesk.desktop.catalog.prices.prices_dialog import PricesDialog
from keydesk.domain.instant import SystemClock
from keydesk.domain.money import parse_usd
from tests.fixtures.at_page import AtPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Until = Callable[[Callable[[], object]], Awaitable[None]]


class Desk(AtPage):
    """A person at the price list, which is open above an empty page."""

    def __init__(self, page: QWidget, prices: PriceList, until: Until) -> None:
        super().__init__(page, until)
        self.prices = prices
        self.list = PricesDialog(page, prices, SystemClock())
        QAbstractItemModelTester(self.list._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self.list.open()

    def names(self) -> list[str]:
        return [each.id for each in self.list._model.items]

    def price(self, name: str) -> tuple[Any, ...]:
        found = next(each for each in self.prices.entries() if each.id == name)
        return found.price.input, found.price.cached_input, found.price.output, found.origin


@pytest.fixture
def page(qtbot: Any) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
async def desk(page: QWidget, tmp_path: Path, until: Until) -> Desk:
    desk = Desk(page, PriceList(tmp_path, page), until)
    await until(lambda: desk.at("priceSearch"))
    return desk


async def test_a_price_is_changed_and_kept(desk: Desk, tmp_path: Path) -> None:
    assert desk.said(desk.list, "pricesDated").startswith("List prices as of ")
    desk.type("gpt-4o")
    assert "gpt-4o-mini" in desk.names()
    assert "claude-3-haiku" not in desk.names()
    desk.tab_to("pricesTable")
    desk.list.table.select(desk.names().index("gpt-4o"))
    desk.key(Qt.Key.Key_Return)
    form = desk.dialog("priceDialog")
    await desk.until(lambda: desk.at("priceModel"))
    desk.fill("priceInput", "x")
    assert not form.primary.isEnabled()
    desk.fill("priceInput", "3")
    desk.fill("priceCached", "")
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: not form.isVisible())
    assert desk.price("gpt-4o") == (parse_usd("3"), None, parse_usd("10"), Origin.EDITED)
    again = PriceList(tmp_path).find("gpt-4o")
    assert again is not None
    assert again.price.input == parse_usd("3"), "it is in the file"


async def test_a_price_is_added(desk: Desk) -> None:
    desk.press("addPrice")
    form = desk.dialog("priceDialog")
    await desk.until(lambda: desk.at("priceModel"))
    desk.type("gpt-4o")
    assert not form.primary.isEnabled(), "it is on the list already"
    for field, text in (
        ("priceModel", "house-1"),
        ("priceOf", "Acme"),
        ("priceInput", "0"),
        ("priceOutput", "free"),
        ("priceLongest", "4,096"),
    ):
        desk.fill(field, text)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: not form.isVisible())
    assert desk.price("house-1") == (0, None, 0, Origin.ADDED)
    assert [each.id for each in desk.list.table.selected()] == ["house-1"]


async def test_prices_are_taken_out_back_and_restored(desk: Desk) -> None:
    desk.list.table.select(desk.names().index("gpt-4"))
    desk.list.table.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert "gpt-4" not in desk.names()
    assert desk.toast() == "“gpt-4” removed"
    desk.part(desk.list, QPushButton, "undoButton").click()
    assert "gpt-4" in desk.names()
    desk.list.table.select(desk.names().index("gpt-4"))
    desk.press("removePrice")
    desk.press("restorePrices")
    desk.press("confirmButton")
    await desk.until(lambda: "gpt-4" in desk.names())
    assert not desk.part(desk.list, QPushButton, "restorePrices").isEnabled()


async def test_what_cannot_be_written_is_said_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    """J4: the form keeps what was typed."""
    folder = tmp_path / "gone"
    folder.write_text("a file where the folder should be")
    desk.prices._folder = folder
    desk.press("addPrice")
    form = desk.dialog("priceDialog")
    await desk.until(lambda: desk.at("priceModel"))
    for field, text in (
        ("priceModel", "house-1"),
        ("priceOf", "Acme"),
        ("priceInput", "1"),
        ("priceOutput", "1"),
    ):
        desk.fill(field, text)
    desk.key(Qt.Key.Key_Return)
    assert "could not be saved" in desk.said(form, "dialogError")
    desk.prices._folder = tmp_path
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: not form.isVisible())
    assert "house-1" in desk.names()
