"""Create a key. The dialog closes once the key is made; whoever opened it reveals the secret."""

from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.form.draft import Draft
from keydesk.desktop.keys.form.draft_request import to_create
from keydesk.desktop.keys.form.form_dialog import FormDialog
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import Clock


class CreateDialog(FormDialog):
    """Emits ``created`` with the KeyMinted, which the dialog does not keep."""

    created = Signal(object)

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock) -> None:
        self._asked: tuple[Draft, KeyCreate, str] | None = None
        super().__init__(parent, "Create key", "Create key", api, clock)
        self.setObjectName("createKeyDialog")

    @property
    def unanswered(self) -> bool:
        """Whether a key was asked for and no answer has come: it may have been made."""
        return self.busy

    def carry_out(self, draft: Draft, now: datetime) -> None:
        """Ask for the key."""
        key, attempt = self._attempt(draft, now)
        self.work("Creating…")
        tasks.run(
            self,
            actions.create_key(self.api, key, attempt),
            done=self._made,
            failed=self._refused,
            finally_=self.rest,
        )

    def _attempt(self, draft: Draft, now: datetime) -> tuple[KeyCreate, str]:
        """Return the same request, under the same attempt, as long as the form says the same.

        When an answer was lost, the key may have been made; asking so again brings that key, not a second.
        """
        if self._asked is None or self._asked[0] != draft:
            self._asked = (draft, to_create(draft, now), uuid4().hex)
        return self._asked[1:]

    def _made(self, minted: KeyMinted) -> None:
        self.busy = False
        self.created.emit(minted)
        self.accept()

    def _refused(self, error: DomainError) -> None:
        self.rest()
        if isinstance(error, UnavailableError):
            self.show_error(f"{error} Nothing you typed is lost; trying again never makes the key twice.")
            return
        # The answer was no, so the next try is another one.
        self._asked = None
        self.show_refusal(error)
