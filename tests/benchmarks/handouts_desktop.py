"""The desktop's side of handouts.py: documents for many people in a real viewer, timed from inside.

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
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
import qasync
from key_table_desktop import Heart
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from keydesk.desktop import tasks, theme
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.handout.saving import save_rendered
from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog
from keydesk.desktop.handout.viewer.opening import open_document
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.garbage import GarbageCollector
from keydesk.domain.secret import SecretKind, mint

BEGIN = datetime(2026, 12, 12, 9, tzinfo=UTC)
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


async def opened(window: QMainWindow, document: Document, clipboard: SecretClipboard) -> DocumentDialog:
    """Open the viewer and wait until the first page is there to be drawn."""
    dialog = open_document(window, document, clipboard, saved=lambda _protected: None)
    await until(lambda: dialog.pages.page_count > 0)
    return dialog


async def searched(dialog: DocumentDialog) -> float:
    """Return how long it takes until what stands on the last page is found."""
    began = time.perf_counter()
    QTest.keyClicks(dialog.finder.field, "999")
    hits = dialog.findChild(QLabel, "documentHits")
    await until(lambda: hits is not None and "of" in hits.text())
    return time.perf_counter() - began


async def measured(window: QMainWindow, heart: Heart, people: int, style: Style) -> dict[str, Any]:
    """Make one document, look at it, save it with and without a password."""
    clipboard = SecretClipboard(window)
    document = workshop(people, style)
    async with heart.during(f"make {style.name}"):
        began, computed = time.perf_counter(), time.process_time()
        dialog = await opened(window, document, clipboard)
        made, computed = time.perf_counter() - began, time.process_time() - computed
    pdf = dialog.document_bytes
    async with heart.during(f"look through {style.name}"):
        bar = dialog.pages.verticalScrollBar()
        for step in range(100):
            bar.setValue(bar.maximum() * step // 100)
            await asyncio.sleep(1 / 60)
    async with heart.during(f"search {style.name}"):
        found = await searched(dialog)
    with tempfile.TemporaryDirectory() as folder:
        async with heart.during(f"save {style.name}"):
            began = time.perf_counter()
            await save_rendered(pdf, Path(folder, "open.pdf"), None)
            saved = time.perf_counter() - began
        async with heart.during(f"save with a password {style.name}"):
            began = time.perf_counter()
            await save_rendered(pdf, Path(folder, "locked.pdf"), "correct horse battery")
            locked = time.perf_counter() - began
    pages = dialog.pages.page_count
    figures = {
        "pages": pages,
        "mb": len(pdf) / 1e6,
        "made_s": made,
        "made_cpu_s": computed,
        "saved_s": saved,
        "locked_s": locked,
        "made_locked_s": made + locked,
    }
    del pdf
    dialog.done(0)
    await asyncio.sleep(0.1)
    return {**figures, "found_s": found, "rss_mb": psutil.Process().memory_info().rss / 1e6}


async def main(people: int) -> dict[str, Any]:
    """Measure all styles."""
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    heart = Heart()
    beating = asyncio.create_task(heart.beat())
    found = {style.name: await measured(window, heart, people, style) for style in Style}
    beating.cancel()
    await tasks.cancel_all()
    return {
        "styles": found,
        "stalls_ms": {what: [round(each, 1) for each in gap] for what, gap in heart.longest.items() if what},
        "memory_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
    }


if __name__ == "__main__":
    guard_constants()
    application = QApplication(["keydesk"])
    application.setQuitOnLastWindowClosed(False)
    garbage = GarbageCollector(application)
    theme.apply(application)
    loop: Any = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with closing(loop):
        print(json.dumps(loop.run_until_complete(main(int(sys.argv[1])))))
    garbage.close()
