"""J1: what the tour looks for on each screen is found where it is, and nothing where all is well."""

from collections.abc import Callable, Iterator
from socket import gethostname

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from keydesk.desktop import language
from keydesk.desktop.language import speak, tr
from keydesk.desktop.widgets.text import ElidedLabel, plain_label
from keydesk.tour.inspection.texts import WholeTexts
from keydesk.tour.inspection.translated import Translated
from keydesk.tour.pseudo import Pseudo

LONG = "Somebody else changed this while it was being edited here."


@pytest.fixture(autouse=True)
def english_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak as before once the test is over."""
    for name in ("speech", "locale", "language"):
        monkeypatch.setattr(language._Settled, name, getattr(language._Settled, name))


class Shown(QWidget):
    """A window with one of each."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("Keys"))
        self.label, self.lines = plain_label(tr("Owner")), plain_label(tr(LONG), wrap=True)
        self.button = QPushButton(tr("Revoke"))
        self.field = QLineEdit(placeholderText=tr("None"))
        self.choice = QComboBox()
        self.choice.addItems([tr("Until revoked"), tr("Until the end of the day")])
        self.model = QStandardItemModel(1, 1, self)
        self.model.setHorizontalHeaderLabels([tr("Status")])
        self.model.setItem(0, QStandardItem(tr("Active")))
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setColumnWidth(0, 200)
        self.tabs = QTabWidget()
        self.tabs.setUsesScrollButtons(False)
        for title in (tr("Basic"), tr("Advanced")):
            self.tabs.addTab(QWidget(), title)
        column = QVBoxLayout(self)
        for widget in (self.label, self.lines, ElidedLabel(tr(LONG)), self.button, self.field, self.choice):
            column.addWidget(widget)
        column.addWidget(self.table)
        column.addWidget(self.tabs)

    def offer(self, text: str) -> None:
        """Let the button open a menu."""
        menu = QMenu(tr("Keys"), self)
        menu.addAction(text)
        self.button.setMenu(menu)


@pytest.fixture
def window(qapp: object) -> Iterator[Shown]:
    """A window in the pseudo-language, all of it whole."""
    del qapp
    speak(Pseudo())
    shown = Shown()
    shown.resize(640, 800)
    shown.show()
    yield shown
    shown.deleteLater()


Change = Callable[[Shown], object]


def problems(window: QWidget) -> list[str]:
    found = [*WholeTexts().look(window, "a screen"), *Translated().look(window, "a screen")]
    return [each.problem for each in found]


def test_nothing_is_found_where_every_text_is_said_and_whole(window: Shown) -> None:
    assert problems(window) == []


LEFT = "Left English"
LEAVES_ENGLISH: tuple[Change, ...] = (
    lambda window: window.setWindowTitle(LEFT),
    lambda window: window.label.setText(LEFT),
    lambda window: window.label.setToolTip(LEFT),
    lambda window: window.button.setText(LEFT),
    lambda window: window.button.setAccessibleDescription(LEFT),
    lambda window: window.offer(LEFT),
    lambda window: window.field.setPlaceholderText(LEFT),
    lambda window: window.choice.setItemText(1, LEFT),
    lambda window: window.tabs.setTabText(1, LEFT),
    lambda window: window.model.setHorizontalHeaderLabels([LEFT]),
    lambda window: window.model.item(0).setText(LEFT),
    lambda window: window.model.item(0).setToolTip(LEFT),
)


@pytest.mark.parametrize("change", LEAVES_ENGLISH)
def test_a_text_that_nobody_can_translate_is_found(window: Shown, change: Change) -> None:
    change(window)
    assert set(problems(window)) == {f"not translated: {LEFT!r}"}


@pytest.mark.parametrize(
    "text",
    [
        "Amélie Ødegård",
        "kdk_pfim…K3vB",
        "http://127.0.0.1:5393/v1",
        "acme/large",
        "Sun, 22 Nov 2026",
        "OpenAI",
        "eACVjrBJwTWX",
        gethostname(),
    ],
)
def test_what_is_nobodys_to_translate_is_left_alone(window: Shown, text: str) -> None:
    window.label.setText(text)
    assert problems(window) == []


def test_what_stands_in_a_text_is_looked_at_too(window: Shown) -> None:
    window.lines.setText(tr("“{name}” saved", name="Analytics"))
    assert problems(window) == []
    window.lines.setText(tr("“{name}” saved", name=LEFT))
    assert len(problems(window)) == 1


CUTS_OFF: tuple[tuple[Change, str], ...] = (
    (lambda window: window.label.setFixedWidth(30), "its text is cut off"),
    (lambda window: window.lines.setFixedSize(200, 20), "its text is cut off"),
    (lambda window: window.button.setFixedWidth(40), "its text is cut off"),
    (lambda window: window.field.setFixedWidth(40), "what it says while it is empty is cut off"),
    (lambda window: window.choice.setFixedWidth(80), "its choice"),
    (lambda window: window.table.setColumnWidth(0, 40), "its title"),
    (lambda window: window.tabs.setFixedWidth(80), "its tabs are cut off"),
)


@pytest.mark.parametrize(("change", "problem"), CUTS_OFF)
def test_a_text_that_does_not_fit_is_found(
    window: Shown, change: Change, problem: str, qapp: QApplication
) -> None:
    change(window)
    qapp.sendPostedEvents()
    (found,) = problems(window)
    assert found.startswith(problem)


def test_english_is_nothing_to_find_while_the_window_speaks_it(window: Shown) -> None:
    language.settle(language.Language.ENGLISH)
    window.label.setText(LEFT)
    assert Translated().look(window, "a screen") == []
