"""The preferences: what is chosen is in effect at once, remembered, and can be put back."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QPushButton, QWidget

from keydesk.desktop.app import Desktop
from keydesk.desktop.connections.closing_dialog import ClosingDialog
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.preferences import AtTheEnd, Preferences
from keydesk.desktop.preferences_dialog.dialog import PreferencesDialog
from keydesk.desktop.theme import Contrast, Scheme
from keydesk.desktop.widgets.toast import UNDO

Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Desktop]:
    """A desktop that has no gateway."""
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.show()
    yield made
    made.preferences.take_choices({})
    made.theme.set_contrast(Contrast.SYSTEM)
    made.theme.set_text_percent(100)
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


@pytest.fixture
def dialog(desktop: Desktop) -> PreferencesDialog:
    """The dialog, as the menu opens it."""
    next(each for each in desktop.window.commands if each.id == "preferences").run()
    found = desktop.window.findChild(QDialog, "preferencesDialog")
    assert isinstance(found, PreferencesDialog)
    return found


def pick(dialog: PreferencesDialog, name: str, text: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    row = box.findText(text)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


async def test_the_look_changes_at_once(desktop: Desktop, dialog: PreferencesDialog) -> None:
    """J1: colours, contrast and text size; the next start finds them so."""
    pick(dialog, "schemeChoice", "Dark")
    pick(dialog, "contrastChoice", "High")
    pick(dialog, "textSizeChoice", "150%")
    assert desktop.theme.scheme is Scheme.DARK
    assert desktop.theme.contrast is Contrast.HIGH
    assert desktop.theme.text_percent == 150
    desktop.preferences.save()
    again = Preferences(parent=desktop.window)
    assert (again.scheme, again.contrast, again.text_percent) == (Scheme.DARK, Contrast.HIGH, 150)
    dialog.accept()


async def test_a_language_is_for_the_next_start(desktop: Desktop, dialog: PreferencesDialog) -> None:
    """J1: each under its own name; the dialog says from when on."""
    pick(dialog, "languageChoice", "Nederlands")
    assert desktop.preferences.language == "nl"
    box = dialog.findChild(QComboBox, "languageChoice")
    assert box is not None
    assert "next start" in box.accessibleDescription()
    pick(dialog, "languageChoice", "The system's language")
    assert desktop.preferences.language == ""
    dialog.accept()


def restart_button(dialog: PreferencesDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "restartNow")
    assert found is not None
    return found


async def test_another_language_can_be_had_at_once(desktop: Desktop, dialog: PreferencesDialog) -> None:
    """J1: offered as long as another one is chosen than the one that is spoken."""
    ended: list[bool] = []
    desktop.window.closed.connect(lambda: ended.append(desktop.window.starts_again))
    restart = restart_button(dialog)
    assert restart.isHidden()
    pick(dialog, "languageChoice", "Deutsch")
    assert restart.isVisible()
    pick(dialog, "languageChoice", "English")
    assert restart.isHidden()
    pick(dialog, "languageChoice", "Nederlands")
    dialog.accept()
    next(each for each in desktop.window.commands if each.id == "preferences").run()
    later = next(each for each in desktop.window.findChildren(PreferencesDialog) if each is not dialog)
    assert restart_button(later).isVisible(), "it is offered later, too"
    assert ended == []
    restart_button(later).click()
    assert ended == [True]
    assert not desktop.window.isVisible()
    assert desktop.preferences.language == "nl"


class Asking(QDialog):
    """Does not close before it is told that it may, as one with a key that was never copied."""

    may_close = False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's
        if not self.may_close:
            event.ignore()


async def test_a_restart_asks_what_quitting_asks(
    desktop: Desktop, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A2, B4: whoever says no goes on as before, and a later end is an end."""
    ended: list[bool] = []
    window = desktop.window
    window.closed.connect(lambda: ended.append(window.starts_again))
    asking = Asking(window)
    asking.setModal(True)
    asking.open()
    window.restart()
    assert window.isVisible()
    asking.may_close = True
    asking.close()
    monkeypatch.setattr(Connections, "asks_at_the_end", True)
    window.restart()
    first = qapp.activeModalWidget()
    assert isinstance(first, ClosingDialog)
    first.reject()
    assert (ended, window.starts_again) == ([], False)
    window.close()
    second = qapp.activeModalWidget()
    assert isinstance(second, ClosingDialog)
    monkeypatch.setattr(Connections, "asks_at_the_end", False)
    second.stop.click()
    assert ended == [False]
    window.show()
    monkeypatch.setattr(Connections, "asks_at_the_end", True)
    window.restart()
    third = qapp.activeModalWidget()
    assert isinstance(third, ClosingDialog)
    monkeypatch.setattr(Connections, "asks_at_the_end", False)
    third.stop.click()
    assert ended == [False, True]


async def test_the_clipboard_is_cleared_as_soon_as_is_wanted(
    desktop: Desktop, dialog: PreferencesDialog
) -> None:
    """D4: also a secret that is on it already."""
    desktop.clipboard.copy("kdk_secret")
    assert desktop.clipboard.seconds_left == 30
    pick(dialog, "clipboardSeconds", "10 seconds")
    assert desktop.clipboard.seconds_left <= 10
    assert desktop.preferences.clipboard_seconds == 10
    desktop.clipboard.clear_if_ours()
    dialog.accept()


async def test_start_and_end_are_remembered(desktop: Desktop, dialog: PreferencesDialog) -> None:
    """A2: the same as on the page Gateway."""
    starts = dialog.findChild(QCheckBox, "startsWithDesktop")
    assert starts is not None
    starts.click()
    pick(dialog, "gatewayAtTheEnd", "Keep the gateway running")
    assert desktop.preferences.starts_local_gateway
    assert desktop.preferences.at_the_end is AtTheEnd.KEEP
    dialog.accept()


async def test_defaults_come_back_and_go_again(desktop: Desktop, dialog: PreferencesDialog) -> None:
    """J2: restoring them can be undone, and leaves alone what was only remembered."""
    desktop.preferences.page = "usage"
    pick(dialog, "schemeChoice", "Dark")
    notifies = dialog.findChild(QCheckBox, "notifiesOfAlerts")
    assert notifies is not None
    notifies.click()
    assert not desktop.preferences.notifies_of_alerts
    dialog.defaults.click()
    assert desktop.theme.scheme is Scheme.SYSTEM
    assert desktop.preferences.notifies_of_alerts
    assert notifies.isChecked()
    undo = dialog.findChild(QPushButton, UNDO)
    assert undo is not None
    undo.click()
    assert desktop.theme.scheme is Scheme.DARK
    assert not notifies.isChecked()
    assert desktop.preferences.page == "usage"
    dialog.accept()


async def test_it_is_all_within_reach(
    desktop: Desktop,
    dialog: PreferencesDialog,
    unnamed: Callable[[QWidget], list[str]],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1: each control has a name and is reached by Tab, in each tab; Esc closes."""
    assert desktop.window.isVisible()
    for tab in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(tab)
        assert unnamed(dialog) == []
        assert await walk_by_tab(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
