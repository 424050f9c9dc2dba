"""The gateways that serve the same keys, where there are several: which of them are well (H3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from keydesk.contract.api import AdminApi
from keydesk.contract.gateways import AttachedGateway, GatewayState
from keydesk.contract.info import Capability, Info, LimitsCounted
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.text import ElidedLabel, plain_label
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock, SystemClock

AGAIN_MS: Final = 5000
_STATES: Final = {
    GatewayState.SERVING: (tr("Serving"), "good"),
    GatewayState.LEFT: (tr("Stopped", "state of a gateway"), "muted"),
    GatewayState.LOST: (tr("Lost", "state of a gateway"), "bad"),
}
_SAYS: Final = {
    LimitsCounted.ALONE: tr("They serve the same keys from one database."),
    LimitsCounted.TOGETHER: tr("They serve the same keys from one database, and count limits together."),
    LimitsCounted.DIVIDED: (
        tr(
            "They serve the same keys from one database. Each admits its share of a key's limits; "
            "started with "
            "counters they would count together."
        )
    ),
}
_NOTABLE_MS: Final = 5000
"""A clock that is off by less is nobody's business: gateways reckon by the database's."""


class GatewaysCard(QFrame):
    """Hidden where a gateway is alone. It looks again every few seconds while somebody looks at the page."""

    def __init__(self, session: Session, clock: Clock | None = None) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setObjectName("connectionGateways")
        self._session, self._rights = session, Rights(session)
        self._clock = clock or SystemClock()
        self._rows: list[_Row] = []
        self._asking = False
        self._says = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS)
        for column, share in enumerate((0, 2, 3, 4)):
            self._grid.setColumnStretch(column, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.S)
        layout.addWidget(plain_label(tr("Gateways"), TextRole.STRONG))
        layout.addWidget(self._says)
        layout.addLayout(self._grid)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._ask)
        self.hide()

    def set_watching(self, watching: bool) -> None:  # noqa: FBT001 - a setter
        """Look now and again, or stop looking."""
        if watching:
            self._again.start()
            self._ask()
        else:
            self._again.stop()

    def forget(self) -> None:
        """Know of no gateway: another one is connected to, whose neighbours are others."""
        self._show(None)
        if self._again.isActive():
            self._ask()

    def lines(self) -> list[str]:
        """Return what is said of each gateway, as it is read out."""
        return [row.text() for row in self._rows]

    def _ask(self) -> None:
        api, info = self._rights.api_to_read, self._session.info
        if self._asking or api is None or info is None or Capability.GATEWAYS.value not in info.capabilities:
            return
        self._asking = True
        tasks.run(self, _look_up(api), done=self._take, failed=self._try_later)

    def _take(self, found: "_Found") -> None:
        self._asking = False
        self._show(found)

    def _try_later(self, _error: DomainError) -> None:
        """Keep what is shown; the session says by itself that the gateway is away."""
        self._asking = False

    def _show(self, found: "_Found | None") -> None:
        gateways: Sequence[AttachedGateway] = ()
        if found is not None and len(found.gateways) > 1:
            gateways = found.gateways
        while len(self._rows) > len(gateways):
            self._rows.pop().leave()
        while len(self._rows) < len(gateways):
            self._rows.append(_Row(self._grid))
        if found is not None:
            now = self._clock.now()
            for row, gateway in zip(self._rows, gateways, strict=True):
                row.show(gateway, now, answers=gateway.name == found.info.gateway_name)
            self._says.setText(_SAYS[found.info.limits_counted])
        self.setVisible(bool(gateways))


@dataclass(frozen=True, slots=True)
class _Found:
    gateways: Sequence[AttachedGateway]
    info: Info
    """Of the gateway that answers; how limits are counted changes with who is there."""


async def _look_up(api: AdminApi) -> _Found:
    listed = await api.list_gateways()
    return _Found(listed.items, await api.info())


class _Row:
    """What is said of one gateway: its state, its name and address, and how it goes."""

    def __init__(self, grid: QGridLayout) -> None:
        self._pill = Pill()
        self._name = ElidedLabel()
        self._address = ElidedLabel(role=TextRole.FIXED)
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._goes = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._parts = (self._pill, self._name, self._address, self._goes)
        row = grid.rowCount()
        for column, part in enumerate(self._parts):
            grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)

    def show(self, gateway: AttachedGateway, now: datetime, *, answers: bool) -> None:
        """Say it of this gateway; ``answers``: it is the one that tells."""
        self._pill.set(*_STATES[gateway.state])
        self._name.setText(tr("{gateway} (answers here)", gateway=gateway.name) if answers else gateway.name)
        self._address.setText(gateway.base_url)
        self._goes.setText(_how_it_goes(gateway, now))

    def text(self) -> str:
        """Return all of it."""
        labels = (self._name, self._address, self._goes)
        return ", ".join([self._pill.accessibleName(), *(each.text() for each in labels)])

    def leave(self) -> None:
        """Be no more."""
        for part in self._parts:
            part.hide()
            part.deleteLater()


def _how_it_goes(gateway: AttachedGateway, now: datetime) -> str:
    serves = gateway.state is GatewayState.SERVING
    since = (
        tr("started {ago}", ago=screen_time.relative(gateway.started_at, now))
        if serves
        else tr("last seen {ago}", ago=screen_time.relative(gateway.last_seen_at, now))
    )
    requests = tr("%n requests", "", gateway.requests)
    said = [since, requests, tr("version {version}", version=gateway.version)]
    return " · ".join(said + _clock_words(gateway.clock_ahead_ms))


def _clock_words(ahead_ms: int) -> list[str]:
    if abs(ahead_ms) < _NOTABLE_MS:
        return []
    seconds = as_number(round(abs(ahead_ms) / 1000))
    if ahead_ms > 0:
        return [tr("clock {seconds} s ahead", seconds=seconds)]
    return [tr("clock {seconds} s behind", seconds=seconds)]
