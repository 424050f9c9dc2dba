"""The budgets that one call is paid from, together: all of them hold what it can cost, or none does (S9)."""

import asyncio
from collections.abc import Sequence
from typing import Final

from keydesk.domain.budget import Purse
from keydesk.domain.pricing import Prices
from keydesk.gateway.serving.account import Account
from keydesk.gateway.serving.accounts import Accounts, Turn
from keydesk.gateway.serving.bound import Bound
from keydesk.gateway.serving.exceeded import held_refusal, used_up_refusal
from keydesk.gateway.serving.refusal import RefusedError

HELD_SECONDS: Final = 3.0
"""How long a call waits for money that calls under way hold."""
SHARE: Final = 8
"""A call whose whole bound is not there, or not asked for, takes this part of what is free: more may come."""
SMALLEST_SHARE: Final = 64
"""In tokens of output: below it a call rather waits."""

Capped = tuple[Account, Purse]
"""A holder with a budget that holds now."""


class Funds:
    """What one call holds of the budgets of its key, its key's parent, its batch and its location."""

    __slots__ = ("_accounts", "_holding", "_key_id", "_watched", "cost", "output", "waited")

    def __init__(self, accounts: Accounts, watched: Sequence[Account], key_id: str) -> None:
        self._accounts = accounts
        self._key_id = key_id
        self._watched = watched
        self._holding: Sequence[Account] = ()
        self.output = 0
        """To how much each answer is bounded."""
        self.cost = 0
        """What every one of the budgets holds for the call."""
        self.waited = False
        """Whether time may have passed until they did."""

    @property
    def reserved(self) -> bool:
        """Whether money is reserved."""
        return bool(self._holding)

    async def reserve(self, bound: Bound, prices: Prices, serial: int) -> None:
        """Hold what the call can cost at most. Raises RefusedError, NotRecordedError.

        While a budget is read or waited for, nothing of the others is held. ``serial`` is that of the key.
        """
        deadline: float | None = None
        late = False
        while capped := await self._capped(serial):
            tightest, purse = min(capped, key=_free) if len(capped) > 1 else capped[0]
            left = min([each.left for _, each in capped])
            output = _output(purse, left, bound, prices, late=late)
            if output is not None:
                self._hold(capped, output, bound.cost(output, prices))
                if await self._agreed(capped, bound):
                    return
                self.release()
                continue
            if self._outdated():
                continue
            self.waited = True
            least = bound.cost(bound.least, prices)
            if least > left:
                await self._renew([each for each in capped if least > each[1].left], least)
            elif late:
                raise RefusedError(held_refusal(tightest.holder, self._key_id, purse))
            else:
                time = asyncio.get_running_loop().time()
                deadline = deadline or time + HELD_SECONDS
                late = not await self._wait(tightest, deadline - time)

    def settle(self, cost: int) -> int:
        """Charge every budget once with what the call cost; return that: at most what was reserved."""
        charged = min(cost, self.cost)
        for account in self._holding:
            account.settle(self.cost, charged)
        return charged

    def holds(self, account: Account) -> bool:
        """Whether the account holds money for the call."""
        return account in self._holding

    def release(self) -> None:
        """Give everything back: the call did not go out."""
        for account in self._holding:
            account.release(self.cost)
        self._holding = ()

    async def _agreed(self, capped: Sequence[Capped], bound: Bound) -> bool:
        """Tell whether what is held here is held: it is, where nobody else takes from the budgets."""
        _ = capped, bound
        return True

    def _outdated(self) -> bool:
        """Tell whether what is known is too old to turn the call away by; it is then read anew."""
        return False

    async def _wait(self, account: Account, seconds: float) -> bool:
        """Wait until there may be more; False once it was waited this long."""
        return await account.wait(seconds)

    async def _capped(self, serial: int) -> list[Capped]:
        """Return those that have a budget, as all of them hold in this turn of the loop."""
        while readings := self._accounts.readings(self._watched, serial):
            self.waited = True
            await self._accounts.told(readings)
        return [(each, each.purse) for each in self._watched if each.capped and each.purse is not None]

    def _hold(self, capped: Sequence[Capped], output: int, cost: int) -> None:
        for _, purse in capped:
            purse.reserve(cost)
        self._holding = [account for account, _ in capped]
        self.output, self.cost = output, cost

    async def _renew(self, used_up: Sequence[Capped], least: int) -> None:
        """Renew one of the budgets that are used up, if all of them do renew so. Raises RefusedError."""
        turns: list[tuple[Account, Turn]] = []
        for account, purse in used_up:
            turn = self._accounts.renewable(purse) if least <= purse.rule.limit else None
            if turn is None:
                raise RefusedError(used_up_refusal(account.holder, self._key_id, purse, least))
            turns.append((account, turn))
        await self._accounts.renew(*turns[0])


def _free(capped: Capped) -> int:
    return capped[1].free


def _output(tightest: Purse, left: int, bound: Bound, prices: Prices, *, late: bool) -> int | None:
    """Return to how much a call's answers are bounded; None if the money for it is not there.

    ``left`` is what the calls under way would leave at least, if they cost nothing.
    """
    free = tightest.free
    if bound.asked is not None or not bound.names:
        whole = bound.cost(bound.output, prices)
        if whole <= free:
            return bound.output
        if not bound.names or (whole <= left and not late):
            return None  # perhaps it will be there when the others have settled
    share = bound.affordable(free // SHARE, prices)
    output = max(share, min(bound.output, SMALLEST_SHARE))
    if bound.cost(output, prices) <= free:
        return output
    if tightest.held and not late:
        return None
    output = bound.affordable(free, prices)
    return output if output >= bound.least else None
