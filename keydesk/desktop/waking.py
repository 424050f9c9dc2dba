"""Notices that the computer slept: connections may be dead then, and nobody has told."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS: Final = 1000
_SLEPT: Final = 10.0
"""So many seconds no busy computer keeps a timer waiting."""


class Waking(QObject):
    """Emits ``woke`` soon after time has passed in which this program did not run."""

    woke = Signal()

    def __init__(self, parent: QObject, *, seconds: Callable[[], float] = time.time) -> None:
        """``seconds`` tells the time of day: other clocks stand still while a computer sleeps."""
        super().__init__(parent)
        self._seconds = seconds
        self._before = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and then."""
        self._before = self._seconds()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Compare with the last look."""
        before, self._before = self._before, self._seconds()
        if self._before - before > _SLEPT:
            self.woke.emit()
