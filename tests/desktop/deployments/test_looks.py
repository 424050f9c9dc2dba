"""J1: the dialogs of deployments at large text, by Tab alone, and with keys of their own."""

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
    keys = [(await desk.have_key(f"Key {number}")).id for number in range(3)]
    if enlarged:
        enlarge_text(qapp)
    await desk.have("course-3", key_ids=keys)
    desk.run("editDeployment")
    await desk.until(lambda: desk.at("deploymentNameField"))
    dialog = desk.dialog("deploymentDialog")
    await desk.until(lambda: len(dialog._models.offered()) == 2 and settled(dialog))
    assert list(cut_off(dialog)) == []
    assert dialog.height() <= SCREEN.height()
    assert twice(mnemonics(dialog)) == []
    if not enlarged:
        walked = [part.objectName() for part in await walk_by_tab(dialog)]
        fields = ["deploymentNameField", "modelList", "deploymentRequiresKey", "deploymentKeysField"]
        assert [name for name in walked if name in fields] == fields
    dialog.reject()
    await desk.closed()
