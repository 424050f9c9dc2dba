"""What the sections of the details have in common: each is read when somebody looks at it, and not before."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.keyboard import holds_keyboard
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.domain.errors import DomainError, ForbiddenError

Result = TypeVar("Result")

SETTLE_MS: Final = 120
"""Nothing is asked about keys that arrow keys merely pass."""
REFRESH_MS: Final = 1000
"""A key that is in use changes all the time; that often one looks what it is now."""


class Section(QWidget):
    """Shows content, a skeleton while it is on its way, or why there is none, with Retry.

    A section of its own gives ``content``, says in ``ask`` what to read, and shows it by ``run``'s ``done``.
    """

    def __init__(self, session: Session, *, what: str, needs: Capability) -> None:
        """``what`` is what is read, as in *The audit trail could not be loaded*."""
        super().__init__()
        self._session = session
        self._what, self._needs = what, needs
        self._skeleton = SkeletonRows()
        self._content: QWidget = self._skeleton
        self._notice: QWidget | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._due = self._there = False
        self._problem: DomainError | None = None
        self.key: Key | None = None
        self.home: QWidget = self
        """Where the keyboard goes when what it was on is gone."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._skeleton)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(Space.S)
        self._lines.addWidget(self._stack, 1)
        session.changed.connect(self._connection_changed)

    # -- what a section of its own says

    def ask(self, api: AdminApi, key: Key) -> None:
        """Run what reads the content."""
        raise NotImplementedError

    def blank(self) -> None:
        """Let go of what is about another key."""
        raise NotImplementedError

    def is_affected(self, before: Key, after: Key) -> bool:
        """Whether the content may be another one since the key changed."""
        raise NotImplementedError

    def empty(self) -> QWidget | None:
        """Return what to show instead of the content where there is nothing; None if there is something."""
        return None

    def set_content(self, content: QWidget, *, at_once: bool = False) -> None:
        """Show this once it is read; ``at_once``: also before, for the key itself says a part of it."""
        self._stack.addWidget(content)
        self._content = content
        if at_once:
            self._stack.removeWidget(self._skeleton)
            self._stack.setCurrentWidget(content)

    def set_choices(self, choices: QWidget) -> None:
        """Show this above, whatever becomes of the content."""
        self._lines.insertWidget(0, choices)

    # -- what the details ask

    def show_key(self, key: Key) -> None:
        """Be about this key; again, after it changed."""
        before, self.key = self.key, key
        if before is None or before.id != key.id:
            self.start_over(SETTLE_MS)
        elif self.is_affected(before, key):
            self._need(REFRESH_MS)

    def forget(self) -> None:
        """Be about no key."""
        self.key = None
        self._stop()
        self._due = False
        self.blank()

    def refresh(self) -> None:
        """Read it again, now if somebody looks; what is shown stays meanwhile."""
        self._need(0)

    def start_over(self, delay: int = 0) -> None:
        """Let go of what is shown, and read what is wanted now."""
        self._stop()
        self._there, self._problem = False, None
        self.blank()
        self._show_state()
        self._need(delay)

    # -- Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not read yet."""
        super().showEvent(event)
        if self._due:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave what is under way for when somebody looks again."""
        super().hideEvent(event)
        self._due = self._due or self._is_busy()
        self._stop()

    # -- reading

    def run(
        self,
        work: Coroutine[Any, Any, Result],
        *,
        done: Callable[[Result], object],
        failed: Callable[[DomainError], object] | None = None,
    ) -> None:
        """Run what reads for this section; it is cancelled when the section turns to another key."""

        def note(error: DomainError) -> None:
            self._problem = error
            (failed or self._failed)(error)

        self._tasks = [task for task in self._tasks if not task.done()]
        self._tasks.append(tasks.run(self, work, done=done, failed=note))

    def read(self) -> None:
        """Note that the content is there, and show it."""
        self._there, self._problem = True, None
        self._show_state()

    def _need(self, delay: int) -> None:
        self._due = True
        if not self.isVisible():
            return
        if delay == 0:
            self._begin()
        elif delay == SETTLE_MS or not self._timer.isActive():
            self._timer.start(delay)

    def _begin(self) -> None:
        self._stop()
        self._due = False
        api = self._session.api
        if self.key is None or api is None:
            return
        if self._offered():
            self.ask(api, self.key)
        else:
            self._tell_why(
                "unplug",
                tr(
                    "The {what} is not available on this gateway",
                    what=self._what,
                    What=as_sentence(self._what),
                ),
                tr("It does not offer it."),
            )

    def _offered(self) -> bool:
        info = self._session.info
        return info is None or self._needs.value in info.capabilities

    def _is_busy(self) -> bool:
        return self._timer.isActive() or any(not task.done() for task in self._tasks)

    def _stop(self) -> None:
        self._timer.stop()
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    def _failed(self, error: DomainError) -> None:
        # What was read before stays in view; that the gateway is away, the window's banner says.
        if not self._there or isinstance(error, ForbiddenError):
            self._there = False
            self.tell_failure(error)

    def _connection_changed(self) -> None:
        if self._problem is not None and self._session.state is ConnectionState.CONNECTED:
            self._problem = None
            self._need(0)

    # -- showing

    def tell_failure(self, error: DomainError) -> None:
        """Say why there is nothing to see, and how to try again."""
        if isinstance(error, ForbiddenError):
            self._tell_why(
                "lock",
                tr("The {what} is not available to you", what=self._what, What=as_sentence(self._what)),
                str(error),
            )
        else:
            title, detail = (
                tr("The {what} could not be loaded", what=self._what, What=as_sentence(self._what)),
                tr("{error} Nothing else is affected.", error=error),
            )
            self._tell_why("cloud-off", title, detail, retry=True)

    def _tell_why(self, icon: str, title: str, detail: str, *, retry: bool = False) -> None:
        state = EmptyState(
            icon, title, tr("Retry") if retry else "", self.start_over, detail=detail, primary=False
        )
        self._put_notice(scrolled(state, title))

    def _show_state(self) -> None:
        if not self._there:
            self._put_notice(None)
            self._stack.setCurrentWidget(
                self._content if self._stack.indexOf(self._skeleton) < 0 else self._skeleton
            )
            return
        empty = self.empty()
        self._put_notice(None if empty is None else scrolled(empty, self._what))
        if empty is None:
            self._stack.setCurrentWidget(self._content)

    def _put_notice(self, notice: QWidget | None) -> None:
        if self._notice is not None:
            if holds_keyboard(self._notice):
                # Whoever pressed Retry stays in the details.
                self.home.setFocus()
            self._stack.removeWidget(self._notice)
            self._notice.deleteLater()
        self._notice = notice
        if notice is not None:
            self._stack.addWidget(notice)
            self._stack.setCurrentWidget(notice)
