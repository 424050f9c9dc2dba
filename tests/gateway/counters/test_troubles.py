"""Counters whose server is away, slow, or no such server: said clearly, and in use again by themselves."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.limit import Limits
from keydesk.gateway.counters.counters import Counters
from keydesk.gateway.counters.failures import CountersRefusedError
from keydesk.gateway.counters.url import CountersUrl, parse_counters_url
from keydesk.gateway.counters.verdict import Asking, Correction
from keydesk.gateway.settings import GatewaySettings

KEY = [Asking("key", Limits(rpm=100, max_parallel=2))]


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keydesk.gateway.counters.counters.AGAIN_SECONDS", 0.02)


async def refused(url: CountersUrl) -> str:
    """Return why counters are no counters."""
    counters = Counters(url, "database")
    try:
        with pytest.raises(CountersRefusedError) as caught:
            await counters.start()
    finally:
        await counters.close()
    return str(caught.value)


@pytest.fixture
async def talker() -> AsyncIterator[Callable[..., Any]]:
    """Return what starts a server that says the same to everybody."""
    servers: list[asyncio.Server] = []
    told: list[asyncio.Task[None]] = []

    async def start(words: bytes) -> CountersUrl:
        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            told.append(asyncio.current_task())  # type: ignore[arg-type]
            try:
                await reader.read(100)
                writer.write(words)
                await reader.read()
            finally:
                writer.close()
                await writer.wait_closed()

        servers.append(await asyncio.start_server(talk, "127.0.0.1", 0))
        return CountersUrl(host="127.0.0.1", port=servers[-1].sockets[0].getsockname()[1])

    yield start
    for server in servers:
        server.close()
    await asyncio.gather(*told)


async def test_a_wrong_password_is_refused_and_never_shown(valkey: Any) -> None:
    for password in ("s3cret-wrong", None):
        said = await refused(valkey.url(password=password))
        assert "does not accept the user or the password" in said
        assert "s3cret" not in said


async def test_what_is_no_counters_server_is_refused(talker: Any) -> None:
    said = await refused(await talker(b"HTTP/1.1 400 Bad Request\r\n\r\n"))
    assert "is neither Valkey nor Redis" in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--cluster-enabled", "yes"), "is a cluster; give one that runs by itself"),
        (("--replicaof", "127.0.0.1", "1"), "is a copy of another one; give that one"),
    ],
    ids=["cluster", "copy"],
)
async def test_a_server_of_the_wrong_kind_is_refused(
    own_valkey: Any, options: tuple[str, ...], said: str
) -> None:
    own_valkey.stop()
    own_valkey.start(*options)
    assert said in await refused(own_valkey.url())


async def test_a_user_who_may_not_count_is_refused(valkey: Any) -> None:
    with valkey.connect() as connection:
        connection.execute_command("ACL SETUSER looker on >looks ~* +info +select +client")
    said = await refused(valkey.url(user="looker", password="looks"))
    assert "does not let this user do what counting takes" in said


async def test_a_server_that_is_away_at_the_start_is_used_once_it_is_there(
    counting: Any, own_valkey: Any, until_it_holds: Any
) -> None:
    own_valkey.stop()
    counters = await counting(own_valkey.url())
    assert counters.take(KEY, 0) is None
    assert "cannot be reached" in counters.trouble
    own_valkey.start()
    await until_it_holds(lambda: counters.trouble is None)
    assert (await counters.take(KEY, 0)).exceeded is None


async def test_calls_under_way_have_their_places_at_a_server_that_was_restarted(
    counting: Any, own_valkey: Any, until_it_holds: Any
) -> None:
    """Those that were admitted with it, and those that were admitted without."""
    one, two = await counting(own_valkey.url()), await counting(own_valkey.url())
    with_it = await one.take(KEY, 0)
    own_valkey.stop()
    await until_it_holds(lambda: one.trouble and two.trouble)
    two.enter(KEY)
    own_valkey.start()
    await until_it_holds(lambda: one.trouble is None and two.trouble is None)
    await one.take([], 0)
    await two.take([], 0)
    assert (await two.take(KEY, 0)).exceeded is not None
    one.give_back(KEY, with_it.moment, Correction(0, 0))
    await one.take([], 0)
    assert (await two.take(KEY, 0)).exceeded is None


async def test_a_server_that_hangs_is_waited_for_once(
    counting: Any, own_valkey: Any, until_it_holds: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then nobody waits, until it answers again."""
    counters = await counting(own_valkey.url())
    with own_valkey.connect() as connection:
        pid = connection.info("server")["process_id"]
    os.kill(pid, signal.SIGSTOP)
    try:
        monkeypatch.setattr("keydesk.gateway.counters.wire.REPLY_SECONDS", 0.1)
        assert await counters.take(KEY, 0) is None
        assert counters.take(KEY, 0) is None
        await until_it_holds(lambda: counters.trouble)
        assert "does not answer in time" in counters.trouble
    finally:
        monkeypatch.setattr("keydesk.gateway.counters.wire.REPLY_SECONDS", 30)
        os.kill(pid, signal.SIGCONT)
    await until_it_holds(lambda: counters.trouble is None)


async def test_a_server_that_forgot_the_scripts_is_taught_anew(
    counting: Any, own_valkey: Any, until_it_holds: Any
) -> None:
    counters = await counting(own_valkey.url())
    with own_valkey.connect() as connection:
        connection.script_flush()
    assert await counters.take(KEY, 0) is None
    await until_it_holds(lambda: counters.trouble is None)
    assert (await counters.take(KEY, 0)).exceeded is None


async def test_a_server_on_the_network_is_reached_by_its_url(counting: Any, valkey: Any) -> None:
    url = parse_counters_url(valkey.address)
    assert (url.database, url.password) == (1, valkey.password)
    counters = await counting(url)
    assert counters.trouble is None
    assert valkey.password not in f"{url} {url!r}"


@pytest.mark.parametrize(
    "text",
    ["", "http://h", "redis://", "redis://h:port", "redis://h/name", "redis://u:p4ss@h/0?x=1", "unix://h/x"],
)
def test_an_address_that_is_none_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse_counters_url(text)
    assert caught.value.field == "counters"
    assert "p4ss" not in str(caught.value)


def test_addresses(tmp_path: Any) -> None:
    assert str(parse_counters_url("rediss://u:p@h")) == "rediss://h:6379/0"
    assert str(parse_counters_url("valkey://[::1]:7000/2")) == "redis://[::1]:7000/2"
    assert parse_counters_url("unix://:a%2Fb@/run/v.sock") == CountersUrl(path="/run/v.sock", password="a/b")
    with pytest.raises(InvalidValueError, match="give --database, too"):
        GatewaySettings(tmp_path, counters=CountersUrl(host="h"))
