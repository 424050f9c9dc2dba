"""Makes usage durable before an answer ends (S10), many records to a commit.

The loop hands records over and waits; one thread writes whatever has come meanwhile in one transaction.
When the database refuses (its disk is full), the records are kept and tried again, the calls that wait are
told, and ``failed`` says that no call should be passed on until it works again.
"""

import asyncio
import logging
import threading
from collections.abc import Callable, Container, Sequence
from queue import Empty, SimpleQueue
from typing import Final, Protocol

import msgspec

from keydesk.gateway.usage.holds import Holds
from keydesk.gateway.usage.ledger_connection import NotAllowedError
from keydesk.gateway.usage.records import Enquiry, Outcome, Reservation, Standing, UsageRecord
from keydesk.gateway.usage.settlement import NO_ANNEX, Annex, Settlement
from keydesk.gateway.usage.waiting import WaitingUsage

RETRY_SECONDS: Final = 0.5
GATHER_SECONDS: Final = 0.001
"""How long records are gathered for a commit while many calls are under way; few never wait."""
LARGEST_BATCH: Final = 1000
_NONE: Final[frozenset[str]] = frozenset()


class _All(Container[str]):
    def __contains__(self, _: object) -> bool:
        return True


_ALL: Final = _All()

_log: Final = logging.getLogger(__name__)


class Ledger(Protocol):
    """Where records are written."""

    def write(self, settlements: Sequence[Settlement]) -> None:
        """Commit what was settled, all or none. Raises NotAllowedError, or what the database raises."""
        ...

    def answer(self, enquiry: Enquiry) -> Standing:
        """Tell how a budget stands. Raises what the database raises."""
        ...

    def close(self) -> None:
        """Let go of the ledger."""
        ...


class NotRecordedError(Exception):
    """The record is kept in memory and will be written as soon as it can; it is not durable yet."""


class _Entry:
    __slots__ = ("settlement", "streamed", "waiter")

    def __init__(
        self, settlement: Settlement, waiter: "asyncio.Future[None] | None", *, streamed: bool
    ) -> None:
        self.settlement = settlement
        self.waiter = waiter
        self.streamed = streamed


class _Question:
    __slots__ = ("enquiry", "waiter")

    def __init__(self, enquiry: Enquiry, waiter: "asyncio.Future[Standing]") -> None:
        self.enquiry = enquiry
        self.waiter = waiter


class _Batch:
    """What is written in one transaction, in the order of the queue."""

    __slots__ = ("closing", "entries", "question")

    def __init__(self) -> None:
        self.entries: list[_Entry] = []
        self.question: _Question | None = None
        """What is asked once all this is written."""
        self.closing = False

    def __len__(self) -> int:
        return len(self.entries)

    def add(self, work: "list[_Entry] | _Question | None") -> bool:
        """Take what was handed over together; tell whether more may follow."""
        if work is None:
            self.closing = True
            return False
        if isinstance(work, _Question):
            self.question = work
            return False
        self.entries += work
        return len(self) < LARGEST_BATCH


class Recorder:
    """Writes usage. ``record`` belongs to the loop's thread; everything else is the recorder's own."""

    def __init__(
        self,
        open_ledger: Callable[[], Ledger],
        loop: asyncio.AbstractEventLoop,
        holds: Holds | None,
        *,
        crowded: Callable[[], bool] = lambda: False,
        tell: Callable[[Sequence[Settlement]], None] = lambda _: None,
        waiting: WaitingUsage | None = None,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        """Begin with nothing. ``tell`` hears what was written, in the recorder's thread; it must not wait.

        There are no ``holds`` where the database itself tells what calls can take. Where there is a place
        for what is ``waiting``, calls end well while the ledger is away.
        """
        self._waiting = waiting
        self._retry_seconds = retry_seconds
        self._open_ledger = open_ledger
        self._loop = loop
        self._crowded = crowded
        self._tell_of = tell
        self._holds = holds
        self._gathered: list[_Entry] = []
        self._queue: SimpleQueue[list[_Entry] | _Question | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="usage-recorder", daemon=True)
        self.failed = False
        """Whether the last attempt to write failed, and what was to be written is nowhere."""
        self._is_away = False

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def record(
        self, record: UsageRecord, annex: Annex = NO_ANNEX, *, streamed: bool = False
    ) -> "asyncio.Future[None]":
        """Hand a record over. The future is done when it is durable, or fails with NotRecordedError.

        ``streamed`` tells that the client has seen the status already, whatever becomes of the record.
        """
        waiter = self._loop.create_future()
        self._gather(_Entry(Settlement(record, annex), waiter, streamed=streamed))
        return waiter

    def record_unawaited(self, record: UsageRecord, annex: Annex = NO_ANNEX) -> None:
        """Hand over the record of a call that nobody waits for any more."""
        self._gather(_Entry(Settlement(record, annex), None, streamed=False))

    def reserve(self, reservation: Reservation) -> "asyncio.Future[None]":
        """Write down what a call can take at most, before it goes out (S10). Its record takes it back.

        The future is done already; it failed with NotRecordedError where nothing is kept.
        """
        waiter = self._loop.create_future()
        if self._holds is None:
            waiter.set_exception(NotRecordedError())
            return waiter
        try:
            self._holds.hold(reservation)
        except OSError:
            waiter.set_exception(NotRecordedError())
        else:
            waiter.set_result(None)
        return waiter

    def ask(self, enquiry: Enquiry) -> "asyncio.Future[Standing]":
        """Ask how a budget stands after all that was handed over, and before all that will be.

        The future fails with NotRecordedError where that cannot be told now.
        """
        waiter: asyncio.Future[Standing] = self._loop.create_future()
        self._hand_over()
        self._queue.put(_Question(enquiry, waiter))
        return waiter

    async def close(self) -> None:
        """Write what was handed over, and end. What cannot be written then goes to the log."""
        self._hand_over()
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)
        for each in (self._holds, self._waiting):
            if each is not None:
                each.close()

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
        kept: list[Settlement] = []
        closing = False
        while not closing:
            batch = self._next_batch(wait=self._retry_seconds if kept or self.failed else None)
            closing = batch.closing
            settlements = kept + [entry.settlement for entry in batch.entries]
            standing: Standing | None = None
            try:
                ledger = ledger or self._open_ledger()
                refused = write_all(ledger, settlements)
                if batch.question is not None:
                    standing = ledger.answer(batch.question.enquiry)
            except Exception as error:  # noqa: BLE001 - whatever it is, nobody may wait for ever
                kept += self._not_written(batch, error)
            else:
                kept = []
                if self._waiting is not None:
                    self._waiting.clear()
                self._say_recovered()
                self._settle(batch, refused)
                self._tell_written(settlements, refused)
            if batch.question is not None:
                self._tell(_reply, batch.question.waiter, standing)
        self._give_up(kept)
        if ledger is not None:
            ledger.close()

    def _next_batch(self, wait: float | None) -> _Batch:
        batch = _Batch()
        try:
            more = batch.add(self._queue.get(timeout=wait))
            while more:
                more = batch.add(self._queue.get_nowait())
        except Empty:
            return batch
        return batch

    def _settle(self, batch: _Batch, refused: Container[str]) -> None:
        """Tell those who wait; ``refused`` holds the request ids of what was not written."""
        done: list[asyncio.Future[None]] = []
        failed: list[asyncio.Future[None]] = []
        for entry in batch.entries:
            if entry.waiter is not None:
                (failed if entry.settlement.record.request_id in refused else done).append(entry.waiter)
        if done or failed:
            self._tell(_wake, done, failed)

    def _tell_written(self, settlements: Sequence[Settlement], refused: Container[str]) -> None:
        written = [each for each in settlements if each.record.request_id not in refused]
        if not written:
            return
        if self._holds is not None:
            self._holds.release(each.record.request_id for each in written)
        try:
            self._tell_of(written)
        except Exception:  # noqa: BLE001 - whoever is told does not stop the recorder
            _log.exception("what was recorded could not be told")

    def _tell(self, call: Callable[..., None], *arguments: object) -> None:
        try:
            self._loop.call_soon_threadsafe(call, *arguments)
        except RuntimeError:  # the loop has ended, and nobody waits any more
            return

    def _not_written(self, batch: _Batch, error: Exception) -> list[Settlement]:
        """Tell those who wait; return what is to be tried again."""
        settlements = [entry.settlement for entry in batch.entries]
        if self._keep_waiting(settlements, error):
            self._settle(batch, _NONE)
            return settlements
        self._say_failed(error)
        self._settle(batch, _ALL)
        return [_unanswered(entry) for entry in batch.entries]

    def _give_up(self, kept: Sequence[Settlement]) -> None:
        if kept and self._waiting is not None and not self.failed:
            _log.warning("usage of %d calls waits for the next start", len(kept))
            return
        for each in kept:
            _log.error("usage not recorded: %s", msgspec.json.encode(each.record).decode())

    def _keep_waiting(self, settlements: Sequence[Settlement], error: Exception) -> bool:
        """Write down what the ledger does not take now; tell whether all that it did not take is there."""
        if self._waiting is None or self.failed or (settlements and not self._waiting.keep(settlements)):
            return False
        if not self._is_away:
            _log.warning("usage waits until the database takes it: %s", error)
        self._is_away = True
        return True

    def _say_failed(self, error: Exception) -> None:
        if not self.failed:
            _log.error("usage cannot be recorded, no calls are passed on: %s", error)
        self.failed = True

    def _say_recovered(self) -> None:
        if self.failed or self._is_away:
            _log.warning("usage is recorded again")
        self.failed = self._is_away = False


def write_all(ledger: Ledger, settlements: Sequence[Settlement]) -> Container[str]:
    """Commit what is handed over; return the ids of what no rule of the database allows."""
    try:
        if settlements:
            ledger.write(settlements)
    except NotAllowedError:
        # One record that can never be written must not hold up the others for ever.
        return {each.record.request_id for each in settlements if not _write_alone(ledger, each)}
    return _NONE


def _write_alone(ledger: Ledger, settlement: Settlement) -> bool:
    try:
        ledger.write([settlement])
    except NotAllowedError as error:
        text = msgspec.json.encode(settlement.record).decode()
        _log.error("usage refused by the database (%s): %s", error, text)
        return False
    return True


def _unanswered(entry: _Entry) -> Settlement:
    """What is settled when the client, still waiting, gets an error instead of the answer."""
    record = entry.settlement.record
    if entry.waiter is None or record.outcome is not Outcome.OK:
        return entry.settlement
    status = record.status if entry.streamed else 503
    record = msgspec.structs.replace(record, status=status, outcome=Outcome.NOT_ANSWERED)
    return msgspec.structs.replace(entry.settlement, record=record)


def _wake(done: "list[asyncio.Future[None]]", failed: "list[asyncio.Future[None]]") -> None:
    for waiter in done:
        if not waiter.done():
            waiter.set_result(None)
    for waiter in failed:
        if not waiter.done():
            waiter.set_exception(NotRecordedError())


def _reply(waiter: "asyncio.Future[Standing]", standing: Standing | None) -> None:
    if waiter.done():
        return
    if standing is None:
        waiter.set_exception(NotRecordedError())
    else:
        waiter.set_result(standing)
