"""What is done to the keys of a batch, each by keyboard alone, at a real gateway."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget, QWidget

from keydesk.desktop.batches.details.panel import Shown
from keydesk.domain.key import KeyStatus
from tests.fixtures.running_gateway import RunningGateway

Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_hand_out_one_more_by_name(
    desk: Any, workshop: Any, gateway: RunningGateway, until: Until
) -> None:
    """E6: a key like the others for somebody who is not on the list, revealed once."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("handOutKey")
    desk.tab_to("handOutWho")
    desk.key(Qt.Key.Key_Down)
    desk.tab_to("handOutName")
    desk.type("Visitor")
    desk.key(Qt.Key.Key_Return)
    reveal = await desk.wait_for("revealDialog")
    secret = reveal.panel._secret.reveal()
    assert gateway.call(secret, "keydesk-demo").status_code == 200
    desk.part(QPushButton, "copySecretButton").click()
    desk.key(Qt.Key.Key_Escape)
    await until(lambda: desk.page.chosen.keys == 5)


async def test_hand_out_to_a_person_who_has_one(desk: Any, workshop: Any, until: Until) -> None:
    """E6: whoever has a key of the batch gets another one only when that is said to be meant."""
    made = await workshop.make(claim=True)
    await desk.open(made.batch)
    desk.choose("handOutKey")
    desk.tab_to("handOutPerson")
    desk.type(f"Ada Lovelace {workshop.tag}")
    await until(lambda: desk.part(QWidget, "handOutPerson")._choices._list.count() == 1)
    await until(lambda: desk.idle)
    desk.key(Qt.Key.Key_Return)
    await until(desk.dialog().primary.isEnabled)
    desk.part(QComboBox, "givingField").setCurrentIndex(1)
    desk.dialog().primary.click()
    await until(lambda: desk.dialog().primary.text() == "Hand out another key")
    assert (await workshop.api.get_batch(made.batch.id)).keys == 4
    desk.dialog().primary.click()
    link = await desk.wait_for("linkDialog")
    assert "/claim/" in link.view.text()
    assert (await workshop.api.get_batch(made.batch.id)).keys == 5
    desk.key(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == link.view.text()
    desk.key(Qt.Key.Key_Escape)
    await until(lambda: desk.dialog_if_any() is None)


async def test_replace_a_lost_key(desk: Any, workshop: Any, gateway: RunningGateway, until: Until) -> None:
    """E6: the one who lost it is picked by typing; the lost secret stops at once."""
    made = await workshop.make()
    lost = next(item for item in made.items if item.key.name.startswith("Grace"))
    await desk.open(made.batch)
    desk.choose("replaceKey")
    desk.type("Grace")
    await until(lambda: desk.part(QWidget, "replaceWho")._choices._list.count() == 1)
    await until(lambda: desk.idle)
    desk.key(Qt.Key.Key_Return)
    await until(desk.dialog().primary.isEnabled)
    desk.tab_to("primaryButton")
    desk.key(Qt.Key.Key_Space)
    reveal = await desk.wait_for("revealDialog")
    assert gateway.call(lost.secret, "keydesk-demo").status_code == 401
    assert gateway.call(reveal.panel._secret.reveal(), "keydesk-demo").status_code == 200
    desk.part(QPushButton, "copySecretButton").click()
    desk.key(Qt.Key.Key_Escape)
    await until(lambda: desk.dialog_if_any() is None)


async def test_rotate_all_into_a_new_document(
    desk: Any, workshop: Any, gateway: RunningGateway, until: Until
) -> None:
    """E6: Enter cancels; confirmed, all secrets are others, and the document with them opens.

    Its times are those of the place.
    """
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("rotateBatch")
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog_if_any() is None)
    assert gateway.call(made.items[0].secret, "keydesk-demo").status_code == 200
    desk.choose("rotateBatch")
    desk.tab_to("primaryButton")
    desk.key(Qt.Key.Key_Space)
    document = await desk.wait_for("documentDialog")
    assert gateway.call(made.items[0].secret, "keydesk-demo").status_code == 401
    assert [handout.zone for handout in document._document.handouts] == ["Europe/Amsterdam"] * 4
    secrets = [handout.secret.reveal() for handout in document._document.handouts]
    assert all(gateway.call(secret, "keydesk-demo").status_code == 200 for secret in secrets)
    await until(lambda: desk.idle)
    document._kept = True
    document.reject()
    await until(lambda: desk.dialog_if_any() is None)


async def test_join_link(desk: Any, workshop: Any, until: Until) -> None:
    """E5: made by keyboard, shown once with its QR code, shown again while the window knows it, withdrawn."""
    made = await workshop.make(claim=True)
    await desk.open(made.batch)
    desk.choose("makeJoinLink")
    assert "4 keys of this batch" in desk.part(QLabel, "joinSentence").text()
    desk.key(Qt.Key.Key_Down)
    desk.tab_to("joinExtraField")
    desk.type("1001")
    assert not desk.dialog().primary.isEnabled()
    desk.part(QWidget, "joinExtraField").selectAll()
    desk.type("3")
    assert "3 extra ones" in desk.part(QLabel, "joinSentence").text()
    desk.key(Qt.Key.Key_Return)
    link = await desk.wait_for("linkDialog")
    url = link.view.text()
    assert "/join/" in url
    assert any("this computer only" in label.text() for label in link.findChildren(QLabel))
    desk.key(Qt.Key.Key_Escape)
    await until(lambda: desk.page.chosen.join is not None)
    join = desk.page.chosen.join
    assert (join.names.value, join.extra_keys) == ("typed", 3)
    desk.choose("showJoinLink")
    assert desk.dialog("linkDialog").view.text() == url
    desk.key(Qt.Key.Key_Escape)
    desk.choose("withdrawJoinLink")
    desk.tab_to("confirmButton")
    desk.key(Qt.Key.Key_Space)
    await until(lambda: desk.page.chosen.join is None)
    assert desk.why_not("showJoinLink") == "It has no join link."


async def test_extra_keys_need_a_budget(desk: Any, workshop: Any) -> None:
    """E5: without a shared budget the field rests, and says why."""
    made = await workshop.make(claim=True, budget=None)
    await desk.open(made.batch)
    desk.choose("makeJoinLink")
    assert not desk.part(QWidget, "joinExtraField").isEnabled()
    assert any("no shared budget" in label.text() for label in desk.dialog().findChildren(QLabel))
    desk.key(Qt.Key.Key_Escape)


async def test_extra_keys_alone_are_told_without_the_others(desk: Any, workshop: Any) -> None:
    """E5: where no key of the batch waits for anybody, none is spoken of."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("makeJoinLink")
    desk.tab_to("joinExtraField")
    desk.type("3")
    assert desk.part(QLabel, "joinSentence").text() == "First come, first served: 3 extra keys."
    desk.key(Qt.Key.Key_Escape)


async def test_revoke_together(desk: Any, workshop: Any, gateway: RunningGateway, until: Until) -> None:
    """E6: only with the name typed; Enter before that backs out or does nothing; then all are refused."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("revokeBatch")
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog_if_any() is None)
    desk.choose("revokeBatch")
    desk.type(made.batch.label[:-1])
    assert not desk.dialog().primary.isEnabled()
    desk.key(Qt.Key.Key_Return)
    assert desk.dialog("revokeTogetherDialog").isVisible(), "a slip loses nothing"
    desk.type(made.batch.label[-1])
    desk.key(Qt.Key.Key_Return)
    await until(lambda: "4 keys" in desk.toast())
    assert all(gateway.call(item.secret, "keydesk-demo").status_code == 401 for item in made.items)
    await until(lambda: desk.page.chosen.live == 0)
    assert desk.why_not("revokeBatch") == "All its keys are revoked."


async def test_one_key_in_the_details(desk: Any, workshop: Any, until: Until) -> None:
    """E6: claimed or waiting stands in the details; one link is withdrawn from there."""
    made = await workshop.make(claim=True)
    await desk.open(made.batch)
    desk.choose("batchDetails")
    desk.part(QTabWidget, "batchTabs").setCurrentIndex(2)
    pane = desk.page.details.pane(Shown.KEYS)
    await until(lambda: pane.model.rowCount() == 4)
    states = {pane.model.index(row, 2).data() for row in range(4)}
    assert states == {"Waiting"}
    pane.table.select(0)
    key = pane.selected()[0]
    found = {each.id: each for each in pane.commands()}
    assert not found["withdrawClaimLink"].why_not()
    found["withdrawClaimLink"].run()
    desk.tab_to("confirmButton")
    desk.key(Qt.Key.Key_Space)
    await until(lambda: "opens nothing any more" in desk.toast())
    assert (await workshop.api.get_key(key.id)).claim is None
    await until(lambda: pane.model.index(0, 2).data() == "Not used")


async def test_revoked_keys_stay_listed(desk: Any, workshop: Any, until: Until) -> None:
    """C9: the batch stays, and so do its keys, as revoked."""
    made = await workshop.make()
    await workshop.api.revoke_batch(made.batch.id, attempt="revoke-them-0001")
    await desk.open(made.batch)
    desk.choose("batchDetails")
    desk.part(QTabWidget, "batchTabs").setCurrentIndex(2)
    pane = desk.page.details.pane(Shown.KEYS)
    await until(lambda: pane.model.rowCount() == 4)
    assert {pane.model.item_at(row).status for row in range(4)} == {KeyStatus.REVOKED}
    assert all(command.why_not() for command in pane.commands() if command.id != "copyInside")
