"""The current connection: which gateway, in which state, and the API that pages talk to."""

import time
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.waking import Waking
from keydesk.domain.errors import DomainError, ForbiddenError, UnauthorizedError, UnavailableError
from keydesk.domain.instant import Clock, SystemClock

if TYPE_CHECKING:
    # The contract brings pydantic, which a window does not need to open.
    import asyncio
    from datetime import datetime

    from keydesk.contract.api import AdminApi
    from keydesk.contract.info import Info
    from keydesk.desktop.event_feed import EventFeed

HEALTH_INTERVAL_MS: Final = 5000
_BACK_OFF: Final = (0.2, 0.4, 0.8, 1.6, 3.0)
"""After so many intervals a gateway that is away is asked again: soon at first, in case that it restarts."""
ANSWER_SECONDS: Final = 6.0
"""How long a gateway that has answered before may take, until it counts as one that does not answer."""


class ConnectionState(Enum):
    """How the desktop stands with the gateway."""

    NONE = "none"
    STARTING = "starting"
    CONNECTED = "connected"
    OFFLINE = "offline"
    FAILED = "failed"


class Session(QObject):
    """The one connection of a window. Pages read it and redraw on ``changed``.

    OFFLINE keeps ``api`` and ``info``: pages go on showing what they had, greyed, and the session finds back
    by itself. FAILED is for what repeating does not mend, such as a token that is not accepted; ``problem``
    says it.
    """

    changed = Signal()
    switched = Signal()
    """The gateway is another one, or none: what pages show is the old one's. Comes before ``changed``."""
    token_renewed = Signal(object)
    """The token of this connection was rotated from here; the Secret is the new one, which is in use."""
    woke = Signal()
    """The computer slept: what was connected before may be connected no more."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        interval_ms: int = HEALTH_INTERVAL_MS,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(parent)
        self._interval_ms = interval_ms
        self._clock = clock or SystemClock()
        self.state = ConnectionState.NONE
        self.api: AdminApi | None = None
        self.info: Info | None = None
        self.name = ""
        self.latency_ms: int | None = None
        self.problem = ""
        self.offline_since: datetime | None = None
        """Since when it does not answer, while it does not."""
        self.patience: float | None = None
        """How many seconds a check may take at a gateway that answers; None: as usual."""
        self._missed_checks = 0
        self._check: asyncio.Task[None] | None = None
        self._waking = Waking(self)
        self._waking.woke.connect(self._wake)
        self._timer = QTimer(self)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self.check)

    @cached_property
    def events(self) -> "EventFeed":
        """What changes at the gateway, from when it is first asked for."""
        from keydesk.desktop.event_feed import EventFeed  # noqa: PLC0415 - a window opens without it

        return EventFeed(self)

    def offers(self, capability: str) -> bool:
        """Whether the gateway answers now, and has this capability."""
        connected = self.state is ConnectionState.CONNECTED
        return connected and self.info is not None and capability in self.info.capabilities

    @property
    def base_url(self) -> str:
        """Where clients send their calls; empty while that is not known."""
        return self.info.base_url if self.info else ""

    def connect_to(self, name: str, api: "AdminApi") -> None:
        """Take this gateway as the current one and ask it who it is. The caller closes ``api`` in the end."""
        self._forget()
        self.name, self.api = name, api
        self.state = ConnectionState.STARTING
        self.switched.emit()
        self.changed.emit()
        self.check()
        self._watch()

    def renew(self, api: "AdminApi") -> None:
        """Talk to the same gateway through another API: it was started again. What pages show stays true."""
        self._end_check()
        self.api = api
        self.check()
        self._watch()

    def lose(self, problem: str) -> None:
        """Be offline from now on, without waiting for the next check to notice; ``renew`` ends it."""
        self._timer.stop()
        self._end_check()
        self._be(ConnectionState.OFFLINE, problem)

    def leave(self) -> None:
        """Have no current gateway. (``disconnect`` is QObject's word for signals.)"""
        self._forget()
        self.switched.emit()
        self.changed.emit()

    def check(self) -> None:
        """Ask the gateway for its health now; a check that is under way is enough."""
        if self.api is None or (self._check is not None and not self._check.done()):
            return
        api, began = self.api, time.monotonic()
        self._check = tasks.run(
            self,
            _in_time(
                api, (self.patience or ANSWER_SECONDS) if self.state is ConnectionState.CONNECTED else None
            ),
            done=lambda info: self._heard(api, info, round((time.monotonic() - began) * 1000)),
            failed=lambda error: self._missed(api, error),
        )

    def _watch(self) -> None:
        self._missed_checks = 0
        self._timer.start(self._interval_ms)
        self._waking.start()

    def _wake(self) -> None:
        """Ask at once, over again: what was asked before the sleep may never be answered."""
        self._end_check()
        self.woke.emit()
        if self._timer.isActive():
            self._watch()
            self.check()

    def _end_check(self) -> None:
        if self._check is not None:
            self._check.cancel()
            self._check = None

    def _forget(self) -> None:
        self._timer.stop()
        self._waking.stop()
        self._end_check()
        self.state = ConnectionState.NONE
        self.api = self.info = self.latency_ms = self.offline_since = None
        self.name = self.problem = ""

    def _heard(self, api: "AdminApi", info: "Info", latency_ms: int) -> None:
        if api is not self.api:
            return
        if self._missed_checks:
            self._watch()
        self.info = info
        self._be(ConnectionState.CONNECTED, latency_ms=latency_ms)

    def _missed(self, api: "AdminApi", error: DomainError) -> None:
        if api is not self.api:
            return
        refused = isinstance(error, ForbiddenError | UnauthorizedError)
        pause = _BACK_OFF[min(self._missed_checks, len(_BACK_OFF) - 1)]
        self._missed_checks += 1
        self._timer.start(round(pause * self._interval_ms))
        self._be(ConnectionState.FAILED if refused else ConnectionState.OFFLINE, str(error))

    def _be(self, state: ConnectionState, problem: str = "", latency_ms: int | None = None) -> None:
        if state is not ConnectionState.OFFLINE:
            self.offline_since = None
        elif self.offline_since is None:
            self.offline_since = self._clock.now()
        self.state, self.problem, self.latency_ms = state, problem, latency_ms
        self.changed.emit()


async def _in_time(api: "AdminApi", seconds: float | None) -> "Info":
    """Ask the gateway who it is. A process that hangs keeps connections open and says nothing."""
    import asyncio  # noqa: PLC0415 - a window stands without it

    try:
        async with asyncio.timeout(seconds):
            return await api.info()
    except TimeoutError as error:
        raise UnavailableError(tr("The gateway does not answer, though its address does.")) from error
