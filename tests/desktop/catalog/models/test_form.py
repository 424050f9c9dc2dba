"""F3: add and change a model by keyboard alone; prices are exact, two admins never overwrite each other."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QPushButton

from keydesk.domain.money import parse_usd

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier


async def opened(desk: Any) -> Any:
    """Open the form of a new model."""
    desk.press("addModelButton")
    await desk.until(lambda: desk.at("modelProviderField"))
    return desk.dialog("modelDialog")


async def edited(desk: Any, model: str, key: Qt.Key = Qt.Key.Key_F2) -> Any:
    """Open the form of this model."""
    desk.select(model)
    desk.key(key)
    await desk.until(lambda: desk.at("modelUpstreamField"))
    return desk.dialog("modelDialog")


async def test_a_model_is_added_by_keyboard_with_its_list_price(desk: Any) -> None:
    """The provider's list is searched; its name names the model; one press takes the list price."""
    dialog = await opened(desk)
    await desk.pick("modelProviderField", "acm")
    await desk.pick("modelUpstreamField", "2024")
    assert desk.said(dialog, "modelSaidId") == "gpt-4o-2024-08-06"
    desk.fill("modelPrefixField", "acme")
    assert desk.said(dialog, "modelSaidId") == "acme/gpt-4o-2024-08-06"
    assert not dialog.primary.isEnabled(), "no model goes without a price"
    assert desk.said(dialog, "listPriceSource").startswith("Like gpt-4o, OpenAI, as of ")
    desk.tab_to("useListPrice")
    assert desk.part(dialog, QPushButton, "useListPrice").text() == "Use list price $2.50 / $10.00"
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    (made,) = (await desk.models()).values()
    assert made.model == "acme/gpt-4o-2024-08-06"
    assert made.upstream_model == "gpt-4o-2024-08-06"
    assert made.provider_id == desk.acme.id
    assert (made.input_price_usd, made.cached_input_price_usd, made.output_price_usd) == tuple(
        map(parse_usd, ("2.50", "1.25", "10.00"))
    )
    assert made.max_output_tokens == 16384
    assert made.enabled
    await desk.until(lambda: made.model in desk.names())
    assert [each.model for each in desk.page.pane.selected()] == [made.model], "what is new is selected"


async def test_a_name_that_is_not_listed_is_taken_as_it_is_typed(desk: Any) -> None:
    """Free text, even where it begins like something that is served; 0 is free and says so."""
    dialog = await opened(desk)
    await desk.pick("modelProviderField", "Acme")
    desk.fill("modelUpstreamField", "house")
    await desk.until(lambda: desk.choices() == ["house-1", "house-2", "house"])
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.said(dialog, "modelSaidId") == "house"
    desk.fill("modelInputPrice", "0")
    desk.fill("modelOutputPrice", "free")
    assert desk.said(dialog, "modelPriceWords").startswith("Free:")
    desk.fill("modelOutputPrice", "0.000000001")
    assert not desk.said(dialog, "modelPriceWords").startswith("Free:")
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    made = (await desk.models())["house"]
    assert made.upstream_model == "house"
    assert made.output_price_usd == parse_usd("0.000000001"), "money is exact"
    assert made.cached_input_price_usd == parse_usd("0"), "as for input"
    assert made.max_output_tokens is None


async def test_what_is_wrong_is_said_on_the_field(desk: Any) -> None:
    await desk.have("acme/house-1")
    dialog = await opened(desk)
    await desk.pick("modelProviderField", "Acme")
    await desk.pick("modelUpstreamField", "house-1")
    id_, price = (
        next(each.field for each in dialog._entries if each.name == name)
        for name in ("model", "input_price_usd")
    )
    desk.fill("modelInputPrice", "-1")
    assert "An amount in dollars" in price.error
    desk.fill("modelInputPrice", "1")
    assert price.error is None
    desk.fill("modelOutputPrice", "1")
    desk.key(Qt.Key.Key_Backtab)  # any way round
    desk.fill("modelPrefixField", "ac me")
    assert "no blanks" in id_.error
    desk.fill("modelPrefixField", "acme")
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: id_.error)
    assert "acme/house-1" in id_.error, "taken, as the gateway says"
    assert desk.said(dialog, "dialogError") == ""


async def test_an_upstream_that_does_not_answer_leaves_free_text(desk: Any) -> None:
    desk.upstream.answer(b"<html>no</html>", status=500)
    dialog = await opened(desk)
    await desk.pick("modelProviderField", "Acme")
    await desk.pick("modelUpstreamField", "my-model")
    assert desk.said(dialog, "modelSaidId") == "my-model"


async def test_fallbacks_are_ordered_by_keyboard(desk: Any) -> None:
    """Alt with Up and Down moves, Del takes out; a model is no fallback of its own."""
    await desk.have("one", "two", "three")
    dialog = await edited(desk, "one")
    for name in ("two", "three", "keydesk"):
        await desk.pick("fallbackPicker", name)
    rows = desk.part(dialog, QListWidget, "fallbackList")
    read = lambda: [rows.item(row).text() for row in range(rows.count())]  # noqa: E731
    assert read() == ["two", "three", "keydesk-demo"]
    desk.fill("fallbackPicker", "one")
    await desk.until(lambda: "one" in desk.choices() and not desk.searching())
    desk.key(Qt.Key.Key_Return)
    assert "one" not in read()
    desk.key(Qt.Key.Key_Escape)
    desk.tab_to("fallbackList")
    assert rows.currentRow() == 2
    desk.key(Qt.Key.Key_Up, ALT)
    desk.key(Qt.Key.Key_Up, ALT)
    assert read() == ["keydesk-demo", "two", "three"]
    desk.key(Qt.Key.Key_Down, ALT)
    assert read() == ["two", "keydesk-demo", "three"]
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Delete)
    assert read() == ["two", "keydesk-demo"]
    desk.press("fallbackUp")
    desk.press("primaryButton")
    await desk.closed()
    assert (await desk.models())["one"].fallbacks == ["keydesk-demo", "two"]


async def test_a_dragged_fallback_moves(desk: Any) -> None:
    """A drop moves rows within the list, which is what the form then has."""
    await desk.have("one", "two", "three")
    dialog = await edited(desk, "one")
    for name in ("two", "three"):
        await desk.pick("fallbackPicker", name)
    rows = desk.part(dialog, QListWidget, "fallbackList")
    assert rows.model().moveRow(rows.rootIndex(), 1, rows.rootIndex(), 0), "as a drop does it"
    dialog.primary.click()
    await desk.closed()
    assert (await desk.models())["one"].fallbacks == ["three", "two"]


async def test_a_price_that_follows_input_keeps_following(desk: Any) -> None:
    """Cached input left empty means the same as for input, also after input changed."""
    await desk.have("one")
    dialog = await edited(desk, "one", Qt.Key.Key_Return)
    assert desk.said(dialog, "modelSaidId") == "one"
    desk.fill("modelInputPrice", "$1.25")
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    changed = (await desk.models())["one"]
    assert changed.input_price_usd == parse_usd("1.25")
    assert changed.cached_input_price_usd == parse_usd("1.25")


async def test_two_admins_never_overwrite_each_other(desk: Any, gateway: Any) -> None:
    await desk.have("one")
    dialog = await edited(desk, "one")
    desk.fill("modelOutputPrice", "9")
    gateway.change_model("one", output_price_usd="5", enabled=False)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "modelDialogConflictText"))
    assert "disabled" in desk.said(dialog, "modelDialogConflictText"), "what only they changed is taken"
    assert desk.part(dialog, QComboBox, "modelStateField").currentText() == "Disabled"
    desk.press("primaryButton")
    await desk.closed()
    now = (await desk.models())["one"]
    assert now.output_price_usd == parse_usd("9")
    assert not now.enabled


async def test_the_id_is_copied(desk: Any) -> None:
    await desk.have("acme/one")
    desk.select("acme/one")
    desk.run("copyModelIds")
    assert QApplication.clipboard().text() == "acme/one"
