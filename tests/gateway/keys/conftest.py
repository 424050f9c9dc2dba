"""Keys in every state, made without HTTP."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from keydesk.domain.money import Nanos
from keydesk.domain.secret import new_id
from keydesk.gateway.keys.repository import add_key
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.tables import key_usage_table


@dataclass(frozen=True)
class Shelf:
    """Puts keys straight into the database."""

    opened: OpenStore

    def put(self, keys: list[dict[str, Any]]) -> list[str]:
        """Add keys that differ from a plain one in what each dictionary says; return their ids."""
        ids = [new_id() for _ in keys]
        with self.opened.store.write() as connection:
            for id_, key in zip(ids, keys, strict=True):
                used = {
                    name: key[name] for name in ("requests", "spent_nanos", "last_used_at") if name in key
                }
                fields = {name: value for name, value in key.items() if name not in used}
                add_key(connection, {**self._plain(id_), **fields})
                if used:
                    connection.execute(
                        key_usage_table.update().where(key_usage_table.c.key_id == id_).values(**used)
                    )
        return ids

    def _plain(self, id_: str) -> dict[str, Any]:
        now: datetime = self.opened.clock.now()
        return {
            "id": id_,
            "secret_hash": bytes(32),
            "pepper_id": self.opened.pepper.id,
            "preview": f"kdk_{id_[:4]}…{id_[-4:]}",
            "name": f"Key {id_}",
            "description": "",
            "kind": "standard",
            "not_before": now,
            "expires_at": now + timedelta(days=1),
            "active": True,
            "created_at": now,
            "created_by": "owner",
            "version": 1,
        }


@pytest.fixture
def shelf(opened: OpenStore) -> Shelf:
    return Shelf(opened)


@pytest.fixture
def spent() -> Callable[[int], Nanos]:
    return Nanos
