"""The tray: off until it is wanted; a window that is away can always be brought back."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QMenu

from keydesk.desktop.app import Desktop
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.tray.place import TrayPlace
from keydesk.desktop.tray.tray import Tray

Until = Callable[[Callable[[], object]], Awaitable[None]]
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("forked_gateways"),
]


class Place(TrayPlace):
    """A tray in the place of the system's, which a test has none of."""

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(menu, parent)
        self.there = True
        self.shown = ""
        self.told: list[str] = []

    @property
    def is_there(self) -> bool:
        return self.there

    def show_icon(self, icon: QIcon, says: str) -> None:
        assert not icon.isNull()
        self.shown = says

    def tell(self, text: str) -> None:
        self.told.append(text)

    def take_away(self) -> None:
        self.shown = ""


class Scene:
    """A desktop with a tray."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop, self.window, self.preferences = desktop, desktop.window, desktop.preferences
        self.place: Place | None = None
        self.ended: list[str] = []
        self.window.closed.connect(lambda: self.ended.append("ended"))
        tray = Tray(self.window, place=self._make_place, look_ms=10)
        self.window.__dict__["tray"] = self.tray = tray

    @property
    def there(self) -> Place:
        assert self.place is not None
        return self.place

    def want(self) -> None:
        self.preferences.stays_in_tray = True
        self.preferences.changed.emit()

    def trigger(self, name: str) -> None:
        (action,) = [each for each in self.tray.menu.actions() if each.objectName() == name]
        assert action.isEnabled()
        action.trigger()

    def _make_place(self, menu: QMenu, parent: QObject) -> Place:
        self.place = Place(menu, parent)
        return self.place


@pytest.fixture
async def scene(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Scene]:
    desktop = Desktop(qapp, data_dir=tmp_path / "data")
    desktop.window.show()
    yield Scene(desktop)
    await desktop.close()
    for part in (
        desktop.connections,
        desktop.session,
        desktop.supervisor,
        desktop.clipboard,
        desktop.preferences,
    ):
        part.deleteLater()


async def test_it_is_off_at_first(scene: Scene) -> None:
    """J2: closing the window ends the program."""
    assert scene.there.shown == ""
    scene.window.close()
    assert scene.ended == ["ended"]


async def test_closing_keeps_the_program_and_says_so_once(scene: Scene) -> None:
    """J2: the icon says how the gateway is and brings the window back; only *Quit* ends the program."""
    scene.want()
    assert scene.there.shown == "KeyDesk: Local gateway, Not connected"
    scene.window.close()
    assert not scene.window.isVisible()
    assert scene.ended == []
    assert len(scene.there.told) == 1
    scene.there.pressed.emit()
    assert scene.window.isVisible()
    scene.window.close()
    assert len(scene.there.told) == 1
    scene.trigger("trayShow")
    assert scene.window.isVisible()
    scene.window.close()
    scene.trigger("trayQuit")
    assert scene.ended == ["ended"]


async def test_ctrl_q_quits(scene: Scene) -> None:
    """J2: the tray keeps the program from ending by accident only."""
    scene.want()
    next(each for each in scene.window.commands if each.id == "quit").run()
    assert scene.ended == ["ended"]


async def test_without_a_tray_the_window_closes_as_ever(scene: Scene) -> None:
    """J2: a preference from another desktop loses no window."""
    scene.there.there = False
    scene.want()
    assert scene.there.shown == ""
    scene.window.close()
    assert scene.ended == ["ended"]


async def test_a_tray_that_goes_gives_the_window_back(scene: Scene, until: Until) -> None:
    """J2: the panel may end while the window is away; so may the wish."""
    scene.want()
    scene.window.close()
    scene.there.there = False
    await until(scene.window.isVisible)
    scene.there.there = True
    scene.window.close()
    assert not scene.window.isVisible()
    scene.preferences.stays_in_tray = False
    await until(scene.window.isVisible)


async def test_the_menu_does_things_without_the_window(scene: Scene, until: Until) -> None:
    """J2: start and stop the local gateway, create a key."""
    scene.desktop.preferences.local_port = None
    scene.want()
    scene.window.close()
    connections, session = scene.desktop.connections, scene.desktop.session
    connections.start_local(0)
    await until(lambda: session.state is ConnectionState.CONNECTED)
    await until(lambda: scene.there.shown == "KeyDesk: Local gateway, Running")
    scene.trigger("trayCreateKey")
    assert scene.window.isVisible()
    await until(lambda: scene.window.findChild(QDialog, "createKeyDialog"))
    dialog = scene.window.findChild(QDialog, "createKeyDialog")
    assert dialog is not None
    dialog.close()
    scene.trigger("tray_stopLocalGateway")
    await until(lambda: session.state is ConnectionState.NONE)
    start = [each for each in scene.tray.menu.actions() if each.objectName() == "tray_startLocalGateway"]
    await until(start[0].isEnabled)


async def test_quitting_asks_about_a_gateway_that_runs(scene: Scene, until: Until) -> None:
    """A2: also from the tray, with the window behind the question; Esc keeps everything."""
    scene.want()
    scene.desktop.connections.start_local(0)
    await until(lambda: scene.desktop.session.state is ConnectionState.CONNECTED)
    scene.window.close()
    assert not scene.window.isVisible()
    scene.trigger("trayQuit")
    dialog = scene.window.findChild(QDialog, "closingDialog")
    assert dialog is not None
    assert scene.window.isVisible()
    dialog.reject()
    scene.window.close()
    assert scene.ended == []
    scene.trigger("trayQuit")
    again = next(each for each in scene.window.findChildren(QDialog, "closingDialog") if each.isVisible())
    again.findChild(QCheckBox, "rememberAnswer").setChecked(False)
    again.stop.click()
    assert scene.ended == ["ended"]
