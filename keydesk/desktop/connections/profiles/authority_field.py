"""Which certificates a gateway is trusted by: those of a file, or one that was trusted by itself."""

import asyncio
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.connections.profiles.authority_file import Authorities, read_authorities
from keydesk.desktop.connections.profiles.certificate_words import fingerprint_of_pem
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.screen_time import day
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.open_file import ask_which
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock

_HELP: Final = tr("A PEM file; empty for the authorities that this computer trusts")
_KINDS: Final = tr("PEM files (*.pem *.crt *.cer);;All files (*)")


class AuthorityField(QWidget):
    """Looks at the file as it is named. Emits ``changed`` when what it stands for is another one."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._reading: asyncio.Task[None] | None = None
        self._good = True
        self._pinned = ""
        self.path = line_edit("connectionAuthority")
        self.choose = button(tr("Choose…"), name="chooseAuthority", on_click=self._ask)
        self._field = FormField(tr("Certificates of its authorit&y"), self.path, _HELP)
        self._put_beside_the_path()
        self._words = plain_label("", wrap=True)
        self._words.setObjectName("pinnedCertificate")
        self._forget = button(
            tr("Trust it no longer"), kind="link", name="unpinCertificate", on_click=self.unpin
        )
        self._pin = QWidget()
        pin = QHBoxLayout(self._pin)
        pin.setContentsMargins(0, 0, 0, 0)
        pin.addWidget(self._words, 1)
        pin.addWidget(self._forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        layout.addWidget(self._pin)
        self._pin.hide()
        self.path.textChanged.connect(self._look)

    @property
    def is_good(self) -> bool:
        """Whether what stands here can be used."""
        return bool(self._pinned) or self._good

    @property
    def pinned(self) -> str:
        """The one certificate that is accepted, as PEM; empty for none."""
        return self._pinned

    @property
    def file(self) -> str:
        """The path of the file; empty for none."""
        return "" if self._pinned else self.path.text().strip()

    def put(self, file: str, pinned: str) -> None:
        """Begin with what a connection has."""
        self.path.setText(file)
        if pinned:
            self.pin(pinned)

    def pin(self, pem: str) -> None:
        """Accept this certificate, and no other."""
        self._pinned = pem
        self._words.setText(
            tr(
                "Only the certificate with the fingerprint {fingerprint_of_pem} is accepted.",
                fingerprint_of_pem=fingerprint_of_pem(pem),
            )
        )
        self._show_pin()

    def unpin(self) -> None:
        """Accept whatever is trusted otherwise."""
        if self._pinned:
            self._pinned = ""
            self._show_pin()
            self.path.setFocus()

    def _put_beside_the_path(self) -> None:
        both = QWidget()
        cast("QVBoxLayout", self._field.layout()).replaceWidget(self.path, both)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(self.path, 1)
        line.addWidget(self.choose)

    def _show_pin(self) -> None:
        self._field.setVisible(not self._pinned)
        self._pin.setVisible(bool(self._pinned))
        self.changed.emit()

    def _look(self) -> None:
        """Read the file beside the loop; the last look counts."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        path = self.path.text().strip()
        self._good = not path
        self._field.set_error(None)
        self._field.set_help(_HELP)
        if path:
            reading = asyncio.to_thread(read_authorities, path, self._clock.now())
            self._reading = tasks.run(self, reading, done=self._take, failed=self._refuse)
        self.changed.emit()

    def _take(self, read: Authorities) -> None:
        self._good, self._reading = True, None
        first, *more = read.names
        names = tr("{names} and {more} more", names=first, more=as_number(len(more))) if more else first
        until = day(read.expires_at)
        self._field.set_help(tr("{names}, until {day}; no other is trusted.", names=names, day=until))
        self.changed.emit()

    def _refuse(self, error: DomainError) -> None:
        self._reading = None
        self._field.set_error(str(error))
        self.changed.emit()

    def _ask(self) -> None:
        def chosen(path: Path) -> None:
            self.path.setText(str(path))

        ask_which(self, tr("Certificates of the authority"), _KINDS, chosen, name="authorityFiles")
