"""J1: what changes elsewhere than where the keyboard is, a screen reader says."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.toast import ToastKind, show_toast

Said = list[tuple[str, QAccessible.AnnouncementPoliteness]]
_POLITE = QAccessible.AnnouncementPoliteness.Polite
_URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What is handed to a screen reader, as if there were one."""
    heard: Said = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_toast_is_said_with_the_way_back(window: QWidget, said: Said) -> None:
    """It stands in a corner and goes by itself: whoever hears it is told the key that undoes it."""
    show_toast(window, "Alpha was switched off.", undo=lambda: None)
    assert said == [("Alpha was switched off. Ctrl+Z takes it back.", _POLITE)]


def test_a_failure_is_said_at_once(window: QWidget, said: Said) -> None:
    show_toast(window, "The gateway did not answer.", kind=ToastKind.ERROR)
    assert said == [("The gateway did not answer.", _URGENT)]


def test_an_error_of_a_field_is_said_once_while_one_types(qtbot: QtBot, window: QWidget, said: Said) -> None:
    """What is wrong with another field is read when the keyboard comes there."""
    field, other = FormField("Name", QLineEdit()), FormField("Owner", QLineEdit())
    for each in (field, other):
        each.setParent(window)
        each.show()
    window.activateWindow()
    field.editor.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)
    for error in ("Too long", "Too long", None):
        field.set_error(error)
        other.set_error(error)
    assert said == [("Too long", _POLITE)]


def test_what_went_wrong_in_a_dialog_is_said(window: QWidget, said: Said) -> None:
    dialog = Dialog(window, "Create key", "Create key")
    dialog.show_error("The name is taken.")
    dialog.show_error(None)
    assert said == [("The name is taken.", _URGENT)]


def test_that_nothing_is_left_to_list_is_said(qtbot: QtBot, said: Said) -> None:
    """Where rows stood, there is a sentence now."""
    nothing = EmptyState("search-x", "No key matches the search", detail="Clear the filters.")
    qtbot.addWidget(nothing)
    assert said == []
    nothing.show()
    assert said == [("No key matches the search\nClear the filters.", _POLITE)]
