"""The tab of webhooks: the list, details beside it; deeds do the rest."""

from collections.abc import Callable, Sequence

from keydesk.contract.alerts import Webhook
from keydesk.contract.info import Capability
from keydesk.desktop.alerts.webhooks.details import PanelDeeds, WebhookDetails
from keydesk.desktop.alerts.webhooks.waiting_watch import WaitingWatch
from keydesk.desktop.alerts.webhooks.webhook_deeds import WebhookDeeds
from keydesk.desktop.alerts.webhooks.webhooks_list import WEBHOOKS
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import CommandsAbout, making_command
from keydesk.desktop.record_page import Meant, RecordPage
from keydesk.desktop.widgets.button import button
from keydesk.domain.instant import Clock


class WebhooksPart(RecordPage[Webhook]):
    """Where alerts are sent, besides this list."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__(frame, WEBHOOKS, Menu.ALERTS, clock)
        margins = self.contentsMargins()
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(margins)  # the page around it has its own
        self.deeds = WebhookDeeds(self, self.rights, frame.clipboard)
        self._add = button(
            tr("Add webhook"), kind="primary", icon="plus", name="addWebhookButton", on_click=self.deeds.add
        )
        self.pane.bar.tools.addWidget(self._add)
        self.pane.acted.connect(self.deeds.add)
        self.pane.table.delete_wanted.connect(lambda: self.run("deleteWebhook"))
        self.deeds.made.connect(self.pane.bring)
        self.deeds.stale.connect(self.read_again)
        self.waiting = WaitingWatch(self.pane, self.read_again)
        frame.session.changed.connect(self._show)
        self._show()

    def why_not(self) -> str:
        """Say why no webhook can be added or changed; nothing when one can."""
        return (
            self.rights.why_not_offered(tr("Webhooks"), Capability.WEBHOOKS) or self.rights.why_not_shared()
        )

    def make_details(self) -> WebhookDetails:
        """Return the panel."""
        deeds = PanelDeeds(
            test=lambda: self._with_shown(self.deeds.test),
            duplicate=lambda: self._with_shown(self.deeds.duplicate),
        )
        made = WebhookDetails(self.frame.session, self.clock, deeds)
        made.tabs.currentChanged.connect(self.pane.loader.refresh)
        return made

    def open_details(self) -> None:
        """Show the webhook, and ask how its deliveries went meanwhile."""
        super().open_details()
        self.pane.loader.refresh()

    def commands_to_make(self) -> Sequence[Command]:
        """Return what needs no webhook."""
        return [
            making_command(
                self,
                "addWebhook",
                tr("Add webhoo&k…"),
                "plus",
                self.deeds.add,
                why_not=self.why_not,
            )
        ]

    def commands_about(self, meant: Meant[Webhook]) -> list[Command]:
        """Return what can be done with the webhook that is meant."""
        about, deeds = CommandsAbout(self, meant, tr("Select one webhook first."), self.why_not), self.deeds
        return [
            about.look("webhookDetails", tr("&Details"), "info", lambda _: self.open_details(), group="see"),
            about.look("copyWebhookAddress", tr("Copy add&ress"), "copy", deeds.copy_address, group="see"),
            about.change("testWebhook", tr("Send a &test…"), "send", deeds.test, group="change"),
            about.change("duplicateWebhook", tr("D&uplicate…"), "copy-plus", deeds.duplicate, group="change"),
            about.change(
                "deleteWebhook", tr("De&lete…"), "trash-2", deeds.delete, group="end", shortcut="Del"
            ),
        ]

    def _with_shown(self, deed: Callable[[Webhook], object]) -> None:
        if self.shown is not None:
            deed(self.shown)

    def _show(self) -> None:
        reason = self.why_not()
        self._add.setEnabled(not reason)
        self._add.setToolTip(reason)
