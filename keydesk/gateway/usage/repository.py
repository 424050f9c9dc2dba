"""The ledger: what calls used, and all that is summed of it, in one transaction (S10).

A record counts once, however often it is handed over: what is there already changes nothing.
"""

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Final, Self

from msgspec.structs import astuple

from keydesk.gateway.store.engine import Place
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage import writing
from keydesk.gateway.usage.content import sealed_content
from keydesk.gateway.usage.ledger_connection import LedgerConnection
from keydesk.gateway.usage.records import Alert, Enquiry, Outcome, Reservation, Standing, UsageRecord
from keydesk.gateway.usage.settlement import Annex, Settlement
from keydesk.gateway.usage.sqlite_connection import SqliteConnection
from keydesk.gateway.usage.standing import standing_of
from keydesk.gateway.usage.sums import Sums
from keydesk.gateway.usage.thresholds import Thresholds

_CHARGED_AT_ONCE: Final = 500
_OUTCOME: Final = UsageRecord.__struct_fields__.index("outcome")
_RESERVED: Final = f"SELECT {', '.join(Reservation.__struct_fields__)} FROM reservation"  # noqa: S608 - names of columns, nothing from outside
_OF_NOBODY: Final = "gateway NOT IN (SELECT number FROM attached_gateway WHERE state = 'serving')"
"""What gateways left that are gone; it is looked for where there are several."""


class _RepeatedError(Exception):
    """Not every record is new."""


class UsageLedger:
    """The recorder's own connection. Used by one thread at a time."""

    def __init__(self, connection: LedgerConnection, sealing: Sealing, number: int | None = None) -> None:
        self._connection = connection
        self._execute = connection.execute
        self._sealing = sealing
        self._number = number
        """That of the gateway, where there are several."""
        self._thresholds = Thresholds()
        left = [] if number else self._execute("SELECT request_id FROM reservation").fetchall()
        self._reserved = {row[0] for row in left}
        """The calls of one gateway that have a reservation here, and perhaps some that have none."""

    @classmethod
    def open(cls, database: Place, sealing: Sealing, number: int | None = None) -> Self:
        """Connect. A commit survives the end of the process at any moment (S10).

        With the number of an attachment to PostgreSQL nothing is written once it stands no more.
        """
        if isinstance(database, Path):
            return cls(SqliteConnection(database), sealing)
        # Slow to load, and not needed beside SQLite.
        from keydesk.gateway.usage.postgresql_connection import PostgresqlConnection  # noqa: PLC0415

        return cls(PostgresqlConnection(database, number), sealing, number)

    def write(self, settlements: Sequence[Settlement], reservations: Sequence[Reservation] = ()) -> None:
        """Commit what is handed over and every sum it counts in, all or none.

        Raises NotAllowedError, or the driver's errors.
        """
        new = settlements
        while True:
            try:
                self._write(new, reservations)
            except _RepeatedError:
                new = self._new_of(new)
            else:
                break
        if new is not settlements:
            self._release([each.record.request_id for each in settlements])

    def answer(self, enquiry: Enquiry) -> Standing:
        """Tell how a budget stands. Raises the driver's errors."""
        with nullcontext() if enquiry.turn is None else self._connection.transaction():
            return standing_of(self._execute, enquiry, self._number)

    def charge_reservations(self) -> int:
        """Charge the calls that were under way when a gateway was killed; return how many (S10).

        Where there are several, those of each that is gone; once, whoever else does the same.
        """
        charged = 0
        left = f"{_RESERVED}{'' if self._number is None else f' WHERE {_OF_NOBODY}'} LIMIT ?"
        while rows := self._execute(left, (_CHARGED_AT_ONCE,)).fetchall():
            settlements = [Settlement(_charged(Reservation(*row))) for row in rows]
            cut_off = self._new_of(settlements)
            self.write(cut_off)
            self._release([each.record.request_id for each in settlements])
            charged += len(cut_off)
        return charged

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _write(self, settlements: Sequence[Settlement], reservations: Sequence[Reservation]) -> None:
        self._reserved.update(each.request_id for each in reservations)
        raised: list[Alert] = []
        with self._connection.transaction():
            if reservations:
                writing.RESERVE.run(self._execute, _flat(map(astuple, reservations)))
            if settlements:
                self._settle(settlements)
                raised = self._raise([each.record for each in settlements])
        self._thresholds.remember(raised)
        if self._reserved:
            self._reserved.difference_update(each.record.request_id for each in settlements)

    def _settle(self, settlements: Sequence[Settlement]) -> None:
        execute, once = self._execute, self._connection.meets_rows_once
        records = [each.record for each in settlements]
        if writing.RECORD.count(execute, _flat(map(_columns, records))) != len(records):
            raise _RepeatedError
        sums = Sums(records)
        writing.HOURS.run(execute, sums.hours, once=once)
        writing.DAYS.run(execute, sums.days, once=once)
        writing.WEEKS.run(execute, sums.weeks, once=once)
        writing.KEYS.run(execute, sums.keys, once=once)
        writing.DELEGATED.run(execute, sums.delegated, once=once)
        writing.BATCHES.run(execute, sums.batches, once=once)
        writing.LOCATIONS.run(execute, sums.locations, once=once)
        writing.CHATS.run(execute, sums.chats, once=once)
        if self._reserved or self._number:
            self._release([each.request_id for each in records])
        for each in settlements:
            if each.annex.alerts or each.annex.content is not None:
                self._keep(each.record, each.annex)

    def _raise(self, records: Sequence[UsageRecord]) -> list[Alert]:
        """Raise the alerts that one of several gateways cannot know of before."""
        if not self._number:
            return []
        raised = self._thresholds.reached(self._execute, records)
        writing.ALERTS.run(self._execute, _flat(map(astuple, raised)))
        return raised

    def _keep(self, record: UsageRecord, annex: Annex) -> None:
        """Write down what is kept beside the record."""
        writing.ALERTS.run(self._execute, _flat(map(astuple, annex.alerts)))
        if annex.content is not None:
            kept = sealed_content(self._sealing, record, annex.content, annex.kept_days)
            writing.CONTENT.run(self._execute, kept)

    def _release(self, request_ids: Sequence[str]) -> None:
        writing.RELEASE.run(self._execute, request_ids)

    def _new_of(self, settlements: Sequence[Settlement]) -> list[Settlement]:
        """Return those whose record is not there yet, each once."""
        by_id = {each.record.request_id: each for each in reversed(settlements)}
        for request_id in list(by_id):
            found = self._execute(writing.FIND_RECORD, (request_id,)).fetchone()
            if found is not None:
                del by_id[request_id]
        return list(by_id.values())


def _charged(reserved: Reservation) -> UsageRecord:
    """Return the record of a call that was cut off: it took all that was reserved."""
    return UsageRecord(
        request_id=reserved.request_id,
        at=reserved.at,
        key_id=reserved.key_id,
        owner_id=reserved.owner_id,
        location_id=reserved.location_id,
        batch_id=reserved.batch_id,
        parent_id=reserved.parent_id,
        deployment_id=reserved.deployment_id,
        chat_id=reserved.chat_id,
        endpoint=reserved.endpoint,
        model=reserved.model,
        provider_id=reserved.provider_id,
        input_tokens=reserved.input_tokens,
        cached_input_tokens=0,
        output_tokens=reserved.output_tokens,
        cost_nanos=reserved.cost_nanos,
        latency_ms=0,
        status=0,
        outcome=Outcome.CRASHED,
    )


def _columns(record: UsageRecord) -> list[Any]:
    columns = list(astuple(record))
    columns[_OUTCOME] = record.outcome.value
    return columns


def _flat(rows: Iterable[Iterable[object]]) -> list[object]:
    return [value for row in rows for value in row]
