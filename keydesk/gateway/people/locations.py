"""The rules of locations: what they share, who may have prompts kept, and when one can be deleted."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, delete, insert

from keydesk.contract.info import Role
from keydesk.contract.people import (
    KeysRevoked,
    Location,
    LocationCreate,
    LocationPage,
    LocationPatch,
    LocationQuery,
)
from keydesk.domain.budget import NOTHING, Holder, HolderKind
from keydesk.domain.errors import ConflictError, ForbiddenError, NotFoundError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.budgets.repository import remove_budget, state_of
from keydesk.gateway.budgets.setting import budget_fields, give_budget, merged, set_budget
from keydesk.gateway.catalog.changing import require_free, require_version
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.holdings import Holdings, Whose
from keydesk.gateway.people.in_use import belonging, not_revoked
from keydesk.gateway.people.listing import LOCATIONS, count_people, list_locations
from keydesk.gateway.people.repository import admins_limited_to, free_from_admins, list_under_new_name
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.tables import location_usage_table

_OF_ALL_KEYS: Final = frozenset({"time_zone", "content_days"})
"""What every key of a location is judged or recorded by."""


class LocationService:
    """Locations. The data plane is told of what its calls depend on (S7)."""

    def __init__(
        self, opened: OpenStore, journal: Journal, changes: ChangeListener, holdings: Holdings
    ) -> None:
        self._store = opened.store
        self._clock = opened.clock
        self._journal = journal
        self._changes = changes
        self._holdings = holdings

    def list(self, caller: Caller, query: LocationQuery) -> LocationPage:
        """Return a page of the locations that the admin sees."""
        with self._store.read() as connection:
            rows, cursor, total = list_locations(connection, query, caller.locations)
            items = [*self._shown(connection, rows)]
        return LocationPage(items=items, next_cursor=cursor, total=total)

    def get(self, caller: Caller, location_id: str) -> Location:
        """Return one location."""
        with self._store.read() as connection:
            return self._one(connection, caller, location_id)

    def create(self, caller: Caller, wanted: LocationCreate, attempt: Attempt | None) -> Location:
        """Add a location."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Location, lambda: self._add(change, wanted))

    def update(
        self, caller: Caller, location_id: str, patch: LocationPatch, versions: Sequence[int]
    ) -> Location:
        """Change a location."""
        with self._changing(caller, location_id, patch.model_fields_set) as change:
            row = _require_row(change.connection, caller, location_id)
            require_version(row, location_table, versions)
            if "content_days" in patch.model_fields_set and patch.content_days != row["content_days"]:
                _require_owner(caller)
            self._apply(change, row, patch)
            return self._one(change.connection, caller, location_id)

    def delete(self, caller: Caller, location_id: str) -> None:
        """Delete a location that nothing belongs to any more."""
        with self._journal.change(caller) as change:
            connection = change.connection
            row = _require_row(connection, caller, location_id)
            _require_whole(caller)
            self._require_unused(connection, row)
            self._holdings.let_go(connection, Whose.LOCATION, location_id)
            free_from_admins(connection, location_id)
            remove_budget(connection, location_id)
            usage = location_usage_table.c.location_id == location_id
            connection.execute(delete(location_usage_table).where(usage))
            delete_row(connection, location_table, location_id)
            change.record(Action.LOCATION_DELETED, location_id, row["name"], {})

    def revoke_keys(self, caller: Caller, location_id: str, attempt: Attempt | None) -> KeysRevoked:
        """Revoke every key of a location."""
        try:
            with self._journal.change(caller) as change:
                return change.once(attempt, KeysRevoked, lambda: self._revoke_keys(change, location_id))
        finally:
            self._changes.all_keys_changed()

    def _revoke_keys(self, change: Change, location_id: str) -> KeysRevoked:
        row = _require_row(change.connection, change.caller, location_id)
        revoked = self._holdings.revoke(change, Whose.LOCATION, location_id)
        told = {"revoked": len(revoked)}
        change.record(Action.LOCATION_KEYS_REVOKED, location_id, row["name"], told)
        return KeysRevoked(revoked=len(revoked))

    @contextmanager
    def _changing(self, caller: Caller, location_id: str, fields: set[str]) -> Generator[Change]:
        try:
            with self._journal.change(caller) as change:
                yield change
        finally:
            if "budget" in fields:
                self._changes.holder_changed(_holder(location_id))
            if _OF_ALL_KEYS & fields:
                self._changes.all_keys_changed()

    def _add(self, change: Change, wanted: LocationCreate) -> Location:
        _require_whole(change.caller)
        if wanted.content_days is not None:
            _require_owner(change.caller)
        location_id = add_location(change, wanted)
        return self._one(change.connection, change.caller, location_id)

    def _apply(self, change: Change, row: RowMapping, patch: LocationPatch) -> None:
        connection, location_id = change.connection, row["id"]
        wanted: dict[str, Any] = {name: getattr(patch, name) for name in patch.model_fields_set}
        before = {name: budget_fields(row) if name == "budget" else row[name] for name in wanted}
        if wanted.get("budget") is not None:
            wanted["budget"] = merged(before["budget"], wanted["budget"])
        changed = {name: value for name, value in wanted.items() if value != before[name]}
        if not changed:
            return
        if "name" in changed:
            require_free(connection, location_table, "name", changed["name"], location_id)
            self._holdings.rename(connection, Whose.LOCATION, location_id, fold(changed["name"]))
        change_row(connection, location_table, location_id, _columns(changed))
        if "name" in changed:
            list_under_new_name(connection, location_id)
        if "budget" in changed:
            set_budget(connection, _holder(location_id), row, changed["budget"], change.at)
        told = before_and_after(before, changed)
        change.record(Action.LOCATION_UPDATED, location_id, changed.get("name", row["name"]), told)

    def _require_unused(self, connection: Connection, row: RowMapping) -> None:
        people = count_people(connection, [row["id"]]).get(row["id"], 0)
        keys = self._holdings.count(connection, Whose.LOCATION, [row["id"]]).get(row["id"], 0)
        admins = admins_limited_to(connection, row["id"])
        reasons = [
            *([belonging(people)] if people else ()),
            *([not_revoked(keys)] if keys else ()),
            *([worded("limited to it: {names}", names=", ".join(admins))] if admins else ()),
        ]
        if reasons:
            raise ConflictError(
                worded("{name} is in use: {uses}.", name=row["name"], uses="; ".join(reasons))
            )

    def _one(self, connection: Connection, caller: Caller, location_id: str) -> Location:
        (location,) = self._shown(connection, [_require_row(connection, caller, location_id)])
        return location

    def _shown(self, connection: Connection, rows: Sequence[RowMapping]) -> Sequence[Location]:
        ids, now = [row["id"] for row in rows], self._clock.now()
        people = count_people(connection, ids)
        keys = self._holdings.count(connection, Whose.LOCATION, ids)
        return [
            Location.model_construct(
                **{name: row[name] for name in ("id", "name", "time_zone", "content_days", "requests")},
                budget=state_of(row, now),
                people=people.get(row["id"], 0),
                keys=keys.get(row["id"], 0),
                spend_usd=row["spent_nanos"],
                created_at=row["created_at"],
                version=row["version"],
            )
            for row in rows
        ]


def add_location(change: Change, wanted: LocationCreate) -> str:
    """Add a location, with nothing spent yet; return its id."""
    connection, location_id = change.connection, new_id()
    fields = wanted.model_dump()
    require_free(connection, location_table, "name", wanted.name)
    add_row(connection, location_table, {**_columns(fields), "id": location_id, "created_at": change.at})
    unused = {"location_id": location_id, "requests": 0, "spent_nanos": NOTHING}
    connection.execute(insert(location_usage_table).values(**unused))
    if wanted.budget is not None:
        give_budget(connection, _holder(location_id), fields["budget"], change.at, NOTHING)
    change.record(Action.LOCATION_CREATED, location_id, wanted.name, before_and_after({}, fields))
    return location_id


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    columns = {name: value for name, value in fields.items() if name != "budget"}
    return {**columns, "name_folded": fold(fields["name"])} if "name" in fields else columns


def _holder(location_id: str) -> Holder:
    return Holder(HolderKind.LOCATION, location_id)


def _require_row(connection: Connection, caller: Caller, location_id: str) -> RowMapping:
    row = connection.execute(LOCATIONS.where(location_table.c.id == location_id)).mappings().first()
    if row is None or not caller.sees(location_id):
        raise NotFoundError("There is no such location.")
    return row


def _require_whole(caller: Caller) -> None:
    if caller.locations is not None:
        raise ForbiddenError("You are limited to some locations; only an admin of all adds or deletes one.")


def _require_owner(caller: Caller) -> None:
    if caller.role is not Role.OWNER:
        raise ForbiddenError("Only an owner may say for how long prompts and answers are kept.")
