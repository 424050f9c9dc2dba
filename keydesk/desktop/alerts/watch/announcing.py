"""Notifications of the system about alerts, while no window of KeyDesk is in front (G3)."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.noticed import Noticed

if TYPE_CHECKING:
    from keydesk.contract.alerts import Alert
    from keydesk.desktop.platform.notifications import Notifications
    from keydesk.desktop.preferences import Preferences

_GATHER_MS: Final = 1500
"""What comes within so short a time is one notification."""
_LINES: Final = 3


class Announcing(QObject):
    """Says what came in the words of the page of alerts: names, and never a secret (S23)."""

    pressed = Signal()
    """The person pressed the notification."""

    def __init__(
        self,
        preferences: "Preferences",
        parent: QObject,
        *,
        gather_ms: int = _GATHER_MS,
        in_front: Callable[[], bool] = lambda: QApplication.activeWindow() is not None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._in_front = preferences, in_front
        self._notifications: Notifications | None = None
        self._waiting: list[str] = []
        self._gathered = QTimer(self)
        self._gathered.setSingleShot(True)
        self._gathered.setInterval(gather_ms)
        self._gathered.timeout.connect(self._announce)

    def take_alerts(self, alerts: "Sequence[Alert]") -> None:
        """Announce alerts of the gateway."""
        if self._wanted():
            tasks.run(self, _sentences(alerts), done=self._gather)

    def take_noticed(self, noticed: Noticed) -> None:
        """Announce what was noticed here."""
        if self._wanted():
            self._gather([noticed.words])

    def _wanted(self) -> bool:
        return self._preferences.notifies_of_alerts and not self._in_front()

    def _gather(self, sentences: Sequence[str]) -> None:
        self._waiting += sentences
        self._gathered.start()

    def _announce(self) -> None:
        sentences, self._waiting = self._waiting, []
        if not sentences or not self._wanted():
            return
        title = tr("%n alerts", "", len(sentences))
        lines = [f"{each}." for each in sentences[:_LINES]]
        if len(sentences) > _LINES:
            lines.append(tr("And %n more.", "alerts", len(sentences) - _LINES))
        tasks.run(self, _brought_in(), done=lambda _: self._show(title, "\n".join(lines)))

    def _show(self, title: str, text: str) -> None:
        from keydesk.desktop.platform.system_notifications import system_notifications  # noqa: PLC0415 - when wanted

        if self._notifications is None:
            self._notifications = system_notifications(self)
            self._notifications.pressed.connect(self.pressed)
        self._notifications.show_notification(title, text)


async def _sentences(alerts: "Sequence[Alert]") -> list[str]:
    from keydesk.desktop.loading import bring_in  # noqa: PLC0415 - a window stands without

    await bring_in("keydesk.desktop.alerts.words")
    from keydesk.desktop.alerts.words import in_full  # noqa: PLC0415 - as said

    return [in_full(alert) for alert in alerts]


async def _brought_in() -> None:
    from keydesk.desktop.loading import bring_in  # noqa: PLC0415 - as above
    from keydesk.desktop.platform.system_notifications import MODULE  # noqa: PLC0415 - as above

    await bring_in(MODULE)
