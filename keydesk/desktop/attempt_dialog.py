"""What dialogs that ask for something once have in common: one attempt, however often the answer is lost."""

from collections.abc import Callable, Coroutine
from typing import Any, Final
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.domain.errors import ConflictError, DomainError, InvalidValueError, StaleError, UnavailableError

_MAY_BE_OURS: Final = tr(
    "What stands in the way may be what you asked for before, whose answer was lost. Cancel, and look at the "
    "list."
)


class AttemptDialog(Dialog):
    """Emits ``answered`` with the answer, which the dialog does not keep: it may hold a secret."""

    answered = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        verb: str,
        *,
        says: str,
        repeats: str,
        danger: bool = False,
        width: int = 440,
    ) -> None:
        """``says`` stands on the button meanwhile; ``repeats`` tells what trying again never does."""
        super().__init__(parent, title, verb, width=width, danger=danger)
        self._says = says
        self._repeats = repeats
        self._asked: tuple[object, str] | None = None
        self._doubtful = self._left_in_doubt = False
        self._focused: QWidget | None = None
        self.working = False
        """Whether the gateway is being asked."""
        self.fields: list[QWidget] = []
        """What rests while the gateway works."""

    @property
    def unanswered(self) -> bool:
        """Whether it was asked for and no answer has come, or was lost: it may have been done."""
        return self.working or self._doubtful or self._left_in_doubt

    def ask_for(self, wanted: object, ask: Callable[[str], Coroutine[Any, Any, object]]) -> None:
        """Ask for it, under the same attempt as long as ``wanted`` is the same."""
        if self._asked is None or self._asked[0] != wanted:
            self._asked = (wanted, uuid4().hex)
            self._left_in_doubt, self._doubtful = self._left_in_doubt or self._doubtful, False
        self._set_working(working=True)
        tasks.run(
            self,
            ask(self._asked[1]),
            done=self._take,
            failed=self._refused,
            finally_=lambda: self._set_working(working=False),
        )

    def show_refusal(self, error: DomainError) -> None:
        """Say why the gateway did not do it."""
        self.show_error(str(error))

    def take_answer(self, answer: Any) -> bool:
        """Say whether the dialog closes, now that this answer came."""
        return True

    def _take(self, answer: object) -> None:
        self._asked = None
        self.working = self._doubtful = self._left_in_doubt = False
        self.answered.emit(answer)
        if self.take_answer(answer):
            self.accept()

    def _refused(self, error: DomainError) -> None:
        self.working = False
        if isinstance(error, UnavailableError):
            self._doubtful = True
            self.show_error(f"{error} {self._repeats}")
            return
        if not self._doubtful or says_that_it_was_not_done(error):
            # The answer was no, so the next try is another one.
            self._asked, self._doubtful = None, False
        self.show_refusal(error)
        if self._left_in_doubt and isinstance(error, ConflictError):
            self.show_error(_MAY_BE_OURS)

    def _set_working(self, *, working: bool) -> None:
        if working:
            self._focused = self.focusWidget()
        self.working = working
        for field in self.fields:
            field.setEnabled(not working)
        self.set_busy(working, self._says)
        if not working and self._focused is not None:
            # A field that is switched off loses the focus to the next button.
            self._focused.setFocus()


def says_that_it_was_not_done(error: DomainError) -> bool:
    """Whether an error also tells what became of the tries before, whose answers were lost.

    A gateway looks up what it answered to an attempt before it refuses what is asked for. Who asks it judges
    first: whoever is not let in, or meets somebody else at the address, knows as little as before.
    """
    return isinstance(error, ConflictError | InvalidValueError | StaleError)
