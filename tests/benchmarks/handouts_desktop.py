"""The desktop's side of handouts.py: documents for many people in a viewer, timed from inside.

    python tests/benchmarks/handouts_desktop.py PEOPLE

Prints one JSON object.
"""

import asyncio
import json
import os
import resource
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
import qasync
from key_table_desktop import Heart
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from keydesk.desktop.app import Desktop
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.main_window import MainWindow
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.domain.secret import SecretKind, mint

if TYPE_CHECKING:
    # Not imported: the window has to bring it in as it does for its user.
    from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog

BEGIN = datetime(2026, 12, 12, 9, tzinfo=UTC)
PRINTED = 40
"""Pages: what goes to a printer is drawn dot by dot."""
SETTLES = 2.0
"""In seconds: what comes in beside the window after it stands."""
FIRST_NAMES = ("Zoë", "Ελένη", "Иван", "محمد", "שרה", "太郎", "Jan", "Maximiliane")


def workshop(people: int, style: Style) -> Document:
    """Return a document for so many people, with names of every script."""
    handouts = tuple(
        Handout(
            name=f"{FIRST_NAMES[number % len(FIRST_NAMES)]} {number}",
            base_url="http://192.168.1.20:5393/v1",
            secret=mint(SecretKind.KEY),
            example_model="acme/gpt-oss-120b",
            allowed_models=("acme/gpt-oss-120b", "acme/gpt-oss-20b"),
            not_before=BEGIN,
            expires_at=BEGIN + timedelta(hours=2),
            zone="Europe/Amsterdam",
            budget="$2.00",
            limits=("20 requests a minute",),
        )
        for number in range(people)
    )
    return Document("Workshop of 12 December", handouts, BEGIN, style=style)


async def until(condition: Any) -> None:
    """Wait for it, two minutes at most."""
    deadline = time.monotonic() + 120
    while not condition():
        if time.monotonic() > deadline:
            raise SystemExit("what was waited for did not happen")
        await asyncio.sleep(0.005)


async def opened(window: MainWindow, document: Document, clipboard: SecretClipboard) -> "DocumentDialog":
    """Open the viewer."""
    from keydesk.desktop.handout.viewer.opening import open_document  # noqa: PLC0415 - as the window does

    return await open_document(window, document, clipboard, saved=lambda _protected: None)


async def made(dialog: "DocumentDialog") -> None:
    """Wait until there are pages, and they are drawn."""
    await until(lambda: dialog.pages.isVisible() and dialog.pages.page_count > 0)


async def searched(dialog: "DocumentDialog") -> float:
    """Return how long it takes until what stands on the last page is found."""
    began = time.perf_counter()
    QTest.keyClicks(dialog.finder.field, "999")
    hits = dialog.findChild(QLabel, "documentHits")
    await until(lambda: hits is not None and "of" in hits.text())
    took = time.perf_counter() - began
    await until(lambda: bool(dialog.pages.marked_text))
    return took


async def saved(dialog: "DocumentDialog", path: Path, password: str = "") -> float:
    """Return how long it takes until the dialog has put the document into a file."""
    began = time.perf_counter()
    dialog._save_to(path, None, password)
    # Asking the folder for the file meanwhile would wait for the disk, on the loop.
    await until(dialog._save.isEnabled)
    return time.perf_counter() - began


async def printed(dialog: "DocumentDialog", path: Path) -> float:
    """Return how long it takes to print the first pages, on what Qt has in place of a printer."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(1, PRINTED)
    began = time.perf_counter()
    dialog._print_on(printer)
    await until(dialog._print.isEnabled)
    return time.perf_counter() - began


async def laid_out_anew(dialog: "DocumentDialog") -> None:
    """Choose another layout, and go back."""
    for key in (
        (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if dialog._layout_choice._styles.currentIndex() < 3
        else (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        )
    ):
        QTest.keyClick(dialog._layout_choice._styles, key)
        await until(lambda: not dialog.pages.isVisible())
        await made(dialog)


async def measured(window: MainWindow, heart: Heart, people: int, style: Style) -> dict[str, Any]:
    """Make one document, look at it, save it with and without a password, print it, lay it out anew."""
    clipboard = SecretClipboard(window)
    document = workshop(people, style)
    began, computed = time.perf_counter(), time.process_time()
    async with heart.during(f"open {style.name}"):
        dialog = await opened(window, document, clipboard)
        await asyncio.sleep(0.1)
    async with heart.during(f"make {style.name}"):
        await made(dialog)
        took, computed = time.perf_counter() - began, time.process_time() - computed
    async with heart.during(f"look through {style.name}"):
        bar = dialog.pages.verticalScrollBar()
        for step in range(100):
            bar.setValue(bar.maximum() * step // 100)
            await asyncio.sleep(1 / 60)
    async with heart.during(f"search {style.name}"):
        found = await searched(dialog)
    with tempfile.TemporaryDirectory() as folder:
        async with heart.during(f"save {style.name}"):
            kept = await saved(dialog, Path(folder, "open.pdf"))
        async with heart.during(f"save with a password {style.name}"):
            locked = await saved(dialog, Path(folder, "locked.pdf"), "correct horse battery")
        async with heart.during(f"print {style.name}"):
            on_paper = await printed(dialog, Path(folder, "printed.pdf"))
    figures = {
        "pages": dialog.pages.page_count,
        "mb": len(dialog.document_bytes) / 1e6,
        "made_s": took,
        "made_cpu_s": computed,
        "saved_s": kept,
        "locked_s": locked,
        "made_locked_s": took + locked,
        "printed_s": on_paper,
    }
    async with heart.during(f"lay out anew {style.name}"):
        await laid_out_anew(dialog)
    async with heart.during(f"close {style.name}"):
        dialog.keep()
        dialog.done(0)
        await asyncio.sleep(0.1)
    return {**figures, "found_s": found, "rss_mb": psutil.Process().memory_info().rss / 1e6}


async def main(desktop: Desktop, people: int) -> dict[str, Any]:
    """Measure all styles."""
    running, heart = asyncio.create_task(desktop.run()), Heart()
    beating = asyncio.create_task(heart.beat())
    await asyncio.sleep(SETTLES)
    found = {style.name: await measured(desktop.window, heart, people, style) for style in Style}
    beating.cancel()
    desktop.window.close()
    await running
    return {
        "styles": found,
        "stalls_ms": {what: [round(each, 1) for each in gap] for what, gap in heart.longest.items() if what},
        "memory_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
    }


if __name__ == "__main__":
    guard_constants()
    application = QApplication(["keydesk"])
    application.setQuitOnLastWindowClosed(False)
    # As start-up has it: what shows documents comes in with the first one.
    whole = Desktop(application)
    whole.window.resize(1280, 800)
    whole.window.show()
    application.processEvents()
    loop: Any = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with closing(loop):
        print(json.dumps(loop.run_until_complete(main(whole, int(sys.argv[1])))))
