"""New keys."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.domain.budget import NOTHING, Holder, HolderKind
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.key import AGENT_VALIDITY, KeyKind
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.budgets.setting import give_budget
from keydesk.gateway.keys.attachments import attach
from keydesk.gateway.keys.belonging import location_of, settle_belonging
from keydesk.gateway.keys.fields import columns_of, distinct, require_known, window_of
from keydesk.gateway.keys.repository import add_key, is_agent_name_taken
from keydesk.gateway.keys.showing import show_key
from keydesk.gateway.store.hashing import Pepper


def mint_key(change: Change, pepper: Pepper, wanted: KeyCreate) -> KeyMinted:
    """Make a key, and give its secret this once (S3)."""
    connection = change.connection
    secret = mint(SecretKind.KEY)
    fields = distinct(wanted.model_dump(exclude={"not_before", "expires_at"}))
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
    if wanted.budget is not None:
        give_budget(connection, Holder(HolderKind.KEY, secret.id), fields["budget"], change.at, NOTHING)
    change.record(Action.KEY_CREATED, secret.id, wanted.name, before_and_after({}, fields))
    shown = show_key(connection, change.caller, secret.id, change.at)
    return KeyMinted.model_construct(key=shown, secret=secret.reveal())


def identity(change: Change, pepper: Pepper, secret: Secret) -> dict[str, Any]:
    """Return the columns that tell a new key from all others."""
    return {
        "id": secret.id,
        "secret_hash": pepper.digest(secret),
        "pepper_id": pepper.id,
        "preview": secret.preview,
        "active": True,
        "created_at": change.at,
        "created_by": change.caller.name,
        "version": 1,
    }


def require_agent_name(connection: Connection, name: str, key_id: str = "") -> None:
    """Raise ConflictError if another agent key that is not revoked has this name."""
    if is_agent_name_taken(connection, name, key_id):
        raise ConflictError(f"There is already an agent key called {name}.", field="name")


def _window(wanted: KeyCreate, now: datetime) -> dict[str, Any]:
    if wanted.kind is not KeyKind.AGENT:
        return window_of(wanted, now)
    ends, begins = now + AGENT_VALIDITY, wanted.not_before or now
    if begins > ends - timedelta(seconds=1):
        raise InvalidValueError("Within the 90 days that an agent key lasts.", field="not_before")
    return {"not_before": begins, "expires_at": ends}
