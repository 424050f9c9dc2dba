"""The page of what a program needs to reach the gateway. It only assembles."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.events import RESET
from keydesk.desktop import tasks
from keydesk.desktop.commands import Command
from keydesk.desktop.connection_info.address_card import AddressCard
from keydesk.desktop.connection_info.elsewhere_card import ElsewhereCard
from keydesk.desktop.connection_info.gateways_card import GatewaysCard
from keydesk.desktop.connection_info.offered import Offered, look_up, models
from keydesk.desktop.connection_info.tools_card import ToolsCard
from keydesk.desktop.language import tr
from keydesk.desktop.page_entries import DEPLOYMENTS, GATEWAY, KEYS, MCP_SERVERS
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space, text_width
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.domain.errors import DomainError

if TYPE_CHECKING:
    from keydesk.contract.events import StreamedEvent

_WIDEST: Final = 150
"""In characters: wider, an address stands too far from its button."""
_ABOUT: Final = frozenset({"model", "provider", "deployment", "mcp_server"})


class ConnectionPage(QWidget):
    """Base URL, further addresses, snippets for tools, and the gateways that share them."""

    def __init__(self, frame: PageFrame) -> None:
        super().__init__()
        self.setObjectName("connectionPage")
        self._session, self._ways = frame.session, frame.ways
        self._rights = Rights(frame.session)
        self._due = True
        self._offered = Offered()
        self.address = AddressCard()
        self.tools = ToolsCard(models(lambda: self._session.api), frame.clipboard)
        self.deployments = ElsewhereCard(
            "connectionDeployment",
            tr("Deployments"),
            tr("Each serves its own models, to the keys attached to it, in place of the base URL."),
            tr("All deployments"),
        )
        self.mcp_servers = ElsewhereCard(
            "connectionMcp",
            tr("MCP servers"),
            tr("For programs that use tools, with the same keys."),
            tr("All MCP servers"),
        )
        self.gateways = GatewaysCard(self._session)
        self._lay_out()
        self.address.share_wanted.connect(lambda: self._ways.page_wanted.emit(GATEWAY))
        self.tools.key_wanted.connect(lambda: self._ways.page_wanted.emit(KEYS))
        self.deployments.all_wanted.connect(lambda: self._ways.page_wanted.emit(DEPLOYMENTS))
        self.mcp_servers.all_wanted.connect(lambda: self._ways.page_wanted.emit(MCP_SERVERS))
        self._session.switched.connect(self._begin_anew)
        self._session.changed.connect(self._show)
        self._session.events.happened.connect(self._note)
        self._show()

    def commands(self) -> list[Command]:
        """Return what one can do here that is not on the page itself: nothing."""
        return []

    # -- Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to what one fills in first."""
        super().focusInEvent(event)
        self.tools.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what the gateway offers, when that may have changed."""
        super().showEvent(event)
        self._refresh()
        self.gateways.set_watching(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the key that was filled in."""
        super().hideEvent(event)
        self.gateways.set_watching(False)
        self.tools.forget()

    # -- what is shown

    def _begin_anew(self) -> None:
        self._due = True
        self.tools.forget()
        self.tools.forget_model()
        self._take(Offered())
        self.gateways.forget()

    def _note(self, told: "StreamedEvent") -> None:
        """Something changed at the gateway."""
        if told.name == RESET or told.event.subject_kind in _ABOUT:
            self._due = True
            self._refresh()

    def _show(self) -> None:
        base_url = self._session.base_url
        if base_url:
            self.address.show_address(base_url)
            self.tools.use_base_url(base_url)
        reason = self._rights.why_not_now()
        self.tools.create_key.setEnabled(not reason)
        self.tools.create_key.setToolTip(reason)
        self._refresh()

    def _refresh(self) -> None:
        api, info = self._rights.api_to_read, self._session.info
        if not self._due or api is None or info is None or not self.isVisible():
            return
        self._due = False
        asked = look_up(api, info.base_url, frozenset(info.capabilities))
        tasks.run(self, asked, done=self._take, failed=self._try_later)

    def _take(self, offered: Offered) -> None:
        if offered.model:
            self.tools.suggest_model(offered.model)
        if offered == self._offered:
            return
        self._offered = offered
        self.deployments.show_addresses(offered.deployments)
        self.mcp_servers.show_addresses(offered.mcp_servers)

    def _try_later(self, _error: DomainError) -> None:
        """Keep what is shown; the session says by itself that the gateway is away."""
        self._due = True

    def _lay_out(self) -> None:
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(Space.XL, 0, Space.XL, Space.L)
        cards.setSpacing(Space.L)
        for card in (self.address, self.tools, self.deployments, self.mcp_servers, self.gateways):
            card.setMaximumWidth(text_width(_WIDEST))
            cards.addWidget(card)
        cards.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inside, tr("Connection")))


def make_page(frame: PageFrame) -> ConnectionPage:
    """Return the page."""
    return ConnectionPage(frame)
