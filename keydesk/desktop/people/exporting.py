"""People in a file that can be imported again."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from keydesk.contract.people import Person
from keydesk.desktop.platform.new_file import NewFile
from keydesk.domain.spreadsheet import csv_text

_COLUMNS = ("name", "email", "location", "account")


async def write_people(pieces: AsyncIterator[Sequence[Person]], path: Path) -> int:
    """Write the people into the file, complete or not at all; return how many they are.

    Raises UnavailableError when they cannot be fetched or the file cannot be written; then there is no file.
    """
    file = NewFile(path, what="The file")
    written = 0
    try:
        await asyncio.to_thread(file.write, csv_text([_COLUMNS]).encode("utf-8-sig"))
        async for people in pieces:
            await asyncio.to_thread(file.write, _as_csv(people))
            written += len(people)
        await asyncio.to_thread(file.finish)
    finally:
        # Of no effect on one that is finished.
        await asyncio.to_thread(file.abandon)
    return written


def _as_csv(people: Sequence[Person]) -> bytes:
    return csv_text(
        [(person.name, person.email, person.location_name, person.account) for person in people]
    ).encode()
