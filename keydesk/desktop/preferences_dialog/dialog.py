"""The dialog with all that one can choose."""

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QTabWidget

from keydesk.desktop import theme
from keydesk.desktop.language import tr
from keydesk.desktop.preferences_dialog.tabs import (
    alerts_tab,
    appearance_tab,
    clipboard_tab,
    starting_tab,
    tray_switch,
)
from keydesk.desktop.theme import text_width
from keydesk.desktop.tray.place import why_no_tray
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.toast import show_toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from keydesk.desktop.connections.switching import Connections
    from keydesk.desktop.platform.clipboard import SecretClipboard

_CHARACTERS = 68
"""The width of every dialog."""


class PreferencesDialog(Dialog):
    """What is chosen takes effect at once: there is nothing to apply and nothing to cancel."""

    restart_wanted = Signal()
    """Another language was chosen, and the person does not want to wait for the next start."""

    def __init__(
        self, parent: "QWidget | None", connections: "Connections", clipboard: "SecretClipboard"
    ) -> None:
        super().__init__(parent, tr("Preferences"), tr("Close"))
        mark(self, ELSEWHERE)
        self.setObjectName("preferencesDialog")
        self._connections, self._clipboard = connections, clipboard
        self._preferences = preferences = connections.preferences
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        tray = tray_switch(preferences, self._choose)
        tray.set_refusal(why_no_tray())
        self._tabs = {
            tr("Appearance"): appearance_tab(preferences, self._choose, self.restart_wanted.emit),
            tr("Gateway and tray"): starting_tab(connections, tray),
            tr("Notifications"): alerts_tab(preferences, self._choose),
            tr("Clipboard"): clipboard_tab(preferences, self._choose),
        }
        self.tabs = QTabWidget()
        self.tabs.setObjectName("preferencesTabs")
        self.tabs.setDocumentMode(True)
        for title, tab in self._tabs.items():
            self.tabs.addTab(Scrolling(tab), title)
        self.body.addWidget(self.tabs, 1)
        self.defaults = button(
            tr("&Restore defaults"), name="restoreDefaults", on_click=self._restore_defaults
        )
        self.footer.addWidget(self.defaults)
        preferences.changed.connect(self._take_effect)

    def _choose(self, name: str, value: Any) -> None:
        setattr(self._preferences, name, value)
        self._preferences.changed.emit()

    def _restore_defaults(self) -> None:
        before = self._preferences.choices()
        started = self._preferences.knows_local_gateway

        def undo() -> None:
            self._preferences.take_choices(before)
            self._preferences.changed.emit()

        self._preferences.take_choices({})
        if started:
            # It starts with the window then, until somebody says otherwise.
            self._preferences.starts_local_gateway = True
        self._preferences.changed.emit()
        show_toast(self, tr("All preferences are as at the beginning."), undo=undo)

    def _take_effect(self) -> None:
        preferences = self._preferences
        clothes = theme.theme_of(cast("QApplication", QApplication.instance()))
        clothes.set_scheme(preferences.scheme)
        clothes.set_contrast(preferences.contrast)
        clothes.set_text_percent(preferences.text_percent)
        # Larger texts need more room in the dialog that made them larger.
        self.setMinimumWidth(max(self.minimumWidth(), text_width(_CHARACTERS)))
        self._clipboard.set_seconds(preferences.clipboard_seconds)
        self._connections.tell_whether_to_stay()
        for tab in self._tabs.values():
            tab.refresh()
