"""Change the label of a batch, and the budget that its keys share. Two admins never overwrite each other."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, BatchPatch
from keydesk.contract.budgets import BudgetPatch
from keydesk.desktop.batches import actions
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.typed import read_amount, write_amount
from keydesk.desktop.widgets.budget_bar import BudgetBar
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.money import Nanos
from keydesk.domain.naming import clean_name

_LEAST: Final = Nanos(1)


class EditBatchDialog(RecordDialog[Batch]):
    """Emits ``answered`` with the batch as it is then."""

    def __init__(self, parent: QWidget, api: AdminApi, batch: Batch) -> None:
        super().__init__(
            parent,
            tr("Edit batch"),
            tr("Save"),
            name="editBatchDialog",
            twice=tr("Trying again never adds a second batch."),
            meanwhile=tr("Somebody else changed this batch"),
            present=batch,
        )
        self._api, self._id = api, batch.id
        label = line_edit("batchLabelField")
        self._limit = line_edit("batchBudgetField", absent=tr("No cap"))
        entries = [text_entry("label", tr("&Label"), label, clean_name), self._limited()]
        self._bar = BudgetBar()
        for part in (*(entry.field for entry in entries), self._bar):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._bar.set_budget(batch.budget)
        self.take_entries(entries)
        label.setFocus()
        label.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Batch:
        """Change the batch."""
        fields = dict(values)
        if fields.get("budget") is not None:
            fields["budget"] = BudgetPatch(limit_usd=fields["budget"])
        return await actions.update(self._api, self.before, BatchPatch(**fields))

    async def look_up(self) -> Batch:
        """Fetch the batch as it is now."""
        return await actions.look_up(self._api, self._id)

    def take_theirs(self, theirs: Batch) -> None:
        """Show how its budget stands."""
        self._bar.set_budget(theirs.budget)

    def _limited(self) -> Entry[Batch]:
        help_ = tr("A cap on what all its keys spend together")
        return Entry(
            name="budget",
            field=FormField(tr("Shared &budget in US$"), self._limit, help_),
            typed=lambda: read_amount(self._limit.text(), least=_LEAST),
            put=lambda limit: self._limit.setText(write_amount(limit)),
            of=lambda batch: None if batch.budget is None else batch.budget.limit_usd,
            words=dollars,
            changed=self._limit.textChanged,
            called=tr("Shared budget"),
        )
