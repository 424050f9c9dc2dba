"""What an owner can do with an admin: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.admins import Admin, AdminMinted
from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.admins import actions
from keydesk.desktop.admins.admin_dialog import AdminDialog
from keydesk.desktop.admins.reveal import reveal_token
from keydesk.desktop.admins.rotate_dialog import RotateTokenDialog
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.language import tr
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.secret_once_dialog import OneTimeSecret
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.secret import parse

TRY_AGAIN = "tryAgainButton"


class AdminDeeds(QObject):
    """Each deed is about one admin."""

    changed = Signal(object)
    """The Admin as it is now."""
    made = Signal(str)
    """The id of a new one."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(
        self, page: QWidget, rights: Rights, frame: PageFrame, is_last: Callable[[Admin], bool]
    ) -> None:
        """``is_last`` says whether an admin is known to be the last owner."""
        super().__init__(page)
        self._page, self._rights, self._frame, self._is_last = page, rights, frame, is_last

    def add(self) -> None:
        """Add an admin, and show the token this once."""
        if (api := self._api_now()) is not None:
            self._open(AdminDialog(self._page, api), self._added)

    def edit(self, admin: Admin) -> None:
        """Change name, role or locations."""
        if (api := self._api_now()) is not None:
            self._open(AdminDialog(self._page, api, admin, last=self._is_last(admin)), self._saved)

    def rotate(self, admin: Admin) -> None:
        """Give the admin another token, after asking, and show it this once."""
        if (api := self._api_now()) is not None:
            dialog = RotateTokenDialog(self._page, api, admin, own=self.is_own(admin))
            self._open(dialog, self._rotated)

    def revoke(self, admin: Admin) -> None:
        """End the admin's access, after asking."""
        api = self._api_now()
        if api is None:
            return
        own = self.is_own(admin)
        effect = tr(
            "The token {preview} stops at once, for good. What {admin} did stays on record.",
            preview=admin.preview,
            admin=admin.name,
        )
        if own:
            effect = tr(
                "This is the token that this desktop itself uses: {preview} stops at once, for good, "
                "and this desktop is signed out of the gateway.",
                preview=admin.preview,
            )
        title = (
            tr("Revoke yourself, “{admin}”?", admin=admin.name)
            if own
            else tr("Revoke the admin “{admin}”?", admin=admin.name)
        )
        question = ask(self._page, title, effect, tr("Revoke admin"))
        question.confirmed.connect(lambda: self._revoke(api, admin))

    def reveal(self, minted: AdminMinted, *, rotated: bool = False) -> None:
        """Show the token of a new admin, or a new token."""
        admin, own = minted.admin, self.is_own(minted.admin)
        token = parse(minted.secret)
        if rotated and own and token is not None:
            # Kept first: whatever becomes of the dialog, the next start of this desktop has it.
            self._frame.session.token_renewed.emit(token)
        root = self._frame.session.base_url.removesuffix("/v1")
        dialog = reveal_token(
            self._page,
            admin,
            OneTimeSecret(minted.secret),
            self._frame.clipboard,
            f"{root}/admin/v1",
            rotated=rotated,
            own=own,
        )
        said = (
            tr("The token of “{admin}” was rotated", admin=admin.name)
            if rotated
            else tr("“{admin}” added", admin=admin.name)
        )
        dialog.finished.connect(lambda: show_toast(self._page, said))
        if rotated:
            self.changed.emit(admin)
            self.stale.emit()
        else:
            self.made.emit(admin.id)

    def is_own(self, admin: Admin) -> bool:
        """Whether this desktop calls with this admin's token."""
        info = self._frame.session.info
        return info is not None and info.admin.id == admin.id

    # -- what deeds have in common

    def _added(self, minted: AdminMinted) -> None:
        self.reveal(minted)

    def _rotated(self, minted: AdminMinted) -> None:
        self.reveal(minted, rotated=True)

    def _saved(self, admin: Admin) -> None:
        self.changed.emit(admin)
        self.stale.emit()
        show_toast(self._page, tr("“{admin}” saved", admin=admin.name))

    def _revoke(self, api: AdminApi, admin: Admin) -> None:
        def done(revoked: Admin) -> None:
            self.changed.emit(revoked)
            self.stale.emit()
            show_toast(self._page, tr("“{admin}” revoked", admin=admin.name))

        def failed(error: DomainError) -> None:
            self.stale.emit()
            again = (
                ToastAction(tr("Try again"), lambda: self._revoke(api, admin), TRY_AGAIN)
                if isinstance(error, UnavailableError)
                else None
            )
            text = tr("“{admin}” could not be revoked. {error}", admin=admin.name, error=error)
            show_toast(self._page, text, kind=ToastKind.ERROR, action=again)

        tasks.run(self, actions.revoke(api, admin), done=done, failed=failed)

    def _api_now(self) -> AdminApi | None:
        reason = self._rights.why_not_owner()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api

    def _open(self, dialog: AttemptDialog, done: Callable[..., object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self._say_unanswered() if dialog.unanswered else None)
        dialog.open()

    def _say_unanswered(self) -> None:
        text = tr("Cancelled before the gateway answered. If it was done, rotate the token once more.")
        show_toast(self._page, text, kind=ToastKind.NOTE)
        self.stale.emit()
