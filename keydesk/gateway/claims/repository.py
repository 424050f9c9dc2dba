"""The SQL of claim links."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select, update

from keydesk.contract.claims import ClaimLink
from keydesk.gateway.claims.tables import claim_table
from keydesk.gateway.store.json_sql import is_one_of

_claim = claim_table.c


def add_claims(connection: Connection, claims: Sequence[Mapping[str, Any]]) -> None:
    """Add links that nobody opened yet, to keys that have none."""
    connection.execute(insert(claim_table), list(claims))


def find_claim(connection: Connection, code_hash: bytes) -> RowMapping | None:
    """Return the link whose code has this hash; None if there is none."""
    return connection.execute(select(claim_table).where(_claim.code_hash == code_hash)).mappings().first()


def mark_claimed(connection: Connection, key_id: str, at: datetime, peer: str) -> bool:
    """Mark a key's link as opened; False if it was already, or is there no more."""
    opened = update(claim_table).where(_claim.key_id == key_id, _claim.claimed_at.is_(None))
    return connection.execute(opened.values(claimed_at=at, claimed_from=peer)).rowcount == 1


def remove_claims(connection: Connection, key_ids: Collection[str]) -> None:
    """Forget the links of these keys, opened or not."""
    connection.execute(delete(claim_table).where(_is_of(key_ids)))


def remove_open_claims(connection: Connection, key_ids: Collection[str]) -> int:
    """Forget those links of these keys that nobody opened yet; return how many there were."""
    removed = delete(claim_table).where(_is_of(key_ids), _claim.claimed_at.is_(None))
    return connection.execute(removed).rowcount


def claims_of(connection: Connection, key_ids: Collection[str]) -> dict[str, ClaimLink]:
    """Return how far the links of these keys are, of those that have any."""
    query = select(
        _claim.key_id, _claim.created_at, _claim.created_by, _claim.claimed_at, _claim.claimed_from
    ).where(_is_of(key_ids))
    return {
        key_id: ClaimLink.model_construct(
            created_at=created_at, created_by=created_by, claimed_at=claimed_at, claimed_from=claimed_from
        )
        for key_id, created_at, created_by, claimed_at, claimed_from in connection.execute(query)
    }


def _is_of(key_ids: Collection[str]) -> ColumnElement[bool]:
    return is_one_of(_claim.key_id, key_ids)
