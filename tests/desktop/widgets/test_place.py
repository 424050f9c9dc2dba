"""LOOK: what the gateway is for, such as *Production*, stands on every dialog that does something there."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from keydesk.desktop.help_dialog import HelpDialog
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.place import Place, mark

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window() -> Iterator[QWidget]:
    made = QWidget()
    made.resize(900, 700)
    made.show()
    yield made
    made.deleteLater()


def said_by(dialog: Dialog) -> list[str]:
    dialog.open()
    return [each.accessibleName() for each in dialog.findChildren(Pill) if each.isVisible()]


def test_every_dialog_says_it_and_those_above_it(window: QWidget) -> None:
    """Also where nothing is red: a key that is made, or a token that is rotated, cannot be undone either."""
    mark(window, Place("Production", "bad"))
    form = Dialog(window, "Create key", "Create key")
    assert said_by(form) == ["Production"]
    for question in (ask(window, "A?", "B", "C"), ask(form, "A?", "B", "C", danger=False)):
        assert said_by(question) == ["Production"]
        question.reject()
    form.reject()


def test_what_is_about_this_program_alone_does_not(window: QWidget) -> None:
    mark(window, Place("Production", "bad"))
    about = HelpDialog(window)
    assert said_by(about) == []
    about.reject()


def test_where_nothing_is_marked_nothing_is_said(window: QWidget) -> None:
    form = Dialog(window, "Create key", "Create key")
    assert said_by(form) == []
    form.reject()
