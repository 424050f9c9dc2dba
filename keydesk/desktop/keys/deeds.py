"""What the user can do on the key page: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import KeyMinted
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.dialogs.agent_dialog import AgentDialog
from keydesk.desktop.keys.form.create_dialog import CreateDialog
from keydesk.desktop.keys.form.draft import Draft
from keydesk.desktop.keys.reveal.opening import open_reveal
from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock


class Deeds(QObject):
    """Makes keys."""

    made = Signal(object)
    """A Key that has a new secret: a new one, or one that was rotated."""
    revealed = Signal()
    """The reveal of a new key is closed."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        clipboard: SecretClipboard,
        clock: Clock,
        chosen: Chosen,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._clipboard = clipboard
        self._clock = clock
        self._chosen = chosen
        self.fill_in: Callable[[CreateDialog], object] = lambda _dialog: None
        """Fills the form of a key in that begins with nothing else."""

    # -- what is possible now

    def can_create(self) -> bool:
        """Whether a key can be made now."""
        return self._chosen.api is not None

    # -- creating

    def create(self, begin: Draft | None = None, origin: str = "", *, owner_id: str = "") -> None:
        """Ask what key to make, make it, reveal it. ``origin`` says where what it begins with is from."""
        api = self._chosen.api
        if api is None:
            return
        dialog = CreateDialog(self._page, api, self._clock, why_no_templates=self._chosen.why_not_templates())
        if owner_id:
            dialog.begin_for(owner_id)
        elif begin is None:
            self.fill_in(dialog)
        else:
            dialog.begin_with(begin, origin)

        def reveal(minted: KeyMinted) -> None:
            self.reveal(minted, dialog.form.advanced.models.offered())

        dialog.created.connect(reveal)
        dialog.rejected.connect(lambda: self._say_unanswered() if dialog.unanswered else None)
        dialog.open()

    def create_agent(self) -> None:
        """Ask for an agent key's name, make it, reveal it."""
        api = self._chosen.api
        if api is None:
            return
        dialog = AgentDialog(self._page, api, self._clock)
        dialog.answered.connect(self.reveal)
        dialog.rejected.connect(lambda: self._say_unanswered() if dialog.unanswered else None)
        dialog.open()

    def reveal(self, minted: KeyMinted, models: Sequence[str] = ()) -> None:
        """Show, once, a secret that was just minted: of a new key, a rotated or an ephemeral one."""
        self.made.emit(minted.key)
        dialog = open_reveal(self._page, minted, self._session, self._clipboard, self._clock, models=models)
        if dialog is not None:
            dialog.finished.connect(self.revealed)

    def _say_unanswered(self) -> None:
        text = tr("Cancelled before the gateway answered. If the key was made, it is listed: revoke it.")
        show_toast(self._page, text, kind=ToastKind.NOTE)
        self.stale.emit()
