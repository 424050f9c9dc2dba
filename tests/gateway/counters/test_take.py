"""The script that counts, against a model that keeps everything (S11). Its clock is set by the test."""

import itertools
import math
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keydesk.gateway.counters.counters import script
from keydesk.gateway.counters.verdict import Exceeded, Verdict, read_verdict

WINDOW = 60.0
MOMENT = 0.01
"""Counted amounts count until 60 s after the end of the hundredth of a second in which they were counted."""
GATEWAYS = ("one", "two", "three")
NO_LIMIT = -1

PAUSES = st.sampled_from(
    [0.0, 0.0, 0.0, 0.001, 0.01, 0.3, 1.0, 7.0, 20.0, 30.0, 59.99, 60.0, 60.01, 61.0, -0.5, -40.0, -4000.0]
)
LIMITS = st.one_of(
    st.tuples(st.integers(1, 4), st.just(NO_LIMIT), st.just(NO_LIMIT)),
    st.tuples(st.just(NO_LIMIT), st.integers(1, 90), st.just(NO_LIMIT)),
    st.tuples(st.just(NO_LIMIT), st.just(NO_LIMIT), st.integers(1, 3)),
    st.tuples(st.integers(1, 4), st.integers(1, 90), st.integers(1, 3)),
)


@dataclass(frozen=True)
class Call:
    """One call, and its end: which of the open ones end before it, and what these took."""

    pause: float
    gateway: str
    expected: int
    both: bool
    """Whether it is held to the second key's limits, too."""
    ends: tuple[tuple[int, int], ...]
    dies: bool
    """Whether its gateway dies before it, and another one takes its place."""


CALLS = st.builds(
    Call,
    PAUSES,
    st.sampled_from(GATEWAYS),
    st.sampled_from([0, 1, 10, 30, 70]),
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 90)), max_size=1).map(tuple),
    st.sampled_from([False, False, False, True]),
)


Limits = tuple[int, int, int]
"""Requests and tokens a minute, calls at once."""


@dataclass(eq=False)
class Open:
    """A call under way, as the model remembers it."""

    instance: str
    limits: list[Limits]
    moment: int
    expected: int
    counts: list[list[int]]
    """What it takes of tokens."""


@dataclass
class Model:
    """Every count that there ever was: its moment, and its amount."""

    requests: list[list[list[int]]] = field(default_factory=lambda: [[], []])
    tokens: list[list[list[int]]] = field(default_factory=lambda: [[], []])
    places: list[Open] = field(default_factory=list)

    def held(self, counts: list[list[int]], now: int) -> int:
        return sum(amount for moment, amount in counts if now - moment <= WINDOW / MOMENT)

    def taken(self, key: int) -> int:
        return sum(key < len(each.limits) and each.limits[key][2] != NO_LIMIT for each in self.places)

    def admit(self, instance: str, call: Call, limits: list[Limits], now: int) -> Open:
        opened = Open(instance, limits, now, call.expected, [])
        for key, (rpm, tpm, _) in enumerate(limits):
            if rpm != NO_LIMIT:
                self.requests[key].append([now, 1])
            if tpm != NO_LIMIT:
                opened.counts.append([now, call.expected])
                self.tokens[key].append(opened.counts[-1])
        self.places.append(opened)
        return opened


class Server:
    """The scripts on a real server, with a clock that the test sets."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._prefix = f"keydesk:{secrets.token_hex(8)}:"
        time = "redis.call('TIME')"
        assert script("take").count(time) == 1
        set_by_test = f"redis.call('HMGET', '{self._prefix}time', 's', 'us')"
        self._take = connection.register_script(script("take").replace(time, set_by_test))
        self._give_back = connection.register_script(script("give_back"))

    def names(self, key: int) -> list[str]:
        begin = f"{self._prefix}{key}:"
        return [f"{begin}{what}" for what in ("r", "ro", "t", "to", "p")]

    def set_clock(self, now: float) -> None:
        whole = math.floor(now)
        us = int((now - whole) * 1_000_000)
        self._connection.hset(f"{self._prefix}time", mapping={"s": whole, "us": us})

    def live(self, gateway: str) -> None:
        self._connection.set(f"{self._prefix}live:{gateway}", 1)

    def die(self, gateway: str) -> None:
        self._connection.delete(f"{self._prefix}live:{gateway}")

    def take(self, instance: str, expected: int, limits: list[Limits]) -> Verdict:
        keys = [f"{self._prefix}clock", *(name for key in range(len(limits)) for name in self.names(key))]
        values = [instance, f"{self._prefix}live:", expected, *itertools.chain(*limits)]
        return read_verdict(self._take(keys, values))

    def give_back(self, ended: Open, tokens: int) -> None:
        names = [name for key in range(len(ended.limits)) for name in self.names(key)[0::2]]
        places = [int(at_once != NO_LIMIT) for *_, at_once in ended.limits]
        values = [ended.instance, ended.moment, *itertools.chain(*((0, tokens, place) for place in places))]
        self._give_back(names, values)

    def forget(self) -> None:
        for name in self._connection.scan_iter(f"{self._prefix}*"):
            self._connection.delete(name)


def refusal(model: Model, call: Call, limits: list[Limits], now: int) -> Exceeded | None:
    """Judge a call as the model sees it, in the published order."""
    for key, (rpm, tpm, _) in enumerate(limits):
        if rpm != NO_LIMIT and model.held(model.requests[key], now) + 1 > rpm:
            return Exceeded.REQUESTS
        if tpm != NO_LIMIT and model.held(model.tokens[key], now) + min(call.expected, tpm) > tpm:
            return Exceeded.TOKENS
    for key, (*_, at_once) in enumerate(limits):
        if at_once != NO_LIMIT and model.taken(key) >= at_once:
            return Exceeded.AT_ONCE
    return None


@pytest.fixture
def new_server(valkey: Any) -> Any:
    with valkey.connect() as connection:
        yield lambda: Server(connection)


class Run:
    """Calls one after the other, judged by the script and by the model."""

    def __init__(self, server: Server, own: Limits, parent: Limits) -> None:
        self.server = server
        self._model = Model()
        self._limits = [own, parent]
        self._open: list[Open] = []
        self._clock = 1_800_000_000.0
        self._last = 0
        self._lives = {gateway: f"{gateway}-0" for gateway in GATEWAYS}
        for life in self._lives.values():
            server.live(life)

    def make(self, call: Call) -> None:
        """Make a call, after what happens before it."""
        self._clock += call.pause
        self.server.set_clock(self._clock)
        for which, took in call.ends:
            if which < len(self._open):
                self._end(self._open.pop(which), took)
        if call.dies:
            self._die(call.gateway)
        model, limits = self._model, self._limits if call.both else self._limits[:1]
        instance = self._lives[call.gateway]
        verdict = self.server.take(instance, call.expected, limits)
        assert verdict.moment >= self._last  # time goes on, whatever the clock does
        now = self._last = verdict.moment
        assert verdict.exceeded is refusal(model, call, limits, now)
        assert 0 <= verdict.wait <= WINDOW + MOMENT
        if verdict.exceeded is None:
            self._open.append(model.admit(instance, call, limits, now))
        for counted, (rpm, tpm, _), requests, tokens in zip(
            verdict.counted, limits, model.requests, model.tokens, strict=False
        ):
            assert counted.requests == (model.held(requests, now) if rpm > 0 else NO_LIMIT)
            assert counted.tokens == (model.held(tokens, now) if tpm > 0 else NO_LIMIT)

    def _end(self, ended: Open, took: int) -> None:
        self.server.give_back(ended, took - ended.expected)
        for count in ended.counts:
            count[1] = took
        self._model.places = [each for each in self._model.places if each is not ended]

    def _die(self, gateway: str) -> None:
        life = self._lives[gateway]
        self.server.die(life)
        self._open = [each for each in self._open if each.instance != life]
        self._model.places = [each for each in self._model.places if each.instance != life]
        self._lives[gateway] = f"{gateway}-{int(life.rpartition('-')[2]) + 1}"
        self.server.live(self._lives[gateway])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CALLS, min_size=4, max_size=16), LIMITS, LIMITS)
def test_what_is_counted_is_exact(
    new_server: Callable[[], Server], calls: list[Call], own: Limits, parent: Limits
) -> None:
    """S11: nothing is admitted above a limit in any 60 s, nothing refused by what was counted 60.01 s before.

    Whatever calls turn out to take, whenever they end, whichever gateways die, and if the clock is set back.
    """
    run = Run(new_server(), own, parent)
    try:
        for call in calls:
            run.make(call)
    finally:
        run.server.forget()


def test_a_call_without_tokens_leaves_the_minute_as_others_do(new_server: Callable[[], Server]) -> None:
    run = Run(new_server(), (NO_LIMIT, 10, NO_LIMIT), (NO_LIMIT, NO_LIMIT, NO_LIMIT))
    for pause, expected in ((0, 0), (30, 5), (40, 5), (19, 5), (2, 5)):
        run.make(Call(pause, "one", expected, both=False, ends=(), dies=False))
    run.server.forget()
