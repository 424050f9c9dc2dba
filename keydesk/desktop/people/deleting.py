"""Delete people: a few at once, many with progress and *Stop* (J3)."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.people import Person
from keydesk.desktop import tasks
from keydesk.desktop.people.actions import Deleted, delete_person
from keydesk.desktop.progress_dialog import ProgressDialog

_SHOWN_AFTER_MS: Final = 1000


class Deleting(QObject):
    """One round of it. It lives as long as the page, or until it is done; ``done`` gets what came of it."""

    def __init__(
        self, page: QWidget, api: AdminApi, people: Sequence[Person], done: Callable[[Deleted], object]
    ) -> None:
        super().__init__(page)
        self._page, self._api, self._people = page, api, people
        self._stopped = False
        self._so_far = 0
        self._dialog: ProgressDialog | None = None
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.timeout.connect(self._show)
        self._long.start(_SHOWN_AFTER_MS)
        tasks.run(self, self._delete(), done=done, finally_=self._end)

    async def _delete(self) -> Deleted:
        deleted = Deleted()
        for person in self._people:
            if self._stopped or deleted.unanswered:
                break
            await delete_person(self._api, person, deleted)
            self._so_far += 1
            if self._dialog is not None:
                self._dialog.show_count(self._so_far)
        return deleted

    def _show(self) -> None:
        count = len(self._people)
        title = "Deleting a person" if count == 1 else f"Deleting {count:,} people"
        self._dialog = ProgressDialog(self._page, title, count)
        self._dialog.stop_wanted.connect(self._stop)
        self._dialog.show_count(self._so_far)
        self._dialog.open()

    def _stop(self) -> None:
        self._stopped = True
        if self._dialog is not None:
            self._dialog.show_stopping()

    def _end(self) -> None:
        self._long.stop()
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog = None
        self.deleteLater()
