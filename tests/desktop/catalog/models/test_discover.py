"""F2: import what a provider serves, by keyboard alone: ticked, named, priced, all or none."""

from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from keydesk.contract.catalog import UpstreamModel
from keydesk.desktop.catalog.discovering import DiscoverModels, ModelsOf
from keydesk.desktop.catalog.models.discover.choosing import Choosing
from keydesk.desktop.catalog.models.discover.served import Served, rows_of
from keydesk.desktop.catalog.models.discover.served_table import ServedModel, ServedTable
from keydesk.domain.instant import SystemClock
from keydesk.domain.money import parse_usd
from tests.fixtures.fault_wire import FaultWire, cut_after, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def discovered(desk: Any) -> Any:
    """Open the import of what Acme serves, as the page of providers leads to it."""
    desk.page.receive(DiscoverModels(desk.acme))
    dialog = desk.dialog("discoverDialog")
    await desk.until(dialog.table.isVisible)
    return dialog


def rows(dialog: Any) -> dict[str, Served]:
    return {row.id: row for row in dialog._choosing.rows}


def go_to(desk: Any, dialog: Any, name: str, column: str = "upstream") -> None:
    """Go to a cell with the arrow keys."""
    desk.tab_to("servedTable")
    model, table = dialog.table.model(), dialog.table
    row = next(place for place, each in enumerate(model.items) if each.id == name)
    wanted = next(place for place, each in enumerate(model.columns) if each.id == column)
    for key, steps in (
        (Qt.Key.Key_Down, row - table.currentIndex().row()),
        (Qt.Key.Key_Right, wanted - table.currentIndex().column()),
    ):
        other = {Qt.Key.Key_Down: Qt.Key.Key_Up, Qt.Key.Key_Right: Qt.Key.Key_Left}[key]
        for _ in range(abs(steps)):
            desk.key(key if steps > 0 else other)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (row, wanted)


async def edit(desk: Any, dialog: Any, name: str, column: str, text: str) -> None:
    """Type into a cell."""
    go_to(desk, dialog, name, column)
    desk.key(Qt.Key.Key_F2)
    await desk.until(lambda: desk.at("servedEditor"))
    desk.type(text)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.at("servedTable"))


async def test_some_of_many_are_imported_by_keyboard(desk: Any) -> None:
    """Prices come from the list, or are typed; what has none is not imported until it is said."""
    await desk.have("mine/house-1")
    dialog = await discovered(desk)
    found = rows(dialog)
    assert found["house-1"].refusal == "already here as mine/house-1"
    assert found["gpt-4o"].source == "OpenAI"
    assert found["gpt-4o-2024-08-06"].source == "like gpt-4o"
    assert not found["house-2"].priced
    desk.fill("discoverPrefix", "acme")
    for name in ("gpt-4o-2024-08-06", "house-1", "house-2"):
        go_to(desk, dialog, name)
        desk.key(Qt.Key.Key_Space)
    assert not rows(dialog)["house-1"].ticked, "what is here already cannot be ticked"
    said = desk.said(dialog, "discoverWords")
    assert said.startswith("2 of 5 selected. 1 of them has no price")
    assert not dialog.primary.isEnabled()
    await edit(desk, dialog, "house-2", "input", "0.50")
    await edit(desk, dialog, "house-2", "output", "$1.5")
    assert desk.said(dialog, "discoverWords") == "2 of 5 selected"
    assert desk.part(dialog, QPushButton, "primaryButton").text() == "Import 2 models"
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    there = await desk.models()
    assert set(there) == {"mine/house-1", "acme/gpt-4o-2024-08-06", "acme/house-2"}
    assert there["acme/house-2"].output_price_usd == parse_usd("1.50")
    assert there["acme/gpt-4o-2024-08-06"].cached_input_price_usd == parse_usd("1.25")
    assert there["acme/gpt-4o-2024-08-06"].max_output_tokens == 16384
    assert desk.toast() == "2 models imported"
    await desk.until(lambda: "acme/house-2" in desk.names())


async def test_the_provider_is_picked_in_the_dialog_too(desk: Any) -> None:
    """What is searched for is shown alone; all that is shown is ticked at once; free is said, not guessed."""
    desk.press("discoverButton")
    dialog = desk.dialog("discoverDialog")
    await desk.until(lambda: desk.at("discoverProvider"))
    assert desk.said(dialog, "discoverState") == "Pick a provider to see what it serves."
    await desk.pick("discoverProvider", "Acme")
    await desk.until(dialog.table.isVisible)
    desk.fill("discoverSearch", "house")
    await desk.until(lambda: len(dialog.table.model().items) == 2)
    desk.press("tickAllShown")
    assert {row.id for row in rows(dialog).values() if row.ticked} == {"house-1", "house-2"}
    desk.press("makeFree")
    assert dialog.primary.isEnabled()
    desk.press("primaryButton")
    await desk.closed()
    there = await desk.models()
    assert set(there) == {"house-1", "house-2"}
    assert there["house-1"].output_price_usd == parse_usd("0")


async def test_an_id_that_is_taken_is_said_in_its_row_and_nothing_is_imported(desk: Any) -> None:
    await desk.have("gpt-4o", upstream_model="something-else")
    dialog = await discovered(desk)
    for name in ("gpt-4o", "gpt-4o-2024-08-06"):
        go_to(desk, dialog, name)
        desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert desk.said(dialog, "dialogError").startswith("Nothing was imported. gpt-4o: ")
    assert rows(dialog)["gpt-4o"].problem
    assert set(await desk.models()) == {"gpt-4o"}
    await edit(desk, dialog, "gpt-4o", "model", "acme/gpt-4o")
    assert desk.said(dialog, "dialogError") == ""
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    assert set(await desk.models()) == {"gpt-4o", "acme/gpt-4o", "gpt-4o-2024-08-06"}


async def test_what_cannot_be_taken_is_said(desk: Any) -> None:
    dialog = await discovered(desk)
    await edit(desk, dialog, "house-1", "input", "much")
    assert "“much” does not do" in desk.said(dialog, "dialogError")
    assert rows(dialog)["house-1"].input is None
    await edit(desk, dialog, "house-1", "model", "house-2")
    for name in ("house-1", "house-2"):
        go_to(desk, dialog, name)
        desk.key(Qt.Key.Key_Space)
    desk.press("makeFree")
    assert "More than one would be called house-2" in desk.said(dialog, "discoverWords")
    assert not dialog.primary.isEnabled()


@pytest.mark.parametrize(
    ("answer", "status"), [(b"<html>", 200), (b"{}", 401), (b"oh no", 500), (b'{"data": []}', 200)]
)
async def test_an_upstream_that_lists_nothing_says_why(desk: Any, answer: bytes, status: int) -> None:
    desk.upstream.answer(answer, status=status)
    desk.page.receive(DiscoverModels(desk.acme))
    dialog = desk.dialog("discoverDialog")
    await desk.until(lambda: "Asking" not in desk.said(dialog, "discoverState"))
    assert len(desk.said(dialog, "discoverState")) > 20
    assert not dialog.primary.isEnabled()
    desk.serves(["gpt-4o"])
    if desk.part(dialog, QPushButton, "discoverAgain").isVisible():
        desk.press("discoverAgain")
        await desk.until(dialog.table.isVisible)
        assert set(rows(dialog)) == {"gpt-4o"}


@pytest.mark.parametrize("trouble", ["cut after", "failed"])
async def test_an_import_on_a_wire_that_breaks_is_done_once(
    desk: Any, fault_wire: FaultWire, trouble: str
) -> None:
    """J4: what was ticked and typed stays; trying again imports nothing twice."""
    dialog = await discovered(desk)
    desk.press("tickAllShown")
    desk.press("makeFree")
    spell = fault_wire.strike(
        "POST", "/models/bulk", cut_after if trouble == "cut after" else refused(500, "Internal Server Error")
    )
    desk.press("primaryButton")
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert sum(row.ticked for row in rows(dialog).values()) == 5
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.press("primaryButton")
    await desk.closed()
    assert len(await desk.models()) == 5


async def test_a_provider_leads_to_its_models(desk: Any) -> None:
    await desk.have("one")
    desk.page.receive(ModelsOf(desk.acme))
    await desk.until(lambda: desk.names() == ["one"])
    assert [each.words for each in desk.page.pane.loader.wanted.chosen] == ["Provider: Acme"]


def test_two_thousand_are_no_burden(qtbot: Any, qapp: QApplication) -> None:
    """J3: rows are drawn, not made: no widget a row, however many are served, ticked, named and searched."""
    parent = ServedTable(ServedModel(SystemClock(), None))  # type: ignore[arg-type]
    qtbot.addWidget(parent)
    model: Any = parent.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choosing = Choosing(model, parent)
    served = [UpstreamModel(upstream_model=f"m-{place}", model_ids=[]) for place in range(2000)]
    choosing.begin(rows_of(served, lambda _: None, lambda _: ("", "")))
    parent.resize(900, 400)
    parent.show()
    qapp.processEvents()
    before = len(parent.findChildren(QLineEdit))
    choosing.tick_shown(on=True)
    choosing.set_prefix("acme")
    choosing.make_free()
    choosing.search("m-19")
    qapp.processEvents()
    assert len(choosing.chosen) == 2000
    assert {row.model.partition("/")[0] for row in choosing.chosen} == {"acme"}
    assert len(model.items) == 111
    assert len(parent.findChildren(QLineEdit)) == before
    assert isinstance(model, QAbstractItemModel)
    assert model.setData(model.index(0, 3), "1.25")
    assert not model.setData(model.index(0, 3), "none")
    assert model.index(0, 3).data() == "$1.25"
