"""Which language the window speaks, and a start anew for whoever does not want to wait for it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from keydesk.desktop.language import Language, language_of, spoken_language, tr
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.preferences_dialog.controls import Choose, Pick
from keydesk.desktop.widgets.button import button


class LanguagePick(Pick):
    """Offers to start anew as long as another language is chosen than the one that is spoken."""

    def __init__(self, preferences: Preferences, choose: Choose, restart: Callable[[], object]) -> None:
        self._preferences = preferences
        self._restart: QPushButton | None = None
        super().__init__(
            "languageChoice",
            tr("&Language"),
            {"": tr("The system's language"), **{each.value: each.own_name for each in Language}},
            read=lambda: preferences.language,
            write=lambda language: choose("language", language),
            help=tr("A new language is used from the next start of KeyDesk."),
        )
        self._restart = button(tr("Restart &now"), name="restartNow", on_click=restart)
        self._restart.setAccessibleDescription(
            tr("Ends KeyDesk as Quit does, and opens it again in the language that is chosen")
        )
        layout = cast("QVBoxLayout", self.layout())
        layout.addWidget(self._restart, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Show what is remembered."""
        super().refresh()
        if self._restart is not None:
            self._restart.setVisible(language_of(self._preferences.language) is not spoken_language())
