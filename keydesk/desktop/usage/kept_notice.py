"""Says at which locations prompts and answers are kept, wherever requests are listed (G2)."""

import asyncio
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.events import StreamedEvent
from keydesk.contract.info import Capability
from keydesk.contract.people import Location, LocationQuery
from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.theme import TextRole
from keydesk.desktop.whole_list import whole_list
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.domain.errors import DomainError

_NAMED: Final = 3
_LOCATION: Final = "location"


def kept_in_words(locations: Sequence[Location]) -> str:
    """Name the locations that keep what is said; nothing where none does."""
    kept = [each for each in locations if each.content_days is not None]
    if not kept:
        return ""
    named = [f"{each.name} ({_days(each.content_days or 0)})" for each in kept[:_NAMED]]
    if len(kept) > _NAMED:
        named.append(tr("%n other locations", "", len(kept) - _NAMED))
    *first, last = named
    places = tr("{some} and {last}", "places", some=", ".join(first), last=last) if first else last
    return tr("Prompts and answers are kept at {places}. Owners may read them.", places=places)


def _days(count: int) -> str:
    return tr("%n days", "", count)


class KeptNotice(QWidget):
    """One line, in the way only where something is kept. It is read when it is looked at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._task: asyncio.Task[None] | None = None
        self._stale, self._wanted = True, False
        self._words = ElidedLabel("", TextRole.SMALL, tone="warn")
        self._words.setObjectName("keptNotice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)
        self.hide()
        session.switched.connect(self._forget)
        session.changed.connect(self._read)
        session.events.happened.connect(self._heard)

    def set_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - a setter
        """Say it, if there is something to say, or be out of the way."""
        self._wanted = wanted
        self._read()
        self._say()

    def _heard(self, told: StreamedEvent) -> None:
        if told.event.subject_kind == _LOCATION:
            self._stale = True
            self._read()

    def _forget(self) -> None:
        self._stale = True
        self._words.setText("")
        self._say()

    def _read(self) -> None:
        api = self._session.api
        connected = self._session.state is ConnectionState.CONNECTED
        busy = self._task is not None and not self._task.done()
        if not self._stale or busy or not connected or api is None or not self._wanted:
            return
        if self._session.offers(Capability.LOCATIONS.value):
            self._stale = False
            self._task = tasks.run(self, _locations(api), done=self._show, failed=self._miss)

    def _show(self, locations: Sequence[Location]) -> None:
        self._words.setText(kept_in_words(locations))
        self._say()

    def _say(self) -> None:
        self.setVisible(self._wanted and bool(self._words.text()))

    def _miss(self, _error: DomainError) -> None:
        self._stale = True


async def _locations(api: AdminApi) -> list[Location]:
    return await whole_list(
        lambda cursor, limit: api.list_locations(LocationQuery(cursor=cursor, limit=limit))
    )
