"""J1: the dialogs of MCP servers at large text, by Tab alone, and with keys of their own."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.fixtures.dialog_looks import SCREEN, cut_off, enlarge_text, mnemonics, settled, twice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("enlarged", [False, True])
async def test_the_form_is_whole_and_gone_round_by_tab(
    desk: Any, qapp: QApplication, walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]], enlarged: bool
) -> None:
    if enlarged:
        enlarge_text(qapp)
    await desk.have("things", "https://mcp.example.com/mcp", headers={"x-one": "1", "x-two": "2"})
    desk.run("editMcpServer")
    await desk.until(lambda: desk.at("mcpServerUrlField"))
    dialog = desk.dialog("mcpServerDialog")
    desk.press("addHeader")
    await desk.until(lambda: settled(dialog))
    assert list(cut_off(dialog)) == []
    assert dialog.height() <= SCREEN.height()
    assert twice(mnemonics(dialog)) == []
    if not enlarged:
        walked = [part.objectName() for part in await walk_by_tab(dialog)]
        rows = [name for name in walked if name.startswith("header")]
        assert rows == [
            f"header{part}{row}" for row in (1, 2, 3) for part in ("Name", "Value", "Eye", "Remove")
        ]
    dialog.reject()
    await desk.closed()
