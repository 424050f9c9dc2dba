"""The files below a folder: no link is followed, nothing but files is opened."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in the file's place would be waited for without end
    | getattr(os, "O_CLOEXEC", 0)
)


@dataclass(frozen=True, slots=True)
class Skipped:
    """What cannot be looked at, and why."""

    path: Path
    reason: str


def files_under(path: Path) -> Iterator[Path | Skipped]:
    """Yield ``path``, or the files below it, in order. A link that was named itself is followed, no other."""
    if not path.is_dir():
        yield path.resolve() if path.is_symlink() else path
        return
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Skipped(folder, error.strerror or str(error))
            continue
        folders = [Path(entry.path) for entry in inside if entry.is_dir(follow_symlinks=False)]
        waiting += reversed(folders)
        yield from (Path(entry.path) for entry in inside if entry.is_file(follow_symlinks=False))


def open_file(path: Path) -> BinaryIO:
    """Open a file to read. Raises OSError for what is none, and for a link that took its place."""
    descriptor = os.open(path, _FLAGS | getattr(os, "O_NOFOLLOW", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("it is not a file")
    return open(descriptor, "rb", buffering=0)  # noqa: PTH123 (the caller closes it)
