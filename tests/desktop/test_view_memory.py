"""The window is found again as it was left: where it stood, which page it showed, how wide panels were."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget

from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.listing.remembered import RememberedWidth
from keydesk.desktop.local_gateway.supervisor import Supervisor
from keydesk.desktop.main_window import MainWindow
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.beside import Beside


class Starts:
    """Opens the window again and again, as the program does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parent = QObject()
        self._window: MainWindow | None = None

    @property
    def preferences(self) -> Preferences:
        return Preferences(self._folder / "config", self._parent)

    def open(self) -> MainWindow:
        self.end()
        preferences, session = self.preferences, Session(self._parent)
        connections = Connections(session, Supervisor(self._folder / "data", self._parent), preferences)
        self._window = MainWindow(connections, SecretClipboard(self._parent))
        self._window.show()
        return self._window

    def end(self) -> None:
        if self._window is not None:
            self._window.close()
            self._window.connections.preferences.save()
            self._window.deleteLater()
            self._window = None

    def forget(self) -> None:
        self.end()
        self._parent.deleteLater()


@pytest.fixture
def starts(qapp: QApplication, tmp_path: Path) -> Iterator[Starts]:
    assert qapp is not None
    made = Starts(tmp_path)
    yield made
    made.forget()


def test_place_and_size(starts: Starts) -> None:
    """J2."""
    starts.open().setGeometry(60, 70, 700, 560)
    again = starts.open().geometry()
    assert (again.x(), again.y(), again.width(), again.height()) == (60, 70, 700, 560)


def test_maximised(starts: Starts) -> None:
    """J2."""
    starts.open().showMaximized()
    assert starts.open().isMaximized()


def test_a_window_of_a_screen_that_is_gone_comes_back(starts: Starts) -> None:
    """J2: it is never left where nobody sees it."""
    starts.open().setGeometry(9000, 7000, 700, 560)
    again = starts.open()
    assert again.screen().availableGeometry().contains(again.geometry().center())


def test_spoilt_geometry_is_as_if_never_written(starts: Starts) -> None:
    """J2."""
    preferences = starts.preferences
    preferences.geometry = QByteArray(b"no geometry")
    preferences.save()
    assert starts.open().width() >= 640


def test_the_page(starts: Starts) -> None:
    """J2: the one that was shown last."""
    starts.open().shell.show_page("audit")
    assert starts.open().shell.page == "audit"


def test_a_page_that_there_is_not(starts: Starts) -> None:
    """J2."""
    preferences = starts.preferences
    preferences.page = "dashboards"
    preferences.save()
    assert starts.open().shell.page == "keys"


def test_the_width_of_details_by_list(starts: Starts) -> None:
    """J2."""

    def beside(name: str) -> tuple[Beside, QLabel]:
        made, details = Beside(QTableWidget(), RememberedWidth(starts.preferences, name)), QLabel()
        made.resize(1200, 400)
        made.add_details(details, lambda: None)
        made.show()
        made.open_details()
        return made, details

    first, details = beside("people")
    usual = details.width()
    first.setSizes([1200 - usual - 90, usual + 90])
    first.splitterMoved.emit(0, 1)
    first.close()
    starts.preferences.save()
    again, wider = beside("people")
    other, as_ever = beside("models")
    assert wider.width() == usual + 90
    assert as_ever.width() == usual
    for each in (first, again, other):
        each.close()
        each.deleteLater()
