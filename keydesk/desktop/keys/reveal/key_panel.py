"""The green panel of the reveal: whose key it is, the key itself, and what one does with it at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from keydesk.contract.keys import Key
from keydesk.desktop.keys.reveal.occasion import counts_down, sentence_of
from keydesk.desktop.keys.reveal.qr_view import QrView
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole, put_icon
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.secret_view import SecretView
from keydesk.desktop.widgets.text import ElidedLabel, plain_label
from keydesk.domain.instant import Clock
from keydesk.domain.secret import Secret


class KeyPanel(QFrame):
    """Shows the secret masked until told otherwise; ``copy`` puts it onto the clipboard."""

    shown_changed = Signal(bool)
    """The key stands there in the clear, or no longer."""

    def __init__(self, key: Key, secret: Secret, clock: Clock, copy: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("surface", "good")
        self._key, self._clock = key, clock
        self._secret: Secret | None = secret
        self.view = SecretView(secret)
        self.copy_button = CopyButton(
            self._text,
            label=tr("Copy"),
            says=tr("Copy the key"),
            kind="primary",
            copy=copy,
            name="copySecretButton",
        )
        self.view.copy_wanted.connect(self.copy_button.press)
        self._show = button(tr("Show"), icon="eye", name="showSecretButton", on_click=self._toggle)
        self._show_qr = button(tr("QR"), icon="qr-code", name="showQrButton", on_click=self._toggle_qr)
        self._qr: QrView | None = None
        self._name_toggles()
        self._sentence = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._sentence.setObjectName("revealSentence")
        self._countdown = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._countdown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._countdown.setObjectName("revealCountdown")
        self._lay_out()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._say_how_long)
        self._say_how_long()

    def count_down(self, seconds: int) -> None:
        """Say when the clipboard is cleared; 0: it holds nothing of ours."""
        self._countdown.setText(tr("Clipboard clears in {seconds} s", seconds=seconds) if seconds else "")

    def forget(self) -> None:
        """Let go of the secret."""
        self._ticking.stop()
        self._secret = None
        self.view.forget()
        if self._qr is not None:
            self._qr.forget()

    def _text(self) -> str:
        return self._secret.reveal() if self._secret else ""

    def _toggle(self) -> None:
        shown = not self.view.shown
        self.view.set_shown(shown)
        self._show.setText(tr("Hide") if shown else tr("Show"))
        put_icon(self._show, "eye-off" if shown else "eye")
        self._name_toggles()
        self.shown_changed.emit(shown)

    def _toggle_qr(self) -> None:
        if self._secret is None:
            return
        if self._qr is None:
            self._qr = QrView(self._secret)
            self._column.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        self._qr.setVisible(self._qr.isHidden())
        self._name_toggles()

    def _name_toggles(self) -> None:
        self._show.setAccessibleName(tr("Hide the key") if self.view.shown else tr("Show the key"))
        visible = self._qr is not None and not self._qr.isHidden()
        self._show_qr.setAccessibleName(tr("Hide QR code") if visible else tr("Show QR code"))

    def _say_how_long(self) -> None:
        now = self._clock.now()
        self._sentence.setText(sentence_of(self._key, now))
        if not counts_down(self._key, now):
            self._ticking.stop()
        elif not self._ticking.isActive():
            self._ticking.start()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(IconLabel("circle-check", "good"))
        name = ElidedLabel(self._key.name, TextRole.STRONG)
        # Beside its picture in every script.
        name.setAlignment(name.alignment() | Qt.AlignmentFlag.AlignAbsolute)
        head.addWidget(name, 1)
        said = QVBoxLayout()
        said.setSpacing(Space.XS)
        said.addLayout(head)
        said.addWidget(self._sentence)
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        for tool in (self.copy_button, self._show, self._show_qr):
            tools.addWidget(tool)
        tools.addWidget(self._countdown, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        self._column.setSpacing(Space.M)
        self._column.addLayout(said)
        self._column.addWidget(self.view)
        self._column.addLayout(tools)
