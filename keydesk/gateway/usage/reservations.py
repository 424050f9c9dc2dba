"""Reserves money before calls go out, where several gateways share a database: many calls to a commit.

The loop asks and waits; one thread has whatever has come meanwhile judged in one transaction, beside the
ledger's and not behind it. What was reserved is a row of the database, with the number of the gateway: it
outlives the process (S10), and the record of the call takes its place.
"""

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import Final, Protocol

from keydesk.gateway.usage.judge import Asked
from keydesk.gateway.usage.recorder import RETRY_SECONDS, NotRecordedError
from keydesk.gateway.usage.records import Reservation

LARGEST_BATCH: Final = 500

_log: Final = logging.getLogger(__name__)


class JudgedBy(Protocol):
    """Who judges; see ``judge.Judge``."""

    def judge(self, asked: Sequence[Asked], withdrawn: Sequence[str] = ()) -> list[bool]:
        """Forget what was withdrawn, and tell of each that is asked about whether it is reserved now."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


class _Question:
    __slots__ = ("asked", "waiter")

    def __init__(self, asked: Asked, waiter: "asyncio.Future[bool]") -> None:
        self.asked = asked
        self.waiter = waiter

    @property
    def request_id(self) -> str:
        return self.asked[0].request_id


class Reservations:
    """Has reservations judged. ``reserve`` and ``withdraw`` belong to the loop's thread."""

    def __init__(
        self,
        open_judge: Callable[[], JudgedBy],
        loop: asyncio.AbstractEventLoop,
        *,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        self._open_judge = open_judge
        self._loop = loop
        self._retry_seconds = retry_seconds
        self._queue: SimpleQueue[_Question | str | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="reservations", daemon=True)
        self._judge: JudgedBy | None = None
        self._withdrawn: list[str] = []
        """What is to be forgotten yet; the database may not know of all of it."""
        self._closing = False

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def reserve(self, reservation: Reservation, holders: Sequence[str]) -> "asyncio.Future[bool]":
        """Reserve from the budgets of these holders what a call can take; the future tells whether it is.

        It fails with NotRecordedError where that cannot be told now. Nothing stays reserved for who does
        not wait any more.
        """
        waiter: asyncio.Future[bool] = self._loop.create_future()
        self._queue.put(_Question((reservation, holders), waiter))
        return waiter

    def withdraw(self, request_id: str) -> None:
        """Forget what was reserved for a call that does not go out."""
        self._queue.put(request_id)

    async def close(self) -> None:
        """End, once all that was asked is answered."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        while not self._closing:
            questions = self._next()
            questions = self._without_withdrawn(questions)
            if questions or self._withdrawn:
                self._answer(questions)
        if self._judge is not None:
            self._judge.close()

    def _next(self) -> list[_Question]:
        questions: list[_Question] = []
        try:
            # What could not be withdrawn is tried again after a while.
            work = self._queue.get(timeout=self._retry_seconds if self._withdrawn else None)
            while True:
                if work is None:
                    self._closing = True
                    break
                if isinstance(work, str):
                    self._withdrawn.append(work)
                else:
                    questions.append(work)
                    if len(questions) == LARGEST_BATCH:
                        break
                work = self._queue.get_nowait()
        except Empty:
            pass
        return questions

    def _without_withdrawn(self, questions: list[_Question]) -> list[_Question]:
        """Leave out what was withdrawn before it was answered."""
        gone = set(self._withdrawn)
        return [each for each in questions if each.request_id not in gone]

    def _answer(self, questions: list[_Question]) -> None:
        asked = [each.asked for each in questions]
        try:
            granted = self._judged(asked)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody may wait for ever
            _log.warning("nothing can be reserved: %s", error)
            # It may be committed nevertheless, if the connection broke just then.
            self._withdrawn += [each.request_id for each in questions]
            self._tell([(each, None) for each in questions])
        else:
            self._tell(list(zip(questions, granted, strict=True)))

    def _judged(self, asked: Sequence[Asked]) -> list[bool]:
        try:
            granted = self._open().judge(asked, self._withdrawn)
        except Exception:  # noqa: BLE001 - a connection that broke meanwhile is found out by using it
            # Once more, without what may be there from the first time.
            again = [reservation.request_id for reservation, _ in asked]
            granted = self._open().judge(asked, [*self._withdrawn, *again])
        self._withdrawn.clear()
        return granted

    def _open(self) -> JudgedBy:
        if self._judge is None:
            self._judge = self._open_judge()
        return self._judge

    def _tell(self, answers: "list[tuple[_Question, bool | None]]") -> None:
        try:
            self._loop.call_soon_threadsafe(self._reply, answers)
        except RuntimeError:  # the loop has ended, and nobody waits any more
            return

    def _reply(self, answers: "list[tuple[_Question, bool | None]]") -> None:
        for question, granted in answers:
            waiter = question.waiter
            if waiter.done():
                if granted:  # for a client that has hung up
                    self.withdraw(question.request_id)
            elif granted is None:
                waiter.set_exception(NotRecordedError())
            else:
                waiter.set_result(granted)
