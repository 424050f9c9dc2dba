"""No class that a thread makes ever has the table of classes laid out anew under what is painted."""

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from keydesk.desktop import class_room
from keydesk.desktop.class_room import ClassRoom
from keydesk.desktop.loading import bring_in

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="every class has a table of its own")
BASE: type = QObject.__mro__[-2]


@pytest.fixture(autouse=True)
def by_nobody() -> Iterator[None]:
    """Nothing is cleared away by itself, as in a program with a window."""
    was = gc.isenabled()
    gc.disable()
    yield
    if was:
        gc.enable()


def spare() -> list[weakref.ref[type]]:
    return [weakref.ref(each) for each in BASE.__subclasses__() if each.__module__ == class_room.__name__]


def test_as_many_are_there_at_once_as_it_takes_and_none_stays() -> None:
    """The table never shrinks, so what it grew by can go."""
    most = 0
    for _ in ClassRoom(300).make():
        most = max(most, len(spare()))
    assert most == 200  # a third hundred came and went before the last turn
    assert not spare()


def test_two_who_want_room_at_the_same_time_make_it_once() -> None:
    """Two pages may come in at the same time, and a turn may be the last of a task that is cancelled."""
    room = ClassRoom(400)
    cut_short, first, second = room.make(), room.make(), room.make()
    next(cut_short)
    cut_short.close()
    turns = [next(each, "none") for each in (first, second, first, second, first)]
    assert turns == [None, None, None, "none", "none"]
    assert list(room.make()) == []


async def test_there_is_room_before_a_thread_imports(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever comes in first, it comes after the room."""
    room = ClassRoom(100)
    monkeypatch.setattr("keydesk.desktop.loading._room", room)
    await bring_in("json")
    assert list(room.make()) == []
