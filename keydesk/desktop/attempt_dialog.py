"""What dialogs that ask for something once have in common: one attempt, however often the answer is lost."""

from collections.abc import Callable, Coroutine
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.domain.errors import DomainError, UnavailableError


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
        """``says`` stands on the button meanwhile; ``repeats`` is what trying again never does."""
        super().__init__(parent, title, verb, width=width, danger=danger)
        self._says = says
        self._repeats = repeats
        self._asked: tuple[object, str] | None = None
        self._focused: QWidget | None = None
        self.unanswered = False
        """Whether it was asked for and no answer has come: it may have been done."""
        self.fields: list[QWidget] = []
        """What rests while the gateway works."""

    def ask_for(self, wanted: object, ask: Callable[[str], Coroutine[Any, Any, object]]) -> None:
        """Ask for it, under the same attempt as long as ``wanted`` is the same."""
        if self._asked is None or self._asked[0] != wanted:
            self._asked = (wanted, uuid4().hex)
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
        self.unanswered = False
        self.answered.emit(answer)
        if self.take_answer(answer):
            self.accept()

    def _refused(self, error: DomainError) -> None:
        self.unanswered = False
        if isinstance(error, UnavailableError):
            self.show_error(f"{error} Trying again never {self._repeats}.")
            return
        # The answer was no, so the next try is another one.
        self._asked = None
        self.show_refusal(error)

    def _set_working(self, *, working: bool) -> None:
        if working:
            self._focused = self.focusWidget()
        self.unanswered = working
        for field in self.fields:
            field.setEnabled(not working)
        self.set_busy(working, self._says)
        if not working and self._focused is not None:
            # A field that is switched off loses the focus to the next button.
            self._focused.setFocus()
