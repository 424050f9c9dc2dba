"""The usage page. It only assembles: what is shown is chosen once, above the tabs, for all of them.

A tab is a widget made from the page's ``Scope``: it asks again whenever that says ``changed``, for the time
of ``scope.period`` and with ``scope.fields()``. It is entered in ``UsagePage.__init__`` with ``add_tab``; its
commands are those that ``commands`` adds while it is shown.
"""

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.contract.info import Capability
from keydesk.contract.usage import Chat
from keydesk.desktop.commands import Command
from keydesk.desktop.language import tr
from keydesk.desktop.listing.bar import ListBar
from keydesk.desktop.listing.menu import open_menu
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.page_entries import CONNECTION
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.tabbed_page import TabbedPage
from keydesk.desktop.theme import Space
from keydesk.desktop.usage.chats.chats_part import ChatsPart
from keydesk.desktop.usage.filters import FACETS, ON_THE_BAR
from keydesk.desktop.usage.kept_notice import KeptNotice
from keydesk.desktop.usage.overview.overview import Overview
from keydesk.desktop.usage.page_commands import export_commands, page_commands
from keydesk.desktop.usage.period_picker import PeriodPicker
from keydesk.desktop.usage.requests.requests_part import RequestsPart
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.usage_of import RequestsOf, UsageOf
from keydesk.desktop.widgets.button import button
from keydesk.domain.instant import Clock, SystemClock


class UsagePage(TabbedPage):
    """What was used: when, by whom, of what. It is complete once ``assemble`` is through."""

    overview: Overview
    requests: RequestsPart
    chats: ChatsPart

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__("usage", tr("Usage"))
        self.frame = frame
        self.scope = Scope(clock or SystemClock(), self)
        self.period = PeriodPicker(self.scope)
        self.bar = ListBar(frame.session, SearchField("", tr("usage")), FACETS, on_the_bar=ON_THE_BAR)
        self._export = button(
            tr("Export"), icon="download", name="exportUsageButton", on_click=self._open_export
        )
        self.bar.tools.addWidget(self._export)
        self._kept = KeptNotice(frame.session)
        self._lay_out_scope()

    def assemble(self) -> Generator[None]:
        """Make the tabs, one after the other."""
        yield
        self.overview = yield from Overview.made(self.frame.session, self.scope)
        yield
        self.add_tab(tr("Overview"), self.overview)
        yield
        self.requests = RequestsPart(self.frame, self.scope)
        self.add_tab(tr("Requests"), self.requests)
        yield
        self.chats = ChatsPart(self.frame, self.scope)
        self.add_tab(tr("Chats"), self.chats)
        yield
        self._connect_parts()

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return page_commands(self)

    def receive(self, what: object) -> None:
        """Show the usage of what another page leads here with."""
        if isinstance(what, UsageOf):
            if isinstance(what, RequestsOf):
                self.requests.clear()
            self.show_part(self.requests if isinstance(what, RequestsOf) else self.overview)
            self.scope.show_only(what)

    @property
    def listed(self) -> ListPane[Any] | None:
        """The list that is shown, if one is."""
        part = self.part
        return part.pane if isinstance(part, RequestsPart | ChatsPart) else None

    def refresh(self) -> None:
        """Read again what is shown."""
        (self.listed or self.overview).loader.refresh_on_request()

    def why_not_read(self) -> str:
        """Say why usage cannot be asked for now; nothing when it can."""
        if not self.frame.session.offers(Capability.USAGE.value):
            return tr("The gateway does not answer now.")
        return ""

    # -- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc comes out of what one went into."""
        if event.key() == Qt.Key.Key_Escape and self.scope.can_go_back:
            self.scope.back()
        else:
            super().keyPressEvent(event)

    def _open_export(self) -> None:
        place = self._export.mapToGlobal(QPoint(0, self._export.height()))
        part = self.part
        listed = part.own_commands() if isinstance(part, RequestsPart | ChatsPart) else []
        # What is in view comes first.
        exports = [each for each in listed if each.id in {"exportRequests", "exportChats"}]
        open_menu(self, [*exports, *export_commands(self)], place, "exportUsageMenu")

    def _show_requests_of(self, chat: Chat) -> None:
        self.requests.show_chat(chat)
        self.show_part(self.requests)
        self.requests.pane.go_to_rows()

    # -- assembling

    def _lay_out_scope(self) -> None:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self.period, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.bar, 1)
        self.add_above(line)
        self.add_above(self._kept)

    def _connect_parts(self) -> None:
        scope, bar = self.scope, self.bar
        self.tabs.currentChanged.connect(lambda: self._kept.set_wanted(self.listed is not None))
        bar.picked.connect(scope.narrow)
        bar.taken_off.connect(scope.widen)
        bar.cleared.connect(scope.clear)
        scope.changed.connect(lambda: bar.show_wanted(scope.wanted))
        self.chats.requests_wanted.connect(self._show_requests_of)
        self.overview.acted.connect(lambda: self.frame.ways.page_wanted.emit(CONNECTION))
        self.frame.session.switched.connect(scope.forget)


def make_page(frame: PageFrame) -> UsagePage:
    """Return the page."""
    page = UsagePage(frame)
    for _ in page.assemble():
        pass
    return page


def make_in_turns(frame: PageFrame) -> Generator[None, None, UsagePage]:
    """Make the page piece by piece: three tabs at once would hold up the event loop (D3)."""
    page = UsagePage(frame)
    yield from page.assemble()
    return page
