"""People from a CSV file: first what would become of each line, then, if it shall be, all of it at once."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from pydantic import ValidationError
from sqlalchemy import Connection, RowMapping

from keydesk.contract.people import (
    MAX_IMPORT_LINES,
    ImportedLine,
    LineOutcome,
    LocationCreate,
    PeopleImported,
    PersonCreate,
)
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import new_id
from keydesk.domain.spreadsheet import as_it_was
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.wording import field_problems
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.people.locations import add_location
from keydesk.gateway.people.repository import (
    add_people,
    locations_by_name,
    people_by_email,
    people_by_name,
)
from keydesk.gateway.store.metadata import fold

COLUMNS: Final = ("name", "email", "location", "account")


class _Rows(Protocol):
    """What the csv module reads rows by."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...


Apply = Callable[[RowMapping, Mapping[str, Any]], None]


@dataclass(slots=True)
class _Line:
    """A line, and what is to become of it."""

    number: int
    cells: dict[str, str | None]
    person: PersonCreate | None = None
    reason: str | None = None
    present: RowMapping | None = None
    """Who is there already."""
    outcome: LineOutcome = LineOutcome.REFUSE
    person_id: str | None = None
    wanted: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def location(self) -> str | None:
        """The folded name of the location that it names."""
        text = self.cells.get("location")
        return None if text is None else fold(text)


class Import:
    """The plan of an import, on one state of the database."""

    def __init__(self, connection: Connection, caller: Caller, text: bytes) -> None:
        self._caller = caller
        self._lines = [_checked(line) for line in _read(text)]
        self._locations = {
            name: row["id"]
            for name, row in locations_by_name(
                connection, {line.location for line in self._lines if line.location is not None}
            ).items()
        }
        self._new_locations: dict[str, str] = {}
        self._by_email = people_by_email(connection, {fold(email) for email in self._emails()})
        self._by_name = people_by_name(
            connection, {fold(line.person.name) for line in self._lines if line.person is not None}
        )
        self._seen: set[tuple[str, str]] = set()
        for line in self._lines:
            if line.person is not None:
                self._plan(line, line.person)

    def told(self, *, dry_run: bool) -> PeopleImported:
        """Return what becomes of each line."""
        outcomes = [line.outcome for line in self._lines]
        return PeopleImported(
            dry_run=dry_run,
            items=[
                ImportedLine(
                    line=line.number,
                    name=line.cells.get("name") or "",
                    outcome=line.outcome,
                    reason=line.reason,
                    person_id=line.person_id,
                )
                for line in self._lines
            ],
            created=outcomes.count(LineOutcome.CREATE),
            changed=outcomes.count(LineOutcome.CHANGE),
            refused=outcomes.count(LineOutcome.REFUSE),
            new_locations=list(self._new_locations.values()),
        )

    def carry_out(self, change: Change, apply: Apply) -> None:
        """Do what is planned. ``apply`` changes somebody who is there."""
        for folded, name in self._new_locations.items():
            self._locations[folded] = add_location(change, LocationCreate(name=name))
        new: list[dict[str, Any]] = []
        for line in self._lines:
            if line.location is not None and "location_id" in line.wanted:
                line.wanted["location_id"] = self._locations[line.location]
            if line.outcome is LineOutcome.CREATE:
                line.person_id = new_id()
                new.append(_row(change, line.person_id, line.wanted))
                told = before_and_after({}, line.wanted)
                change.record(Action.PERSON_CREATED, line.person_id, line.wanted["name"], told)
        add_people(change.connection, new)
        for line in self._lines:
            if line.outcome is LineOutcome.CHANGE and line.present is not None:
                apply(line.present, line.wanted)

    def _emails(self) -> list[str]:
        people = (line.person for line in self._lines if line.person is not None)
        return [person.email for person in people if person.email is not None]

    def _plan(self, line: _Line, person: PersonCreate) -> None:
        line.present, line.reason = self._who(person)
        line.reason = line.reason or self._refusal(line, person)
        if line.reason is not None:
            return
        line.wanted = {name: getattr(person, name) for name in line.cells if name != "location"}
        if "location" in line.cells:
            line.wanted["location_id"] = self._location_id(line)
        if line.present is None:
            line.wanted = {"email": None, "account": None, "location_id": None, **line.wanted}
            line.outcome = LineOutcome.CREATE
            return
        line.person_id = line.present["id"]
        differs = any(line.present[name] != value for name, value in line.wanted.items())
        line.outcome = LineOutcome.CHANGE if differs else LineOutcome.UNCHANGED

    def _who(self, person: PersonCreate) -> tuple[RowMapping | None, str | None]:
        """Return who is meant, by the address or, without one, by the name; and why nobody can be told."""
        if person.email is not None:
            return self._by_email.get(fold(person.email)), None
        namesakes = self._by_name.get(fold(person.name), [])
        if len(namesakes) > 1:
            return None, worded(
                "There are {count} people of this name; say who by an email address.", count=len(namesakes)
            )
        return (namesakes[0] if namesakes else None), None

    def _refusal(self, line: _Line, person: PersonCreate) -> str | None:
        identity = ("name", fold(person.name)) if person.email is None else ("email", fold(person.email))
        if line.present is not None:
            identity = ("id", line.present["id"])
        if identity in self._seen:
            return worded("An earlier line is about the same person.")
        self._seen.add(identity)
        if self._caller.locations is None:
            return None
        if line.present is not None and not self._caller.sees(line.present["location_id"]):
            return worded("This address belongs to somebody at another location.")
        stays = line.present is not None and "location" not in line.cells
        if not stays and not self._caller.sees(self._locations.get(line.location or "")):
            return worded("You are limited to some locations, and this is not one of them.")
        return None

    def _location_id(self, line: _Line) -> str | None:
        """Return the location's id; of a missing one the name, which differs from every id there is."""
        text, folded = line.cells["location"], line.location
        if text is None or folded is None:
            return None
        if folded not in self._locations:
            self._new_locations.setdefault(folded, text)
        return self._locations.get(folded, text)


def _row(change: Change, person_id: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    email: str | None = fields["email"]
    return {
        **fields,
        "id": person_id,
        "name_folded": fold(fields["name"]),
        "email_folded": None if email is None else fold(email),
        "created_at": change.at,
        "version": 1,
    }


def _checked(line: _Line) -> _Line:
    """Judge each cell as the form for one person would."""
    fields = {name: text for name, text in line.cells.items() if name != "location"}
    if fields.get("name") is None:
        line.reason = worded("The name is missing.")
        return line
    try:
        location = line.cells.get("location")
        if location is not None:
            line.cells["location"] = LocationCreate(name=location).name
        line.person = PersonCreate.model_validate({"name": "", **fields})
    except ValidationError as error:
        problems = field_problems([{**each, "loc": ("", *each["loc"])} for each in error.errors()])
        line.reason = " ".join(f"{problem.field}: {problem.message}" for problem in problems)
    return line


def _read(text: bytes) -> list[_Line]:
    try:
        decoded = text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidValueError("The file is not UTF-8; save it as CSV in UTF-8.") from error
    rows = csv.reader(io.StringIO(decoded, newline=""), strict=True)
    try:
        return _lines(rows)
    except csv.Error as error:
        raise InvalidValueError(
            worded("The file is not CSV: {error}, in line {line}.", error=error, line=rows.line_num)
        ) from error


def _lines(rows: "_Rows") -> list[_Line]:
    names = _column_names(next(iter(rows), list[str]()))
    lines: list[_Line] = []
    begins = rows.line_num + 1
    for cells in rows:
        if any(cell.strip() for cell in cells):
            lines.append(_line(begins, names, cells))
        if len(lines) > MAX_IMPORT_LINES:
            raise InvalidValueError(
                worded("At most {most} people at once; split the file.", most=f"{MAX_IMPORT_LINES:,}")
            )
        begins = rows.line_num + 1
    return lines


def _column_names(cells: Sequence[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    unknown = [name for name in names if name not in COLUMNS]
    if "name" not in names or unknown or len(set(names)) < len(names):
        raise InvalidValueError(
            worded(
                "The first line names the columns, each once: {columns}. The name is needed.",
                columns=", ".join(COLUMNS),
            )
        )
    return names


def _line(number: int, names: Sequence[str], cells: Sequence[str]) -> _Line:
    if len(cells) > len(names):
        return _Line(number, {"name": cells[0]}, reason=worded("There are more cells than columns."))
    padded = [*cells, *[""] * (len(names) - len(cells))]
    return _Line(number, {name: _plain(cell) for name, cell in zip(names, padded, strict=True)})


def _plain(cell: str) -> str | None:
    """Return the text of a cell, None for an empty one; as it was before it was kept from being a formula."""
    return as_it_was(cell.strip()) or None
