"""What one holder has in use: its limits' windows, its calls at once, its budget."""

import asyncio
from typing import Final

from keydesk.domain.budget import Holder, Purse
from keydesk.domain.limit import SlidingWindow
from keydesk.gateway.usage.records import Standing

NEVER: Final = -1


class Account:
    """The use of one key, batch or location. It is kept as long as a call uses it, and a while after."""

    __slots__ = (
        "_changed",
        "_requests",
        "_tokens",
        "capped",
        "holder",
        "loading",
        "parallel",
        "purse",
        "read_at",
        "serial",
        "since",
        "used_at",
        "users",
    )

    def __init__(self, holder: Holder) -> None:
        self.holder = holder
        self._requests: SlidingWindow | None = None
        self._tokens: SlidingWindow | None = None
        self.parallel = 0
        self.purse: Purse | None = None
        self.capped = False
        """Whether the holder has a budget; what calls still hold stays in the purse without one."""
        self.serial = NEVER
        """The age of the key whose call last had the budget read."""
        self.read_at = 0.0
        """When that was, by the loop's time."""
        self.since = 0
        """What was settled since the enquiry under way was made."""
        self.loading: asyncio.Future[Standing] | None = None
        self.users = 0
        """How many calls under way look at this account."""
        self.used_at = 0.0
        self._changed: asyncio.Future[None] | None = None

    @property
    def requests(self) -> SlidingWindow:
        """The requests of the last minute."""
        if self._requests is None:
            self._requests = SlidingWindow()
        return self._requests

    @property
    def tokens(self) -> SlidingWindow:
        """The tokens of the last minute."""
        if self._tokens is None:
            self._tokens = SlidingWindow()
        return self._tokens

    def leave(self) -> None:
        """Be let go of by a call that used it."""
        self.users -= 1

    def idle(self, now: float) -> bool:
        """Whether nothing would be lost if the account were forgotten: the ledger knows the rest."""
        return (
            not self.users
            and self.loading is None
            and (self._requests is None or self._requests.empty(now))
            and (self._tokens is None or self._tokens.empty(now))
        )

    @property
    def alerting(self) -> bool:
        """Whether a threshold of its budget was reached of which nobody was told."""
        return self.capped and self.purse is not None and self.purse.alerting

    def settle(self, reserved: int, cost: int) -> None:
        """Charge a call that reserved."""
        if self.purse is not None:
            self.since += self.purse.settle(reserved, cost)
            self.wake()

    def add(self, cost: int) -> None:
        """Count what a call cost that reserved nothing here."""
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
        if self._changed is not None:
            self._changed.set_result(None)
            self._changed = None

    async def wait(self, seconds: float) -> bool:
        """Wait until something changes; False if nothing does."""
        if seconds <= 0:
            return False
        if self._changed is None:
            self._changed = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await asyncio.shield(self._changed)
        except TimeoutError:
            return False
        return True

    def take_in(self, serial: int, standing: Standing) -> None:
        """Make the budget what the ledger says, and what was settled since it was asked."""
        self.serial = max(self.serial, serial)
        self.capped = standing.budget is not None
        lifetime = standing.lifetime + self.since
        if standing.budget is not None:
            rule, period = standing.budget
            if self.purse is None:
                self.purse = Purse(rule, period, standing.lifetime)
            self.purse.become(rule, period, lifetime)
            self.purse.held_elsewhere = int(standing.held_elsewhere)
        elif self.purse is not None:
            self.purse.lifetime = lifetime
        self.wake()
