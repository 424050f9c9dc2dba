"""What the dialogs around a key's form have in common: judging as one types, the sentence, being busy."""

from abc import abstractmethod
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.contract.problem import told_by
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.keys.form.draft_checks import problems_of
from keydesk.desktop.keys.form.draft_words import words_of
from keydesk.desktop.keys.form.key_form import KeyForm
from keydesk.desktop.keys.form.sentence import Sentence
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock

_SENTENCE_EVERY_MS: Final = 20_000
"""How often *valid from now* is said anew while the dialog stands open."""


class FormDialog(Dialog):
    """What is typed stays until it is done or the user cancels, whatever goes wrong in between."""

    def __init__(
        self, parent: QWidget, title: str, verb: str, api: AdminApi, clock: Clock, present: Key | None = None
    ) -> None:
        super().__init__(parent, title, verb)
        self.api = api
        self.clock = clock
        self.busy = False
        self._focused: QWidget | None = None
        self.form = KeyForm(api, clock, present)
        self.sentence = Sentence()
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.sentence)
        self.form.changed.connect(self._changed)
        self.accepted_primary.connect(self._press_primary)
        timer = QTimer(self)
        timer.setInterval(_SENTENCE_EVERY_MS)
        timer.timeout.connect(self.judge)
        timer.start()
        self.judge()
        self.form.basic.name.setFocus()
        tasks.run(
            self,
            actions.list_catalog(api),
            done=self.form.offer,
            failed=lambda error: self.form.say_missing(str(error)),
        )

    @abstractmethod
    def carry_out(self, draft: Draft, now: datetime) -> None:
        """Do what the dialog is for; the draft has no problems."""

    def ready(self, draft: Draft, now: datetime) -> bool:
        """Say whether there is something to do; the draft has no problems."""
        return True

    def problems(self, draft: Draft) -> dict[Field, str]:
        """Return what is wrong now."""
        return problems_of(draft, self.clock.now())

    def judge(self) -> None:
        """Say what is wrong, or what will be made."""
        if self.busy:
            return
        now, draft = self.clock.now(), self.form.draft()
        problems = problems_of(draft, now)
        self.form.show_problems(draft, problems)
        said = problems.keys() <= {Field.NAME, Field.DESCRIPTION}
        self.sentence.say(words_of(draft, now, self.form.provider_names) if said else ())
        self.primary.setEnabled(not problems and self.ready(draft, now))

    def work(self, says: str) -> None:
        """Let the form rest while the gateway works."""
        self.busy = True
        self._focused = self.focusWidget()
        self.form.setEnabled(False)
        self.set_busy(True, says)  # noqa: FBT003 - reads as a setter

    def rest(self) -> None:
        """Let the user go on, if the gateway did not do it."""
        if not self.busy:
            return
        self.busy = False
        self.form.setEnabled(True)
        self.set_busy(False)
        if self._focused is not None:
            # A form that is switched off loses the focus to the next button.
            self._focused.setFocus()
        self.judge()

    def show_refusal(self, error: DomainError) -> None:
        """Say what the gateway refused: on the fields it is about, or above the buttons."""
        refusals = refusals_by_field(error)
        self.form.show_refusals(refusals)
        if not refusals:
            self.show_error(str(error))

    def _changed(self) -> None:
        self.show_error(None)
        self.judge()

    def _press_primary(self) -> None:
        now, draft = self.clock.now(), self.form.draft()
        problems = problems_of(draft, now)
        if problems:
            self.form.show_problems(draft, problems, all_fields=True)
            self.form.go_to(next(field for field in self.form.fields if field in problems))
            self.primary.setEnabled(False)
        else:
            self.carry_out(draft, now)


def refusals_by_field(error: DomainError) -> Mapping[Field, str]:
    """Return what a refusal says about fields of the form; nothing when it is about something else."""
    found: dict[Field, str] = {}
    for told in told_by(error):
        field = _field_of(told.field)
        if field is not None:
            found.setdefault(field, told.message)
    return found


def _field_of(path: str) -> Field | None:
    """Return the field that a path is about; a list's item is named by its place: allowed_models.0."""
    known = {field.value: field for field in Field}
    while path:
        if path in known:
            return known[path]
        if path == "budget":
            return Field.BUDGET
        path = path.rpartition(".")[0]
    return None
