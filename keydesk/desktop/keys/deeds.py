"""What the user can do on the key page: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key, KeyMinted
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.dialogs.agent_dialog import AgentDialog
from keydesk.desktop.keys.form.create_dialog import CreateDialog
from keydesk.desktop.keys.outcome import show_outcome
from keydesk.desktop.keys.reveal.opening import open_reveal
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyStatus

SWITCHED_ON: Final = frozenset({KeyStatus.ACTIVE, KeyStatus.SCHEDULED})


class Deeds(QObject):
    """Makes keys, switches and ends the chosen ones, and tells what came of it."""

    changed = Signal(object)
    """The Key as it is now."""
    made = Signal(str)
    """The id of a new key."""
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

    # -- what is possible now

    def can_create(self) -> bool:
        """Whether a key can be made now."""
        return self._chosen.api is not None

    def can_activate(self) -> bool:
        """Whether a chosen key is switched off."""
        return self.can_create() and bool(self._chosen.with_status(KeyStatus.INACTIVE))

    def can_deactivate(self) -> bool:
        """Whether a chosen key is switched on."""
        return self.can_create() and bool(self._chosen.with_status(*SWITCHED_ON))

    def can_revoke(self) -> bool:
        """Whether a chosen key is not revoked yet."""
        return self._chosen.some()

    # -- creating

    def create(self) -> None:
        """Ask what key to make, make it, reveal it."""
        api = self._chosen.api
        if api is None:
            return
        dialog = CreateDialog(self._page, api, self._clock)

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
        dialog.created.connect(self.reveal)
        dialog.rejected.connect(lambda: self._say_unanswered() if dialog.unanswered else None)
        dialog.open()

    def reveal(self, minted: KeyMinted, models: Sequence[str] = ()) -> None:
        """Show, once, a secret that was just minted: of a new key, a rotated or an ephemeral one."""
        self.made.emit(minted.key.id)
        dialog = open_reveal(self._page, minted, self._session, self._clipboard, self._clock, models=models)
        if dialog is not None:
            dialog.finished.connect(self.revealed)

    def _say_unanswered(self) -> None:
        text = "Cancelled before the gateway answered. If the key was made, it is listed: revoke it."
        show_toast(self._page, text, kind=ToastKind.NOTE)
        self.stale.emit()

    # -- changing

    def deactivate(self) -> None:
        """Switch the chosen keys off, at once; a toast offers to undo it."""
        self._switch(self._chosen.with_status(*SWITCHED_ON), on=False, undoable=True)

    def activate(self) -> None:
        """Switch the chosen keys on, at once; a toast offers to undo it."""
        self._switch(self._chosen.with_status(KeyStatus.INACTIVE), on=True, undoable=True)

    def switch(self) -> None:
        """Deactivate what is on; activate what is off when nothing is on."""
        if self.can_deactivate():
            self.deactivate()
        else:
            self.activate()

    def _switch(self, keys: Sequence[Key], *, on: bool, undoable: bool) -> None:
        api = self._chosen.api
        if api is None or not keys:
            return

        def undo(outcome: actions.Outcome) -> None:
            self._switch(outcome.done, on=not on, undoable=False)

        self._act(
            (actions.activate if on else actions.deactivate)(api, keys),
            "activated" if on else "deactivated",
            undo if undoable else None,
        )

    def revoke(self) -> None:
        """End the chosen keys for good, after asking."""
        api, keys = self._chosen.api, self._chosen.changeable()
        if api is None or not self.can_revoke():
            return
        several = len(keys) > 1
        effect = (
            f"Whoever uses {'them' if several else 'it'} is refused from the next request on. "
            f"{'They stay' if several else 'It stays'} listed as revoked and cannot be activated again."
        )
        question = ask(
            self._page,
            f"Revoke {len(keys)} keys?" if several else f"Revoke “{keys[0].name}”?",
            effect,
            f"Revoke {len(keys)} keys" if several else "Revoke key",
        )
        question.confirmed.connect(lambda: self._act(actions.revoke(api, keys), "revoked", None))

    def _act(
        self,
        work: Coroutine[Any, Any, actions.Outcome],
        what: str,
        undo: Callable[[actions.Outcome], object] | None,
    ) -> None:
        def done(outcome: actions.Outcome) -> None:
            for key in outcome.done:
                self.changed.emit(key)
            self.stale.emit()
            show_outcome(self._page, outcome, what, undo)

        tasks.run(self, work, done=done)

    # -- copying

    def copy_preview(self, key: Key) -> None:
        """Copy a key's preview."""
        QGuiApplication.clipboard().setText(key.preview)
        show_toast(self._page, "Preview copied. The key itself cannot be shown again.", kind=ToastKind.NOTE)

    def copy_ids(self) -> None:
        """Copy the chosen keys' ids, one a line."""
        keys = self._chosen.keys()
        QGuiApplication.clipboard().setText("\n".join(key.id for key in keys))
        show_toast(self._page, "Id copied" if len(keys) == 1 else f"{len(keys)} ids copied")
