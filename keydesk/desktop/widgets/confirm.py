"""Ask before what cannot be undone: name the thing, state the effect, default to Cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.text import plain_label


class Confirm(Dialog):
    """A question with two answers; ``confirmed`` comes when the answer is yes."""

    confirmed = Signal()

    def __init__(
        self, parent: QWidget | None, title: str, text: str, verb: str, *, danger: bool = True
    ) -> None:
        super().__init__(parent, title, verb, width=440, danger=danger)
        self.primary.setObjectName("confirmButton")
        self.body.addWidget(plain_label(text, wrap=True))
        if danger:
            self.set_default(self.cancel)
        self.accepted_primary.connect(self._confirm)

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.accept()


def ask(parent: QWidget | None, title: str, text: str, verb: str, *, danger: bool = True) -> Confirm:
    """Open the question and return it; the caller connects to ``confirmed``.

    ``title`` names the thing ("Revoke “Analytics”?"), ``text`` states the effect, ``verb`` is the button.
    """
    question = Confirm(parent, title, text, verb, danger=danger)
    question.open()
    if danger:
        question.cancel.setFocus()
    return question
