"""Server-sent events, cut out of a stream of bytes that arrives in pieces of any size."""

import re
from typing import Final

MAX_EVENT: Final = 4 * 1024 * 1024

_BLANK_LINE: Final = re.compile(rb"(?>\r\n|\n|\r)(?>\r\n|\n|\r)")


class EventTooLargeError(Exception):
    """An event goes on and on."""


class EventSplitter:
    """Gives events as soon as they are whole, byte for byte as they came, terminators included."""

    def __init__(self) -> None:
        self._rest = b""

    @property
    def rest(self) -> bytes:
        """What has come of an event that is not whole yet."""
        return self._rest

    def feed(self, data: bytes) -> list[bytes]:
        """Return the events that ``data`` completes. Raises EventTooLargeError."""
        # Only the tail of what was kept can become a terminator together with the new bytes.
        searched = max(0, len(self._rest) - 3)
        data = self._rest + data if self._rest else data
        events: list[bytes] = []
        start = 0
        for match in _BLANK_LINE.finditer(data, searched):
            events.append(data[start : match.end()])
            start = match.end()
        self._rest = data[start:] if start else data
        if len(self._rest) > MAX_EVENT:
            raise EventTooLargeError
        return events


def event_data(event: bytes) -> bytes:
    """Return what the event's ``data`` lines say; empty for a comment."""
    if event.startswith(b"data: ") and event.endswith(b"\n\n") and event.find(b"\n") == len(event) - 2:
        return event[6:-2]
    return b"\n".join(line[5:].removeprefix(b" ") for line in event.splitlines() if line.startswith(b"data:"))


def data_event(data: bytes) -> bytes:
    """Write an event."""
    return b"data: " + data + b"\n\n"
