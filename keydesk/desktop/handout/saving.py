"""From a document to a file, beside the window's thread (S27)."""

import asyncio
import re
from pathlib import Path

from keydesk.desktop.handout.rendering import Document
from keydesk.desktop.language import tr
from keydesk.desktop.loading import quick_turns

_LONGEST = 60


async def save_document(document: Document, path: Path, password: str | None) -> Path:
    """Make the PDF and put it into the file. Raises UnavailableError when it cannot be written."""
    with quick_turns():
        await asyncio.to_thread(_make, document, path, password)
    return path


async def save_rendered(pdf: bytes, path: Path, password: str | None) -> Path:
    """Put a document that is rendered into the file, encrypted when there is a password.

    Raises UnavailableError when it cannot be written.
    """
    with quick_turns():
        await asyncio.to_thread(_put, pdf, path, password)
    return path


def file_name(name: str) -> str:
    """Return a file's name for a document of this title, fit for every file system."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", name)
    plain = " ".join(plain.split())[:_LONGEST].strip(" .")
    return tr("KeyDesk {plain}.pdf", plain=plain) if plain else "KeyDesk.pdf"


def _make(document: Document, path: Path, password: str | None) -> None:
    # What draws is loaded with the first handout, not with the window.
    from keydesk.desktop.handout.file import save  # noqa: PLC0415
    from keydesk.desktop.handout.rendering import render  # noqa: PLC0415

    save(render(document, password=password), path)


def _put(pdf: bytes, path: Path, password: str | None) -> None:
    from keydesk.desktop.handout.file import save  # noqa: PLC0415 - as above
    from keydesk.desktop.handout.protection import protected  # noqa: PLC0415

    save(protected(pdf, password) if password else pdf, path)
