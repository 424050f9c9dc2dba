"""Doing things to many keys at once, on a real gateway that is slow, goes away, and loses answers."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from keydesk.contract.batches import BulkCreate
from keydesk.contract.keys import Key, KeyPatch, KeyQuery
from keydesk.contract.people import PeopleQuery
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.page_commands import row_commands

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PEOPLE = 750


@pytest.fixture
async def workshop(wire: Any) -> int:
    """Have 1,500 keys: two batches for the same people."""
    lines = [f"Person {number},p{number}@example.com,Utrecht,p{number}" for number in range(PEOPLE)]
    csv = "\n".join(["name,email,location,account", *lines]).encode()
    await wire.import_people(csv, dry_run=False, attempt=uuid4().hex)
    (person,) = (await wire.list_people(PeopleQuery(limit=1))).items
    for label in ("Morning", "Afternoon"):
        bulk = BulkCreate(label=label, location_ids=[person.location_id])
        await wire.create_keys(bulk, attempt=uuid4().hex)
    return 2 * PEOPLE


def select_all(page: KeysPage, count: int) -> None:
    """Select every row, most of which were never fetched."""
    page.table.selectAll()
    assert page.chosen.count == count
    assert len(page.chosen.known) < count


async def counts(wire: Any) -> dict[str, int]:
    page = await wire.list_keys(KeyQuery(counts=True, limit=1))
    return {name: number for name, number in page.counts.model_dump().items() if number}


def said(hand: Any, page: KeysPage) -> str:
    toast = hand.toast(page)
    return "" if toast is None else toast.accessibleName()


async def patiently(condition: Callable[[], object]) -> None:
    """Wait for what takes its time on a machine that does much else."""
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "the condition did not come true within a minute"
        await asyncio.sleep(0.02)


def titles(page: KeysPage) -> list[str]:
    """Read what the progress on screen is about."""
    return [each.windowTitle() for each in page.findChildren(QWidget, "progressDialog") if each.isVisible()]


def unanswered(page: KeysPage) -> str:
    """Read what the progress says once the gateway did not answer."""
    dialog = page.findChild(QWidget, "progressDialog")
    words = None if dialog is None else dialog.findChild(QLabel, "dialogError")
    return "" if words is None else words.text()


async def test_1500_keys_are_deactivated_and_that_is_undone(
    hand: Any, open_page: OpenPage, wire: Any, workshop: int
) -> None:
    """C9, J3: in pieces, with undo."""
    page = await open_page()
    select_all(page, workshop)
    page.lifecycle.deactivate()
    await patiently(lambda: said(hand, page) == "1,500 keys deactivated")
    assert await counts(wire) == {"inactive": workshop}
    hand.part(hand.toast(page), QPushButton, "undoButton").click()
    await patiently(lambda: said(hand, page) == "1,500 keys activated")
    assert await counts(wire) == {"active": workshop}


async def test_a_lost_answer_in_the_middle_is_tried_again_and_nothing_is_done_twice(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, workshop: int, walk_by_tab: Walk
) -> None:
    """S8, J4: progress says how far it is; Try again goes on with the rest."""
    page = await open_page()
    select_all(page, workshop)
    wire.lose_answers, wire.of = 1, "change_keys"
    page.lifecycle.deactivate()
    await patiently(lambda: unanswered(page))
    dialog = hand.dialog(page, "progressDialog")
    assert "0 keys deactivated so far. The answer was lost on the way." in unanswered(page)
    assert sum((await counts(wire)).values()) == workshop
    assert (await counts(wire))["inactive"] == 250
    await walk_by_tab(dialog)
    assert dialog.primary.text() == "Try again"
    QTest.keyClick(dialog.primary, Qt.Key.Key_Return)
    await patiently(lambda: said(hand, page) == "1,500 keys deactivated")
    await until(lambda: page.findChild(QWidget, "progressDialog") is None)
    assert await counts(wire) == {"inactive": workshop}
    assert {(await wire.get_key(key.id)).version for key in page.model.keys[:3]} == {2}
    hand.part(hand.toast(page), QPushButton, "undoButton").click()
    await patiently(lambda: said(hand, page) == "1,500 keys activated")


async def test_slow_work_shows_its_progress_and_can_be_stopped(
    hand: Any, open_page: OpenPage, wire: Any, workshop: int
) -> None:
    """J3: what was done stays done, is counted, and can be undone; the rest is left alone."""
    page = await open_page()
    select_all(page, workshop)
    wire.hold, wire.of = asyncio.Event(), "change_keys"
    page.lifecycle.deactivate()
    await patiently(lambda: titles(page) == ["Deactivating 1,500 keys"])
    dialog = hand.dialog(page, "progressDialog")
    assert hand.part(dialog, QProgressBar, "progressBar").maximum() == workshop
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.cancel.text() == "Stopping…"
    wire.hold.set()
    wire.hold = None
    await patiently(lambda: said(hand, page) == "Stopped. 250 of 1,500 keys deactivated")
    assert await counts(wire) == {"active": workshop - 250, "inactive": 250}
    hand.part(hand.toast(page), QPushButton, "undoButton").click()
    await patiently(lambda: said(hand, page) == "250 keys activated")
    assert await counts(wire) == {"active": workshop}


async def test_expiry_and_models_of_many_are_set_and_undone_key_by_key(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, model: str
) -> None:
    """C5, C6: undo gives each its own back, but not where somebody changed it since."""
    keys = await create("One", "Two", "Three")
    one, two, _ = keys
    await wire.update_key(one.id, KeyPatch(allowed_models=[model]), version=one.version)
    page = await open_page()
    before = {key.id: key.allowed_models for key in page.model.keys}
    page.table.selectAll()
    page.edits.assign_models()
    dialog = hand.dialog(page, "assignModelsDialog")
    await until(lambda: hand.said(dialog, "modelCount") == "0 of 1 selected")
    hand.part(dialog, QCheckBox, "allowAllModels").click()
    dialog.primary.click()
    await until(lambda: said(hand, page) == "Models of 3 keys changed")
    undo = hand.part(hand.toast(page), QPushButton, "undoButton")
    present = await wire.get_key(two.id)
    await wire.update_key(two.id, KeyPatch(name="Zwei"), version=present.version)
    undo.click()
    await until(lambda: said(hand, page) == "“One” restored")
    assert {key.id: (await wire.get_key(key.id)).allowed_models for key in keys} == before
    assert (await wire.get_key(two.id)).name == "Zwei"


async def test_undo_leaves_alone_what_somebody_changed_since(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    keys = await create("One", "Two", "Three")
    page = await open_page()
    page.table.selectAll()
    page.edits.set_expiry()
    dialog = hand.dialog(page, "expiryDialog")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Home)
    assert dialog.primary.text() == "Set expiry of 3 keys"
    assert hand.said(dialog, "expirySooner") == "All of them would end sooner than they do now."
    dialog.primary.click()
    await until(lambda: said(hand, page) == "3 keys given another expiry")
    undo = hand.part(hand.toast(page), QPushButton, "undoButton")
    theirs = await wire.get_key(keys[1].id)
    await wire.update_key(theirs.id, KeyPatch(expires_at=None), version=theirs.version)
    wire.lose_answers, wire.of = 1, "update_key"
    undo.click()
    await patiently(lambda: unanswered(page))
    hand.dialog(page, "progressDialog").primary.click()
    await until(lambda: said(hand, page).startswith("2 of 3 keys restored. “Two”: Somebody changed it"))
    ends = [(await wire.get_key(key.id)).expires_at for key in keys]
    assert ends == [keys[0].expires_at, None, keys[2].expires_at]


async def test_who_was_refused_is_listed(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, walk_by_tab: Walk
) -> None:
    """C9: the outcome counts, and names those that were refused and why."""
    keys = await create("One", "Two", "Three", "Four")
    page = await open_page()
    for key in keys[:2]:
        await wire.revoke_key(key.id)
    page.lifecycle._switch(keys, on=False)
    await until(lambda: said(hand, page).startswith("2 of 4 keys deactivated. This key is revoked"))
    toast = hand.toast(page)
    assert hand.part(toast, QPushButton, "undoButton").isVisible()
    hand.part(toast, QPushButton, "showRefusals").click()
    dialog = hand.dialog(page, "refusalsDialog")
    lines = hand.part(dialog, QPlainTextEdit, "refusals").toPlainText().splitlines()
    assert sorted(line.split(" ")[0] for line in lines) == ["One", "Two"]
    assert all("cannot be changed" in line for line in lines)
    await walk_by_tab(dialog)
    hand.part(dialog, QPushButton, "copyRefusals").click()
    assert QApplication.clipboard().text().splitlines() == lines
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


async def test_revoking_many_names_the_count_and_is_safe_to_try_again(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, workshop: int
) -> None:
    """C9: confirmed with the count; the default is Cancel; there is no undo."""
    page = await open_page()
    select_all(page, workshop)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    await patiently(lambda: page.findChild(QPushButton, "confirmButton") is not None)
    question = hand.dialog(page)
    assert question.windowTitle() == "Revoke 1,500 keys?"
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert await counts(wire) == {"active": workshop}
    await until(lambda: page.findChild(QPushButton, "confirmButton") is None)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    await patiently(lambda: page.findChild(QPushButton, "confirmButton") is not None)
    question = hand.dialog(page)
    wire.lose_answers, wire.of = 1, "change_keys"
    hand.part(question, QPushButton, "confirmButton").click()
    await patiently(lambda: unanswered(page))
    hand.dialog(page, "progressDialog").primary.click()
    await patiently(lambda: said(hand, page) == "1,500 keys revoked")
    assert hand.toast(page).findChild(QPushButton, "undoButton") is None
    assert await counts(wire) == {"revoked": workshop}


async def test_commands_say_why_they_are_greyed_out(hand: Any, open_page: OpenPage, create: Create) -> None:
    """J2: in the tooltip of each."""
    await create("Pilot")
    await create("Robot", kind="agent")
    page = await open_page()

    def reasons() -> dict[str, str]:
        return {each.id: each.why_not() for each in row_commands(page) if each.why_not()}

    page.table.clearSelection()
    assert set(reasons().values()) == {"Select a key first.", "Select one key first."}
    page.table.select(hand.names(page).index("Pilot"))
    assert reasons() == {
        "topUpBudget": "It has no budget; edit the key to give it one.",
        "activateKey": "It is switched on already.",
    }
    page.table.select(hand.names(page).index("Robot"))
    assert reasons()["setExpiry"] == "An agent key always ends 90 days after its creation."
    page.table.selectAll()
    assert reasons()["rotateKey"] == "Select one key only."
    assert "setExpiry" not in reasons()


async def test_ids_of_rows_that_were_never_fetched_are_copied_too(
    hand: Any, open_page: OpenPage, workshop: int
) -> None:
    """B5: also by somebody who may only look."""
    page = await open_page()
    select_all(page, workshop)
    page.copying.copy_ids()
    await patiently(lambda: said(hand, page) == "1,500 ids copied")
    assert len(set(QApplication.clipboard().text().split())) == workshop
