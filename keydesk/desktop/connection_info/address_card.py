"""The base URL, large enough to read off: with copy, as a QR code, and who reaches it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.connection_info.reach import anthropic_address, reach_in_words, warning_about
from keydesk.desktop.language import tr
from keydesk.desktop.link_qr import LinkQr
from keydesk.desktop.loopback import opens_here_only
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label

_OPENAI = tr("OpenAI-compatible")
_ANTHROPIC = tr("Anthropic-compatible")


class AddressCard(QFrame):
    """Shows the addresses of the gateway itself."""

    share_wanted = Signal()
    """Somebody wants others to reach it too."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._facts = FactList("connection")
        for name in (_OPENAI, _ANTHROPIC):
            self._facts.add(name, fixed=True, copies=True)
        self._reach = plain_label("", wrap=True)
        self._reach.setObjectName("connectionReach")
        self._share = button(
            tr("Share on the network…"), kind="link", name="connectionShare", on_click=self.share_wanted.emit
        )
        self._warning = QWidget()
        self._warns = plain_label("", tone="warn", wrap=True)
        self._warns.setObjectName("connectionWarning")
        self._qr = LinkQr(tr("QR code of the base URL"))
        line = QHBoxLayout(self._warning)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(IconLabel("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._warns, 1)
        words = QVBoxLayout()
        words.setSpacing(Space.S)
        words.addWidget(plain_label(tr("Base URL"), TextRole.STRONG))
        words.addWidget(self._reach)
        words.addWidget(self._share, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._facts)
        words.addWidget(self._warning)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.L)
        layout.addLayout(words, 1)
        layout.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignTop)

    def show_address(self, base_url: str) -> None:
        """Show this base URL."""
        self._facts.say_address(_OPENAI, base_url)
        self._facts.say_address(_ANTHROPIC, anthropic_address(base_url))
        self._reach.setText(reach_in_words(base_url))
        self._share.setVisible(opens_here_only(base_url))
        warning = warning_about(base_url)
        self._warns.setText(warning)
        self._warning.setVisible(bool(warning))
        self._qr.show_link(base_url)
