"""Sharing the local gateway on the network: where, encrypted or not, and a plain warning before it (A3)."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.certificate import Certificate, read_certificate
from keydesk.desktop.local_gateway.sharing import Sharing, network_addresses
from keydesk.desktop.local_gateway.supervisor import DEFAULT_PORT
from keydesk.desktop.screen_time import day
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.open_file import ask_which
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock, SystemClock

_WARNING: Final = tr(
    "Everybody who reaches this computer on the network can then call the gateway, with a key. The admin API "
    "stays on this computer. The gateway restarts, which ends calls under way."
)
_CERTIFICATE: Final = tr("A PEM file; leave both empty for none.")
_KEY: Final = tr("A PEM file without a password")
_TOGETHER: Final = tr("Certificate and key go together.")
_KINDS: Final = tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)")
_NO_ADDRESS: Final = tr("This computer is on no network. Connect it to one, then try again.")


class SharingDialog(Dialog):
    """Shares as it is filled in once that is confirmed. What cannot work is said on its field."""

    def __init__(self, parent: QWidget | None, connections: Connections, clock: Clock | None = None) -> None:
        present = connections.sharing
        super().__init__(
            parent, tr("Share the gateway on the network?"), tr("Change") if present else tr("Share", "verb")
        )
        mark(self, ELSEWHERE)
        self.setObjectName("sharingDialog")
        self._connections = connections
        self._clock = clock or SystemClock()
        self._read: Certificate | None = None
        self._reading: asyncio.Task[None] | None = None
        self.address = QComboBox()
        self.address.setObjectName("sharingAddress")
        for each in network_addresses():
            self.address.addItem(f"{each.address}  ({each.interface})", each.address)
        self.certificate = _line("sharingCertificate", present.certificate if present else "")
        self.key = _line("sharingKey", present.key if present else "")
        self.name = QComboBox()
        self.name.setObjectName("sharingName")
        self._address = FormField(
            tr("&Address"), self.address, tr("The one in the network that people are in")
        )
        self._certificate = FormField(tr("&Certificate"), self.certificate, _CERTIFICATE)
        self._key = FormField(tr("Its &key"), self.key, _KEY)
        self._name = FormField(
            tr("&Name"), self.name, tr("How clients call the gateway; the certificate is for it.")
        )
        self.outcome = plain_label("", wrap=True)
        self.outcome.setObjectName("sharingOutcome")
        self._fill()
        if present is not None:
            self.address.setCurrentIndex(max(self.address.findData(present.address), 0))
        for editor in (self.certificate, self.key):
            editor.textChanged.connect(self._look)
        for choice in (self.address, self.name):
            choice.currentIndexChanged.connect(self._judge)
        self.accepted_primary.connect(self._share)

    def begin(self) -> None:
        """Let Enter cancel, for whoever is surprised by the question; and look at the files, if there are."""
        self.set_default(self.cancel)
        self.cancel.setFocus()
        self._look()

    def _look(self) -> None:
        """Read the certificate and its key beside the loop; the last look counts."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._read = None
        self._certificate.set_error(None)
        self._key.set_error(None)
        certificate, key = self._files()
        if certificate and key:
            now = self._clock.now()
            reading = asyncio.to_thread(read_certificate, Path(certificate), Path(key), now)
            self._reading = tasks.run(self, reading, done=self._take, failed=self._refuse)
        self._judge()

    def _take(self, read: Certificate) -> None:
        self._read, self._reading = read, None
        before = self._connections.sharing
        self.name.clear()
        for name in read.names:
            if not name.startswith("*."):
                self.name.addItem(name, name)
        if before is not None:
            self.name.setCurrentIndex(max(self.name.findData(before.name), 0))
        self._judge()

    def _refuse(self, error: DomainError) -> None:
        self._reading = None
        (self._key if error.field == "key" else self._certificate).set_error(str(error))
        self._judge()

    def _wanted(self) -> Sharing | None:
        address, (certificate, key) = self.address.currentData(), self._files()
        if not address:
            return None
        if not certificate and not key:
            return Sharing(address)
        if self._read is None:
            return None
        name = self.name.currentData() or ""
        return Sharing(address, "" if name == address else name, certificate, key)

    def _judge(self) -> None:
        wanted, (certificate, key) = self._wanted(), self._files()
        self._address.set_error(None if self.address.count() else _NO_ADDRESS)
        self._name.setVisible(self._read is not None and self.name.count() > 0)
        self._certificate.set_help(_TOGETHER if key and not certificate else _CERTIFICATE)
        self._key.set_help(_TOGETHER if certificate and not key else _KEY)
        self.primary.setEnabled(wanted is not None)
        self.outcome.setText("" if wanted is None else self._say(wanted))

    def _say(self, wanted: Sharing) -> str:
        url = wanted.base_url(self._connections.preferences.local_port or DEFAULT_PORT)
        if self._read is None:
            return tr(
                "The base URL becomes {url}. Keys cross the network unencrypted: others on it can read them.",
                url=url,
            )
        until = day(self._read.expires_at)
        host = wanted.name or wanted.address
        if not self._read.is_for(host):
            return tr(
                "The base URL becomes {url}. The certificate is not for {host}: clients will refuse it.",
                url=url,
                host=host,
            )
        return tr("The base URL becomes {url}; the certificate holds until {day}.", url=url, day=until)

    def _share(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.accept()
            self._connections.share(wanted)

    def _files(self) -> tuple[str, str]:
        return self.certificate.text().strip(), self.key.text().strip()

    def _fill(self) -> None:
        self.body.addWidget(plain_label(_WARNING, wrap=True))
        self.body.addWidget(self._address)
        for field, editor, what, says in (
            (self._certificate, self.certificate, "certificate", tr("Choose the certificate")),
            (self._key, self.key, "key", tr("Choose the key")),
        ):
            self.body.addLayout(self._with_choice(field, editor, what, says))
        self.body.addWidget(self._name)
        self.body.addWidget(self.outcome)

    def _with_choice(self, field: FormField, editor: QLineEdit, what: str, says: str) -> QHBoxLayout:
        choose = button(tr("Choose…"), name=f"choose_{what}", on_click=self._chooser(editor, what, says))
        choose.setAccessibleName(says)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(field, 1)
        line.addWidget(choose)
        return line

    def _chooser(self, editor: QLineEdit, what: str, says: str) -> Callable[[], object]:
        return lambda: ask_which(
            self,
            says,
            _KINDS,
            lambda path: editor.setText(str(path)),
            name=f"{what}Files",
        )


def _line(name: str, text: str) -> QLineEdit:
    editor = QLineEdit(text)
    editor.setObjectName(name)
    return editor
