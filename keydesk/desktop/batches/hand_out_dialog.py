"""One more key for a batch, like the others of it: for a person of the list, or for a name."""

from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, HandOut
from keydesk.desktop import finding, tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.giving import GivingField
from keydesk.desktop.batches.window import window_text
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import ConflictError, DomainError, InvalidValueError
from keydesk.domain.naming import clean_name

_LISTED: Final = tr("A person on the list")
_NAMED: Final = tr("Somebody else, by name")


class HandOutDialog(AttemptDialog):
    """Emits ``answered`` with the KeyMinted or the KeyLinked."""

    def __init__(
        self, parent: QWidget, api: AdminApi, batch: Batch, *, why_no_links: str, why_nobody: str
    ) -> None:
        """``why_no_links`` and ``why_nobody`` say why there are no claim links, no list of people here."""
        super().__init__(
            parent,
            tr("Hand out one more key"),
            tr("Hand out key"),
            says=tr("Making…"),
            repeats=tr("Trying again never makes the key twice."),
        )
        self.setObjectName("handOutDialog")
        self._api, self._batch = api, batch
        self._who = choice("handOutWho", tr("For"), [_NAMED] if why_nobody else [_LISTED, _NAMED])
        people = finding.people(api, for_keys=True)
        self._person = SearchPicker(
            "handOutPerson", tr("People"), people, tasks.run, none=tr("Search for a person…")
        )
        self._name = line_edit("handOutName")
        self._for = FormField(tr("&For"), self._who, why_nobody)
        self._picked = FormField(tr("&Person"), self._person)
        self._typed = FormField(
            tr("&Name"), self._name, tr("The key is called so; it is nobody's of the list.")
        )
        self._giving = GivingField(why_no_links)
        self._again_wanted = ""
        self.fields = [self._for, self._picked, self._typed, self._giving]
        words = plain_label(_in_words(batch), TextRole.STRONG, wrap=True)
        words.setObjectName("handOutSentence")
        for part in (*self.fields, words):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._who.currentIndexChanged.connect(self._turn)
        self._person.changed.connect(self._judge)
        self._name.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._hand_out)
        self._turn()

    def show_refusal(self, error: DomainError) -> None:
        """Say it on the field of who it is for. Whoever has a key already may have another, pressed again."""
        field = self._picked if self._by_list else self._typed
        has_one = isinstance(error, ConflictError) and error.field == "person_id"
        if has_one and self._by_list and not self._again_wanted:
            self._again_wanted = self._person.picked().id
            field.set_error(tr("{error} Hand out another one all the same?", error=error))
            self.set_primary_text(tr("Hand out another key"))
        elif isinstance(error, InvalidValueError):
            field.set_error(as_sentence(error))
        else:
            self.show_error(str(error))

    @property
    def _by_list(self) -> bool:
        return self._who.currentText() == _LISTED

    def _turn(self) -> None:
        self._picked.setVisible(self._by_list)
        self._typed.setVisible(not self._by_list)
        (self._person if self._by_list else self._name).setFocus()
        self._judge()

    def _judge(self) -> None:
        self.show_error(None)
        self._again_wanted = ""
        self.set_primary_text(tr("Hand out key"))
        problem = None
        if self._by_list:
            if stray := self._person.unsettled():
                problem = tr("“{stray}” is not picked", stray=stray)
            self._picked.set_error(problem)
            ready = bool(self._person.picked().id) and problem is None
        else:
            ready, problem = self._name_is_good()
            self._typed.set_error(problem)
        self.primary.setEnabled(ready)

    def _name_is_good(self) -> tuple[bool, str | None]:
        if not self._name.text().strip():
            return False, None
        try:
            clean_name(self._name.text())
        except InvalidValueError as error:
            return False, as_sentence(error)
        return True, None

    def _hand_out(self) -> None:
        claim, again = self._giving.as_link, bool(self._again_wanted)
        wanted = (
            HandOut(person_id=self._person.picked().id, claim=claim, again=again)
            if self._by_list
            else HandOut(name=self._name.text(), claim=claim)
        )
        self.ask_for(wanted, lambda attempt: actions.hand_out(self._api, self._batch, wanted, attempt))


_PAID: Final = tr("It is paid from the batch's shared budget.")


def _in_words(batch: Batch) -> str:
    window = window_text(batch.not_before, batch.expires_at)
    like = tr("Same as the other keys of “{label}”: {window}.", label=batch.label, window=window)
    return like if batch.budget is None else f"{like} {_PAID}"
