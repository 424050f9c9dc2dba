"""Other secrets for many keys at once: a thousand statements, each of its own, would take too long."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, bindparam, select, update

from keydesk.contract.batches import SkippedKey
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.domain.wording import worded
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.keys.minting import secret_columns
from keydesk.gateway.keys.repository import lifecycle_of
from keydesk.gateway.keys.showing import load_rows
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.hashing import Pepper

_key = key_table.c
_REASONS: Final = {
    KeyStatus.REVOKED: worded("It is revoked."),
    KeyStatus.EXPIRED: worded("It has expired."),
}


def keys_of_batch(
    connection: Connection, batch_id: str, now: datetime
) -> tuple[list[RowMapping], list[SkippedKey]]:
    """Return the keys of a batch that can be used, now or later, by name; and the others, with why not.

    What was delegated from them was never handed out, and is left out.
    """
    of_batch = select(_key.id).where(_key.batch_id == batch_id, _key.parent_id.is_(None))
    key_ids = connection.execute(of_batch.order_by(_key.name_folded, _key.id)).scalars().all()
    rows: list[RowMapping] = []
    skipped: list[SkippedKey] = []
    for row in load_rows(connection, key_ids):
        reason = _REASONS.get(lifecycle_of(row).status(now))
        if reason is None:
            rows.append(row)
        else:
            skipped.append(SkippedKey(key_id=row["id"], name=row["name"], reason=reason))
    return rows, skipped


def replace_secrets(
    change: Change, pepper: Pepper, rows: Sequence[RowMapping], *, linked: bool
) -> list[Secret]:
    """Give keys other secrets in place of the present ones, which stop at once.

    ``linked`` says that claim links are given away instead, so that nobody gets to see the secrets.
    """
    secrets = [mint(SecretKind.KEY, row["id"]) for row in rows]
    change.connection.execute(
        update(key_table).where(_key.id == bindparam("of_key")).values(version=_key.version + 1),
        [
            {"of_key": row["id"], **secret_columns(pepper, secret), **_before(row, change.at, linked=linked)}
            for row, secret in zip(rows, secrets, strict=True)
        ],
    )
    for row, secret in zip(rows, secrets, strict=True):
        if linked:
            change.record(Action.KEY_LINK_MADE, row["id"], row["name"], {})
        else:
            told = before_and_after({"preview": row["preview"]}, {"preview": secret.preview})
            change.record(Action.KEY_ROTATED, row["id"], row["name"], told)
    return secrets


def _before(row: RowMapping, at: datetime, *, linked: bool) -> dict[str, Any]:
    """Return what is kept of the secret that stops: enough to tell whose it was, if somebody finds it."""
    if linked:
        return {"previous_secret_hash": None, "previous_secret_valid_until": None}
    return {"previous_secret_hash": row["secret_hash"], "previous_secret_valid_until": at, "rotated_at": at}
