"""S27: no thread but the main one clears away what Qt made."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from keydesk.desktop.loading import quick_turns
from keydesk.desktop.platform.garbage import GarbageCollector
from tests.fixtures import left_behind


class Cycle(QObject):
    """Refers to itself, so that only the collector clears it away."""

    def __init__(self, cleared_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: cleared_in.append(threading.get_ident()))


@pytest.fixture(autouse=True)
def in_earnest(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken for lasting is hidden, unlike in other tests."""
    monkeypatch.setattr(gc, "freeze", left_behind.freeze)
    monkeypatch.setattr(gc, "unfreeze", left_behind.unfreeze)


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    made = GarbageCollector(interval_ms=20)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def by_itself() -> Iterator[None]:
    """Python clears away by itself, as in a program without a window."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("by_itself")
def test_it_stays_off_to_the_end() -> None:
    """Threads may still be at work when the window is gone, and another window may be there."""
    ended = GarbageCollector()
    ended.close()
    assert not gc.isenabled()
    ended.deleteLater()


def allocate_elsewhere() -> list[list[int]]:
    """Let another thread make so much that a collection is due."""
    made: list[list[int]] = []
    other = threading.Thread(target=lambda: made.extend([] for _ in range(20_000)))
    other.start()
    other.join()
    return made


def test_garbage_is_cleared_in_the_main_thread(collector: GarbageCollector, qtbot: QtBot) -> None:
    assert collector is not None
    cleared_in: list[int] = []
    Cycle(cleared_in)
    made = allocate_elsewhere()
    assert made
    assert cleared_in == []
    qtbot.waitUntil(lambda: bool(cleared_in))
    assert cleared_in == [threading.get_ident()]


@pytest.mark.usefixtures("by_itself")
def test_without_it_another_thread_would_clear_it() -> None:
    """What it is there for."""
    cleared_in: list[int] = []
    gc.collect()
    Cycle(cleared_in)
    allocate_elsewhere()
    assert cleared_in
    assert cleared_in != [threading.get_ident()]


def test_what_lasts_is_looked_through_once(collector: GarbageCollector) -> None:
    """D3: to look through all that a program has takes longer than the event loop may stand still."""
    collector.settle()
    assert gc.get_freeze_count() > 1000
    collector.close()
    assert gc.get_freeze_count() == 0


def test_older_generations_are_cleared_as_often_as_pythons_thresholds_say(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 0))
    for counts in ((701, 3, 3), (701, 11, 3), (5, 11, 11), (700, 10, 10)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collector.collect_due()
    assert collected == [0, 1, 2]


def test_it_rests_while_a_thread_is_at_long_work(collector: GarbageCollector) -> None:
    """D3: what such work makes is in use; looking through it would hold the window up."""
    collector._timer.stop()
    gc.collect()
    cleared_in: list[int] = []
    with quick_turns():
        Cycle(cleared_in)
        kept: list[list[int]] = [[] for _ in range(2000)]
        collector.collect_due()
        assert cleared_in == []
    collector.collect_due()
    assert cleared_in == [threading.get_ident()]
    assert len(kept) == 2000


def test_what_is_imported_is_taken_for_lasting(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """D3: to look through all that draws charts, say, takes more than a frame's time, and finds nothing."""
    collector.settle()
    before = gc.get_freeze_count()
    monkeypatch.setitem(sys.modules, "one_of_a_test", ModuleType("one_of_a_test"))
    collector.collect_due()
    assert gc.get_freeze_count() == before
    for name in (f"{number}_of_a_test" for number in range(30)):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    collector.collect_due()
    assert gc.get_freeze_count() > before
