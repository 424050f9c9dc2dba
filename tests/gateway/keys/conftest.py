"""Keys in every state, made without HTTP."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table

from keydesk.domain.budget import Renewal
from keydesk.domain.money import Nanos
from keydesk.domain.secret import new_id
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.catalog.tables import deployment_key_table, deployment_table
from keydesk.gateway.keys.own_budget import set_budget
from keydesk.gateway.keys.repository import add_key
from keydesk.gateway.keys.showing import load_rows
from keydesk.gateway.people.tables import location_table, person_table
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.tables import batch_usage_table, key_usage_table, location_usage_table


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
            for whose, folded in (("person", "name"), ("location", "name"), ("batch", "label")):
                column = "owner" if whose == "person" else whose
                connection.exec_driver_sql(
                    f"UPDATE key SET {column}_folded = coalesce((SELECT {folded}_folded FROM {whose}"  # noqa: S608
                    f" WHERE id = key.{column}_id), '')"
                )
        return ids

    def give_budget(self, key_ids: list[str], limit: Nanos) -> None:
        """Give keys a budget, in place of the one that they may have."""
        fields = {"limit_usd": limit, "renewal": Renewal.NONE, "max_renewals": None, "alert_thresholds": []}
        moment = self.opened.clock.now()
        with self.opened.store.write() as connection:
            for row in load_rows(connection, key_ids):
                set_budget(connection, row, fields, moment)

    def location(self, name: str, time_zone: str = "UTC") -> str:
        """Add a location; return its id."""
        return self._add(location_table, name, time_zone=time_zone, usage=location_usage_table)

    def person(self, name: str, **fields: Any) -> str:
        """Add a person; return their id."""
        return self._add(person_table, name, **{"account": name, **fields})

    def batch(self, label: str) -> str:
        """Add a batch; return its id."""
        moment = self.opened.clock.now()
        fields = {"label": label, "label_folded": fold(label), "not_before": moment, "created_by": "owner"}
        return self._add(batch_table, None, **fields, usage=batch_usage_table)

    def deployment(self, name: str, key_ids: list[str]) -> str:
        """Add a deployment that admits these keys; return its id."""
        id_ = new_id()
        with self.opened.store.write() as connection:
            moment = self.opened.clock.now()
            connection.execute(
                deployment_table.insert().values(
                    id=id_, name=name, requires_key=True, created_at=moment, version=1
                )
            )
            rows = [{"deployment_id": id_, "key_id": key_id} for key_id in key_ids]
            if rows:
                connection.execute(deployment_key_table.insert(), rows)
        return id_

    def _add(self, table: Table, name: str | None, usage: Table | None = None, **fields: Any) -> str:
        id_ = new_id()
        named = {} if name is None else {"name": name, "name_folded": fold(name)}
        moment = self.opened.clock.now()
        with self.opened.store.write() as connection:
            connection.execute(table.insert().values(id=id_, created_at=moment, version=1, **named, **fields))
            if usage is not None:
                values = {f"{table.name}_id": id_, "requests": 0, "spent_nanos": Nanos(0)}
                connection.execute(usage.insert().values(**values))
        return id_

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
