"""Carry work on keys out: short work shows nothing, long work its progress; what stopped can go on (J3)."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.keys.deed_words import Words
from keydesk.desktop.keys.many import Outcome, Work
from keydesk.desktop.language import tr
from keydesk.desktop.progress_dialog import ProgressDialog
from keydesk.domain.errors import DomainError

SHOWN_AFTER_MS: Final = 1000


class CarryingOut(QObject):
    """One piece of work, from its start to its outcome. It lives as long as the page, or until it is done."""

    def __init__(self, page: QWidget, work: Work, words: Words, done: Callable[[Outcome], object]) -> None:
        super().__init__(page)
        self._page = page
        self._work = work
        self._words = words
        self._then = done
        self._dialog: ProgressDialog | None = None
        self._running = False
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(SHOWN_AFTER_MS)
        self._long.timeout.connect(self._show)
        self._go_on()

    def _go_on(self) -> None:
        self._running = True
        if self._dialog is None:
            self._long.start()
        tasks.run(
            self,
            self._work.go_on(self._advanced),
            done=self._finish,
            failed=self._unanswered,
            finally_=self._ended,
        )

    def _advanced(self) -> None:
        if self._dialog is not None:
            self._dialog.show_count(self._told())

    def _told(self) -> int:
        return self._work.total - self._work.outcome.left

    def _show(self) -> None:
        total = self._work.total
        dialog = ProgressDialog(self._page, self._words.doing(total), total)
        dialog.stop_wanted.connect(self._stop)
        dialog.again_wanted.connect(self._again)
        dialog.show_count(self._told())
        dialog.open()
        self._dialog = dialog

    def _unanswered(self, error: DomainError) -> None:
        self._running = False
        self._long.stop()
        if self._dialog is None:
            self._show()
        if self._dialog is not None:
            self._dialog.show_unanswered(
                tr(
                    "{done} so far. {error} Trying again goes on with the rest and does nothing twice.",
                    done=self._words.several(len(self._work.outcome.done)),
                    error=error,
                )
            )

    def _again(self) -> None:
        if self._dialog is not None:
            self._dialog.show_running(self._told())
        self._go_on()

    def _stop(self) -> None:
        if self._running:
            self._work.stop()
            if self._dialog is not None:
                self._dialog.show_stopping()
        else:
            self._finish(self._work.outcome)

    def _finish(self, outcome: Outcome) -> None:
        self._running = False
        self._close()
        self._then(outcome)
        self.deleteLater()

    def _ended(self) -> None:
        """Leave nothing on screen after what nobody expected, which was said."""
        if self._running:
            self._close()
            self.deleteLater()

    def _close(self) -> None:
        self._long.stop()
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog = None
