"""What one call holds of budgets that several gateways take from: the database has the last word (S9).

What is known here is a first look, which spares most calls that cannot be paid for the way to the database.
It may be older than what others did meanwhile: so nobody is let in by it alone, nor turned away by what was
read more than a moment ago.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from keydesk.domain.pricing import Tokens
from keydesk.gateway.serving.account import Account
from keydesk.gateway.serving.accounts import Accounts
from keydesk.gateway.serving.bound import Bound
from keydesk.gateway.serving.exceeded import held_refusal
from keydesk.gateway.serving.funds import HELD_SECONDS, Capped, Funds
from keydesk.gateway.serving.refusal import RefusedError
from keydesk.gateway.usage.records import Reservation
from keydesk.gateway.usage.reservations import Reservations

LOOK_SECONDS: Final = 0.1
"""How old may be what a call is turned away by, and how often one that waits looks again.

Settlements are not told to other gateways: to notify with each commit would put all commits in one row.
"""

Describe = Callable[[Tokens, int], Reservation]
"""Puts down what a call can take, and cost, at most."""


class SharedFunds(Funds):
    """As ``Funds``, where what is reserved is a row of the database that all gateways see."""

    __slots__ = ("_describe", "_first_refused", "_request_id", "_reservations", "_since")

    def __init__(
        self,
        accounts: Accounts,
        watched: Sequence[Account],
        key_id: str,
        reservations: Reservations,
        describe: Describe,
    ) -> None:
        super().__init__(accounts, watched, key_id)
        self._reservations = reservations
        self._describe = describe
        self._request_id: str | None = None
        """Of the row, once it is there."""
        self._since = _now() - LOOK_SECONDS
        """What was read before does not turn the call away."""
        self._first_refused: float | None = None

    def release(self) -> None:
        """Give everything back: the call did not go out."""
        super().release()
        if self._request_id is not None:
            self._reservations.withdraw(self._request_id)
            self._request_id = None

    async def _agreed(self, capped: Sequence[Capped], bound: Bound) -> bool:
        self.waited = True
        reservation = self._describe(bound.tokens(self.output), self.cost)
        holders = [account.holder.id for account, _ in capped]
        if await self._reservations.reserve(reservation, holders):
            self._request_id = reservation.request_id
            return True
        now = _now()
        self._first_refused = self._first_refused or now
        if now - self._first_refused > HELD_SECONDS:
            account, purse = capped[0]
            raise RefusedError(held_refusal(account.holder, self._key_id, purse))
        self._accounts.look_again(account for account, _ in capped)
        return False

    def _outdated(self) -> bool:
        old = [account for account in self._watched if account.read_at < self._since]
        self._accounts.look_again(old)
        return bool(old)

    async def _wait(self, account: Account, seconds: float) -> bool:
        changed = await account.wait(min(seconds, LOOK_SECONDS))
        self._since = _now() - LOOK_SECONDS
        return changed or seconds > LOOK_SECONDS


def _now() -> float:
    return asyncio.get_running_loop().time()
