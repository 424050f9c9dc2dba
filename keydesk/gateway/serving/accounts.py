"""The budgets of keys in use, in memory: exact with the ledger, whatever admins and calls do meanwhile.

Whatever is settled is handed to the recorder in the same turn of the loop. An enquiry goes the same way, so
its answer holds exactly what was settled before it was asked; what is settled meanwhile is added to it.
"""

import asyncio
from functools import partial
from typing import Final

from keydesk.domain.budget import BudgetRule, Period, Purse
from keydesk.domain.instant import Clock
from keydesk.domain.limit import SlidingWindow
from keydesk.gateway.usage.recorder import NotRecordedError, Recorder
from keydesk.gateway.usage.records import Enquiry, Standing

NEVER: Final = -1


class Account:
    """What one key has in use."""

    __slots__ = ("capped", "changed", "loading", "parallel", "purse", "requests", "serial", "since", "tokens")

    def __init__(self) -> None:
        self.requests = SlidingWindow()
        self.tokens = SlidingWindow()
        self.parallel = 0
        self.purse: Purse | None = None
        self.capped = False
        """Whether the key has a budget; what calls still hold stays in the purse without one."""
        self.serial = NEVER
        """The age of the key's terms when the budget was last read."""
        self.since = 0
        """What was settled since the enquiry under way was made."""
        self.loading: asyncio.Future[Standing] | None = None
        self.changed: asyncio.Future[None] | None = None

    def settle(self, reserved: int, cost: int) -> int:
        """Charge a call, and return what was charged."""
        if self.purse is None:
            return cost
        charged = self.purse.settle(reserved, cost)
        self.since += charged
        self.wake()
        return charged

    def add(self, cost: int) -> None:
        """Count what a call cost that began without a budget."""
        if self.purse is not None:
            self.purse.lifetime += cost
        self.since += cost

    def release(self, reserved: int) -> None:
        """Give a reservation back."""
        if self.purse is not None:
            self.purse.release(reserved)
            self.wake()

    def wake(self) -> None:
        """Let those who wait for money look again."""
        if self.changed is not None:
            self.changed.set_result(None)
            self.changed = None

    async def wait(self, seconds: float) -> bool:
        """Wait until something changes; False if nothing does."""
        if seconds <= 0:
            return False
        if self.changed is None:
            self.changed = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await asyncio.shield(self.changed)
        except TimeoutError:
            return False
        return True

    def take_in(self, serial: int, standing: Standing) -> None:
        """Make the budget what the ledger says."""
        self.capped = standing.budget is not None
        self.serial = max(self.serial, serial)
        lifetime = standing.lifetime + self.since
        if standing.budget is not None:
            rule, period = standing.budget
            if self.purse is None:
                self.purse = Purse(rule, period, standing.lifetime)
            self.purse.rule, self.purse.period = rule, period
        if self.purse is not None:
            self.purse.lifetime = lifetime
        self.wake()


class Accounts:
    """The accounts of all keys that have a limit or a budget. Belongs to the loop's thread."""

    def __init__(self, recorder: Recorder, clock: Clock) -> None:
        self._recorder = recorder
        self._clock = clock
        self._accounts: dict[str, Account] = {}

    def get(self, key_id: str) -> Account | None:
        """Return the key's account if there is one."""
        return self._accounts.get(key_id)

    def of(self, key_id: str) -> Account:
        """Return the key's account."""
        account = self._accounts.get(key_id)
        if account is None:
            account = self._accounts[key_id] = Account()
        return account

    async def purse(self, key_id: str, account: Account, serial: int) -> Purse | None:
        """Return the budget as it holds now; None for a key without one. Raises NotRecordedError."""
        while True:
            if account.loading is not None:
                await _told(account.loading)
            elif account.serial < serial:
                await self.read(key_id, account, serial)
            elif account.purse is None or not account.capped:
                return None
            else:
                turn = self._turn(account.purse)
                if turn is None:
                    return account.purse
                await self.read(key_id, account, serial, turn)

    async def renew_on_use(self, key_id: str, account: Account, purse: Purse) -> bool:
        """Renew a budget that is used up; False if it does not renew. Raises NotRecordedError."""
        if account.loading is not None:
            await _told(account.loading)
            return True
        after = purse.rule.renewed_on_use(purse.period, self._clock.now(), purse.lifetime_nanos)
        if after is None:
            return False
        await self.read(key_id, account, account.serial, (purse.period, after))
        return True

    async def read(
        self, key_id: str, account: Account, serial: int, turn: tuple[Period, Period] | None = None
    ) -> None:
        """Read how the budget stands, after a turn of its period if there is one. Raises NotRecordedError."""
        account.since = 0
        asked = self._recorder.ask(Enquiry(key_id, turn))
        account.loading = asked
        asked.add_done_callback(partial(_read, account, serial))
        await asyncio.shield(asked)

    def _turn(self, purse: Purse) -> tuple[Period, Period] | None:
        rule: BudgetRule = purse.rule
        current = rule.current(purse.period, self._clock.now(), purse.lifetime_nanos)
        return None if current is purse.period else (purse.period, current)


def _read(account: Account, serial: int, asked: "asyncio.Future[Standing]") -> None:
    account.loading = None
    if asked.cancelled() or isinstance(asked.exception(), NotRecordedError):
        account.serial = NEVER
        account.wake()
    else:
        account.take_in(serial, asked.result())


async def _told(asked: "asyncio.Future[Standing]") -> None:
    """Wait until the answer is taken in; it is, a turn of the loop after it came."""
    if asked.done():
        await asyncio.sleep(0)
    else:
        await asyncio.shield(asked)
