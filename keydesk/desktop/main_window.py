"""The window. It only assembles: the welcome page, the shell around the pages, the menu bar."""

from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from keydesk.desktop import tasks, theme
from keydesk.desktop.commands import Command, fill
from keydesk.desktop.connections.switching import STARTS_AGAIN, Connections
from keydesk.desktop.help_commands import help_commands
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.menu_keys import have_menu_keys
from keydesk.desktop.preferences import AtTheEnd
from keydesk.desktop.program_commands import choose_preferences, program_commands
from keydesk.desktop.resources import resource
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.standard_commands import connection_commands, view_commands
from keydesk.desktop.theme import text_width
from keydesk.desktop.widgets.place import mark

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from keydesk.desktop.connections.profiles.profile import Profile
    from keydesk.desktop.connections.welcome import WelcomePage
    from keydesk.desktop.palette.palette import Palette
    from keydesk.desktop.platform.clipboard import SecretClipboard
    from keydesk.desktop.shell import Shell
    from keydesk.desktop.tray.tray import Tray

_NARROW_CHARACTERS: Final = 140
"""Below this many characters of width, the navigation shows icons only."""
_USUAL_SIZE: Final = QSize(1280, 800)
_SMALLEST_SIZE: Final = QSize(640, 480)


class MainWindow(QMainWindow):
    """Shows the welcome page while there is no gateway, and the shell once there is one.

    Each of the two is made when first shown: a window that opens fast needs one of them only.
    """

    closed = Signal()
    """The person closed the window; the program ends in order now."""

    def __init__(self, connections: Connections, clipboard: "SecretClipboard") -> None:
        super().__init__()
        self.connections = connections
        self.clipboard = clipboard
        self.setObjectName("mainWindow")
        self.setWindowTitle("KeyDesk")
        self.setWindowIcon(QIcon(str(resource("keydesk.svg"))))
        self._views = QStackedWidget()
        self._shown: QWidget | None = None
        self._asking: asyncio.Task[None] | None = None
        self.commands: list[Command] = []
        """What is in the menu bar."""
        middle = QWidget()
        self._above = QVBoxLayout(middle)
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(0)
        self._above.addWidget(self._views, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(_SMALLEST_SIZE)
        if not self.restoreGeometry(connections.preferences.geometry):
            self.resize(_USUAL_SIZE)
        connections.changed.connect(self._follow)
        connections.token_needed.connect(self.connect_elsewhere)
        connections.failed.connect(self.tell)
        connections.restarting.connect(self._tell_restart)
        connections.supervisor.changed.connect(self._tell_failure)
        connections.preferences.changed.connect(self._follow_preferences)
        self._leaves = self._comes_back = False
        self.starts_again = False
        """Whether the program, once it has ended, is to be started anew."""
        self._fill_menus()
        have_menu_keys(self)
        self._follow()
        self._follow_preferences()

    @cached_property
    def welcome(self) -> "WelcomePage":
        """The page with the two ways on."""
        from keydesk.desktop.connections.welcome import WelcomePage  # noqa: PLC0415 - when first shown

        page = WelcomePage(self.connections)
        page.connect_requested.connect(self.connect_elsewhere)
        self._views.addWidget(page)
        return page

    @cached_property
    def shell(self) -> "Shell":
        """Navigation, header, pages and status bar."""
        from keydesk.desktop.rights import Rights  # noqa: PLC0415 - when first shown
        from keydesk.desktop.shell import Shell  # noqa: PLC0415 - the same
        from keydesk.desktop.widgets.toast import have_undo_wait  # noqa: PLC0415 - the same

        shell = Shell(self.connections, self.clipboard)
        for part in (shell.sidebar.badge, shell.pages):
            part.connect_requested.connect(self.connect_elsewhere)
        shell.sidebar.badge.manage_requested.connect(self.manage_connections)
        shell.pages.commands_changed.connect(self._fill_menus)
        shell.preferences_wanted.connect(lambda: choose_preferences(self))
        shell.sidebar.set_narrow(self._is_narrow())
        have_undo_wait(self, Rights(self.connections.session).why_not_now)
        self._views.addWidget(shell)
        self._fill_menus(shell)
        return shell

    @cached_property
    def command_palette(self) -> "Palette":
        """Everything in the menu bar, found by typing."""
        from keydesk.desktop.palette.making import make_palette  # noqa: PLC0415 - when first wanted

        return make_palette(self)

    @cached_property
    def tray(self) -> "Tray":
        """The icon in the tray, which is shown while it is wanted."""
        from keydesk.desktop.tray.tray import Tray  # noqa: PLC0415 - off until somebody wants it

        return Tray(self)

    def connect_elsewhere(self, profile: "Profile | None" = None, why: str = "") -> None:
        """Open the dialog that connects to a gateway elsewhere, as far as it is known; ``why`` says why."""
        if profile is None and self.connections.session.state is ConnectionState.FAILED:
            profile, why = self.connections.profile, self.connections.session.problem

        def opens() -> None:
            from keydesk.desktop.connections.profiles.opening import ask_where  # noqa: PLC0415 - brought in

            ask_where(self, self.connections, profile, why)

        self._open_about_connections(opens)

    def tell(self, text: str) -> None:
        """Say what went wrong, in a toast."""
        from keydesk.desktop.widgets.toast import ToastKind, show_toast  # noqa: PLC0415 - when there is one

        show_toast(self, text, kind=ToastKind.ERROR)

    def show_above(self, banner: QWidget) -> None:
        """Show this above everything in the window, until it goes by itself."""
        self._above.insertWidget(0, banner)

    def close_dialogs(self) -> bool:
        """Close what is open above the window; return whether none of it asks first."""
        while (dialog := QApplication.activeModalWidget()) is not None:
            if not dialog.close():
                return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room for the page in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Pass on what Qt tells only to widgets: another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            theme.apply(cast("QApplication", QApplication.instance())).follow()
            self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, and let the program end in order; a dialog that asks first keeps it.

        The program stays in the tray where that is wanted, and only ``quit`` ends it.
        """
        if not self.close_dialogs():
            event.ignore()
            return
        self.remember_place()
        stays = self.connections.preferences.stays_in_tray and not self._leaves and self.tray.keeps
        if stays:
            self.tray.take_window()
        if stays or self._asks_about_gateway():
            event.ignore()
            return
        super().closeEvent(event)
        self.starts_again = self._comes_back
        self.closed.emit()

    def remember_place(self) -> None:
        """Let the next start find the window where it is now, as large, and maximised if it is."""
        self.connections.preferences.geometry = self.saveGeometry()

    def quit(self) -> None:
        """End the program in order, whether or not the tray would keep it."""
        self._leave(comes_back=False)

    def restart(self) -> None:
        """End the program as ``quit`` does, asking what that asks, and have it started again."""
        self._leave(comes_back=True)

    def _leave(self, *, comes_back: bool) -> None:
        self._leaves, self._comes_back = True, comes_back
        self.close()
        self._leaves = self._comes_back = False

    def _follow_preferences(self) -> None:
        if self.connections.preferences.stays_in_tray:
            self.tray.follow()

    def _asks_about_gateway(self) -> bool:
        """Ask, when that is still to be answered, what becomes of the local gateway; then close again."""
        if not self.connections.asks_at_the_end:
            return False
        from keydesk.desktop.connections.closing_dialog import ClosingDialog  # noqa: PLC0415 - once

        dialog = ClosingDialog(self)
        comes_back = self._comes_back

        def answered(choice: AtTheEnd, remember: bool) -> None:  # noqa: FBT001 - Qt's signal
            self.connections.answer_at_the_end(choice, remember=remember)
            self._leave(comes_back=comes_back)

        dialog.answered.connect(answered)
        # Away in the tray, the window is what the question stands on.
        self.show()
        dialog.open()
        return True

    def manage_connections(self) -> None:
        """Open the dialog with the gateways elsewhere that are known."""

        def opens() -> None:
            from keydesk.desktop.connections.profiles.opening import manage  # noqa: PLC0415 - brought in

            manage(self, self.connections)

        self._open_about_connections(opens)

    def _open_about_connections(self, opens: "Callable[[], None]") -> None:
        from keydesk.desktop.loading import CLIENT, bring_in  # noqa: PLC0415 - a window stands before asyncio

        if self._asking is None or self._asking.done():
            coming = bring_in(*CLIENT, "keydesk.desktop.connections.profiles.opening")
            self._asking = tasks.run(self, coming, done=lambda _: opens())

    def _is_narrow(self) -> bool:
        return self.width() < text_width(_NARROW_CHARACTERS)

    def _fit(self) -> None:
        if "shell" in self.__dict__:
            self.shell.sidebar.set_narrow(self._is_narrow())

    def _fill_menus(self, shell: "Shell | None" = None) -> None:
        shell = shell or cast("Shell | None", self.__dict__.get("shell"))
        here = shell.pages.commands() if shell is not None else []
        self.commands = [
            *connection_commands(self.connections, self),
            *here,
            *program_commands(self),
            *view_commands(self.connections, shell),
            *help_commands(self),
        ]
        fill(self.menuBar(), self.commands)

    def _show_place(self) -> None:
        """Say in the title, and to every dialog that asks first, which gateway this is."""
        place, name = self.connections.place, self.connections.session.name
        mark(self, place)
        marked = f"{name} ({place.word})" if place is not None else name
        self.setWindowTitle(f"{marked} — KeyDesk" if marked else "KeyDesk")

    def _follow(self) -> None:
        self._show_place()
        welcome = self.connections.session.state is ConnectionState.NONE and not self.connections.resuming
        wanted = self.welcome if welcome else self.shell
        if self._shown is not wanted:
            self._shown = wanted
            self._views.setCurrentWidget(wanted)
            (self.welcome.start if welcome else self.shell.pages).setFocus()

    def _tell_restart(self) -> None:
        """Say it where no banner does: while the window shows another gateway."""
        if not self.connections.is_local:
            self.tell(STARTS_AGAIN)

    def _tell_failure(self) -> None:
        """Say on top of a page what the welcome page would say in a card."""
        failure = self.connections.supervisor.failure
        elsewhere = self.connections.session.state is not ConnectionState.NONE
        if self.connections.supervisor.state is GatewayState.FAILED and failure and elsewhere:
            self.tell(failure.message)
