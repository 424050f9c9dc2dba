"""No interleaving of what several gateways do overspends a holder, and every call is settled once (S9, S10).

Real accounts, ledgers and judges of each gateway on one PostgreSQL; only the order of events is the test's
own: a loop whose time stands until it is moved, and recorders that work when they are told to.
"""

import itertools
import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Period, Renewal
from keydesk.domain.instant import to_microseconds
from keydesk.domain.money import Nanos
from keydesk.domain.pricing import Tokens
from keydesk.gateway.budgets.repository import add_budget
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.serving.allowance import Allowances
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.refusal import RefusedError
from keydesk.gateway.store.metadata import metadata
from keydesk.gateway.store.postgresql import connect_plainly
from keydesk.gateway.usage.judge import Judge
from keydesk.gateway.usage.postgresql_connection import NotAttachedError, PostgresqlConnection
from keydesk.gateway.usage.records import Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from tests.fixtures.still_accounts import (
    MODEL,
    Call,
    Recorder,
    Request,
    Reservations,
    StillLoop,
    require_sound,
)

KEYS = ("key", "child", "mate", "loner")
BUDGETS = {
    Holder(HolderKind.KEY, "key"): (200, Renewal.NONE),
    Holder(HolderKind.KEY, "child"): (150, Renewal.DAILY),
    Holder(HolderKind.KEY, "mate"): (150, Renewal.ON_USE),
    Holder(HolderKind.KEY, "loner"): (150, Renewal.ON_USE),
    Holder(HolderKind.BATCH, "workshop"): (250, Renewal.NONE),
    Holder(HolderKind.LOCATION, "havana"): (300, Renewal.DAILY),
}
EMPTIED = ("chat", "alert", "reservation", "budget", "attached_gateway")
"""Besides all tables whose names begin with ``usage_``."""
IN_USE = """
    SELECT holder_id, limit_nanos + topped_up_nanos AS granted, coalesce(
        (SELECT spent_nanos + delegated_nanos FROM key_usage WHERE key_id = holder_id),
        (SELECT spent_nanos FROM batch_usage WHERE batch_id = holder_id),
        (SELECT spent_nanos FROM location_usage WHERE location_id = holder_id)
    ) - baseline_nanos + (
        SELECT coalesce(sum(cost_nanos), 0) FROM reservation
        WHERE holder_id IN (key_id, parent_id, batch_id, location_id)
    ) AS used FROM budget
"""


class OfGateway:
    """What one gateway has of its own."""

    def __init__(self, number: int, opened: Any, connections: list[Any], loop: Any) -> None:
        self.number = number
        place = opened.store.place
        connection = PostgresqlConnection(place, number)
        judging = PostgresqlConnection(place, number, alone=False)
        connections += [connection, judging]
        self.recorder: Any = Recorder(UsageLedger(connection, opened.sealing, number), None, loop)
        self.reservations: Any = Reservations(Judge(judging, number), loop)
        self.allowances = Allowances(self.recorder, opened.clock, self.reservations)
        self.calls: list[Call] = []

    def work(self, count: int) -> None:
        self.reservations.work(count)
        self.recorder.work(count)


class Money(RuleBasedStateMachine):
    """Three gateways at a time; whoever is lost is followed by another one."""

    def __init__(self, opened: Any, start: datetime) -> None:
        super().__init__()
        self.opened = opened
        self.clock = opened.clock
        self.clock.moment = start
        self.loop = StillLoop()
        self.looking = connect_plainly(opened.store.place)
        self.connections: list[Any] = [self.looking]
        self.numbers = itertools.count(1)
        self.names = itertools.count(1)
        self.settled: dict[str, int] = {}
        """What each call is to be charged with that was handed over."""
        self.granted: dict[str, Reservation] = {}
        """What calls had reserved that a gateway made which was lost."""
        self._begin()
        self.gateways = [self._attach() for _ in range(3)]

    # What calls do

    @rule(at=st.integers(0, 2), key=st.sampled_from(KEYS), tokens=st.none() | st.integers(1, 150))
    def call(self, at: int, key: str, tokens: int | None) -> None:
        gateway = self.gateways[at]
        known = self.keys[key]
        body = {"model": "m"} if tokens is None else {"model": "m", "max_tokens": tokens}
        name = f"req{next(self.names)}"
        made = self._of(name, known)

        def reservation(tokens: Tokens, cost: int) -> Reservation:
            return Reservation(*made, tokens.input, tokens.output, cost, **_whose(known))

        allowance = gateway.allowances.open(known)
        request: Any = Request(json.dumps(body).encode(), reservation)
        taking = self.loop.create_task(allowance.take(request, [MODEL]))
        gateway.calls.append(Call(name, known, allowance, taking))

    @precondition(lambda self: any(call.taken for call in self.calls))
    @rule(data=st.data(), tokens=st.integers(0, 200) | st.just(10**12))
    def settle(self, data: st.DataObject, tokens: int) -> None:
        self._settle(data.draw(st.sampled_from([each for each in self.calls if each.taken])), tokens)

    @precondition(lambda self: self.calls)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        """The client hangs up while its call waits, or before it goes out."""
        call = data.draw(st.sampled_from(self.calls))
        if call.taking.done():
            self._close(call)
        else:
            call.taking.cancel()

    # What recorders and time do

    @rule(at=st.integers(0, 2), count=st.integers(1, 8))
    def work(self, at: int, count: int) -> None:
        self.gateways[at].work(count)

    @rule(at=st.integers(0, 2))
    def judge(self, at: int) -> None:
        """What was settled lies there, and is not written yet."""
        self.gateways[at].reservations.work(99)

    @rule(count=st.integers(1, 5))
    def work_on(self, count: int) -> None:
        for _ in range(count):
            for gateway in self.gateways:
                gateway.work(99)
            self.loop.go_on()

    @rule(at=st.integers(0, 2))
    def lose_or_find_the_database(self, at: int) -> None:
        gateway = self.gateways[at]
        gateway.recorder.failing = gateway.reservations.failing = not gateway.recorder.failing

    @rule(seconds=st.sampled_from([0.05, 0.2, 2.9, 61.0]))
    def wait(self, seconds: float) -> None:
        self.loop.moment += seconds

    @rule(hours=st.sampled_from([1, 13, 24]))
    def days_go_by(self, hours: int) -> None:
        self.clock.moment += timedelta(hours=hours)

    @rule(holder=st.sampled_from([each for each, (_, kind) in BUDGETS.items() if kind is Renewal.NONE]))
    def top_up(self, holder: Holder) -> None:
        self._execute(
            "UPDATE budget SET topped_up_nanos = topped_up_nanos + 90 WHERE holder_id = %(id)s", holder
        )
        self._read_keys()

    # What must never end it

    @rule(at=st.integers(0, 2), tells=st.booleans())
    def lose(self, at: int, *, tells: bool) -> None:
        """A gateway is killed, or was frozen and goes on under a number that stands no more."""
        gone = self.gateways[at]
        self._execute("UPDATE attached_gateway SET state = 'lost' WHERE number = %(id)s", gone.number)
        before = self._rows()
        if tells:
            gone.recorder.failing = gone.reservations.failing = False
            if gone.reservations.asked or gone.reservations.withdrawn:
                with pytest.raises(NotAttachedError):
                    gone.reservations.work(99)
            if any(waiter is None for _, waiter in gone.recorder.queue):
                with pytest.raises(NotAttachedError):
                    gone.recorder.ledger.write(
                        [each for each, waiter in gone.recorder.queue if waiter is None]
                    )
        assert self._rows() == before
        for call in gone.calls:
            call.taking.cancel()
        self.loop.go_on()
        gone.recorder.queue, gone.reservations.asked = [], []
        self.gateways[at] = self._attach()

    @rule(at=st.integers(0, 2))
    def charge(self, at: int) -> None:
        """Whoever notices charges what those left who are gone; whoever is second finds nothing."""
        ledger = self.gateways[at].recorder.ledger
        standing = {each.number for each in self.gateways}
        left = {id_: cost for id_, gateway, cost in self._reservations() if gateway not in standing}
        recorded = {row[0] for row in self._rows()}
        assert ledger.charge_reservations() == len(left.keys() - recorded)
        assert ledger.charge_reservations() == 0
        self.settled |= {id_: cost for id_, cost in left.items() if id_ not in recorded}
        assert not left.keys() & {row[0] for row in self._reservations()}

    @invariant()
    def nobody_is_overspent(self) -> None:
        self.loop.go_on()
        self._note()
        for holder, granted, used in self._find(IN_USE):
            assert used <= granted, holder
        for gateway in self.gateways:
            for account in gateway.allowances._accounts._accounts.values():
                if account.purse is not None:
                    held = sum(call.cost for call in gateway.calls if call.holds(account))
                    assert account.purse.reserved == held, account.holder
        taken = {call.id for call in self.calls if call.taken}
        assert taken <= {id_ for id_, _, _ in self._reservations()}

    @invariant()
    def what_is_recorded_was_settled_so(self) -> None:
        """Each call once, and all sums are of these."""
        rows = self._rows()
        assert {id_: cost for id_, cost, _ in rows}.items() <= self.settled.items()
        sums: Counter[str] = Counter()
        for _, cost, payers in rows:
            sums.update(dict.fromkeys(payers, cost))
        assert self._spent() == {id_: spent for id_, spent in sums.items() if spent}

    def teardown(self) -> None:
        try:
            self._end()
        finally:
            for connection in self.connections:
                connection.close()
            self.loop.close()

    def _end(self) -> None:
        for gateway in self.gateways:
            gateway.recorder.failing = gateway.reservations.failing = False
        for _ in range(20):
            self.work_on(1)
            self.loop.moment += 10
            self.loop.go_on()
            for call in list(self.calls):
                if call.taken:
                    self._settle(call, 50)
            self._note()
        self.work_on(1)
        self.charge(0)
        assert self.calls == []
        assert self._reservations() == []
        for gateway in self.gateways:
            for account in gateway.allowances._accounts._accounts.values():
                assert (account.users, account.parallel) == (0, 0)
                assert account.purse is None or account.purse.reserved == 0
        require_sound(self.opened.store)

    @property
    def calls(self) -> list[Call]:
        return [call for gateway in self.gateways for call in gateway.calls]

    def _begin(self) -> None:
        """Put the database back to how it was before anything was spent."""
        with self.opened.store.write() as connection:
            usage = [table for table in metadata.tables if table.startswith("usage_")]
            for table in (*usage, *EMPTIED):
                connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608 - of this test
            connection.execute(
                text("UPDATE key_usage SET requests = 0, spent_nanos = 0, delegated_nanos = 0")
            )
            for kind in ("batch", "location"):
                connection.execute(text(f"UPDATE {kind}_usage SET requests = 0, spent_nanos = 0"))  # noqa: S608
            for holder, (limit, renewal) in BUDGETS.items():
                add_budget(
                    connection, holder, BudgetRule(Nanos(limit), renewal, None), Period(self.clock.moment)
                )
        self.serial = 0
        self._read_keys()

    def _attach(self) -> OfGateway:
        number = next(self.numbers)
        self._execute(
            "INSERT INTO attached_gateway VALUES (%(id)s, %(id)s, 'g', '', '', 'serving', 0, 0, 0, 0)", number
        )
        return OfGateway(number, self.opened, self.connections, self.loop)

    def _read_keys(self) -> None:
        self.serial += 1
        with self.opened.store.read() as connection:
            found = [load_key(connection, id_) for id_ in KEYS]
        self.keys = {each.id: KnownKey(each, self.serial) for each in found if each is not None}

    def _settle(self, call: Call, tokens: int) -> None:
        gateway = next(each for each in self.gateways if call in each.calls)

        def settle() -> None:
            reserved = call.cost
            charged = int(call.allowance.settle(Tokens(0, 0, tokens), Nanos(tokens)))
            assert charged == min(tokens, reserved)
            record = UsageRecord(
                *self._of(call.id, call.known), 0, 0, min(tokens, 10**6), charged, 1, 200, Outcome.OK,
                **_whose(call.known),
            )  # fmt: skip
            self.settled[call.id] = charged
            gateway.recorder.record(record, ())

        self._in_loop(settle)
        self._close(call)

    def _close(self, call: Call) -> None:
        self._in_loop(call.allowance.close)
        next(each for each in self.gateways if call in each.calls).calls.remove(call)

    def _note(self) -> None:
        for call in list(self.calls):
            if call.taking.done() and not call.taken:
                error = None if call.taking.cancelled() else call.taking.exception()
                assert error is None or isinstance(error, RefusedError), error
                self._close(call)

    def _in_loop(self, do: Any) -> None:
        async def work() -> None:
            do()

        task = self.loop.create_task(work())
        self.loop.go_on()
        task.result()

    def _of(self, name: str, known: KnownKey) -> tuple[Any, ...]:
        return name, to_microseconds(self.clock.moment), known.id, "chat/completions", "m", "p"

    def _execute(self, statement: str, whose: Holder | int) -> None:
        self.looking.execute(statement.encode(), {"id": whose.id if isinstance(whose, Holder) else whose})

    def _find(self, query: str) -> list[Any]:
        return self.looking.execute(query.encode()).fetchall()

    def _reservations(self) -> list[tuple[str, int, int]]:
        return [tuple(row) for row in self._find("SELECT request_id, gateway, cost_nanos FROM reservation")]

    def _rows(self) -> list[tuple[str, int, list[str]]]:
        whose = "key_id, parent_id, batch_id, location_id"
        rows = self._find(f"SELECT request_id, cost_nanos, {whose} FROM usage_record ORDER BY 1")  # noqa: S608
        return [(id_, cost, [each for each in payers if each]) for id_, cost, *payers in rows]

    def _spent(self) -> dict[str, int]:
        return dict(
            self._find(
                "SELECT key_id, spent_nanos + delegated_nanos FROM key_usage "
                "WHERE spent_nanos + delegated_nanos > 0 UNION ALL "
                "SELECT batch_id, spent_nanos FROM batch_usage WHERE spent_nanos > 0 UNION ALL "
                "SELECT location_id, spent_nanos FROM location_usage WHERE spent_nanos > 0"
            )
        )


def _whose(known: KnownKey) -> dict[str, Any]:
    stored = known.stored
    return {
        "location_id": stored.location_id,
        "batch_id": stored.batch_id,
        "parent_id": stored.parent_id,
    }


@pytest.fixture(scope="session")
def database_kind() -> Iterator[str]:
    """Several gateways are on PostgreSQL only."""
    return "postgresql"


def test_money_of_several(opened: Any, four_keys: None, clock: Any) -> None:
    _ = four_keys
    run_state_machine_as_test(
        lambda: Money(opened, clock.now()),
        settings=settings(
            max_examples=6,
            stateful_step_count=30,
            derandomize=True,
            phases=[Phase.explicit, Phase.generate],  # to shrink takes minutes, with a database
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
