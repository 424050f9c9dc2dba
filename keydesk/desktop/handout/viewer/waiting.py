"""What stands in place of the pages while there are none: how far they are, or why there are none."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from keydesk.desktop.language import as_number, tr
from keydesk.desktop.theme import Space, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.text import plain_label

_KEPT: Final = tr("The keys are made already and are kept here until you close this.")


class Waiting(QStackedWidget):
    """Shows progress, with a way to stop; what stopped or failed can be begun again."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = plain_label("")
        self._words.setObjectName("makingProgress")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self.stop = button(tr("Stop"), name="stopMakingButton", on_click=self.stop_wanted.emit)
        self._running = QWidget()
        column = QVBoxLayout(self._running)
        column.setSpacing(Space.M)
        column.addStretch(1)
        for part in (self._words, self._bar, self.stop):
            part.setMaximumWidth(text_width(60))
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._bar.setMinimumWidth(text_width(40))
        column.addStretch(1)
        self.addWidget(self._running)
        self._ended: EmptyState | None = None
        self._told: tuple[int, int] | None = None
        """How many were done, of how many, as it is shown; None: something else is."""

    def show_progress(self, done: int, of: int) -> None:
        """Say how many handouts are done.

        Each call into Qt waits for its turn beside the thread that makes them, so none is made in vain.
        """
        before, self._told = self._told, (done, of)
        if before == self._told:
            return
        if before is None or before[1] != of:
            self._bar.setRange(0, of)
            self.setCurrentWidget(self._running)
        self._bar.setValue(done)
        if done >= of:
            self._words.setText(tr("Putting the pages together"))
        elif of > 1:
            words = tr("Making {done} of {of} handouts", done=as_number(done), of=as_number(of))
            self._words.setText(words)
        else:
            self._words.setText(tr("Making the handout"))

    def show_failure(self, reason: str) -> None:
        """Say why there is nothing to show; without a reason, it was stopped."""
        self._told = None
        if self._ended is not None:
            self.removeWidget(self._ended)
            self._ended.deleteLater()
        self._ended = EmptyState(
            "file-text" if not reason else "circle-alert",
            tr("There is no document yet") if not reason else tr("The document could not be made"),
            tr("Make the document"),
            self.again_wanted.emit,
            detail=" ".join(filter(None, (reason, _KEPT))),
        )
        self.setFocusProxy(self._ended.action)
        self.addWidget(self._ended)
        self.setCurrentWidget(self._ended)
