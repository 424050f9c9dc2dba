"""The SQL of keys: one key, as admission and as admins see it."""

import json
from dataclasses import dataclass
from ipaddress import ip_network

from sqlalchemy import Connection, RowMapping, select

from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.policy import KeyTerms
from keydesk.gateway.keys.tables import key_table


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as admission needs it."""

    id: str
    secret_hash: bytes
    terms: KeyTerms


def load_key(connection: Connection, key_id: str) -> StoredKey | None:
    """Return the key with this id; None if there is none."""
    row = connection.execute(select(key_table).where(key_table.c.id == key_id)).mappings().first()
    if row is None:
        return None
    return StoredKey(row["id"], row["secret_hash"], _terms(row))


def _terms(row: RowMapping) -> KeyTerms:
    networks = _read_list(row["ip_allowlist"])
    return KeyTerms(
        lifecycle=lifecycle_of(row),
        allowed_models=_read_set(row["allowed_models"]),
        allowed_providers=_read_set(row["allowed_providers"]),
        ip_allowlist=None if networks is None else tuple(ip_network(network) for network in networks),
    )


def lifecycle_of(row: RowMapping) -> Lifecycle:
    """Return what the status of the key in this row follows from."""
    return Lifecycle(Window(row["not_before"], row["expires_at"]), row["active"], row["revoked_at"])


def _read_list(text: str | None) -> list[str] | None:
    return None if text is None else json.loads(text)


def _read_set(text: str | None) -> frozenset[str] | None:
    return None if text is None else frozenset(json.loads(text))
