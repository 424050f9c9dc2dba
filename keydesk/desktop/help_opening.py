"""What the menu Help opens, wherever it is asked for."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.crash_reports import crash_dir
from keydesk.desktop.language import tr
from keydesk.desktop.log_file import log_dir

if TYPE_CHECKING:
    from keydesk.desktop.connections.switching import Connections
    from keydesk.desktop.main_window import MainWindow
    from keydesk.desktop.past_crashes import PastCrash, PastCrashes


def show_diagnostics(window: QWidget, connections: "Connections") -> None:
    """Show what somebody who helps needs to know, to be copied."""
    from keydesk.desktop.diagnostics_dialog import DiagnosticsDialog  # noqa: PLC0415 - when wanted

    DiagnosticsDialog(window, connections, log=log_dir(), crashes=crash_dir()).open()


def open_log_folder(window: QWidget) -> None:
    """Open the folder of logs in the system's file browser."""
    _open(window, log_dir())


def open_crash_folder(window: QWidget) -> None:
    """Open the folder of crash reports in the system's file browser."""
    _open(window, crash_dir())


def tell_crashes(window: "MainWindow", past: "PastCrashes", crashes: "Sequence[PastCrash]") -> None:
    """Say above the pages what crashed the last time."""
    from keydesk.desktop.crash_banner import CrashBanner  # noqa: PLC0415 - rarely wanted

    def leave_out() -> None:
        async def write() -> None:
            import asyncio  # noqa: PLC0415 - a window stands before it

            for crash in crashes:
                await asyncio.to_thread(past.leave_out, crash)

        tasks.run(window, write())

    banner = CrashBanner(
        crashes,
        copy_diagnostics=lambda: show_diagnostics(window, window.connections),
        open_folder=lambda: open_crash_folder(window),
        leave_out=leave_out,
    )
    window.show_above(banner)


def _open(window: QWidget, folder: Path) -> None:
    from keydesk.desktop.widgets.toast import ToastKind, show_toast  # noqa: PLC0415 - rarely wanted

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        opened = False
    else:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
    if not opened:
        text = tr("Nothing on this computer opens folders. This one is {folder}.", folder=folder)
        show_toast(window, text, kind=ToastKind.NOTE)
