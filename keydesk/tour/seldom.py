"""What one seldom sees: a crash that is told of, the tray, a question at the end, a gateway that is off."""

from socket import create_server

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from keydesk.desktop.crash_reports import crash_dir, write_report
from keydesk.desktop.help_opening import tell_crashes
from keydesk.desktop.past_crashes import PastCrashes
from keydesk.desktop.session import ConnectionState
from keydesk.tour.hands import calm, click, find, press, settle, shown, trigger, until
from keydesk.tour.stage import Stage

_CRASH = "Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n"


async def look_at_what_is_seldom(stage: Stage) -> None:
    """A crash of the last time, the tray, closing the window, a gateway that is off or does not start."""
    await _tell_of_a_crash(stage)
    menu = stage.desktop.window.tray.menu
    menu.popup(stage.desktop.window.mapToGlobal(stage.desktop.window.rect().center()))
    await settle()
    await stage.pictures("tray", "The menu in the tray", of=menu)
    menu.close()
    stage.desktop.window.close()
    await find(QWidget, "closingDialog")
    await stage.pictures("closing", "What becomes of the gateway when the window closes")
    await press("closingDialog", Qt.Key.Key_Escape)
    await until(lambda: not shown("closingDialog"), "the question stayed open")
    await _start_in_vain(stage)


async def _tell_of_a_crash(stage: Stage) -> None:
    write_report(crash_dir(), _CRASH)
    past = PastCrashes(crash_dir())
    tell_crashes(stage.desktop.window, past, past.take_untold())
    await find(QWidget, "crashBanner")
    await calm()
    await stage.pictures("crash", "A crash of the last time, told once")
    await click("dismissCrashButton")


async def _start_in_vain(stage: Stage) -> None:
    """Stop the gateway; while something else is at its port it does not start, and says so."""
    session, port = stage.desktop.session, stage.desktop.window.connections.preferences.local_port
    await trigger("stopLocalGateway")
    await until(lambda: session.state is ConnectionState.NONE, "the gateway did not stop")
    await find(QWidget, "startLocalGatewayButton")
    await calm()
    await stage.pictures("stopped", "The local gateway is stopped")
    with create_server(("127.0.0.1", port)):
        await click("startLocalGatewayButton")
        await find(QWidget, "startProblem")
        await click("showLogButton")
        await stage.pictures("start-problem", "The gateway does not start, and says why")
    await click("retryButton")
    await until(lambda: session.state is ConnectionState.CONNECTED, "the gateway did not start again")
