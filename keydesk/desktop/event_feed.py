"""What changes at the gateway, as it happens: one stream for the whole window while it is connected."""

from contextlib import aclosing
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, Signal

from keydesk.desktop import tasks
from keydesk.domain.errors import DomainError, ForbiddenError, UnauthorizedError

if TYPE_CHECKING:
    import asyncio

    from keydesk.contract.api import AdminApi
    from keydesk.contract.events import StreamedEvent
    from keydesk.desktop.session import Session

_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 30.0


class EventFeed(QObject):
    """Follows the session's gateway. A stream that breaks off goes on where it ended, so nothing is missed.

    Where a gateway has no events, or will not tell them to this admin, it is never ``live``: whoever needs to
    know asks now and then.
    """

    happened = Signal(object)
    """A StreamedEvent. One named ``reset`` means that anything may have changed."""
    changed = Signal()
    """It is live now, or is not any more."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._api: AdminApi | None = None
        self._task: asyncio.Task[None] | None = None
        self._last_id: str | None = None
        self._live = False
        session.switched.connect(self._forget)
        session.changed.connect(self._follow)
        session.woke.connect(self._stop)
        self._follow()

    @property
    def live(self) -> bool:
        """Whether whatever happens now is told."""
        return self._live

    def _follow(self) -> None:
        api = self._session.api if self._session.offers("events") else None
        if api is not self._api:
            self._stop()
            self._api = api
            if api is not None:
                self._task = tasks.run(self, self._listen(api))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._api = None
        self._set_live(False)  # noqa: FBT003 - reads as a setter

    def _forget(self) -> None:
        self._stop()
        self._last_id = None

    async def _listen(self, api: "AdminApi") -> None:
        import asyncio  # noqa: PLC0415 - a window can stand before it is there

        pause = _FIRST_PAUSE
        while True:
            try:
                async with aclosing(api.follow_events(self._last_id)) as stream:
                    async for told in stream:
                        pause = _FIRST_PAUSE
                        self._tell(told)
            except (ForbiddenError, UnauthorizedError):
                return
            except DomainError:
                # The session notices by itself that the gateway is away.
                pass
            finally:
                # A stream that ends with the window has nobody left to tell.
                if shiboken6.isValid(self) and self._task is asyncio.current_task():
                    self._set_live(False)  # noqa: FBT003 - reads as a setter
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _tell(self, told: "StreamedEvent") -> None:
        self._last_id = told.id
        self._set_live(True)  # noqa: FBT003 - reads as a setter
        self.happened.emit(told)

    def _set_live(self, live: bool) -> None:  # noqa: FBT001 - a setter
        if live != self._live:
            self._live = live
            self.changed.emit()
