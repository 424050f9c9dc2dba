"""G3: webhooks by keyboard alone, at a real gateway that sends to a real receiver."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from keydesk.desktop.alerts.webhooks.checking import HOW
from tests.fixtures.dialog_looks import cut_off, enlarge_text, mnemonics, settled, twice
from tests.fixtures.fault_wire import FaultWire, cut_after

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


async def fill(desk: Any, receiver: Any) -> Any:
    """Open the form by Ctrl+N's command, and fill it in as far as the private address."""
    desk.run("showWebhooksTab")
    desk.run("addWebhook")
    await desk.until(lambda: desk.at("webhookNameField"))
    desk.type("Chat")
    desk.fill("webhookUrlField", receiver.url)
    return desk.dialog("webhookDialog")


async def add(desk: Any, receiver: Any) -> str:
    """Add the webhook, and copy its secret; return that."""
    dialog = await fill(desk, receiver)
    desk.tab_to("webhookPrivateBox")
    desk.key(Key.Key_Space)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.at("copySecretButton"))
    shown = desk.dialog("secretOnceDialog")
    assert shown.view.text().startswith("whsec_")
    assert "•" in shown.view.text()
    desk.key(Key.Key_Return)
    secret = QGuiApplication.clipboard().text()
    desk.tab_to("copiedSecretButton")
    desk.key(Key.Key_Return)
    await desk.closed()
    return secret


async def test_from_the_form_to_an_alert_that_the_receiver_checks(
    desk: Any, receiver: Any, gateway: Any
) -> None:
    """The address is judged as one types (S16), the secret shown once, and the snippet knows what is ours."""
    dialog = await fill(desk, receiver)
    assert dialog.fields[1].error == (
        "A private address: tick Allow private addresses below if it is meant to be one"
    )
    assert not dialog.primary.isEnabled()
    dialog.reject()
    await desk.closed()
    secret = await add(desk, receiver)
    await desk.until(lambda: [each.name for each in desk.hooks()] == ["Chat"])
    key = {"name": "Course key", "budget": {"limit_usd": "0.0005", "alert_thresholds": [5]}}
    _, of_key = gateway.create_key(**key)
    assert gateway.call(of_key, "keydesk-demo").is_success
    await desk.until(lambda: receiver.came)
    headers, body = receiver.came[0]
    told: dict[str, Any] = {}
    exec(HOW, told)  # noqa: S102 - what the page tells people to paste
    assert told["is_genuine"](secret, headers["keydesk-signature"], body)
    assert not told["is_genuine"](secret, headers["keydesk-signature"], body + b" ")
    assert not told["is_genuine"]("whsec_other", headers["keydesk-signature"], body)
    await desk.until(lambda: gateway.admin.get("/webhooks").json()["items"][0]["delivered"] == 1)
    desk.page.refresh()
    await desk.until(lambda: desk.hooks()[0].delivered == 1)
    desk.page.webhooks.pane.table.select(0)
    desk.page.webhooks.pane.table.setFocus()
    desk.key(Key.Key_Return)
    details = desk.page.webhooks.details
    await desk.until(lambda: details.deliveries.model.rowCount() == 1)
    assert details.facts.value("Deliveries") == "1 arrived"
    assert details.facts.value("Last problem") == "None"


async def test_what_waits_is_followed_until_it_arrives(
    desk: Any, receiver: Any, gateway: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """G3: no event tells of a delivery; the row and the details tell of it all the same, unasked."""
    monkeypatch.setattr(receiver, "status", 500)
    await add(desk, receiver)
    await desk.until(lambda: len(desk.hooks()) == 1)
    desk.page.webhooks.waiting.setInterval(20)
    key = {"name": "Course key", "budget": {"limit_usd": "0.0005", "alert_thresholds": [5]}}
    _, of_key = gateway.create_key(**key)
    assert gateway.call(of_key, "keydesk-demo").is_success
    await desk.until(lambda: receiver.came)
    desk.page.webhooks.pane.table.select(0)
    desk.page.webhooks.pane.table.setFocus()
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.hooks()[0].problem)
    assert desk.hooks()[0].waiting == 1
    receiver.status = 204
    gateway.write("UPDATE delivery SET due_at = 1 WHERE due_at IS NOT NULL")
    details = desk.page.webhooks.details
    await desk.until(lambda: details.facts.value("Deliveries") == "1 arrived")
    await desk.until(lambda: [each.delivery.attempts for each in details.deliveries.model.items] == [2])
    assert not desk.page.webhooks.waiting.isActive()


async def test_closing_before_the_secret_is_copied_asks(desk: Any, receiver: Any) -> None:
    """The secret is nowhere afterwards: it says so, and Cancel is the default."""
    dialog = await fill(desk, receiver)
    desk.tab_to("webhookPrivateBox")
    desk.key(Key.Key_Space)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.at("copySecretButton"))
    shown = desk.dialog("secretOnceDialog")
    for stays in (True, False):
        shown.activateWindow()  # as window managers do it
        await desk.until(shown.isActiveWindow)
        desk.key(Key.Key_Escape)
        await desk.until(lambda: desk.at("cancelButton"))
        if stays:
            desk.key(Key.Key_Escape)
    desk.tab_to("confirmButton")
    desk.key(Key.Key_Space)
    await desk.closed()
    await desk.until(lambda: len(desk.hooks()) == 1)


async def test_a_test_says_plainly_how_it_went(desk: Any, receiver: Any) -> None:
    """Also where the receiver refuses. Then another like it for one kind is added, and both are deleted."""
    await add(desk, receiver)
    await desk.until(lambda: len(desk.hooks()) == 1)
    desk.page.webhooks.pane.table.select(0)
    desk.run("testWebhook")
    dialog = desk.dialog("webhookTestDialog")
    await desk.until(lambda: not dialog.is_busy)
    assert [step.text for step in dialog.steps.steps][1] == "Received and accepted."
    receiver.status = 500
    desk.press("primaryButton")
    await desk.until(lambda: len(receiver.came) == 2 and not dialog.is_busy)
    assert "500" in dialog.steps.steps[1].text
    desk.key(Key.Key_Escape)
    await desk.closed()
    desk.run("duplicateWebhook")
    await desk.until(lambda: desk.at("webhookNameField"))
    desk.tab_to("webhookAllKinds")
    desk.key(Key.Key_Space)
    for kind in ("budget", "expiry", "clock", "gateway", "counters"):
        desk.tab_to(f"webhookKind_{kind}")
        desk.key(Key.Key_Space)
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.at("copySecretButton"))
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Escape)
    await desk.closed()
    await desk.until(lambda: [each.kinds for each in desk.hooks()] == [None, ["provider"]])
    for left in (1, 0):
        desk.page.webhooks.pane.table.select(0)
        desk.page.webhooks.pane.table.setFocus()
        desk.key(Key.Key_Delete)
        await desk.until(lambda: desk.at("cancelButton"))
        desk.tab_to("confirmButton")
        desk.key(Key.Key_Space)
        await desk.closed()
        await desk.until(lambda left=left: len(desk.hooks()) == left)


async def test_a_lost_answer_adds_no_second_one(desk: Any, receiver: Any, fault_wire: FaultWire) -> None:
    """The same attempt is sent again, and its answer still has the secret."""
    dialog = await fill(desk, receiver)
    desk.tab_to("webhookPrivateBox")
    desk.key(Key.Key_Space)
    spell = fault_wire.strike("POST", "/webhooks", cut_after)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Key.Key_Return)
    await desk.until(lambda: spell.met and not dialog.is_busy)
    fault_wire.lift(spell)
    desk.press("primaryButton")
    await desk.until(lambda: desk.at("copySecretButton"))
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Escape)
    await desk.closed()
    await desk.until(lambda: len(desk.hooks()) == 1)


@pytest.mark.parametrize("enlarged", [False, True])
async def test_the_form_is_whole_and_gone_round_by_tab(
    desk: Any,
    receiver: Any,
    qapp: QApplication,
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
    enlarged: bool,
) -> None:
    """J1: also at 200 % text."""
    if enlarged:
        enlarge_text(qapp)
    dialog = await fill(desk, receiver)
    await desk.until(lambda: settled(dialog) and not list(cut_off(dialog)))
    assert twice(mnemonics(dialog)) == []
    if not enlarged:
        walked = [part.objectName() for part in await walk_by_tab(dialog)]
        fields = ["webhookNameField", "webhookUrlField", "webhookPrivateBox", "webhookAllKinds"]
        assert [name for name in walked if name in fields] == fields
    assert dialog.findChild(QPushButton, "primaryButton") is not None
    dialog.reject()
    await desk.closed()
