"""What the key page shows: its states, its details, what changes by itself."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip

from keydesk.contract.keys import Key, KeyCreate
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import ColumnId
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.session import ConnectionState

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOSTILE = ["<b>bold</b>", "<img src=x>", "שלום עולם", "x" * 100, "👩‍🔬 lab", "a & b"]


async def test_no_key_yet_offers_to_create_one(hand: Any, open_page: OpenPage) -> None:
    """B4: a picture, one sentence, the one next action; the action opens the dialog."""
    page = await open_page()
    assert not page.table.isVisible()
    action = next(each for each in page.findChildren(QPushButton, "emptyStateAction") if each.isVisible())
    assert action.text() == "Create key"
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    hand.dialog(page, "createKeyDialog").reject()


async def test_enter_opens_details_and_esc_closes_them(
    hand: Any, open_page: OpenPage, create: Create
) -> None:
    await create("Pilot", description="For the pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.details.isVisible()
    assert hand.said(page.details, "detailsName") == "Pilot"
    texts = [label.text() for label in page.details.findChildren(QLabel) if label.isVisible()]
    assert "For the pilot" in texts
    assert page.model.keys[0].id in texts
    QTest.keyClick(page.details, Qt.Key.Key_Escape)
    assert not page.details.isVisible()


async def test_no_name_is_taken_for_markup(hand: Any, open_page: OpenPage, create: Create) -> None:
    """S23: labels are plain text, and so are tooltips."""
    await create(*HOSTILE)
    page = await open_page()
    for row, key in enumerate(page.model.keys):
        place = hand.cell(page, row, ColumnId.NAME)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, page.table.viewport().mapToGlobal(place))
        QApplication.sendEvent(page.table.viewport(), event)
        assert re.findall(r"<\w", QToolTip.text().removeprefix("<qt>")) == []
        hand.click(page, row, ColumnId.NAME)
        page.open_details()
        page.minting.rotate()
        labels = [label for label in page.findChildren(QLabel) if key.name in label.text()]
        assert labels
        for label in labels:
            if label.objectName() != "qtooltip_label":
                assert label.textFormat() is Qt.TextFormat.PlainText
        hand.dialog(page, "rotateDialog").reject()
    QToolTip.hideText()


async def test_what_could_not_be_loaded_can_be_tried_again(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """B4: failed says what happened, and Retry."""
    await create("Pilot")
    page = await open_page()
    wire.cut = True
    page.loader.search("Pil")
    await until(lambda: page.loader.state is LoadState.FAILED)
    retry = next(each for each in page.findChildren(QPushButton, "emptyStateAction") if each.isVisible())
    assert retry.text() == "Retry"
    wire.cut = False
    QTest.mouseClick(retry, Qt.MouseButton.LeftButton)
    await until(lambda: hand.names(page) == ["Pilot"])


async def test_what_the_gateway_lacks_is_said(open_page: OpenPage, wire: Any, until: Until) -> None:
    """A5: not available on this gateway."""
    wire.lacks = {"keys"}
    page = await open_page(wait=False)

    def texts() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    await until(lambda: "Keys are not available on this gateway" in texts())
    assert wire.count("list_keys") == 0


async def test_rows_stay_when_the_gateway_goes_away(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """What is known stays in view; the banner says that it is the last that is known."""
    await create("Pilot")
    page = await open_page()
    wire.cut = True
    asked = wire.count("list_keys")
    page.loader.reload()
    await until(lambda: wire.count("list_keys") > asked)
    page.loader._session.check()
    await until(lambda: page.loader._session.state is ConnectionState.OFFLINE)
    assert page.table.isVisible()
    assert hand.names(page) == ["Pilot"]


async def test_another_gateway_shows_nothing_of_the_old_one(
    hand: Any, open_page: OpenPage, create: Create, wire: Any
) -> None:
    await create("Pilot")
    page = await open_page()
    wire.hold = asyncio.Event()
    page.loader._session.connect_to("Other", wire)
    assert hand.names(page) == []
    assert page.loader.state is LoadState.LOADING
    wire.hold.set()


async def test_a_toast_leaves_the_footers_figures_free(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    page.lifecycle.deactivate()
    await until(lambda: hand.toast(page) is not None)
    toast = hand.toast(page)
    counts = hand.part(page, QLabel, "keyCounts")

    def covers() -> bool:
        said = counts.rect().translated(counts.mapTo(page, QPoint(0, 0)))
        assert said.width() > 0
        return bool(toast.geometry().intersects(said))

    assert not covers()
    for change in (80, -160):
        page.resize(page.width(), page.height() + change)
        await until(lambda: page.rect().contains(toast.geometry()) and not covers())


async def test_a_new_key_is_shown_though_it_is_not_among_those_listed(
    hand: Any, open_page: OpenPage, create: Create, wire: Any, until: Until
) -> None:
    """C1: whoever made a key sees it selected, whatever the list was narrowed down to."""
    await create("Alpha", "Beta")
    page = await open_page()
    page.filters.search.setText("Alpha")
    await until(lambda: hand.names(page) == ["Alpha"])
    minted = await wire.create_key(KeyCreate(name="Pilot"), attempt=uuid4().hex)
    page.deeds.reveal(minted)
    reveal = hand.dialog(page, "revealDialog")
    await until(lambda: [key.name for key in page.table.selected()] == ["Pilot"])
    assert page.filters.search.text() == minted.key.preview
    reveal.copy_button.press()
    reveal.reject()
    assert not reveal.isVisible()
    await until(lambda: page.focusWidget() is page.table)
    QApplication.clipboard().clear()


async def test_what_is_about_one_key_says_that_it_is_still_being_loaded(
    hand: Any, open_page: OpenPage, create: Create
) -> None:
    """Nothing is silent: a row can be selected before it is known."""
    await create("Alpha")
    page = await open_page()
    page.table.select(0)
    page.model.rows.forget([0])
    for deed in (page.making.duplicate, page.renaming.begin, page.minting.rotate, page.edits.edit):
        deed()
        toast = hand.toast(page)
        assert toast is not None
        assert any("still being loaded" in each.text() for each in toast.findChildren(QLabel)), deed
        toast.hide()
