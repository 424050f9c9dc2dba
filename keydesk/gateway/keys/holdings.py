"""The SQL of the keys that belong to a person, a location or a batch, taken together."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, or_, select, update

from keydesk.domain.key import KeyStatus
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.claims.tables import claim_table
from keydesk.gateway.holdings import Holdings, Progress, Whose
from keydesk.gateway.keys.status_sql import has_status, not_revoked
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.json_sql import is_one_of
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.usage.tables import key_usage_table

_key = key_table.c
_ID: Final = {Whose.OWNER: _key.owner_id, Whose.LOCATION: _key.location_id, Whose.BATCH: _key.batch_id}


class KeyHoldings(Holdings):
    """Fulfils Holdings; what each call means is said there."""

    def count(self, connection: Connection, whose: Whose, ids: Collection[str]) -> dict[str, int]:
        """Count those that are not revoked."""
        query = select(_ID[whose], func.count()).where(is_one_of(_ID[whose], ids), not_revoked())
        return {row[0]: row[1] for row in connection.execute(query.group_by(_ID[whose]))}

    def progress(self, connection: Connection, batch_ids: Collection[str]) -> dict[str, Progress]:
        """Count the keys that were made in batches."""
        used = func.count().filter(key_usage_table.c.requests > 0)
        links, claimed = func.count(claim_table.c.key_id), func.count(claim_table.c.claimed_at)
        query = (
            select(_key.batch_id, func.count(), used, links, claimed)
            .join(key_usage_table, key_usage_table.c.key_id == _key.id)
            .outerjoin(claim_table, claim_table.c.key_id == _key.id)
            .where(is_one_of(_key.batch_id, batch_ids), _key.parent_id.is_(None))
            .group_by(_key.batch_id)
        )
        return {id_: Progress(*counts) for id_, *counts in connection.execute(query)}

    def rename(self, connection: Connection, whose: Whose, id_: str, folded: str) -> None:
        """List them under another name."""
        _update(connection, _ID[whose] == id_, {f"{whose.value}_folded": folded})

    def let_go(self, connection: Connection, whose: Whose, id_: str) -> None:
        """Let them belong to nobody."""
        values = {f"{whose.value}_id": None, f"{whose.value}_folded": ""}
        _update(connection, _ID[whose] == id_, values)

    def revoke(self, change: Change, whose: Whose, id_: str) -> list[str]:
        """Revoke all."""
        keys = change.connection.execute(
            select(_key.id, _key.name).where(_ID[whose] == id_, not_revoked()).order_by(_key.id)
        ).all()
        values = {"revoked_at": change.at, "revoked_by": change.caller.name, "version": _key.version + 1}
        _update(change.connection, (_ID[whose] == id_) & not_revoked(), values)
        for key in keys:
            change.record(Action.KEY_REVOKED, key.id, key.name, {})
        return [key.id for key in keys]

    def batches_within(self, caller: Caller) -> Sequence[ColumnElement[bool]]:
        """Leave out batches with a key elsewhere."""
        if caller.locations is None:
            return []
        elsewhere = or_(_key.location_id.is_(None), _key.location_id.not_in(sorted(caller.locations)))
        of_batch = select(1).select_from(key_table).where(_key.batch_id == batch_table.c.id, elsewhere)
        return [~of_batch.correlate(batch_table).exists()]

    def set_window(
        self, change: Change, batch_id: str, not_before: datetime, expires_at: datetime | None
    ) -> list[str]:
        """Give them another window; those that were minted from them keep theirs."""
        of_batch = (_key.batch_id == batch_id) & _key.parent_id.is_(None) & not_revoked()
        keys = change.connection.execute(
            select(_key.id, _key.name, _key.not_before, _key.expires_at).where(of_batch).order_by(_key.id)
        ).all()
        values = {"not_before": not_before, "expires_at": expires_at}
        _update(change.connection, of_batch, {**values, "version": _key.version + 1})
        for key in keys:
            before = {"not_before": key.not_before, "expires_at": key.expires_at}
            change.record(Action.KEY_UPDATED, key.id, key.name, before_and_after(before, values))
        return [key.id for key in keys]


def owners_of_live_keys(connection: Connection, label: str, now: datetime) -> set[str]:
    """Return who has a key, active or scheduled, of a batch with this label."""
    usable = or_(has_status(KeyStatus.ACTIVE, now), has_status(KeyStatus.SCHEDULED, now))
    batches = select(batch_table.c.id).where(batch_table.c.label_folded == fold(label))
    query = select(_key.owner_id).where(_key.batch_id.in_(batches), _key.owner_id.is_not(None), usable)
    return set(connection.execute(query).scalars())


def _update(connection: Connection, which: ColumnElement[bool], values: dict[str, Any]) -> None:
    connection.execute(update(key_table).where(which).values(**values))
