"""J1: every dialog of the models' page by Tab, aloud, and whole at 200 % text; the list as Qt sees it."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from keydesk.desktop.catalog.discovering import DiscoverModels
from tests.fixtures.dialog_looks import SCREEN, cut_off, enlarge_text, mnemonics, settled, twice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DIALOGS = ("addModel", "editModel", "discoverModels", "priceList", "deleteModels")
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]


async def opened(desk: Any, command: str) -> QDialog:
    await desk.have("acme/one", fallbacks=["keydesk-demo"])
    desk.select("acme/one")
    if command == "discoverModels":
        desk.page.receive(DiscoverModels(desk.acme))
    else:
        desk.run(command)
    (dialog,) = [each for each in desk.page.window().findChildren(QDialog) if each.isVisible()]
    if command == "discoverModels":
        await desk.until(dialog.table.isVisible)  # type: ignore[attr-defined]
    return dialog


@pytest.mark.parametrize("command", DIALOGS)
async def test_tab_goes_everywhere_and_everything_has_a_name(
    desk: Any, command: str, walk_by_tab: Walk, unnamed: Callable[[QWidget], list[str]]
) -> None:
    dialog = await opened(desk, command)
    await desk.until(lambda: settled(dialog))
    assert unnamed(dialog) == []
    assert twice(mnemonics(dialog)) == []
    await walk_by_tab(dialog)


@pytest.mark.parametrize("command", DIALOGS)
async def test_at_large_text_it_is_whole(desk: Any, qapp: QApplication, command: str) -> None:
    enlarge_text(qapp)
    dialog = await opened(desk, command)
    await desk.until(lambda: settled(dialog))
    assert list(cut_off(dialog)) == []
    assert dialog.minimumSizeHint().height() <= SCREEN.height()
    assert dialog.width() <= SCREEN.width()


async def test_the_list_keeps_qts_rules(desk: Any) -> None:
    tester = QAbstractItemModelTester(
        desk.page.pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal, desk.page
    )
    await desk.have("one", "two")
    desk.page.pane.loader.sort_by("-model")
    await desk.until(lambda: desk.names()[0] == "two")
    assert tester.model() is desk.page.pane.model
