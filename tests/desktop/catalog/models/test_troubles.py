"""J4: the form of a model on a wire that breaks. What was typed stays, and trying again does it once."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from keydesk.domain.money import parse_usd
from tests.fixtures.fault_wire import FaultWire, Trouble, answered, cut_after, cut_before, cut_within, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TROUBLES: dict[str, Trouble] = {
    "cut before": cut_before,
    "cut after": cut_after,
    "cut within": cut_within,
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
    "busy": refused(429, "Too Many Requests", retry_after="3"),
    "failed": refused(500, "Internal Server Error"),
    "a stranger": answered(200, "<html>Welcome</html>", "text/html"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_adding(desk: Any, fault_wire: FaultWire, trouble: str) -> None:
    desk.press("addModelButton")
    dialog = desk.dialog("modelDialog")
    await desk.until(lambda: desk.at("modelProviderField"))
    await desk.pick("modelProviderField", "Acme")
    await desk.pick("modelUpstreamField", "house-1")
    desk.fill("modelInputPrice", "0.5")
    desk.fill("modelOutputPrice", "1")
    await again_after(desk, dialog, fault_wire, "POST", trouble)
    assert list(await desk.models()) == ["house-1"]


@pytest.mark.parametrize("trouble", ["cut before", "cut after", "not allowed"])
async def test_changing(desk: Any, fault_wire: FaultWire, trouble: str) -> None:
    await desk.have("one")
    desk.select("one")
    desk.key(Qt.Key.Key_F2)
    dialog = desk.dialog("modelDialog")
    await desk.until(lambda: desk.at("modelUpstreamField"))
    desk.fill("modelOutputPrice", "7.5")
    await again_after(desk, dialog, fault_wire, "PATCH", trouble)
    assert (await desk.models())["one"].output_price_usd == parse_usd("7.5")


async def again_after(desk: Any, dialog: Any, wire: FaultWire, method: str, trouble: str) -> None:
    """Save on a wire that breaks, and then on one that does not."""
    spell = wire.strike(method, "/models.*", TROUBLES[trouble])
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert desk.at("modelOutputPrice"), "the keyboard is where it was"
    wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
