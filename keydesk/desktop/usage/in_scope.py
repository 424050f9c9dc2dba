"""Keeps a list of the usage page in step with what is chosen above the tabs."""

from typing import Any

from PySide6.QtCore import QEvent, QObject

from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.usage.period import Period
from keydesk.desktop.usage.scope import Scope


class InScope(QObject):
    """Has the list read anew for another period or other filters: at once, or when somebody looks at it."""

    def __init__(self, pane: ListPane[Any], scope: Scope) -> None:
        """The list asks for what the scope says whenever it asks."""
        super().__init__(pane)
        self._pane, self._scope = pane, scope
        self._shown = self._wanted()
        scope.changed.connect(self._follow)
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow as soon as the list comes into view."""
        if event.type() is QEvent.Type.Show:
            self._follow(shown=True)
        return super().eventFilter(watched, event)

    def _follow(self, *, shown: bool = False) -> None:
        wanted = self._wanted()
        if wanted != self._shown and (shown or self._pane.isVisible()):
            self._shown = wanted
            self._pane.loader.reload()

    def _wanted(self) -> tuple[Period, dict[str, str]]:
        return self._scope.period, self._scope.fields()
