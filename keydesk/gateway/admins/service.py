"""The rules of admins: who they are, what owners may do to them, and that an owner always remains."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.admins import Admin, AdminCreate, AdminMinted, AdminPatch, AdminQuery
from keydesk.contract.fields import Page
from keydesk.contract.info import Role
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.naming import clean_name
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.admins.repository import (
    add_admin,
    admin_of,
    change_admin,
    change_token,
    count_owners,
    find_active,
    known_locations,
    limit_to,
    load_page,
    load_row,
)
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.opening import OpenStore


class AdminService:
    """Admins. A change takes effect with the next request: tokens are looked up at each."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._pepper = opened.pepper
        self._journal = journal

    def list(self, caller: Caller, query: AdminQuery) -> Page[Admin]:
        """Return a page of admins, by name. Who is limited to locations sees only themselves."""
        with self._store.read() as connection:
            if caller.locations is not None:
                own = load_row(connection, caller.id)
                items = [] if own is None else [admin_of(connection, own)]
                return Page[Admin](items=items, next_cursor=None, total=len(items))
            rows, cursor, total = load_page(connection, query)
            items = [admin_of(connection, row) for row in rows]
        return Page[Admin](items=items, next_cursor=cursor, total=total)

    def get(self, caller: Caller, admin_id: str) -> Admin:
        """Return one admin."""
        if caller.locations is not None and caller.id != admin_id:
            raise _unknown()
        with self._store.read() as connection:
            return admin_of(connection, _require(connection, admin_id))

    def create(self, caller: Caller, wanted: AdminCreate, attempt: Attempt | None) -> AdminMinted:
        """Make an admin with a token of their own."""
        with self._journal.change(caller) as change:
            return change.once(attempt, AdminMinted, lambda: self._add(change, wanted))

    def update(self, caller: Caller, admin_id: str, patch: AdminPatch, versions: Sequence[int]) -> Admin:
        """Change name, role or locations."""
        with self._journal.change(caller) as change:
            row = _require_active(change.connection, admin_id)
            if row["version"] not in versions:
                raise StaleError("Somebody else changed this admin. Nothing was changed; look at it again.")
            present = admin_of(change.connection, row).model_dump()
            changed = {
                name: getattr(patch, name)
                for name in patch.model_fields_set
                if getattr(patch, name) != present[name]
            }
            _require_sound(change.connection, {**present, **changed})
            if changed:
                _apply(change, row, changed)
                after = before_and_after(present, changed)
                change.record(Action.ADMIN_UPDATED, admin_id, row["name"], after)
            return admin_of(change.connection, _require(change.connection, admin_id))

    def rotate(self, caller: Caller, admin_id: str, attempt: Attempt | None) -> AdminMinted:
        """Give an admin another token; the old one stops at once."""
        with self._journal.change(caller) as change:
            return change.once(attempt, AdminMinted, lambda: self._rotate(change, admin_id))

    def revoke(self, caller: Caller, admin_id: str, attempt: Attempt | None) -> Admin:
        """End an admin's access for good; a revoked one stays revoked."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Admin, lambda: _revoke(change, admin_id))

    def _add(self, change: Change, wanted: AdminCreate) -> AdminMinted:
        _require_sound(change.connection, wanted.model_dump())
        token = add(change, self._pepper, name=wanted.name, role=wanted.role, locations=wanted.location_ids)
        return self._minted(change, token)

    def _rotate(self, change: Change, admin_id: str) -> AdminMinted:
        row = _require_active(change.connection, admin_id)
        token = mint(SecretKind.ADMIN, admin_id)
        change_token(change.connection, token, self._pepper)
        change.record(Action.ADMIN_ROTATED, admin_id, row["name"], {})
        return self._minted(change, token)

    @staticmethod
    def _minted(change: Change, token: Secret) -> AdminMinted:
        admin = admin_of(change.connection, _require(change.connection, token.id))
        return AdminMinted(admin=admin, secret=token.reveal())


def create_admin(journal: Journal, pepper: Pepper, caller: Caller, *, name: str, role: Role) -> Secret:
    """Make an admin who sees all locations, and return the token, which is in the clear here only."""
    with journal.change(caller) as change:
        return add(change, pepper, name=clean_name(name), role=role, locations=None)


def renew_admin(journal: Journal, pepper: Pepper, caller: Caller, *, name: str, role: Role) -> Secret:
    """Give the admin whom this caller made under this name another token; make one if there is none."""
    name = clean_name(name)
    with journal.change(caller) as change:
        admin_id = find_active(change.connection, name=name, role=role, by=caller.name)
        if admin_id is None:
            return add(change, pepper, name=name, role=role, locations=None)
        token = mint(SecretKind.ADMIN, admin_id)
        change_token(change.connection, token, pepper)
        change.record(Action.ADMIN_ROTATED, admin_id, name, {})
        return token


def add(change: Change, pepper: Pepper, *, name: str, role: Role, locations: Sequence[str] | None) -> Secret:
    """Add an admin within a change."""
    token = mint(SecretKind.ADMIN)
    add_admin(change.connection, token, pepper, name=name, role=role, at=change.at, by=change.caller.name)
    limit_to(change.connection, token.id, locations)
    fields: dict[str, Any] = {"name": name, "role": role, "location_ids": locations}
    change.record(Action.ADMIN_CREATED, token.id, name, before_and_after({}, fields))
    return token


def _apply(change: Change, row: RowMapping, changed: dict[str, Any]) -> None:
    if row["role"] == Role.OWNER.value and changed.get("role", Role.OWNER) is not Role.OWNER:
        _require_another_owner(change.connection)
    columns = {name: value for name, value in changed.items() if name != "location_ids"}
    if "role" in columns:
        columns["role"] = columns["role"].value
    change_admin(change.connection, row["id"], columns)
    if "location_ids" in changed:
        limit_to(change.connection, row["id"], changed["location_ids"])


def _revoke(change: Change, admin_id: str) -> Admin:
    row = _require(change.connection, admin_id)
    if row["revoked_at"] is None:
        if row["role"] == Role.OWNER.value:
            _require_another_owner(change.connection)
        change_admin(change.connection, admin_id, {"revoked_at": change.at})
        change.record(Action.ADMIN_REVOKED, admin_id, row["name"], {})
    return admin_of(change.connection, _require(change.connection, admin_id))


def _require_another_owner(connection: Connection) -> None:
    if count_owners(connection) <= 1:
        raise ConflictError("This is the last owner. Make another owner first.")


def _require_sound(connection: Connection, fields: dict[str, Any]) -> None:
    location_ids: list[str] | None = fields["location_ids"]
    if location_ids is None:
        return
    if fields["role"] is Role.OWNER:
        raise InvalidValueError("null: an owner sees every location.", field="location_ids")
    unknown = set(location_ids) - known_locations(connection, location_ids)
    if unknown:
        raise InvalidValueError(
            worded("Not known here: {names}.", names=", ".join(sorted(unknown))), field="location_ids"
        )


def _require(connection: Connection, admin_id: str) -> RowMapping:
    row = load_row(connection, admin_id)
    if row is None:
        raise _unknown()
    return row


def _require_active(connection: Connection, admin_id: str) -> RowMapping:
    row = _require(connection, admin_id)
    if row["revoked_at"] is not None:
        raise ConflictError("This admin is revoked; a revoked admin cannot be changed.")
    return row


def _unknown() -> NotFoundError:
    return NotFoundError("There is no such admin.")
