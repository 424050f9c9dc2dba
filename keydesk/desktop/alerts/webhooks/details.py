"""All about one webhook, beside the list: where it goes, how deliveries went, how they are checked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from keydesk.contract.alerts import Webhook
from keydesk.desktop import screen_time
from keydesk.desktop.alerts.webhooks.checking import HOW, HOW_PLACE, HOW_TITLE
from keydesk.desktop.alerts.webhooks.deliveries_list import Sent, deliveries_listing
from keydesk.desktop.alerts.webhooks.webhooks_list import counts_text, kinds_text, state_of
from keydesk.desktop.language import tr
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.record_details import RecordDetails
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.code_box import CodeBox
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.domain.instant import Clock
from keydesk.domain.wording import said

_NO_PROBLEM = tr("None", "problem")
_NOTHING = tr("Nothing was sent yet.")


@dataclass(frozen=True, kw_only=True)
class PanelDeeds:
    """What one can do from here."""

    test: Callable[[], object]
    duplicate: Callable[[], object]


class WebhookDetails(RecordDetails[Webhook]):
    """Overview and deliveries."""

    def __init__(self, session: Session, clock: Clock, deeds: PanelDeeds) -> None:
        super().__init__("webhook", tr("Details of the webhook"))
        self.facts = FactList("webhook")
        self.facts.add(tr("Address"), fixed=True, copies=True)
        for name in (
            tr("Alerts"),
            tr("Deliveries"),
            tr("Last problem"),
            tr("Private addresses"),
            tr("Added"),
        ):
            self.facts.add(name)
        how = CodeBox("webhookSignatureCode", HOW_TITLE, HOW_PLACE)
        how.set_text(HOW)
        self.facts.lines.addWidget(how)
        self.facts.lines.addStretch(1)
        self.deliveries: ListPane[Sent] = ListPane(session, deliveries_listing(self._id), clock)
        self.test = button(tr("Send a test"), icon="send", name="testWebhookButton", on_click=deeds.test)
        copy = button(
            tr("Duplicate"), icon="copy-plus", name="duplicateWebhookButton", on_click=deeds.duplicate
        )
        self.add_facts(self.facts, tr("Overview"))
        self.add_list(self.deliveries, tr("Deliveries"))
        tools: list[QWidget] = [self.test, copy]
        self.lay_out(tools)

    def write(self, record: Webhook, *, is_another: bool) -> None:
        """Show it as it is now."""
        self.set_name(record.name)
        self.pill.set(*state_of(record))
        self.facts.say_address(tr("Address"), record.url)
        self.facts.say(tr("Alerts"), kinds_text(record))
        self.facts.say(tr("Deliveries"), counts_text(record))
        calm = _NO_PROBLEM if record.delivered else _NOTHING
        problem = said(record.problem or "")
        self.facts.say(tr("Last problem"), problem or calm, tone="bad" if problem else "")
        self.facts.say(tr("Private addresses"), tr("Allowed") if record.allow_private else tr("Not allowed"))
        self.facts.say(
            tr("Added"), screen_time.minute(record.created_at), screen_time.exact(record.created_at)
        )
        if is_another:
            self.deliveries.loader.clear_filters()
            self.deliveries.loader.reload()

    def refresh(self) -> None:
        """Read the deliveries again."""
        self.deliveries.loader.refresh()

    def _id(self) -> str:
        return self.record.id if self.record is not None else ""
