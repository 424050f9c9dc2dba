"""J1: two things that one letter leads to are found, and nothing where every letter leads to one."""

from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from keydesk.tour.inspection.letters import OwnLetters


def window_with(qapp: QApplication, button: str) -> QWidget:
    """Return a window with a field, a tick and this button."""
    del qapp
    window, field = QWidget(), QLineEdit()
    label, plain = QLabel("&Name"), QLabel("R&D, &Name")
    label.setBuddy(field)
    column = QVBoxLayout(window)
    for widget in (plain, label, field, QCheckBox("&Show revoked"), QPushButton(button)):
        column.addWidget(widget)
    window.show()
    return window


def test_each_letter_leads_to_one_thing(qapp: QApplication) -> None:
    window = window_with(qapp, "Save && &close")
    assert OwnLetters().look(window, "a screen") == []
    window.close()


def test_a_letter_that_leads_to_two_is_found(qapp: QApplication) -> None:
    window = window_with(qapp, "&name it")
    (found,) = OwnLetters().look(window, "a screen")
    assert found.problem == "Alt+N leads elsewhere, too"
    window.findChildren(QPushButton)[0].setEnabled(False)
    assert OwnLetters().look(window, "a screen") == []
    window.close()
