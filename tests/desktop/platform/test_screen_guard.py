"""D4: screen capture is blocked where the system can; where it cannot, that is said."""

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop.platform.screen_guard import guard


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS can")
def test_linux_cannot_and_says_so(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert guard(window) is False
