"""Writes the log's lines where perhaps nobody reads them, and never lets anybody wait for it.

A pipe that nobody empties takes no more after a while. So a thread of its own does the writing; what waits
for it is bounded, and what comes beyond that is dropped, counted, and said once there is room again.
"""

import os
import threading
import time
from collections.abc import Callable
from typing import Final

MOST_WAITING: Final = 1024 * 1024
"""Bytes."""
GATHER_SECONDS: Final = 0.02
"""How long lines are gathered: a thread that wakes for each costs the calls more than its writing does."""


class LineWriter:
    """Takes whole lines from any thread."""

    def __init__(self, descriptor: int, say_dropped: Callable[[int], bytes]) -> None:
        """Write to the descriptor. ``say_dropped`` returns the line that tells how many are missing."""
        self._descriptor = descriptor
        self._say_dropped = say_dropped
        self._waiting: list[bytes] = []
        self._size = 0
        self._dropped = 0
        self._room: int | None = None
        self._changed = threading.Condition()
        threading.Thread(target=self._run, name="log-writer", daemon=True).start()

    def write(self, lines: bytes) -> None:
        """Write the lines soon, or drop them."""
        with self._changed:
            if self._size and self._size + len(lines) > MOST_WAITING:
                self._dropped += lines.count(b"\n")
                return
            self._waiting.append(lines)
            self._size += len(lines)
            self._changed.notify_all()

    def begin_file(self, most: int) -> None:
        """Know that the lines go into a file from now on, which begins anew beyond so many bytes."""
        self._room = most

    def flush(self, seconds: float) -> None:
        """Wait until everything is written, at most this long."""
        with self._changed:
            self._changed.wait_for(lambda: not self._size, seconds)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
            time.sleep(GATHER_SECONDS)
            with self._changed:
                lines, self._waiting = b"".join(self._waiting), []
                size, dropped, self._dropped = len(lines), self._dropped, 0
            self._write(lines + self._say_dropped(dropped) if dropped else lines)
            with self._changed:
                self._size -= size
                self._changed.notify_all()

    def _write(self, lines: bytes) -> None:
        left = memoryview(lines)
        try:
            if self._room is not None and os.fstat(self._descriptor).st_size + len(lines) > self._room:
                os.ftruncate(self._descriptor, 0)
            while left:
                left = left[os.write(self._descriptor, left) :]
        except OSError:  # nobody is there to read it any more
            return
