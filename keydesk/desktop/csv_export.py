"""A list of the gateway in a CSV or JSON file: complete or not there, with progress and *Stop* (J3)."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.platform.new_file import NewFile
from keydesk.desktop.progress_dialog import ProgressDialog
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.spreadsheet import csv_text

Row = TypeVar("Row")
Pieces = AsyncIterator[Sequence[Row]]
_SHOWN_AFTER_MS: Final = 1000


@dataclass(frozen=True, kw_only=True)
class CsvFile(Generic[Row]):
    """What a file is to hold, and how one speaks of it."""

    what: str
    """Such as *people*: it is in titles, and in the name that is suggested."""
    columns: Sequence[str]
    line: Callable[[Row], Sequence[object]]
    counted: Callable[[int], str]
    """Says how many there are: *2 people*."""
    kind: ClassVar = tr("CSV")

    def begin(self) -> bytes:
        """Return what stands before the rows."""
        return csv_text([self.columns]).encode("utf-8-sig")

    def add(self, rows: Sequence[Row], *, first: bool) -> bytes:
        """Return some rows."""
        return csv_text([self.line(row) for row in rows]).encode()

    def end(self) -> bytes:
        """Return what stands behind the rows."""
        return b""


@dataclass(frozen=True, kw_only=True)
class JsonFile(Generic[Row]):
    """The same as one JSON array: an object a line, each as the gateway has it."""

    what: str
    document: Callable[[Row], Mapping[str, Any]]
    counted: Callable[[int], str]
    kind: ClassVar = tr("JSON")

    def begin(self) -> bytes:
        """Return what stands before the rows."""
        return b"["

    def add(self, rows: Sequence[Row], *, first: bool) -> bytes:
        """Return some rows."""
        lines = ",\n".join(json.dumps(self.document(row), ensure_ascii=False) for row in rows)
        return f"{chr(10) if first else f',{chr(10)}'}{lines}".encode() if rows else b""

    def end(self) -> bytes:
        """Return what stands behind the rows."""
        return b"\n]\n"


ListFile = CsvFile[Row] | JsonFile[Row]


def export_csv(
    page: QWidget, file: ListFile[Row], pieces: Callable[[], Pieces[Row]], *, of: int | None
) -> None:
    """Ask for a file and write it; ``of`` is how many rows there will be, as far as one knows."""

    def write(path: Path) -> None:
        CsvExport(page, file, pieces(), path, of=of)

    ending = file.kind.lower()
    suggested, kind = f"{file.what.replace(' ', '-')}.{ending}", f"{file.kind} (*.{ending})"
    name = f"export{''.join(word.capitalize() for word in file.what.split())}File"
    ask_where(page, tr("Export {what}", what=file.what), suggested, kind, write, name=name)


class CsvExport(QObject):
    """One file on its way. It lives as long as the page, or until it is done; what became of it is said."""

    def __init__(
        self,
        page: QWidget,
        file: ListFile[Any],
        pieces: Pieces[Any],
        path: Path,
        *,
        of: int | None,
    ) -> None:
        super().__init__(page)
        self._page, self._file, self._path, self._of = page, file, path, of
        self._so_far = 0
        self._stopped = False
        self._dialog: ProgressDialog | None = None
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.timeout.connect(self._show)
        self._long.start(_SHOWN_AFTER_MS)
        work = write_csv(file, pieces, path, self._tell)
        self._task = tasks.run(
            self, work, done=self._say_written, failed=self._say_failed, finally_=self._end
        )

    def _tell(self, so_far: int) -> None:
        self._so_far = so_far
        if self._dialog is not None:
            self._dialog.show_count(so_far)

    def _show(self) -> None:
        self._dialog = ProgressDialog(self._page, tr("Exporting {what}", what=self._file.what), self._of or 0)
        self._dialog.stop_wanted.connect(self._stop)
        self._dialog.show_count(self._so_far)
        self._dialog.open()

    def _stop(self) -> None:
        """Write no more of it. What is not complete leaves no file."""
        self._stopped = True
        self._task.cancel()
        if self._dialog is not None:
            self._dialog.show_stopping()

    def _say_written(self, count: int) -> None:
        folder = QUrl.fromLocalFile(str(self._path.parent))
        show_toast(
            self._page,
            tr("{counted} exported to {path}", counted=self._file.counted(count), path=self._path.name),
            action=ToastAction(tr("Open folder"), lambda: QDesktopServices.openUrl(folder), "openFolder"),
        )

    def _say_failed(self, error: DomainError) -> None:
        show_toast(self._page, tr("{error} No file was written.", error=error), kind=ToastKind.ERROR)

    def _end(self) -> None:
        self._long.stop()
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog = None
        if self._stopped:
            show_toast(self._page, tr("Stopped. No file was written."), kind=ToastKind.NOTE)
        self.deleteLater()


async def write_csv(
    file: ListFile[Row], pieces: Pieces[Row], path: Path, progress: Callable[[int], object]
) -> int:
    """Write the rows into a file, complete or not at all; return how many they are.

    ``progress`` is told how many there are so far. Raises UnavailableError when they cannot be fetched or the
    file cannot be written; then there is no file.
    """
    new = NewFile(path, what=tr("The file"))
    written = 0
    try:
        await asyncio.to_thread(new.write, file.begin())
        async for rows in pieces:
            await asyncio.to_thread(_add, new, file, rows, first=written == 0)
            written += len(rows)
            progress(written)
        await asyncio.to_thread(new.write, file.end())
        await asyncio.to_thread(new.finish)
    finally:
        # Of no effect on one that is finished.
        await asyncio.to_thread(new.abandon)
    return written


def _add(new: NewFile, file: ListFile[Row], rows: Sequence[Row], *, first: bool) -> None:
    new.write(file.add(rows, first=first))
