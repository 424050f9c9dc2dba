"""Changes of many keys in one transaction, and whose a found secret is."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.key_actions import (
    MAX_KEYS_AT_ONCE,
    KeyAction,
    KeyOutcome,
    KeysChange,
    KeysChanged,
    Outcome,
)
from keydesk.contract.keys import KeyQuery
from keydesk.domain.errors import DomainError, InvalidValueError, NotFoundError
from keydesk.domain.secret import Secret, SecretKind
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.catalog.repository import provider_of
from keydesk.gateway.keys import listing, pages
from keydesk.gateway.keys.changing import patch_key, revoke_key, switch_key
from keydesk.gateway.keys.showing import load_rows, require_row
from keydesk.gateway.store.hashing import Pepper, same

_NO_SECRET: Final = bytes(32)
_NOT_OURS: Final = "No key here has this secret."
_ACTIONS: Final = {
    KeyAction.ACTIVATE: partial(switch_key, on=True),
    KeyAction.DEACTIVATE: partial(switch_key, on=False),
    KeyAction.REVOKE: revoke_key,
}


def chosen(change: Change, wanted: KeysChange) -> list[str]:
    """Return the ids of the keys that are meant, each once."""
    if wanted.ids is not None:
        return list(dict.fromkeys(wanted.ids))
    query = KeyQuery.model_validate((wanted.filter or KeyQuery()).model_dump())
    provider_id = None if query.model is None else provider_of(change.connection, query.model)
    asked = pages.Asked(query, provider_id, change.caller.locations)
    conditions = [each.found for each in pages.conditions_of(asked, change.at)]
    found = listing.find_few(change.connection, conditions, MAX_KEYS_AT_ONCE)
    if found is None:
        raise InvalidValueError(
            worded("At most {most} keys at once; narrow it.", most=f"{MAX_KEYS_AT_ONCE:,}"), field="filter"
        )
    return list(found)


def change_keys(change: Change, key_ids: Sequence[str], wanted: KeysChange) -> KeysChanged:
    """Change each of the keys that can be; the others say why they cannot."""
    rows = {row["id"]: row for row in load_rows(change.connection, key_ids)}
    return KeysChanged.model_construct(
        items=[_change_one(change, key_id, rows.get(key_id), wanted) for key_id in key_ids]
    )


def _change_one(change: Change, key_id: str, row: RowMapping | None, wanted: KeysChange) -> KeyOutcome:
    if row is None or not change.caller.sees(row["location_id"]):
        return KeyOutcome(id=key_id, outcome=Outcome.REFUSED, reason="There is no such key.")
    try:
        with change.connection.begin_nested():
            changed = _apply(change, row, wanted)
    except DomainError as error:
        return KeyOutcome(id=key_id, name=row["name"], outcome=Outcome.REFUSED, reason=str(error))
    return KeyOutcome(id=key_id, name=row["name"], outcome=Outcome.CHANGED if changed else Outcome.UNCHANGED)


def _apply(change: Change, row: RowMapping, wanted: KeysChange) -> bool:
    if wanted.patch is not None:
        return patch_key(change, row, wanted.patch)
    assert wanted.action is not None  # noqa: S101 (the contract sees to it)
    return _ACTIONS[wanted.action](change, row)


def identify(connection: Connection, caller: Caller, pepper: Pepper, secret: Secret | None) -> str:
    """Return the id of the key that has this secret, or had it before it was rotated (S2)."""
    if secret is None or secret.kind is not SecretKind.KEY:
        raise NotFoundError(_NOT_OURS)
    try:
        row = require_row(connection, caller, secret.id)
    except NotFoundError as error:
        raise NotFoundError(_NOT_OURS) from error
    digest = pepper.digest(secret)
    is_present = same(row["secret_hash"], digest)
    was_before = same(row["previous_secret_hash"] or _NO_SECRET, digest)
    if not (is_present or was_before):
        raise NotFoundError(_NOT_OURS)
    return secret.id
