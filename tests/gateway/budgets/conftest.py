"""Keys, batches and locations in a database, with what was spent for them."""

import itertools
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Period
from keydesk.domain.money import Nanos
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.budgets.repository import add_budget
from keydesk.gateway.gateways.tables import attached_gateway_table
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.tables import batch_usage_table, key_usage_table, location_usage_table

IN_SERVICE = {"name": "g", "base_url": "", "version": "", "state": "serving", "requests": 0, "clock_ahead": 0}


@dataclass(frozen=True)
class Town:
    """Puts holders straight into the database."""

    opened: OpenStore

    @property
    def now(self) -> datetime:
        return self.opened.clock.now()

    def location(self, id_: str, time_zone: str, spent: int = 0) -> Holder:
        named = {"name": id_, "name_folded": id_, "time_zone": time_zone}
        with self.opened.store.write() as connection:
            connection.execute(
                location_table.insert().values(id=id_, created_at=self.now, version=1, **named)
            )
            connection.execute(location_usage_table.insert().values(location_id=id_, **used(spent)))
        return Holder(HolderKind.LOCATION, id_)

    def batch(self, id_: str, spent: int = 0) -> Holder:
        fields = {"label": id_, "label_folded": id_, "created_by": "owner", "version": 1}
        with self.opened.store.write() as connection:
            connection.execute(
                batch_table.insert().values(id=id_, not_before=self.now, created_at=self.now, **fields)
            )
            connection.execute(batch_usage_table.insert().values(batch_id=id_, **used(spent)))
        return Holder(HolderKind.BATCH, id_)

    def key(self, id_: str, spent: int = 0, delegated: int = 0, **fields: Any) -> Holder:
        plain: dict[str, Any] = {
            "secret_hash": id_.encode().ljust(32),
            "pepper_id": self.opened.pepper.id,
            "preview": "kdk_…",
            "name": id_,
            "name_folded": id_,
            "description": "",
            "kind": "standard",
            "not_before": self.now,
            "expires_at": self.now + timedelta(days=999),
            "active": True,
            "created_at": self.now,
            "created_by": "owner",
            "version": 1,
        }
        with self.opened.store.write() as connection:
            connection.execute(key_table.insert().values({"id": id_, **plain, **fields}))
            connection.execute(
                key_usage_table.insert().values(key_id=id_, delegated_nanos=Nanos(delegated), **used(spent))
            )
        return Holder(HolderKind.KEY, id_)

    def attach(self, *numbers: int) -> None:
        """Let gateways stand under these numbers."""
        seen = {"started_at": self.now, "last_seen_at": self.now}
        rows = [{"id": str(each), "number": each, **IN_SERVICE, **seen} for each in numbers]
        with self.opened.store.write() as connection:
            connection.execute(attached_gateway_table.insert(), rows)

    def budget(self, holder: Holder, rule: BudgetRule, baseline: int = 0) -> None:
        with self.opened.store.write() as connection:
            add_budget(connection, holder, rule, Period(self.now, baseline=Nanos(baseline)))


def used(spent: int) -> dict[str, Any]:
    return {"requests": int(spent > 0), "spent_nanos": Nanos(spent)}


@pytest.fixture
def town(opened: OpenStore) -> Town:
    return Town(opened)


@pytest.fixture
def holders(town: Town) -> Callable[[], dict[str, Holder]]:
    """Return what makes one of each: Havana's location, a batch, a key of both, and one delegated from it."""

    def make() -> dict[str, Holder]:
        location = town.location("havana", "America/Havana", spent=40)
        batch = town.batch("workshop", spent=30)
        key = town.key("key", spent=20, delegated=5, location_id="havana", batch_id="workshop")
        child = town.key("child", spent=5, kind="ephemeral", parent_id="key")
        return {"location": location, "batch": batch, "key": key, "child": child}

    return make


@pytest.fixture
def four_keys(town: Town) -> None:
    """One key, one delegated from it, one of the same batch and location, and one of neither."""
    town.location("havana", "America/Havana")
    town.batch("workshop")
    whose = {"location_id": "havana", "batch_id": "workshop"}
    town.key("key", **whose, rpm=20, max_parallel=8)
    town.key("child", kind="ephemeral", parent_id="key", tpm=100_000)
    town.key("mate", **whose)
    town.key("loner")


@pytest.fixture
def new_path(opened: Any, four_keys: None, tmp_path: Path) -> Callable[[], Path]:
    """Return what makes a database with the four keys."""
    _ = four_keys
    opened.store.close()
    numbers = itertools.count()

    def new() -> Path:
        path = tmp_path / f"{next(numbers)}.sqlite3"
        shutil.copy(opened.store.path, path)
        return path

    return new
