"""What every test of the desktop stands on: Qt's event loop under asyncio, and nothing left behind.

An ``async def`` test runs on qasync's loop, as the desktop does; a plain one may use pytest-qt's ``qtbot``.
"""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextvars import Context
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import cast

# Before Qt is loaded: no test opens a window on somebody's screen unless told to.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import qasync
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from keydesk.desktop import theme
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.platform.garbage import GarbageCollector
from keydesk.desktop.widgets import toast
from keydesk.tour.inspection.contrast import PaintedContrast
from keydesk.tour.inspection.finding import Finding
from keydesk.tour.inspection.names import NamesAndRoles
from tests.fixtures.left_behind import LeftBehind, watch_tasks
from tests.fixtures.waiting import PATIENCE

_WAIT = 0.005
Until = Callable[[Callable[[], object]], Awaitable[None]]


class Loop(qasync.QEventLoop):
    """qasync's loop, for use in pieces: the test, and before and after it, its asynchronous fixtures.

    Between the pieces Qt's events go on being processed. A task that took a step then would find no running
    loop, and fail for no reason of its own; so steps wait until the loop runs again.
    """

    latest: "Loop | None" = None

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        Loop.latest = self
        watch_tasks(self)

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Call back after the delay, or as soon as the loop runs again."""

        def when_running() -> None:
            if self.is_running():
                callback(*args)
            else:
                self.call_later(_WAIT, callback, *args, context=context)

        return super().call_later(delay, when_running, context=context)

    def close(self) -> None:
        """Close, after the turns in which connections that were let go last say that they are closed."""
        if not self.is_closed() and not self.is_running():
            self.run_until_complete(asyncio.sleep(_WAIT))
        super().close()


def _cancel_all_tasks(loop: asyncio.AbstractEventLoop) -> None:
    """End what a test left running; what takes no notice of that is named, and waited for no longer.

    In place of the standard library's, which waits for it for ever: so would the whole suite.
    """
    # Such as one that closes a client with its dialog: it has to end by itself.
    if leaving := {task for task in asyncio.all_tasks(loop) if task.cancelling()}:
        loop.run_until_complete(asyncio.wait(leaving, timeout=PATIENCE))
    left: set[asyncio.Task[object]] = set()
    for _ in range(3):
        if not (left := asyncio.all_tasks(loop)):
            return
        for task in left:
            task.cancel()
        done, left = loop.run_until_complete(asyncio.wait(left, timeout=PATIENCE))
        for task in done:
            if not task.cancelled() and (error := task.exception()) is not None:
                loop.call_exception_handler({"message": "it ended badly", "exception": error, "task": task})
    assert not left, f"not to be ended: {left}"


asyncio.runners._cancel_all_tasks = _cancel_all_tasks  # pyright: ignore[reportAttributeAccessIssue]


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run async tests of this folder on Qt's loop."""
    return {"qt": lambda: Loop(_application())}


@pytest.fixture(autouse=True)
def begins_between_the_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a timer begins between the pieces of a loop wait for the loop too, as its steps do."""
    running = asyncio.get_running_loop

    def running_or_waiting() -> asyncio.AbstractEventLoop:
        try:
            return running()
        except RuntimeError:
            loop = Loop.latest
            if loop is None or loop.is_closed():
                raise
            return loop

    monkeypatch.setattr(asyncio, "get_running_loop", running_or_waiting)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The one application of all tests; the loop may have been made on it before any fixture ran."""
    return _application()


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Begin each test in the light scheme at the usual contrast and text size."""
    theme.set_scheme(qapp, theme.Scheme.LIGHT)
    shown = theme.apply(qapp)
    yield
    shown.set_contrast(theme.Contrast.SYSTEM)
    shown.set_text_percent(theme.USUAL)
    if qapp.font() != _usual_font():
        qapp.setFont(_usual_font())
        theme.apply(qapp).follow()


@pytest.fixture(autouse=True)
def no_key_is_held(qapp: QApplication) -> None:
    """Let go of Ctrl: Qt takes it for held after a shortcut, and adds to what is selected."""
    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(autouse=True)
def toasts_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave toasts on screen until they are read: how long a busy machine takes for that nobody knows."""
    monkeypatch.setattr(toast, "LASTS_MS", int(10 * PATIENCE * 1000))


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Keep settings, crash reports and the gateway's data in the test's own folder."""
    monkeypatch.setenv("KEYDESK_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("KEYDESK_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """No task, timer, thread or window outlives its test (S27)."""
    assert qapp is QApplication.instance()
    left_behind = LeftBehind()
    yield
    assert not (left := left_behind.tell()), f"left behind: {left}"


@pytest.fixture
def until() -> Until:
    """Wait, without blocking the loop, until a condition holds; fail when patience is at its end."""

    async def wait(condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"the condition did not come true within {PATIENCE} s"
            await asyncio.sleep(0.005)

    return wait


@pytest.fixture
def unnamed() -> Callable[[QWidget], list[str]]:
    """Return what lists the controls below a widget that a screen reader could not name (J1)."""
    return _unnamed


def _unnamed(owner: QWidget) -> list[str]:
    found: list[str] = []
    for control in owner.findChildren(QWidget):
        if control.focusPolicy() is Qt.FocusPolicy.NoFocus or control.isHidden():
            continue  # decoration, or Qt's own part of another control
        named = bool(control.accessibleName())
        if isinstance(control, QAbstractButton):
            named = named or bool(control.text())
        elif isinstance(control, QLineEdit | QComboBox):
            named = named or bool(getattr(control, "placeholderText", str)())
        elif not isinstance(control, QAbstractItemView | QAbstractSpinBox | QTextEdit | QPlainTextEdit):
            continue
        if not named and not _belongs_to_another(control):
            found.append(f"{type(control).__name__} {control.objectName()!r}")
    return found


def _belongs_to_another(control: QWidget) -> bool:
    """Whether it is a part that Qt itself put inside a control with a name."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractSpinBox | QComboBox | QCalendarWidget):
            return True
        above = above.parentWidget()
    return False


@pytest.fixture
def walk_by_tab(until: Until) -> Callable[[QWidget], Awaitable[list[QWidget]]]:
    """Go round a window by Tab: no trap, nothing left out, in an order that the eye follows; inspect it."""

    async def walk(window: QWidget) -> list[QWidget]:
        window.activateWindow()
        await until(lambda: QApplication.activeWindow() is window.window())
        expected = [control for control in window.findChildren(QWidget) if _takes_tab(control)]
        first = min(expected, key=_reading_place)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        visited, stayed = [first], 0
        while True:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            here = QApplication.focusWidget()
            stayed = stayed + 1 if here is visited[-1] and len(expected) > 1 else 0
            if here is first and not stayed:
                break
            assert stayed < _SECTIONS, f"{_name_of(here)} is a trap"
            if stayed:
                continue
            assert here not in visited, (
                f"{_name_of(here)} comes twice: {[_name_of(each) for each in visited]}"
            )
            visited.append(here)
        left_out = [_name_of(control) for control in expected if control not in visited]
        assert not left_out, f"never reached: {left_out}"
        for before, after in pairwise(visited):
            assert _follows(before, after), f"not from {_name_of(before)} to {_name_of(after)}"
        assert not (found := inspected(window)), "\n".join(map(str, found))
        return visited

    return walk


def inspected(window: QWidget) -> list[Finding]:
    """What the tour would find wrong with it: names, roles, what is alike, contrast."""
    inspections = (NamesAndRoles(), PaintedContrast())
    return [found for each in inspections for found in each.look(window, window.objectName())]


_SECTIONS = 6
"""So often Tab may stay in a control: a date has day, month and year, a moment hours and minutes besides."""


def _takes_tab(control: QWidget) -> bool:
    if isinstance(control, QRadioButton) and not control.isChecked():
        return False  # arrows go from one of a group to the next
    by_tab = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and control.isVisible() and control.isEnabled() and control.focusProxy() is None


def _reading_place(control: QWidget) -> tuple[int, int]:
    """Where the eye meets a control."""
    place = _place_of(control)
    return place.top(), place.left()


def _follows(before: QWidget, after: QWidget) -> bool:
    """Whether the eye goes on from one control to the other: further right beside it, or further down."""
    one, two = _place_of(before), _place_of(after)
    beside = one.top() < two.bottom() and two.top() < one.bottom()
    return two.left() > one.left() if beside else two.top() > one.top()


def _place_of(control: QWidget) -> QRect:
    return QRect(control.mapTo(control.window(), QPoint(0, 0)), control.size())


def _name_of(control: QWidget) -> str:
    return control.objectName() or control.accessibleName() or type(control).__name__


@cache
def _application() -> QApplication:
    guard_constants()
    # Tests elsewhere that print need one too, and may have come first.
    app = cast("QApplication | None", QApplication.instance()) or QApplication(["keydesk"])
    app.setQuitOnLastWindowClosed(False)
    GarbageCollector(app)
    theme.apply(app)
    _usual_font()
    return app


@cache
def _usual_font() -> QFont:
    return QApplication.font()
