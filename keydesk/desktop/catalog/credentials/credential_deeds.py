"""What the user can do with credentials: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Credential
from keydesk.contract.info import Capability
from keydesk.desktop import tasks
from keydesk.desktop.catalog.credentials import actions
from keydesk.desktop.catalog.credentials.credential_dialog import CredentialDialog
from keydesk.desktop.catalog.credentials.credentials_list import users_text
from keydesk.desktop.language import tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import ConflictError, DomainError


class CredentialDeeds(QObject):
    """Each deed is about the one credential that is selected."""

    changed = Signal(object)
    """The Credential as it is now."""
    made = Signal(str)
    """The id of a new one."""
    stale = Signal()
    """What is listed may be out of date."""
    providers_wanted = Signal(object)
    """A Credential: show the providers that use it."""

    def __init__(self, page: QWidget, rights: Rights, chosen: Callable[[], Sequence[Credential]]) -> None:
        super().__init__(page)
        self._page, self._rights, self._chosen = page, rights, chosen

    # -- why not

    def why_not_add(self) -> str:
        """Say why none can be added; nothing when one can."""
        return self._rights.why_not_shared() or self._rights.why_not_offered(
            tr("Credentials"), Capability.CREDENTIALS
        )

    def why_none(self) -> str:
        """Say which to select; nothing when one is."""
        count = len(self._chosen())
        if not count:
            return tr("Select a credential first.")
        return tr("Select one credential only.") if count > 1 else ""

    def why_not(self) -> str:
        """Say why nothing can be done with what is selected; nothing when it can."""
        return self.why_not_add() or self.why_none()

    def why_no_users(self) -> str:
        """Say why there is nothing to show of who uses it."""
        if reason := self.why_none():
            return reason
        return "" if self._chosen()[0].users else tr("No provider uses it.")

    # -- the deeds

    def add(self) -> None:
        """Add a credential."""
        api = self._api_now(self.why_not_add())
        if api is None:
            return

        def added(credential: Credential) -> None:
            self.made.emit(credential.id)
            show_toast(self._page, tr("“{credential}” added", credential=credential.name))

        self._open(CredentialDialog(self._page, api), added)

    def edit(self) -> None:
        """Change name or value of the selected credential."""
        api = self._api_now(self.why_not())
        if api is not None:
            self._open(CredentialDialog(self._page, api, self._chosen()[0]), self._saved)

    def show_providers(self) -> None:
        """Go to the providers that use it."""
        reason = self.why_no_users()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
        else:
            self.providers_wanted.emit(self._chosen()[0])

    def delete(self) -> None:
        """Delete the selected credential, after asking; one that is in use only on a second word."""
        api = self._api_now(self.why_not())
        if api is None:
            return
        credential = self._chosen()[0]
        if credential.users:
            self._say_in_use(
                api, credential, tr("It is used by {users_text}.", users_text=users_text(credential))
            )
            return
        question = ask(
            self._page,
            tr("Delete “{credential}”?", credential=credential.name),
            tr("Its value is gone for good. No provider uses it."),
            tr("Delete"),
        )
        question.confirmed.connect(lambda: self._delete(api, credential))

    # -- inside

    def _saved(self, credential: Credential) -> None:
        self.changed.emit(credential)
        self.stale.emit()
        show_toast(self._page, tr("“{credential}” saved", credential=credential.name))

    def _delete(self, api: AdminApi, credential: Credential, *, force: bool = False) -> None:
        def refused(error: DomainError) -> None:
            if isinstance(error, ConflictError) and not force:
                self._say_in_use(api, credential, str(error))
            else:
                show_toast(self._page, str(error), kind=ToastKind.ERROR)

        tasks.run(
            self,
            actions.delete_credential(api, credential, force=force),
            done=lambda _: show_toast(self._page, tr("“{credential}” deleted", credential=credential.name)),
            failed=refused,
            finally_=self.stale.emit,
        )

    def _say_in_use(self, api: AdminApi, credential: Credential, by_whom: str) -> None:
        question = ask(
            self._page,
            tr("“{credential}” is in use", credential=credential.name),
            tr(
                "{by_whom}\n\nIf you delete it anyway, it is taken from them: they are called without "
                "a credential, and calls to their models fail until another one is chosen. Its value "
                "is gone for good.",
                by_whom=by_whom,
            ),
            tr("Delete anyway"),
        )
        question.confirmed.connect(partial(self._delete, api, credential, force=True))

    def _api_now(self, reason: str) -> AdminApi | None:
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api

    def _open(self, dialog: CredentialDialog, done: Callable[[Credential], object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()
