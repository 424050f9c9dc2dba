"""What becomes of each line of a file of people, as rows and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from keydesk.contract.people import ImportedLine, LineOutcome, PeopleImported
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.people.importing.people_file import PeopleFile
from keydesk.domain.spreadsheet import csv_text, harmless

_SHOWN_LOCATIONS: Final = 8
_WILL: Final = {
    LineOutcome.CREATE: ("Add", "good"),
    LineOutcome.CHANGE: ("Change", "accent"),
    LineOutcome.UNCHANGED: ("Unchanged", "muted"),
    LineOutcome.REFUSE: ("Refuse", "bad"),
}
_DONE: Final = {
    LineOutcome.CREATE: ("Added", "good"),
    LineOutcome.CHANGE: ("Changed", "accent"),
    LineOutcome.UNCHANGED: ("Unchanged", "muted"),
    LineOutcome.REFUSE: ("Refused", "bad"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file, and what becomes of it."""

    id: str
    number: int
    """Where it begins in the file."""
    name: str
    outcome: LineOutcome
    done: bool
    """It has been done; otherwise it would be."""
    reason: str
    cells: tuple[str, ...]
    """As they stand in the file."""

    @property
    def pill(self) -> tuple[str, str]:
        """The word for what becomes of it, and its tone."""
        return (_DONE if self.done else _WILL)[self.outcome]


COLUMNS: Final = (
    Column[Line](id="line", title="Line", text=lambda line, _: f"{line.number:,}", width=9, numeric=True),
    Column[Line](
        id="name",
        title="Name",
        text=lambda line, _: line.name,
        width=26,
        tooltip=lambda line: line.name,
        letters=Letters.STRONG,
    ),
    Column[Line](
        id="outcome",
        title="What happens",
        text=lambda line, _: line.pill[0],
        width=19,
        tone=lambda line: line.pill[1],
    ),
    Column[Line](
        id="reason",
        title="Why",
        text=lambda line, _: line.reason,
        width=26,
        tooltip=lambda line: line.reason,
    ),
)


def lines_of(file: PeopleFile, answer: PeopleImported) -> list[Line]:
    """Return the lines with what becomes of them; the numbers are those of the file."""
    return [_line(file, item, done=not answer.dry_run) for item in answer.items]


def _line(file: PeopleFile, item: ImportedLine, *, done: bool) -> Line:
    source = file.lines.get(item.line)
    return Line(
        str(item.line),
        item.line if source is None else source.number,
        item.name,
        item.outcome,
        done,
        item.reason or "",
        () if source is None else source.cells,
    )


def people(count: int) -> str:
    """Count people in words."""
    return "1 person" if count == 1 else f"{count:,} people"


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count:,} lines"


def summary(answer: PeopleImported) -> str:
    """Say what will happen, or what happened, in one sentence."""
    unchanged = len(answer.items) - answer.created - answer.changed - answer.refused
    will = "will be " if answer.dry_run else ""
    parts = [
        f"{people(answer.created)} {will}added" if answer.created else "",
        f"{people(answer.changed)} {will}changed" if answer.changed else "",
        f"{people(unchanged)} unchanged" if unchanged else "",
        f"{_lines(answer.refused)} {will}refused" if answer.refused else "",
    ]
    return ", ".join(part for part in parts if part) + "."


def locations_in_words(answer: PeopleImported) -> str:
    """Name the locations that come into being; nothing when there are none."""
    names = answer.new_locations
    if not names:
        return ""
    further = len(names) - _SHOWN_LOCATIONS
    named = ", ".join(names[:_SHOWN_LOCATIONS]) + (f" and {further:,} more" if further > 0 else "")
    one = len(names) == 1
    what, was = ("1 new location", "was") if one else (f"{len(names):,} new locations", "were")
    return f"{what} {'will be' if answer.dry_run else was} added, in the time zone UTC: {named}."


def refused_as_csv(file: PeopleFile, lines: Sequence[Line]) -> bytes:
    """Return the refused lines as they stand in the file, and why; to be mended and imported again."""
    refused = [line for line in lines if line.outcome is LineOutcome.REFUSE]
    header = (*file.header, "refused because")
    width = len(file.header)
    rows = [(*line.cells[:width], *[""] * (width - len(line.cells)), line.reason) for line in refused]
    return csv_text([header, *rows]).encode("utf-8-sig")


def refused_as_text(lines: Sequence[Line]) -> str:
    """Return the refused lines for the clipboard: number, name and why, apart by tabs."""
    refused = [line for line in lines if line.outcome is LineOutcome.REFUSE]
    return "\n".join("\t".join((str(line.number), harmless(line.name), line.reason)) for line in refused)
