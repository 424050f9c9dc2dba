"""One server-sent event, read and written anew, so that every reader finds the same in it."""

from dataclasses import dataclass, replace
from typing import Final

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Event:
    """What an event says. None: it has no such line."""

    data: bytes | None = None
    kind: bytes | None = None
    id: bytes | None = None
    retry: bytes | None = None

    def with_data(self, data: bytes) -> "Event":
        """Return the event with other data."""
        return replace(self, data=data)

    def write(self) -> bytes:
        """Write it down; a comment where it says nothing, which keeps a connection open."""
        lines = [
            b"%s: %s" % (name, value)
            for name, value in ((b"event", self.kind), (b"id", self.id), (b"retry", self.retry))
            if value is not None
        ]
        if self.data is not None:
            lines.extend(b"data: " + line for line in self.data.split(b"\n"))
        return b"\n".join((*(lines or [b":"]), b"", b""))


def read_event(text: bytes) -> Event:
    """Read an event as it stands in a stream."""
    found: dict[bytes, bytes] = {}
    data: list[bytes] = []
    for line in text.removeprefix(_BYTE_ORDER_MARK).splitlines():
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            data.append(value)
        elif name:
            found[name] = value
    return Event(
        data=b"\n".join(data) if data else None,
        kind=found.get(b"event"),
        id=found.get(b"id"),
        retry=found.get(b"retry"),
    )
