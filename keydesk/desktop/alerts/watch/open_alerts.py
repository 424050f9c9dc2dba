"""How many alerts nobody has acknowledged, and which of them are new."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.desktop import tasks
from keydesk.desktop.session import ConnectionState, Session

if TYPE_CHECKING:
    # The contract brings pydantic, which a window does not need to open.
    import asyncio
    from datetime import datetime

    from keydesk.contract.alerts import AlertPage
    from keydesk.contract.api import AdminApi
    from keydesk.contract.events import StreamedEvent
    from keydesk.domain.errors import DomainError

POLL_MS: Final = 60_000
"""So often a gateway is asked that does not tell what happens."""
_GATHER_MS: Final = 200
"""What happens within so short a time is asked for together."""
_ABOUT: Final = frozenset({"alert", "alert.acknowledged", "opened", "reset"})
_MOST: Final = 20


class OpenAlerts(QObject):
    """Asks the session's gateway when it is reached, when something happens, and now and then."""

    changed = Signal()
    came = Signal(object)
    """A list of each ``Alert`` that is new since it was last asked, oldest first."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.count = 0
        self._session = session
        self._api: AdminApi | None = None
        self._latest: tuple[datetime, str] | None = None
        self._known = self._follows = False
        self._task: asyncio.Task[None] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_GATHER_MS)
        self._soon.timeout.connect(self._ask)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._look)
        session.switched.connect(self._forget)
        session.changed.connect(self._follow)
        self._follow()

    def look_again(self) -> None:
        """Ask soon: something was done here."""
        if not self._soon.isActive():
            self._soon.start()

    def _forget(self) -> None:
        """Know nothing: the gateway is another one, whose alerts are no news."""
        if self._task is not None:
            self._task.cancel()
        self._api = self._latest = None
        self._known = False
        self._soon.stop()
        self._poll.stop()
        self._take_count(0)

    def _follow(self) -> None:
        if not self._session.offers("alerts"):
            if self._session.state is not ConnectionState.CONNECTED:
                self._api = None
            self._poll.stop()
            return
        if not self._follows:
            # The client is there now, and the events are cheap to have.
            self._follows = True
            self._session.events.happened.connect(self._heard)
        if self._api is not self._session.api:
            self._api = self._session.api
            self._poll.start()
            self.look_again()

    def _heard(self, told: "StreamedEvent") -> None:
        if told.name in _ABOUT:
            self.look_again()

    def _look(self) -> None:
        if not self._session.events.live:
            self._ask()

    def _ask(self) -> None:
        api = self._session.api
        if api is None or not self._session.offers("alerts"):
            return
        if self._task is not None and not self._task.done():
            self.look_again()
            return

        def not_read(_: "DomainError") -> None:
            """The session notices by itself that the gateway is away; the count stays what is known."""

        self._task = tasks.run(self, _open_ones(api), done=self._take, failed=not_read)

    def _take(self, page: "AlertPage") -> None:
        latest, known = self._latest, self._known
        news = [each for each in page.items if latest is None or (each.at, each.id) > latest]
        if news:
            self._latest = max((each.at, each.id) for each in news)
        self._known = True
        self._take_count(page.total)
        if known and news:
            self.came.emit(sorted(news, key=lambda alert: (alert.at, alert.id)))

    def _take_count(self, count: int) -> None:
        if count != self.count:
            self.count = count
            self.changed.emit()


async def _open_ones(api: "AdminApi") -> "AlertPage":
    from keydesk.contract.alerts import AlertQuery  # noqa: PLC0415 - came with the client

    return await api.list_alerts(AlertQuery(acknowledged=False, limit=_MOST))
