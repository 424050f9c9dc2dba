"""What the user can change about keys: from a click through a dialog to an action and back."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import shiboken6
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key, KeyPatch
from keydesk.desktop import tasks
from keydesk.desktop.keys import many
from keydesk.desktop.keys.carrying_out import CarryingOut, Words
from keydesk.desktop.keys.changing import Changed, changed_by, difference
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.deed import Deed
from keydesk.desktop.keys.deed_words import ASSIGNING, SETTING_EXPIRY
from keydesk.desktop.keys.dialogs.assign_models_dialog import AssignModelsDialog
from keydesk.desktop.keys.dialogs.expiry_dialog import ExpiryDialog
from keydesk.desktop.keys.dialogs.top_up_dialog import TopUpDialog
from keydesk.desktop.keys.form.edit_dialog import EditDialog
from keydesk.desktop.keys.many import Fetch, Outcome
from keydesk.desktop.keys.outcome import outcome_in_words
from keydesk.desktop.keys.rules import can_end_elsewhere, changeable, has_budget
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.toast import show_toast
from keydesk.domain.instant import Clock
from keydesk.domain.money import Nanos


class Edits(Deed):
    """Changes the chosen keys, and tells what came of it."""

    def __init__(self, page: QWidget, chosen: Chosen, fetch: Fetch, clock: Clock) -> None:
        super().__init__(page, chosen, fetch)
        self._clock = clock

    # -- one key

    def edit(self) -> None:
        """Change anything about a key."""
        key, api = self.take_one(changeable), self.chosen.api
        if key is None or api is None:
            return
        dialog = EditDialog(self.page, api, self._clock, key)

        def saved(after: Key) -> None:
            # What others changed meanwhile was taken over, and is not what this change took.
            before = dialog.form.draft().key
            self.tell_change(difference(before, after), tr("“{after}” saved", after=after.name))

        dialog.changed.connect(saved)
        self.tell_if_left(dialog)
        dialog.open()

    def top_up(self) -> None:
        """Add money to a budget once. There is no undo: what was added may be spent already."""
        key, api = self.take_one(has_budget), self.chosen.api
        if key is None or api is None:
            return

        def done(topped_up: Key, amount: Nanos) -> None:
            self.changed.emit(topped_up)
            self.stale.emit()
            show_toast(
                self.page,
                tr(
                    "{amount} added to the budget of “{key}”",
                    amount=dollars(amount),
                    key=topped_up.name,
                ),
            )

        dialog = TopUpDialog(self.page, api, key)
        dialog.topped_up.connect(done)
        self.tell_if_left(dialog)
        dialog.open()

    # -- one key or many

    def assign_models(self) -> None:
        """Say which models the keys may use."""
        self.take(changeable, self._assign_models)

    def _assign_models(self, keys: Sequence[Key]) -> None:
        api = self.chosen.api
        if api is None:
            return
        dialog = AssignModelsDialog(self.page, api, keys)

        def assign(models: list[str] | None) -> None:
            self._change(dialog, keys, KeyPatch(allowed_models=models), ASSIGNING)

        dialog.chosen.connect(assign)
        self._open_for(keys, dialog)

    def set_expiry(self) -> None:
        """Say when the keys end."""
        self.take(can_end_elsewhere, self._set_expiry)

    def _set_expiry(self, keys: Sequence[Key]) -> None:
        dialog = ExpiryDialog(self.page, keys, self._clock, left_out=self.chosen.count - len(keys))

        def set_end(end: datetime | None) -> None:
            self._change(dialog, keys, KeyPatch(expires_at=end), SETTING_EXPIRY)

        dialog.chosen.connect(set_end)
        self._open_for(keys, dialog)

    def _open_for(self, keys: Sequence[Key], dialog: Dialog) -> None:
        """Open what asks; a change of several keys goes on without the dialog, and is told when it ends."""
        if len(keys) == 1:
            self.tell_if_left(dialog)
        dialog.open()

    def _change(self, dialog: Dialog, keys: Sequence[Key], patch: KeyPatch, words: Words) -> None:
        """Change the keys while the dialog waits. It stays, with what was picked, when nothing came of it."""
        api = self.chosen.api
        if api is None:
            dialog.show_error(self.chosen.why_not_now())
            return
        work, undo = many.change(api, keys, patch), partial(self._undo, keys, patch)

        def done(outcome: Outcome) -> None:
            if shiboken6.isValid(dialog) and not outcome.done:
                dialog.show_error(outcome_in_words(outcome, words))
                self.stale.emit()
                return
            if shiboken6.isValid(dialog):
                dialog.accept()
            self.tell(outcome, words, undo)

        def rest() -> None:
            if shiboken6.isValid(dialog):
                dialog.set_busy(False)

        dialog.set_busy(True, tr("Saving…"))  # noqa: FBT003 - reads as a setter
        if len(keys) > 1:
            CarryingOut(self.page, work, words, done).destroyed.connect(rest)
        else:
            tasks.run(dialog, work.go_on(_nobody), done=done, finally_=rest)

    def _undo(self, keys: Sequence[Key], patch: KeyPatch, outcome: Outcome) -> None:
        if len(keys) == 1:
            self.take_back([Changed(keys[0], key, patch.model_fields_set) for key in outcome.changed])
        else:
            self.take_back([changed_by(key, patch) for key in outcome.changed])


def _nobody() -> None:
    """Nobody watches how far a change of one key is."""
