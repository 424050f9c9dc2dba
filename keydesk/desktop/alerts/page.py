"""The page of alerts and webhooks. It only assembles: a list in each tab; deeds do the rest."""

from typing import Any, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from keydesk.contract.alerts import Alert, Webhook
from keydesk.desktop.alerts.alert_deeds import AlertDeeds
from keydesk.desktop.alerts.alerts_list import ALERTS_LIST
from keydesk.desktop.alerts.noticed_cards import NoticedCards
from keydesk.desktop.alerts.page_commands import alert_commands, page_commands
from keydesk.desktop.alerts.webhooks.webhooks_part import WebhooksPart
from keydesk.desktop.alerts.when_dialog import WhenDialog
from keydesk.desktop.commands import Command
from keydesk.desktop.language import tr
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.tabbed_page import TabbedPage
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.text import plain_tooltip
from keydesk.domain.instant import Clock, SystemClock

_NOTIFIES: Final = tr(
    "The system shows alerts that come while no window of KeyDesk is in front: names and figures, never a "
    "secret. It is on until you switch it off, and works while KeyDesk runs."
)


class AlertsPage(TabbedPage):
    """What an admin should hear of, and where it is sent."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__("alerts", tr("Alerts and webhooks"))
        clock = clock or SystemClock()
        self.rights = Rights(frame.session)
        self._preferences = frame.preferences
        self.alerts: ListPane[Alert] = ListPane(frame.session, ALERTS_LIST, clock, memory=frame.preferences)
        self.webhooks = WebhooksPart(frame, clock)
        self.deeds = AlertDeeds(self, self.rights, frame.ways, self.alerts.selected)
        self.noticed = NoticedCards(frame.noticed)
        self._notifies = QCheckBox(tr("&Notify me"))
        self._notifies.setObjectName("notifyOfAlerts")
        self._notifies.setChecked(frame.preferences.notifies_of_alerts)
        plain_tooltip(self._notifies, _NOTIFIES)
        self._notifies.setAccessibleDescription(_NOTIFIES)
        self._all = button(
            tr("Acknowledge all"), icon="check-check", name="acknowledgeAllButton",
            on_click=self.deeds.acknowledge_all,
        )  # fmt: skip
        self._acknowledge = button(
            tr("Acknowledge"), kind="primary", icon="check", name="acknowledgeButton",
            on_click=self.deeds.acknowledge,
        )  # fmt: skip
        self._lay_out()
        self._connect_parts(frame)
        self._show()

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return page_commands(self)

    def receive(self, what: object) -> None:
        """Show a webhook that another page leads to."""
        if isinstance(what, Webhook):
            self.show_webhooks()
            self.webhooks.show_by_id(what.id)

    def shows_alerts(self) -> bool:
        """Whether the tab of alerts is shown."""
        return self.shows(self.alerts)

    def show_alerts(self) -> None:
        """Show the tab of alerts, with the keyboard on its rows."""
        self.show_part(self.alerts)
        self.alerts.go_to_rows()

    def show_webhooks(self) -> None:
        """Show the tab of webhooks, with the keyboard on its rows."""
        self.show_part(self.webhooks)
        self.webhooks.pane.go_to_rows()

    @property
    def pane(self) -> ListPane[Any]:
        """The list that is shown."""
        return self.webhooks.pane if self.part is self.webhooks else self.alerts

    def search(self) -> None:
        """Go to the search field, or to the filters of a list that has none."""
        self.pane.focus_search()

    def refresh(self) -> None:
        """Read the list again."""
        self.pane.loader.refresh_on_request()

    def copy_rows(self) -> None:
        """Copy the selected rows as text."""
        self.pane.copy_rows()

    def has_selection(self) -> bool:
        """Whether something is selected in the list that is shown."""
        return self.here and bool(self.pane.selected())

    # -- notifications

    @property
    def notifies(self) -> bool:
        """Whether the system shows what comes while nobody looks here."""
        return self._preferences.notifies_of_alerts

    def switch_notifications(self) -> None:
        """Have the system show alerts, or have it cease to."""
        self._notifies.toggle()

    def say_when(self) -> None:
        """Say when alerts come, and where that is set."""
        WhenDialog(self).open()

    # -- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the filters goes back to the rows."""
        if event.key() == Qt.Key.Key_Escape:
            self.pane.go_to_rows()
        else:
            super().keyPressEvent(event)

    # -- assembling

    def _lay_out(self) -> None:
        cast("QVBoxLayout", self.layout()).insertWidget(0, self.noticed)
        self.add_tab(tr("Alerts"), self.alerts)
        self.add_tab(tr("Webhooks"), self.webhooks)
        when = icon_button(
            "circle-question-mark", tr("When alerts come"), name="whenAlertsButton", on_click=self.say_when
        )
        tools: list[QWidget] = [when, self._notifies, self._all, self._acknowledge]
        for tool in tools:
            self.alerts.bar.tools.addWidget(tool)

    def _connect_parts(self, frame: PageFrame) -> None:
        self.alerts.commands = lambda: alert_commands(self)
        self.alerts.table.opened.connect(self.deeds.show_about)
        self.alerts.changed.connect(self._show)
        self.deeds.done.connect(self.alerts.loader.refresh)
        self._notifies.toggled.connect(self._remember)
        frame.session.changed.connect(self._show)
        frame.preferences.changed.connect(self._follow_preferences)

    def _follow_preferences(self) -> None:
        self._notifies.setChecked(self.notifies)

    def _remember(self, notifies: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._preferences.notifies_of_alerts = notifies

    def _show(self) -> None:
        for tool, reason in (
            (self._all, self.deeds.why_not_all()),
            (self._acknowledge, self.deeds.why_not_acknowledge()),
        ):
            tool.setEnabled(not reason)
            tool.setToolTip(reason)


def make_page(frame: PageFrame) -> AlertsPage:
    """Return the page."""
    return AlertsPage(frame)
