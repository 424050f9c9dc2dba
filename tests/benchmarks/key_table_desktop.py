"""The desktop's side of key_table.py: a real window on a gateway with many keys, timed from inside.

    python tests/benchmarks/key_table_desktop.py ADMIN_URL < token

Prints one JSON object.
"""

import asyncio
import gc
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
import qasync
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.desktop.app import Desktop
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.main_window import MainWindow
from keydesk.domain.secret import parse

if TYPE_CHECKING:
    # Not imported: the window has to bring it in as it does for its user.
    from keydesk.desktop.keys.page import KeysPage

SORTS = ("name", "-name", "expires_at", "-last_used_at", "-requests", "status", "-created_at")
TEXTS = ("0042", "person", "kdk_A1")
BEAT = 0.002
FRAME = 1 / 60
_WAITED = Path("/proc/thread-self/schedstat")


class Gap(NamedTuple):
    """How long the window answered nobody, in milliseconds."""

    wall: float
    """By the clock: what a user feels."""
    own: float
    """The same without the time in which other programs had the processor (as far as the system tells)."""
    cpu: float
    """How long the thread of the event loop computed."""

    @classmethod
    def since(cls, before: "Gap") -> "Gap":
        """Return what passed since then."""
        return cls(*(now - then for now, then in zip(cls.now(), before, strict=True)))

    @classmethod
    def now(cls) -> "Gap":
        """Return the clocks."""
        wall = time.perf_counter() * 1000
        return cls(wall, wall - waited_ms(), time.thread_time() * 1000)

    def longest(self, other: "Gap") -> "Gap":
        """Return the longer ones."""
        return Gap(*map(max, self, other))


def waited_ms() -> float:
    """Return how long this thread has waited for a processor that others had; Linux alone tells."""
    try:
        return int(_WAITED.read_text().split()[1]) / 1e6
    except OSError:
        return 0.0


class Heart:
    """Beats in the event loop; between two beats the window answered nobody."""

    def __init__(self) -> None:
        self.longest: dict[str, Gap] = {}
        self._what = ""

    async def beat(self) -> None:
        """Beat until cancelled."""
        while True:
            before = Gap.now()
            await asyncio.sleep(BEAT)
            wall, own, cpu = Gap.since(before)
            gap = Gap(wall - BEAT * 1000, own - BEAT * 1000, cpu)
            self.longest[self._what] = gap.longest(self.longest.get(self._what, gap))

    @asynccontextmanager
    async def during(self, what: str) -> AsyncIterator[None]:
        """Count the gaps as this."""
        await asyncio.sleep(3 * BEAT)
        print(f"{time.strftime('%X')} {what}", file=sys.stderr)
        self._what = what
        yield
        await asyncio.sleep(3 * BEAT)
        self._what = ""


def paint(widget: QWidget) -> None:
    """Draw what is due now, as the event loop would next."""
    QCoreApplication.sendPostedEvents(widget.window(), QEvent.Type.UpdateRequest.value)


async def listed(page: "KeysPage", act: Callable[[], object]) -> float:
    """Return how long it takes, in milliseconds, until the list that ``act`` asks for is drawn."""
    shown: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def rows_are_there() -> None:
        if not shown.done():
            shown.set_result(None)

    page.loader.loaded.connect(rows_are_there)
    began = time.perf_counter()
    act()
    async with asyncio.timeout(30):
        await shown
    paint(page)
    took = (time.perf_counter() - began) * 1000
    page.loader.loaded.disconnect(rows_are_there)
    await rest()
    return took


async def rest() -> None:
    """Let what follows an answer happen."""
    await asyncio.sleep(0.1)


async def connected(desktop: Desktop, heart: Heart, admin_url: str, token: str) -> tuple["KeysPage", float]:
    """Return the key page, and how long it took from the window standing until its first rows were drawn.

    The window does what it does for whoever starts KeyDesk and connects at once.
    """
    window, secret = desktop.window, parse(token)
    assert secret is not None
    began = time.perf_counter()
    async with heart.during("connect"):
        from keydesk.desktop.connections.profiles.profile import Profile  # noqa: PLC0415 - as the window has it

        profile = Profile("Benchmark", admin_url)
        await desktop.connections.store.add(profile, secret)
        desktop.connections.connect_to_profile(desktop.connections.store.profiles()[0])
        await until(lambda: bool((page := key_page(window)) and page.model.keys))
        page = key_page(window)
        assert page is not None
        paint(page)
        took = (time.perf_counter() - began) * 1000
        await until(lambda: desktop.session.events.live)
        await rest()
    return page, took


def key_page(window: MainWindow) -> "KeysPage | None":
    """Return the key page, once there is one."""
    return cast("KeysPage | None", window.findChild(QWidget, "keysPage"))


async def opened_again(window: MainWindow, heart: Heart, rounds: int) -> list[float]:
    """Return how long it takes to open further pages like the first."""
    from keydesk.desktop.keys.page import KeysPage  # noqa: PLC0415 - the window has brought it in

    took: list[float] = []
    for _ in range(rounds):
        async with heart.during("open"):
            began = time.perf_counter()
            connections = window.connections
            page = KeysPage(connections.session, window.clipboard, connections.preferences)
            page.resize(1060, 700)
            page.show()
            await until(lambda page=page: bool(page.model.keys))
            paint(page)
            took.append((time.perf_counter() - began) * 1000)
            await rest()
        page.close()
        page.deleteLater()
    return took


async def sorted_by(page: "KeysPage", heart: Heart) -> list[float]:
    """Return how long each order takes."""
    async with heart.during("sort"):
        return [await listed(page, lambda sort=sort: page.loader.sort_by(sort)) for sort in SORTS]


async def typed(page: "KeysPage", heart: Heart) -> list[float]:
    """Return how long each letter of some searches takes."""
    took: list[float] = []
    search = page.filters.search
    async with heart.during("search"):
        for text in TEXTS:
            took += [
                await listed(page, lambda letter=letter: QTest.keyClicks(search, letter)) for letter in text
            ]
            await listed(page, search.clear)
    return took


async def scrolled(
    page: "KeysPage", heart: Heart, rows_each: float, frames: int, what: str
) -> tuple[list[float], list[float]]:
    """Return how long each frame takes while one scrolls on, in milliseconds; and of CPU time."""
    bar = page.table.verticalScrollBar()
    step = round(rows_each * page.table.rowHeight(0))
    took: list[float] = []
    cpu: list[float] = []
    async with heart.during(what):
        for _ in range(frames):
            value = bar.value() + step
            bar_at = value if value < bar.maximum() else 0
            began, used = time.perf_counter(), time.thread_time()
            bar.setValue(bar_at)
            paint(page)
            took.append((time.perf_counter() - began) * 1000)
            cpu.append((time.thread_time() - used) * 1000)
            await asyncio.sleep(max(0.001, FRAME - took[-1] / 1000))
    await rest()
    return took, cpu


async def selected(page: "KeysPage", heart: Heart) -> float:
    """Return how long Ctrl+A takes until it is drawn, and the menu of the rows after it."""
    async with heart.during("select all"):
        began = time.perf_counter()
        QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        paint(page)
        took = (time.perf_counter() - began) * 1000
        page.loader.refresh()
        await rest()
        page.table.clearSelection()
    return took


async def lived(page: "KeysPage", heart: Heart) -> None:
    """Look on while what is in view is read anew again and again."""
    async with heart.during("live"):
        for _ in range(10):
            page.loader.refresh()
            await rest()


def memory_mb() -> float:
    """Return the resident memory."""
    return psutil.Process().memory_info().rss / 1e6


def p99(figures: list[float]) -> float:
    """Return what all but a hundredth stay below."""
    return statistics.quantiles(figures, n=100)[98]


async def measure(desktop: Desktop, admin_url: str, token: str) -> dict[str, Any]:
    """Drive the window, and return the figures."""
    running, heart, before = asyncio.create_task(desktop.run()), Heart(), memory_mb()
    beating = asyncio.create_task(heart.beat())
    page, connect = await connected(desktop, heart, admin_url, token)
    window = desktop.window
    again = await opened_again(window, heart, 7)
    sorts = await sorted_by(page, heart)
    keystrokes = await typed(page, heart)
    frames = {
        "wheel": await scrolled(page, heart, 1.5, 300, "scroll, wheel"),
        "page": await scrolled(page, heart, 15, 150, "scroll, pages"),
        "drag": await scrolled(page, heart, page.model.rowCount() / 150, 150, "scroll, drag"),
    }
    select_all = await selected(page, heart)
    await lived(page, heart)
    # Through all of it, a screen at a time, so that each window is fetched.
    async with heart.during("through all"):
        await through_all(page)
    gc.collect()
    figures = {
        "keys": page.model.rowCount(),
        "connect_ms": connect,
        "open_ms": statistics.median(again),
        "sort_ms": statistics.median(sorts),
        "sort_max_ms": max(sorts),
        "keystroke_ms": statistics.median(keystrokes),
        "keystroke_max_ms": max(keystrokes),
        **{f"frame_{name}_p50_ms": statistics.median(each) for name, (each, _) in frames.items()},
        **{f"frame_{name}_p99_ms": p99(each) for name, (each, _) in frames.items()},
        **{f"frame_{name}_p99_cpu_ms": p99(cpu) for name, (_, cpu) in frames.items()},
        "select_all_ms": select_all,
        "stalls_ms": {what: [round(each, 1) for each in gap] for what, gap in heart.longest.items() if what},
        "memory_before_mb": before,
        "memory_mb": memory_mb(),
        "memory_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
        "kept": len(page.model.keys),
    }
    beating.cancel()
    window.close()
    await running
    return figures


async def until(condition: Callable[[], bool]) -> None:
    """Wait for it, a minute at most: on a busy machine much takes long."""
    deadline = time.monotonic() + 60
    while not condition():
        if time.monotonic() > deadline:
            raise SystemExit("what was waited for did not happen")
        await asyncio.sleep(0.001)


async def through_all(page: "KeysPage") -> None:
    """Scroll from the first row to the last, waiting for the rows of every screen or its like."""
    bar = page.table.verticalScrollBar()
    stops = min(60, max(1, bar.maximum() // max(1, bar.pageStep())))
    for stop in range(stops + 1):
        bar.setValue(bar.maximum() * stop // stops)
        await known(page)


async def known(page: "KeysPage") -> None:
    """Wait until what is in view is fetched."""
    first, last = page.table.first_and_last_visible()
    await until(lambda: len(page.model.keys_in([range(first, last + 1)])) == last + 1 - first)


def main() -> None:
    """Measure and print."""
    token = sys.stdin.readline().strip()
    guard_constants()
    app = QApplication(["keydesk"])
    app.setQuitOnLastWindowClosed(False)
    desktop = Desktop(app)
    desktop.window.resize(1280, 800)
    desktop.window.show()
    app.processEvents()
    loop: Any = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with closing(loop):
        work: Awaitable[dict[str, Any]] = measure(desktop, sys.argv[1], token)
        print(json.dumps(loop.run_until_complete(work)))


if __name__ == "__main__":
    main()
