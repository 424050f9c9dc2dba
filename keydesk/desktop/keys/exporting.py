"""Keys taken out of the table: copied as text, or exported into a file."""

import asyncio
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.keys.table import export_writing
from keydesk.desktop.keys.table.export_content import content_of, exportable
from keydesk.desktop.keys.table.export_dialog import ExportChoice, ExportDialog
from keydesk.desktop.keys.table.key_table import KeyTable
from keydesk.desktop.keys.table.loader import KeyLoader
from keydesk.desktop.language import tr
from keydesk.desktop.listing.copying import rows_as_text
from keydesk.desktop.rights import Rights
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock

_AT_ONCE: Final = 500
"""So many rows are copied before the window could be seen to wait."""


class Exporting(QObject):
    """Writes the keys that are listed or selected into a file. Whoever may look may do that."""

    def __init__(
        self, page: QWidget, rights: Rights, loader: KeyLoader, table: KeyTable, clock: Clock
    ) -> None:
        super().__init__(page)
        self._rights = rights
        self._page = page
        self._loader = loader
        self._table = table
        self._clock = clock

    def why_not_export(self) -> str:
        """Say why there is nothing to write now; nothing when there is."""
        nothing = "" if self._loader.model.total else tr("There is no key to export.")
        return self._rights.why_not_read() or nothing

    def copy_rows(self) -> None:
        """Copy the selected rows as text, in the columns on screen; those not known are fetched."""
        rows, keys = self._table.selected_rows(), self._table.selected()
        count = sum(len(each) for each in rows)
        if len(keys) == count <= _AT_ONCE:
            self._copied(rows_as_text(keys, self._table.columns.shown(), self._clock.now()), count)
            return
        task = tasks.run(self, self._text_of(rows), done=lambda text: self._copied(text, count))
        cancel = ToastAction(tr("Cancel"), task.cancel, "cancelCopying")
        show_toast(
            self._page,
            tr("Copying %n rows…", "", count),
            action=cancel,
            kind=ToastKind.NOTE,
        )

    async def _text_of(self, rows: list[range]) -> str:
        columns, now = self._table.columns.shown(), self._clock.now()
        keys = await self._loader.keys_in(rows)
        return await asyncio.to_thread(rows_as_text, keys, columns, now)

    def _copied(self, text: str, count: int) -> None:
        if count:
            QGuiApplication.clipboard().setText(text)
            show_toast(self._page, tr("%n rows copied", "", count))

    def export(self) -> None:
        """Ask what and where to, and do it."""
        if reason := self.why_not_export():
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return
        rows = self._table.selected_rows()
        dialog = ExportDialog(
            self._page,
            self._clock.now(),
            listed=self._loader.model.total,
            selected=sum(len(each) for each in rows),
        )

        def write(choice: ExportChoice, path: Path) -> None:
            self._write(dialog, rows, choice, path)

        dialog.chosen.connect(write)
        dialog.open()

    def _write(self, dialog: ExportDialog, rows: list[range], choice: ExportChoice, path: Path) -> None:
        loader = self._loader
        if loader.api is None:
            return
        columns = exportable() if choice.all_columns else self._table.columns.shown()
        pieces = (
            export_writing.selected(loader, rows)
            if choice.selected
            else export_writing.listed(loader.api, loader.filters)
        )
        content = content_of(choice.format, columns)

        def done(written: int) -> None:
            dialog.accept()
            self._tell(written, path)

        def failed(error: DomainError) -> None:
            dialog.set_exporting(False)
            dialog.show_error(tr("{error} No file was written.", error=error))

        dialog.set_exporting(True)
        task = tasks.run(
            dialog,
            export_writing.write(pieces, content, path, dialog.show_progress),
            done=done,
            failed=failed,
        )
        dialog.rejected.connect(lambda: task.cancel())  # noqa: PLW0108 - the signal carries nothing

    def _tell(self, written: int, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        show_toast(
            self._page,
            tr("%n keys exported to {file}", "", written, file=path.name),
            action=ToastAction(tr("Open folder"), lambda: QDesktopServices.openUrl(folder), "openFolder"),
        )
