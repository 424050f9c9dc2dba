"""Whether alerts arrive: a trial is sent, and what came of it is said plainly."""

from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.alerts import Webhook, WebhookTest
from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.alerts.webhooks import actions
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.step_list import Outcome, Step, StepList
from keydesk.domain.errors import DomainError
from keydesk.domain.wording import said

_SENT: Final = tr("Test alert sent")
_SIGNED: Final = tr("Signed as alerts are, with the kind “test”.")
_ARRIVED: Final = tr("Receiver's answer")
_HELP: Final = tr("Nothing was changed. Alerts that do not arrive are sent again for several hours.")


class TestDialog(Dialog):
    """Sends one as it opens, and another when asked to."""

    __test__ = False  # for pytest, which takes every such name for its own

    def __init__(self, parent: QWidget, api: AdminApi, webhook: Webhook) -> None:
        super().__init__(parent, tr("Test “{webhook}”", webhook=webhook.name), tr("Send another"))
        self.setObjectName("webhookTestDialog")
        self._api, self._webhook = api, webhook
        self.steps = StepList()
        self.body.addWidget(self.steps)
        self.body.addStretch(1)
        self.cancel.setText(tr("Close", "what a button does"))
        self.accepted_primary.connect(self._send)
        self._send()
        self.cancel.setFocus()

    def _send(self) -> None:
        self.set_busy(True, tr("Sending…"))  # noqa: FBT003 - reads as a setter
        self.steps.show_steps([Step(_SENT, Outcome.UNDER_WAY, tr("To {address}", address=self._webhook.url))])
        tasks.run(
            self,
            actions.test(self._api, self._webhook),
            done=self._show,
            failed=self._not_sent,
            finally_=lambda: self.set_busy(False),
        )

    def _show(self, result: WebhookTest) -> None:
        sent = Step(_SENT, Outcome.FINE, _SIGNED)
        if result.delivered:
            came = Step(_ARRIVED, Outcome.FINE, tr("Received and accepted."))
        else:
            problem = said(result.problem or "") or tr("It did not arrive.")
            came = Step(_ARRIVED, Outcome.WRONG, f"{problem} {_HELP}")
        self.steps.show_steps([sent, came])

    def _not_sent(self, error: DomainError) -> None:
        self.steps.show_steps([Step(_SENT, Outcome.WRONG, f"{error} {_HELP}")])
