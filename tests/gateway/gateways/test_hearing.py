"""S7: what an admin changes at one gateway is heard at the others, from what was audited with it."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from keydesk.domain.budget import Holder, HolderKind
from keydesk.gateway.gateways import hearing
from keydesk.gateway.gateways.hearing import Hearing
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.store.postgresql import connect_plainly
from tests.fixtures.postgresql import POSTGRESQL

PRICES = {"input_price_usd": "1", "cached_input_price_usd": "1", "output_price_usd": "1"}
Hear = Callable[[], Any]


@pytest.fixture(scope="module")
def database_kind() -> str:
    return POSTGRESQL


class Elsewhere:
    """What another gateway is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def key_changed(self, key_id: str) -> None:
        self.told.append(key_id)

    def all_keys_changed(self) -> None:
        self.told.append("all keys")

    def holder_changed(self, holder: Holder) -> None:
        self.told.append(holder)

    def catalog_changed(self) -> None:
        self.told.append("catalog")


@pytest.fixture
def hear(opened: OpenStore) -> Iterator[Hear]:
    """Return what looks as another gateway does, and gives what that one was told."""
    assert isinstance(opened.store.place, DatabaseUrl)
    elsewhere = Elsewhere()
    hearing = Hearing(elsewhere, opened.clock)
    with connect_plainly(opened.store.place) as connection:
        hearing.look(connection)

        def look() -> list[object]:
            hearing.look(connection)
            told, elsewhere.told = elsewhere.told, []
            return told

        yield look


async def test_every_kind_of_change_is_heard_once(admin: httpx.AsyncClient, hear: Hear) -> None:
    place = (await admin.post("/locations", json={"name": "Delft", "time_zone": "UTC"})).json()["id"]
    key = (await admin.post("/keys", json={"name": "Ada"})).json()["key"]["id"]
    assert hear() == [key]
    assert hear() == []
    await admin.post(f"/keys/{key}/revoke")
    assert hear() == [key]
    budget = {"limit_usd": "1", "renewal": "none"}
    changes: list[dict[str, Any]] = [{"name": "Leiden"}, {"budget": budget}, {"content_days": 3}]
    heard: list[object] = []
    for change in changes:
        etag = (await admin.get(f"/locations/{place}")).headers["etag"]
        answer = await admin.patch(f"/locations/{place}", json=change, headers={"if-match": etag})
        assert answer.is_success, answer.text
        heard.append(hear())
    assert heard == [[], [Holder(HolderKind.LOCATION, place)], ["all keys"]]
    provider = (await admin.post("/providers", json={"name": "Acme", "kind": "demo"})).json()["id"]
    assert hear() == ["catalog"]
    await admin.post("/models", json={"model": "m", "provider_id": provider, "upstream_model": "m"} | PRICES)
    assert hear() == ["catalog"]
    await admin.post("/deployments", json={"name": "course", "models": ["m"]})
    assert hear() == ["catalog", "all keys"]


async def test_whoever_missed_too_much_reads_everything_anew(
    admin: httpx.AsyncClient, hear: Hear, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing, "MOST", 1)
    for name in ("Ada", "Ben"):
        await admin.post("/keys", json={"name": name})
    assert hear() == ["catalog", "all keys"]
