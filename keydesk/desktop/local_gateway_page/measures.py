"""What the local gateway takes and does: memory, and requests a minute. Looked at while somebody looks."""

import time
from collections import deque
from typing import Final

import psutil
from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.client.traffic import count_requests
from keydesk.desktop import tasks
from keydesk.desktop.local_gateway.supervisor import Supervisor

_EVERY_MS: Final = 2000
_MINUTE: Final = 60.0
_SHORTEST: Final = 1.5
"""Seconds between two counts that tell how fast requests come."""


class Rate:
    """How many a minute, from counts that were read at moments of a steady clock."""

    def __init__(self) -> None:
        self._counts: deque[tuple[float, int]] = deque()

    def add(self, now: float, count: int) -> None:
        """Take a count. A lower one than before is another gateway's: it begins anew."""
        if self._counts and count < self._counts[-1][1]:
            self._counts.clear()
        self._counts.append((now, count))
        while len(self._counts) > 1 and now - self._counts[1][0] >= _MINUTE:
            self._counts.popleft()

    def forget(self) -> None:
        """Begin anew."""
        self._counts.clear()

    @property
    def is_empty(self) -> bool:
        """Whether there is no count yet."""
        return not self._counts

    @property
    def per_minute(self) -> int | None:
        """Over the last minute, or as much of it as is known; None before there is enough of it."""
        if not self._counts:
            return None
        (began, first), (ended, last) = self._counts[0], self._counts[-1]
        if ended - began < _SHORTEST:
            return None
        return round((last - first) * _MINUTE / (ended - began))


class Measures(QObject):
    """Follows the supervisor's gateway between ``start`` and ``stop``."""

    changed = Signal()

    def __init__(self, supervisor: Supervisor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._supervisor = supervisor
        self._rate = Rate()
        self._asking = False
        self.memory: int | None = None
        """Bytes, as the system counts them; None while no gateway runs."""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def requests_per_minute(self) -> int | None:
        """What clients asked, over the last minute; None until that is known."""
        return self._rate.per_minute

    def start(self) -> None:
        """Look now, and every two seconds."""
        self._look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more; what was counted before says nothing about later."""
        self._timer.stop()
        self._rate.forget()

    def _look(self) -> None:
        ready = self._supervisor.ready
        self.memory = _memory_of(self._supervisor.pid) if ready else None
        if ready is None:
            self._rate.forget()
        elif not self._asking:
            self._asking = True
            tasks.run(
                self,
                count_requests(ready.admin_url),
                done=self._count,
                failed=lambda _: None,  # the session says it when the gateway does not answer
                finally_=self._asked,
            )
        self.changed.emit()

    def _count(self, count: int) -> None:
        uptime = self._supervisor.uptime
        if self._timer.isActive() and uptime is not None:
            now = time.monotonic()
            if self._rate.is_empty and uptime < _MINUTE:
                self._rate.add(now - uptime, 0)  # it began to count then
            self._rate.add(now, count)
            self.changed.emit()

    def _asked(self) -> None:
        self._asking = False


def _memory_of(pid: int | None) -> int | None:
    try:
        return None if pid is None else int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:  # it has just ended
        return None
