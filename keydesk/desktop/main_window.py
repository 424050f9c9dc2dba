"""The window. It only assembles: navigation, header, pages, status bar, menu bar."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout

from keydesk.desktop import theme
from keydesk.desktop.commands import fill
from keydesk.desktop.connections.offline_banner import OfflineBanner
from keydesk.desktop.connections.switching import STARTS_AGAIN, Connections
from keydesk.desktop.connections.welcome import WelcomePage
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.navigation import PageEntry, Sidebar
from keydesk.desktop.page_header import PageHeader
from keydesk.desktop.pages import GATEWAY, KEYS, Pages
from keydesk.desktop.resources import resource
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.standard_commands import connection_commands, help_commands, view_commands
from keydesk.desktop.status_bar import StatusBar
from keydesk.desktop.theme import text_width
from keydesk.desktop.widgets.toast import ToastKind, show_toast

if TYPE_CHECKING:
    from keydesk.desktop.connections.profile import Profile
    from keydesk.desktop.platform.clipboard import SecretClipboard

PAGES: Final = (PageEntry(KEYS, "Keys", "key-round"), PageEntry(GATEWAY, "Gateway", "server", group=1))
_NARROW_CHARACTERS: Final = 110
"""Below this many characters of width, the navigation shows icons only."""
_USUAL_SIZE: Final = QSize(1280, 800)
_SMALLEST_SIZE: Final = QSize(640, 480)


class MainWindow(QMainWindow):
    """Shows the welcome page while there is no gateway, and pages once there is one."""

    closed = Signal()
    """The person closed the window; the program ends in order now."""

    def __init__(self, connections: Connections, clipboard: "SecretClipboard") -> None:
        super().__init__()
        self.connections = connections
        self.setObjectName("mainWindow")
        self.setWindowTitle("KeyDesk")
        self.setWindowIcon(QIcon(str(resource("keydesk.svg"))))
        self.page = KEYS
        self.sidebar = Sidebar(connections, PAGES)
        self.header = PageHeader(connections.session)
        self.pages = Pages(connections, clipboard)
        self.welcome = WelcomePage(connections)
        self._views = QStackedWidget()
        self._views.addWidget(self.welcome)
        self._views.addWidget(self._shell(StatusBar(connections.session, clipboard.remaining)))
        self.setCentralWidget(self._views)
        self.setMinimumSize(_SMALLEST_SIZE)
        if not self.restoreGeometry(connections.preferences.geometry):
            self.resize(_USUAL_SIZE)
        self._connect_parts()
        self._fill_menus()
        self.show_page(KEYS)
        self._follow()

    def show_page(self, page: str) -> None:
        """Show a page by its id."""
        self.page = page
        self.header.set_title(next(entry.title for entry in PAGES if entry.id == page))
        self.sidebar.show_page(page)
        self.pages.show_page(page)

    def connect_elsewhere(self, profile: "Profile | None" = None) -> None:
        """Open the dialog that connects to a gateway elsewhere, filled in from a profile."""
        from keydesk.desktop.connections.connect_dialog import ConnectDialog  # noqa: PLC0415 - when wanted

        connections = self.connections
        data_dir = connections.supervisor.data_dir
        dialog = ConnectDialog(self, connections.store, profile=profile, data_dir=data_dir)
        dialog.connected.connect(connections.connect_to)
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room for the page in a narrow window."""
        super().resizeEvent(event)
        self.sidebar.set_narrow(self.width() < text_width(_NARROW_CHARACTERS))

    def changeEvent(self, event: QEvent) -> None:
        """Pass on what Qt tells only to widgets."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            theme.apply(cast("QApplication", QApplication.instance())).follow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, and let the program end in order."""
        self.connections.preferences.geometry = self.saveGeometry()
        super().closeEvent(event)
        self.closed.emit()

    def _shell(self, status_bar: StatusBar) -> QFrame:
        page = QFrame()
        page.setProperty("surface", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(OfflineBanner(self.connections.session))
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(status_bar)
        shell = QFrame()
        across = QHBoxLayout(shell)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addWidget(page, 1)
        return shell

    def _connect_parts(self) -> None:
        self.sidebar.chosen.connect(self.show_page)
        for part in (self.sidebar.badge, self.welcome, self.pages):
            part.connect_requested.connect(self.connect_elsewhere)
        self.connections.token_needed.connect(self.connect_elsewhere)
        self.connections.failed.connect(self._tell)
        self.pages.commands_changed.connect(self._fill_menus)
        self.connections.changed.connect(self._follow)
        self.connections.restarting.connect(lambda: self._tell(STARTS_AGAIN))
        self.connections.supervisor.changed.connect(self._tell_failure)

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        bar.clear()
        fill(
            bar,
            [
                *connection_commands(self.connections, self.connect_elsewhere, self.close),
                *self.pages.commands(),
                *view_commands(self.connections, PAGES, self.show_page, lambda: self.page),
                *help_commands(self),
            ],
        )

    def _follow(self) -> None:
        welcome = self.connections.session.state is ConnectionState.NONE and not self.connections.resuming
        if self._views.currentIndex() == int(welcome):
            self._views.setCurrentIndex(int(not welcome))
            (self.welcome.start if welcome else self.pages).setFocus()

    def _tell_failure(self) -> None:
        """Say on top of a page what the welcome page would say in a card."""
        failure = self.connections.supervisor.failure
        elsewhere = self.connections.session.state is not ConnectionState.NONE
        if self.connections.supervisor.state is GatewayState.FAILED and failure and elsewhere:
            self._tell(failure.message)

    def _tell(self, text: str) -> None:
        show_toast(self, text, kind=ToastKind.ERROR)
