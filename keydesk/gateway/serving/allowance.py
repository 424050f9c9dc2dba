"""What a call may take: judged by limits, then the budgets, before it goes out; settled at its end (S9)."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.instant import Clock
from keydesk.domain.limit import Limits, share_of
from keydesk.domain.money import Nanos
from keydesk.domain.pricing import Prices, Tokens
from keydesk.gateway.catalog.repository import ServedModel
from keydesk.gateway.serving.account import Account
from keydesk.gateway.serving.accounts import Accounts
from keydesk.gateway.serving.alerting import alerts_of
from keydesk.gateway.serving.body import apart
from keydesk.gateway.serving.bound import Bound, bound_of, bounded
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.endpoint import Endpoint
from keydesk.gateway.serving.exceeded import Limit
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.funds import Funds
from keydesk.gateway.serving.metering import estimate
from keydesk.gateway.serving.refusal import STORAGE_FAILED, RefusedError
from keydesk.gateway.serving.shared_funds import SharedFunds
from keydesk.gateway.serving.shared_throttle import SharedThrottle, Sharing
from keydesk.gateway.serving.throttle import Throttle
from keydesk.gateway.usage.recorder import NotRecordedError, Recorder
from keydesk.gateway.usage.records import Alert, Reservation
from keydesk.gateway.usage.reservations import Reservations


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

    def reservation(self, tokens: Tokens, cost: int) -> Reservation:
        """Return what the call can take, and cost, at most, to be put down."""
        ...


class Allowance:
    """What one call holds of limits and budgets. Settled or released exactly once."""

    __slots__ = (
        "_accounts",
        "_bound",
        "_entered",
        "_funds",
        "_known",
        "_open",
        "_reservations",
        "_sharing",
        "_throttle",
        "alerts",
        "durable",
    )

    def __init__(
        self,
        accounts: Accounts,
        known: KnownKey,
        reservations: Reservations | None = None,
        sharing: Sharing | None = None,
    ) -> None:
        self._accounts = accounts
        self._sharing = sharing
        """How several gateways hold keys to their limits, if there can be several."""
        self._known = known
        self._reservations = reservations
        """Where money is reserved, if several gateways take from the same budgets."""
        self._entered: list[Account] = []
        self._throttle: Throttle | None = None
        self._funds: Funds | None = None
        self._bound: Bound | None = None
        self._open = True
        self.durable = False
        """Whether the ledger knows of the reservation, so that a record has to follow."""
        self.alerts: tuple[Alert, ...] = ()
        """What settling raised; to be written together with the record."""

    @property
    def limited(self) -> bool:
        """Whether there is a limit or a budget to be held to."""
        stored = self._known.stored
        return (
            self._known.terms.limits is not None or stored.parent_limits is not None or bool(stored.budgets)
        )

    @property
    def reserved(self) -> bool:
        """Whether money is reserved."""
        return self._funds is not None and self._funds.reserved

    async def take(self, request: "Limited", routes: Sequence[ServedModel]) -> None:
        """Take what a call may need at most, whichever of these routes it goes. Raises RefusedError."""
        time = asyncio.get_running_loop().time
        limits = self._limits(time())
        budgets = self._known.stored.budgets if request.endpoint.billed else ()
        bound = None
        if budgets or any(limit.rule.tpm is not None for limit in limits):
            longest = [served.max_output_tokens for served in routes]
            read = partial(bound_of, request.endpoint.path, request.body, longest)
            bound = await apart(request.body, read)
        throttle = self._throttle = self._throttled(limits, _expected(request.body, bound))
        now = time()
        try:
            if isinstance(throttle, SharedThrottle):
                await throttle.ask()
                now = time()
            throttle.require_room(now)
            throttle.enter()
            if budgets and bound is not None:
                funds = self._open_funds(budgets, request, now)
                if await self._reserve(funds, bound, _dearest(routes)):
                    now = time()
                    throttle.require_room(now)
            throttle.count(now)
        finally:
            request.exchange.told = throttle.headers(now)

    async def take_turn(self, exchange: Exchange, *, calling: bool) -> None:
        """Take what a request needs that costs no money: a place in the minute. Raises RefusedError.

        ``calling`` tells that it waits for an answer, so that it also takes a place among the calls at once.
        """
        now = asyncio.get_running_loop().time()
        throttle = self._throttle = self._throttled(self._limits(now), expected=0, calling=calling)
        try:
            if isinstance(throttle, SharedThrottle):
                await throttle.ask()
            throttle.require_room(now)
            if calling:
                throttle.enter()
            throttle.count(now)
        finally:
            exchange.told = throttle.headers(now)

    def bounded(self, body: bytes, served: ServedModel) -> bytes:
        """Return the body with its answers bounded to what was reserved."""
        if self._bound is None or self._funds is None:
            return body
        return bounded(body, self._bound, self._funds.output, served)

    async def hold(self, recorder: Recorder, describe: Callable[[Tokens, int], Reservation]) -> None:
        """Make the reservation durable, before the call first goes out (S10). Raises NotRecordedError."""
        if self._bound is None or self._funds is None or self.durable:
            return
        self.durable = True
        if self._reservations is not None:  # that knows of it since it was reserved
            return
        try:
            await recorder.reserve(describe(self._bound.tokens(self._funds.output), self._funds.cost))
        except NotRecordedError:
            self.durable = False
            raise

    def settle(self, tokens: Tokens, cost: Nanos) -> Nanos:
        """Replace what was held by what the call took; return what is charged.

        The record of it has to be handed over in the same turn of the loop.
        """
        if not self._open:
            return cost
        self._open = False
        if self._throttle is not None:
            self._throttle.correct(tokens.input + tokens.output, asyncio.get_running_loop().time())
        funds = self._funds
        charged = Nanos(funds.settle(cost)) if funds is not None and funds.reserved else cost
        alerting: list[Account] = []
        for payer in self._known.payers:
            account = self._accounts.get(payer)
            if account is None:
                continue
            if funds is None or not funds.holds(account):
                account.add(charged)
            elif account.alerting:
                alerting.append(account)
        if alerting:
            self.alerts = tuple(alerts_of(alerting, self._known.stored, self._accounts.now()))
        return charged

    def close(self) -> None:
        """Let go of what is still held: the call has ended."""
        if self._throttle is not None:
            if self._open:
                self._throttle.correct(0, asyncio.get_running_loop().time())
            self._throttle.leave()
            self._throttle = None
        if self._funds is not None:
            if self._open:
                self._funds.release()
            self._funds = None
        for account in self._entered:
            account.leave()
        self._entered = []
        self._open = False

    def _open_funds(self, budgets: Sequence[Holder], request: Limited, now: float) -> Funds:
        watched = [self._enter(holder, now) for holder in budgets]
        if self._reservations is None:
            self._funds = Funds(self._accounts, watched, self._known.id)
        else:
            describe = request.reservation
            self._funds = SharedFunds(self._accounts, watched, self._known.id, self._reservations, describe)
        return self._funds

    async def _reserve(self, funds: Funds, bound: Bound, prices: Prices) -> bool:
        """Reserve what the call can cost; tell whether time passed meanwhile. Raises RefusedError."""
        try:
            await funds.reserve(bound, prices, self._known.serial)
        except NotRecordedError as error:
            raise RefusedError(STORAGE_FAILED) from error
        if funds.reserved:
            self._bound = bound
        return funds.waited

    def _throttled(self, limits: Sequence[Limit], expected: int, *, calling: bool = True) -> Throttle:
        sharing = self._sharing
        if sharing is None or sharing.counters is None or not limits:
            return Throttle(limits, expected)
        return SharedThrottle(limits, expected, sharing.counters, calling=calling)

    def _limits(self, now: float) -> Sequence[Limit]:
        stored, own = self._known.stored, self._known.terms.limits
        limits: list[Limit] = []
        if own is not None:
            limits.append(self._limit(own, stored.id, now, parent=False))
        if stored.parent_id is not None and stored.parent_limits is not None:
            limits.append(self._limit(stored.parent_limits, stored.parent_id, now, parent=True))
        return limits

    def _limit(self, whole: Limits, key_id: str, now: float, *, parent: bool) -> Limit:
        account = self._enter(Holder(HolderKind.KEY, key_id), now)
        gateways = 1 if self._sharing is None else self._sharing.gateways()
        if gateways == 1:
            return Limit(whole, account, parent, whole)
        return Limit(whole, account, parent, share_of(whole, gateways), gateways)

    def _enter(self, holder: Holder, now: float) -> Account:
        account = self._accounts.enter(holder, now)
        self._entered.append(account)
        return account


class Allowances:
    """Hands allowances out."""

    def __init__(
        self,
        recorder: Recorder,
        clock: Clock,
        reservations: Reservations | None = None,
        sharing: Sharing | None = None,
    ) -> None:
        self._accounts = Accounts(recorder, clock)
        self._sharing = sharing
        self._reservations = reservations

    def open(self, known: KnownKey) -> Allowance:
        """Return an allowance that holds nothing yet."""
        return Allowance(self._accounts, known, self._reservations, self._sharing)


def _expected(body: bytes, bound: Bound | None) -> int:
    """Return how many tokens a call is counted with before it is known what it takes."""
    expected = estimate(len(body))
    return expected if bound is None or bound.asked is None else expected + bound.output * bound.copies


def _dearest(routes: Sequence[ServedModel]) -> Prices:
    """Return prices that no route exceeds; cached input is no exception, wherever it should be dearer."""
    prices = [served.prices for served in routes]
    if len(prices) == 1 and prices[0].cached_input <= prices[0].input:
        return prices[0]
    dearest = max(max(each.input, each.cached_input) for each in prices)
    return Prices(dearest, dearest, max(each.output for each in prices))
