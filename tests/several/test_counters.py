"""Limits that counters keep for all gateways together are exact, whichever gateways are called (S11)."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from tests.fixtures.several_gateways import MODEL, Several
from tests.fixtures.valkey import CountersServer

RPM = 20
CALLS = 60


@pytest.fixture(scope="module")
def options(valkey: CountersServer) -> tuple[str, ...]:
    """All count on one server, which is reached by its socket."""
    return ("--counters", f"unix://:{quote(valkey.password, safe='')}@{valkey.socket}")


@pytest.fixture(scope="module")
def machines() -> tuple[str, ...]:
    """Three that wait for the counters as long as it takes: a busy machine is no reason to divide."""
    return ("import keydesk.gateway.counters.wire as wire; wire.REPLY_SECONDS = 60",) * 3


@pytest.fixture
def held(several: Several) -> Iterator[Callable[[], Any]]:
    """Have the upstream wait with its answers; give what lets them go."""
    waiting = several.upstream.event()
    plain = several.upstream.play

    async def play(writer: Any, request: Any) -> None:
        await waiting.wait()
        await plain(writer, request)

    several.upstream.play = play
    yield lambda: several.upstream.release(waiting)
    several.upstream.release(waiting)
    several.upstream.play = plain


def counted(several: Several) -> set[str]:
    return {each.admin.get("/info").json()["limits_counted"] for each in several.gateways}


def test_the_whole_is_exact(several: Several, eventually: Callable[..., Any]) -> None:
    """S11: 60 calls at once at three gateways, 20 a minute."""
    eventually(lambda: counted(several) == {"together"})
    _, secret = several.gateways[0].create_key(rpm=RPM)
    began = time.monotonic()
    with ThreadPoolExecutor(12) as pool:
        called = [
            pool.submit(several.gateways[number % 3].call, secret, MODEL).result for number in range(CALLS)
        ]
        answers: list[httpx.Response] = [each() for each in called]
    statuses = [answer.status_code for answer in answers]
    assert set(statuses) <= {200, 429}
    minutes = int((time.monotonic() - began) // 60)
    assert RPM <= statuses.count(200) <= RPM * (minutes + 1)
    left = [int(each.headers["x-ratelimit-remaining-requests"]) for each in answers if each.is_success]
    assert minutes or sorted(left) == list(range(RPM))


def test_places_are_taken_at_one_gateway_and_missed_at_another(
    several: Several, held: Callable[[], Any], eventually: Callable[..., Any]
) -> None:
    """S11: two calls at once, wherever they are."""
    first, second, third = several.gateways
    _, secret = first.create_key(max_parallel=2)
    before = len(several.upstream.requests)
    with ThreadPoolExecutor(2) as pool:
        calls = [pool.submit(each.call, secret, MODEL) for each in (first, second)]
        eventually(lambda: len(several.upstream.requests) == before + 2)
        assert third.call(secret, MODEL).status_code == 429
        held()
        assert [each.result().status_code for each in calls] == [200, 200]
    eventually(lambda: third.call(secret, MODEL).status_code == 200)


def test_without_the_counters_each_keeps_to_its_share(
    several: Several, valkey: CountersServer, eventually: Callable[..., Any]
) -> None:
    """S11: nobody is turned away for it, and they count together again as soon as they can."""
    _, secret = several.gateways[0].create_key(rpm=9)
    valkey.stop()
    try:
        eventually(lambda: counted(several) == {"divided"}, seconds=30)
        began = time.monotonic()
        admitted = [
            sum(gateway.call(secret, MODEL).status_code == 200 for _ in range(5))
            for gateway in several.gateways
        ]
        minutes = int((time.monotonic() - began) // 60) + 1
        assert all(3 <= each <= 3 * minutes for each in admitted), admitted
    finally:
        valkey.start()
    eventually(lambda: counted(several) == {"together"}, seconds=30)


def told(several: Several) -> list[dict[str, Any]]:
    """What there is to be heard of the counters, the newest first."""
    return list(several.gateways[0].admin.get("/alerts?kind=counters").json()["items"])


def test_admins_hear_of_counters_that_are_away_and_back(
    several: Several, valkey: CountersServer, eventually: Callable[..., Any]
) -> None:
    """Issue 10: once for all gateways, at whichever the desktop asks."""
    eventually(lambda: counted(several) == {"together"}, seconds=30)
    eventually(lambda: [each["detail"]["state"] for each in told(several)[:1]] != ["away"], seconds=60)
    before = len(told(several))
    valkey.stop()
    try:
        (away,) = eventually(lambda: told(several)[: len(told(several)) - before], seconds=60)
        assert away["detail"]["state"] == "away"
        assert away["detail"]["server"] == f"unix://{valkey.socket}"
        assert counted(several) == {"divided"}
    finally:
        valkey.start()
    eventually(lambda: len(told(several)) > before + 1, seconds=60)
    back, *earlier = told(several)
    assert earlier[0] == away
    assert back["detail"] == {**away["detail"], "state": "back"}
    assert len(earlier) == before + 1


def test_the_password_is_shown_nowhere(several: Several, valkey: CountersServer) -> None:
    for gateway in several.gateways:
        assert valkey.password not in gateway.log.read_text()
        assert valkey.password not in gateway.admin.get("/info").text
        assert valkey.password not in gateway.admin.get("/alerts").text
