"""What becomes of each line of a file of people, as rows and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from keydesk.contract.people import ImportedLine, LineOutcome, PeopleImported
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.people.importing.people_file import PeopleFile
from keydesk.domain.spreadsheet import csv_text, harmless
from keydesk.domain.wording import said

_SHOWN_LOCATIONS: Final = 8
_WILL: Final = {
    LineOutcome.CREATE: (tr("Add"), "good"),
    LineOutcome.CHANGE: (tr("Change"), "accent"),
    LineOutcome.UNCHANGED: (tr("Unchanged"), "muted"),
    LineOutcome.REFUSE: (tr("Refuse"), "bad"),
}
_DONE: Final = {
    LineOutcome.CREATE: (tr("Added"), "good"),
    LineOutcome.CHANGE: (tr("Changed"), "accent"),
    LineOutcome.UNCHANGED: (tr("Unchanged"), "muted"),
    LineOutcome.REFUSE: (tr("Refused"), "bad"),
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
    Column[Line](
        id="line", title=tr("Line"), text=lambda line, _: as_number(line.number), width=9, numeric=True
    ),
    Column[Line](
        id="name",
        title=tr("Name"),
        text=lambda line, _: line.name,
        width=26,
        tooltip=lambda line: line.name,
        letters=Letters.STRONG,
    ),
    Column[Line](
        id="outcome",
        title=tr("What happens"),
        text=lambda line, _: line.pill[0],
        width=19,
        tone=lambda line: line.pill[1],
    ),
    Column[Line](
        id="reason",
        title=tr("Why"),
        text=lambda line, _: line.reason,
        width=26,
        tooltip=lambda line: line.reason,
    ),
)


def lines_of(file: PeopleFile, answer: PeopleImported) -> list[Line]:
    """Return the lines with what becomes of them; the numbers are those of the file."""
    return [_line(file, item, done=not answer.dry_run) for item in answer.items]


def _in_words(reason: str) -> str:
    """Say why a line is refused. Before a colon stands a column's name, which is English in every file."""
    column, colon, wanted = reason.partition(": ")
    return f"{column}{colon}{said(wanted)}" if colon else said(reason)


def _line(file: PeopleFile, item: ImportedLine, *, done: bool) -> Line:
    source = file.lines.get(item.line)
    return Line(
        str(item.line),
        item.line if source is None else source.number,
        item.name,
        item.outcome,
        done,
        _in_words(item.reason or ""),
        () if source is None else source.cells,
    )


def people(count: int) -> str:
    """Count people in words."""
    return tr("%n people", "", count)


def summary(answer: PeopleImported) -> str:
    """Say what will happen, or what happened, in one sentence."""
    unchanged = len(answer.items) - answer.created - answer.changed - answer.refused
    parts = [
        _added(answer.created, will=answer.dry_run) if answer.created else "",
        _changed(answer.changed, will=answer.dry_run) if answer.changed else "",
        tr("%n people unchanged", "", unchanged) if unchanged else "",
        _refused(answer.refused, will=answer.dry_run) if answer.refused else "",
    ]
    return ", ".join(part for part in parts if part) + "."


def _added(count: int, *, will: bool) -> str:
    return tr("%n people will be added", "", count) if will else tr("%n people added", "", count)


def _changed(count: int, *, will: bool) -> str:
    return tr("%n people will be changed", "", count) if will else tr("%n people changed", "", count)


def _refused(count: int, *, will: bool) -> str:
    return tr("%n lines will be refused", "", count) if will else tr("%n lines refused", "", count)


def locations_in_words(answer: PeopleImported) -> str:
    """Name the locations that come into being; nothing when there are none."""
    names = answer.new_locations
    if not names:
        return ""
    further = len(names) - _SHOWN_LOCATIONS
    named = ", ".join(names[:_SHOWN_LOCATIONS])
    if further > 0:
        named = tr("{names} and {more} more", names=named, more=as_number(further))
    if answer.dry_run:
        return tr(
            "%n new locations will be added, in the time zone UTC: {named}.", "", len(names), named=named
        )
    return tr("%n new locations were added, in the time zone UTC: {named}.", "", len(names), named=named)


def refused_as_csv(file: PeopleFile, lines: Sequence[Line]) -> bytes:
    """Return the refused lines as they stand in the file, and why; to be mended and imported again."""
    refused = [line for line in lines if line.outcome is LineOutcome.REFUSE]
    header = (*file.header, tr("refused because"))
    width = len(file.header)
    rows = [(*line.cells[:width], *[""] * (width - len(line.cells)), line.reason) for line in refused]
    return csv_text([header, *rows]).encode("utf-8-sig")


def refused_as_text(lines: Sequence[Line]) -> str:
    """Return the refused lines for the clipboard: number, name and why, apart by tabs."""
    refused = [line for line in lines if line.outcome is LineOutcome.REFUSE]
    return "\n".join("\t".join((str(line.number), harmless(line.name), line.reason)) for line in refused)
