"""SIGTERM and SIGINT as Qt signals, so that the program can end in order."""

import signal
import socket
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ASKED_TO_END: Final = (signal.SIGTERM, signal.SIGINT)


class TerminationSignals(QObject):
    """Python runs its signal handlers only between two of its own steps, of which an idle Qt loop has none.

    So the interpreter writes each signal's number into a socket that wakes the loop.
    """

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._fd_before = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _nothing) for number in _ASKED_TO_END}

    def close(self) -> None:
        """Give the signals back to whoever had them."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        self._near.close()
        self._far.close()

    def _read(self) -> None:
        with suppress(BlockingIOError):
            if any(number in _ASKED_TO_END for number in self._near.recv(64)):
                self.received.emit()


def _nothing(_number: int, _frame: object) -> None:
    """Do nothing: the socket tells."""
