"""What surrounds the pages once there is a gateway: navigation, header, status bar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from keydesk.desktop.alerts.bell import Bell
from keydesk.desktop.alerts.watch.alert_watch import AlertWatch
from keydesk.desktop.connections.offline_banner import OfflineBanner
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import Sidebar
from keydesk.desktop.page_entries import ALERTS, ENTRIES, KEYS
from keydesk.desktop.page_header import PageHeader
from keydesk.desktop.pages import Pages
from keydesk.desktop.status_bar import StatusBar
from keydesk.desktop.visits import Visits
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.place import PlaceLine

if TYPE_CHECKING:
    from keydesk.desktop.platform.clipboard import SecretClipboard


class Shell(QFrame):
    """Shows one page at a time, and the way to the others."""

    preferences_wanted = Signal()

    def __init__(self, connections: Connections, clipboard: "SecretClipboard") -> None:
        super().__init__()
        self.page = KEYS
        self.sidebar = Sidebar(connections, ENTRIES)
        self.header = PageHeader(connections.session)
        self.pages = Pages(connections, clipboard)
        self.alerts = AlertWatch(self, connections, self.pages.noticed)
        self.header.add_tool(Bell(self.alerts, lambda: self.show_page(ALERTS)))
        self.header.add_tool(
            icon_button(
                "settings-2",
                tr("Preferences"),
                name="preferencesButton",
                on_click=self.preferences_wanted.emit,
            )
        )
        self.alerts.wanted.connect(lambda: self.show_page(ALERTS))
        ground = QFrame()
        ground.setProperty("surface", "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(OfflineBanner(connections))
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(StatusBar(connections.session, clipboard.remaining))
        self._place = PlaceLine()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._place)
        across = QHBoxLayout()
        down.addLayout(across, 1)
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addWidget(ground, 1)
        self.sidebar.chosen.connect(self.show_page)
        self.pages.ways.page_wanted.connect(self.show_page)
        self._connections = connections
        self._visits = Visits(connections.session, self)
        self._visits.left.connect(lambda: self._visits.keep(self.page))
        self._visits.entered.connect(self._enter)
        connections.changed.connect(self._show_place)
        last = connections.preferences.page
        self.show_page(last if any(entry.id == last for entry in ENTRIES) else KEYS)
        self._show_place()

    def show_page(self, page: str) -> None:
        """Show a page by its id."""
        self.page = self._connections.preferences.page = page
        title = next(entry.title for entry in ENTRIES if entry.id == page)
        self.header.set_title(title)
        announce(self, title)
        self.sidebar.show_page(page)
        self.pages.show_page(page)

    def _enter(self) -> None:
        """Show the page that was shown when this connection was left."""
        page = self._visits.kept()
        if isinstance(page, str):
            self.show_page(page)

    def _show_place(self) -> None:
        place = self._connections.place
        self._place.show_place(place)
        self.header.set_place(place)
