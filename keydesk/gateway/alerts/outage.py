"""Tells of counters that several gateways share and cannot use: that they are away, and that they are back.

All gateways lose them when their server ends, and one tells of it: each alert follows the one before it, and
there is one that does. It is ended by whoever told of it, or by anybody once that gateway serves no more.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol

from sqlalchemy import Connection, select

from keydesk.contract.alerts import AlertKind, CountersState
from keydesk.contract.gateways import GatewayState
from keydesk.domain.instant import format_rfc3339
from keydesk.gateway.alerts.raising import News
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.gateways.repository import load_gateways
from keydesk.gateway.store.opening import OpenStore

LASTING: Final = timedelta(seconds=5)
"""What ends sooner is not told of: a server that is started anew, an answer that came late."""
_BEFORE_ALL: Final = datetime.fromtimestamp(0, UTC)

_alert: Final = alert_table.c


class Asked(Protocol):
    """The counters of this gateway."""

    @property
    def trouble(self) -> str | None:
        """Why they are not in use; None if they are."""
        ...

    @property
    def server(self) -> str:
        """Where they are, without a password."""
        ...


@dataclass(frozen=True, slots=True)
class _Told:
    """The alert that was raised last."""

    away: bool
    gateway: str
    at: datetime
    since: str


class Outage:
    """Whether this gateway's counters are away, and since when."""

    def __init__(self, opened: OpenStore, counters: Asked | None) -> None:
        self._opened = opened
        self._counters = counters
        self._away = False
        self._since = opened.clock.now()
        self._looked_at = False

    def turned(self) -> bool:
        """Look; return whether they went or came back, and it has lasted since. True once for each time."""
        if self._counters is None:
            return False
        now = self._opened.clock.now()
        away = self._counters.trouble is not None
        if away != self._away:
            self._away, self._since, self._looked_at = away, now, False
        if self._looked_at or now - self._since < LASTING:
            return False
        self._looked_at = True
        return True

    def news(self, connection: Connection) -> Iterator[News]:
        """Return what there is to tell that nobody has told."""
        now = self._opened.clock.now()
        if self._counters is None or now - self._since < LASTING:
            return
        told = _last_told(connection)
        if self._away and (told is None or (not told.away and now - told.at >= LASTING)):
            yield self._news(CountersState.AWAY, format_rfc3339(self._since), told)
        elif not self._away and told is not None and told.away and self._may_end(told, connection):
            yield self._news(CountersState.BACK, told.since, told)

    def _may_end(self, told: _Told, connection: Connection) -> bool:
        if told.gateway == self._opened.served_by:
            return True
        serving = {each.name for each in load_gateways(connection) if each.state is GatewayState.SERVING}
        return told.gateway not in serving

    def _news(self, state: CountersState, since: str, told: _Told | None) -> News:
        server = "" if self._counters is None else self._counters.server
        detail = {
            "state": state.value,
            "since": since,
            "gateway": self._opened.served_by,
            "server": server,
        }
        follows = _BEFORE_ALL if told is None else told.at
        return News(AlertKind.COUNTERS, "gateway", self._opened.identity.id, follows, detail=detail)


def _last_told(connection: Connection) -> _Told | None:
    query = select(_alert.at, _alert.detail).where(_alert.kind == AlertKind.COUNTERS.value)
    row = connection.execute(query.order_by(_alert.at.desc()).limit(1)).first()
    if row is None:
        return None
    detail: dict[str, Any] = json.loads(row.detail)
    away = detail["state"] == CountersState.AWAY.value
    return _Told(away, detail["gateway"], row.at, detail["since"])
