"""The bell at the top of every page: how many alerts there are that nobody has acknowledged."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from keydesk.desktop.alerts.watch.alert_watch import AlertWatch
from keydesk.desktop.language import tr
from keydesk.desktop.theme import put_icon

_MOST: Final = 99


class Bell(QPushButton):
    """A press shows the page of alerts."""

    def __init__(self, watch: AlertWatch, show_alerts: Callable[[], object]) -> None:
        super().__init__()
        self._watch = watch
        self.setObjectName("alertBell")
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: show_alerts())  # noqa: PLW0108 - clicked carries a bool
        watch.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        count = self._watch.count
        words = tr("Alerts: %n not acknowledged", "", count) if count else tr("Alerts: nothing new")
        self.setText("" if not count else f"{_MOST}+" if count > _MOST else str(count))
        self.setAccessibleName(words)
        self.setToolTip(words)
        put_icon(self, "bell", "warn" if count else "muted")
