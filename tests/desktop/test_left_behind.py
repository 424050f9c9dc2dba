"""The watch over what tests leave behind sees what it is for."""

import asyncio
import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.desktop import tasks
from tests.fixtures import left_behind
from tests.fixtures.left_behind import LeftBehind, WatchedTask, delete_what_is_due


@pytest.fixture
def watch(qapp: QApplication) -> LeftBehind:
    assert qapp is QApplication.instance()
    return LeftBehind()


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    delete_what_is_due()


def test_nothing_is_found_where_nothing_was_left(watch: LeftBehind) -> None:
    assert watch.tell() == []


def test_a_window_is_found_until_it_is_gone(watch: LeftBehind) -> None:
    """S27."""
    window = QWidget()
    assert ["QWidget" in each for each in watch.tell()] == [True]
    window.deleteLater()
    assert watch.tell() == []


def test_a_timer_that_runs_is_found(watch: LeftBehind, owner: QObject) -> None:
    timer = QTimer(owner)
    timer.start(60_000)
    assert [each[:5] for each in watch.tell()] == ["timer"]
    timer.stop()
    assert watch.tell() == []


def test_a_thread_that_runs_is_found(watch: LeftBehind) -> None:
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    assert [each[:6] for each in watch.tell()] == ["thread"]
    end.set()
    thread.join()
    assert watch.tell() == []


async def test_a_task_that_runs_is_found(watch: LeftBehind, owner: QObject) -> None:
    task = tasks.run(owner, asyncio.sleep(60))
    assert [each[:4] for each in watch.tell()] == ["task"]
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert watch.tell() == []


async def test_a_task_that_only_the_end_of_the_loop_ends_is_found(owner: QObject) -> None:
    """A loop cancels what still runs as it is closed; that is not the same as having ended in time."""
    task = tasks.run(owner, asyncio.sleep(60))

    def _cancel_all_tasks() -> None:
        task.cancel()

    _cancel_all_tasks()
    assert len(WatchedTask.outlived) == 1
    WatchedTask.outlived.clear()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_a_timer_is_found_that_was_there_long_before(owner: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not looked for any more is known."""
    timer = QTimer(owner)
    monkeypatch.setattr(left_behind._Known, "MANY", 0)
    watch = LeftBehind()
    assert timer not in gc.get_objects()
    timer.start(60_000)
    assert [each[:5] for each in watch.tell()] == ["timer"]
    timer.stop()
    assert watch.tell() == []


def test_a_timer_is_found_whatever_the_desktop_takes_for_lasting(watch: LeftBehind, owner: QObject) -> None:
    timer = QTimer(owner)
    timer.start(60_000)
    gc.freeze()
    assert [each[:5] for each in watch.tell()] == ["timer"]
    gc.unfreeze()
    timer.stop()
    assert watch.tell() == []
