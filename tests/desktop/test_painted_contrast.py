"""J1: a text that is hard to read on the picture is found, unless something lies over it for a moment."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from keydesk.tour.inspection.contrast import PaintedContrast


class Shown(QWidget):
    """A window with one pale text."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel("Limits", self)
        self.label.setStyleSheet("color: #DDDDDD; background: white")
        self.label.setGeometry(20, 20, 120, 30)
        self.resize(300, 200)


@pytest.fixture
def window(qapp: object) -> Iterator[Shown]:
    """The window, on the screen."""
    del qapp
    shown = Shown()
    shown.show()
    yield shown
    shown.deleteLater()


def test_a_text_that_is_hard_to_read_is_found(window: Shown) -> None:
    (found,) = PaintedContrast().look(window, "a screen")
    assert found.problem.startswith("its contrast is")


def test_what_a_message_lies_over_is_not_judged(window: Shown) -> None:
    message = QFrame(window)
    message.setGeometry(100, 10, 150, 100)
    message.show()
    assert PaintedContrast().look(window, "a screen") == []
