"""The accounts of holders in use, in memory: exact with the ledger, whatever admins and calls do meanwhile.

Whatever is settled is handed to the recorder in the same turn of the loop. An enquiry goes the same way, so
its answer holds exactly what was settled before it was asked; what is settled meanwhile is added to it.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from keydesk.domain.budget import Holder, Period, Purse
from keydesk.domain.instant import Clock
from keydesk.gateway.serving.account import NEVER, Account
from keydesk.gateway.usage.recorder import NotRecordedError, Recorder
from keydesk.gateway.usage.records import Enquiry, Standing

IDLE_SECONDS: Final = 60.0
"""How long an account is kept that no call uses."""
_AT_A_TIME: Final = 4
"""How many accounts are looked at for being idle whenever one is used: more than can be added."""

Turn = tuple[Period, Period]


class Accounts:
    """The accounts of all holders in use. Belongs to the loop's thread."""

    def __init__(self, recorder: Recorder, clock: Clock) -> None:
        self._recorder = recorder
        self._clock = clock
        self._accounts: OrderedDict[str, Account] = OrderedDict()
        """By the holder's id, the one longest unused first."""

    def __len__(self) -> int:
        return len(self._accounts)

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock.now()

    def get(self, holder_id: str) -> Account | None:
        """Return the holder's account if there is one."""
        return self._accounts.get(holder_id)

    def enter(self, holder: Holder, now: float) -> Account:
        """Return the holder's account for a call to use; the call has to leave it once.

        ``now`` is the loop's time.
        """
        account = self._accounts.get(holder.id)
        if account is None:
            account = self._accounts[holder.id] = Account(holder)
        account.users += 1
        self._touch(account, now)
        self._forget_idle(now)
        return account

    def renewable(self, purse: Purse) -> Turn | None:
        """Return how a budget renews whose money is used up; None if it does not."""
        after = purse.rule.renewed_on_use(purse.period, self._clock.now(), purse.lifetime_nanos)
        return None if after is None else (purse.period, after)

    async def renew(self, account: Account, turn: Turn) -> None:
        """Let a budget pass to another period. Raises NotRecordedError."""
        await _told(self._read(account, account.serial, turn))

    async def told(self, readings: "Sequence[asyncio.Future[Standing]]") -> None:
        """Wait for readings to be taken in. Raises NotRecordedError."""
        for reading in readings:
            await _told(reading)

    def look_again(self, accounts: Iterable[Account]) -> None:
        """Have these budgets read anew before a call takes from them."""
        for account in accounts:
            account.serial = NEVER

    def readings(self, accounts: Sequence[Account], serial: int) -> "list[asyncio.Future[Standing]]":
        """Return what has to be waited for before their budgets hold all at once; nothing if they do.

        ``serial`` tells how old the key is that lists them: what was read before it, is read anew.
        """
        readings: list[asyncio.Future[Standing]] = []
        now: datetime | None = None
        for account in accounts:
            if account.loading is not None:
                readings.append(account.loading)
            elif account.serial < serial:
                readings.append(self._read(account, serial))
            elif account.capped and account.purse is not None:
                now = now or self._clock.now()
                following = account.purse.following(now)
                if following is not None:
                    readings.append(self._read(account, serial, (account.purse.period, following)))
        return readings

    def _read(self, account: Account, serial: int, turn: Turn | None = None) -> "asyncio.Future[Standing]":
        account.since = 0
        account.read_at = asyncio.get_running_loop().time()
        account.loading = asked = self._recorder.ask(Enquiry(account.holder, turn))
        asked.add_done_callback(partial(_take_in, account, serial))
        return asked

    def _touch(self, account: Account, now: float) -> None:
        account.used_at = now
        self._accounts.move_to_end(account.holder.id)

    def _forget_idle(self, now: float) -> None:
        for _ in range(_AT_A_TIME):
            oldest = next(iter(self._accounts.values()))
            if now - oldest.used_at < IDLE_SECONDS:
                return
            if oldest.idle(now):
                del self._accounts[oldest.holder.id]
            else:
                self._touch(oldest, now)


def _take_in(account: Account, serial: int, asked: "asyncio.Future[Standing]") -> None:
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
