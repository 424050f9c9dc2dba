"""One more key of a batch, like the others."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, select

from keydesk.contract.keys import KeyTemplate
from keydesk.domain.key import KeyKind
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.keys.attachments import attach
from keydesk.gateway.keys.fields import WINDOW, columns_of, present
from keydesk.gateway.keys.minting import identity
from keydesk.gateway.keys.own_budget import give_budgets
from keydesk.gateway.keys.repository import add_key
from keydesk.gateway.keys.showing import load_rows
from keydesk.gateway.keys.status_sql import not_revoked
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.hashing import Pepper

_key = key_table.c
_SETTINGS: Final = tuple(name for name in KeyTemplate.model_fields if name not in WINDOW)
_BELONGING: Final = ("batch_id", "batch_folded", "location_id", "location_folded")
_TOLD: Final = ("name", "batch_id", "owner_id", "location_id")


def add_like_others(
    change: Change, pepper: Pepper, batch: RowMapping, whose: Mapping[str, Any]
) -> Secret | None:
    """Make a key with the settings of the first of the batch that is not revoked, for the batch's window.

    ``whose`` names it, and the columns of owner and location where it is not nobody's, at the same location.
    Return its secret; None where all are revoked.
    """
    connection = change.connection
    other = _first(connection, batch["id"])
    if other is None:
        return None
    secret = mint(SecretKind.KEY)
    fields = {each: present(connection, other, each) for each in _SETTINGS}
    fields |= {"not_before": batch["not_before"], "expires_at": batch["expires_at"]}
    belonging = {each: other[each] for each in _BELONGING} | dict(whose)
    kind = {"kind": KeyKind.STANDARD.value}
    add_key(connection, {**columns_of(fields), **belonging, **kind, **identity(change, pepper, secret)})
    attach(connection, [secret.id], fields["deployments"])
    give_budgets(connection, [secret.id], fields["budget"], change.at)
    own = {each: belonging[each] for each in _TOLD if each in belonging}
    change.record(Action.KEY_CREATED, secret.id, whose["name"], before_and_after({}, {**fields, **own}))
    return secret


def _first(connection: Connection, batch_id: str) -> RowMapping | None:
    query = select(_key.id).where(_key.batch_id == batch_id, _key.parent_id.is_(None), not_revoked())
    ids = connection.execute(query.order_by(_key.created_at, _key.id).limit(1)).scalars().all()
    rows = load_rows(connection, ids)
    return rows[0] if rows else None
