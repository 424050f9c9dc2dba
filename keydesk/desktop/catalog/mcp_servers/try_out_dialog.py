"""What does a key see? Pick one, and read which tools of which MCP server it is shown, and why."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop import finding, tasks
from keydesk.desktop.catalog.mcp_servers.key_tools import SeenTool, in_words, key_tools_listing
from keydesk.desktop.commands import Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.record_commands import copying_command
from keydesk.desktop.session import Session
from keydesk.desktop.theme import TextRole, line_height
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock

_LINES: Final = 16
_PICK: Final = tr("Pick a key to see which tools the gateway shows it.")


class TryOutDialog(Dialog):
    """Asks the gateway, which judges as it does when the key is used."""

    def __init__(
        self, parent: QWidget, session: Session, api: AdminApi, clock: Clock, key: Key | None = None
    ) -> None:
        super().__init__(parent, tr("What does a key see?"), tr("Close"), width=860)
        self.setObjectName("tryOutDialog")
        self._session, self._clock = session, clock
        self.cancel.hide()
        self._who = SearchPicker(
            "tryOutKey", tr("Keys"), finding.keys(api, attachable=False), tasks.run,
            none=tr("Search name, owner or key…"), keeps_typed=False,
        )  # fmt: skip
        self._words = plain_label(_PICK, TextRole.STRONG, wrap=True)
        self._words.setObjectName("tryOutWords")
        self.pane: ListPane[SeenTool] | None = None
        self._place = QStackedWidget()
        self._place.setMinimumHeight(_LINES * line_height())
        self._place.addWidget(QWidget())
        self.body.addWidget(FormField(tr("&Key"), self._who))
        self.body.addWidget(self._words)
        self.body.addWidget(self._place, 1)
        self._who.changed.connect(self._take)
        self.accepted_primary.connect(self.accept)
        if key is not None:
            self._who.set_picked(finding.key(key))
            self._show(key)
        self._who.setFocus()

    def _take(self) -> None:
        key = self._who.picked().about
        if isinstance(key, Key):
            self._show(key)

    def _show(self, key: Key) -> None:
        if self.pane is not None:
            self._place.removeWidget(self.pane)
            self.pane.deleteLater()
        pane: ListPane[SeenTool] = ListPane(self._session, key_tools_listing(key), self._clock)
        pane.changed.connect(self._say)
        pane.commands = lambda: [copying_command(pane, Menu.MCP_SERVERS, self.isVisible)]
        # The words above count, and better.
        pane.footer.hide()
        self.pane = pane
        self._place.addWidget(pane)
        self._place.setCurrentWidget(pane)
        self._say()

    def _say(self) -> None:
        pane = self.pane
        if pane is not None and pane.loader.state is LoadState.READY and not pane.loader.wanted.narrow:
            self._words.setText(in_words(list(pane.model.items)))
