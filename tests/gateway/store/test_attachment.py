"""Several gateways on one database of PostgreSQL: who is there, who is gone, and who may still write."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from keydesk.domain.instant import Clock, SystemClock
from keydesk.gateway.store import attachment as attaching
from keydesk.gateway.store import migrations, roll
from keydesk.gateway.store.attachment import Attachment
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.failures import DatabaseInUseError
from keydesk.gateway.store.opening import open_store
from tests.fixtures.postgresql import Server

MASTER_KEY = bytes(range(32))
Attach = Callable[..., Attachment]
ROWS = b"SELECT number, state FROM attached_gateway ORDER BY number"

CUT = (
    b"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 "
    b"AND objid = %s AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
"""Ends the connection of a gateway, by its number. Other databases of the server have such locks, too."""


@pytest.fixture
def url(postgresql: Server, empty_on_postgresql: DatabaseUrl) -> Iterator[DatabaseUrl]:
    """A database that belongs to gateways."""
    made = postgresql.new_database(like=empty_on_postgresql)
    open_store(made, MASTER_KEY, SystemClock()).store.close()
    yield made
    postgresql.drop(made)


@pytest.fixture
def looking(postgresql: Server, url: DatabaseUrl) -> Iterator[Any]:
    """A connection that looks on."""
    with postgresql.connect(url.url.database or "") as connection:
        yield connection


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait long."""
    monkeypatch.setattr(attaching, "BEAT_SECONDS", 0.02)
    monkeypatch.setattr(attaching, "LOST_SECONDS", 0.4)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody be lost, however long a test is kept waiting."""
    monkeypatch.setattr(attaching, "LOST_SECONDS", 3600.0)


@pytest.fixture
def attach(url: DatabaseUrl) -> Iterator[Attach]:
    """Return what attaches a gateway; it beats once, and no more until it watches."""
    with ExitStack() as held:

        def enter(folder: str, clock: Clock | None = None) -> Attachment:
            attachment = held.enter_context(Attachment(url, clock or SystemClock()))
            attachment.begin(Path(folder), 5393, "http://127.0.0.1:5393/v1")
            return attachment

        yield enter


def leave(attachment: Attachment) -> None:
    attachment.__exit__(None, None, None)


@pytest.mark.usefixtures("patient")
def test_gateways_see_each_other_come_and_leave(attach: Attach, looking: Any, eventually: Any) -> None:
    """Issue 10: each has a number of its own; the one that is there longest is on duty."""
    first = attach("/a")
    told = threading.Event()
    first.others_changed(told.set)
    first.watch(lambda: None)
    second = attach("/b")
    eventually(lambda: first.serving == 2)
    assert told.is_set()
    assert second.serving == 2
    assert second.number == first.number + 1
    assert (first.on_duty, second.on_duty) == (True, False)
    second.watch(lambda: None)
    leave(first)
    eventually(lambda: second.on_duty)
    assert second.serving == 1
    assert looking.execute(ROWS).fetchall() == [(first.number, "left"), (second.number, "serving")]


@pytest.mark.usefixtures("quick")
def test_a_silent_gateway_is_lost_and_learns_it(attach: Attach, looking: Any, eventually: Any) -> None:
    """S10: its number stands no more, whatever it still believes."""
    silent, other = attach("/a"), attach("/b")
    names: list[str] = []
    other.others_lost(names.extend)
    other.watch(lambda: None)
    eventually(lambda: other.serving == 1)
    assert names == [silent.name]
    eventually(lambda: other.on_duty)
    assert looking.execute(ROWS).fetchall() == [(silent.number, "lost"), (other.number, "serving")]
    lost = threading.Event()
    silent.watch(lost.set)  # as one goes on that was frozen
    assert lost.wait(10)


@pytest.mark.usefixtures("quick")
def test_a_gateway_that_was_cut_off_attaches_again(attach: Attach, looking: Any, eventually: Any) -> None:
    """S22: under its number, and hears again."""
    attachment = attach("/a")
    attachment.watch(lambda: None)
    assert looking.execute(CUT, (attachment.number,)).fetchall() == [(True,)]
    before = attachment.confirmed_at
    eventually(lambda: attachment.confirmed_at > before + 0.1)
    assert looking.execute(ROWS).fetchall() == [(attachment.number, "serving")]


def test_one_that_was_killed_is_replaced_at_once_and_one_that_lives_is_not(
    attach: Attach, looking: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S10: a start with the same folder need not wait until the one before is lost."""
    monkeypatch.setattr(roll, "PATIENCE_SECONDS", 0.1)
    killed = attach("/a")
    looking.execute(CUT, (killed.number,))  # as the system does it
    again = attach("/a")
    assert again.id == killed.id
    copy = attach("/a")  # on a computer that was copied, with its name
    assert copy.id != again.id
    standing = [(again.number, "serving"), (copy.number, "serving")]
    assert looking.execute(ROWS).fetchall() == standing


def test_nobody_migrates_under_a_gateway_that_serves(url: DatabaseUrl, attach: Attach) -> None:
    """S22: an older one would find a schema that it does not know."""
    store = Store(url)
    with store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0017'"))
    attach("/a")
    with store.write() as connection:  # however long this test is kept waiting
        connection.execute(text("UPDATE attached_gateway SET last_seen_at = last_seen_at + 3600000000"))
    with pytest.raises(DatabaseInUseError, match="stop them all"):
        migrations.migrate(store)
    store.close()


def test_the_database_tells_the_time(attach: Attach, looking: Any) -> None:
    """S6: gateways agree, whatever the clocks of their computers say."""
    attachment = attach("/a", SetBack())
    assert abs(attachment.clock.now() - SystemClock().now()) < timedelta(minutes=1)
    assert timedelta(minutes=-61) < attachment.clock.ahead < timedelta(minutes=-59)
    ((ahead,),) = looking.execute(b"SELECT clock_ahead FROM attached_gateway").fetchall()
    assert -61 * 60 < ahead / 1_000_000 < -59 * 60


class SetBack:
    """A clock that is an hour behind."""

    def now(self) -> datetime:
        return SystemClock().now() - timedelta(hours=1)
