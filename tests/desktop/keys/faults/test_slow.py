"""A gateway that takes its time: one sees that it works, cannot do it twice, and may leave (J3, issue 5)."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.fixtures.fault_wire import Slow, Spell
from tests.fixtures.key_deeds import DEEDS, Deed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
async def test_what_takes_long_shows_that_it_works_and_is_done_once(desk: Any, deed: Deed) -> None:
    """Enter pressed again and again meanwhile asks for nothing more; then it ends as always."""
    await deed.begin(desk)
    wanted = max(1, desk.page.chosen.count)
    slow = Slow()
    spell = await held_up(desk, deed, slow)
    for _ in range(3):
        press_enter_where_the_keyboard_is(desk)
    assert desk.working
    slow.go.set()
    await desk.until(lambda: desk.idle)
    assert (spell.met, await deed.done(desk)) == (1, wanted)
    desk.wire.lift(spell)
    deed.after(desk)
    await desk.until(lambda: desk.finished)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
async def test_who_leaves_meanwhile_is_told_what_may_be(desk: Any, deed: Deed) -> None:
    """Esc leads back at once, or waits for what was asked for; either way it is said, and not done twice."""
    await deed.begin(desk)
    wanted = max(1, desk.page.chosen.count)
    slow = Slow()
    spell = await held_up(desk, deed, slow)
    here = desk.where_the_keyboard_is()
    QTest.keyClick(here, Qt.Key.Key_Escape)
    slow.go.set()
    await desk.until(lambda: desk.idle and desk.toasts())
    assert (spell.met, await deed.done(desk)) == (1, wanted)
    desk.wire.lift(spell)
    deed.left(desk)
    await desk.until(lambda: desk.finished)
    # What may have been done is to be seen, without anybody having to look for it.
    await desk.until(lambda: desk.idle)


async def held_up(desk: Any, deed: Deed, slow: Slow) -> Spell:
    """Begin it, and wait until the gateway is at it and the person sees so."""
    spell: Spell = desk.wire.strike(*deed.calls, slow)
    deed.press(desk)
    await desk.until(lambda: slow.waiting)
    await desk.until(lambda: desk.working)
    return spell


def press_enter_where_the_keyboard_is(desk: Any) -> None:
    here = desk.where_the_keyboard_is()
    if isinstance(here, QLineEdit) or desk.dialog_if_any() is None:
        QTest.keyClick(here, Qt.Key.Key_Return)
    elif desk.dialog().objectName() != "progressDialog":
        # In the dialog of a progress Enter is Stop, which the other test is about.
        QTest.keyClick(here, Qt.Key.Key_Return)
