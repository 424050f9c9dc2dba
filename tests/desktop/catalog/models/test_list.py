"""F3: the list of models: what it shows, what is done with one or many, and who may."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from keydesk.contract.admins import AdminCreate
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate
from keydesk.desktop.catalog.models.models_list import PROVIDER_FACET
from keydesk.desktop.listing.load_state import LoadState
from keydesk.domain.money import parse_usd
from tests.fixtures.fault_wire import FaultWire, Trouble, cut_after, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TROUBLES: dict[str, Trouble] = {
    "cut after": cut_after,
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
}


def cells(desk: Any, model: str) -> dict[str, str]:
    """Read a row by the titles of its columns."""
    listed = desk.page.pane.model
    row = listed.row_of(desk.listed(model).id)
    return {
        column.title: listed.index(row, place).data()
        for place, column in enumerate(listed.columns)
        if not column.fixed
    }


async def test_a_row_says_what_it_costs_and_who_answers_in_its_place(desk: Any) -> None:
    await desk.have("two")
    await desk.have(
        "acme/one",
        input_price_usd=parse_usd("0.075"),
        cached_input_price_usd=parse_usd("0"),
        output_price_usd=parse_usd("10"),
        max_output_tokens=16384,
        fallbacks=["two", "keydesk-demo"],
        enabled=False,
    )
    assert cells(desk, "acme/one") == {
        "Model": "acme/one",
        "Provider": "Acme",
        "Upstream name": "one",
        "Input": "$0.075",
        "Cached": "free",
        "Output": "$10.00",
        "Longest answer": "16,384",
        "Fallbacks": "two, keydesk-demo",
        "State": "Disabled",
    }
    desk.select("acme/one")
    assert desk.why_not("tryModel") == "acme/one is off: clients cannot use it."
    desk.select("two")
    desk.run("tryModel")
    desk.dialog("playground").reject()
    await desk.closed()
    loader = desk.page.pane.loader
    loader.search("acme/")
    await desk.until(lambda: desk.names() == ["acme/one"])
    loader.clear_filters()
    loader.sort_by("-output_price_usd")
    await desk.until(lambda: len(desk.names()) == 3 and desk.names()[0] == "acme/one")
    loader.narrow(PROVIDER_FACET.choice(desk.acme.id, "Acme"))
    await desk.until(lambda: sorted(desk.names()) == ["acme/one", "two"])


async def test_many_are_switched_and_that_is_taken_back(desk: Any) -> None:
    """Ctrl+Z takes back what the message tells, for all that were switched and no others."""
    await desk.have("one", "two")
    await desk.have("three", enabled=False)
    desk.select("one", "two", "three")
    desk.run("disableModels")
    await desk.until(lambda: desk.toast() == "2 models disabled")
    assert [each.enabled for each in (await desk.models()).values()] == [False] * 3
    assert desk.why_not("disableModels") == "They are disabled already."
    desk.run("undoLast")
    await desk.until(lambda: desk.toast() == "2 models enabled")
    assert {name: each.enabled for name, each in (await desk.models()).items()} == {
        "one": True,
        "two": True,
        "three": False,
    }


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_switching_on_a_wire_that_breaks(desk: Any, fault_wire: FaultWire, trouble: str) -> None:
    await desk.have("one")
    desk.select("one")
    spell = fault_wire.strike("PATCH", "/models/.*", TROUBLES[trouble])
    desk.run("disableModels")
    await desk.until(desk.toast)
    assert desk.toast() != "“one” disabled"
    fault_wire.lift(spell)
    await desk.until(lambda: not desk.page.pane.loader._busy())
    if desk.listed("one").enabled:
        desk.run("disableModels")
    await desk.until(lambda: not desk.listed("one").enabled)


async def test_another_change_meanwhile_is_no_hindrance(desk: Any, gateway: Any) -> None:
    await desk.have("one")
    desk.select("one")
    stale = desk.listed("one")
    gateway.change_model("one", output_price_usd="7")
    desk.page.pane.model.change(stale)
    desk.run("disableModels")
    await desk.until(lambda: "disabled" in desk.toast())
    now = (await desk.models())["one"]
    assert not now.enabled
    assert now.output_price_usd == parse_usd("7")


async def test_deleting_asks_and_says_by_whom_it_is_used(desk: Any) -> None:
    """What keys name stays; it is offered to disable it in place of that."""
    await desk.have("one", "two")
    await desk.direct.create_key(KeyCreate(name="Analytics", allowed_models=["one"]), attempt="key-of-one")
    desk.select("one")
    desk.key(Qt.Key.Key_Delete)
    desk.press("confirmButton")
    await desk.until(lambda: any("Analytics" in text for text in texts(desk)))
    desk.press("confirmButton")
    await desk.until(lambda: "disabled" in desk.toast())
    assert not (await desk.models())["one"].enabled
    await desk.closed()
    desk.select("two")
    desk.key(Qt.Key.Key_Delete)
    await desk.until(lambda: desk.at("cancelButton"))
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    assert "two" in await desk.models()
    desk.key(Qt.Key.Key_Delete)
    desk.press("confirmButton")
    await desk.until(lambda: desk.toast() == "“two” deleted")
    assert "two" not in await desk.models()


def texts(desk: Any) -> list[str]:
    return [label.text() for label in desk.page.window().findChildren(QLabel) if label.isVisible()]


async def test_the_keys_that_name_it_are_shown(desk: Any) -> None:
    await desk.have("acme/one")
    desk.select("acme/one")
    desk.run("showKeysOfModel")
    assert [pick.words for pick in desk.gone_to] == ["Model: acme/one"]


async def test_the_list_is_exported(desk: Any, tmp_path: Path) -> None:
    await desk.have("one", fallbacks=["keydesk-demo"])
    path = tmp_path / "models.csv"
    desk.run("exportModels")
    files = desk.part(desk.page, QFileDialog, "exportModelsFile")
    files.fileSelected.emit(str(path))
    files.close()
    await desk.until(lambda: "exported to models.csv" in desk.toast())
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("model,provider,upstream_model,input_price_usd")
    assert "one,Acme,one,1.00,1.00,2.00,,keydesk-demo,yes" in lines


async def test_a_viewer_looks_and_is_told_why_not_more(open_desk: Any, direct: Any) -> None:
    made = await direct.create_admin(AdminCreate(name="Vera", role=Role.VIEWER), attempt="vera")
    desk = await open_desk(made.secret)
    for command in ("addModel", "discoverModels", "editModel", "deleteModels", "disableModels"):
        assert desk.why_not(command) == "Your admin token may look, but not change."
    desk.select("keydesk-demo")
    desk.key(Qt.Key.Key_Return)
    assert "may look" in desk.toast()
    assert desk.why_not("copyModelIds") == ""
    await direct.revoke_admin(made.admin.id)


async def test_the_list_says_that_it_failed_and_comes_back(desk: Any, fault_wire: FaultWire) -> None:
    spell = fault_wire.strike("GET", "/models", refused(500, "Internal Server Error"))
    desk.page.pane.loader.search("demo")
    await desk.until(lambda: desk.page.pane.loader.state is LoadState.FAILED)
    fault_wire.lift(spell)
    desk.press("emptyStateAction")
    await desk.until(lambda: desk.names() == ["keydesk-demo"])
