"""Add money to a key's budget once; its rule stays."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.budgets import BudgetState
from keydesk.contract.keys import Key
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.theme import TextRole
from keydesk.desktop.typed import read_amount
from keydesk.desktop.widgets.budget_bar import BudgetBar
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.budget import Renewal
from keydesk.domain.errors import DomainError, InvalidValueError, UnavailableError
from keydesk.domain.money import Nanos

_CENT = Nanos(1)


class TopUpDialog(Dialog):
    """Emits ``topped_up`` with the key as it is then, and the amount."""

    topped_up = Signal(object, object)

    def __init__(self, parent: QWidget, api: AdminApi, key: Key) -> None:
        super().__init__(parent, tr("Top up a budget"), tr("Top up"), width=440)
        self.setObjectName("topUpDialog")
        self._api = api
        self._key = key
        self._asked: tuple[Nanos, str] | None = None
        self._amount = line_edit("topUpField")
        self._field = FormField(
            tr("&Add, in US dollars"),
            self._amount,
            tr("Added once; the budget itself stays as it is. This cannot be undone."),
        )
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("topUpSentence")
        bar = BudgetBar()
        bar.set_budget(key.budget)
        self.body.addWidget(plain_label(key.name, TextRole.STRONG, wrap=True))
        self.body.addWidget(bar)
        self.body.addWidget(self._field)
        self.body.addWidget(self._words)
        self._amount.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._top_up)
        self._amount.setFocus()
        self.primary.setEnabled(False)

    def _judge(self) -> None:
        self.show_error(None)
        amount, problem = self._read()
        self._field.set_error(problem)
        self.primary.setEnabled(amount is not None)
        budget = self._key.budget
        self._words.setText(sentence(budget, amount) if budget is not None and amount is not None else "")

    def _read(self) -> tuple[Nanos | None, str | None]:
        try:
            return read_amount(self._amount.text(), least=_CENT), None
        except InvalidValueError as error:
            return None, str(error)

    def _top_up(self) -> None:
        amount, _ = self._read()
        if amount is None:
            return
        # The same attempt as long as the amount is the same: a lost answer never adds it twice. Nothing is
        # remembered of one that was refused.
        if self._asked is None or self._asked[0] != amount:
            self._asked = (amount, uuid4().hex)
        self._set_working(working=True)
        tasks.run(
            self,
            actions.top_up(self._api, self._key, *self._asked),
            done=self._done,
            failed=self._refused,
            finally_=lambda: self._set_working(working=False),
        )

    def _done(self, key: Key) -> None:
        if self._asked is not None:
            self.topped_up.emit(key, self._asked[0])
        self.accept()

    def _refused(self, error: DomainError) -> None:
        if isinstance(error, UnavailableError):
            self.show_error(tr("{error} Trying again never adds it twice.", error=error))
        elif isinstance(error, InvalidValueError):
            self._field.set_error(str(error))
        else:
            self.show_error(str(error))

    def _set_working(self, *, working: bool) -> None:
        self._field.setEnabled(not working)
        self.set_busy(working, tr("Adding…"))
        if not working:
            self._amount.setFocus()


def sentence(budget: BudgetState, amount: Nanos) -> str:
    """Say what can be spent then, and until when."""
    left = dollars(budget.remaining_usd + amount)
    if budget.renews_at is not None:
        return tr(
            "Then {left} can be spent until {moment}.", left=left, moment=screen_time.minute(budget.renews_at)
        )
    if budget.renewal is Renewal.ON_USE:
        return tr("Then {left} can be spent until the budget is renewed.", left=left)
    return tr("Then {left} can still be spent.", left=left)
