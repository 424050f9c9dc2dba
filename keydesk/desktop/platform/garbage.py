"""Clearing away unused objects in the main thread only.

Python clears cycles in whichever thread happens to allocate; Qt allows its objects to be destroyed in their
own thread only, and a window's garbage that an import in another thread clears away crashes the program.
"""

import gc
import sys
from typing import Final

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS: Final = 500
_MANY_MODULES: Final = 20
_LEAST: Final = 10
"""How often a younger generation is cleared before an older one is, where Python names no number."""


class GarbageCollector(QObject):
    """Takes over from Python's automatic collection for good, by Python's own thresholds."""

    def __init__(self, parent: QObject | None = None, *, interval_ms: int = _INTERVAL_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._modules = len(sys.modules)
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def close(self) -> None:
        """Collect no more. Python's own collection stays off: threads may be at work to the very end."""
        self._timer.stop()
        gc.unfreeze()

    def settle(self) -> None:
        """Take what there is now for lasting, and look through it no more: that takes some frames' time."""
        gc.freeze()
        self._modules = len(sys.modules)

    def collect_due(self) -> None:
        """Collect the oldest generation that is due.

        Not amid long work of a thread: what it makes is much and in use, and looking through it takes time.
        """
        from keydesk.desktop.loading import turns_are_quick  # noqa: PLC0415 - a window stands before asyncio

        if turns_are_quick():
            return
        if len(sys.modules) - self._modules > _MANY_MODULES:
            # What was imported meanwhile, such as what draws charts, is much, and stays for good.
            self.settle()
            return
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > (thresholds[generation] or _LEAST):
                gc.collect(generation)
                return
