"""New keys."""

import json
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.key_actions import EphemeralKeyCreate, KeyRotation
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.key import AGENT_VALIDITY, KeyKind, KeyStatus
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.domain.wording import worded
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.claims.repository import remove_open_claims
from keydesk.gateway.keys.attachments import attach, attach_like_parent
from keydesk.gateway.keys.belonging import location_of, settle_belonging
from keydesk.gateway.keys.fields import WINDOW, columns_of, distinct, require_known, window_of
from keydesk.gateway.keys.own_budget import give_budgets
from keydesk.gateway.keys.repository import (
    LISTS,
    add_key,
    change_key,
    is_agent_name_taken,
    lifecycle_of,
    read_list,
)
from keydesk.gateway.keys.showing import show_key
from keydesk.gateway.store.hashing import Pepper

_PARENTS: Final = (
    *("description", "owner_id", "owner_folded", "location_id", "location_folded"),
    *("batch_id", "batch_folded"),
)
"""What an ephemeral key has of its parent as it stands."""


def mint_key(change: Change, pepper: Pepper, wanted: KeyCreate) -> KeyMinted:
    """Make a key, and give its secret this once (S3)."""
    connection = change.connection
    secret = mint(SecretKind.KEY)
    fields = distinct(wanted.model_dump(exclude=set(WINDOW)))
    if "location_id" not in wanted.model_fields_set:
        fields["location_id"] = location_of(connection, wanted.owner_id)
    fields |= _window(wanted, change.at)
    belonging = settle_belonging(connection, change.caller, fields)
    require_known(connection, fields)
    if wanted.kind is KeyKind.AGENT:
        require_agent_name(connection, wanted.name)
    key = {**columns_of(fields), **belonging, "kind": wanted.kind.value}
    add_key(connection, {**key, **identity(change, pepper, secret)})
    attach(connection, [secret.id], fields["deployments"])
    give_budgets(connection, [secret.id], fields["budget"], change.at)
    change.record(Action.KEY_CREATED, secret.id, wanted.name, before_and_after({}, fields))
    shown = show_key(connection, change.caller, secret.id, change.at)
    return KeyMinted.model_construct(key=shown, secret=secret.reveal())


def identity(change: Change, pepper: Pepper, secret: Secret) -> dict[str, Any]:
    """Return the columns that tell a new key from all others."""
    return {
        "id": secret.id,
        **secret_columns(pepper, secret),
        "active": True,
        "created_at": change.at,
        "created_by": change.caller.name,
        "version": 1,
    }


def secret_columns(pepper: Pepper, secret: Secret) -> dict[str, Any]:
    """Return the columns by which a secret is recognised."""
    return {"secret_hash": pepper.digest(secret), "pepper_id": pepper.id, "preview": secret.preview}


def mint_ephemeral_key(
    change: Change, parent: RowMapping, pepper: Pepper, wanted: EphemeralKeyCreate
) -> KeyMinted:
    """Make a short-lived key that may do what its parent may: no more now, nor later (S4)."""
    connection, secret = change.connection, mint(SecretKind.KEY)
    name: str = wanted.name or parent["name"]
    fields = {
        "name": name,
        "kind": KeyKind.EPHEMERAL,
        "parent_id": parent["id"],
        **_window_within(parent, wanted, change.at),
    }
    key = {**{name: parent[name] for name in _PARENTS}, **fields, "kind": KeyKind.EPHEMERAL.value}
    key |= {name: read_list(parent[name]) for name in LISTS}
    key |= {name: None if parent[name] is None else json.loads(parent[name]) for name in ("metadata", "mcp")}
    add_key(connection, {**key, **identity(change, pepper, secret)})
    attach_like_parent(connection, secret.id, parent["id"])
    change.record(Action.KEY_CREATED, secret.id, name, before_and_after({}, fields))
    shown = show_key(connection, change.caller, secret.id, change.at)
    return KeyMinted.model_construct(key=shown, secret=secret.reveal())


def rotate_key(change: Change, row: RowMapping, pepper: Pepper, wanted: KeyRotation) -> KeyMinted:
    """Give a key another secret; the present one stays good for the grace period."""
    lifecycle_of(row).require_not_revoked()
    secret = mint(SecretKind.KEY, row["id"])
    valid_until = change.at + timedelta(seconds=wanted.grace_seconds)
    change_key(
        change.connection,
        row["id"],
        {
            **secret_columns(pepper, secret),
            "previous_secret_hash": row["secret_hash"],
            "previous_secret_valid_until": valid_until,
            "rotated_at": change.at,
        },
    )
    remove_open_claims(change.connection, [row["id"]])  # its secret is given to the admin instead
    told = before_and_after(
        {"preview": row["preview"]},
        {"preview": secret.preview, "previous_secret_valid_until": valid_until},
    )
    change.record(Action.KEY_ROTATED, row["id"], row["name"], told)
    shown = show_key(change.connection, change.caller, row["id"], change.at)
    return KeyMinted.model_construct(key=shown, secret=secret.reveal())


def require_agent_name(connection: Connection, name: str, key_id: str = "") -> None:
    """Raise ConflictError if another agent key that is not revoked has this name."""
    if is_agent_name_taken(connection, name, key_id):
        raise ConflictError(worded("There is already an agent key called {name}.", name=name), field="name")


def _window(wanted: KeyCreate, now: datetime) -> dict[str, Any]:
    if wanted.kind is not KeyKind.AGENT:
        return window_of(wanted, now)
    ends, begins = now + AGENT_VALIDITY, wanted.not_before or now
    if begins > ends - timedelta(seconds=1):
        raise InvalidValueError("Within the 90 days that an agent key lasts.", field="not_before")
    return {"not_before": begins, "expires_at": ends}


def _window_within(parent: RowMapping, wanted: EphemeralKeyCreate, now: datetime) -> dict[str, Any]:
    """Return the window of an ephemeral key. ConflictError: nothing can be minted from this parent."""
    if KeyKind(parent["kind"]) is KeyKind.EPHEMERAL:
        raise ConflictError("This key is ephemeral itself; mint from the key that it comes from.")
    status = lifecycle_of(parent).status(now)
    if status not in {KeyStatus.ACTIVE, KeyStatus.SCHEDULED}:
        raise ConflictError(
            worded("This key is {status}; no key can be minted from it.", status=status.value)
        )
    begins = max(now, parent["not_before"])
    ends = begins + timedelta(seconds=wanted.ttl_seconds)
    if parent["expires_at"] is not None:
        ends = min(ends, parent["expires_at"])
    return {"not_before": begins, "expires_at": ends}
