"""The shared widgets keep their promises."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop.widgets import copy_button, skeleton, toast
from keydesk.desktop.widgets.budget_bar import fit
from keydesk.desktop.widgets.chip import FilterChip
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.desktop.widgets.toast import Toast, show_toast

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to open things in."""
    made = QWidget()
    QVBoxLayout(made)
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def test_field_shows_its_error_in_place_of_its_help(window: QWidget) -> None:
    """The error stands on the field, for the eye and for a screen reader, and goes again."""
    editor = QLineEdit()
    field = FormField("&Name", editor, "What you call it")
    window.layout().addWidget(field)
    label = next(label for label in field.findChildren(QLabel) if label.text() == "&Name")
    assert label.buddy() is editor
    assert (editor.accessibleName(), editor.accessibleDescription()) == ("Name", "What you call it")
    field.set_error("The name is taken.")
    assert editor.accessibleDescription() == "The name is taken."
    assert editor.property("invalid") is True
    field.set_error(None)
    assert editor.accessibleDescription() == "What you call it"
    assert editor.property("invalid") is False


def test_dialog_presses_its_verb_once(window: QWidget) -> None:
    """Enter accepts; while the work is under way, nothing is accepted a second time."""
    dialog = Dialog(window, "Create key", "Create key")
    pressed: list[str] = []
    dialog.accepted_primary.connect(lambda: pressed.append("pressed"))
    dialog.open()
    QTest.keyClick(dialog, Key.Key_Return)
    assert pressed == ["pressed"]
    dialog.set_busy(busy=True, says="Creating…")
    QTest.keyClick(dialog, Key.Key_Return)
    assert pressed == ["pressed"]
    assert dialog.primary.text() == "Creating…"
    dialog.set_busy(busy=False)
    assert dialog.primary.text() == "Create key"
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_confirmation_defaults_to_cancel(window: QWidget) -> None:
    """Before what cannot be undone, Enter means no."""
    heard: list[str] = []
    question = ask(window, "Revoke “Analytics”?", "Calls with it are refused at once.", "Revoke key")
    question.confirmed.connect(lambda: heard.append("yes"))
    QTest.keyClick(question, Key.Key_Return)
    assert heard == []
    assert not question.isVisible()
    again = ask(window, "Revoke “Analytics”?", "Calls with it are refused at once.", "Revoke key")
    again.confirmed.connect(lambda: heard.append("yes"))
    again.primary.click()
    assert heard == ["yes"]


def test_copy_button_says_copied(window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """It copies what its source says at that moment, says so, and goes back."""
    monkeypatch.setattr(copy_button, "_SAYS_COPIED_MS", 20)
    texts = iter(["first", "second"])
    made = CopyButton(lambda: next(texts), label="Copy")
    window.layout().addWidget(made)
    made.button.click()
    assert (QGuiApplication.clipboard().text(), made.button.text()) == ("first", "Copied")
    qtbot.waitUntil(lambda: made.button.text() == "Copy")
    made.button.click()
    assert QGuiApplication.clipboard().text() == "second"
    QGuiApplication.clipboard().clear()


def test_a_toast_waits_for_the_keyboard_and_gives_it_back(window: QWidget, qtbot: QtBot) -> None:
    """J1: whoever came to its buttons by Tab finds them there, and is where they were afterwards."""
    editor = QLineEdit()
    window.layout().addWidget(editor)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    editor.show()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    shown = show_toast(window, "Deactivated “Analytics”", undo=lambda: None)
    assert shown._timer.isActive()
    QTest.keyClick(editor, Key.Key_Tab)
    assert shown.isAncestorOf(QApplication.focusWidget())
    assert not shown._timer.isActive()
    shown.dismiss()
    assert QApplication.focusWidget() is editor


def test_a_second_enter_waits_for_the_first(window: QWidget, qtbot: QtBot) -> None:
    """J3: the keyboard does not come to Cancel because what it was on rests meanwhile."""
    dialog = Dialog(window, "Create key", "Create key")
    editor = QLineEdit()
    dialog.body.addWidget(editor)

    def work() -> None:
        editor.setEnabled(False)
        dialog.set_busy(True, "Creating…")  # noqa: FBT003 - reads as a setter

    dialog.accepted_primary.connect(work)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    editor.setFocus()
    for _ in range(2):
        QTest.keyClick(dialog.focusWidget(), Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.focusWidget(), Key.Key_Escape)
    assert not dialog.isVisible()


def test_toast_undoes_and_goes(window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo does it once and takes the toast away; a new toast replaces the old; each goes by itself."""
    monkeypatch.setattr(toast, "LASTS_MS", 30)
    undone: list[str] = []
    show_toast(window, "Renamed")
    show_toast(window, "Deactivated “Analytics”", undo=lambda: undone.append("undone"))
    shown = [made for made in window.findChildren(Toast) if made.isVisible()]
    assert [made.accessibleName() for made in shown] == ["Deactivated “Analytics”"]
    assert window.rect().contains(shown[0].geometry())
    shown[0].findChild(QWidget, "undoButton").click()
    assert undone == ["undone"]
    show_toast(window, "Renamed")
    qtbot.waitUntil(lambda: not [made for made in window.findChildren(Toast) if made.isVisible()])


def test_chip_is_taken_off_by_mouse_and_key(window: QWidget) -> None:
    """Its cross has a name that says which filter goes."""
    chip = FilterChip("Status: active")
    window.layout().addWidget(chip)
    removed: list[str] = []
    chip.removed.connect(lambda: removed.append("removed"))
    cross = chip.findChild(QToolButton)
    assert cross.accessibleName() == "Remove filter Status: active"
    cross.click()
    QTest.keyClick(chip, Key.Key_Delete)
    assert removed == ["removed", "removed"]


def test_empty_state_offers_one_action(window: QWidget) -> None:
    """One sentence, one next action; without words for it there is no button."""
    pressed: list[str] = []
    state = EmptyState("key-round", "No key yet", "Create key", lambda: pressed.append("pressed"))
    window.layout().addWidget(state)
    state.action.click()
    assert pressed == ["pressed"]
    bare = EmptyState("lock", "Nothing to see")
    window.layout().addWidget(bare)
    assert bare.action.isHidden()


def test_skeleton_waits_before_it_shows(
    window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What loads at once does not flicker: the rows come after a moment only."""
    monkeypatch.setattr(skeleton, "DELAY_MS", 40)
    rows = SkeletonRows()
    window.layout().addWidget(rows)
    blank = rows.grab().toImage()
    qtbot.waitUntil(lambda: rows.grab().toImage() != blank)


def test_long_names_lose_their_middle(window: QWidget) -> None:
    """S23: beginning and end stay to be seen, the tooltip has all of it, and never as markup."""
    label = ElidedLabel("<b>a very long name that cannot possibly fit</b>" * 3)
    window.layout().addWidget(label)
    window.resize(300, 200)
    label.grab()
    assert "&lt;b&gt;" in label.toolTip()
    label.setText("short")
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.usefixtures("window")
def test_a_budget_is_read_whole_before_its_bar_is_wide() -> None:
    """B1: bar with figure, and the figure is never cut while the bar could give way."""
    figures = [f"$0.0{cents} / ${dollars}.50" for cents in range(10) for dollars in range(0, 40, 3)]
    for figure in figures:
        bar, shown = fit(120, figure)
        assert shown == figure
        assert bar >= 24
