"""Bringing in what a window can stand without: beside the event loop, which an import would hold up (D3).

Python lets threads have their turns while it imports; on the loop's own thread the client and the key page
would be half a second in which the window answers nobody.
"""

import asyncio
import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from threading import Lock
from typing import Final, TypeVar, cast

from PySide6 import QtWidgets

from keydesk.desktop.class_room import ClassRoom

T = TypeVar("T")
_TURN_OF_OTHERS: Final = 0.002
"""In seconds. With none at all the next piece would come before what is due at a time, such as a frame."""
_QUICK_TURN: Final = 0.0002
"""In seconds."""
_USUAL_TURN: Final = sys.getswitchinterval()
_long_work: Final[list[object]] = []
"""What of it goes on: the turns, which are the whole program's, are quick until the last of it has ended."""

CLIENT: Final = (
    "pydantic",
    "httpx",
    # httpx imports these two with its first request, on the loop.
    "httpcore",
    "anyio._backends._asyncio",
    "keydesk.contract.api",
    "keydesk.desktop.connections.profiles.attempt",
    "keydesk.desktop.event_feed",
)
"""What it takes to talk to a gateway."""
FIRST_PAGE: Final = (
    "keydesk.desktop.shell",
    *CLIENT,
    "keydesk.desktop.keys.page",
    "keydesk.desktop.local_gateway_page.page",
)
"""And to show what one sees first."""

# Packages that import each other are safe from two threads only as long as one thread comes first.
_one_at_a_time = Lock()
_room: Final = ClassRoom()
_undescribed: Final = iter(dir(QtWidgets))
_PIECE: Final = 8


async def bring_in(*names: str) -> None:
    """Import these modules, one after another, so that there is not much to wait for when it is cancelled."""
    await in_turns(_describe_widgets())
    await in_turns(_room.make())
    for name in names:
        await asyncio.to_thread(_import, name)


async def in_turns(work: Generator[object, None, T]) -> T:
    """Do work that cannot be done beside the loop, such as making widgets, a piece in each of its turns."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return cast("T", end.value)
        await asyncio.sleep(_TURN_OF_OTHERS)


@contextmanager
def quick_turns() -> Generator[None]:
    """Let threads take turns more often than they usually do while long work of Python's own goes on beside.

    The loop gives its turn away with every call into Qt, and waits for another each time: painting a window
    would take a hundred of the usual turns of 5 ms.
    """
    work = object()
    _long_work.append(work)
    sys.setswitchinterval(_QUICK_TURN)
    try:
        yield
    finally:
        _long_work.remove(work)
        if not _long_work:
            sys.setswitchinterval(_USUAL_TURN)


def turns_are_quick() -> bool:
    """Whether such work goes on now."""
    return sys.getswitchinterval() < _USUAL_TURN


def _describe_widgets() -> Generator[None]:
    """Have PySide describe its classes of widgets to Python, a few at a time, as long as there are any left.

    It would do so with all of them in one go when Qt first hands out a widget of its own, such as a viewport.
    """
    while piece := tuple(islice(_undescribed, _PIECE)):
        for name in piece:
            getattr(QtWidgets, name)
        yield


def _import(name: str) -> None:
    with _one_at_a_time:
        import_module(name)
