"""The desktop's composition root: builds everything, runs the loop, ends it in order."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import cast

import qasync  # pyright: ignore[reportMissingTypeStubs] - it has none
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from keydesk import __version__
from keydesk.desktop import tasks, theme
from keydesk.desktop.connections.profile import ConnectionStore
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.crash_reports import CrashReports
from keydesk.desktop.local_gateway.supervisor import Supervisor
from keydesk.desktop.main_window import MainWindow
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.process_privacy import forbid_core_dumps
from keydesk.desktop.preferences import Preferences, config_dir
from keydesk.desktop.session import Session
from keydesk.desktop.termination import TerminationSignals
from keydesk.desktop.widgets.toast import ToastKind, show_toast

CRASHED = "Something went wrong inside KeyDesk. Nothing else is affected."


class Desktop:
    """One running desktop: its parts, from the first window to the last process."""

    def __init__(self, app: QApplication, *, data_dir: Path | None = None) -> None:
        self.app = app
        self.preferences = Preferences(parent=app)
        self.theme = theme.apply(app)
        self.theme.set_scheme(self.preferences.scheme)
        self.clipboard = SecretClipboard(app)
        self.session = Session(app)
        self.supervisor = Supervisor(data_dir, app)
        self.store = ConnectionStore(parent=app)
        self.connections = Connections(self.session, self.supervisor, self.preferences, self.store)
        self.window = MainWindow(self.connections, self.clipboard)
        self._ended = asyncio.Event()
        self.window.closed.connect(self._ended.set)
        self.crash_reports = CrashReports(config_dir() / "crashes", self._tell_crash)

    async def run(self) -> None:
        """Show the window until it is closed or the system asks for an end; then end in order."""
        signals = TerminationSignals()
        signals.received.connect(self._ended.set)
        asyncio.get_running_loop().set_exception_handler(self.crash_reports.loop_handler)
        # After the first paint: starting the gateway must not delay the window.
        QTimer.singleShot(0, self.window, self.connections.resume)
        try:
            await self._ended.wait()
        finally:
            self.window.hide()
            await self.close()
            signals.close()

    async def close(self) -> None:
        """Stop the gateway, end every task, write down what is remembered, let go of the window."""
        self.clipboard.clear_if_ours()
        await self.connections.close()
        await tasks.cancel_all()
        self.preferences.save()
        self.window.deleteLater()

    def _tell_crash(self, report: Path | None) -> None:
        where = f" A report without secrets is in {report}." if report else ""
        show_toast(self.window, f"{CRASHED}{where}", kind=ToastKind.ERROR)


def main(argv: Sequence[str] = (), *, shown: Callable[[], object] | None = None) -> int:
    """Run the desktop until it ends. ``shown`` is called once the window stands and answers."""
    guard_constants()
    forbid_core_dumps()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    app = QApplication(["keydesk", *argv])
    app.setApplicationName("KeyDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("keydesk")
    # The loop must outlive the window, so that the gateway is stopped in order.
    app.setQuitOnLastWindowClosed(False)
    desktop = Desktop(app)
    desktop.crash_reports.install()
    desktop.window.show()
    if shown is not None:
        QTimer.singleShot(0, shown)
    loop = cast("asyncio.AbstractEventLoop", qasync.QEventLoop(app))
    asyncio.set_event_loop(loop)
    with closing(loop):
        loop.run_until_complete(desktop.run())
    return 0
