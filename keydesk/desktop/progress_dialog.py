"""How far long work is; it can be stopped, and tried again when the gateway did not answer (J3)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from keydesk.desktop.language import as_number, tr
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.progress import show_unknown
from keydesk.desktop.widgets.text import plain_label


class ProgressDialog(Dialog):
    """Closes when its owner says so; Esc and *Stop* emit ``stop_wanted``, *Try again* ``again_wanted``."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget, title: str, total: int) -> None:
        super().__init__(parent, title, tr("Try again"), width=440)
        self.setObjectName("progressDialog")
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setAccessibleName(title)
        self._bar.setTextVisible(False)
        # One alone is not on its way by parts: the bar only moves.
        self._total = total if total > 1 else 0
        if self._total:
            self._bar.setRange(0, self._total)
        else:
            show_unknown(self._bar)
        self._count = plain_label("", wrap=True)
        self._count.setObjectName("progressCount")
        self.body.addWidget(self._bar)
        self.body.addWidget(self._count)
        self.body.addStretch(1)
        self.accepted_primary.connect(self.again_wanted)
        self.show_running(0)

    def show_running(self, done: int) -> None:
        """Say how far it is."""
        self.show_error(None)
        self.primary.hide()
        self.cancel.setText(tr("Stop"))
        self.cancel.setEnabled(True)
        self.show_count(done)
        self.cancel.setFocus()

    def show_count(self, done: int) -> None:
        """Move the bar."""
        if self._total:
            self._bar.setValue(done)
            self._count.setText(tr("{some} of {all}", some=as_number(done), all=as_number(self._total)))
        else:
            self._count.setText(
                tr("{done} so far", done=as_number(done)) if done else tr("The gateway has not answered yet.")
            )

    def show_stopping(self) -> None:
        """Say that what is under way is waited for."""
        self.cancel.setEnabled(False)
        self.cancel.setText(tr("Stopping…"))

    def show_unanswered(self, text: str) -> None:
        """Say what happened, and offer to go on."""
        self.show_error(text)
        self.cancel.setEnabled(True)
        self.cancel.setText(tr("Stop here"))
        self.primary.show()
        self.primary.setFocus()

    def reject(self) -> None:
        """Ask the owner to stop."""
        if self.cancel.isEnabled():
            self.stop_wanted.emit()
