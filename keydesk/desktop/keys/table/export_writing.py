"""Getting keys into a file, however many there are: fetched in pieces, written in pieces, or not at all."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.table.export_content import Content
from keydesk.desktop.keys.table.filters import Filters
from keydesk.desktop.keys.table.loader import KeyLoader
from keydesk.desktop.language import tr
from keydesk.desktop.platform.new_file import NewFile

_AT_ONCE: Final = 500
Pieces = AsyncIterator[tuple[list[Key], int]]
"""Some keys, and how many there are in all."""


async def listed(api: AdminApi, filters: Filters) -> Pieces:
    """Fetch everything that the filters list. A key that moves in the list meanwhile comes once."""
    seen: set[str] = set()
    cursor: str | None = None
    while True:
        page = await actions.list_keys(api, filters.query(cursor, counts=False, limit=_AT_ONCE))
        keys = [key for key in page.items if key.id not in seen]
        seen.update(key.id for key in keys)
        yield keys, page.total
        cursor = page.next_cursor
        if cursor is None:
            return


async def selected(loader: KeyLoader, rows: Sequence[range]) -> Pieces:
    """Fetch the keys in these rows."""
    total = sum(len(each) for each in rows)
    for some in _some_at_once(rows):
        yield await loader.keys_in([some]), total


async def write(pieces: Pieces, content: Content, path: Path, progress: Callable[[int, int], object]) -> int:
    """Write the keys into the file, complete or not at all; return how many they are.

    What takes time goes on beside the window's thread. Raises UnavailableError when keys cannot be fetched
    or the file cannot be written; then, or when cancelled, there is no file.
    """
    file = NewFile(path, what=tr("The file"))
    written = 0
    try:
        async for keys, total in pieces:
            await asyncio.to_thread(_add, file, content, keys)
            written += len(keys)
            progress(written, total)
        await asyncio.to_thread(_end, file, content)
    finally:
        # Of no effect on one that is finished.
        await asyncio.to_thread(file.abandon)
    return written


def _add(file: NewFile, content: Content, keys: Sequence[Key]) -> None:
    file.write(content.piece(keys))


def _end(file: NewFile, content: Content) -> None:
    file.write(content.end())
    file.finish()


def _some_at_once(rows: Sequence[range]) -> Iterator[range]:
    for each in rows:
        for first in range(each.start, each.stop, _AT_ONCE):
            yield range(first, min(first + _AT_ONCE, each.stop))
