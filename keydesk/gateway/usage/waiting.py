"""Usage that waits for a database that is away, in a file of the data folder (S10).

A call that came while the database could be reached is answered although it cannot be now: what it used is
in the file before the answer ends, outlives the process, and is carried over as soon as the database is back,
or by the next start. The file is sealed, as it may hold what was said. It is empty at all other times.
"""

import logging
import struct
from collections.abc import Sequence
from io import FileIO
from pathlib import Path
from typing import Final

import msgspec

from keydesk.gateway.store.sealing import Sealing, UnsealError
from keydesk.gateway.usage.settlement import Settlement

_NAME: Final = "postgresql-waiting"
_PURPOSE: Final = "usage"
_HEAD: Final = struct.Struct("<I")
"""The length of what follows; what was half written does not open."""

_encode: Final = msgspec.msgpack.Encoder().encode
_decode: Final = msgspec.msgpack.Decoder(list[Settlement]).decode
_log: Final = logging.getLogger(__name__)


def usage_waits_in(folder: Path) -> bool:
    """Tell whether there is usage in a data folder that the database does not know of."""
    path = folder / _NAME
    return path.exists() and path.stat().st_size > 0


class WaitingUsage:
    """The file. It belongs to the recorder's thread once that runs."""

    def __init__(self, folder: Path, sealing: Sealing) -> None:
        path = folder / _NAME
        path.touch(mode=0o600)
        self._file = FileIO(path, "r+")
        self._sealing = sealing
        self._length = self._file.seek(0, 2)

    def keep(self, settlements: Sequence[Settlement]) -> bool:
        """Write these down, all or none; tell whether it went well."""
        sealed = self._sealing.seal(_encode(settlements), _PURPOSE)
        said = _HEAD.pack(len(sealed)) + sealed
        try:
            self._file.seek(self._length)
            if self._file.write(said) != len(said):
                raise OSError("not written whole")  # noqa: TRY301 - as the disk being full
        except OSError as error:
            _log.error("usage cannot be written down beside the database either: %s", error)
            return False
        self._length += len(said)
        return True

    def left(self) -> list[Settlement]:
        """Return what a gateway before could not write."""
        self._file.seek(0)
        content, found, start = self._file.readall(), list[Settlement](), 0
        while start + _HEAD.size <= len(content):
            end = start + _HEAD.size + _HEAD.unpack_from(content, start)[0]
            try:
                found += _decode(self._sealing.open(content[start + _HEAD.size : end], _PURPOSE))
            except (UnsealError, msgspec.DecodeError):
                _log.error("usage that was written down beside the database cannot be read any more")
                break
            start = end
        return found

    def clear(self) -> None:
        """Forget it all: the database has it."""
        if self._length:
            self._file.truncate(0)
            self._length = 0

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
