"""The pages, made when first shown, and what stands in their place while there is nothing to show yet."""

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.navigation import lacks
from keydesk.desktop.page_entries import BATCHES, ENTRIES, GATEWAY, KEYS, MODULES
from keydesk.desktop.page_frame import LargePageModule, Page, PageFrame, PageModule, Receiving
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Space
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.desktop.widgets.veil import Veil

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from keydesk.contract.people import Person
    from keydesk.desktop.batches.page import BatchesPage
    from keydesk.desktop.commands import Command
    from keydesk.desktop.keys.page import KeysPage
    from keydesk.desktop.keys.table.filters import Pick
    from keydesk.desktop.navigation import PageEntry
    from keydesk.desktop.no_pages import NoPages
    from keydesk.desktop.platform.clipboard import SecretClipboard
    from keydesk.desktop.workshop.opening import Workshops

_A_MOMENT_MS: Final = 10


class Pages(QStackedWidget):
    """Shows one page at a time. While the session is offline the page keeps its data, greyed."""

    connect_requested = Signal()
    commands_changed = Signal()
    """Another page is shown, and with it what one can do."""

    def __init__(self, connections: Connections, clipboard: "SecretClipboard") -> None:
        super().__init__()
        self._connections = connections
        self.ways = Ways(self)
        self._frame = PageFrame(connections.session, clipboard, connections.preferences, self.ways)
        self.noticed = self._frame.noticed
        self._page = KEYS
        self._made: dict[str, QWidget] = {}
        self._coming: dict[str, asyncio.Task[None]] = {}
        self._then: dict[str, Callable[[QWidget], object]] = {}
        """What is to be done on a page as soon as it is there."""
        self._loading = _loading()
        self._veil = Veil(self)
        self._instead: NoPages | None = None
        self._workshops: Workshops | None = None
        self.addWidget(self._loading)
        connections.changed.connect(self._follow)
        self.ways.keys_wanted.connect(self._show_keys_of)
        self.ways.key_wanted.connect(self._create_key_for)
        self.ways.workshop_wanted.connect(self._open_workshop)
        self.ways.batch_wanted.connect(self._show_batch)
        self.ways.handed_over.connect(self._hand_over)

    def show_page(self, page: str) -> None:
        """Show a page by its id."""
        self._page = page
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all of the page below the veil, if it is drawn."""
        super().resizeEvent(event)
        self._veil.resize(self.size())

    def commands(self) -> "list[Command]":
        """Return what one can do on the page that is shown."""
        page = None if self._lacking() is not None else self._made.get(self._page)
        return cast("Page", page).commands() if page is not None else []

    def _follow(self) -> None:
        before, shown = self.currentWidget(), self._wanted()
        focus = cast("QWidget | None", self.window().focusWidget())
        had_keyboard = focus is not None and (focus is self or self.isAncestorOf(focus))
        self.setCurrentWidget(shown)
        if had_keyboard and (shown is not before or focus is self):
            # What had it is no longer there to be typed into.
            shown.setFocus()
        self._grey(shown)
        if shown is not before and (shown in self._made.values() or self._lacking() is not None):
            self.commands_changed.emit()

    def _grey(self, shown: QWidget) -> None:
        """Draw a page whose gateway is away paler, and all others as they are."""
        offline = self._connections.session.state is ConnectionState.OFFLINE
        self._veil.set_drawn(offline and self._page != GATEWAY and shown in self._made.values())

    def _wanted(self) -> QWidget:
        session = self._connections.session
        if self._page == GATEWAY:
            return self._page_of(GATEWAY)
        if session.state is ConnectionState.FAILED:
            return self._no_pages().refused()
        if session.state in {ConnectionState.CONNECTED, ConnectionState.OFFLINE} and session.info:
            if (lacking := self._lacking()) is not None:
                return self._no_pages().not_here(lacking.title)
            return self._page_of(self._page) if self._is_at_hand(self._page) else self._loading
        if session.state is ConnectionState.OFFLINE:
            return self._no_pages().unanswered()
        return self._loading

    def _lacking(self) -> "PageEntry | None":
        """Return the page that is wanted, if the gateway has nothing for it."""
        entry = next(each for each in ENTRIES if each.id == self._page)
        return entry if lacks(self._connections.session, entry) else None

    def _is_at_hand(self, id_: str) -> bool:
        """Whether a page can be shown now; if not, it is shown as soon as its code is there."""
        if id_ in self._made or id_ not in MODULES:
            return True
        if id_ not in self._coming:
            self._coming[id_] = tasks.run(self, self._bring(id_), done=lambda _: self._arrived(id_))
        return False

    async def _bring(self, id_: str) -> None:
        """Have a page's code at hand, and the page itself where it is made piece by piece."""
        from keydesk.desktop.loading import bring_in, in_turns  # noqa: PLC0415 - a window stands before asyncio

        await bring_in(MODULES[id_])
        module = import_module(MODULES[id_])
        if hasattr(module, "make_in_turns"):
            self._keep(id_, await in_turns(cast("LargePageModule", module).make_in_turns(self._frame)))

    def _arrived(self, id_: str) -> None:
        """Make a page, and show it a moment later: making it takes the better part of a turn of the loop."""
        page, then = self._page_of(id_), self._then.pop(id_, None)
        QTimer.singleShot(_A_MOMENT_MS, self._follow)
        if then is not None:
            QTimer.singleShot(2 * _A_MOMENT_MS, self, lambda: then(page))

    def _page_of(self, id_: str) -> QWidget:
        if id_ not in self._made:
            self._keep(id_, self._make(id_))
        return self._made[id_]

    def _keep(self, id_: str, page: QWidget) -> None:
        self._made[id_] = page
        self.addWidget(page)

    def _make(self, id_: str) -> QWidget:
        if id_ == GATEWAY:
            from keydesk.desktop.local_gateway_page.page import GatewayPage  # noqa: PLC0415 - when first seen

            return GatewayPage(self._connections)
        return cast("PageModule", import_module(MODULES[id_])).make_page(self._frame)

    def _go(self, id_: str, do: "Callable[[QWidget], object]") -> None:
        """Show a page, and do something on it as soon as it is there."""
        self._then[id_] = do
        self.ways.page_wanted.emit(id_)
        if self._lacking() is not None:
            del self._then[id_]
        elif self._is_at_hand(id_):
            self._then.pop(id_)(self._page_of(id_))

    def _show_keys_of(self, pick: "Pick") -> None:
        self._go(KEYS, lambda page: cast("KeysPage", page).show_only(pick))

    def _create_key_for(self, person: "Person | None") -> None:
        owner = person.id if person is not None else ""
        self._go(KEYS, lambda page: cast("KeysPage", page).deeds.create(owner_id=owner))

    def _show_batch(self, batch_id: str) -> None:
        self._go(BATCHES, lambda page: cast("BatchesPage", page).show_batch(batch_id))

    def _hand_over(self, id_: str, what: object) -> None:
        self._go(id_, lambda page: cast("Receiving", page).receive(what))

    def _open_workshop(self, begin: object) -> None:
        from keydesk.desktop.loading import bring_in  # noqa: PLC0415 - as above

        def opens(_: None) -> None:
            from keydesk.desktop.workshop.opening import Workshops  # noqa: PLC0415 - brought in just now

            self._workshops = self._workshops or Workshops(self, self._frame)
            self._workshops.open(begin)

        tasks.run(self, bring_in("keydesk.desktop.workshop.opening"), done=opens)

    def _no_pages(self) -> "NoPages":
        if self._instead is None:
            from keydesk.desktop.no_pages import NoPages  # noqa: PLC0415 - seldom wanted

            self._instead = NoPages(self._connections, self, self.connect_requested.emit)
        return self._instead


def _loading() -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
    layout.addWidget(SkeletonRows())
    return page
