"""Create for a location: who, what and how on one page; then the keys, once (E2)."""

import asyncio
from collections.abc import Mapping
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from keydesk.contract.api import AdminApi
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.form.sentence import Sentence
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.progress import show_unknown
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.workshop.checks import problems_of
from keydesk.desktop.workshop.draft import Part, Place, WorkshopDraft
from keydesk.desktop.workshop.making import Made, Wanted, leaves_doubt, make
from keydesk.desktop.workshop.planning import Planning
from keydesk.desktop.workshop.refusals import refusals_by_place
from keydesk.desktop.workshop.request import to_bulk, to_join_link, to_preview
from keydesk.desktop.workshop.under_way import UnderWay
from keydesk.desktop.workshop.words import words_of
from keydesk.desktop.workshop.workshop_form import WorkshopForm
from keydesk.domain.errors import ConflictError, DomainError, InvalidValueError
from keydesk.domain.instant import Clock

_SENTENCE_EVERY_MS: Final = 20_000
"""How often presets are judged anew while the dialog stands open: one may be over by then."""
_ASKED_ABOUT: Final[frozenset[Place]] = frozenset({Part.WHO, Part.LABEL})
"""The fields on which it hangs who gets a key."""
_SAME_KEYS: Final = tr("Nothing you chose is lost. Trying again gives the same keys, never others besides.")
_UNANSWERED: Final = tr(
    "These keys were asked for before, and the gateway's answer was never seen. Trying again gives the same "
    "keys, never others besides."
)
_STOPPED: Final = tr("Stopped before the gateway answered, so the keys may be there already.")
_OTHERS: Final = tr(
    "With these changes other keys are made. Those of the first try, if they were made, are in the batch "
    "“{label}”: revoke it."
)
_TOO_LATE: Final = tr(
    "The keys were made at the first try, but the gateway keeps its answer for ten minutes only, and these "
    "are over. The keys are in the batch “{label}”: rotate them all there to get a new document."
)


class WorkshopDialog(Dialog):
    """Emits ``made`` with what came of it, which the dialog does not keep."""

    made = Signal(object)
    left_in_doubt = Signal(str)
    """It was left before it was known whether the keys were made; with the label."""

    def __init__(
        self,
        parent: QWidget,
        api: AdminApi,
        clock: Clock,
        planning: Planning,
        form: WorkshopForm,
        under_way: UnderWay,
    ) -> None:
        super().__init__(parent, tr("Create for a location"), tr("Create keys"))
        self.setObjectName("workshopDialog")
        self._api = api
        self._clock = clock
        self._under_way = under_way
        self._wanted: Wanted | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopped = False
        self._doubtful: Wanted | None = None
        self._focused: QWidget | None = None
        self.planning = planning
        planning.setParent(self)
        self.form = form
        self.sentence = Sentence()
        self._bar = QProgressBar()
        self._bar.setObjectName("workshopProgress")
        self._bar.setTextVisible(False)
        show_unknown(self._bar)
        self._bar.hide()
        self.body.addWidget(Scrolling(self.form), 1)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self._bar)
        self.form.changed.connect(self._changed)
        self.planning.changed.connect(self.judge)
        self.accepted_primary.connect(self._create)
        timer = QTimer(self)
        timer.setInterval(_SENTENCE_EVERY_MS)
        timer.timeout.connect(self.judge)
        timer.start()
        self.judge()
        self.form.go_to(Part.WHO)
        what = self.form.what
        tasks.run(
            self,
            actions.list_catalog(api),
            done=what.offer,
            failed=lambda error: what.say_missing(str(error)),
        )

    @property
    def working(self) -> bool:
        """Whether the gateway was asked for the keys and has not answered yet."""
        return self._task is not None

    def judge(self) -> None:
        """Say what is wrong, or what will be made."""
        if self.working:
            return
        now, draft = self._clock.now(), self.form.draft()
        problems = problems_of(draft, now)
        if self._doubtful is None and not problems:
            self._take_up(draft)
        repeated = self._doubtful is not None and self._doubtful.draft == draft
        if not repeated:
            # Of what may be made already the gateway would tell that everybody has a key.
            self.planning.ask(None if problems.keys() & _ASKED_ABOUT else to_preview(draft))
        count = self.planning.count
        self.form.show_problems(self._with_plan(problems))
        told = not problems.keys() - {Part.WHO}
        self.sentence.say(words_of(draft, count or None, now, self.form.what.provider_names) if told else ())
        self.set_primary_text(tr("Try again") if repeated else _creates(count))
        self.primary.setEnabled(not problems and (repeated or bool(count) or self._cannot_be_planned()))

    def reject(self) -> None:
        """Stop waiting; or leave, after asking where the keys may have been made."""
        if self._task is not None:
            self._stopped = True
            self._task.cancel()
        elif self._doubtful is not None:
            self._ask_to_leave(self._doubtful)
        else:
            super().reject()

    # -- making the keys

    def _create(self) -> None:
        now, draft = self._clock.now(), self.form.draft()
        problems = problems_of(draft, now)
        if problems:
            self.form.show_problems(problems, everywhere=True)
            self.form.go_to(next(place for place in self.form.fields if place in problems))
            self.primary.setEnabled(False)
            return
        if self._wanted is None or self._wanted.draft != draft:
            # The same content is the same attempt, however often the answer is lost.
            self._wanted = Wanted(draft, to_bulk(draft, now), to_join_link(draft), uuid4().hex)
        self._under_way.remember(self._wanted)
        self._work(_creating(self.planning.count))
        self._task = tasks.run(
            self,
            make(self._api, self._wanted),
            done=self._done,
            failed=self._failed,
            finally_=self._ended,
        )

    def _done(self, made: Made) -> None:
        self._doubtful = self._task = None
        self._under_way.forget()
        self.made.emit(made)
        self.accept()

    def _failed(self, error: DomainError) -> None:
        if leaves_doubt(error):
            self._doubt(str(error))
        elif self._doubtful is not None and isinstance(error, ConflictError):
            self.show_error(_TOO_LATE.format(label=self._doubtful.draft.label))
            self._under_way.forget()
            self._doubtful = self._wanted = None
        else:
            self._refuse(error)

    def _doubt(self, why: str) -> None:
        """Remember that the keys may be there."""
        self._doubtful = self._wanted
        self.planning.distrust()
        self.show_error(f"{why} {_SAME_KEYS}")

    def _refuse(self, error: DomainError) -> None:
        self._under_way.forget()
        if isinstance(error, InvalidValueError | ConflictError):
            # The answer was no, so the next try is another one.
            self._wanted = self._doubtful = None
        refusals = refusals_by_place(error)
        self.form.show_refusals(refusals)
        if not refusals:
            self.show_error(tr("{error} Nothing you chose is lost.", error=error))
        self.planning.ask_again()

    def _ended(self) -> None:
        """Let the user go on, if there is something left to do."""
        if self._task is None:
            return
        self._task = None
        if self._stopped:
            self._stopped = False
            self._doubt(_STOPPED)
        self._rest()

    def _work(self, says: str) -> None:
        self._focused = self.focusWidget()
        self.form.setEnabled(False)
        self._bar.show()
        self.cancel.setText(tr("Stop"))
        self.set_busy(True, says)  # noqa: FBT003 - reads as a setter
        self.cancel.setFocus()

    def _rest(self) -> None:
        self.form.setEnabled(True)
        self._bar.hide()
        self.cancel.setText(tr("Cancel"))
        self.set_busy(False)
        if self._focused is not None:
            # A form that is switched off loses the focus to the next button.
            self._focused.setFocus()
        self.judge()

    # -- inside

    def _changed(self) -> None:
        self.show_error(None)
        if self._doubtful is not None and self._doubtful.draft != self.form.draft():
            self.show_error(_OTHERS.format(label=self._doubtful.draft.label))
        self.judge()

    def _take_up(self, draft: WorkshopDraft) -> None:
        """Go on with what was asked for just so before, if KeyDesk ended without having seen the answer."""
        bulk, join = to_bulk(draft, self._clock.now()), to_join_link(draft)
        attempt = self._under_way.attempt_of(bulk, join)
        if attempt is not None:
            self._doubtful = self._wanted = Wanted(draft, bulk, join, attempt)
            self.show_error(_UNANSWERED)

    def _with_plan(self, problems: Mapping[Place, str]) -> Mapping[Place, str]:
        """Add what the dry run refused, such as too many people."""
        return {**self._refused_plan(), **problems}

    def _cannot_be_planned(self) -> bool:
        """Whether the gateway could not tell who gets a key; it may well be able to make them."""
        return self.planning.problem is not None and not self._refused_plan()

    def _refused_plan(self) -> dict[Place, str]:
        """Return what the dry run said of the fields that it asks about."""
        problem = self.planning.problem
        if problem is None:
            return {}
        return {place: text for place, text in refusals_by_place(problem).items() if place in _ASKED_ABOUT}

    def _ask_to_leave(self, wanted: Wanted) -> None:
        label = wanted.draft.label
        question = ask(
            self,
            tr("Leave without the keys?"),
            tr(
                "They may be made already, and are shown to nobody else. If they were, the batch "
                "“{label}” lists them: rotate them all there to get them, or revoke it.",
                label=label,
            ),
            tr("Leave"),
        )

        def leave() -> None:
            self._doubtful = None
            self.left_in_doubt.emit(label)
            self.reject()

        question.confirmed.connect(leave)


def _creates(count: int | None) -> str:
    return tr("Create %n keys", "", count) if count else tr("Create keys")


def _creating(count: int | None) -> str:
    return tr("Creating %n keys…", "", count) if count else tr("Creating keys…")
