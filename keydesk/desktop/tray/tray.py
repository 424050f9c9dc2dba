"""KeyDesk's icon in the tray, and the window that may be away while it is there."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMenu

from keydesk.desktop import theme
from keydesk.desktop.connections.wording import say_current
from keydesk.desktop.language import tr
from keydesk.desktop.platform.raising import bring_to_front
from keydesk.desktop.tray.icon import tray_icon
from keydesk.desktop.tray.menu import TrayMenu
from keydesk.desktop.tray.place import TrayPlace

if TYPE_CHECKING:
    from keydesk.desktop.main_window import MainWindow

LOOK_MS: Final = 3000
"""So often it is looked, while the window is away, whether the tray is still there."""


class Tray(QObject):
    """Follows the preference. The window is never away without an icon that brings it back."""

    def __init__(
        self,
        window: "MainWindow",
        *,
        place: Callable[[QMenu, QObject], TrayPlace] = TrayPlace,
        look_ms: int = LOOK_MS,
    ) -> None:
        super().__init__(window)
        self._window, self._preferences = window, window.connections.preferences
        self.menu = TrayMenu(window, self.bring_back)
        self._place = place(self.menu, self)
        self._place.pressed.connect(self.bring_back)
        self._look = QTimer(self, interval=look_ms)
        self._look.timeout.connect(self._look_after_window)
        window.connections.changed.connect(self.follow)
        self._preferences.changed.connect(self.follow)
        theme.theme_of(cast("QApplication", QApplication.instance())).changed.connect(self.follow)
        self.follow()

    @property
    def keeps(self) -> bool:
        """Whether the program stays here when its window is closed: it is wanted, and there is a tray."""
        return self._preferences.stays_in_tray and self._place.is_there

    def follow(self) -> None:
        """Show the icon while it is wanted, as the gateway is now."""
        if not self.keeps:
            self._place.take_away()
            return
        name, said = say_current(self._window.connections)
        self._place.show_icon(
            tray_icon(said.tone), tr("KeyDesk: {name}, {state}", name=name, state=said.word)
        )
        self.menu.refresh()

    def take_window(self) -> None:
        """Take the window away; the first time it is said where it went."""
        self.follow()
        self._window.hide()
        self._look.start()
        if not self._preferences.was_told_of_tray:
            self._preferences.was_told_of_tray = True
            self._place.tell(tr("KeyDesk goes on here. Quit, in this menu, ends it."))

    def bring_back(self) -> None:
        """Show the window again, in front of others."""
        self._look.stop()
        bring_to_front(self._window)

    def _look_after_window(self) -> None:
        """Show the window when there is nothing left that would."""
        if self._window.isVisible():
            self._look.stop()
        elif not self.keeps:
            self.bring_back()
