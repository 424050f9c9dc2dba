"""Where the system's printing takes a document from: from memory (S26).

CUPS prints files. Qt writes what it is to print into one, in the folder for temporary files, and deletes it
once it was handed over; the pages show keys, which shall be on no disk.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from keydesk.desktop.language import tr

MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder in memory, where one of our own is made
_A_PAGE: Final = 2_000_000
"""In bytes, more than one ever takes: a document that does not fit would be printed in part."""
_FOLDER: Final = tr("TMPDIR")


@contextmanager
def spooled_in_memory(pages: int, memory: Path = MEMORY) -> Generator[None]:
    """Have a document of so many pages wait for the printer in memory, if there is enough; Linux offers that.

    Whatever is left of it is deleted in the end, also when printing failed.
    """
    if sys.platform != "linux" or not memory.is_dir() or shutil.disk_usage(memory).free < pages * _A_PAGE:
        yield
        return
    usual = os.environ.get(_FOLDER)
    with tempfile.TemporaryDirectory(prefix="keydesk-", dir=memory) as folder:
        os.environ[_FOLDER] = folder
        try:
            yield
        finally:
            if usual is None:
                del os.environ[_FOLDER]
            else:
                os.environ[_FOLDER] = usual
