"""A file of people, as spreadsheets write them, made into what the gateway takes.

The gateway takes CSV in UTF-8, commas between the columns *name*, *email*, *location* and *account*. What
comes otherwise is converted: semicolons, tabs, Windows-1252 and UTF-16, columns by other words and in parts.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from keydesk.contract.people import MAX_IMPORT_LINES
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.people.importing.columns import Plan, plan_columns
from keydesk.domain.errors import InvalidValueError, UnavailableError

MAX_BYTES: Final = 16 * 1024 * 1024
_DELIMITERS: Final = ",;\t"
_HOW: Final = tr("The first line names the columns: name, email, location, account. The name is needed.")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the file: where it begins in it, and its cells as they stand there."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """What stands in a file of people."""

    name: str
    """What the file is called."""
    text: bytes
    """As the gateway takes it."""
    header: tuple[str, ...]
    """The first line as it stands in the file."""
    lines: dict[int, SourceLine]
    """The lines of the file, by where they begin in ``text``."""
    left_out: tuple[str, ...]
    """The names of columns that nobody asked for."""


def read_people(path: Path) -> PeopleFile:
    """Read a file. It blocks: call it beside the window's thread.

    Raises UnavailableError when it cannot be read, InvalidValueError when it is not a file of people.
    """
    return people_in(path.name, _content(path))


def people_in(name: str, content: bytes) -> PeopleFile:
    """Read the content of a file. Raises InvalidValueError when it is not a file of people."""
    rows = _rows(_decoded(content))
    first = next(rows, None)
    if first is None:
        raise InvalidValueError(" ".join((tr("The file is empty."), _HOW)))
    plan = plan_columns(first.cells)
    lines: dict[int, SourceLine] = {}
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(plan.names)
    begins = 2
    for row in rows:
        if any(cell.strip() for cell in row.cells):
            if len(lines) >= MAX_IMPORT_LINES:
                raise InvalidValueError(
                    tr(
                        "At most {max_import_lines} people at once; split the file.",
                        max_import_lines=as_number(MAX_IMPORT_LINES),
                    )
                )
            cells = _cells(plan, row.cells)
            writer.writerow(cells)
            lines[begins] = row
            begins += 1
    if not lines:
        raise InvalidValueError(
            tr("There is nobody in the file: only the line with the names of the columns.")
        )
    return PeopleFile(name, written.getvalue().encode(), first.cells, lines, plan.left_out)


def _cells(plan: Plan, cells: Sequence[str]) -> list[str]:
    picked = [" ".join(cell.splitlines()) for cell in plan.pick(cells)]
    if any(cell.strip() for cell in cells[plan.width :]):
        # The gateway refuses such a line and says why; it must not look like a shorter one.
        picked.append("")
    return picked


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise InvalidValueError(tr("{path} is not a file that can be read.", path=path.name))
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "").lower() or tr("the system refused")
        raise UnavailableError(
            tr("{path} could not be read: {reason}.", path=path.name, reason=reason)
        ) from error
    if len(content) > MAX_BYTES:
        raise InvalidValueError(tr("{path} is larger than 16 MiB; split the file.", path=path.name))
    return content


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    elif b"\x00" in content:
        raise InvalidValueError(tr("This is not a text file. Save the list as CSV first."))
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise InvalidValueError(tr("The letters of this file cannot be read. Save it as CSV in UTF-8."))


def _rows(text: str) -> Iterator[SourceLine]:
    """Yield the lines and where they begin. Excel may say in a line of its own what is between cells."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    skipped = 1 if told.startswith("sep=") and len(told) == len("sep=") + 1 else 0
    delimiter = told[-1] if skipped else _delimiter(first)
    reader = csv.reader(io.StringIO(rest if skipped else text, newline=""), delimiter=delimiter, strict=True)
    begins = 1 + skipped
    try:
        for cells in reader:
            yield SourceLine(begins, tuple(cells))
            begins = reader.line_num + 1 + skipped
    except csv.Error as error:
        where = reader.line_num + skipped
        why = _WRONG.get(str(error), str(error))
        raise InvalidValueError(
            tr("The file is not CSV: {why}, from line {line} on.", why=why, line=min(begins, where))
        ) from error


_WRONG: Final = {
    "unexpected end of data": tr("a quotation mark is opened and never closed"),
    f"field larger than field limit ({csv.field_size_limit()})": tr("a cell goes on without end"),
}


def _delimiter(header: str) -> str:
    """Return what stands between the names of columns most often."""
    return max(_DELIMITERS, key=header.count)
