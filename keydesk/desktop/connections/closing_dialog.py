"""What becomes of the local gateway when the window is closed: asked once, and remembered (A2)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.preferences import AtTheEnd
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label

_TEXT = tr(
    "The local gateway serves keys. It can stop with KeyDesk, or keep running in the background, so that "
    "keys go on working; KeyDesk takes it up again when it is opened next."
)


class ClosingDialog(Dialog):
    """Emits ``answered`` with what was chosen, and whether that is to be remembered."""

    answered = Signal(object, bool)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("Keep the gateway running?"), tr("Keep running"))
        mark(self, ELSEWHERE)
        self.setObjectName("closingDialog")
        self.remember = QCheckBox(tr("&Remember the answer; the page Gateway changes it"))
        self.remember.setObjectName("rememberAnswer")
        self.remember.setChecked(True)
        self.stop = button(
            tr("Stop the gateway"), name="stopAtTheEnd", on_click=lambda: self._answer(AtTheEnd.STOP)
        )
        self.body.addWidget(plain_label(_TEXT, wrap=True))
        self.body.addWidget(self.remember)
        self.buttons.insertWidget(self.buttons.indexOf(self.primary), self.stop)
        QWidget.setTabOrder(self.cancel, self.stop)
        QWidget.setTabOrder(self.stop, self.primary)
        self.accepted_primary.connect(lambda: self._answer(AtTheEnd.KEEP))

    def _answer(self, choice: AtTheEnd) -> None:
        self.accept()
        self.answered.emit(choice, self.remember.isChecked())
