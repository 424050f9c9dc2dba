"""What the user can do with alerts: from a click to an action, to another page, and back."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.alerts import Alert, AlertsAcknowledged
from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.alerts import actions
from keydesk.desktop.alerts.words import about_text
from keydesk.desktop.language import tr
from keydesk.desktop.leading import Lead, lead_to
from keydesk.desktop.page_entries import GATEWAY
from keydesk.desktop.rights import Rights
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError, NotFoundError, UnavailableError

_GATEWAY = "gateway"


class AlertDeeds(QObject):
    """Each deed is about the alerts that are selected, or about all."""

    done = Signal()
    """What is listed may be out of date."""

    def __init__(
        self, page: QWidget, rights: Rights, ways: Ways, chosen: Callable[[], Sequence[Alert]]
    ) -> None:
        super().__init__(page)
        self._page, self._rights, self._ways, self._chosen = page, rights, ways, chosen

    # -- why not

    def why_not_acknowledge(self) -> str:
        """Say why what is selected cannot be acknowledged; nothing when it can."""
        if reason := self._rights.why_not_now():
            return reason
        chosen = self._chosen()
        if not chosen:
            return tr("Select an alert first.")
        if all(alert.acknowledged_at is not None for alert in chosen):
            return (
                tr("It is acknowledged already.")
                if len(chosen) == 1
                else tr("They are acknowledged already.")
            )
        return ""

    def why_not_all(self) -> str:
        """Say why not all can be acknowledged; nothing when they can."""
        return self._rights.why_not_now()

    def why_not_about(self) -> str:
        """Say why there is no page to go to; nothing when there is one."""
        chosen = self._chosen()
        if len(chosen) != 1:
            return tr("Select one alert first.")
        kind = chosen[0].subject_kind
        if kind != _GATEWAY and lead_to(kind) is None:
            return tr("No page shows what this is about.")
        return ""

    # -- the deeds

    def acknowledge(self) -> None:
        """Note that those that are selected were seen."""
        api = self._api_now(self.why_not_acknowledge())
        if api is not None:
            chosen = [alert for alert in self._chosen() if alert.acknowledged_at is None]
            self._run(lambda: actions.acknowledge(api, chosen))

    def acknowledge_all(self) -> None:
        """Note that all there are were seen."""
        api = self._api_now(self.why_not_all())
        if api is not None:
            self._run(lambda: actions.acknowledge_all(api))

    def show_about(self) -> None:
        """Go to what the selected alert is about."""
        if reason := self.why_not_about():
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return
        alert, api = self._chosen()[0], self._rights.api_to_read
        lead = lead_to(alert.subject_kind)
        if lead is None:
            self._ways.page_wanted.emit(GATEWAY)
        elif api is not None:
            self._lead(api, lead, alert)

    def _lead(self, api: AdminApi, lead: Lead, alert: Alert) -> None:
        async def look_up() -> object:
            return await lead.look_up(api, alert.subject_id)

        def failed(error: DomainError) -> None:
            gone = isinstance(error, NotFoundError)
            words = tr("{name} is not there any more", name=about_text(alert)) if gone else str(error)
            show_toast(self._page, words, kind=ToastKind.NOTE if gone else ToastKind.ERROR)

        tasks.run(
            self, look_up(), done=lambda found: lead.go(self._ways, alert.subject_id, found), failed=failed
        )

    def _run(self, ask: Callable[[], Coroutine[Any, Any, AlertsAcknowledged]]) -> None:
        def done(answer: AlertsAcknowledged) -> None:
            count = answer.acknowledged
            if count:
                words = tr("%n alerts acknowledged", "", count)
                show_toast(self._page, words)
            else:
                show_toast(self._page, tr("There was none to acknowledge"), kind=ToastKind.NOTE)

        def failed(error: DomainError) -> None:
            again = None
            if isinstance(error, UnavailableError):
                again = ToastAction(tr("Try again"), lambda: self._run(ask), "tryAgainButton")
            show_toast(self._page, str(error), kind=ToastKind.ERROR, action=again)

        tasks.run(self, ask(), done=done, failed=failed, finally_=self.done.emit)

    def _api_now(self, reason: str) -> AdminApi | None:
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api
