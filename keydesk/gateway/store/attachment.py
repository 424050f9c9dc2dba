"""Being one of the gateways of a database of PostgreSQL: to be seen, to see the others, to hear of changes.

One thread has one connection. About every second, and whenever it is told that something changed, it goes a
round: it looks at what changed, is seen, and sees who else is there. ``confirmed_at`` is when the last round
began that came to its end: all that was committed before is known here.
"""

import logging
import selectors
import socket
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import psycopg

from keydesk.domain.errors import UnavailableError
from keydesk.domain.instant import Clock
from keydesk.gateway.store import roll
from keydesk.gateway.store.database_clock import DatabaseClock
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.failures import spoken_plainly
from keydesk.gateway.store.identity import host_name
from keydesk.gateway.store.postgresql import connect_plainly
from keydesk.gateway.store.roll import Connection, Newcomer

BEAT_SECONDS: Final = 1.0
LOST_SECONDS: Final = 10.0
"""A gateway is lost that another one has not seen for so long, although it looked all the time."""
_AGAIN_SECONDS: Final = 0.2
_PROMPT_MICROSECONDS: Final = 100_000
_HASTE: Final = {
    "connect_timeout": 2,
    "tcp_user_timeout": 2000,
    "keepalives_idle": 1,
    "keepalives_interval": 1,
    "keepalives_count": 2,
}
"""A connection that is silent is soon given up for another one."""

_log: Final = logging.getLogger(__name__)


class Attachment:
    """The attachment of this process. Entering it raises UnavailableError."""

    def __init__(self, url: DatabaseUrl, clock: Clock) -> None:
        self._url = url
        self.clock = DatabaseClock(clock)
        """The database's clock; it is right once this is entered."""
        self._connection: Connection | None = None
        self._thread: threading.Thread | None = None
        self._ended = threading.Event()
        self._ending: tuple[socket.socket, socket.socket] | None = None
        self._looks: list[Callable[[Connection], object]] = []
        self._told_of_others: list[Callable[[], object]] = []
        self._told_of_lost: list[Callable[[Sequence[str]], object]] = []
        self._heard = False
        self._requests = 0
        self._seen: dict[int, tuple[int, float]] = {}
        """When each gateway was last seen, and since when that is so, by the clock of this process."""
        self._serving: tuple[int, ...] = ()
        self.away = False
        """Whether the database could not be reached when it was last tried."""
        self.id = ""
        self.name = ""
        self.number = 0
        self.confirmed_at = 0.0
        """By ``time.monotonic``."""

    def __enter__(self) -> Self:
        with spoken_plainly():
            self._connection = _connect(self._url)
            asked = self.clock.machine()
            self._measure(asked, roll.time_of(self._connection))
        self._ending = socket.socketpair()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._ending is None:
            return
        self._ended.set()
        ended, heard = self._ending
        ended.close()
        if self._thread is not None:
            self._thread.join()
        self._leave(_held(self._connection))
        heard.close()
        self._ending = None

    @property
    def serving(self) -> int:
        """How many gateways serve, this one included."""
        return max(1, len(self._serving))

    @property
    def on_duty(self) -> bool:
        """Whether this gateway does what one does for all: the one that is there longest."""
        is_first = bool(self._serving) and self._serving[0] == self.number
        return is_first and time.monotonic() - self.confirmed_at < LOST_SECONDS / 2

    def begin(self, folder: Path, port: int, base_url: str) -> None:
        """Be on the roll, under the next number, and see who else is there."""
        connection = _held(self._connection)
        computer = host_name()
        newcomer = Newcomer(roll.id_of(computer, str(folder)), f"{computer}:{port}", base_url)
        with spoken_plainly():
            self.id, self.number, self._requests = roll.enter(connection, newcomer)
            self.name = newcomer.name
            self._listen(connection)
            self._round(connection)

    def look(self, look: Callable[[Connection], object]) -> None:
        """Have something looked at in each round, over the connection of the attachment, in its thread."""
        self._looks.append(look)

    def others_changed(self, told: Callable[[], object]) -> None:
        """Let somebody know, in the thread, when a gateway came, left or was lost."""
        self._told_of_others.append(told)

    def others_lost(self, told: Callable[[Sequence[str]], object]) -> None:
        """Let somebody know, in the thread, the names of gateways that this one has given up."""
        self._told_of_lost.append(told)

    def count(self, requests: int) -> None:
        """Count requests that were served. For one thread."""
        self._requests += requests

    def watch(self, lost: Callable[[], object]) -> None:
        """Go round after round, the first one now. Should others have given this gateway up, ``lost`` is
        called, in the thread.
        """
        with spoken_plainly():
            self._round(_held(self._connection))
        self._thread = threading.Thread(target=self._watch, args=(lost,), name="attachment", daemon=True)
        self._thread.start()

    def _watch(self, lost: Callable[[], object]) -> None:
        while not self._ended.is_set():
            try:
                connection = self._attached()
                if not self._round(connection):
                    _log.error("another gateway has taken this one for lost on %s", self._url)
                    lost()
                    return
                self._wait(connection)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again
                self._say_away(error)
                self._seen.clear()
                _held(self._connection).close()
                self._ended.wait(_AGAIN_SECONDS)

    def _attached(self) -> Connection:
        connection = _held(self._connection)
        if connection.closed:
            connection = self._connection = _connect(self._url)
            roll.hold(connection, self.number)
            self._listen(connection)
        return connection

    def _listen(self, connection: Connection) -> None:
        connection.add_notify_handler(self._hear)
        connection.execute(f"LISTEN {roll.CHANGES}".encode())

    def _round(self, connection: Connection) -> bool:
        """Return whether the number of this gateway stands."""
        began = time.monotonic()
        self._heard = False
        for look in self._looks:
            look(connection)
        ahead = int(self.clock.ahead.total_seconds() * 1_000_000)
        asked = self.clock.machine()
        seen_at = roll.beat(connection, self.number, self._requests, ahead)
        if seen_at is None:
            return False
        self._measure(asked, seen_at)
        self._see(connection, began)
        self.confirmed_at = began
        self._say_back()
        return True

    def _measure(self, asked: int, moment: int) -> None:
        """Compare the clocks, unless the answer took so long that it does not tell how they differ."""
        answered = self.clock.machine()
        if not self.number or 0 <= answered - asked < _PROMPT_MICROSECONDS:
            self.clock.correct((asked + answered) // 2 - moment)

    def _see(self, connection: Connection, now: float) -> None:
        """See who is there, and give up whom nothing was seen of while this gateway looked all the time."""
        if now - self.confirmed_at > LOST_SECONDS / 2:
            self._seen.clear()  # it did not look: it was frozen, or cut off
        serving = roll.serving(connection)
        for number, seen_at in serving.items():
            known = self._seen.get(number)
            if known is None or known[0] != seen_at:
                self._seen[number] = seen_at, now
        self._seen = {number: each for number, each in self._seen.items() if number in serving}
        silent = [
            (number, seen_at)
            for number, (seen_at, since) in self._seen.items()
            if now - since > LOST_SECONDS and number != self.number
        ]
        lost = roll.lose(connection, silent) if silent else []
        if lost:
            _log.warning("no more is seen of %s on %s", " and ".join(lost), self._url)
            for hear in self._told_of_lost:
                hear(lost)
            serving = roll.serving(connection)
        before, self._serving = self._serving, tuple(serving)
        if before != self._serving:
            for told in self._told_of_others:
                told()

    def _wait(self, connection: Connection) -> None:
        """Wait until something is told, the connection ends, or a second is over."""
        if self._heard or self._ending is None:
            return
        with selectors.DefaultSelector() as selector:
            selector.register(connection.fileno(), selectors.EVENT_READ)
            selector.register(self._ending[1], selectors.EVENT_READ)
            selector.select(BEAT_SECONDS)

    def _hear(self, _: psycopg.Notify) -> None:
        self._heard = True

    def _leave(self, connection: Connection) -> None:
        try:
            if self.number and not connection.closed:
                roll.leave(connection, self.number, self._requests)
        except psycopg.Error as error:
            _log.warning("the other gateways will take this one for lost: %s", error)
        connection.close()

    def _say_away(self, error: Exception) -> None:
        if not self.away and not self._ended.is_set():
            _log.warning("cut off from %s: %s", self._url, type(error).__name__)
        self.away = True

    def _say_back(self) -> None:
        if self.away:
            _log.warning("attached to the database again")
        self.away = False


def _connect(url: DatabaseUrl) -> Connection:
    try:
        return connect_plainly(url, durable=False, more=_HASTE)
    except psycopg.OperationalError as error:
        # What the server itself says holds no password; what libpq says may hold one that was typed wrongly.
        _, said, reason = str(error).rpartition("FATAL:")
        more = f": {reason.strip()}" if said else ""
        raise UnavailableError(f"The database {url} cannot be reached{more}") from None


def _held(connection: Connection | None) -> Connection:
    if connection is None:
        raise RuntimeError("not attached")
    return connection
