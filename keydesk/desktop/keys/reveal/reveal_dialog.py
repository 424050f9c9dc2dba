"""The one-time reveal (D1 to D4): the only place where a secret stands on screen, and only once."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.saving import save_handout
from keydesk.desktop.keys.reveal.occasion import counts_down, sentence_of, title_of
from keydesk.desktop.keys.reveal.save_pdf import SavePdfDialog
from keydesk.desktop.keys.reveal.secret_view import SecretView
from keydesk.desktop.keys.reveal.snippet_tabs import SnippetTabs
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.screen_guard import guard
from keydesk.desktop.theme import Space, TextRole, line_height, pixmap, put_icon
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.text import ElidedLabel, plain_label
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock


class RevealDialog(Dialog):
    """Shows the secret of a handout. Closing it without having copied or saved anything asks first."""

    def __init__(
        self, parent: QWidget, key: Key, handout: Handout, clipboard: SecretClipboard, clock: Clock
    ) -> None:
        super().__init__(parent, title_of(key), "I have copied the key", width=600)
        self.setObjectName("revealDialog")
        self._key = key
        self._clock = clock
        self._handout: Handout | None = handout
        self._clipboard = clipboard
        self._kept = False
        self.view = SecretView(handout.secret)
        self.view.copy_wanted.connect(self._copy_from_view)
        self.snippets = SnippetTabs(handout.secret, handout.base_url, handout.example_model, self._copy)
        self._qr: QrView | None = None
        self._countdown = plain_label("", TextRole.SMALL, tone="muted")
        self._countdown.setObjectName("revealCountdown")
        self._sentence = plain_label(sentence_of(key, clock.now()), TextRole.SMALL, tone="muted", wrap=True)
        self._sentence.setObjectName("revealSentence")
        self._note = ElidedLabel("", TextRole.SMALL, tone="good")
        self._note.setObjectName("revealNote")
        self._note.hide()
        self.body.addWidget(Scrolling(self._content(handout)))
        self.cancel.hide()
        self.primary.setObjectName("copiedKeyButton")
        self._save = button(
            "Save as PDF…", icon="download", name="savePdfButton", on_click=self._ask_for_file
        )
        self.footer.addWidget(self._save)
        clipboard.remaining.connect(self._count_down)
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._tell_time_left)
        if counts_down(key, clock.now()):
            self._ticking.start()
        self.accepted_primary.connect(self.accept)
        self.finished.connect(self._forget)
        guard(self)
        # The Enter that created the key may come twice: it copies, and must not close.
        if isinstance(self.copy_button.button, QPushButton):
            self.set_default(self.copy_button.button)
        self.copy_button.setFocus()

    # -- what it is made of

    def _content(self, handout: Handout) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self._panel(handout))
        layout.addLayout(self._warning(handout))
        layout.addWidget(self.snippets)
        layout.addWidget(self._note)
        return content

    def _panel(self, handout: Handout) -> QFrame:
        panel = QFrame()
        panel.setProperty("surface", "good")
        picture = QLabel()
        picture.setPixmap(pixmap("circle-check", line_height(), "good", ratio=self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(picture)
        head.addWidget(ElidedLabel(handout.name, TextRole.STRONG), 1)
        self.copy_button = CopyButton(
            self._text,
            label="Copy",
            says="Copy the key",
            kind="primary",
            copy=self._copy,
            name="copySecretButton",
        )
        self._show = button("Show", icon="eye", name="showSecretButton", on_click=self._toggle)
        self._show_qr = button("QR", icon="qr-code", name="showQrButton", on_click=self._toggle_qr)
        self._show_qr.setAccessibleName("Show QR code")
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        for tool in (self.copy_button, self._show, self._show_qr):
            tools.addWidget(tool)
        tools.addStretch(1)
        tools.addWidget(self._countdown)
        self._panel_layout = QVBoxLayout(panel)
        self._panel_layout.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        self._panel_layout.setSpacing(Space.M)
        self._panel_layout.addLayout(head)
        self._panel_layout.addWidget(self._sentence)
        self._panel_layout.addWidget(self.view)
        self._panel_layout.addLayout(tools)
        return panel

    def _warning(self, handout: Handout) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(pixmap("triangle-alert", line_height(), "warn", ratio=self.devicePixelRatioF()))
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        text = f"The key will not be shown again. The list shows only {handout.secret.preview}."
        line.addWidget(plain_label(text, tone="warn", wrap=True), 1)
        return line

    # -- what one can do

    def reject(self) -> None:
        """Close, after asking when the key would be lost."""
        if self._kept or self._handout is None:
            super().reject()
            return
        question = ask(
            self,
            "Close without copying the key?",
            "It cannot be shown again. Whoever needs it will need another key.",
            "Close without copying",
        )
        question.confirmed.connect(self._give_up)

    def _give_up(self) -> None:
        self._kept = True
        self.reject()

    def _text(self) -> str:
        return self._handout.secret.reveal() if self._handout else ""

    def _copy(self, text: str) -> None:
        self._clipboard.copy(text)
        self._kept = True

    def _copy_from_view(self) -> None:
        self.copy_button.press()

    def _toggle(self) -> None:
        shown = not self.view.shown
        self.view.set_shown(shown)
        self.snippets.set_shown(shown)
        self._show.setText("Hide" if shown else "Show")
        put_icon(self._show, "eye-off" if shown else "eye")

    def _toggle_qr(self) -> None:
        if self._qr is None:
            self._qr = QrView(self._text())
            self._panel_layout.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            self._qr.setVisible(not self._qr.isVisible())
        self._show_qr.setAccessibleName("Hide QR code" if self._qr.isVisibleTo(self) else "Show QR code")

    def _ask_for_file(self) -> None:
        if self._handout is None:
            return
        dialog = SavePdfDialog(self, self._handout.name)
        dialog.chosen.connect(self._save_to)
        dialog.open()

    def _save_to(self, path: Path, password: str) -> None:
        if self._handout is None:
            return
        self.show_error(None)
        self._save.setEnabled(False)
        tasks.run(
            self,
            save_handout(self._handout, path, password or None),
            done=self._saved,
            failed=self._not_saved,
            finally_=lambda: self._save.setEnabled(True),
        )

    def _saved(self, path: Path) -> None:
        self._kept = True
        self._note.setText(f"Saved as {path}")
        self._note.show()

    def _not_saved(self, error: DomainError) -> None:
        self.show_error(str(error))

    def _count_down(self, seconds: int) -> None:
        self._countdown.setText(f"Clipboard clears in {seconds} s" if seconds else "")

    def _tell_time_left(self) -> None:
        self._sentence.setText(sentence_of(self._key, self._clock.now()))

    def _forget(self) -> None:
        """Let go of the secret, before Qt deletes the dialog."""
        self._clipboard.remaining.disconnect(self._count_down)
        self._handout = None
        self.view.forget()
        self.snippets.forget()
        if self._qr is not None:
            self._qr.forget()


class QrView(QWidget):
    """The key as a QR code."""

    def __init__(self, text: str) -> None:
        super().__init__()
        from keydesk.desktop.handout.qr import qr_image  # noqa: PLC0415 - loads the QR library

        self.setObjectName("revealQr")
        self.setAccessibleName("QR code of the key")
        self._image = qr_image(text)
        self.setFixedSize(self._image.size() * max(4, round(line_height() / 4)))

    def forget(self) -> None:
        """Let go of the picture."""
        self._image.fill(Qt.GlobalColor.white)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, its modules whole pixels."""
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)
        painter.end()
