"""What the user can do with a webhook: from a click through dialogs and toasts to an action and back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.contract.alerts import Webhook, WebhookMinted
from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.alerts.webhooks import actions
from keydesk.desktop.alerts.webhooks.test_dialog import TestDialog
from keydesk.desktop.alerts.webhooks.webhook_dialog import WebhookDialog
from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.rights import Rights
from keydesk.desktop.secret_once_dialog import SIGNING_SECRET, OneTimeSecret, SecretOnceDialog, SecretWords
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError, UnavailableError


class WebhookDeeds(QObject):
    """Each deed is about one webhook."""

    made = Signal(str)
    """The id of a new one."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(self, page: QWidget, rights: Rights, clipboard: SecretClipboard) -> None:
        super().__init__(page)
        self._page, self._rights, self._clipboard = page, rights, clipboard

    def add(self, like: Webhook | None = None) -> None:
        """Add a webhook, and show its secret this once."""
        api = self._api_now()
        if api is None:
            return
        dialog = WebhookDialog(self._page, api, like)
        dialog.answered.connect(self._reveal)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()

    def duplicate(self, webhook: Webhook) -> None:
        """Add one like it, with a secret of its own."""
        self.add(webhook)

    def test(self, webhook: Webhook) -> None:
        """Send a trial there."""
        api = self._api_now()
        if api is not None:
            TestDialog(self._page, api, webhook).open()

    def copy_address(self, webhook: Webhook) -> None:
        """Copy where it goes."""
        QApplication.clipboard().setText(webhook.url)
        show_toast(self._page, tr("Address copied"))

    def delete(self, webhook: Webhook) -> None:
        """Delete it, after asking."""
        api = self._api_now()
        if api is None:
            return
        effect = tr(
            "Alerts are not sent to {url} any more. Its signing secret is gone for good.", url=webhook.url
        )
        if webhook.waiting:
            waiting = tr("%n alerts wait to be sent, and will not be.", "", webhook.waiting)
            effect = f"{effect} {waiting}"
        question = ask(
            self._page,
            tr("Delete “{webhook}”?", webhook=webhook.name),
            effect,
            tr("Delete"),
        )
        question.confirmed.connect(lambda: self._delete(api, webhook))

    def _delete(self, api: AdminApi, webhook: Webhook) -> None:
        def failed(error: DomainError) -> None:
            again = None
            if isinstance(error, UnavailableError):
                again = ToastAction(tr("Try again"), lambda: self._delete(api, webhook), "tryAgainButton")
            show_toast(self._page, str(error), kind=ToastKind.ERROR, action=again)

        tasks.run(
            self,
            actions.delete(api, webhook),
            done=lambda _: show_toast(self._page, tr("“{webhook}” deleted", webhook=webhook.name)),
            failed=failed,
            finally_=self.stale.emit,
        )

    def _reveal(self, minted: WebhookMinted) -> None:
        name = minted.webhook.name
        words = SecretWords(
            title=tr("Webhook added"),
            of=SIGNING_SECRET,
            whose=name,
            sentence=tr(
                "Give it to the receiver: with it, one can tell that an alert comes from here. How to "
                "check is in the details of the webhook."
            ),
            lost=tr("Whoever loses it duplicates the webhook, which has a secret of its own."),
        )
        dialog = SecretOnceDialog(self._page, OneTimeSecret(minted.secret), words, self._clipboard)
        dialog.finished.connect(lambda: show_toast(self._page, tr("“{name}” added", name=name)))
        dialog.open()
        self.made.emit(minted.webhook.id)

    def _api_now(self) -> AdminApi | None:
        reason = self._rights.why_not_shared()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api
