"""Putting a document with a secret into a file (S26)."""

import contextlib
import os
from pathlib import Path
from secrets import token_hex

from keydesk.domain.errors import UnavailableError

_OWNER_ONLY = 0o600


def save(document: bytes, path: Path) -> None:
    """Write the document to ``path``, readable by its owner alone.

    It is complete or absent: it goes into a new file that then takes the name. A symlink of that name is
    replaced, never followed. Raises UnavailableError, with the reason in words, when it cannot be written.
    """
    fresh = path.with_name(f".{path.name[:100]}.{token_hex(8)}")
    try:
        _write_new(document, fresh)
        fresh.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink()
        reason = (error.strerror or "the system refused").lower()
        raise UnavailableError(
            f"The PDF could not be saved in {path.parent}: {reason}. Nothing is lost."
        ) from error


def _write_new(document: bytes, path: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, _OWNER_ONLY), "wb") as file:
        file.write(document)
        file.flush()
        os.fsync(file.fileno())
