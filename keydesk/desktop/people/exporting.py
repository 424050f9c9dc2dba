"""People in a file that can be imported again; many with progress and *Stop* (J3)."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from keydesk.contract.people import Person
from keydesk.desktop import tasks
from keydesk.desktop.platform.new_file import NewFile
from keydesk.desktop.progress_dialog import ProgressDialog
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.spreadsheet import csv_text

_COLUMNS = ("name", "email", "location", "account")
_SHOWN_AFTER_MS: Final = 1000


class Exporting(QObject):
    """One round of it. It lives as long as the page, or until it is done; ``done`` gets how many."""

    def __init__(
        self,
        page: QWidget,
        pieces: AsyncIterator[Sequence[Person]],
        path: Path,
        *,
        of: int,
        done: Callable[[int], object],
        failed: Callable[[DomainError], object],
    ) -> None:
        super().__init__(page)
        self._page, self._of = page, of
        self._so_far = 0
        self._stopped = False
        self._dialog: ProgressDialog | None = None
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.timeout.connect(self._show)
        self._long.start(_SHOWN_AFTER_MS)
        work = write_people(pieces, path, self._tell)
        self._task = tasks.run(self, work, done=done, failed=failed, finally_=self._end)

    def _tell(self, so_far: int) -> None:
        self._so_far = so_far
        if self._dialog is not None:
            self._dialog.show_count(so_far)

    def _show(self) -> None:
        self._dialog = ProgressDialog(self._page, "Exporting people", self._of)
        self._dialog.stop_wanted.connect(self._stop)
        self._dialog.show_count(self._so_far)
        self._dialog.open()

    def _stop(self) -> None:
        """Write no more of it. What is not complete leaves no file."""
        self._stopped = True
        self._task.cancel()
        if self._dialog is not None:
            self._dialog.show_stopping()

    def _end(self) -> None:
        self._long.stop()
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog = None
        if self._stopped:
            show_toast(self._page, "Stopped. No file was written.", kind=ToastKind.NOTE)
        self.deleteLater()


async def write_people(
    pieces: AsyncIterator[Sequence[Person]], path: Path, progress: Callable[[int], object]
) -> int:
    """Write the people into the file, complete or not at all; return how many they are.

    ``progress`` is told how many there are so far. Raises UnavailableError when they cannot be fetched or the
    file cannot be written; then there is no file.
    """
    file = NewFile(path, what="The file")
    written = 0
    try:
        await asyncio.to_thread(file.write, csv_text([_COLUMNS]).encode("utf-8-sig"))
        async for people in pieces:
            await asyncio.to_thread(file.write, _as_csv(people))
            written += len(people)
            progress(written)
        await asyncio.to_thread(file.finish)
    finally:
        # Of no effect on one that is finished.
        await asyncio.to_thread(file.abandon)
    return written


def _as_csv(people: Sequence[Person]) -> bytes:
    return csv_text(
        [(person.name, person.email, person.location_name, person.account) for person in people]
    ).encode()
