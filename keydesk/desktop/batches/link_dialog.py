"""A claim or join link, shown once: to be copied, sent, or photographed off the screen."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.link_qr import LinkQr
from keydesk.desktop.loopback import opens_here_only
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.platform.screen_guard import guard
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.secret_view import SecretView
from keydesk.desktop.widgets.text import plain_label

_HERE_ONLY: Final = tr(
    "It opens on this computer only. For the people in the room, share the gateway on the network first."
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link on its way to the screen. Like a secret it hides itself."""

    url: str = field(repr=False)

    def reveal(self) -> str:
        """Return it."""
        return self.url


class LinkDialog(Dialog):
    """Shows a link. Closing it asks nothing: a link that nobody took down can be made anew."""

    def __init__(
        self, parent: QWidget, title: str, about: str, url: str, once: str, clipboard: SecretClipboard
    ) -> None:
        """``about`` says what it does, ``once`` that it is not shown again, and what helps then."""
        super().__init__(parent, title, tr("Done"))
        self.setObjectName("linkDialog")
        self._link: Link | None = Link(url)
        self._clipboard = clipboard
        self.cancel.hide()
        self.view = SecretView(self._link, tr("Link"))
        self.view.set_shown(True)
        self.copy = CopyButton(
            self._text,
            label=tr("Copy"),
            says=tr("Copy the link"),
            kind="primary",
            copy=clipboard.copy,
            name="copyLink",
        )
        self.view.copy_wanted.connect(self.copy.press)
        self.qr = LinkQr(tr("QR code of the link"))
        self.qr.show_link(url)
        self._countdown = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._countdown.setObjectName("linkCountdown")
        self.body.addWidget(plain_label(about, wrap=True))
        self.body.addWidget(self._panel())
        self.body.addLayout(_warning(once))
        if opens_here_only(url):
            self.body.addLayout(_warning(_HERE_ONLY))
        clipboard.remaining.connect(self._count_down)
        self.accepted_primary.connect(self.accept)
        self.finished.connect(self._forget)
        guard(self)
        # The Enter that made the link may come twice: it copies, and must not close.
        if isinstance(self.copy.button, QPushButton):
            self.set_default(self.copy.button)
        self.copy.setFocus()

    def _panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("surface", "good")
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self.copy)
        tools.addWidget(self._countdown, 1)
        words = QVBoxLayout()
        words.setSpacing(Space.M)
        words.addWidget(self.view)
        words.addLayout(tools)
        words.addStretch(1)
        layout = QHBoxLayout(panel)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.L)
        layout.addLayout(words, 1)
        layout.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignTop)
        return panel

    def _text(self) -> str:
        return self._link.reveal() if self._link is not None else ""

    def _count_down(self, seconds: int) -> None:
        self._countdown.setText(tr("Clipboard clears in {seconds} s", seconds=seconds) if seconds else "")

    def _forget(self) -> None:
        """Let go of the link, before Qt deletes the dialog."""
        self._clipboard.remaining.disconnect(self._count_down)
        self._link = None
        self.view.forget()
        self.qr.show_link(None)


def _warning(text: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Space.S)
    line.addWidget(IconLabel("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(plain_label(text, tone="warn", wrap=True), 1)
    return line


def claim_link_dialog(parent: QWidget, name: str, url: str, clipboard: SecretClipboard) -> LinkDialog:
    """Return the dialog for the claim link of one key."""
    return LinkDialog(
        parent,
        tr("Claim link for “{name}”", name=name),
        tr("Whoever opens it first gets the key, once. Give it to nobody else."),
        url,
        tr("The link will not be shown again. If it gets lost, replace the key to have another one."),
        clipboard,
    )


def join_link_dialog(parent: QWidget, label: str, url: str, clipboard: SecretClipboard) -> LinkDialog:
    """Return the dialog for the join link of a batch."""
    return LinkDialog(
        parent,
        tr("Join link of “{label}”", label=label),
        tr("Everybody in the room opens it and finds their own key. The live workshop view shows it large."),
        url,
        tr("The link is known to this window only, until KeyDesk closes. Another one replaces it."),
        clipboard,
    )
