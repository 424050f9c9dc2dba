"""Who writes down what calls use and what they can take: in a file, or in a database of several gateways."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.holds import Holds, holds_beside
from keydesk.gateway.usage.judge import Judge
from keydesk.gateway.usage.recorder import Recorder, write_all
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.reservations import JudgedBy, Reservations
from keydesk.gateway.usage.settlement import Settlement
from keydesk.gateway.usage.waiting import WaitingUsage

CHARGE_SECONDS: Final = 2.0
"""How often a gateway looks whether another one left calls behind."""

_log: Final = logging.getLogger(__name__)


class Bookkeeping:
    """The recorder, and where several gateways take from the same budgets, what reserves of them."""

    def __init__(
        self,
        opened: OpenStore,
        loop: asyncio.AbstractEventLoop,
        number: int | None,
        folder: Path,
        *,
        crowded: Callable[[], bool],
        tell: Callable[[Sequence[Settlement]], None],
    ) -> None:
        """Begin with nothing. ``number`` is that under which the gateway is attached to PostgreSQL.

        In ``folder`` is what waits for a database that is elsewhere.
        """
        place = opened.store.place
        self._open_ledger = partial(UsageLedger.open, place, opened.sealing, number)
        self._holds: Holds | None = None
        self._waiting: WaitingUsage | None = None
        self.reservations: Reservations | None = None
        if isinstance(place, Path):
            self._holds = Holds(holds_beside(place))
        elif number is not None:
            self.reservations = Reservations(partial(_judge, place, number), loop)
            self._waiting = WaitingUsage(folder, opened.sealing)
        self.recorder = Recorder(
            self._open_ledger, loop, self._holds, crowded=crowded, tell=tell, waiting=self._waiting
        )
        self._left_by_others: UsageLedger | None = None
        self._rounds: asyncio.Task[None] | None = None

    def catch_up(self) -> int:
        """Carry over what waited for the database. Then charge the calls that were under way when a gateway
        was killed; return how many (S10).
        """
        if self._waiting is not None and (left := self._waiting.left()):
            with closing(self._open_ledger()) as ledger:
                write_all(ledger, left)
            self._waiting.clear()
        return self._charge_left()

    def start(self) -> None:
        """Begin to write, and to look after what others leave behind."""
        self.recorder.start()
        if self.reservations is not None:
            self.reservations.start()
            self._rounds = asyncio.create_task(self._charge_others())

    async def close(self) -> None:
        """Write down what is still to be written, and end."""
        if self._rounds is not None:
            self._rounds.cancel()
        if self.reservations is not None:
            await self.reservations.close()
        await self.recorder.close()
        if self._left_by_others is not None:
            self._left_by_others.close()

    def _charge_left(self) -> int:
        if self._holds is not None:
            return charge_held(self._open_ledger, self._holds)
        self._left_by_others = self._left_by_others or self._open_ledger()
        return _told(self._left_by_others.charge_reservations())

    async def _charge_others(self) -> None:
        while True:
            await asyncio.sleep(CHARGE_SECONDS)
            try:
                await asyncio.to_thread(self._charge_left)
            except Exception as error:  # noqa: BLE001 - the next round tries it again
                _log.warning("what other gateways left behind could not be charged: %s", error)


def charge_held(open_ledger: Callable[[], UsageLedger], holds: Holds) -> int:
    """Charge the calls that a file tells of, once; return how many."""
    with closing(open_ledger()) as ledger:
        ledger.write([], list(holds.left()))
        charged = ledger.charge_reservations()
    holds.clear()
    return _told(charged)


def _told(charged: int) -> int:
    if charged:
        _log.warning("%d calls were cut off by a sudden end; what they could cost is charged", charged)
    return charged


def _judge(place: DatabaseUrl, number: int) -> JudgedBy:
    # Slow to load, and not needed beside SQLite.
    from keydesk.gateway.usage.postgresql_connection import PostgresqlConnection  # noqa: PLC0415

    return Judge(PostgresqlConnection(place, number, alone=False), number)
