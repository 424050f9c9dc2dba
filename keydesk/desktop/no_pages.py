"""What stands in the place of a page: nobody is let in, nobody has answered, or there is nothing for it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import NOT_HERE
from keydesk.desktop.widgets.empty_state import EmptyState


class _Said(NamedTuple):
    icon: str
    sentence: str
    action: str
    detail: str


class NoPages(QObject):
    """Makes what says so. What is shown stays the same as long as it says the same: it has the keyboard."""

    def __init__(
        self, connections: Connections, pages: QStackedWidget, connect_elsewhere: Callable[[], object]
    ) -> None:
        super().__init__(pages)
        self._connections, self._pages, self._connect_elsewhere = connections, pages, connect_elsewhere
        self._said: _Said | None = None
        self._shown: EmptyState | None = None

    def refused(self) -> EmptyState:
        """Return what says that the admin token is not accepted, with the way to another one."""
        problem = self._connections.session.problem
        if self._connections.is_local:
            sentence = tr("The local gateway does not accept the admin token that KeyDesk gave it")
            said = _Said("lock", sentence, tr("Restart the local gateway"), problem)
            return self._show(said, self._connections.restart_local)
        said = _Said(
            "lock", tr("The gateway does not accept this admin token"), tr("Enter another token…"), problem
        )
        return self._show(said, self._ask_for_token)

    def unanswered(self) -> EmptyState:
        """Return what says that a gateway has not answered yet."""
        session = self._connections.session
        said = _Said(
            "cloud-off", tr("{session} does not answer", session=session.name), tr("Try now"), session.problem
        )
        return self._show(said, session.check)

    def not_here(self, title: str) -> EmptyState:
        """Return what says that the gateway has nothing for the page of this title."""
        info = self._connections.session.info
        name = self._connections.session.name
        detail = (
            tr(
                "{gateway} (KeyDesk {version}) does not offer this. Another version may.",
                gateway=name,
                version=info.version,
            )
            if info
            else tr("{gateway} does not offer this. Another version may.", gateway=name)
        )
        return self._show(_Said("ban", f"{title}: {NOT_HERE}", "", detail), lambda: None)

    def _ask_for_token(self) -> None:
        last = self._connections.preferences.last_profile
        known = next((each for each in self._connections.store.profiles() if each.id == last), None)
        if known is None:
            self._connect_elsewhere()
        else:
            self._connections.token_needed.emit(known)

    def _show(self, said: _Said, act: Callable[[], object]) -> EmptyState:
        if self._shown is None or said != self._said:
            if self._shown is not None:
                self._pages.removeWidget(self._shown)
                self._shown.deleteLater()
            self._said = said
            self._shown = EmptyState(said.icon, said.sentence, said.action, act, detail=said.detail)
            self._pages.addWidget(self._shown)
        return self._shown
