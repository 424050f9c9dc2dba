"""Keeps the sums in step with the gateway, and with what one wants to see."""

import asyncio
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from keydesk.contract.info import Capability
from keydesk.desktop import tasks
from keydesk.desktop.listing.live import Live
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.usage.overview.asking import Answer, Asked, ask
from keydesk.desktop.usage.overview.wishes import Wishes
from keydesk.desktop.usage.scope import Scope
from keydesk.domain.errors import DomainError, UnavailableError

_AGAIN_MS: Final = 3000


class SumsLoader(QObject):
    """One question at a time. What is shown stays until the next answer is there."""

    changed = Signal()
    """State or answer are others now."""
    not_refreshed = Signal(object)
    """The DomainError for which a refresh that was asked for came to nothing."""

    def __init__(
        self, session: Session, scope: Scope, wishes: Wishes, idle: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._scope, self._wishes = session, scope, wishes
        self._task: asyncio.Task[None] | None = None
        self._connected = self._requested = False
        self._took = QElapsedTimer()
        self.state = LoadState.LOADING
        self.problem: DomainError | None = None
        self.answer: Answer | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.reload)
        self._live = Live(session, scope.clock, idle, self, about=frozenset({"usage"}))
        self._live.due.connect(self._refresh_unbidden)
        scope.changed.connect(self.reload)
        session.switched.connect(self._forget)
        session.changed.connect(self._connection_changed)
        self._connection_changed()

    @property
    def offered(self) -> bool:
        """Whether the gateway tells usage at all."""
        info = self._session.info
        return info is None or Capability.USAGE.value in info.capabilities

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._task is not None and not self._task.done()

    def reload(self) -> None:
        """Ask for what is wanted now."""
        api = self._session.api
        if api is None or not self.offered:
            return
        if self.state is LoadState.FAILED:
            self.state = LoadState.LOADING
            self.changed.emit()
        if self._task is not None:
            self._task.cancel()
        self._soon.stop()
        self._took.start()
        asked = self._wishes.asked(self._scope)
        self._task = tasks.run(
            self, ask(api, asked), done=self._show, failed=lambda error: self._miss(asked, error)
        )

    def refresh_on_request(self) -> None:
        """Ask again because somebody wants it, who is told when it fails."""
        self._requested = True
        self.reload()

    def set_watching(self, watching: bool) -> None:  # noqa: FBT001 - a setter
        """Look for changes while somebody looks."""
        self._live.set_watching(watching)
        if not watching:
            self._soon.stop()

    # -- inside

    def _show(self, answer: Answer) -> None:
        self._requested = False
        self.answer, self.state, self.problem = answer, LoadState.READY, None
        self._live.took(self._took.elapsed())
        # At midnight, today is another day.
        self._live.shown([self._scope.period.until] if self._scope.preset is not None else [])
        self.changed.emit()

    def _miss(self, asked: Asked, error: DomainError) -> None:
        if self._requested:
            self._requested = False
            self.not_refreshed.emit(error)
        known = self.answer is not None and asked.same_look(self.answer.asked)
        if known and isinstance(error, UnavailableError):
            # The session notices by itself that the gateway is away; what is shown stays.
            if self._live.watching and self._session.state is ConnectionState.CONNECTED:
                self._soon.start(_AGAIN_MS)
            return
        self.state, self.problem = LoadState.FAILED, error
        self.changed.emit()

    def _refresh_unbidden(self) -> None:
        if not self.busy:
            self.reload()

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._soon.stop()
        self._connected = False
        self.answer = self.problem = None
        self.state = LoadState.LOADING
        self.changed.emit()

    def _connection_changed(self) -> None:
        was, self._connected = self._connected, self._session.state is ConnectionState.CONNECTED
        if self._connected and not was:
            self.reload()
        self.changed.emit()
