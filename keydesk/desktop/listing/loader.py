"""Keeps the rows of a list in step with the gateway: its beginning, what follows, what changed."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, Final, Generic

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.listing.columns import T
from keydesk.desktop.listing.listing import Listing, Piece
from keydesk.desktop.listing.live import Live
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.wanted import Chosen, Wanted
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.errors import DomainError, UnavailableError

MOST: Final = 10_000
"""So many rows are fetched at most; whoever looks for one behind them searches."""
PIECE: Final = 100
"""So many rows are fetched at first."""
_LARGEST: Final = 500
_AHEAD: Final = 60
"""So many rows beyond those in view are fetched in advance."""
_AGAIN_MS: Final = 3000


class ListLoader(QObject, Generic[T]):
    """One list at a time, and one request for it. Whoever shows it redraws on ``changed``."""

    changed = Signal()
    loaded = Signal()
    """Another list is there: another search, another order, another gateway."""
    not_refreshed = Signal(object)
    """The DomainError for which a refresh that was asked for came to nothing."""

    def __init__(
        self,
        session: Session,
        listing: Listing[T],
        model: ListModel[T],
        last_in_view: Callable[[], int],
        idle: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """While not ``idle`` nothing is asked unbidden: moving rows would disturb."""
        super().__init__(parent)
        self._session = session
        self._listing: Listing[T] = listing
        self._model = model
        self._last_in_view = last_in_view
        self._task: asyncio.Task[None] | None = None
        self._listed: Wanted | None = None
        self._cursor: str | None = None
        self._connected = self._requested = self._stale = False
        self._took = QElapsedTimer()
        self.wanted = Wanted(sort=listing.sort)
        self.state = LoadState.LOADING
        self.total: int | None = 0
        """How many there are, fetched or not; None where they are too many to count."""
        self.waiting = 0
        """How many new ones are held back, as far as was looked for them."""
        self.problem: DomainError | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self._live = Live(session, model.clock, idle, self, about=listing.about)
        self._live.due.connect(self._refresh_unbidden)
        session.switched.connect(self._forget)
        session.changed.connect(self._connection_changed)
        self._connection_changed()

    @property
    def offered(self) -> bool:
        """Whether the gateway has such a list at all."""
        info = self._session.info
        return info is None or self._listing.needs.value in info.capabilities

    @property
    def cut_short(self) -> bool:
        """Whether there are more than are ever fetched."""
        rows = self._model.rowCount()
        return rows >= MOST and (self.total is None or self.total > rows)

    # The rows on screen stay until the other list is there.

    def search(self, text: str) -> None:
        """List what has this in it."""
        self.ask_for(replace(self.wanted, text=text.strip()))

    def narrow(self, choice: Chosen) -> None:
        """List what fits this choice alone."""
        self.ask_for(self.wanted.with_choice(choice))

    def widen(self, facet: str) -> None:
        """Take the choice of this facet off."""
        self.ask_for(self.wanted.without([facet]))

    def sort_by(self, sort: str) -> None:
        """List in another order."""
        self.ask_for(replace(self.wanted, sort=sort))

    def clear_filters(self) -> None:
        """Leave nothing out."""
        self.ask_for(self.wanted.cleared())

    def take_up(self, wanted: Wanted | None) -> str:
        """Want this of the gateway that was just connected to, None: everything; return what is searched."""
        self.wanted = wanted or Wanted(sort=self._listing.sort)
        self.changed.emit()
        return self.wanted.text

    def ask_for(self, wanted: Wanted) -> None:
        """List this part, in this order."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit()
            self.reload()

    def reload(self) -> None:
        """Fetch the list from its beginning."""
        api = self._session.api
        if api is None or not self.offered:
            return
        if self.state is LoadState.FAILED:
            self.state = LoadState.LOADING
            self.changed.emit()
        self._start(self._from_beginning(api), failed=self._could_not_load)

    def refresh(self) -> None:
        """Fetch again what was fetched."""
        api = self._session.api
        if api is None:
            return
        if self.state is not LoadState.READY:
            self.reload()
        elif self._busy():
            self._stale = True
        else:
            self._start(self._again(api), failed=self._could_not_fetch)

    def refresh_on_request(self) -> None:
        """Refresh because somebody asked for it, who is told when it fails."""
        self._requested = True
        self.refresh()

    def bring_in(self) -> None:
        """Show the new rows that are held back."""
        api = self._session.api
        if api is not None and self.state is LoadState.READY:
            self._requested = True
            self._start(self._newest(api), failed=self._could_not_fetch)

    def look(self) -> None:
        """Fetch what follows, when the last rows come near."""
        api, rows = self._session.api, self._model.rowCount()
        if api is None or self._cursor is None or self.state is not LoadState.READY or self._busy():
            return
        if self._last_in_view() + _AHEAD >= rows and rows < MOST:
            self._start(self._further(api, self._cursor), failed=self._could_not_fetch)

    def set_watching(self, watching: bool) -> None:  # noqa: FBT001 - a setter
        """Look for changes while somebody looks."""
        self._live.set_watching(watching)
        if not watching:
            self._soon.stop()

    # -- the work

    async def _from_beginning(self, api: AdminApi) -> None:
        wanted = self.wanted
        page = await self._listing.fetch(api, wanted, None, PIECE)
        if wanted == self._listed:
            self._model.merge(page.items)
        else:
            same = self._listed is not None and replace(self._listed, sort=wanted.sort) == wanted
            self._model.replace_all(page.items, reordered=same)
        self._listed = wanted
        self.state, self.problem = LoadState.READY, None
        self.waiting = 0
        self._note(page)
        self.loaded.emit()

    async def _again(self, api: AdminApi) -> None:
        """Fetch as many rows as there are, and show them together."""
        self._took.start()
        wanted, count = self.wanted, max(PIECE, self._model.rowCount())
        page = await self._listing.fetch(api, wanted, None, min(count, _LARGEST))
        items = list(page.items)
        while page.next_cursor is not None and len(items) < count:
            page = await self._listing.fetch(api, wanted, page.next_cursor, min(count - len(items), _LARGEST))
            items += page.items
        self.waiting = 0
        self._model.merge(items)
        self._live.took(self._took.elapsed())
        self._note(page)

    async def _peek(self, api: AdminApi) -> None:
        """Count the new rows, and leave those on screen alone."""
        page = await self._listing.fetch(api, self.wanted, None, PIECE)
        self.waiting = sum(self._model.row_of(item.id) is None for item in page.items)
        self.total = page.total
        self.changed.emit()

    async def _newest(self, api: AdminApi) -> None:
        """Show the new rows above the others; where they are more than a piece, the list begins anew."""
        page = await self._listing.fetch(api, self.wanted, None, PIECE)
        there = {item.id for item in page.items}
        others = [item for item in self._model.items if item.id not in there]
        if len(others) == self._model.rowCount():
            self._model.replace_all(page.items)
            self._cursor = page.next_cursor
        else:
            self._model.merge([*page.items, *others])
        self.waiting, self.total = 0, page.total
        self.changed.emit()
        self.loaded.emit()

    async def _further(self, api: AdminApi, cursor: str) -> None:
        piece = min(_LARGEST, MOST - self._model.rowCount())
        page = await self._listing.fetch(api, self.wanted, cursor, piece)
        self._model.append(page.items)
        self._note(page)

    def _note(self, page: Piece[T]) -> None:
        self._cursor, self.total = page.next_cursor, page.total
        self.changed.emit()

    def _start(self, work: Coroutine[Any, Any, None], *, failed: Callable[[DomainError], object]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._soon.stop()
        self._task = tasks.run(self, work, done=lambda _: self._look_on(), failed=failed)

    def _look_on(self) -> None:
        """Go on with what was wanted in the meantime."""
        self._task = None
        if self._stale:
            # Also what somebody asked for while another request was under way, which did not answer them.
            self._stale = False
            self.refresh()
        else:
            self._requested = False
            self.look()

    def _busy(self) -> bool:
        return self._task is not None and not self._task.done()

    # -- what goes wrong, and what happens outside

    def _could_not_load(self, error: DomainError) -> None:
        if isinstance(error, UnavailableError) and self.wanted == self._listed and self.problem is None:
            self._could_not_fetch(error)
            return
        self._requested = False
        self.state, self.problem = LoadState.FAILED, error
        self.changed.emit()

    def _could_not_fetch(self, error: DomainError) -> None:
        self._stale = False
        if self._requested:
            self._requested = False
            self.not_refreshed.emit(error)
        # The session notices by itself that the gateway is away, and the banner says so; what is shown stays.
        if self._live.watching and self._session.state is ConnectionState.CONNECTED:
            self._soon.start(_AGAIN_MS)

    def _refresh_unbidden(self) -> None:
        api = self._session.api
        if self.state is not LoadState.READY or api is None:
            return
        if not self._listing.held_back or not self._model.rowCount():
            self.refresh()
        elif not self._busy():
            self._start(self._peek(api), failed=self._could_not_fetch)

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._soon.stop()
        self._listed = self._cursor = self.problem = None
        self._model.replace_all([])
        self._connected = self._stale = False
        # Another gateway has other people and locations.
        self.wanted = replace(self.wanted, chosen=())
        self.state, self.total, self.waiting = LoadState.LOADING, 0, 0
        self.changed.emit()

    def _connection_changed(self) -> None:
        was, self._connected = self._connected, self._session.state is ConnectionState.CONNECTED
        if self._connected and not was:
            # What was shown while offline may be old; what could not be shown can be now.
            if self.state is LoadState.READY:
                self._refresh_unbidden()
            else:
                self.refresh()
        self.changed.emit()
