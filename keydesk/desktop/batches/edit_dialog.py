"""Change the label of a batch, and the budget that its keys share. Two admins never overwrite each other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, BatchPatch
from keydesk.contract.budgets import BudgetPatch
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.batches import actions
from keydesk.desktop.keys.form.typed import read_amount, write_amount
from keydesk.desktop.widgets.budget_bar import BudgetBar
from keydesk.desktop.widgets.conflict_card import BothChanged, ConflictCard
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.domain.errors import DomainError, InvalidValueError, StaleError
from keydesk.domain.money import Nanos
from keydesk.domain.naming import clean_name

_CENT: Final = Nanos(1)
_ADVICE: Final = "Your changes are kept. Save again to store them on top."


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing that can be changed: where it is typed, and what a batch has there."""

    title: str
    field: FormField
    editor: QLineEdit
    of: Callable[[Batch], str]
    read: Callable[[str], str]
    """Returns what is typed as ``of`` writes it. Raises InvalidValueError."""

    def typed(self) -> str:
        return self.read(self.editor.text())


class _ChangedMeanwhileError(StaleError):
    """Carries what somebody else made of the batch."""

    def __init__(self, present: Batch) -> None:
        super().__init__("Somebody else changed this batch.")
        self.present = present


class EditBatchDialog(AttemptDialog):
    """Emits ``answered`` with the batch as it is then."""

    def __init__(self, parent: QWidget, api: AdminApi, batch: Batch) -> None:
        super().__init__(parent, "Edit batch", "Save", says="Saving…", repeats="changes it twice", width=560)
        self.setObjectName("editBatchDialog")
        self._api, self._batch = api, batch
        label = line_edit("batchLabelField", text=batch.label)
        limit = line_edit("batchBudgetField", text=_limit(batch), absent="No cap")
        self._label = _Entry("Label", FormField("&Label", label), label, _label, clean_name)
        shared = FormField("Shared &budget in US$", limit, "A cap on what all its keys spend together.")
        self._limit = _Entry("Shared budget", shared, limit, _limit, _amount)
        self._entries = (self._label, self._limit)
        self._bar = BudgetBar()
        self._bar.set_budget(batch.budget)
        self._conflict = ConflictCard("batchConflict", "Somebody else changed this batch")
        self._conflict.come_after(self.primary)
        self.fields = [entry.field for entry in self._entries]
        for part in (self._conflict, *self.fields, self._bar):
            self.body.addWidget(part)
        self.body.addStretch(1)
        for entry in self._entries:
            entry.editor.textChanged.connect(self._judge)
        self.accepted_primary.connect(self._save)
        label.setFocus()
        label.selectAll()
        self._judge()

    def show_refusal(self, error: DomainError) -> None:
        """Say what the gateway refused on the field that it is about; take in what somebody else changed."""
        about = (error.field or "").partition(".")[0] if isinstance(error, InvalidValueError) else ""
        entry = {"label": self._label, "budget": self._limit}.get(about)
        if isinstance(error, _ChangedMeanwhileError):
            self._merge(error.present)
        elif entry is not None:
            entry.field.set_error(as_sentence(error))
        else:
            self.show_error(str(error))

    def _judge(self) -> None:
        self.show_error(None)
        good = True
        for entry in self._entries:
            try:
                entry.typed()
                entry.field.set_error(None)
            except InvalidValueError as error:
                entry.field.set_error(as_sentence(error))
                good = False
        self.primary.setEnabled(good and bool(self._patch(self._batch).model_fields_set))

    def _patch(self, batch: Batch) -> BatchPatch:
        """Return what has to change of this batch for it to be as typed."""
        label, limit = self._label.typed(), self._limit.typed()
        wanted: dict[str, object] = {}
        if label != _label(batch):
            wanted["label"] = label
        if limit != _limit(batch):
            amount = read_amount(limit)
            wanted["budget"] = None if amount is None else BudgetPatch(limit_usd=amount)
        return BatchPatch.model_validate(wanted)

    def _save(self) -> None:
        batch, patch = self._batch, self._patch(self._batch)

        async def save(_attempt: str) -> Batch:
            try:
                return await actions.update(self._api, batch, patch)
            except StaleError:
                present = await actions.look_up(self._api, batch.id)
                if not self._patch(present).model_fields_set:
                    return present  # it was saved before, and only the answer was lost
                raise _ChangedMeanwhileError(present) from None

        self.ask_for(patch, save)

    def _merge(self, theirs: Batch) -> None:
        """Take over what only they changed; show both where both did."""
        before, self._batch = self._batch, theirs
        self._bar.set_budget(theirs.budget)
        taken: list[str] = []
        both: list[BothChanged] = []
        for entry in self._entries:
            was, is_now, mine = entry.of(before), entry.of(theirs), entry.typed()
            if is_now in (was, mine):
                continue
            if mine == was:
                entry.editor.setText(is_now)
                taken.append(f"{entry.title}: {is_now or 'none'}")
            else:
                both.append(_both_changed(entry, is_now, mine))
        self._conflict.show_changes(taken, _ADVICE)
        self._conflict.show_both(both)
        self.set_primary_text("Save anyway" if both else "Save")
        self._judge()


def _both_changed(entry: _Entry, theirs: str, mine: str) -> BothChanged:
    return BothChanged(entry.title, theirs or "none", mine or "none", lambda: entry.editor.setText(theirs))


def _label(batch: Batch) -> str:
    return batch.label


def _limit(batch: Batch) -> str:
    return "" if batch.budget is None else write_amount(batch.budget.limit_usd)


def _amount(text: str) -> str:
    return write_amount(read_amount(text, least=_CENT))
