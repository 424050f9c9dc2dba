"""A certificate that nobody vouches for, and the offer to trust it by itself."""

from typing import Final

from cryptography import x509
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from keydesk.desktop.connections.profiles.certificate_words import Shown, shown
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.text import PlainLabel, plain_label
from keydesk.domain.instant import Clock

_ASK_WHOEVER_RUNS_IT: Final = tr(
    "Nobody that this computer trusts vouches for it. Ask whoever runs the gateway for its fingerprint, by "
    "another way than this connection, and compare all of it."
)
_LINE: Final = 24
"""So many characters of a fingerprint stand on a line."""


class TrustCard(QFrame):
    """Shows the certificate. Emits ``trusted`` with it, as PEM, once that is confirmed."""

    trusted = Signal(str)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._shown: Shown | None = None
        self.setObjectName("trustCard")
        self.setProperty("surface", "card")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(Space.M)
        self._rows.setVerticalSpacing(Space.XS)
        self._rows.setColumnStretch(1, 1)
        self._values = [
            self._row("For", tr("For", "whom a certificate is for")),
            self._row("VouchedForBy", tr("Vouched for by")),
            self._row("ValidUntil", tr("Valid until")),
            self._row("Sha256Fingerprint", tr("SHA-256 fingerprint"), role=TextRole.FIXED),
        ]
        self._words = plain_label(_ASK_WHOEVER_RUNS_IT, tone="muted", wrap=True)
        self.trust = button(tr("Trust this certificate…"), name="trustCertificate", on_click=self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.S)
        layout.addWidget(plain_label(tr("The server's certificate"), TextRole.STRONG))
        layout.addLayout(self._rows)
        layout.addWidget(self._words)
        layout.addWidget(self.trust, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_certificate(self, certificate: x509.Certificate) -> None:
        """Show this one, and offer to trust it unless it has expired."""
        self._shown = told = shown(certificate)
        texts = (
            told.names,
            told.issuer,
            told.until,
            _in_lines(told.fingerprint),
        )
        for value, text in zip(self._values, texts, strict=True):
            value.setText(text)
        now = self._clock.now()
        valid = certificate.not_valid_before_utc <= now < certificate.not_valid_after_utc
        self._words.setText(
            _ASK_WHOEVER_RUNS_IT if valid else tr("It is not valid today, so it cannot be trusted.")
        )
        self.trust.setVisible(valid)
        self.show()

    def _row(self, id_: str, name: str, *, role: TextRole = TextRole.BODY) -> PlainLabel:
        value = plain_label("", role, wrap=True)
        value.setObjectName(f"certificate{id_}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row, top = self._rows.rowCount(), Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(plain_label(name, TextRole.SMALL, tone="muted"), row, 0, top)
        self._rows.addWidget(value, row, 1)
        return value

    def _ask(self) -> None:
        told = self._shown
        if told is None:
            return
        question = ask(
            self.window(),
            tr("Trust this certificate?"),
            tr(
                "KeyDesk will send the admin token to whoever has the certificate with the "
                "fingerprint\n\n{in_lines}\n\nand to nobody else at this address, also when the "
                "certificate is replaced.",
                in_lines=_in_lines(told.fingerprint),
            ),
            tr("Trust certificate"),
        )
        question.confirmed.connect(lambda: self.trusted.emit(told.pem))


def _in_lines(fingerprint: str) -> str:
    return "\n".join(fingerprint[at : at + _LINE] for at in range(0, len(fingerprint), _LINE))
