"""What is done to a batch, each by keyboard alone, at a real gateway."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTabWidget, QWidget

from keydesk.contract.batches import BatchPatch, BatchWindow
from keydesk.contract.budgets import BudgetPatch
from keydesk.contract.claims import JoinLinkCreate
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyQuery
from keydesk.desktop import theme
from keydesk.desktop.batches.details.panel import Shown
from keydesk.desktop.keys.table.filters import Facet
from keydesk.domain.money import parse_usd
from tests.fixtures.running_gateway import RunningGateway

Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ASKING = (
    "editBatch",
    "setBatchWindow",
    "handOutKey",
    "replaceKey",
    "rotateBatch",
    "makeJoinLink",
    "withdrawJoinLink",
    "revokeBatch",
    "arrangeListed",
)


async def test_label_and_budget(desk: Any, workshop: Any, until: Until) -> None:
    """E6: changed by keyboard alone; wrong figures are said on the field, Enter saves."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("editBatch")
    desk.type("Autumn school")
    desk.tab_to("batchBudgetField")
    desk.type("-3")
    assert not desk.dialog().primary.isEnabled()
    assert "dollars" in desk.said()[0]
    desk.part(QWidget, "batchBudgetField").selectAll()
    desk.type("80")
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog_if_any() is None)
    batch = await workshop.api.get_batch(made.batch.id)
    assert (batch.label, batch.budget.limit_usd) == ("Autumn school", parse_usd("80"))
    await until(lambda: desk.page.chosen.label == "Autumn school")


async def test_two_admins_at_once(desk: Any, workshop: Any, until: Until) -> None:
    """C5: what both changed is shown with both; what only they changed is taken over."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("editBatch")
    desk.type("Mine")
    theirs = BatchPatch(label="Theirs", budget=BudgetPatch(limit_usd=parse_usd("70")))
    await workshop.api.update_batch(made.batch.id, theirs, version=made.batch.version)
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog().primary.text() == "Save anyway")
    told = "\n".join(label.text() for label in desk.dialog().findChildren(QLabel) if label.isVisible())
    assert "Label: theirs Theirs, yours Mine" in told
    assert "Shared budget: $70.00" in told
    assert (await workshop.api.get_batch(made.batch.id)).label == "Theirs"
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog_if_any() is None)
    batch = await workshop.api.get_batch(made.batch.id)
    assert (batch.label, batch.budget.limit_usd) == ("Mine", parse_usd("70"))


async def test_taking_theirs(desk: Any, workshop: Any, until: Until) -> None:
    """C5: *Use theirs* gives up one's own; with nothing left to save the dialog says so by its button."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("editBatch")
    desk.type("Mine")
    await workshop.api.update_batch(made.batch.id, BatchPatch(label="Theirs"), version=made.batch.version)
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog().findChild(QPushButton, "useTheirs") is not None)
    desk.tab_to("useTheirs")
    desk.key(Qt.Key.Key_Space)
    assert desk.part(QWidget, "batchLabelField").text() == "Theirs"
    assert not desk.dialog().primary.isEnabled()
    desk.key(Qt.Key.Key_Escape)


async def test_window(desk: Any, workshop: Any, until: Until) -> None:
    """E6: half an hour more, by keyboard; the sentence says what it comes to; Undo takes it back."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("setBatchWindow")
    desk.key(Qt.Key.Key_Down)
    assert "30 minutes more" in desk.part(QComboBox, "batchEndField").currentText()
    assert "It then stays open for another" in desk.part(QLabel, "batchWindowSentence").text()
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog_if_any() is None)
    longer = made.batch.expires_at + timedelta(minutes=30)
    assert (await workshop.api.get_batch(made.batch.id)).expires_at == longer
    keys = (await workshop.api.list_keys(KeyQuery(batch_id=made.batch.id))).items
    assert {key.expires_at for key in keys} == {longer}
    desk.undo()
    await until(lambda: desk.page.chosen.expires_at == made.batch.expires_at)


async def test_until_a_moment_and_without_end(desk: Any, workshop: Any, until: Until) -> None:
    """E6: an end before the beginning is refused on the field; without end is a choice."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("setBatchWindow")
    desk.part(QComboBox, "batchEndField").setCurrentText("At another time…")
    editor = desk.part(QWidget, "batchUntilField")
    editor.setDateTime(editor.dateTime().addDays(-2))
    assert desk.said() == ["After its beginning"]
    assert not desk.dialog().primary.isEnabled()
    desk.part(QComboBox, "batchEndField").setCurrentText("Never")
    assert desk.said() == []
    desk.key(Qt.Key.Key_Return)
    await until(lambda: desk.dialog_if_any() is None)
    assert (await workshop.api.get_batch(made.batch.id)).expires_at is None
    await until(lambda: desk.page.chosen.expires_at is None)
    assert desk.why_not("extendBatch15") == "It has no end."


async def test_end_now_and_undo(desk: Any, workshop: Any, gateway: RunningGateway, until: Until) -> None:
    """E6: over at once, calls are refused; Undo gives the window back, and waits for the gateway."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("endBatch")
    await until(lambda: "is over" in desk.toast())
    assert gateway.call(made.items[0].secret, "keydesk-demo").status_code == 401
    assert desk.why_not("endBatch") == "It is over already."
    await desk.wire.go_away()
    desk.session.check()
    await until(lambda: desk.page.rights.why_not_now() != "")
    desk.undo()
    assert "does not answer" in desk.toast()
    await desk.wire.be_there()
    desk.session.check()
    await until(lambda: desk.page.rights.why_not_now() == "")
    desk.undo()
    await until(lambda: "from before" in desk.toast())
    assert gateway.call(made.items[0].secret, "keydesk-demo").status_code == 200


async def test_undo_leaves_what_somebody_else_did(desk: Any, workshop: Any, until: Until) -> None:
    """C5: Undo does not overwrite a window that another admin set meanwhile."""
    made = await workshop.make()
    await desk.open(made.batch)
    desk.choose("extendBatch60")
    await until(lambda: "ends at" in desk.toast())
    theirs = BatchWindow(
        not_before=made.batch.not_before, expires_at=made.batch.expires_at + timedelta(hours=5)
    )
    await workshop.api.set_batch_window(made.batch.id, theirs, attempt="somebody-else-0001")
    desk.undo()
    await until(lambda: "Somebody changed the window" in desk.toast())
    assert (await workshop.api.get_batch(made.batch.id)).expires_at == theirs.expires_at


async def test_details_follow_and_lead_to_the_keys(
    desk: Any, workshop: Any, gateway: RunningGateway, until: Until
) -> None:
    """E6, B7: all fields beside the list, usage by person, and the way to the key page with its keys."""
    made = await workshop.make()
    await desk.open(made.batch)
    QTest.keyClick(desk.page.pane.table, Qt.Key.Key_Return)
    overview = desk.page.details.overview
    assert overview.value("Requests") == "0"
    await asyncio.to_thread(lambda: gateway.call(made.items[0].secret, "keydesk-demo"))
    await until(lambda: overview.value("Requests") == "1")
    desk.part(QTabWidget, "batchTabs").setCurrentIndex(1)
    pane = desk.page.details.pane(Shown.PEOPLE)
    await until(lambda: pane.model.rowCount() == 4)
    assert pane.model.index(0, 1).data() == made.items[0].key.name
    assert pane.model.index(0, 2).data() == "1"
    delete = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    delete.ignore()
    QApplication.sendEvent(pane.table, delete)
    assert delete.isAccepted(), "Del on a person is not the page's, which would revoke all keys"
    picks: list[Any] = []
    desk.page._frame.ways.keys_wanted.connect(picks.append)
    overview.keys_link.click()
    assert [(pick.facet, pick.id, pick.name) for pick in picks] == [
        (Facet.BATCH, made.batch.id, made.batch.label)
    ]
    QTest.keyClick(desk.page.details, Qt.Key.Key_Escape)
    assert desk.page.details.isHidden()


async def test_every_dialog_by_keyboard_and_aloud(
    desk: Any, workshop: Any, until: Until, walk_by_tab: Walk, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """J1: Tab reaches everything in reading order, all has a name, Esc leads back."""
    made = await workshop.make(claim=True)
    await workshop.api.make_join_link(made.batch.id, JoinLinkCreate(), attempt="walk-through-0001")
    await desk.open(await workshop.api.get_batch(made.batch.id))
    for command in ASKING:
        desk.choose(command)
        dialog = desk.dialog()
        await until(lambda: desk.idle)
        await walk_by_tab(dialog)
        assert (command, unnamed(dialog)) == (command, [])
        assert dialog.windowTitle(), command
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
        await until(lambda: desk.dialog_if_any() is None)
    asking = {each.id for each in desk.page.commands() if each.text.replace("&", "").endswith("…")}
    assert asking - {*ASKING, "createForLocation", "showJoinLink", "sortListed"} == set()


async def test_no_capability_no_command(desk: Any, workshop: Any) -> None:
    """A5: without claim links at the gateway what needs them is greyed, with the reason."""
    made = await workshop.make()
    await desk.open(made.batch)
    info = desk.session.info
    desk.session.info = info.model_copy(
        update={"capabilities": [name for name in info.capabilities if name != "claims"]}
    )
    assert desk.why_not("makeJoinLink") == "Claim links: not available on this gateway."
    assert not desk.why_not("endBatch")
    desk.choose("handOutKey")
    assert desk.part(QComboBox, "givingField").count() == 1
    desk.key(Qt.Key.Key_Escape)


async def test_a_viewer_only_looks(desk: Any, workshop: Any) -> None:
    """H2: a viewer sees everything, and everything that changes something says why it is greyed."""
    made = await workshop.make()
    await desk.open(made.batch)
    info = desk.session.info
    desk.session.info = info.model_copy(update={"admin": info.admin.model_copy(update={"role": Role.VIEWER})})
    looking = {"batchDetails", "watchBatch", "batchKeys", "copyBatchRows", "searchBatches", "refreshBatches"}
    looking |= {"sortListed", "arrangeListed", "usageOfBatch", "requestsOfBatch"}
    for command in desk.page.commands():
        reason = command.why_not()
        assert bool(reason) == (command.id not in looking), (command.id, reason)


async def test_every_dialog_at_200_percent_text(
    desk: Any, workshop: Any, until: Until, qapp: QApplication
) -> None:
    """J1, LOOK.md: each fits a screen of 1280 x 800 at 200 % text."""
    made = await workshop.make(claim=True)
    await workshop.api.make_join_link(made.batch.id, JoinLinkCreate(), attempt="large-text-0000001")
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    theme.apply(qapp).follow()
    await desk.open(await workshop.api.get_batch(made.batch.id))
    for command in ASKING:
        desk.choose(command)
        dialog = desk.dialog()
        await until(lambda: desk.idle)
        size = dialog.minimumSizeHint()
        assert (command, size.width() <= 1280, size.height() <= 800) == (command, True, True)
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
        await until(lambda: desk.dialog_if_any() is None)
