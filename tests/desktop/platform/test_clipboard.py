"""S25: a secret is lent to the clipboard, marked as secret, and taken back if it is still there."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from keydesk.desktop.platform.clipboard import HINTS, SecretClipboard
from keydesk.domain.secret import SecretKind, mint

SECRET = mint(SecretKind.KEY).reveal()


@pytest.fixture
def system(qapp: QGuiApplication) -> Iterator[QClipboard]:
    """The system's clipboard, left empty: content that is still there at the end crashes the interpreter."""
    clipboard = qapp.clipboard()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def lending(system: QClipboard) -> Iterator[SecretClipboard]:
    """A clipboard for secrets that takes them back after two seconds."""
    assert system is not None
    made = SecretClipboard(seconds=2)
    yield made
    made.clear_if_ours()
    made.deleteLater()


def test_a_secret_is_counted_down_and_taken_back(
    lending: SecretClipboard, system: QClipboard, qtbot: QtBot
) -> None:
    heard: list[int] = []
    lending.remaining.connect(heard.append)
    lending.copy(SECRET)
    assert system.text() == SECRET
    assert lending.seconds_left == 2
    with qtbot.waitSignal(lending.remaining, check_params_cb=lambda left: left == 0, timeout=5000):
        pass
    assert heard == [2, 1, 0]
    assert system.text() == ""
    assert lending.seconds_left == 0


@pytest.mark.skipif(sys.platform != "linux", reason="each platform has its own hints")
def test_clipboard_managers_are_told_that_it_is_secret(lending: SecretClipboard, system: QClipboard) -> None:
    lending.copy(SECRET)
    assert bytes(system.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


def test_each_platform_has_its_hints() -> None:
    windows = HINTS["win32"]
    assert len(windows) == 3
    assert [content for name, content in windows.items() if "History" in name or "Cloud" in name] == [
        bytes(4)
    ] * 2


def test_what_somebody_copied_since_stays(lending: SecretClipboard, system: QClipboard) -> None:
    lending.copy(SECRET)
    heard: list[int] = []
    lending.remaining.connect(heard.append)
    system.setText("a shopping list")
    assert heard == [0], "there is nothing left to count down"
    lending.clear_if_ours()
    assert system.text() == "a shopping list"


def test_it_stays_also_where_the_system_does_not_tell(lending: SecretClipboard, system: QClipboard) -> None:
    """Wayland tells windows in the background nothing about the clipboard."""
    lending.copy(SECRET)
    with QSignalBlocker(system):
        system.setText("a shopping list")
    lending.clear_if_ours()
    assert system.text() == "a shopping list"


def test_the_same_secret_copied_again_starts_anew(lending: SecretClipboard, qtbot: QtBot) -> None:
    lending.copy(SECRET)
    with qtbot.waitSignal(lending.remaining, check_params_cb=lambda left: left == 1, timeout=5000):
        pass
    lending.copy(SECRET)
    assert lending.seconds_left == 2


def test_the_second_secret_replaces_the_first(lending: SecretClipboard, system: QClipboard) -> None:
    other = mint(SecretKind.KEY).reveal()
    lending.copy(SECRET)
    lending.copy(other)
    assert lending.seconds_left == 2
    lending.clear_if_ours()
    assert system.text() == ""


def test_it_is_taken_back_on_quit(
    lending: SecretClipboard, system: QClipboard, qapp: QGuiApplication
) -> None:
    lending.copy(SECRET)
    qapp.aboutToQuit.emit()
    assert system.text() == ""


def test_the_secret_is_not_kept_beside_the_clipboard(lending: SecretClipboard) -> None:
    """S3: what tells whether the clipboard still holds the secret is no copy of it."""
    lending.copy(SECRET)
    assert SECRET not in repr(vars(lending))
