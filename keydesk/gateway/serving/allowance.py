"""What a call may take: judged by limits, then the budget, before it goes out; settled at its end (S9)."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from keydesk.domain.budget import Purse
from keydesk.domain.instant import Clock
from keydesk.domain.limit import Count, Limits
from keydesk.domain.money import Nanos
from keydesk.domain.pricing import Prices, Tokens
from keydesk.gateway.catalog.repository import ServedModel
from keydesk.gateway.serving.accounts import Account, Accounts
from keydesk.gateway.serving.body import apart
from keydesk.gateway.serving.bound import Bound, bound_of, bounded
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.endpoint import Endpoint
from keydesk.gateway.serving.exceeded import budget_refusal, limit_headers, limit_refusal
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.metering import estimate
from keydesk.gateway.serving.refusal import STORAGE_FAILED, RefusedError
from keydesk.gateway.usage.recorder import NotRecordedError, Recorder
from keydesk.gateway.usage.records import Reservation

HELD_SECONDS: Final = 3.0
"""How long a call waits for money that calls under way hold."""
SHARE: Final = 8
"""A call whose whole bound is not there, or not asked for, takes this part of what is free: more may come."""
SMALLEST_SHARE: Final = 64
"""In tokens of output: below it a call rather waits."""


class Limited(Protocol):
    """A call as its allowance sees it."""

    @property
    def endpoint(self) -> Endpoint:
        """Where it was made."""
        ...

    @property
    def exchange(self) -> Exchange:
        """Where headers are told."""
        ...

    @property
    def body(self) -> bytes:
        """What the client sent."""
        ...


class Allowance:
    """What one call holds of its key's limits and budget. Settled or released exactly once."""

    __slots__ = (
        "_account",
        "_accounts",
        "_bound",
        "_cost",
        "_count",
        "_known",
        "_open",
        "_output",
        "durable",
    )

    def __init__(self, accounts: Accounts, known: KnownKey) -> None:
        self._accounts = accounts
        self._known = known
        self._account: Account | None = None
        self._count: Count | None = None
        self._bound: Bound | None = None
        self._output = 0
        self._cost = 0
        self._open = True
        self.durable = False
        """Whether the ledger knows of the reservation, so that a record has to follow."""

    @property
    def limited(self) -> bool:
        """Whether the key has a limit or a budget."""
        return self._known.terms.limits is not None or bool(self._known.stored.budgets)

    @property
    def reserved(self) -> bool:
        """Whether money is reserved."""
        return self._bound is not None

    async def take(self, request: "Limited", routes: Sequence[ServedModel]) -> None:
        """Take what a call may need at most, whichever of these routes it goes. Raises RefusedError."""
        terms, path = self._known.terms, request.endpoint.path
        account = self._account = self._accounts.of(self._known.id)
        account.parallel += 1
        limits = terms.limits
        bound = None
        if self._known.stored.budgets or (limits is not None and limits.tpm is not None):
            bound = await apart(request.body, partial(bound_of, path, request.body))
        if limits is not None:
            self._take_limits(account, limits, bound, request)
        if self._known.stored.budgets and bound is not None and request.endpoint.billed:
            try:
                await self._reserve(account, bound, _dearest(routes))
            except NotRecordedError as error:
                raise RefusedError(STORAGE_FAILED) from error

    def bounded(self, body: bytes, served: ServedModel) -> bytes:
        """Return the body with its answers bounded to what was reserved."""
        return body if self._bound is None else bounded(body, self._bound, self._output, served.provider)

    async def hold(self, recorder: Recorder, describe: Callable[[Tokens, int], Reservation]) -> None:
        """Make the reservation durable, before the call first goes out (S10). Raises NotRecordedError."""
        if self._bound is None or self.durable:
            return
        self.durable = True
        try:
            await recorder.reserve(describe(self._bound.tokens(self._output), self._cost))
        except NotRecordedError:
            self.durable = False
            raise

    def settle(self, tokens: Tokens, cost: Nanos) -> Nanos:
        """Replace what was held by what the call took; return what is charged."""
        if not self._open:
            return cost
        self._open = False
        account = self._account
        if account is None:
            account = self._accounts.get(self._known.id)
            if account is not None:
                account.add(cost)
            return cost
        if self._count is not None:
            account.tokens.correct(self._count, tokens.input + tokens.output, _now())
        if self._bound is None:
            account.add(cost)
            return cost
        return Nanos(account.settle(self._cost, cost))

    def close(self) -> None:
        """Let go of what is still held: the call has ended."""
        account = self._account
        if account is None:
            return
        account.parallel -= 1
        self._account = None
        if self._open:
            self._open = False
            if self._count is not None:
                account.tokens.correct(self._count, 0, _now())
            if self._bound is not None:
                account.release(self._cost)

    def _take_limits(self, account: Account, limits: Limits, bound: Bound | None, request: "Limited") -> None:
        now = _now()
        expected = estimate(len(request.body))
        if bound is not None and bound.asked:
            expected += bound.output * bound.copies
        refusal = limit_refusal(account, limits, expected, now)
        if refusal is None:
            if limits.rpm is not None:
                account.requests.take(now, 1, limits.rpm)
            if limits.tpm is not None:
                self._count = account.tokens.take(now, expected, limits.tpm)
        request.exchange.told = limit_headers(account, limits, now)
        if refusal is not None:
            raise RefusedError(refusal)

    async def _reserve(self, account: Account, bound: Bound, prices: Prices) -> None:
        known = self._known
        time = asyncio.get_running_loop().time
        least = bound.cost(bound.least, prices)
        deadline = time() + HELD_SECONDS
        late = False
        while (purse := await self._accounts.purse(known.id, account, known.serial)) is not None:
            output = _output(purse, bound, prices, late=late)
            if output is not None and purse.reserve(cost := bound.cost(output, prices)):
                self._bound, self._output, self._cost = bound, output, cost
                return
            if least > purse.left:
                pays = least <= purse.rule.limit
                if not (pays and await self._accounts.renew_on_use(known.id, account, purse)):
                    raise RefusedError(budget_refusal(purse, least, held=False))
            elif late:
                raise RefusedError(budget_refusal(purse, least, held=True))
            else:
                late = not await account.wait(deadline - time())


class Allowances:
    """Hands allowances out."""

    def __init__(self, recorder: Recorder, clock: Clock) -> None:
        self._accounts = Accounts(recorder, clock)

    def open(self, known: KnownKey) -> Allowance:
        """Return an allowance that holds nothing yet."""
        return Allowance(self._accounts, known)


def _output(purse: Purse, bound: Bound, prices: Prices, *, late: bool) -> int | None:
    """Return to how much a call's answers are bounded; None if the money for it is not there."""
    whole = bound.cost(bound.output, prices)
    if not bound.names:
        return bound.output if whole <= purse.free else None
    if bound.asked:
        if whole <= purse.free:
            return bound.output
        if whole <= purse.left and not late:
            return None  # it will be there when the others have settled
    share = bound.affordable(purse.free // SHARE, prices)
    output = max(share, min(bound.output, SMALLEST_SHARE))
    if bound.cost(output, prices) <= purse.free:
        return output
    if purse.reserved and not late:
        return None
    output = bound.affordable(purse.free, prices)
    return output if output >= bound.least else None


def _dearest(routes: Sequence[ServedModel]) -> Prices:
    """Return prices that no route exceeds; cached input is no exception, wherever it should be dearer."""
    prices = [served.prices for served in routes]
    dearest = max(max(each.input, each.cached_input) for each in prices)
    return Prices(dearest, dearest, max(each.output for each in prices))


def _now() -> float:
    return asyncio.get_running_loop().time()
