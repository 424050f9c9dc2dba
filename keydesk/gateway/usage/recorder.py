"""Makes usage durable before an answer ends (S10), many records to a commit.

The loop hands records over and waits; one thread writes whatever has come meanwhile in one transaction.
When the database refuses (its disk is full), the records are kept and tried again, the calls that wait are
told, and ``failed`` says that no call should be passed on until it works again.
"""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Final, Protocol

import msgspec

from keydesk.gateway.usage.records import Outcome, UsageRecord

RETRY_SECONDS: Final = 0.5
GATHER_SECONDS: Final = 0.001
"""How long records are gathered for a commit while many calls are under way; few never wait."""
LARGEST_BATCH: Final = 1000
_NONE: Final[frozenset[str]] = frozenset()

_log: Final = logging.getLogger(__name__)


class Ledger(Protocol):
    """Where records are written."""

    def write(self, records: list[UsageRecord]) -> None:
        """Commit the records, all or none. Raises sqlite3.Error."""
        ...

    def close(self) -> None:
        """Let go of the ledger."""
        ...


class NotRecordedError(Exception):
    """The record is kept in memory and will be written as soon as it can; it is not durable yet."""


class _Entry:
    __slots__ = ("record", "streamed", "waiter")

    def __init__(self, record: UsageRecord, waiter: "asyncio.Future[None] | None", *, streamed: bool) -> None:
        self.record = record
        self.waiter = waiter
        self.streamed = streamed


class Recorder:
    """Writes usage. ``record`` belongs to the loop's thread; everything else is the recorder's own."""

    def __init__(
        self,
        open_ledger: Callable[[], Ledger],
        loop: asyncio.AbstractEventLoop,
        *,
        crowded: Callable[[], bool] = lambda: False,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        self._retry_seconds = retry_seconds
        self._open_ledger = open_ledger
        self._loop = loop
        self._crowded = crowded
        self._gathered: list[_Entry] = []
        self._queue: SimpleQueue[list[_Entry] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="usage-recorder", daemon=True)
        self.failed = False
        """Whether the last attempt to write failed."""

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def record(self, record: UsageRecord, *, streamed: bool = False) -> "asyncio.Future[None]":
        """Hand a record over. The future is done when it is durable, or fails with NotRecordedError.

        ``streamed`` tells that the client has seen the status already, whatever becomes of the record.
        """
        waiter = self._loop.create_future()
        self._gather(_Entry(record, waiter, streamed=streamed))
        return waiter

    def record_unawaited(self, record: UsageRecord) -> None:
        """Hand over the record of a call that nobody waits for any more."""
        self._gather(_Entry(record, None, streamed=False))

    async def close(self) -> None:
        """Write what was handed over, and end. What cannot be written then goes to the log."""
        self._hand_over()
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _gather(self, entry: _Entry) -> None:
        self._gathered.append(entry)
        if not self._crowded():
            self._hand_over()
        elif len(self._gathered) == 1:
            self._loop.call_later(GATHER_SECONDS, self._hand_over)

    def _hand_over(self) -> None:
        if self._gathered:
            gathered, self._gathered = self._gathered, []
            self._queue.put(gathered)

    def _run(self) -> None:
        ledger: Ledger | None = None
        kept: list[UsageRecord] = []
        closing = False
        while not closing:
            batch, closing = self._next_batch(wait=self._retry_seconds if kept else None)
            records = kept + [entry.record for entry in batch]
            try:
                ledger = ledger or self._open_ledger()
                refused = _write(ledger, records)
            except Exception as error:  # noqa: BLE001 - whatever it is, nobody may wait for ever
                kept += [_unanswered(entry) for entry in batch]
                self._say_failed(error)
                self._settle(batch, failed=True)
            else:
                kept = []
                self._say_recovered()
                self._settle([entry for entry in batch if entry.record.request_id in refused], failed=True)
                self._settle(
                    [entry for entry in batch if entry.record.request_id not in refused], failed=False
                )
        for record in kept:
            _log.error("usage not recorded: %s", msgspec.json.encode(record).decode())
        if ledger is not None:
            ledger.close()

    def _next_batch(self, wait: float | None) -> tuple[list[_Entry], bool]:
        batch: list[_Entry] = []
        try:
            gathered = self._queue.get(timeout=wait)
            while gathered is not None:
                batch += gathered
                if len(batch) >= LARGEST_BATCH:
                    return batch, False
                gathered = self._queue.get_nowait()
        except Empty:
            return batch, False
        return batch, True

    def _settle(self, batch: list[_Entry], *, failed: bool) -> None:
        waiters = [entry.waiter for entry in batch if entry.waiter is not None]
        if waiters:
            try:
                self._loop.call_soon_threadsafe(_wake, waiters, failed)
            except RuntimeError:  # the loop has ended, and nobody waits any more
                return

    def _say_failed(self, error: Exception) -> None:
        if not self.failed:
            _log.error("usage cannot be recorded, no calls are passed on: %s", error)
        self.failed = True

    def _say_recovered(self) -> None:
        if self.failed:
            _log.warning("usage is recorded again")
        self.failed = False


def _write(ledger: Ledger, records: list[UsageRecord]) -> frozenset[str]:
    """Commit the records; return the ids of those that no rule of the database allows."""
    try:
        if records:
            ledger.write(records)
    except sqlite3.IntegrityError:
        # One record that can never be written must not hold up the others for ever.
        return frozenset(record.request_id for record in records if not _write_alone(ledger, record))
    return _NONE


def _write_alone(ledger: Ledger, record: UsageRecord) -> bool:
    try:
        ledger.write([record])
    except sqlite3.IntegrityError as error:
        text = msgspec.json.encode(record).decode()
        _log.error("usage refused by the database (%s): %s", error, text)
        return False
    return True


def _unanswered(entry: _Entry) -> UsageRecord:
    """What the record becomes when its client, still waiting, gets an error instead of the answer."""
    record = entry.record
    if entry.waiter is None or record.outcome is not Outcome.OK:
        return record
    status = record.status if entry.streamed else 503
    return msgspec.structs.replace(record, status=status, outcome=Outcome.NOT_ANSWERED)


def _wake(waiters: "list[asyncio.Future[None]]", failed: bool) -> None:  # noqa: FBT001 - called by the loop
    for waiter in waiters:
        if waiter.done():
            continue
        if failed:
            waiter.set_exception(NotRecordedError())
        else:
            waiter.set_result(None)
