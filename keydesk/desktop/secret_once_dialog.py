"""A secret that is shown this once, masked until asked for: what signs webhooks, what an admin calls with."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.screen_guard import guard
from keydesk.desktop.theme import Space, TextRole, put_icon
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.secret_view import SecretView
from keydesk.desktop.widgets.shown_once import Loss, ShownOnce
from keydesk.desktop.widgets.text import plain_label

_WIDTH: Final = 600


@dataclass(frozen=True, slots=True)
class OneTimeSecret:
    """A text that does not print itself."""

    text: str = field(repr=False)

    def reveal(self) -> str:
        """Return it."""
        return self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class SecretKind:
    """What is said of every secret of a kind."""

    name: str
    copy: str
    copied: str
    show: str
    hide: str
    uncopied: str
    """Asks whether to close without having copied it."""
    once: str
    """It will not be shown again."""


TOKEN: Final = SecretKind(
    name=tr("Token"),
    copy=tr("Copy the token"),
    copied=tr("I have copied the token"),
    show=tr("Show the token"),
    hide=tr("Hide the token"),
    uncopied=tr("Close without copying the token?"),
    once=tr("The token will not be shown again."),
)
SIGNING_SECRET: Final = SecretKind(
    name=tr("Signing secret"),
    copy=tr("Copy the signing secret"),
    copied=tr("I have copied the signing secret"),
    show=tr("Show the signing secret"),
    hide=tr("Hide the signing secret"),
    uncopied=tr("Close without copying the signing secret?"),
    once=tr("The signing secret will not be shown again."),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class SecretWords:
    """What is said about a secret."""

    title: str
    of: SecretKind
    """What kind of secret it is."""
    whose: str
    """The name of what it belongs to."""
    sentence: str
    """What it is for."""
    lost: str
    """What helps whoever loses it: *Without it, delete the webhook and add it again.*"""


class SecretOnceDialog(ShownOnce):
    """Copying it keeps it; closing before that asks. What else is to be said goes into ``body``."""

    def __init__(
        self, parent: QWidget, secret: OneTimeSecret, words: SecretWords, clipboard: SecretClipboard
    ) -> None:
        kind = words.of
        loss = Loss(
            kind.uncopied,
            " ".join((tr("It cannot be shown again."), words.lost)),
            tr("Close without copying"),
        )
        super().__init__(parent, words.title, kind.copied, loss, width=_WIDTH)
        self.setObjectName("secretOnceDialog")
        self._secret: OneTimeSecret | None = secret
        self._kind, self._clipboard = kind, clipboard
        self.view = SecretView(secret, kind.name)
        self.copy = CopyButton(
            self._text,
            label=tr("Copy"),
            says=kind.copy,
            kind="primary",
            copy=self._put,
            name="copySecretButton",
        )
        self.view.copy_wanted.connect(self.copy.press)
        self._show = button(tr("Show"), icon="eye", name="showSecretButton", on_click=self._toggle)
        self._show.setAccessibleName(kind.show)
        self._countdown = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._countdown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._countdown.setObjectName("revealCountdown")
        self.cancel.hide()
        self.primary.setObjectName("copiedSecretButton")
        self.body.addWidget(self._panel(words))
        self.body.addLayout(_warning(f"{kind.once} {words.lost}"))
        self.body.addStretch(1)
        clipboard.remaining.connect(self._count_down)
        self.accepted_primary.connect(self.accept)
        self.finished.connect(self._forget)
        guard(self)
        # The Enter that made it may come twice: it copies, and must not close.
        if isinstance(self.copy.button, QPushButton):
            self.set_default(self.copy.button)
        self.copy.setFocus()

    def _panel(self, words: SecretWords) -> QFrame:
        panel = QFrame()
        panel.setProperty("surface", "good")
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(IconLabel("circle-check", "good"))
        head.addWidget(plain_label(words.whose, TextRole.STRONG, wrap=True), 1)
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self.copy)
        tools.addWidget(self._show)
        tools.addWidget(self._countdown, 1)
        column = QVBoxLayout(panel)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addWidget(plain_label(words.sentence, TextRole.SMALL, tone="muted", wrap=True))
        column.addWidget(self.view)
        column.addLayout(tools)
        return panel

    def _text(self) -> str:
        return self._secret.reveal() if self._secret is not None else ""

    def _put(self, text: str) -> None:
        self._clipboard.copy(text)
        self.keep()

    def _toggle(self) -> None:
        shown = not self.view.shown
        self.view.set_shown(shown)
        self._show.setText(tr("Hide") if shown else tr("Show"))
        self._show.setAccessibleName(self._kind.hide if shown else self._kind.show)
        put_icon(self._show, "eye-off" if shown else "eye")

    def _count_down(self, seconds: int) -> None:
        self._countdown.setText(tr("Clipboard clears in {seconds} s", seconds=seconds) if seconds else "")

    def _forget(self) -> None:
        """Let go of the secret, before Qt deletes the dialog."""
        self.keep()
        self._clipboard.remaining.disconnect(self._count_down)
        self._secret = None
        self.view.forget()


def _warning(text: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Space.S)
    line.addWidget(IconLabel("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(plain_label(text, tone="warn", wrap=True), 1)
    return line
