"""From a handout to a file, beside the window's thread (S27)."""

import asyncio
import re
from pathlib import Path

from keydesk.desktop.handout.content import Handout

_LONGEST = 60


async def save_handout(handout: Handout, path: Path, password: str | None) -> Path:
    """Make the PDF and put it into the file. Raises UnavailableError when it cannot be written."""
    await asyncio.to_thread(_make, handout, path, password)
    return path


def file_name(name: str) -> str:
    """Return a file's name for the handout of a key, fit for every file system."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", name)
    plain = " ".join(plain.split())[:_LONGEST].strip(" .")
    return f"KeyDesk {plain}.pdf" if plain else "KeyDesk.pdf"


def _make(handout: Handout, path: Path, password: str | None) -> None:
    # The PDF library is loaded with the first handout, not with the window.
    from keydesk.desktop.handout.document import render  # noqa: PLC0415
    from keydesk.desktop.handout.file import save  # noqa: PLC0415

    save(render(handout, password=password), path)
