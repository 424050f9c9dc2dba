"""A budget under a hundred calls at once, at three gateways on one PostgreSQL (G9, S9)."""

import asyncio
import json
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Renewal
from keydesk.domain.money import Nanos
from keydesk.domain.pricing import Tokens
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.serving.allowance import Allowances
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.refusal import RefusedError
from keydesk.gateway.usage.judge import Judge
from keydesk.gateway.usage.postgresql_connection import PostgresqlConnection
from keydesk.gateway.usage.recorder import Recorder
from keydesk.gateway.usage.records import Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.reservations import Reservations
from keydesk.gateway.usage.settlement import Annex
from tests.fixtures.still_accounts import MODEL, Request, require_sound

CALLS = 34
"""At each of the three."""
PAID = 60
COST = 50


@pytest.fixture(scope="session")
def database_kind() -> str:
    """Several gateways are on PostgreSQL only."""
    return "postgresql"


class Desk:
    """What a gateway needs for calls of one key."""

    def __init__(self, opened: Any, number: int, key: KnownKey) -> None:
        place, loop = opened.store.place, asyncio.get_running_loop()
        self.recorder = Recorder(partial(UsageLedger.open, place, opened.sealing, number), loop, None)
        self.reservations = Reservations(
            lambda: Judge(PostgresqlConnection(place, number, alone=False), number), loop
        )
        self.allowances = Allowances(self.recorder, opened.clock, self.reservations)
        self.key = key
        self.number = number
        self.recorder.start()
        self.reservations.start()

    async def close(self) -> None:
        await self.reservations.close()
        await self.recorder.close()

    async def calls(self) -> int:
        return sum(await asyncio.gather(*(self.call(f"r{self.number}.{each}") for each in range(CALLS))))

    async def call(self, name: str) -> bool:
        stored = self.key.stored
        made: tuple[Any, ...] = (name, 1, stored.id, "chat", "m", "p")

        def reservation(tokens: Tokens, cost: int) -> Reservation:
            return Reservation(*made, tokens.input, tokens.output, cost, location_id=stored.location_id)

        allowance = self.allowances.open(self.key)
        request: Any = Request(json.dumps({"model": "m", "max_tokens": COST}).encode(), reservation)
        try:
            await allowance.take(request, [MODEL])
        except RefusedError:
            return False
        else:
            charged = int(allowance.settle(Tokens(0, 0, COST), Nanos(COST)))
            record = UsageRecord(
                *made, 0, 0, COST, charged, 1, 200, Outcome.OK, location_id=stored.location_id
            )
            await self.recorder.record(record, Annex(alerts=allowance.alerts))
            return True
        finally:
            allowance.close()


async def test_three_gateways_admit_what_the_money_allows(opened: Any, town: Any) -> None:
    """All of it, and never more: whoever waited for what others held was refused once that was spent."""
    town.location("havana", "America/Havana")
    town.key("key", location_id="havana")
    town.budget(Holder(HolderKind.KEY, "key"), BudgetRule(Nanos(COST * PAID), Renewal.NONE, None))
    town.budget(Holder(HolderKind.LOCATION, "havana"), BudgetRule(Nanos(COST * 90), Renewal.NONE, None))
    town.attach(1, 2, 3)
    with opened.store.read() as connection:
        stored = load_key(connection, "key")
    assert stored is not None
    desks = [Desk(opened, number, KnownKey(stored, 1)) for number in (1, 2, 3)]
    admitted = await asyncio.gather(*(desk.calls() for desk in desks))
    for desk in desks:
        await desk.close()
    assert sum(admitted) == PAID
    with opened.store.read() as connection:
        spent = connection.execute(
            text("SELECT spent_nanos FROM key_usage WHERE key_id = 'key'")
        ).scalar_one()
        assert connection.execute(text("SELECT count(*) FROM reservation")).scalar_one() == 0
    assert spent == COST * PAID
    require_sound(opened.store)
