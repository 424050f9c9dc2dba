"""Create a key. The dialog closes once the key is made; whoever opened it reveals the secret."""

from datetime import datetime
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.contract.problem import InvalidRequestError
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.create_form import CreateForm
from keydesk.desktop.keys.draft import Draft, Field
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import Clock

_SENTENCE_EVERY_MS: Final = 20_000
"""How often *valid from now* is said anew while the dialog stands open."""


class CreateDialog(Dialog):
    """What is typed stays until the key is made or the user cancels, whatever goes wrong in between."""

    created = Signal(object)
    """The KeyMinted; the dialog does not keep it."""

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock) -> None:
        super().__init__(parent, "Create key", "Create key")
        self.setObjectName("createKeyDialog")
        self._api = api
        self._clock = clock
        self._asked: tuple[Draft, KeyCreate, str] | None = None
        self._busy_creating = False
        self._focused: QWidget | None = None
        self.form = CreateForm(clock)
        self._sentence = plain_label("", TextRole.STRONG, wrap=True)
        self._sentence.setObjectName("createSentence")
        self.body.addWidget(Scrolling(self.form))
        self.body.addWidget(self._sentence)
        self.form.changed.connect(self._changed)
        self.accepted_primary.connect(self._create)
        timer = QTimer(self)
        timer.setInterval(_SENTENCE_EVERY_MS)
        timer.timeout.connect(self._judge)
        timer.start()
        self._judge()
        self.form.setFocus()
        self._load_models()

    @property
    def unanswered(self) -> bool:
        """Whether a key was asked for and no answer has come: it may have been made."""
        return self._busy_creating

    def _load_models(self) -> None:
        tasks.run(
            self,
            actions.list_models(self._api),
            done=self.form.models.set_models,
            failed=lambda error: self.form.models.say(f"The models could not be listed. {error}", wrong=True),
        )

    def _changed(self) -> None:
        self.show_error(None)
        self._judge()

    def _judge(self) -> None:
        """Say what is wrong, or what will be made."""
        if self._busy_creating:
            return
        now, draft = self._clock.now(), self.form.draft()
        problems = draft.problems(now)
        self.form.show_problems(draft, problems)
        self._sentence.setText("" if Field.EXPIRY in problems else draft.in_words(now))
        self.primary.setEnabled(not problems)

    def _create(self) -> None:
        now, draft = self._clock.now(), self.form.draft()
        problems = draft.problems(now)
        if problems:
            self.form.show_problems(draft, problems, all_fields=True)
            self.primary.setEnabled(False)
            return
        key, attempt = self._attempt(draft, now)
        self._set_creating(creating=True)
        tasks.run(
            self,
            actions.create_key(self._api, key, attempt),
            done=self._made,
            failed=self._refused,
            finally_=lambda: self._set_creating(creating=False),
        )

    def _attempt(self, draft: Draft, now: datetime) -> tuple[KeyCreate, str]:
        """Return the same request, under the same attempt, as long as the form says the same.

        When an answer was lost, the key may have been made; asking so again brings that key, not a second.
        """
        if self._asked is None or self._asked[0] != draft:
            self._asked = (draft, draft.to_create(now), uuid4().hex)
        return self._asked[1:]

    def _made(self, minted: KeyMinted) -> None:
        self._busy_creating = False
        self.created.emit(minted)
        self.accept()

    def _refused(self, error: DomainError) -> None:
        self._set_creating(creating=False)
        if isinstance(error, UnavailableError):
            self.show_error(f"{error} Nothing you typed is lost; trying again never makes the key twice.")
            return
        # The answer was no, so the next try is another one.
        self._asked = None
        refusals = _by_field(error)
        self.form.show_refusals(refusals)
        if not refusals:
            self.show_error(str(error))

    def _set_creating(self, *, creating: bool) -> None:
        self._busy_creating = creating
        if creating:
            self._focused = self.focusWidget()
        self.form.setEnabled(not creating)
        if not creating and self._focused is not None:
            # A form that is switched off loses the focus to the next button.
            self._focused.setFocus()
        self.set_busy(creating, "Creating…")


def _by_field(error: DomainError) -> dict[Field, str]:
    """Return what a refusal says about fields of the form; nothing when it is about something else."""
    known = {field.value: field for field in Field}
    if not isinstance(error, InvalidRequestError):
        return {}
    # A list's item is named by its place, such as allowed_models.0.
    named = ((problem.field.partition(".")[0], problem.message) for problem in error.problems)
    return {known[name]: message for name, message in named if name in known}
