"""What the user can change about keys: from a click through a dialog to an action and back."""

from collections.abc import Coroutine
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.dialogs.assign_models_dialog import AssignModelsDialog
from keydesk.desktop.keys.dialogs.expiry_dialog import ExpiryDialog
from keydesk.desktop.keys.dialogs.rename_dialog import RenameDialog
from keydesk.desktop.keys.dialogs.top_up_dialog import TopUpDialog
from keydesk.desktop.keys.form.edit_dialog import EditDialog
from keydesk.desktop.keys.outcome import outcome_in_words, show_outcome
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.toast import show_toast
from keydesk.domain.instant import Clock
from keydesk.domain.money import Nanos, format_usd


class Edits(QObject):
    """Changes the chosen keys, and tells what came of it."""

    changed = Signal(object)
    """The Key as it is now."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(self, page: QWidget, chosen: Chosen, clock: Clock) -> None:
        super().__init__(page)
        self._page = page
        self._chosen = chosen
        self._clock = clock

    # -- one key

    def can_edit(self) -> bool:
        """Whether exactly one key is chosen that can be changed."""
        return self._chosen.one() is not None

    def edit(self) -> None:
        """Change anything about a key."""
        key, api = self._chosen.one(), self._chosen.api
        if key is None or api is None:
            return
        dialog = EditDialog(self._page, api, self._clock, key)
        dialog.changed.connect(self._done)
        dialog.open()

    def rename(self) -> None:
        """Ask for another name."""
        key, api = self._chosen.one(), self._chosen.api
        if key is None or api is None:
            return
        dialog = RenameDialog(self._page, api, key)
        dialog.renamed.connect(self._done)
        dialog.open()

    def can_top_up(self) -> bool:
        """Whether the one chosen key has a budget to add to."""
        key = self._chosen.one()
        return key is not None and key.budget is not None

    def top_up(self) -> None:
        """Add money to a budget once."""
        key, api = self._chosen.one(), self._chosen.api
        if key is None or key.budget is None or api is None:
            return

        def done(topped_up: Key, amount: Nanos) -> None:
            self._done(topped_up)
            show_toast(self._page, f"${format_usd(amount)} added to the budget of “{topped_up.name}”")

        dialog = TopUpDialog(self._page, api, key)
        dialog.topped_up.connect(done)
        dialog.open()

    # -- one key or many

    def can_change(self) -> bool:
        """Whether a chosen key can be changed."""
        return self._chosen.some()

    def assign_models(self) -> None:
        """Say which models the keys may use."""
        keys, api = self._chosen.changeable(), self._chosen.api
        if api is None or not keys:
            return
        dialog = AssignModelsDialog(self._page, api, keys)

        def assign(models: list[str] | None) -> None:
            self._carry_out(dialog, actions.assign_models(api, keys, models), "assigned other models")

        dialog.chosen.connect(assign)
        dialog.open()

    def set_expiry(self) -> None:
        """Say when the keys end."""
        keys, api = self._chosen.changeable(), self._chosen.api
        if api is None or not keys:
            return
        dialog = ExpiryDialog(self._page, keys, self._clock)

        def set_end(end: datetime | None) -> None:
            self._carry_out(dialog, actions.set_expiry(api, keys, end), "given another expiry")

        dialog.chosen.connect(set_end)
        dialog.open()

    def _carry_out(self, dialog: Dialog, work: Coroutine[Any, Any, actions.Outcome], what: str) -> None:
        """Do it while the dialog waits; it stays open when nothing came of it."""

        def done(outcome: actions.Outcome) -> None:
            if not outcome.done and outcome.refused:
                dialog.show_error(outcome_in_words(outcome, what))
                self.stale.emit()
                return
            dialog.accept()
            for key in outcome.done:
                self.changed.emit(key)
            self.stale.emit()
            show_outcome(self._page, outcome, what)

        dialog.set_busy(True, "Saving…")  # noqa: FBT003 - reads as a setter
        tasks.run(dialog, work, done=done, finally_=lambda: dialog.set_busy(False))

    # -- inside

    def _done(self, key: Key) -> None:
        self.changed.emit(key)
        self.stale.emit()
