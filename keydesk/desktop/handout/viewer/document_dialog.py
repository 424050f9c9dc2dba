"""The document that was just made, shown from memory until it is saved or printed (E3)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.handout.cutting import place_of
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.save_pdf import SavePdfDialog
from keydesk.desktop.handout.saving import save_rendered
from keydesk.desktop.handout.viewer.loaded import LoadedDocument
from keydesk.desktop.handout.viewer.making import Making
from keydesk.desktop.handout.viewer.parts import Parts
from keydesk.desktop.handout.viewer.printing import ask_for_printer, print_pages
from keydesk.desktop.handout.viewer.warning_line import WarningLine
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.screen_guard import guard
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.shown_once import Loss, ShownOnce
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.desktop.widgets.toast import show_toast
from keydesk.domain.errors import DomainError, UnavailableError

_PRINT: Final = tr("Print…")
_DRAWN_MS: Final = 200
"""When the first pages are in view after they were made."""
_LOSS: Final = Loss(
    tr("Close without saving or printing?"),
    tr("The document cannot be made again. Everybody in it would need another key."),
    tr("Close without saving"),
)

_KEPT: Final = tr("It was saved or printed, and can be again as long as it is open.")


class DocumentDialog(ShownOnce):
    """Shows a document. Closing it neither saved nor printed asks first: it cannot be made again."""

    def __init__(
        self,
        parent: QWidget,
        document: Document,
        parts: Parts,
        clipboard: SecretClipboard,
        saved: Callable[[bool], object],
    ) -> None:
        super().__init__(parent, tr("Document"), tr("Done"), _LOSS)
        self.setObjectName("documentDialog")
        self._document: Document | None = document
        self._shown: Document | None = None
        """As the pages in view have it: what was chosen last may still be in the making, or was stopped."""
        self._clipboard = clipboard
        self._tell_saved = saved
        self._take(parts, document)
        self._arrange()
        self._connect()
        guard(self)
        self.resize(_size_beside(parent.window()))
        self._make()

    @property
    def document_bytes(self) -> bytes:
        """The document as it is shown; empty while there is none."""
        return self.pages.data

    # -- what it is made of

    def _take(self, parts: Parts, document: Document) -> None:
        self.pages, self.finder, self._zoom = parts.pages, parts.finder, parts.zoom
        self._layout_choice, self._waiting = parts.layout_choice, parts.waiting
        self._making = Making(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._later = QTimer(self, singleShot=True, interval=_DRAWN_MS)
        self._content = QStackedWidget()
        self._content.addWidget(self._waiting)
        self._content.addWidget(self.pages)
        self._save = button(
            tr("Save as PDF…"), icon="download", name="saveDocumentButton", on_click=self._ask_for_file
        )
        self._print = button(
            _PRINT, icon="printer", name="printDocumentButton", on_click=self._ask_for_printer
        )
        self._unkept = WarningLine(_unkept_text(document), name="unkeptWarning")
        self._boxes = WarningLine("", name="boxesWarning")

    def _arrange(self) -> None:
        self.title.hide()
        if self._document is not None:
            title = ElidedLabel(self._document.title, TextRole.HEADING)
            title.setAccessibleName(self._document.title)
            self.head.insertWidget(0, title, 1)
        tools = Flow()
        tools.set_members([self._layout_choice, self.finder, self._zoom])
        column = QVBoxLayout()
        column.setSpacing(Space.M)
        column.addWidget(self._unkept)
        column.addWidget(self._boxes)
        column.addWidget(tools)
        column.addWidget(self._content, 1)
        self.body.addLayout(column, 1)
        self.cancel.hide()
        self.primary.setObjectName("documentDoneButton")
        self.footer.addWidget(self._save)
        self.footer.addWidget(self._print)
        # What Enter does by itself must not end the only view of the document.
        self.set_default(self._save)

    def _connect(self) -> None:
        self._making.advanced.connect(self._waiting.show_progress)
        self._making.made.connect(self._show)
        self._making.failed.connect(self._not_made)
        self._soon.timeout.connect(self._show_pages)
        self._later.timeout.connect(self._look_again)
        self._waiting.stop_wanted.connect(self._making.cancel)
        self._waiting.again_wanted.connect(self._make)
        self._layout_choice.changed.connect(self._lay_out_anew)
        self.finder.hit.connect(self._show_hit)
        self.pages.copy_wanted.connect(self._clipboard.copy)
        self.accepted_primary.connect(self.reject)
        self.finished.connect(self._forget)
        keys = QKeySequence.StandardKey
        for sequence, act in (
            (keys.Find, self.finder.begin),
            (keys.FindNext, self.finder.go_to_next),
            (keys.FindPrevious, self.finder.go_to_previous),
            (keys.Save, self._save.click),
            (keys.Print, self._print.click),
            (keys.ZoomIn, lambda: self.pages.zoom_by(1)),
            (keys.ZoomOut, lambda: self.pages.zoom_by(-1)),
            (QKeySequence("Ctrl+0"), lambda: self.pages.zoom_to(1.0)),
        ):
            QShortcut(sequence, self).activated.connect(act)

    # -- the document

    def _make(self) -> None:
        if self._document is None:
            return
        self._offer(pages=False)
        self._content.setCurrentWidget(self._waiting)
        self._waiting.show_progress(0, len(self._document.handouts))
        self._waiting.stop.setFocus()
        self._making.start(self._document)

    def _lay_out_anew(self) -> None:
        if self._document is not None:
            self._document = self._layout_choice.applied_to(self._document)
            self._make()

    def _show(self, loaded: LoadedDocument) -> None:
        if self._document is None:
            loaded.close()
            return
        self._shown = self._document
        self.pages.show_document(loaded)
        self._boxes.say(_boxes_text(loaded.boxes))
        # To lay out many pages and to draw them would be one long turn of the loop; and whoever looks for
        # a text in them while they are drawn has both wait.
        self._soon.start()
        self._later.start()

    def _look_again(self) -> None:
        if self._shown is not None:
            self.finder.look_in(self._shown)

    def _show_hit(self, number: int, text: str) -> None:
        if number < 0 or self._shown is None:
            self.pages.unmark()
            return
        place = place_of(self._shown, number, self.pages.page_size)
        self.pages.show_text(*place, text)

    def _not_made(self, reason: str) -> None:
        if self._document is None:
            return
        if reason or self._shown is None:
            self._waiting.show_failure(reason)
            self._waiting.setFocus()
            self._layout_choice.setEnabled(True)
            return
        # Stopped: what was there before is as good as it was.
        self._document = self._shown
        self._layout_choice.show_layout(self._shown)
        self._show_pages()

    def _show_pages(self) -> None:
        if self._shown is None:
            return
        self._content.setCurrentWidget(self.pages)
        self._offer(pages=True)
        self.pages.setFocus()

    def _offer(self, *, pages: bool) -> None:
        for part in (self._save, self._print, self.finder, self._zoom, self._layout_choice):
            part.setEnabled(pages)

    # -- saving and printing

    def _ask_for_file(self) -> None:
        if self._document is not None:
            says = tr("The document as it is shown, in a file that only you may read.")
            dialog = SavePdfDialog(self, self._document.title, says)
            dialog.chosen.connect(self._save_to)
            dialog.open()

    def _save_to(self, path: Path, _tool: object, password: str) -> None:
        self.show_error(None)
        self._save.setEnabled(False)
        tasks.run(
            self,
            save_rendered(self.pages.data, path, password or None),
            done=lambda path: self._saved(path, protected=bool(password)),
            failed=self._not_kept,
            finally_=lambda: self._save.setEnabled(True),
        )

    def _saved(self, path: Path, *, protected: bool) -> None:
        self._keep(tr("Saved as {path}", path=path))
        self._tell_saved(protected)

    def _ask_for_printer(self) -> None:
        if self._document is None:
            return
        self.show_error(None)
        try:
            ask_for_printer(
                self, self._document.title, self.pages.page_size, self.pages.page_count, self._print_on
            )
        except UnavailableError as error:
            self._not_kept(error)

    def _print_on(self, printer: QPrinter) -> None:
        self._print.setEnabled(False)
        tasks.run(
            self,
            print_pages(self.pages.data, printer, lambda: self._document is None, self._tell_printed),
            done=lambda name: self._keep(tr("Sent to {name}", name=name) if name else tr("Printed")),
            failed=self._not_kept,
            finally_=self._may_print,
        )

    def _tell_printed(self, pages: int, of: int) -> None:
        if of > 1:
            self._print.setText(tr("Printing {pages} of {of}", pages=as_number(pages), of=as_number(of)))

    def _may_print(self) -> None:
        self._print.setText(_PRINT)
        self._print.setEnabled(True)

    def _keep(self, says: str) -> None:
        self.keep()
        self._unkept.settle(_KEPT)
        show_toast(self, says)

    def _not_kept(self, error: DomainError) -> None:
        self.show_error(str(error))

    # -- closing

    def _forget(self) -> None:
        """Let go of the secrets, before Qt deletes the dialog."""
        self.keep()
        self._making.cancel()
        self._document = self._shown = None
        self.finder.forget()
        self.pages.forget()


def _unkept_text(document: Document) -> str:
    linked = all(handout.secret is None for handout in document.handouts)
    if linked:
        return tr("Save or print it before you close it: its links cannot be shown again.")
    return tr("Save or print it before you close it: its keys cannot be shown again.")


def _boxes_text(names: Sequence[str]) -> str:
    if not names:
        return ""
    if len(names) == 1:
        return tr("No font on this computer has all letters of “{name}”: they print as boxes.", name=names[0])
    return tr(
        "No font on this computer has all letters of “{name}” and {more} more: they print as boxes.",
        name=names[0],
        more=as_number(len(names) - 1),
    )


def _size_beside(window: QWidget) -> QSize:
    """Return as much as the window has, with a little of it left in view."""
    return QSize(window.width() - 2 * Space.XL, window.height() - 2 * Space.XL)
