"""What claim links do to keys."""

from sqlalchemy import Connection, RowMapping

from keydesk.contract.keys import Key
from keydesk.domain.errors import ConflictError
from keydesk.domain.key import KeyKind
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.catalog.repository import first_model
from keydesk.gateway.claimable import ClaimableKey, ClaimableKeys
from keydesk.gateway.keys.repository import change_key, lifecycle_of, read_list
from keydesk.gateway.keys.showing import load_rows, require_row, show_key
from keydesk.gateway.store.hashing import Pepper


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
            "secret_hash": self._pepper.digest(secret),
            "pepper_id": self._pepper.id,
            "preview": secret.preview,
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


def _claimable(row: RowMapping) -> ClaimableKey:
    return ClaimableKey(
        id=row["id"],
        name=row["name"],
        occasion=row["batch_label"] or "",
        owner_id=row["owner_id"],
        lifecycle=lifecycle_of(row),
        time_zone=row["time_zone"] or "UTC",
        allowed_models=read_list(row["allowed_models"]),
    )
