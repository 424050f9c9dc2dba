"""The current connection: how it stands with the gateway, and what it keeps when the gateway is away."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from keydesk.contract.info import CallingAdmin, Info, Role
from keydesk.desktop import tasks
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.errors import DomainError, UnauthorizedError, UnavailableError

Until = Callable[[Callable[[], object]], Awaitable[None]]
INFO = Info(
    product="keydesk",
    version="0.1.0",
    gateway_id="A1b2C3d4E5f6",
    gateway_name="Workshop",
    base_url="http://127.0.0.1:5393/v1",
    capabilities=["keys"],
    admin=CallingAdmin(id="A1b2C3d4E5f6", name="Ada", role=Role.OWNER),
)


class Gateway:
    """The part of an AdminApi that a session asks."""

    def __init__(self) -> None:
        self.refuses: DomainError | None = None
        self.asked = 0
        self.silent = False

    async def info(self) -> Info:
        self.asked += 1
        if self.silent:
            await asyncio.Event().wait()
        if self.refuses is not None:
            raise self.refuses
        return INFO


@pytest.fixture
async def session() -> AsyncIterator[Session]:
    made = Session(interval_ms=10)
    yield made
    made.leave()
    await tasks.cancel_all()


async def test_connects_and_watches(session: Session, until: Until) -> None:
    """Once connected, the gateway is asked again and again, and its latency is known."""
    gateway = Gateway()
    session.connect_to("Workshop", gateway)
    assert session.state is ConnectionState.STARTING
    await until(lambda: gateway.asked >= 3)
    assert session.state is ConnectionState.CONNECTED
    assert (session.name, session.base_url) == ("Workshop", INFO.base_url)
    assert session.latency_ms is not None
    session.leave()


async def test_offline_keeps_what_was_known_and_finds_back(session: Session, until: Until) -> None:
    """A gateway that is away is no reason to forget; when it is back, nobody has to press anything."""
    gateway = Gateway()
    session.connect_to("Workshop", gateway)
    await until(lambda: session.state is ConnectionState.CONNECTED)
    gateway.refuses = UnavailableError("The gateway does not answer.")
    await until(lambda: session.state is ConnectionState.OFFLINE)
    assert (session.info, session.latency_ms) == (INFO, None)
    assert session.problem == "The gateway does not answer."
    gateway.refuses = None
    await until(lambda: session.state is ConnectionState.CONNECTED)
    assert session.problem == ""
    session.leave()


async def test_a_gateway_that_is_away_is_asked_soon_at_first_and_then_less_often(
    session: Session, until: Until
) -> None:
    """Issue 8: it finds back by itself, without hammering; since when it is away is told."""
    gateway = Gateway()
    pauses: list[int] = []
    session.changed.connect(lambda: pauses.append(session._timer.interval()))
    session.connect_to("Workshop", gateway)
    await until(lambda: session.state is ConnectionState.CONNECTED)
    assert session.offline_since is None
    pauses.clear()
    gateway.refuses = UnavailableError("The gateway does not answer.")
    await until(lambda: len(pauses) == 7)
    assert pauses == [2, 4, 8, 16, 30, 30, 30]
    since = session.offline_since
    assert since is not None
    await until(lambda: len(pauses) == 8)
    assert session.offline_since == since
    gateway.refuses = None
    await until(lambda: session.state is ConnectionState.CONNECTED)
    assert (session.offline_since, session._timer.interval()) == (None, 10)
    session.leave()


async def test_after_a_sleep_it_asks_at_once(session: Session, until: Until) -> None:
    """Issue 8: a check that hangs since before the sleep is given up, and the events are followed anew."""
    gateway = Gateway()
    session.connect_to("Workshop", gateway)
    await until(lambda: session.state is ConnectionState.CONNECTED)
    session._timer.stop()
    gateway.silent = True
    session.check()
    asked = gateway.asked
    await until(lambda: gateway.asked == asked + 1)
    gateway.silent = False
    told: list[str] = []
    session.woke.connect(lambda: told.append("woke"))
    session._timer.start()
    session._waking._before -= 3600  # an hour has passed since the last look
    session._waking.look()
    await until(lambda: gateway.asked >= asked + 2)
    assert told == ["woke"]
    assert session.state is ConnectionState.CONNECTED
    session._waking.look()
    assert told == ["woke"], "time that passes as usual is no sleep"
    session.leave()


async def test_refused_token_is_said(session: Session, until: Until) -> None:
    """A token that is not accepted is another thing than a gateway that is away."""
    gateway = Gateway()
    gateway.refuses = UnauthorizedError("Unknown admin token.")
    session.connect_to("Workshop", gateway)
    await until(lambda: session.state is ConnectionState.FAILED)
    assert session.problem == "Unknown admin token."
    session.leave()
    assert session.state is ConnectionState.NONE


async def test_switching_forgets_the_old_gateway(session: Session, until: Until) -> None:
    """``switched`` tells pages to forget; a late answer of the old gateway changes nothing."""
    first, second = Gateway(), Gateway()
    second.refuses = UnavailableError("Away.")
    switched: list[str] = []
    session.switched.connect(lambda: switched.append(session.name))
    session.connect_to("first", first)
    session.connect_to("second", second)
    await until(lambda: session.state is ConnectionState.OFFLINE)
    assert switched == ["first", "second"]
    assert session.info is None
    session.leave()
    assert switched == ["first", "second", ""]


async def test_renewed_gateway_is_the_same_one(session: Session, until: Until) -> None:
    """A gateway that was started again keeps what pages show."""
    session.connect_to("Local gateway", Gateway())
    await until(lambda: session.state is ConnectionState.CONNECTED)
    switched: list[str] = []
    session.switched.connect(lambda: switched.append("switched"))
    session.lose("It stopped.")
    assert (session.state, session.info) == (ConnectionState.OFFLINE, INFO)
    session.renew(Gateway())
    await until(lambda: session.state is ConnectionState.CONNECTED)
    assert switched == []
    session.leave()
