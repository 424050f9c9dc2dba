"""Follows what waits to be sent: no event tells that a delivery was made."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

from keydesk.contract.alerts import Webhook
from keydesk.desktop.listing.pane import ListPane

INTERVAL_MS: Final = 5000


class WaitingWatch(QTimer):
    """Calls ``read_again`` from time to time, while the list is seen and something of it waits."""

    def __init__(self, pane: ListPane[Webhook], read_again: Callable[[], object]) -> None:
        super().__init__(pane, interval=INTERVAL_MS)
        self._pane, self._read_again = pane, read_again
        self.timeout.connect(self._look)
        pane.changed.connect(self._follow)

    def _follow(self) -> None:
        """Run only while there is something to wait for; keep the pace that it has."""
        if not any(webhook.waiting for webhook in self._pane.model.items):
            self.stop()
        elif not self.isActive():
            self.start()

    def _look(self) -> None:
        if self._pane.isVisible():
            self._read_again()
