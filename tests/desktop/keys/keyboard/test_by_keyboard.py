"""Every dialog and every deed by keyboard alone, on the whole window and a real gateway (J1, issue 5)."""

import pytest

from tests.fixtures.key_runs.every import RUNS
from tests.fixtures.key_runs.typist import Run, Typist

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.name)
async def test_by_keyboard_alone(typist: Typist, run: Run) -> None:
    """Opened, filled in, confirmed; then the keyboard is in the window again, not nowhere."""
    await run.act(typist)
    keyboard = typist.keyboard
    assert {*run.opens} <= keyboard.seen
    assert keyboard.chosen == {*run.chooses}
    await typist.back()
