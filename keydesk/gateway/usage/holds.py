"""What calls under way can take at most, in a file beside the database (S10).

A reservation has to outlive the process before its call goes out, and lives no longer than the call. So it is
no row: it is written into a slot of a file, which costs a microsecond or two and waits for nobody. What the
system has taken over survives ``kill -9``, as a commit does. The slot is cleared once the call's record is
committed. A start finds the slots of a gateway that was killed; one whose record is there already is spent.
"""

import logging
import os
import struct
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Final

import msgspec

from keydesk.gateway.usage.records import Reservation

SLOT: Final = 2048
"""A reservation takes some hundred bytes; the longest possible model id fits."""

_HEAD: Final = struct.Struct("<II")  # length and checksum of what follows; a slot half written is none
_EMPTY: Final = bytes(_HEAD.size)
_SUFFIX: Final = "-held"

_log: Final = logging.getLogger(__name__)


def holds_beside(database: Path) -> Path:
    """Return where the reservations of this database's calls are."""
    return database.with_name(database.name + _SUFFIX)


class Holds:
    """The file of slots. ``hold`` belongs to the loop's thread, ``release`` to the recorder's."""

    def __init__(self, path: Path) -> None:
        path.touch(mode=0o600)
        self._held = FileIO(path, "r+")
        self._released = FileIO(path, "r+")
        self._slots: dict[str, int] = {}
        self._free: list[int] = []
        self._count = 0

    def hold(self, reservation: Reservation) -> None:
        """Write a reservation down. Raises OSError; then nothing is kept."""
        said = msgspec.json.encode(reservation)
        if len(said) > SLOT - _HEAD.size:
            raise OSError("a reservation larger than its slot")
        if self._free:
            slot = self._free.pop()
        else:
            slot, self._count = self._count, self._count + 1
        try:
            _write_at(self._held, slot, _HEAD.pack(len(said), zlib.crc32(said)) + said)
        except OSError:
            self._free.append(slot)
            raise
        self._slots[reservation.request_id] = slot

    def release(self, request_ids: Iterable[str]) -> None:
        """Clear what was held for calls whose records are committed."""
        for request_id in request_ids:
            slot = self._slots.pop(request_id, None)
            if slot is not None:
                with suppress(OSError):  # a slot that cannot be cleared is left alone; its record is there
                    _write_at(self._released, slot, _EMPTY)
                    self._free.append(slot)

    def left(self) -> Iterator[Reservation]:
        """Yield what a gateway that was killed left behind."""
        self._held.seek(0)
        content = self._held.readall()
        for start in range(0, len(content), SLOT):
            length, checksum = _HEAD.unpack(content[start : start + _HEAD.size].ljust(_HEAD.size, b"\0"))
            said = content[start + _HEAD.size :][:length]
            if not length or zlib.crc32(said) != checksum:
                continue
            try:
                yield msgspec.json.decode(said, type=Reservation)
            except msgspec.DecodeError:
                _log.error(
                    "a reservation that cannot be read is not charged: %s", said.decode(errors="replace")
                )

    def clear(self) -> None:
        """Forget everything; nothing may be under way."""
        self._held.truncate(0)
        self._slots.clear()
        self._free.clear()
        self._count = 0

    def close(self) -> None:
        """Let go of the file."""
        self._held.close()
        self._released.close()


def _write_at(file: FileIO, slot: int, data: bytes) -> None:
    if sys.platform == "win32":
        file.seek(slot * SLOT)
        written = file.write(data)
    else:
        written = os.pwrite(file.fileno(), data, slot * SLOT)
    if written != len(data):
        raise OSError("not written whole")
