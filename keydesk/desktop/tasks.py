"""Run network code for a widget: the only way from a click to a coroutine.

A task belongs to an owner and ends with it. What it brings is handed to ``done`` on the event loop, what a
rule or the network refuses to ``failed``; without ``failed`` a toast in the owner's window says it. What
nobody expected is logged with secrets taken out and said plainly.
"""

import contextlib
import logging
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.redaction import describe
from keydesk.domain.errors import DomainError

if TYPE_CHECKING:
    # Imported by whoever runs a task: a window can stand before asyncio is there.
    import asyncio

T = TypeVar("T")

UNEXPECTED = tr("Something went wrong inside KeyDesk. Nothing else is affected; try again.")

_log = logging.getLogger(__name__)
# The loop keeps weak references only; a task lives here until it is done.
_running: "set[asyncio.Task[Any]]" = set()


def run(
    owner: QObject,
    work: Coroutine[Any, Any, T],
    *,
    done: Callable[[T], object] | None = None,
    failed: Callable[[DomainError], object] | None = None,
    finally_: Callable[[], object] | None = None,
) -> "asyncio.Task[None]":
    """Start ``work`` for ``owner`` and return at once. The task is cancelled when the owner is destroyed.

    ``done`` gets the result, ``failed`` the DomainError; ``finally_`` runs last, also after cancelling, as
    long as the owner lives. None of the three is called once the owner is gone.
    """
    import asyncio  # noqa: PLC0415 - as said above

    # Not the running one: a timer may fire in the moment before it runs, or after.
    task = asyncio.get_event_loop().create_task(_run(owner, work, done, failed, finally_))
    _running.add(task)
    # One that is on its way out already must not be disturbed in its last steps.
    connection = owner.destroyed.connect(lambda: None if task.cancelling() else task.cancel())

    def ended(_: "asyncio.Task[None]") -> None:
        _running.discard(task)
        # The coroutine never began when the task was cancelled at once; closing it twice is harmless.
        work.close()
        if shiboken6.isValid(owner):
            owner.destroyed.disconnect(connection)

    task.add_done_callback(ended)
    return task


async def cancel_all() -> None:
    """Cancel what still runs and wait until it has ended; for the end of the program."""
    import asyncio  # noqa: PLC0415 - as said above

    pending = [task for task in _running if task is not asyncio.current_task()]
    for task in pending:
        # One that ends already must not be interrupted in ending: it may be closing a connection.
        if not task.cancelling():
            task.cancel()
    for task in pending:
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _run(
    owner: QObject,
    work: Coroutine[Any, Any, T],
    done: Callable[[T], object] | None,
    failed: Callable[[DomainError], object] | None,
    finally_: Callable[[], object] | None,
) -> None:
    try:
        result = await work
        if done is not None and shiboken6.isValid(owner):
            done(result)
    except DomainError as error:
        if shiboken6.isValid(owner):
            if failed is None:
                _say(owner, str(error))
            else:
                failed(error)
    except Exception as error:  # noqa: BLE001 - the last line before the event loop: said, logged, survived
        _log.error("%s", describe(error))
        if shiboken6.isValid(owner):
            _say(owner, UNEXPECTED)
    finally:
        if finally_ is not None and shiboken6.isValid(owner):
            finally_()


def _say(owner: QObject, text: str) -> None:
    from keydesk.desktop.widgets.toast import ToastKind, show_toast  # noqa: PLC0415 - keeps start-up lean

    window = _window_of(owner)
    if window is not None:
        show_toast(window, text, kind=ToastKind.ERROR)


def _window_of(owner: QObject) -> QWidget | None:
    """The window that the owner, or the nearest widget above it, stands in; else the active one."""
    above: QObject | None = owner
    while above is not None:
        if isinstance(above, QWidget):
            return above.window()
        above = above.parent()
    return QApplication.activeWindow() or next(
        (window for window in QApplication.topLevelWidgets() if window.isVisible()), None
    )
