"""The window over a real local gateway: from the welcome page to a running gateway and back."""

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from keydesk.desktop.about_dialog import AboutDialog
from keydesk.desktop.app import Desktop
from keydesk.desktop.help_dialog import HelpDialog
from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Scheme

Unnamed = Callable[[QWidget], list[str]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
pytestmark = pytest.mark.usefixtures("forked_gateways")


@pytest.fixture
def port() -> Iterator[int]:
    """A port that something else holds for as long as the test lasts."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path, free_port: int) -> AsyncIterator[Desktop]:
    """A desktop with folders and a port of its own; afterwards no process of it is left."""
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.preferences.local_port = free_port
    made.window.show()
    yield made
    pid = made.supervisor.pid
    await made.close()
    assert pid is None or not psutil.pid_exists(pid)
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


def _button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def _label(window: QWidget, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None
    return found.text()


def _connected(desktop: Desktop) -> Callable[[], bool]:
    return lambda: desktop.session.state is ConnectionState.CONNECTED


async def test_one_click_starts_and_connects(desktop: Desktop, until: Until) -> None:
    """A1: the welcome page's button leads to the key page, with no network and no provider."""
    assert desktop.window.welcome.isVisible()
    QTest.mouseClick(desktop.window.welcome.start, Qt.MouseButton.LeftButton)
    await until(_connected(desktop))
    assert not desktop.window.welcome.isVisible()
    assert _label(desktop.window, "pageTitle") == "Keys"
    assert _label(desktop.window, "baseUrl") == desktop.session.base_url
    assert _label(desktop.window, "connectionState").startswith("Connected")
    assert desktop.window.shell.sidebar.badge.accessibleName() == "Connection: Local gateway, Running"
    assert desktop.preferences.starts_local_gateway


async def test_taken_port_offers_another(desktop: Desktop, port: int, until: Until) -> None:
    """A start that fails says what happened and offers what helps: a free port."""
    desktop.connections.start_local(port)
    await until(lambda: desktop.supervisor.state is GatewayState.FAILED)
    assert desktop.supervisor.failure is not None
    assert desktop.supervisor.failure.code is FailureCode.PORT_TAKEN
    problem = desktop.window.welcome.problem
    assert problem.isVisible()
    assert _label(problem, "startProblemText") == desktop.supervisor.failure.message
    problem.other_port.click()
    await until(_connected(desktop))
    assert not problem.isVisible()


async def test_stopping_leads_back(desktop: Desktop, until: Until) -> None:
    """Whoever stops the local gateway is back at the welcome page; a further start takes the same address."""
    desktop.connections.start_local(0)
    await until(_connected(desktop))
    address = desktop.session.base_url
    desktop.window.shell.show_page("gateway")
    _button(desktop.window, "stopGatewayButton").click()
    await until(lambda: desktop.supervisor.state is GatewayState.STOPPED)
    assert desktop.window.welcome.isVisible()
    desktop.window.welcome.start.click()
    await until(_connected(desktop))
    assert desktop.session.base_url == address


async def test_crash_is_said_and_mended(desktop: Desktop, until: Until) -> None:
    """S21: a gateway that dies is noticed at once, said, and started again; the page stays."""
    desktop.connections.start_local(0)
    await until(_connected(desktop))
    first = desktop.supervisor.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await until(lambda: desktop.session.state is ConnectionState.OFFLINE)
    banner = desktop.window.findChild(QWidget, "offlineBanner")
    assert banner.isVisible()
    await until(_connected(desktop))
    assert desktop.supervisor.pid != first
    assert not banner.isVisible()


async def test_starts_what_ran_last_time(desktop: Desktop, until: Until) -> None:
    """The local gateway starts with the desktop once it was started, until somebody says otherwise."""
    desktop.connections.resume()
    assert desktop.supervisor.state is GatewayState.STOPPED
    desktop.connections.start_local(0)
    await until(_connected(desktop))
    desktop.connections.stop_local()
    await desktop.supervisor.stopped()
    desktop.connections.resume()
    assert desktop.window.shell.isVisible()
    await until(_connected(desktop))


async def test_unreachable_gateway_is_said(desktop: Desktop, until: Until) -> None:
    """What could not be reached is said in a toast, whatever the page."""
    desktop.connections.failed.emit("The gateway does not answer.")
    toast = desktop.window.findChild(QWidget, "toast")
    assert toast.accessibleName() == "The gateway does not answer."
    await until(toast.isVisible)


async def test_scheme_is_chosen_and_remembered(desktop: Desktop) -> None:
    """View offers light, dark and the system's colours, and marks the present choice."""
    actions = {action.objectName(): action for action in desktop.window.findChildren(QAction)}
    actions["scheme_dark"].trigger()
    assert desktop.theme.scheme is Scheme.DARK
    assert desktop.preferences.scheme is Scheme.DARK
    menu = next(menu for menu in desktop.window.menuBar().findChildren(QMenu) if menu.title() == "&View")
    menu.aboutToShow.emit()
    assert [
        name for name in ("scheme_system", "scheme_light", "scheme_dark") if actions[name].isChecked()
    ] == ["scheme_dark"]
    menu.aboutToHide.emit()


async def test_narrow_window_shows_icons_only(desktop: Desktop, qapp: QApplication, until: Until) -> None:
    """A narrow window, and a wide one at 200 % text, leave the room to the page. Names can be heard still."""
    desktop.connections.start_local(0)
    await until(_connected(desktop))
    window, keys = desktop.window, _button(desktop.window, "page_keys")
    window.resize(1280, 800)
    assert keys.text() == "Keys"
    window.resize(700, 600)
    assert (keys.text(), keys.accessibleName(), keys.toolTip()) == ("", "Keys", "Keys")
    window.resize(1280, 800)
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    await until(lambda: keys.text() == "")


async def test_everything_has_a_name(desktop: Desktop, until: Until, unnamed: Unnamed) -> None:
    """J1: each control of the window and its dialogs says what it is."""
    desktop.connections.start_local(0)
    await until(_connected(desktop))
    desktop.window.shell.show_page("gateway")
    dialogs = [HelpDialog(desktop.window), AboutDialog(desktop.window)]
    for owner in (desktop.window, desktop.window.welcome, *dialogs):
        assert unnamed(owner) == []
    for dialog in dialogs:
        dialog.reject()
        dialog.deleteLater()


async def test_unexpected_error_leaves_a_report(desktop: Desktop, own_folders: Path) -> None:
    """What nobody expected is written down without secrets, and said in plain words."""
    desktop.crash_reports.report(RuntimeError("kdk_A1b2c3d4e5f6_zzzzzzzzzzzzzzzz is secret"))
    (report,) = (own_folders / "config" / "crashes").iterdir()
    text = report.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "zzzz" not in text
    assert report.stat().st_mode & 0o777 == 0o600
    toast = desktop.window.findChild(QWidget, "toast")
    assert str(report) in toast.accessibleName()


async def test_geometry_is_remembered(desktop: Desktop) -> None:
    """The window comes back as it was left."""
    desktop.window.resize(900, 700)
    closed: list[str] = []
    desktop.window.closed.connect(lambda: closed.append("closed"))
    desktop.window.close()
    assert closed == ["closed"]
    assert not desktop.preferences.geometry.isEmpty()


@pytest.mark.parametrize("kind", [AboutDialog, HelpDialog])
async def test_tab_goes_round_what_the_help_menu_opens(
    desktop: Desktop,
    kind: type[AboutDialog | HelpDialog],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1."""
    dialog = kind(desktop.window)
    dialog.open()
    await walk_by_tab(dialog)
    dialog.reject()


async def test_menus_follow_the_page(desktop: Desktop, until: Until) -> None:
    """The menu bar has what the page on screen can do, so that no shortcut stands for two things."""
    desktop.connections.start_local(0)
    await until(_connected(desktop))
    window = desktop.window
    await until(lambda: window.findChild(QAction, "createKey"))
    window.shell.show_page("gateway")
    assert window.menuBar().findChild(QAction, "createKey") is None
    back = window.menuBar().findChild(QAction, "show_keys")
    assert isinstance(back, QAction)
    assert back.shortcut().toString() == "Ctrl+1"
    back.trigger()
    assert window.menuBar().findChild(QAction, "createKey") is not None
    assert _label(window, "pageTitle") == "Keys"
    actions = [action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()]
    shortcuts = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(shortcuts) == len(set(shortcuts))


async def test_what_a_gateway_lacks_stays_listed(desktop: Desktop, until: Until) -> None:
    """A5: a page that the gateway has nothing for is greyed, and says why."""
    desktop.connections.start_local(0)
    await until(_connected(desktop))
    button = _button(desktop.window, "page_keys")
    assert not button.property("lacking")
    info = desktop.session.info
    assert info is not None
    desktop.session.info = info.model_copy(update={"capabilities": ["people"]})
    desktop.session.changed.emit()
    assert button.property("lacking")
    assert button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "Keys: not available on this gateway"


async def test_the_way_elsewhere_opens_one_dialog(desktop: Desktop, until: Until) -> None:
    """A4, D3: what the dialog needs is brought in beside the loop; clicking twice does not ask twice."""
    ways = desktop.window.welcome.connect_elsewhere
    ways.click()
    ways.click()
    await until(lambda: desktop.window.findChild(QDialog, "connectDialog"))
    await asyncio.sleep(0.05)
    (dialog,) = desktop.window.findChildren(QDialog, "connectDialog")
    assert dialog.isVisible()
    dialog.close()
