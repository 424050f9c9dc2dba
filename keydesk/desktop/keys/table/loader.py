"""Keeps the table's model in step with the gateway: what is in view, what comes into view, what changed."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability, Info
from keydesk.contract.keys import Key, KeyCounts, KeyPage
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.table.filters import Facet, Filters, Pick
from keydesk.desktop.keys.table.gathering import Told, gather
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.keys.table.rows import Window
from keydesk.desktop.keys.table.turning import ABOUT_KEYS, next_turns
from keydesk.desktop.keys.table.windows import Wanted, is_missing, next_wanted
from keydesk.desktop.listing.live import Live
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.errors import DomainError, UnavailableError

KEPT: Final = 3000
"""So many keys are kept at least; those that were longest out of view go first."""
SPARE: Final = 500
_PAUSE_MS: Final = 30
"""After such a pause in scrolling, what is in view is fetched."""
_PATIENCE_MS: Final = 150
"""Who scrolls on without a pause sees some rows after this long all the same."""
_AGAIN_MS: Final = 3000
_AT_MOST: Final = 12
"""So many windows are fetched at once, before the table is looked at afresh."""


class KeyLoader(QObject):
    """One list at a time, and one request for it. Whoever shows it redraws on ``changed``."""

    changed = Signal()
    loaded = Signal()
    """Another list is there: other filters, another order, another gateway."""
    not_refreshed = Signal(object)
    """The DomainError for which a refresh that was asked for came to nothing."""

    def __init__(
        self,
        session: Session,
        model: KeyTableModel,
        visible_rows: Callable[[], tuple[int, int]],
        idle: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """``visible_rows`` says which rows to fetch; while not ``idle`` nothing is asked unbidden."""
        super().__init__(parent)
        self._session = session
        self._model = model
        self._visible_rows = visible_rows
        self._task: asyncio.Task[None] | None = None
        self._connected = False
        self._listed: Filters | None = None
        self._first_row = 0
        self._down = True
        self._age = self._counted = 0
        self._requested = False
        self.filters = Filters()
        self.state = LoadState.LOADING
        self.counts: KeyCounts | None = None
        self.problem: DomainError | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._fetch)
        self._moving = QElapsedTimer()
        self._live = Live(session, model.clock, idle, self, about=ABOUT_KEYS)
        self._live.due.connect(self._refresh_unbidden)
        session.switched.connect(self._forget)
        session.changed.connect(self._connection_changed)
        self._connection_changed()

    @property
    def api(self) -> AdminApi | None:
        """The gateway that the rows are from."""
        return self._session.api

    @property
    def info(self) -> Info | None:
        """Who that gateway is, once it has said so."""
        return self._session.info

    @property
    def offered(self) -> bool:
        """Whether the gateway has keys to list at all."""
        return self.info is None or Capability.KEYS.value in self.info.capabilities

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

    def take_up(self, wanted: Filters | None) -> str:
        """Want this of the gateway that was just connected to, None: everything; return what is searched."""
        self.filters = wanted or Filters()
        self.changed.emit()
        return self.filters.text

    def _ask_for(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
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
        """Fetch again what is in view, and the rest as it comes into view."""
        self._age += 1
        if self._session.api is not None and self.state is not LoadState.READY:
            self.reload()
        else:
            self._fetch()

    def refresh_on_request(self) -> None:
        """Refresh because somebody asked for it, who is told when it fails."""
        self._requested = True
        self.refresh()

    def look(self) -> None:
        """Fetch what is in view now and not known: the table was scrolled, or shows more than before."""
        first, _ = self._visible_rows()
        if first != self._first_row:
            self._down = first > self._first_row
            self._first_row = first
        if self.state is not LoadState.READY or self._busy():
            return
        if not is_missing(self._model.rows, self._in_view()):
            self._pause.start(0)
        elif not self._pause.isActive() or self._moving.elapsed() < _PATIENCE_MS:
            if not self._pause.isActive():
                self._moving.start()
            self._pause.start(_PAUSE_MS)

    def show_change(self, key: Key) -> None:
        """Show what a change brought. A list that was asked for before it does not take it back."""
        self._model.change(key, self._age)

    def set_watching(self, watching: bool) -> None:  # noqa: FBT001 - a setter
        """Look for changes while somebody looks."""
        self._live.set_watching(watching)
        if watching:
            self.look()
        else:
            self._pause.stop()

    async def keys_in(self, rows: Sequence[range], progress: Told | None = None) -> list[Key]:
        """Return the keys in these rows of the list, such as ``KeyTable.selected_rows``.

        Rows that are not known are fetched, up to 500 at once; ``progress`` is told how many there are and
        of how many. To cancel, cancel the task that runs it. A key that left the list meanwhile is left out.
        """
        api, filters = self._session.api, self.filters
        if api is None:
            return self._model.keys_in(rows)

        async def ask(wanted: Wanted) -> KeyPage:
            return await _ask(api, filters, wanted)

        return await gather(self._model.rows, rows, ask, progress)

    # -- the work

    async def _from_beginning(self, api: AdminApi) -> None:
        age, filters = self._age, self.filters
        page = await actions.list_keys(api, filters.query(None, counts=True))
        window = _window(Wanted(0, len(page.items), None), page, age)
        if filters == self._listed:
            self._model.place(window)
        else:
            same = self._listed is not None and replace(self._listed, sort=filters.sort) == filters
            self._model.replace_all(window, reordered=same)
        self._listed = filters
        self.state, self.problem = LoadState.READY, None
        self._count(page, age)
        self.loaded.emit()
        try:
            await self._fill(api)
        except DomainError as error:
            # The list is there: what could not be read again, or further, does not take it away.
            self._could_not_fetch(error)

    async def _fill(self, api: AdminApi) -> None:
        """Fetch what is missing or old, as long as something in view is, one window after another."""
        for _ in range(_AT_MOST):
            age, filters = self._age, self.filters
            wanted = next_wanted(self._model.rows, self._in_view(), down=self._down, age=age)
            if wanted is None:
                self._requested = False
                self._live.shown(next_turns(self._model.keys_in([self._in_view()]), self._model.clock.now()))
                return
            page = await _ask(api, filters, wanted, counts=self._counted < age)
            self._model.place(_window(wanted, page, age))
            self._drop_far()
            self._count(page, age)

    def _fetch(self) -> None:
        api = self._session.api
        if api is not None and self.state is LoadState.READY and not self._busy():
            self._start(self._fill(api), failed=self._could_not_fetch)

    def _refresh_unbidden(self) -> None:
        if self.state is LoadState.READY:
            self.refresh()

    def _start(self, work: Coroutine[Any, Any, None], *, failed: Callable[[DomainError], object]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._pause.stop()
        self._task = tasks.run(self, work, done=lambda _: self._look_on(), failed=failed)

    def _look_on(self) -> None:
        """Go on with what came into view in the last moment."""
        if next_wanted(self._model.rows, self._in_view(), down=self._down, age=self._age) is not None:
            self._pause.start(_PAUSE_MS)

    def _busy(self) -> bool:
        return self._task is not None and not self._task.done()

    def _in_view(self) -> range:
        first, last = self._visible_rows()
        return range(first, last + 1)

    def _drop_far(self) -> None:
        """Keep memory bounded, however far one scrolls."""
        rows = self._model.rows
        if len(rows.places) <= KEPT + SPARE:
            return
        middle = sum(self._visible_rows()) // 2
        far = sorted((row for row, _ in rows.known()), key=lambda row: abs(row - middle))[KEPT:]
        self._model.forget(far)

    def _count(self, page: KeyPage, age: int) -> None:
        if page.counts is not None:
            self.counts, self._counted = page.counts, age
        self.changed.emit()

    # -- what goes wrong, and what happens outside

    def _could_not_load(self, error: DomainError) -> None:
        if isinstance(error, UnavailableError) and self.filters == self._listed and self.problem is None:
            self._could_not_fetch(error)
            return
        self._requested = False
        self.state, self.problem = LoadState.FAILED, error
        self.changed.emit()

    def _could_not_fetch(self, error: DomainError) -> None:
        if self._requested:
            self._requested = False
            self.not_refreshed.emit(error)
        # The session notices by itself that the gateway is away, and the banner says so; what is shown stays.
        if self._live.watching and self._session.state is ConnectionState.CONNECTED:
            self._pause.start(_AGAIN_MS)

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._pause.stop()
        self._listed = None
        self._model.replace_all(Window(0, [], 0))
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


async def _ask(api: AdminApi, filters: Filters, wanted: Wanted, *, counts: bool = False) -> KeyPage:
    offset = wanted.start if wanted.cursor is None else 0
    query = filters.query(wanted.cursor, counts=counts, limit=wanted.limit, offset=offset)
    return await actions.list_keys(api, query)


def _window(wanted: Wanted, page: KeyPage, age: int) -> Window:
    joined = wanted.cursor is not None
    return Window(wanted.start, page.items, page.total, page.next_cursor, joined=joined, age=age)
