"""The one-time reveal (D1 to D4): the only place where a secret stands on screen, and only once."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.save_pdf import SavePdfDialog
from keydesk.desktop.handout.saving import save_document
from keydesk.desktop.keys.reveal.key_panel import KeyPanel
from keydesk.desktop.keys.reveal.occasion import title_of
from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.screen_guard import guard
from keydesk.desktop.snippets import Tool
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.shown_once import Loss, ShownOnce
from keydesk.desktop.widgets.snippet_tabs import SnippetTabs
from keydesk.desktop.widgets.text import ElidedLabel, plain_label
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock
from keydesk.domain.secret import Secret

_LOSS: Final = Loss(
    tr("Close without copying the key?"),
    tr("It cannot be shown again. Whoever needs it will need another key."),
    tr("Close without copying"),
)


class RevealDialog(ShownOnce):
    """Shows the secret of a key, which ``document`` has on paper.

    Closing it without having copied or saved anything asks first.
    """

    handout_saved = Signal(bool)
    """The secret is in a file now, which needs a password or not."""

    def __init__(
        self,
        parent: QWidget,
        key: Key,
        secret: Secret,
        document: Document,
        clipboard: SecretClipboard,
        clock: Clock,
    ) -> None:
        super().__init__(parent, title_of(key), tr("I have copied the key"), _LOSS, width=600)
        self.setObjectName("revealDialog")
        self._document: Document | None = document
        self._clipboard = clipboard
        self.panel = KeyPanel(key, secret, clock, self._copy)
        self.view, self.copy_button = self.panel.view, self.panel.copy_button
        (handout,) = document.handouts
        self.snippets = SnippetTabs(secret, handout.base_url, handout.example_model, self._copy)
        self.panel.shown_changed.connect(self.snippets.set_shown)
        self._note = ElidedLabel("", TextRole.SMALL, tone="good")
        self._note.setObjectName("revealNote")
        self._note.hide()
        self.body.addWidget(Scrolling(self._content(secret)))
        self.cancel.hide()
        self.primary.setObjectName("copiedKeyButton")
        self._save = button(
            tr("Save as PDF…"), icon="download", name="savePdfButton", on_click=self._ask_for_file
        )
        self.footer.addWidget(self._save)
        clipboard.remaining.connect(self.panel.count_down)
        self.accepted_primary.connect(self.accept)
        self.finished.connect(self._forget)
        guard(self)
        # The Enter that created the key may come twice: it copies, and must not close.
        if isinstance(self.copy_button.button, QPushButton):
            self.set_default(self.copy_button.button)
        self.copy_button.setFocus()

    def use_model(self, model: str) -> None:
        """Let snippets and handout name this model."""
        if self._document is not None:
            handouts = tuple(replace(each, example_model=model) for each in self._document.handouts)
            self._document = replace(self._document, handouts=handouts)
            self.snippets.use_model(model)

    # -- what it is made of

    def _content(self, secret: Secret) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self.panel)
        layout.addLayout(_warning(secret))
        layout.addWidget(self.snippets)
        layout.addWidget(self._note)
        return content

    # -- closing

    def _forget(self) -> None:
        """Let go of the secret, before Qt deletes the dialog."""
        self.keep()
        self._clipboard.remaining.disconnect(self.panel.count_down)
        self._document = None
        self.panel.forget()
        self.snippets.forget()

    # -- what one can do

    def _copy(self, text: str) -> None:
        self._clipboard.copy(text)
        self.keep()

    def _ask_for_file(self) -> None:
        if self._document is None:
            return
        dialog = SavePdfDialog(
            self,
            self._document.title,
            tr("One page with the key, how to use it, and a QR code."),
            tool=self.snippets.tool,
        )
        dialog.chosen.connect(self._save_to)
        dialog.open()

    def _save_to(self, path: Path, tool: Tool, password: str) -> None:
        if self._document is None:
            return
        self.show_error(None)
        self._save.setEnabled(False)
        tasks.run(
            self,
            save_document(replace(self._document, tool=tool), path, password or None),
            done=lambda path: self._saved(path, protected=bool(password)),
            failed=self._not_saved,
            finally_=lambda: self._save.setEnabled(True),
        )

    def _saved(self, path: Path, *, protected: bool) -> None:
        self.keep()
        self._note.setText(tr("Saved as {path}", path=path))
        self._note.show()
        self.handout_saved.emit(protected)

    def _not_saved(self, error: DomainError) -> None:
        self.show_error(str(error))


def _warning(secret: Secret) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Space.S)
    line.addWidget(IconLabel("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
    text = tr("The key will not be shown again. The list shows only {preview}.", preview=secret.preview)
    line.addWidget(plain_label(text, tone="warn", wrap=True), 1)
    return line
