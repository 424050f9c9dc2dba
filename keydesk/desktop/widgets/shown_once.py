"""A dialog that shows what cannot be shown again: leaving it before that is kept asks first."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from keydesk.desktop.widgets.confirm import Confirm, ask
from keydesk.desktop.widgets.dialog import Dialog


@dataclass(frozen=True, slots=True)
class Loss:
    """What closing would lose, in words: the question, what follows, and the verb of the one who means it."""

    title: str
    text: str
    verb: str


class ShownOnce(Dialog):
    """Asks on Esc, on its close button, and when the program is to end."""

    def __init__(
        self, parent: QWidget | None, title: str, primary: str, loss: Loss, *, width: int = 560
    ) -> None:
        super().__init__(parent, title, primary, width=width)
        self._loss = loss
        self._kept = False
        self._question: Confirm | None = None

    def keep(self) -> None:
        """Take what is shown for kept: copied, saved, printed, or given up."""
        self._kept = True

    def reject(self) -> None:
        """Close, after asking when something would be lost."""
        if self._kept:
            super().reject()
        elif self._question is None:
            self._question = ask(self, self._loss.title, self._loss.text, self._loss.verb)
            self._question.confirmed.connect(self._give_up)
            self._question.finished.connect(self._asked)

    def _asked(self) -> None:
        self._question = None

    def _give_up(self) -> None:
        self.keep()
        self.reject()
