"""Looks out for what admins should hear of: keys that end, the clock, sudden ends, providers and counters."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Protocol

from sqlalchemy import Connection, func, select, type_coerce

from keydesk.contract.alerts import AlertKind, ProviderState
from keydesk.domain.errors import UnavailableError
from keydesk.domain.instant import format_rfc3339, from_microseconds
from keydesk.gateway.alerts.expiring import EXPIRY_DAYS, expiring
from keydesk.gateway.alerts.outage import Asked, Outage
from keydesk.gateway.alerts.raising import News, raise_alerts, untold
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.store.metadata import INTEGER_64
from keydesk.gateway.store.opening import OpenStore

LOOK_SECONDS: Final = 60.0
CLOCK_BEHIND: Final = timedelta(minutes=1)
"""A clock that is behind by less is being corrected, as clocks are all the time."""

_alert: Final = alert_table.c
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SuddenEnd:
    """How the gateway ended before this start: not in order."""

    last_seen_at: datetime
    calls_charged: int


class Turn(Protocol):
    """A provider began to fail, or works again."""

    @property
    def provider_id(self) -> str: ...
    @property
    def failing(self) -> bool: ...
    @property
    def at(self) -> datetime: ...
    @property
    def since(self) -> datetime: ...
    @property
    def failures(self) -> int: ...
    @property
    def last_status(self) -> int: ...
    @property
    def last_outcome(self) -> str: ...


class Lookout:
    """Raises these alerts, in the background of the gateway."""

    def __init__(
        self,
        opened: OpenStore,
        on_duty: Callable[[], bool] = lambda: True,
        clock_ahead: Callable[[], timedelta] = timedelta,
        days: Sequence[int] = EXPIRY_DAYS,
        counters: Asked | None = None,
    ) -> None:
        """Begin with nothing. ``on_duty`` tells whether this gateway looks out for all on its database;
        ``clock_ahead``, by how much its machine's clock is before the database's.
        """
        self._outage = Outage(opened, counters)
        self._opened = opened
        self._on_duty = on_duty
        self._clock_ahead = clock_ahead
        self._began = opened.clock.now()
        self._days = days
        self._waiting: list[News] = []

    def tell_of_end(self, end: SuddenEnd) -> None:
        """The gateway was started after a sudden end; of several on a database each has a name of its own."""
        now, house = self._opened.clock.now(), self._opened.identity
        detail: dict[str, Any] = {
            "last_seen_at": format_rfc3339(end.last_seen_at),
            "calls_charged": end.calls_charged,
        }
        if self._opened.served_by not in {"", house.name}:
            # Not as ``gateway``: whoever reads that takes it for one that is seen no more.
            detail["started"] = self._opened.served_by
        self._waiting.append(News(AlertKind.GATEWAY, "gateway", house.id, now, detail=detail))

    def tell_of_lost(self, gateways: Sequence[str]) -> None:
        """Nothing is seen of these gateways any more, which served the same keys."""
        now = self._opened.clock.now()
        for number, name in enumerate(gateways):
            moment = now + timedelta(microseconds=number)
            detail = {"gateway": name}
            news = News(AlertKind.GATEWAY, "gateway", self._opened.identity.id, moment, detail=detail)
            self._waiting.append(news)

    def tell_of_provider(self, turn: Turn) -> None:
        """A provider began to fail, or works again."""
        state = ProviderState.FAILING if turn.failing else ProviderState.RECOVERED
        detail: dict[str, Any] = {
            "state": state.value,
            "failures": turn.failures,
            "since": format_rfc3339(turn.since),
            "last_status": turn.last_status,
            "last_outcome": turn.last_outcome,
        }
        self._waiting.append(News(AlertKind.PROVIDER, "provider", turn.provider_id, turn.at, detail=detail))

    async def run(self) -> None:
        """Look until cancelled; what was told is raised within a second."""
        last = -LOOK_SECONDS
        time = asyncio.get_running_loop().time
        while True:
            due = self._outage.turned() or time() - last >= LOOK_SECONDS
            if due or self._waiting:
                last = time() if due else last
                try:
                    await asyncio.to_thread(self.look if due else self.raise_waiting)
                except UnavailableError as error:
                    _log.warning("alerts cannot be raised now: %s", error)
                except Exception:  # noqa: BLE001 - one alert that cannot be raised must not end the others
                    _log.exception("alerts could not be raised")
            await asyncio.sleep(1.0)

    def look(self) -> None:
        """Raise what there is to be heard of now. Raises UnavailableError; then nothing is forgotten."""
        now = self._opened.clock.now()
        with self._opened.store.read() as connection:
            ending = expiring(connection, now, self._days) if self._on_duty() else ()
            found = untold(connection, [*ending, *self._of_clock(now), *self._outage.news(connection)])
        self._raise(found)

    def raise_waiting(self) -> None:
        """Raise what was told of. Raises UnavailableError; then it waits on."""
        self._raise(())

    def _of_clock(self, now: datetime) -> Iterator[News]:
        behind = self._opened.clock.behind()
        if behind >= CLOCK_BEHIND:
            detail = {"seconds_behind": int(behind.total_seconds()), "latest": format_rfc3339(now)}
            yield News(AlertKind.CLOCK, "gateway", self._opened.identity.id, now, detail=detail)
        ahead = self._clock_ahead()
        if abs(ahead) >= CLOCK_BEHIND:
            seconds = -int(ahead.total_seconds())
            detail = {
                "seconds_behind": seconds,
                "latest": format_rfc3339(now),
                "gateway": self._opened.served_by,
            }
            yield News(AlertKind.CLOCK, "gateway", self._opened.identity.id, self._began, detail=detail)

    def _raise(self, found: Sequence[News]) -> None:
        waiting, self._waiting = self._waiting, []
        if not found and not waiting:
            return
        try:
            with self._opened.store.write() as connection:
                news = (*_turns_of_all(connection, waiting), *found)
                raise_alerts(connection, news, self._opened.clock.now())
        except BaseException:
            self._waiting = [*waiting, *self._waiting]
            raise


def _turns_of_all(connection: Connection, news: Iterable[News]) -> Iterator[News]:
    """Leave out what another gateway on the database said of a provider before."""
    failing = {provider_id for provider_id, _ in failing_providers(connection)}
    for each in news:
        if each.kind is not AlertKind.PROVIDER:
            yield each
            continue
        fails = each.detail["state"] == ProviderState.FAILING.value
        if fails != (each.subject_id in failing):
            yield each
        (failing.add if fails else failing.discard)(each.subject_id)


def failing_providers(connection: Connection) -> list[tuple[str, datetime]]:
    """Return the providers that the last alert about them says are failing, and since when they are."""
    at = type_coerce(_alert.at, INTEGER_64)
    of_providers = _alert.kind == AlertKind.PROVIDER.value
    last = select(_alert.subject_id, func.max(at).label("at")).where(of_providers)
    latest = last.group_by(_alert.subject_id).subquery()
    query = select(_alert.subject_id, at).where(
        of_providers,
        _alert.subject_id == latest.c.subject_id,
        at == latest.c.at,
        _alert.detail.like(f'%"{ProviderState.FAILING.value}"%'),
    )
    return [(id_, from_microseconds(since)) for id_, since in connection.execute(query)]
