"""The desktop's composition root: builds everything, runs the loop, ends it in order."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from keydesk import __version__
from keydesk.desktop import tasks, theme
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.crash_reports import CrashReports, crash_dir
from keydesk.desktop.language import have_qt_speak, tr
from keydesk.desktop.local_gateway.supervisor import Supervisor
from keydesk.desktop.main_window import MainWindow
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.garbage import GarbageCollector
from keydesk.desktop.platform.process_privacy import forbid_core_dumps
from keydesk.desktop.platform.single_instance import NoAnswerError
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.this_run import ThisRun

_SETTLED_MS = 10_000
"""By then what a window needs is imported and made."""


class Desktop:
    """One running desktop: its parts, from the first window to the last process."""

    def __init__(self, app: QApplication, *, data_dir: Path | None = None) -> None:
        self.app = app
        self._garbage = GarbageCollector(app)
        self.preferences = Preferences(parent=app)
        self.theme = theme.theme_of(app)
        self.theme.set_scheme(self.preferences.scheme)
        self.theme.set_contrast(self.preferences.contrast)
        self.theme.set_text_percent(self.preferences.text_percent)
        self.clipboard = SecretClipboard(app, seconds=self.preferences.clipboard_seconds)
        self.session = Session(app)
        self.supervisor = Supervisor(data_dir, app)
        self.connections = Connections(self.session, self.supervisor, self.preferences)
        self.window = MainWindow(self.connections, self.clipboard)
        self.theme.dress()
        self.crash_reports = CrashReports(crash_dir(), self._tell_crash)
        app.commitDataRequest.connect(self.before_session_ends)

    async def run(self, this_run: ThisRun | None = None) -> None:
        """Keep the window until it is closed or the system asks for an end; then end in order."""
        import asyncio  # noqa: PLC0415 - the window stands first

        from keydesk.desktop.termination import TerminationSignals  # noqa: PLC0415 - the same

        ended = asyncio.Event()
        signals = TerminationSignals()
        signals.received.connect(ended.set)
        self.window.closed.connect(ended.set)
        asyncio.get_running_loop().set_exception_handler(self.crash_reports.loop_handler)
        self.connections.resume()
        tasks.run(self.window, self._bring_in_first_page(this_run))
        QTimer.singleShot(_SETTLED_MS, self._garbage.settle)
        try:
            if self.window.isVisible():
                await ended.wait()
        finally:
            # Closed or not: the system's end of a session ends it too.
            self.window.remember_place()
            self.window.hide()
            if this_run is not None:
                this_run.stop_attending()
            await self.close()
            signals.close()

    async def _bring_in_first_page(self, this_run: ThisRun | None) -> None:
        from keydesk.desktop.loading import FIRST_PAGE, bring_in  # noqa: PLC0415 - the window stands first

        for name in FIRST_PAGE:
            await bring_in(name)
            # What was imported stays for good; to look through it would hold up the loop.
            self._garbage.settle()
        if this_run is not None:
            await this_run.attend(self.window)

    async def close(self) -> None:
        """Stop the gateway, end every task, write down what is remembered, let go of the window."""
        self.clipboard.clear_if_ours()
        await self.connections.close()
        await tasks.cancel_all()
        self.preferences.save()
        self._garbage.close()
        self.window.deleteLater()

    def before_session_ends(self, session: QSessionManager) -> None:
        """Hold up the end of the person's session while a dialog asks: a key that is shown would be lost."""
        if session.allowsInteraction() and not self.window.close_dialogs():
            session.cancel()

    def _tell_crash(self, report: Path | None) -> None:
        words = tr("Something went wrong inside KeyDesk. Nothing else is affected.")
        where = tr("A report without secrets is in {report}.", report=report) if report else ""
        self.window.tell(f"{words} {where}".rstrip())


def main(argv: Sequence[str] = (), *, shown: Callable[[], object] | None = None) -> int:
    """Run the desktop until it ends. ``shown`` is called once the window stands and answers.

    Where one is open with the same settings, it shows its window instead.
    """
    guard_constants()
    forbid_core_dumps()
    try:
        this_run = ThisRun.begin()
    except NoAnswerError:
        from keydesk.desktop.no_answer import tell_no_answer  # noqa: PLC0415 - rarely wanted

        return tell_no_answer(argv)
    if this_run is None:
        return 0
    try:
        again = _open(this_run, argv, shown)
    finally:
        this_run.end()
    if again:
        from keydesk.desktop.platform.starting_again import start_again  # noqa: PLC0415 - rarely wanted

        start_again()
    return 0


def _open(this_run: ThisRun, argv: Sequence[str], shown: Callable[[], object] | None) -> bool:
    """Keep the window until it ends; return whether the program is to be started again."""
    app = theme.new_application(["keydesk", *argv])
    have_qt_speak(app)
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
    # The first paint: what only networking needs is imported after it.
    app.processEvents()
    _run_loop(app, desktop, this_run)
    return desktop.window.starts_again


def _run_loop(app: QApplication, desktop: Desktop, this_run: ThisRun) -> None:
    import asyncio  # noqa: PLC0415 - the window stands first

    import qasync  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs] - it has none

    loop = cast("asyncio.AbstractEventLoop", qasync.QEventLoop(app))
    asyncio.set_event_loop(loop)
    with closing(loop):
        loop.run_until_complete(desktop.run(this_run))
