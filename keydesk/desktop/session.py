"""The current connection: which gateway, in which state, and the API that pages talk to."""

import time
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.desktop import tasks
from keydesk.domain.errors import DomainError, ForbiddenError, UnauthorizedError, UnavailableError

if TYPE_CHECKING:
    # The contract brings pydantic, which a window does not need to open.
    import asyncio

    from keydesk.contract.api import AdminApi
    from keydesk.contract.info import Info
    from keydesk.desktop.event_feed import EventFeed

HEALTH_INTERVAL_MS: Final = 5000
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

    def __init__(self, parent: QObject | None = None, *, interval_ms: int = HEALTH_INTERVAL_MS) -> None:
        super().__init__(parent)
        self.state = ConnectionState.NONE
        self.api: AdminApi | None = None
        self.info: Info | None = None
        self.name = ""
        self.latency_ms: int | None = None
        self.problem = ""
        self._check: asyncio.Task[None] | None = None
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
        self._timer.start()

    def renew(self, api: "AdminApi") -> None:
        """Talk to the same gateway through another API: it was started again. What pages show stays true."""
        if self._check is not None:
            self._check.cancel()
            self._check = None
        self.api = api
        self.check()
        self._timer.start()

    def lose(self, problem: str) -> None:
        """Be offline from now on, without waiting for the next check to notice; ``renew`` ends it."""
        self._timer.stop()
        if self._check is not None:
            self._check.cancel()
            self._check = None
        self.state, self.problem, self.latency_ms = ConnectionState.OFFLINE, problem, None
        self.changed.emit()

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
            _in_time(api, ANSWER_SECONDS if self.state is ConnectionState.CONNECTED else None),
            done=lambda info: self._heard(api, info, round((time.monotonic() - began) * 1000)),
            failed=lambda error: self._missed(api, error),
        )

    def _forget(self) -> None:
        self._timer.stop()
        if self._check is not None:
            self._check.cancel()
            self._check = None
        self.state = ConnectionState.NONE
        self.api = self.info = self.latency_ms = None
        self.name = self.problem = ""

    def _heard(self, api: "AdminApi", info: "Info", latency_ms: int) -> None:
        if api is not self.api:
            return
        self.info, self.latency_ms, self.problem = info, latency_ms, ""
        self.state = ConnectionState.CONNECTED
        self.changed.emit()

    def _missed(self, api: "AdminApi", error: DomainError) -> None:
        if api is not self.api:
            return
        refused = isinstance(error, ForbiddenError | UnauthorizedError)
        self.state = ConnectionState.FAILED if refused else ConnectionState.OFFLINE
        self.problem, self.latency_ms = str(error), None
        self.changed.emit()


async def _in_time(api: "AdminApi", seconds: float | None) -> "Info":
    """Ask the gateway who it is. A process that hangs keeps connections open and says nothing."""
    import asyncio  # noqa: PLC0415 - a window stands without it

    try:
        async with asyncio.timeout(seconds):
            return await api.info()
    except TimeoutError as error:
        raise UnavailableError("The gateway does not answer, though its address does.") from error
