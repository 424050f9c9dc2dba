"""Keeps the table's model in step with the gateway: the first piece, further ones, what changes meanwhile."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key, KeyCounts, KeyPage
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.table.filters import Facet, Filters, Pick
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.keys.table.pieces import Piece
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.errors import DomainError

POLL_MS: Final = 5000


class LoadState(Enum):
    """How the list stands."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class KeyLoader(QObject):
    """One list at a time. Whoever shows it redraws on ``changed``."""

    changed = Signal()
    loaded = Signal()
    """Another list is there: other filters, another order, another gateway."""

    def __init__(
        self,
        session: Session,
        model: KeyTableModel,
        visible_rows: Callable[[], tuple[int, int]],
        idle: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """``visible_rows`` says which rows to refresh; while not ``idle`` nothing is asked unbidden."""
        super().__init__(parent)
        self._session = session
        self._model = model
        self._visible_rows = visible_rows
        self._idle = idle
        self._task: asyncio.Task[None] | None = None
        self._more_due = False
        self._connected = False
        self.filters = Filters()
        self.state = LoadState.LOADING
        self.counts: KeyCounts | None = None
        self.problem: DomainError | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._refresh_unbidden)
        model.more_wanted.connect(self._fetch_more)
        session.switched.connect(self._forget)
        session.changed.connect(self._connection_changed)
        self._connection_changed()

    @property
    def api(self) -> AdminApi | None:
        """The gateway that the rows are from."""
        return self._session.api

    @property
    def model(self) -> KeyTableModel:
        """The rows."""
        return self._model

    # The rows on screen stay until the other list is there.

    def search(self, text: str) -> None:
        """List keys with this in their name or preview."""
        self._ask_for(replace(self.filters, text=text.strip()))

    def narrow(self, pick: Pick) -> None:
        """List the keys of this status, owner, location, … alone."""
        self._ask_for(self.filters.with_pick(pick))

    def widen(self, facet: Facet) -> None:
        """Take the filter of this facet off."""
        self._ask_for(self.filters.without(facet))

    def show_revoked(self, revoked: bool) -> None:  # noqa: FBT001 - a signal's one value
        """List revoked keys too, or not."""
        self._ask_for(replace(self.filters, revoked=revoked))

    def sort_by(self, sort: str) -> None:
        """List in another order."""
        self._ask_for(replace(self.filters, sort=sort))

    def clear_filters(self) -> None:
        """Leave nothing out but what the switch for revoked keys says."""
        self._ask_for(self.filters.cleared())

    def _ask_for(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
            self.changed.emit()
            self.reload()

    def reload(self) -> None:
        """Fetch the list from its beginning."""
        api = self._session.api
        if api is None:
            return
        if self.state is LoadState.FAILED:
            self.state = LoadState.LOADING
            self.changed.emit()
        self._start(self._first(api), failed=self._could_not_load)

    def refresh(self) -> None:
        """Fetch again what is on screen."""
        api = self._session.api
        if api is None:
            return
        if self.state is not LoadState.READY:
            self.reload()
            return
        self._start(self._visible(api), failed=self._could_not_refresh)

    def set_watching(self, watching: bool) -> None:  # noqa: FBT001 - a setter
        """Look for changes from time to time, while somebody looks."""
        if watching:
            self._poll.start()
            self._refresh_unbidden()
        else:
            self._poll.stop()

    async def keys_in(
        self, rows: Sequence[range], progress: Callable[[int, int], object] | None = None
    ) -> list[Key]:
        """Return the keys in these rows of the list, such as ``KeyTable.selected_rows``.

        Rows that are not known are fetched, up to 500 at once; ``progress`` is told how many there are and
        of how many. To cancel, cancel the task that runs it. A key that left the list meanwhile is left out.
        """
        wanted = sum(len(each) for each in rows)
        keys = self._model.keys_in(rows)
        if progress is not None:
            progress(len(keys), wanted)
        return keys

    # -- the work

    async def _first(self, api: AdminApi) -> None:
        page = await actions.list_keys(api, self.filters.query(None, counts=True))
        self._model.replace_all(_piece(None, page), page.total)
        self.state, self.problem = LoadState.READY, None
        self._count(page)
        self.loaded.emit()

    async def _visible(self, api: AdminApi) -> None:
        pieces = self._model.pieces
        first, last = (pieces.position_of(row) for row in self._visible_rows())
        for position in range(first, last + 1):
            known = position < len(self._model.pieces)
            cursor = self._model.pieces.cursor_of(position) if known else self._model.pieces.next_cursor
            if cursor is None and position > 0:
                break
            page = await actions.list_keys(api, self.filters.query(cursor, counts=position == first))
            if known:
                self._model.refresh(position, _piece(cursor, page), page.total)
            else:
                self._model.append(_piece(cursor, page), page.total)
            self._count(page)

    async def _more(self, api: AdminApi) -> None:
        cursor = self._model.pieces.next_cursor
        if cursor is not None:
            page = await actions.list_keys(api, self.filters.query(cursor, counts=False))
            self._model.append(_piece(cursor, page), page.total)
            self._count(page)

    def _fetch_more(self) -> None:
        api = self._session.api
        if self._busy():
            self._more_due = True
        elif api is not None:
            self._start(self._more(api), failed=self._could_not_refresh)

    def _start(self, work: Any, *, failed: Callable[[DomainError], object]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = tasks.run(self, work, failed=failed, finally_=self._ended)

    def _ended(self) -> None:
        if self._more_due and not self._busy():
            self._more_due = False
            self._fetch_more()

    def _busy(self) -> bool:
        return self._task is not None and not self._task.done() and self._task is not asyncio.current_task()

    def _count(self, page: KeyPage) -> None:
        if page.counts is not None:
            self.counts = page.counts
        self.changed.emit()

    # -- what goes wrong, and what happens outside

    def _could_not_load(self, error: DomainError) -> None:
        self.state, self.problem = LoadState.FAILED, error
        self.changed.emit()

    def _could_not_refresh(self, _error: DomainError) -> None:
        # The session notices by itself that the gateway is away, and the banner says so; what is shown stays.
        self._model.stop_waiting()

    def _refresh_unbidden(self) -> None:
        connected = self._session.state is ConnectionState.CONNECTED
        if connected and self.state is LoadState.READY and self._idle() and not self._busy():
            self.refresh()

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._model.replace_all(Piece(None), 0)
        self._connected = False
        # Another gateway has other people and locations.
        self.filters = replace(self.filters, picks=())
        self.state, self.problem, self.counts = LoadState.LOADING, None, None
        self.changed.emit()

    def _connection_changed(self) -> None:
        was, self._connected = self._connected, self._session.state is ConnectionState.CONNECTED
        if self._connected and not was:
            # What was shown while offline may be old; what could not be shown can be now.
            self.refresh()
        self.changed.emit()


def _piece(cursor: str | None, page: KeyPage) -> Piece:
    return Piece(cursor=cursor, keys=list(page.items), next_cursor=page.next_cursor)
