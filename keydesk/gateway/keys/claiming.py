"""What links do to keys."""

from datetime import datetime

from sqlalchemy import Connection, RowMapping, select

from keydesk.contract.keys import Key
from keydesk.domain.errors import ConflictError
from keydesk.domain.key import KeyKind, KeyStatus, Window
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.batches.repository import load_batch
from keydesk.gateway.catalog.repository import first_model
from keydesk.gateway.claimable import ClaimableBatch, ClaimableKey, ClaimableKeys
from keydesk.gateway.claims.tables import claim_table
from keydesk.gateway.keys.extra import add_like_others
from keydesk.gateway.keys.minting import secret_columns
from keydesk.gateway.keys.repository import change_key, lifecycle_of, read_list
from keydesk.gateway.keys.showing import load_rows, require_row, show_key
from keydesk.gateway.keys.status_sql import has_status
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.hashing import Pepper

_key = key_table.c


class KeysOfLinks(ClaimableKeys):
    """Fulfils ClaimableKeys; what each call means is said there."""

    def __init__(self, pepper: Pepper) -> None:
        self._pepper = pepper

    def require(self, connection: Connection, caller: Caller, key_id: str) -> ClaimableKey:
        """Look for a key that this admin sees."""
        row = require_row(connection, caller, key_id)
        if KeyKind(row["kind"]) is KeyKind.EPHEMERAL:
            raise ConflictError("An ephemeral key has no claim link; give one to the key that it comes from.")
        return _claimable(row)

    def find(self, connection: Connection, key_id: str) -> ClaimableKey | None:
        """Look for a key."""
        rows = load_rows(connection, [key_id])
        return _claimable(rows[0]) if rows else None

    def batch(self, connection: Connection, batch_id: str, now: datetime) -> ClaimableBatch | None:
        """Look for a batch, and for what is still to be opened of it."""
        row = load_batch(connection, batch_id, [])
        if row is None:
            return None
        waiting = (
            select(_key.id, _key.name)
            .join(claim_table, claim_table.c.key_id == _key.id)
            .where(_key.batch_id == batch_id, claim_table.c.claimed_at.is_(None))
            .where(has_status(KeyStatus.ACTIVE, now))
            .order_by(_key.name_folded, _key.id)
        )
        return ClaimableBatch(
            id=batch_id,
            label=row["label"],
            window=Window(row["not_before"], row["expires_at"]),
            time_zone=_zone_of_batch(connection, batch_id),
            waiting=[(key_id, name) for key_id, name in connection.execute(waiting)],
        )

    def add_to_batch(self, change: Change, batch_id: str, name: str) -> ClaimableKey | None:
        """Make one more."""
        row = load_batch(change.connection, batch_id, [])
        secret = None if row is None else add_like_others(change, self._pepper, row, {"name": name})
        return None if secret is None else self.find(change.connection, secret.id)

    def example_model(self, connection: Connection, key: ClaimableKey) -> str | None:
        """Name a model."""
        return first_model(connection, key.allowed_models)

    def shut(self, change: Change, key: ClaimableKey) -> None:
        """Put a secret in place that nobody gets to see."""
        self.mint(change, key)

    def mint(self, change: Change, key: ClaimableKey) -> Secret:
        """Put a new secret in place."""
        secret = mint(SecretKind.KEY, key.id)
        values = {
            **secret_columns(self._pepper, secret),
            "previous_secret_hash": None,
            "previous_secret_valid_until": None,
        }
        change_key(change.connection, key.id, values)
        return secret

    def touch(self, change: Change, key_id: str) -> None:
        """Count a change."""
        change_key(change.connection, key_id, {})

    def show(self, change: Change, key_id: str) -> Key:
        """Show it."""
        return show_key(change.connection, change.caller, key_id, change.at)


def _zone_of_batch(connection: Connection, batch_id: str) -> str:
    """Return the zone of the first location that a key of the batch is at."""
    query = (
        select(location_table.c.time_zone)
        .join(key_table, _key.location_id == location_table.c.id)
        .where(_key.batch_id == batch_id)
    )
    return connection.execute(query.order_by(_key.created_at, _key.id).limit(1)).scalar() or "UTC"


def _claimable(row: RowMapping) -> ClaimableKey:
    return ClaimableKey(
        id=row["id"],
        name=row["name"],
        occasion=row["batch_label"] or "",
        owner_id=row["owner_id"],
        lifecycle=lifecycle_of(row),
        time_zone=row["time_zone"] or "UTC",
        content_days=row["content_days"],
        allowed_models=read_list(row["allowed_models"]),
    )
