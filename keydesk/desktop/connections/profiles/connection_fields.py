"""The fields of a connection. What cannot work is said on them, as one types."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from keydesk.client.http_api import admin_token
from keydesk.desktop.connections.profiles.address import AdminAddress, read_address
from keydesk.desktop.connections.profiles.entered import Entered, read_proxy
from keydesk.desktop.connections.profiles.more_options import MoreOptions
from keydesk.desktop.connections.profiles.profile import ConnectionStore, Profile, Tag
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.naming import clean_name
from keydesk.domain.secret import Secret, find

_ADDRESS_HELP: Final = tr("The base URL you were given, such as https://gateway.example.org")
_HELP_FOR_THE_LAST: Final = tr(
    "Begins with kda_. Whoever runs the gateway makes it with the command keydesk gateway token."
)
_EMPTY_KEEPS: Final = tr("Leave it empty to keep the present one.")
_ANEW: Final = tr("Enter it again for another address.")
_TAG_HELP: Final = tr("Shown wherever this gateway is named, so that nobody mistakes it for another.")
_TAGS: Final = {Tag.NONE: tr("None", "mark"), Tag.PRODUCTION: tr("Production"), Tag.TEST: tr("Test")}


class ConnectionFields(QWidget):
    """Emits ``changed`` when what is entered is another connection."""

    changed = Signal()

    def __init__(
        self, store: ConnectionStore, clock: Clock, begin: Profile | None, *, keeps_token: bool
    ) -> None:
        """``keeps_token``: an empty token is the one that there is."""
        super().__init__()
        self._store, self._keeps_token = store, keeps_token
        self._begin = begin or Profile("", "")
        self.name = line_edit("connectionName", text=self._begin.name)
        self.address = line_edit("connectionAddress", text=self._begin.admin_url)
        self.token = line_edit("connectionToken")
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.tag = choice("connectionTag", tr("Mark"), list(_TAGS.values()))
        self.tag.setCurrentText(_TAGS[self._begin.tag])
        self.consent = QCheckBox(tr("Send the admin token &unencrypted; others on the network can read it"))
        self.consent.setObjectName("connectionConsent")
        # Who has consented before is not asked again for the same address.
        self.consent.setChecked(bool(self._begin.id))
        self.more = MoreOptions(clock)
        self.more.put(self._begin)
        self._name = FormField(
            tr("&Name"), self.name, tr("What you call this gateway; its host when left empty")
        )
        self._address = FormField(tr("&Address"), self.address, _ADDRESS_HELP)
        self._token = FormField(tr("Admin &token"), self.token)
        layout = QVBoxLayout(self)
        # Room for the ring around what has the keyboard.
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(Space.L)
        tag = FormField(tr("&Mark"), self.tag, _TAG_HELP)
        for part in (self._name, self._address, self.consent, self._token, tag, self.more):
            layout.addWidget(part)
        # Consent is to one address, and so is trust; neither carries over to the next.
        self.address.textChanged.connect(lambda: self.consent.setChecked(False))
        self.address.textChanged.connect(self.more.authority.unpin)
        for editor in (self.name, self.address, self.token):
            editor.textChanged.connect(self._judge)
        self.consent.toggled.connect(self._judge)
        self.tag.currentIndexChanged.connect(self._judge)
        self.more.changed.connect(self._judge)
        self._judge()

    @property
    def entered(self) -> Entered | None:
        """The connection, once it is whole."""
        address, text = self._target(), self.token.text().strip()
        if address is None or self._name.error or not self.more.are_good:
            return None
        if self._needs_consent(address) and not self.consent.isChecked():
            return None
        try:
            token: Secret | None = admin_token(text) if text else None
        except InvalidValueError:
            return None
        if token is None and not self._keeps(address):
            return None
        return Entered(self._profile(address), token)

    def refuse_token(self, why: str) -> None:
        """Say on its field why the token is not accepted."""
        self._token.set_error(why)

    def set_working(self, *, working: bool) -> None:
        """Rest while the connection is tried."""
        for editor in (self.name, self.address, self.token, self.more.proxy, self.more.authority.path):
            editor.setReadOnly(working)

    def _profile(self, address: AdminAddress) -> Profile:
        name = self.name.text().strip() or self._free_name(address)
        same = self._store.called(name)
        return replace(
            self._begin,
            # Of the same name and at the same address, it is the same connection.
            id=self._begin.id or (same.id if same is not None else ""),
            name=clean_name(name),
            admin_url=address.url,
            tag=list(_TAGS)[self.tag.currentIndex()],
            authority_file=self.more.authority.file,
            pinned=self.more.authority.pinned,
            proxy=read_proxy(self.more.proxy.text()),
            connect_seconds=self.more.connect_seconds,
            answer_seconds=self.more.answer_seconds,
        )

    def _free_name(self, address: AdminAddress) -> str:
        """Return the host, unless a connection to another address is called so already."""
        known = self._store.called(address.host)
        return address.host if known is None or known.admin_url == address.url else address.url.split("/")[2]

    def _judge(self) -> None:
        self._name.set_error(_wrong(self.name, self._read_name))
        self._address.set_error(_wrong(self.address, read_address))
        self._token.set_error(_wrong(self.token, admin_token))
        address = self._target()
        self.consent.setVisible(address is not None and self._needs_consent(address))
        keeps = self._keeps(address)
        self._token.set_help(_EMPTY_KEEPS if keeps else _ANEW if self._keeps_token else _HELP_FOR_THE_LAST)
        self.changed.emit()

    def _keeps(self, address: AdminAddress | None) -> bool:
        """Whether an empty token is the present one; it does not go to another address by itself."""
        return self._keeps_token and address is not None and address.url == self._begin.admin_url

    def _needs_consent(self, address: AdminAddress) -> bool:
        # Behind a proxy, this very computer is another one.
        return address.needs_consent or (not address.is_encrypted and bool(self.more.proxy.text().strip()))

    def _target(self) -> AdminAddress | None:
        try:
            return read_address(self.address.text())
        except InvalidValueError:
            return None

    def _read_name(self, text: str) -> str:
        if find(text):  # pasted into the wrong field; names are written to a file
            raise InvalidValueError(tr("A name, not a key or token"))
        known, target = self._store.called(clean_name(text)), self._target()
        if known is not None and known.id != self._begin.id:
            replaces = not self._begin.id and target is not None and target.url == known.admin_url
            if not replaces:
                raise InvalidValueError(tr("Another connection has this name"))
        return clean_name(text)


def _wrong(editor: QLineEdit, read: Callable[[str], object]) -> str | None:
    """Return why the text cannot be used; an empty field is not wrong, only incomplete."""
    text = editor.text().strip()
    if not text:
        return None
    try:
        read(text)
    except InvalidValueError as error:
        return str(error)
    return None
