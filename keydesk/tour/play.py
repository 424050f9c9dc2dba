"""Plays the tour: the real desktop, a real gateway, a real upstream, one act after the other."""

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, cast

import qasync  # pyright: ignore[reportMissingTypeStubs] - it has none
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from keydesk.desktop.app import Desktop
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.language import have_qt_speak
from keydesk.desktop.theme import Contrast
from keydesk.tour.acts import ACTS, EVERY_ACT, Act
from keydesk.tour.hands import LostError, picture
from keydesk.tour.report import Report
from keydesk.tour.stage import WINDOW_SIZE, Stage, environment
from keydesk.tour.upstream import Upstream, running_upstream

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY")


def main(
    out: Path, *, text_percent: int = 100, contrast: str = Contrast.NORMAL.value, everything: bool = False
) -> int:
    """Play the tour; leave pictures, the PDF and a report in ``out``. Returns 0, or 1 when an act failed.

    ``text_percent`` is the size of the text, as a person sets it in the system; ``contrast`` is
    that of the colours, ``normal`` or ``high``. With ``everything``, what each command opens is
    looked at, too.
    """
    guard_constants()
    out.mkdir(parents=True, exist_ok=True)
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _SCREENS):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="keydesk-tour-") as name, environment(Path(name), contrast):
        qInstallMessageHandler(_tell)
        app = QApplication(["keydesk"])
        have_qt_speak(app)
        app.setQuitOnLastWindowClosed(False)
        font = app.font()
        font.setPointSizeF(font.pointSizeF() * text_percent / 100)
        app.setFont(font)
        loop = cast("asyncio.AbstractEventLoop", qasync.QEventLoop(app))
        asyncio.set_event_loop(loop)
        with closing(loop), running_upstream() as upstream:
            problem = loop.run_until_complete(
                _play(app, upstream, Report(out), Path(name), EVERY_ACT if everything else ACTS)
            )
    if problem:
        print(f"The tour got lost: {problem}", file=sys.stderr)
    print(f"The pictures and the report are in {out}.")
    return 1 if problem else 0


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """Pass on what Qt says, but for what the offscreen platform says of every dialog."""
    if message and "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


async def _play(
    app: QApplication, upstream: Upstream, report: Report, folder: Path, acts: Sequence[Act]
) -> str:
    desktop = Desktop(app)
    stage = Stage(app, desktop, upstream, report, folder)
    desktop.window.resize(WINDOW_SIZE)
    desktop.window.show()
    problem = ""
    try:
        for act in acts:
            report.act((act.__doc__ or "").rstrip("."))
            await act(stage)
    except LostError as error:
        problem = str(error)
        report.saw(f"**The tour got lost: {problem}.**")
        picture(desktop.window, report.folder / "lost.png")
    finally:
        desktop.window.hide()
        await desktop.close()
        report.write()
    return problem
