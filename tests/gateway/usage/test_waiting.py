"""Usage that waits in a file while the database is away (S10)."""

import asyncio
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.recorder import Recorder
from keydesk.gateway.usage.records import Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Annex, Content, Settlement
from keydesk.gateway.usage.sqlite_connection import SqliteConnection
from keydesk.gateway.usage.waiting import WaitingUsage, usage_waits_in
from tests.fixtures.waiting import eventually

SEALING = Sealing(bytes(32))


def record(name: str) -> UsageRecord:
    return UsageRecord(name, 1, "first", "chat", "m", "p", 5, 0, 3, 7, 9, 200, Outcome.OK)


async def test_what_the_database_does_not_take_waits_in_a_file(tmp_path: Path, database: Path) -> None:
    """S10: the answer ends well; the usage is in the database once it is back, or after the next start."""
    away = Away(database)
    loop, waiting = asyncio.get_running_loop(), WaitingUsage(tmp_path, SEALING)
    recorder = Recorder(away.open, loop, None, waiting=waiting, retry_seconds=0.01)
    recorder.start()
    said = Annex(content=Content(b"a prompt of somebody", b"an answer"), kept_days=1)
    await recorder.record(record("one"), said)
    assert (recorder.failed, usage_waits_in(tmp_path)) == (False, True)
    kept = (tmp_path / "postgresql-waiting").read_bytes()
    assert b"somebody" not in kept
    away.is_away = False
    await asyncio.to_thread(eventually, lambda: not usage_waits_in(tmp_path))
    away.is_away = True
    await recorder.record(record("two"))
    await recorder.close()
    assert usage_waits_in(tmp_path)
    (tmp_path / "postgresql-waiting").write_bytes(kept + (tmp_path / "postgresql-waiting").read_bytes())
    again = WaitingUsage(tmp_path, SEALING)
    left = again.left()
    assert [each.record.request_id for each in left] == ["one", "two"]
    assert left[0].annex == said
    again.clear()
    again.close()
    assert not usage_waits_in(tmp_path)
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT request_id FROM usage_record").fetchall() == [("one",)]


async def test_what_was_half_written_is_no_usage(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The gateway was killed as it wrote: nobody was told yet that it is there."""
    waiting = WaitingUsage(tmp_path, SEALING)
    waiting.keep([Settlement(record("one"))])
    waiting.keep([Settlement(record("two"))])
    waiting.close()
    file = tmp_path / "postgresql-waiting"
    file.write_bytes(file.read_bytes()[:-3])
    again = WaitingUsage(tmp_path, SEALING)
    assert [each.record.request_id for each in again.left()] == ["one"]
    again.close()
    assert "cannot be read" in caplog.text
    caplog.clear()


class Away:
    """A ledger that is away until it is said not to be."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.is_away = True

    def open(self) -> UsageLedger:
        if self.is_away:
            raise OSError("away")
        return Brittle(SqliteConnection(self._database), SEALING, self)


class Brittle(UsageLedger):
    """Writes unless it is away."""

    def __init__(self, connection: SqliteConnection, sealing: Sealing, where: Away) -> None:
        super().__init__(connection, sealing)
        self._where = where

    def write(self, settlements: Sequence[Settlement], reservations: Sequence[Reservation] = ()) -> None:
        if self._where.is_away:
            raise OSError("away")
        super().write(settlements, reservations)
