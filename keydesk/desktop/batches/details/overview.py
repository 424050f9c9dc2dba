"""Everything that a batch is, and how far it is."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.batches import Batch
from keydesk.contract.claims import JoinNames
from keydesk.desktop import screen_time
from keydesk.desktop.batches.batches_list import claimed_text, used_text
from keydesk.desktop.batches.progress_bar import ProgressLine
from keydesk.desktop.batches.window import window_text
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import budget_in_full, dollars
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.budget_bar import BudgetBar
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.text import PlainLabel, plain_label, plain_tooltip

_MADE: Final = {
    JoinNames.SHOWN: tr("Made {when} by {who}, names shown"),
    JoinNames.TYPED: tr("Made {when} by {who}, names typed"),
}


class Overview(QWidget):
    """Facts in two columns, bars where something fills up."""

    keys_wanted = Signal()
    """The key page, with the keys of this batch alone."""
    link_wanted = Signal()
    """The join link: to be shown again, or to be made."""

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[str, PlainLabel] = {}
        self.claimed = ProgressLine(tr("Claimed"))
        self.used = ProgressLine(tr("Used"))
        self.budget = BudgetBar()
        self._no_budget = plain_label(tr("No cap"), tone="muted")
        self.keys_link = Link(tr("Show its keys"), name="showBatchKeys", on_click=self.keys_wanted.emit)
        self.join_link = Link("", name="batchJoinLink", on_click=self.link_wanted.emit)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(Space.L)
        self._form.setVerticalSpacing(Space.M)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._lay_out()

    def show_batch(self, batch: Batch, *, link_known: bool, why_no_links: str) -> None:
        """Show it as it is now; ``link_known``: its join link can be shown again."""
        self._say("Window", window_text(batch.not_before, batch.expires_at), _exactly(batch))
        self.claimed.show_progress(batch.claimed, batch.links, claimed_text(batch))
        self.used.show_progress(batch.used, batch.keys, used_text(batch))
        self._say("LiveKeys", as_number(batch.live))
        self._say("Requests", as_number(batch.requests))
        self._say("Spend", dollars(batch.spend_usd))
        self.budget.set_budget(batch.budget)
        plain_tooltip(self.budget, budget_in_full(batch.budget) if batch.budget else "")
        self._no_budget.setVisible(batch.budget is None)
        self._say("JoinLink", _join(batch))
        self.join_link.setVisible(not why_no_links)
        self.join_link.set_words(
            tr("Show it")
            if link_known
            else tr("Make a join link…")
            if batch.join is None
            else tr("Make another…")
        )
        self._say("Created", screen_time.minute(batch.created_at), screen_time.exact(batch.created_at))
        self._say("CreatedBy", batch.created_by)

    def value(self, id_: str) -> str:
        """Return a fact as it stands."""
        return self._values[id_].text()

    def _say(self, id_: str, text: str, tooltip: str = "") -> None:
        self._values[id_].setText(text)
        plain_tooltip(self._values[id_], tooltip)

    def _fact(self, id_: str, name: str, *beside: QWidget) -> None:
        value = plain_label("", wrap=True)
        value.setObjectName(f"batch{id_}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._values[id_] = value
        field = QWidget()
        line = QHBoxLayout(field)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(value, 1)
        for part in beside:
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._row(name, field)

    def _row(self, name: str, field: QWidget) -> None:
        self._form.addRow(plain_label(name, TextRole.SMALL, tone="muted"), field)

    def _lay_out(self) -> None:
        self._fact("Window", tr("Window"))
        self._row(tr("Claimed"), self.claimed)
        self._row(tr("Used"), self.used)
        self._fact("LiveKeys", tr("Live keys"), self.keys_link)
        self._fact("Requests", tr("Requests"))
        self._fact("Spend", tr("Spend"))
        budget = QWidget()
        lines = QVBoxLayout(budget)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.budget)
        lines.addWidget(self._no_budget)
        self._row(tr("Budget"), budget)
        self._fact("JoinLink", tr("Join link"), self.join_link)
        self._fact("Created", tr("Created"))
        self._fact("CreatedBy", tr("Created by"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, Space.M, Space.M, Space.M)
        layout.addLayout(self._form)
        layout.addStretch(1)


def _exactly(batch: Batch) -> str:
    return "\n".join(
        screen_time.exact(each) for each in (batch.not_before, batch.expires_at) if each is not None
    )


def _join(batch: Batch) -> str:
    join = batch.join
    if join is None:
        return tr("None", "join link")
    made = _MADE[join.names].format(when=screen_time.minute(join.created_at), who=join.created_by)
    return (
        tr(
            "{made}, {extra_used} of {extra_keys} extra keys given",
            made=made,
            extra_used=as_number(join.extra_used),
            extra_keys=as_number(join.extra_keys),
        )
        if join.extra_keys
        else made
    )
