"""No interleaving of calls, settlements, admins' changes and renewals overspends a holder (S9, S10).

Real accounts on a real ledger; only the order of events is the test's own: a loop whose time stands until it
is moved, and a recorder that works when it is told to.
"""

import itertools
import json
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import RowMapping, Table, select

from keydesk.domain.budget import Holder, HolderKind, Renewal
from keydesk.domain.instant import to_microseconds
from keydesk.domain.money import Nanos
from keydesk.domain.pricing import Tokens
from keydesk.gateway.bookkeeping import charge_held
from keydesk.gateway.budgets.repository import budget_columns
from keydesk.gateway.budgets.setting import set_budget, top_up
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.serving.allowance import Allowances
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.refusal import RefusedError
from keydesk.gateway.store.engine import Store
from keydesk.gateway.usage.holds import Holds, holds_beside
from keydesk.gateway.usage.records import Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.tables import batch_usage_table, key_usage_table, location_usage_table
from tests.fixtures.still_accounts import (
    MODEL,
    Call,
    Recorder,
    Request,
    StillLoop,
    ledger_sums,
    require_budgets_sound,
    require_sound,
)

KEYS = ("key", "child", "mate", "loner")
HOLDERS = {
    **{id_: Holder(HolderKind.KEY, id_) for id_ in KEYS},
    "workshop": Holder(HolderKind.BATCH, "workshop"),
    "havana": Holder(HolderKind.LOCATION, "havana"),
}
TOTALS: dict[HolderKind, tuple[Table, str]] = {
    HolderKind.KEY: (key_usage_table, "key_id"),
    HolderKind.BATCH: (batch_usage_table, "batch_id"),
    HolderKind.LOCATION: (location_usage_table, "location_id"),
}
RENEWALS = st.sampled_from(list(Renewal))


class Money(RuleBasedStateMachine):
    """Calls of four keys: one, one delegated from it, one of the same batch and location, one of neither."""

    def __init__(self, new: Callable[[], Path], opened: Any, start: datetime) -> None:
        super().__init__()
        self.path = new()
        self.sealing = opened.sealing
        self.store = Store(self.path)
        self.moment = start
        self.loop = StillLoop()
        self.numbers = itertools.count(1)
        self.spent: Counter[str] = Counter()
        self.raised: set[tuple[str, int, int]] = set()
        self.calls: list[Call] = []
        self.serial = 0
        self.keys: dict[str, KnownKey] = {}
        self._read_keys()
        self._open()

    def now(self) -> datetime:
        return self.moment

    # What calls do

    @rule(key=st.sampled_from(KEYS), tokens=st.none() | st.integers(1, 150))
    def call(self, key: str, tokens: int | None) -> None:
        known = self.keys[key]
        body = {"model": "m"} if tokens is None else {"model": "m", "max_tokens": tokens}
        allowance = self.allowances.open(known)
        request: Any = Request(json.dumps(body).encode())
        taking = self.loop.create_task(allowance.take(request, [MODEL]))
        self.calls.append(Call(f"req{next(self.numbers)}", known, allowance, taking))

    @precondition(lambda self: any(call.taken for call in self.calls))
    @rule(data=st.data(), tokens=st.integers(0, 200) | st.just(10**12))
    def settle(self, data: st.DataObject, tokens: int) -> None:
        call = data.draw(st.sampled_from([each for each in self.calls if each.taken]))
        self._in_loop(lambda: self._settle(call, tokens))

    @precondition(lambda self: any(call.taken and call.holding is None for call in self.calls))
    @rule(data=st.data())
    def send(self, data: st.DataObject) -> None:
        """The call goes out, once the ledger knows what it can cost."""
        call = data.draw(
            st.sampled_from([each for each in self.calls if each.taken and each.holding is None])
        )

        def describe(tokens: Tokens, cost: int) -> Reservation:
            return Reservation(*self._of(call), tokens.input, tokens.output, cost, **self._whose(call))

        recorder: Any = self.recorder
        call.holding = self.loop.create_task(call.allowance.hold(recorder, describe))

    @precondition(lambda self: self.calls)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        """The client hangs up while its call waits, or before it goes out."""
        call = data.draw(st.sampled_from(self.calls))
        if not call.taking.done():
            call.taking.cancel()
        elif call.allowance.durable:
            self._in_loop(lambda: self._settle(call, 0))
        else:
            self._in_loop(lambda: self._close(call))

    # What the recorder and time do

    @rule(count=st.integers(1, 8))
    def work(self, count: int) -> None:
        self.recorder.work(count)

    @rule(count=st.integers(1, 8))
    def work_on(self, count: int) -> None:
        """Everything is answered, and what waited for it goes on."""
        for _ in range(count):
            self.recorder.work(99)
            self.loop.go_on()

    @rule()
    def fail_or_recover(self) -> None:
        self.recorder.failing = not self.recorder.failing

    @rule(seconds=st.sampled_from([0.5, 2.9, 3.1, 61.0]))
    def wait(self, seconds: float) -> None:
        self.loop.moment += seconds

    @rule(hours=st.sampled_from([1, 13, 24, 24 * 31]))
    def days_go_by(self, hours: int) -> None:
        self.moment += timedelta(hours=hours)

    # What admins do

    @rule(
        holder=st.sampled_from(list(HOLDERS.values())),
        limit=st.integers(0, 400),
        renewal=RENEWALS,
        most=st.none() | st.integers(0, 3),
        thresholds=st.sets(st.integers(1, 100), max_size=3).map(sorted),
    )
    def set_budget(
        self, holder: Holder, limit: int, renewal: Renewal, most: int | None, thresholds: list[int]
    ) -> None:
        fields = {
            "limit_usd": Nanos(limit),
            "renewal": renewal,
            "max_renewals": most,
            "alert_thresholds": thresholds,
        }
        self._change(lambda connection, row: set_budget(connection, holder, row, fields, self.moment), holder)

    @rule(holder=st.sampled_from(list(HOLDERS.values())))
    def remove_budget(self, holder: Holder) -> None:
        self._change(lambda connection, row: set_budget(connection, holder, row, None, self.moment), holder)

    @rule(holder=st.sampled_from(list(HOLDERS.values())), amount=st.integers(1, 200))
    def top_up(self, holder: Holder, amount: int) -> None:
        def add(connection: Any, row: RowMapping) -> None:
            if row["limit_nanos"] is not None:
                top_up(connection, holder, row, Nanos(amount), self.moment)

        self._change(add, holder)

    # What must never end it

    @rule()
    def crash(self) -> None:
        """``kill -9``: what the ledger knows of was perhaps sent, and is charged; the rest is lost."""
        for call in self.calls:
            call.taking.cancel()
            if call.holding is not None:
                call.holding.cancel()
        self.loop.go_on()
        self.loop.close()
        self.loop = StillLoop()
        self.calls = []
        self._close_ledger()
        holds = Holds(holds_beside(self.path))
        with closing(sqlite3.connect(self.path)) as connection:
            recorded = {id_ for (id_,) in connection.execute("SELECT request_id FROM usage_record")}
            reserved = {
                each.request_id: each.cost_nanos for each in holds.left() if each.request_id not in recorded
            }
            before = ledger_sums(connection)
        for _ in range(2):  # the second finds nothing more
            charge_held(lambda: UsageLedger.open(self.path, self.sealing), holds)
        assert list(holds.left()) == []
        holds.close()
        query = "SELECT request_id, cost_nanos FROM usage_record WHERE outcome = 'crashed'"
        with closing(sqlite3.connect(self.path)) as connection:
            charged = dict(connection.execute(query))
            self.spent = ledger_sums(connection)
            alerts = connection.execute("SELECT subject_id, period_began, threshold FROM alert").fetchall()
        self.raised &= set(alerts)  # one that was not written yet is raised again by the next call
        assert reserved.items() <= charged.items()
        assert charged.keys() - reserved.keys() <= recorded
        assert self.spent["loner"] >= before["loner"]
        require_budgets_sound(self.store)  # the ledger is verified in the end: no sum in it heals by itself
        self._open()

    @invariant()
    def what_is_in_memory_is_what_is_so(self) -> None:
        self.loop.go_on()
        self._note()
        for account in self.allowances._accounts._accounts.values():
            if account.purse is not None:
                assert account.purse.lifetime == self.spent[account.holder.id], account.holder
                held = sum(call.cost for call in self.calls if call.holds(account))
                assert account.purse.reserved == held, account.holder

    def teardown(self) -> None:
        self.recorder.failing = False
        for _ in range(20):  # who waited for money is let in by those who end
            self.recorder.work(10**6)
            self.loop.moment += 10
            self.loop.go_on()
            for call in list(self.calls):
                if call.taken:
                    self._in_loop(lambda call=call: self._settle(call, 50))
        self.recorder.work(10**6)
        self.loop.go_on()
        self._note()
        assert self.calls == []
        for account in self.allowances._accounts._accounts.values():
            assert (account.users, account.parallel) == (0, 0)
            assert account.purse is None or account.purse.reserved == 0
        with closing(sqlite3.connect(self.path)) as connection:
            assert ledger_sums(connection) == self.spent
            alerts = connection.execute("SELECT subject_id, period_began, threshold FROM alert").fetchall()
        assert len(alerts) == len(set(alerts))
        assert set(alerts) >= self.raised
        require_sound(self.store)
        self._close_ledger()
        self.store.close()
        self.loop.close()
        self.path.unlink()

    def _open(self) -> None:
        ledger = UsageLedger.open(self.path, self.sealing)
        self.recorder: Any = Recorder(ledger, Holds(holds_beside(self.path)), self.loop)
        clock: Any = self
        self.allowances = Allowances(self.recorder, clock)

    def _close_ledger(self) -> None:
        self.recorder.ledger.close()
        self.recorder.holds.close()

    def _in_loop(self, do: Callable[[], None]) -> None:
        errors: list[Exception] = []

        def work() -> None:
            try:
                do()
            except Exception as error:  # noqa: BLE001 - told where the test sees it
                errors.append(error)

        self.loop.call_soon(work)
        self.loop.go_on()
        if errors:
            raise errors[0]

    def _settle(self, call: Call, tokens: int) -> None:
        reserved = call.cost
        paying = [each for each in self.allowances._accounts._accounts.values() if call.holds(each)]
        charged = int(call.allowance.settle(Tokens(0, 0, tokens), Nanos(tokens)))
        assert charged == (min(tokens, reserved) if call.allowance.reserved else tokens)
        alerts = call.allowance.alerts
        record = UsageRecord(
            *self._of(call), 0, 0, min(tokens, 10**6), charged, 1, 200, Outcome.OK, **self._whose(call)
        )
        self.recorder.record(record, alerts)
        for payer in call.known.stored.payers:
            self.spent[payer] += charged
        self.raised |= {(each.subject_id, each.period_began, each.threshold) for each in alerts}
        for account in paying:
            purse = account.purse
            if account.capped and purse.granted:
                began = to_microseconds(purse.period.began)
                reached = [
                    each for each in purse.rule.thresholds if purse.spent * 100 >= each * purse.granted
                ]
                assert self.raised >= {(account.holder.id, began, each) for each in reached}
        self._close(call)

    def _close(self, call: Call) -> None:
        call.allowance.close()
        if call.holding is not None:
            call.holding.cancel()
        self.calls.remove(call)

    def _note(self) -> None:
        """Look at the calls that were let through or refused; those let through must have been paid for."""
        for call in list(self.calls):
            if call.holding is not None and call.holding.done() and not call.holding.cancelled():
                call.holding.exception()
            if not call.taking.done() or call.taken:
                continue
            error = None if call.taking.cancelled() else call.taking.exception()
            assert error is None or isinstance(error, RefusedError), error
            self._in_loop(lambda call=call: self._close(call))
        newest = [call for call in self.calls if call.known.serial == self.serial]
        for call in newest:
            if call.taken and not hasattr(call, "seen"):
                call.seen = True  # pyright: ignore[reportAttributeAccessIssue]
                self._require_within(call)

    def _require_within(self, call: Call) -> None:
        """By what the database says: ``spent + reserved <= limit``, of every holder that has a budget."""
        with self.store.read() as connection:
            rows = connection.execute(select(budget_table)).mappings().all()
        for row in rows:
            id_ = row["holder_id"]
            if id_ not in call.known.stored.payers:
                continue
            account = self.allowances._accounts.get(id_)
            assert account is not None
            assert call.holds(account)
            reserved = sum(each.cost for each in self.calls if each.holds(account))
            spent = self.spent[id_] - row["baseline_nanos"]
            assert spent + reserved <= row["limit_nanos"] + row["topped_up_nanos"], id_

    def _change(self, do: Callable[[Any, RowMapping], None], holder: Holder) -> None:
        table, id_ = TOTALS[holder.kind]
        query = (
            select(*budget_columns(holder.kind))
            .select_from(table)
            .outerjoin(budget_table, budget_table.c.holder_id == table.c[id_])
            .where(table.c[id_] == holder.id)
        )
        with self.store.write() as connection:
            do(connection, connection.execute(query).mappings().one())
        self._read_keys()

    def _read_keys(self) -> None:
        self.serial += 1
        with self.store.read() as connection:
            found = [load_key(connection, id_) for id_ in KEYS]
        self.keys = {each.id: KnownKey(each, self.serial) for each in found if each is not None}

    def _of(self, call: Call) -> tuple[Any, ...]:
        return (call.id, to_microseconds(self.moment), call.known.id, "chat/completions", "m", "p")

    def _whose(self, call: Call) -> dict[str, Any]:
        stored = call.known.stored
        return {
            "location_id": stored.location_id,
            "batch_id": stored.batch_id,
            "parent_id": stored.parent_id,
        }


def test_money(new_path: Callable[[], Path], opened: Any, clock: Any) -> None:
    run_state_machine_as_test(
        lambda: Money(new_path, opened, clock.now()),
        settings=settings(
            max_examples=25,
            stateful_step_count=50,
            derandomize=True,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
