"""Rotate an admin's token, or revoke the admin: asked before, because there is no undo."""

from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.admins import Admin
from keydesk.contract.api import AdminApi
from keydesk.desktop.admins import actions
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, UnauthorizedError

_OTHERS: Final = tr(
    "The present token stops at once: whoever uses it, and every script that does, is refused from the next "
    "request on. The new one is shown once."
)
_OWN: Final = tr(
    "This is the token that this desktop itself uses. It goes on with the new one, without connecting again; "
    "other computers and scripts that use the present one are refused at once. The new one is shown once."
)
_LOST: Final = tr(
    "The present token is refused already. If it was rotated just now, the answer with the new one was lost: "
    "ask another owner to rotate it again, or mint one at the gateway's computer with “keydesk gateway "
    "token”."
)


class RotateTokenDialog(AttemptDialog):
    """Answered with an AdminMinted. Enter cancels."""

    def __init__(self, parent: QWidget, api: AdminApi, admin: Admin, *, own: bool) -> None:
        super().__init__(
            parent,
            tr("Rotate the token of “{admin}”?", admin=admin.name),
            tr("Rotate token"),
            says=tr("Rotating…"),
            repeats=tr("Trying again never rotates it twice."),
            danger=True,
        )
        self.setObjectName("rotateTokenDialog")
        self._own = own
        self.body.addWidget(plain_label(_OWN if own else _OTHERS, wrap=True))
        self.body.addStretch(1)
        self.accepted_primary.connect(
            lambda: self.ask_for(admin.id, lambda attempt: actions.rotate(api, admin, attempt))
        )
        self.set_default(self.cancel)
        self.cancel.setFocus()

    def show_refusal(self, error: DomainError) -> None:
        """Say what is left to do where the old token is refused already."""
        lost = self._own and isinstance(error, UnauthorizedError)
        self.show_error(_LOST if lost else str(error))
