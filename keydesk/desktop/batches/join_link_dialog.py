"""A join link: one link for everybody in the room, to be shown on the projector."""

from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch
from keydesk.contract.claims import MAX_EXTRA_KEYS, JoinLinkCreate, JoinNames
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.batches import actions
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.typed import read_count
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, InvalidValueError

_NAMES: Final = {
    JoinNames.SHOWN: tr("They pick their name from the list"),
    JoinNames.TYPED: tr("They type their name"),
}
_HELP: Final = {
    JoinNames.SHOWN: tr("Everybody who has the link sees the names."),
    JoinNames.TYPED: tr("Nobody else's name is shown."),
}
_NO_BUDGET: Final = tr(
    "The batch has no shared budget, from which extra keys are paid; edit it to give it one."
)


class JoinLinkDialog(AttemptDialog):
    """Emits ``answered`` with the BatchLinked."""

    def __init__(self, parent: QWidget, api: AdminApi, batch: Batch) -> None:
        super().__init__(
            parent,
            tr("Make a join link"),
            tr("Make join link"),
            says=tr("Making…"),
            repeats=tr("Trying again never makes the link twice."),
        )
        self.setObjectName("joinLinkDialog")
        self._api, self._batch = api, batch
        self._names = choice("joinNamesField", tr("How people find their key"), list(_NAMES.values()))
        self._extra = line_edit("joinExtraField", absent=tr("None"))
        self._found = FormField(tr("How people &find their key"), self._names)
        self._more = FormField(tr("&Extra keys"), self._extra)
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("joinSentence")
        self._replaced = plain_label(tr("The present join link then stops working."), tone="warn", wrap=True)
        self._replaced.setVisible(batch.join is not None)
        self.fields = [self._found, self._more]
        for part in (*self.fields, self._words, self._replaced):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._extra.setEnabled(batch.budget is not None)
        self._names.currentIndexChanged.connect(self._judge)
        self._extra.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._make)
        self._names.setFocus()
        self._judge()

    def show_refusal(self, error: DomainError) -> None:
        """Say it on the field that it is about."""
        if isinstance(error, InvalidValueError) and error.field == "extra_keys":
            self._more.set_error(as_sentence(error))
        else:
            self.show_error(str(error))

    def _chosen(self) -> JoinNames:
        return list(_NAMES)[self._names.currentIndex()]

    def _count(self) -> int:
        return read_count(self._extra.text(), MAX_EXTRA_KEYS, least=0) or 0

    def _judge(self) -> None:
        self.show_error(None)
        self._found.set_help(_HELP[self._chosen()])
        paid = self._batch.budget is not None
        self._more.set_help(tr("For people who are not on the list") if paid else _NO_BUDGET)
        try:
            self._words.setText(_in_words(self._batch, self._count()))
            self._more.set_error(None)
            self.primary.setEnabled(True)
        except InvalidValueError as error:
            self._words.setText("")
            self._more.set_error(as_sentence(error))
            self.primary.setEnabled(False)

    def _make(self) -> None:
        try:
            wanted = JoinLinkCreate(names=self._chosen(), extra_keys=self._count())
        except InvalidValueError:
            return
        self.ask_for(wanted, lambda attempt: actions.make_join_link(self._api, self._batch, wanted, attempt))


def _in_words(batch: Batch, extra: int) -> str:
    waiting = batch.links - batch.claimed
    if not waiting and not extra:
        return tr("No key of this batch waits to be opened: nobody gets one by this link.")
    if not extra:
        return tr("First come, first served: %n keys of this batch.", "", waiting)
    if not waiting:
        return tr("First come, first served: %n extra keys.", "", extra)
    more = tr("%n extra ones", "", extra)
    return tr("First come, first served: %n keys of this batch, and {more}.", "", waiting, more=more)
