"""A desk where calls take of limits and budgets, and a ledger that answers when it is told to."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Period, Renewal
from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.limit import Limits
from keydesk.domain.money import Nanos
from keydesk.domain.policy import KeyTerms, Route
from keydesk.domain.pricing import Prices, Tokens
from keydesk.gateway.catalog.repository import ServedModel, ServedProvider
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.allowance import Allowance, Allowances
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.refusal import RefusedError
from keydesk.gateway.usage.recorder import NotRecordedError
from keydesk.gateway.usage.records import Enquiry, Standing

START = datetime(2026, 11, 21, 10, tzinfo=UTC)
KEY = Holder(HolderKind.KEY, "key")
PARENT = Holder(HolderKind.KEY, "parent")
BATCH = Holder(HolderKind.BATCH, "batch")
LOCATION = Holder(HolderKind.LOCATION, "location")
ALL = (KEY, PARENT, BATCH, LOCATION)
IDS = {"parent_id": "parent", "batch_id": "batch", "location_id": "location"}

PROVIDER = ServedProvider(
    "p", "p", ProviderKind.OPENAI, "https://x/v1", None, credential_lost=False, timeout_seconds=1,
    allow_private=False, enabled=True,
)  # fmt: skip
FREE_INPUT = ServedModel(
    route=Route("m", "p", enabled=True),
    upstream_model="up",
    prices=Prices(0, 0, 1_000_000),  # a nano-dollar a token
    provider=PROVIDER,
    created_at=START,
    max_output_tokens=None,
)


class Books:
    """A recorder whose ledger answers when it is told to. ``begun`` counts what was asked."""

    def __init__(self) -> None:
        self.rules: dict[str, BudgetRule] = {}
        self.periods: dict[str, Period] = {}
        self.lifetimes: dict[str, int] = {}
        self.asked: list[tuple[Enquiry, asyncio.Future[Standing], dict[str, int]]] = []
        self.by_itself = True
        self.failing = False

    def give(self, holder: Holder, limit: int, **more: Any) -> None:
        self.rules[holder.id] = BudgetRule(
            Nanos(limit), **({"renewal": Renewal.NONE, "max_renewals": None} | more)
        )
        self.periods[holder.id] = Period(START, baseline=Nanos(self.lifetimes.get(holder.id, 0)))

    def ask(self, enquiry: Enquiry) -> "asyncio.Future[Standing]":
        waiter: asyncio.Future[Standing] = asyncio.get_running_loop().create_future()
        self.asked.append((enquiry, waiter, dict(self.lifetimes)))
        if self.by_itself:
            asyncio.get_running_loop().call_soon(self.answer)
        return waiter

    def answer(self) -> None:
        """Answer what was asked, by what was handed over before each was."""
        asked, self.asked = self.asked, []
        for enquiry, waiter, lifetimes in asked:
            id_ = enquiry.holder.id
            if self.failing:
                waiter.set_exception(NotRecordedError())
                continue
            if enquiry.turn is not None and self.periods[id_] == enquiry.turn[0]:
                self.periods[id_] = enquiry.turn[1]
            rule = self.rules.get(id_)
            budget = None if rule is None else (rule, self.periods[id_])
            waiter.set_result(Standing(Nanos(lifetimes.get(id_, 0)), budget))

    def record(self, key: StoredKey, cost: int) -> None:
        for id_ in key.payers:
            self.lifetimes[id_] = self.lifetimes.get(id_, 0) + cost


@dataclass
class Exchange:
    told: tuple[tuple[bytes, bytes], ...] = ()

    def header(self, name: bytes) -> int:
        return int(dict(self.told)[b"x-ratelimit-" + name])


@dataclass(frozen=True)
class Endpoint:
    path: str = "/chat/completions"
    billed: bool = True


@dataclass
class Request:
    body: bytes
    endpoint: Endpoint = Endpoint()
    exchange: Exchange = field(default_factory=Exchange)


@dataclass
class Clock:
    moment: datetime = START

    def now(self) -> datetime:
        return self.moment


class Desk:
    """Where calls are made. Their answers cost a nano-dollar a token, and their input nothing."""

    def __init__(self) -> None:
        self.books = Books()
        self.clock = Clock()
        self.allowances = Allowances(self.books, self.clock)
        self.serial = 1

    def key(self, *budgets: Holder, limits: Limits | None = None, **fields: Any) -> KnownKey:
        terms = KeyTerms(
            Lifecycle(Window(START, None), active=True, revoked_at=None), None, None, None, limits=limits
        )
        return KnownKey(StoredKey("key", b"", terms, budgets=budgets, **fields), self.serial)

    def changed(self, known: KnownKey, **fields: Any) -> KnownKey:
        """Return the key as it is read after an admin's change."""
        self.serial += 1
        return KnownKey(replace(known.stored, **fields), self.serial)

    async def take(self, known: KnownKey, tokens: int | None, *, request: Request | None = None) -> Allowance:
        allowance = self.allowances.open(known)
        body = {"model": "m"} if tokens is None else {"model": "m", "max_tokens": tokens}
        try:
            await allowance.take(request or Request(json.dumps(body).encode()), [FREE_INPUT])
        except BaseException:
            allowance.close()
            raise
        return allowance

    async def refused(self, known: KnownKey, tokens: int) -> Any:
        with pytest.raises(RefusedError) as caught:
            await self.take(known, tokens)
        return caught.value.refusal

    def settle(self, known: KnownKey, allowance: Allowance, tokens: int) -> int:
        """End a call as a passage does: charged, recorded, let go."""
        charged = allowance.settle(Tokens(0, 0, tokens), Nanos(tokens))
        self.books.record(known.stored, charged)
        allowance.close()
        return charged

    def purse(self, holder: Holder) -> Any:
        account = self.allowances._accounts.get(holder.id)
        return None if account is None else account.purse

    def held(self) -> dict[str, int]:
        found = {holder.id: self.purse(holder) for holder in ALL}
        return {id_: purse.reserved for id_, purse in found.items() if purse is not None}

    def request(self, body: bytes) -> Request:
        return Request(body)

    @property
    def accounts(self) -> list[Any]:
        """What is kept in memory, the longest unused first."""
        return list(self.allowances._accounts._accounts.values())

    async def turns(self) -> None:
        """Let everything go on that can."""
        for _ in range(10):
            await asyncio.sleep(0)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def every_budget(desk: Desk) -> Callable[..., KnownKey]:
    """Return what gives key, parent, batch and location budgets of these limits, and the key."""

    def give(*limits: int) -> KnownKey:
        for holder, limit in zip(ALL, limits, strict=True):
            desk.books.give(holder, limit)
        return desk.key(*ALL, **IDS)

    return give
