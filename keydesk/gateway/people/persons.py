"""The rules of people: who they are, where they belong, and when one can be deleted."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.people import PeopleImported, PeoplePage, PeopleQuery, Person, PersonCreate, PersonPatch
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.catalog.changing import require_version
from keydesk.gateway.catalog.rows import delete_row, is_taken
from keydesk.gateway.holdings import Holdings, Whose
from keydesk.gateway.people.importing import Import
from keydesk.gateway.people.in_use import not_revoked
from keydesk.gateway.people.listing import PEOPLE, list_people
from keydesk.gateway.people.repository import add_people, change_person, load_location
from keydesk.gateway.people.tables import person_table
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore


class PersonService:
    """People. No call depends on them, so that the data plane need not be told."""

    def __init__(self, opened: OpenStore, journal: Journal, holdings: Holdings) -> None:
        self._store = opened.store
        self._journal = journal
        self._holdings = holdings

    def list(self, caller: Caller, query: PeopleQuery) -> PeoplePage:
        """Return a page of the people whom the admin sees."""
        with self._store.read() as connection:
            rows, cursor, total = list_people(connection, query, caller.locations)
            items = [*self._shown(connection, rows)]
        return PeoplePage(items=items, next_cursor=cursor, total=total)

    def get(self, caller: Caller, person_id: str) -> Person:
        """Return one person."""
        with self._store.read() as connection:
            return self._one(connection, caller, person_id)

    def create(self, caller: Caller, wanted: PersonCreate, attempt: Attempt | None) -> Person:
        """Add a person."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Person, lambda: self._add(change, wanted))

    def update(self, caller: Caller, person_id: str, patch: PersonPatch, versions: Sequence[int]) -> Person:
        """Change a person."""
        with self._journal.change(caller) as change:
            row = _require_row(change.connection, caller, person_id)
            require_version(row, person_table, versions)
            wanted = {name: getattr(patch, name) for name in patch.model_fields_set}
            _require_possible(change.connection, caller, wanted, person_id)
            self._apply(change, row, wanted)
            return self._one(change.connection, caller, person_id)

    def delete(self, caller: Caller, person_id: str) -> None:
        """Delete a person all of whose keys are revoked."""
        with self._journal.change(caller) as change:
            row = _require_row(change.connection, caller, person_id)
            keys = self._holdings.count(change.connection, Whose.OWNER, [person_id]).get(person_id, 0)
            if keys:
                raise ConflictError(
                    worded("{name} is in use: {uses}.", name=row["name"], uses=not_revoked(keys))
                )
            self._holdings.let_go(change.connection, Whose.OWNER, person_id)
            delete_row(change.connection, person_table, person_id)
            change.record(Action.PERSON_DELETED, person_id, row["name"], {})

    def import_csv(
        self, caller: Caller, text: bytes, attempt: Attempt | None, *, dry_run: bool
    ) -> PeopleImported:
        """Add and change people by the lines of a CSV file, or tell what would become of each line."""
        if dry_run:
            with self._store.read() as connection:
                return Import(connection, caller, text).told(dry_run=True)
        with self._journal.change(caller) as change:
            return change.once(attempt, PeopleImported, lambda: self._import(change, text))

    def _import(self, change: Change, text: bytes) -> PeopleImported:
        plan = Import(change.connection, change.caller, text)
        plan.carry_out(change, lambda row, wanted: self._apply(change, row, wanted))
        return plan.told(dry_run=False)

    def _add(self, change: Change, wanted: PersonCreate) -> Person:
        fields = wanted.model_dump()
        _require_possible(change.connection, change.caller, fields, "")
        person_id = new_id()
        row = {**person_columns(fields), "id": person_id, "created_at": change.at, "version": 1}
        add_people(change.connection, [row])
        change.record(Action.PERSON_CREATED, person_id, wanted.name, before_and_after({}, fields))
        return self._one(change.connection, change.caller, person_id)

    def _apply(self, change: Change, row: RowMapping, wanted: Mapping[str, Any]) -> None:
        changed = {name: value for name, value in wanted.items() if value != row[name]}
        if not changed:
            return
        change_person(change.connection, row["id"], person_columns(changed))
        if "name" in changed:
            self._holdings.rename(change.connection, Whose.OWNER, row["id"], fold(changed["name"]))
        told = before_and_after({name: row[name] for name in changed}, changed)
        change.record(Action.PERSON_UPDATED, row["id"], changed.get("name", row["name"]), told)

    def _one(self, connection: Connection, caller: Caller, person_id: str) -> Person:
        (person,) = self._shown(connection, [_require_row(connection, caller, person_id)])
        return person

    def _shown(self, connection: Connection, rows: Sequence[RowMapping]) -> Sequence[Person]:
        keys = self._holdings.count(connection, Whose.OWNER, [row["id"] for row in rows])
        return [
            Person.model_construct(
                **{name: row[name] for name in Person.model_fields if name != "keys"},
                keys=keys.get(row["id"], 0),
            )
            for row in rows
        ]


def person_columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of these fields, with their forms for search."""
    columns = dict(fields)
    if "name" in fields:
        columns["name_folded"] = fold(fields["name"])
    if "email" in fields:
        columns["email_folded"] = None if fields["email"] is None else fold(fields["email"])
    return columns


def _require_row(connection: Connection, caller: Caller, person_id: str) -> RowMapping:
    row = connection.execute(PEOPLE.where(person_table.c.id == person_id)).mappings().first()
    if row is None or not caller.sees(row["location_id"]):
        raise NotFoundError("There is no such person.")
    return row


def _require_possible(
    connection: Connection, caller: Caller, fields: Mapping[str, Any], person_id: str
) -> None:
    """Refuse a location that the admin does not see, and an address that somebody else has."""
    if "location_id" in fields:
        location_id: str | None = fields["location_id"]
        if not caller.sees(location_id):
            raise InvalidValueError("One of your locations.", field="location_id")
        if location_id is not None and load_location(connection, location_id) is None:
            raise InvalidValueError("There is no such location.", field="location_id")
    email: str | None = fields.get("email")
    if email is not None and is_taken(connection, person_table, "email_folded", fold(email), person_id):
        raise ConflictError(
            worded("There is already a person with the address {email}.", email=email), field="email"
        )
