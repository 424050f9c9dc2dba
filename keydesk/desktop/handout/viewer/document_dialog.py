"""The document that was just made, shown from memory until it is saved or printed (E3)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.save_pdf import SavePdfDialog
from keydesk.desktop.handout.saving import save_rendered
from keydesk.desktop.handout.viewer.making import Making
from keydesk.desktop.handout.viewer.pages_view import PagesView
from keydesk.desktop.handout.viewer.waiting import Waiting
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.screen_guard import guard
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.confirm import Confirm, ask
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.toast import show_toast
from keydesk.domain.errors import DomainError


class DocumentDialog(Dialog):
    """Shows a document. Closing it neither saved nor printed asks first: it cannot be made again."""

    def __init__(
        self,
        parent: QWidget,
        document: Document,
        clipboard: SecretClipboard,
        saved: Callable[[bool], object],
    ) -> None:
        super().__init__(parent, document.title, "Done")
        self.setObjectName("documentDialog")
        self._document: Document | None = document
        self._clipboard = clipboard
        self._tell_saved = saved
        self._kept = False
        self._question: Confirm | None = None
        self._pdf = b""
        self.pages = PagesView()
        self._waiting = Waiting()
        self._content = QStackedWidget()
        self._content.addWidget(self._waiting)
        self._content.addWidget(self.pages)
        self.body.addWidget(self._content, 1)
        self.cancel.hide()
        self.primary.setObjectName("documentDoneButton")
        self._save = button("Save as PDF…", icon="download", name="saveDocumentButton", on_click=self._ask)
        self.footer.addWidget(self._save)
        self._making = Making(self)
        self._making.advanced.connect(self._waiting.show_progress)
        self._making.made.connect(self._show)
        self._making.failed.connect(self._waiting.show_failure)
        self._waiting.stop_wanted.connect(self._making.cancel)
        self._waiting.again_wanted.connect(self._make)
        self.accepted_primary.connect(self.reject)
        self.finished.connect(self._forget)
        guard(self)
        window = parent.window()
        self.resize(window.width() - 2 * Space.XL, window.height() - 2 * Space.XL)
        self._make()

    # -- the document

    def _make(self) -> None:
        if self._document is None:
            return
        self._save.setEnabled(False)
        self._content.setCurrentWidget(self._waiting)
        self._waiting.show_progress(0, len(self._document.handouts))
        self._making.start(self._document)

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.pages.show_document(pdf)
        self._save.setEnabled(True)
        self._content.setCurrentWidget(self.pages)
        self.pages.setFocus()

    # -- saving

    def _ask(self) -> None:
        if self._document is None:
            return
        says = "The document as it is shown, readable by you alone."
        dialog = SavePdfDialog(self, self._document.title, says)
        dialog.chosen.connect(self._save_to)
        dialog.open()

    def _save_to(self, path: Path, _tool: object, password: str) -> None:
        self.show_error(None)
        self._save.setEnabled(False)
        tasks.run(
            self,
            save_rendered(self._pdf, path, password or None),
            done=lambda path: self._saved(path, protected=bool(password)),
            failed=self._not_saved,
            finally_=lambda: self._save.setEnabled(True),
        )

    def _saved(self, path: Path, *, protected: bool) -> None:
        self._kept = True
        show_toast(self, f"Saved as {path}")
        self._tell_saved(protected)

    def _not_saved(self, error: DomainError) -> None:
        self.show_error(str(error))

    # -- closing

    def reject(self) -> None:
        """Close, after asking when the document would be lost."""
        if self._kept or self._document is None:
            super().reject()
        elif self._question is None:
            self._question = ask(
                self,
                "Close without saving or printing?",
                "The document cannot be made again. Whoever is in it would need another key.",
                "Close without saving",
            )
            self._question.confirmed.connect(self._give_up)
            self._question.finished.connect(self._asked)

    def _asked(self) -> None:
        self._question = None

    def _give_up(self) -> None:
        self._kept = True
        self.reject()

    def _forget(self) -> None:
        """Let go of the secrets, before Qt deletes the dialog."""
        self._making.cancel()
        self._document = None
        self._pdf = b""
        self.pages.forget()
