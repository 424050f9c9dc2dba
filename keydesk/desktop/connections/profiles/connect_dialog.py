"""Connect to a gateway elsewhere: tested before anything is kept (A4)."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from keydesk.client.http_api import HttpAdminApi, admin_token
from keydesk.desktop import tasks
from keydesk.desktop.connections.profiles.address import AdminAddress, read_address
from keydesk.desktop.connections.profiles.attempt import Reached, reach
from keydesk.desktop.connections.profiles.profile import ConnectionStore, Profile
from keydesk.desktop.platform.keyring_store import Keeping
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.naming import clean_name
from keydesk.domain.secret import Secret, find

_ADDRESS_HELP = "The base URL you were given, such as https://gateway.example.org"
_HELP_FOR_THE_LAST = "Begins with kda_. Whoever runs the gateway makes it with: keydesk gateway token"


T = TypeVar("T")


class _Entered(NamedTuple):
    name: str
    address: AdminAddress
    token: Secret


class _Connected(NamedTuple):
    name: str
    api: HttpAdminApi
    keeping: Keeping


class ConnectDialog(Dialog):
    """Asks for name, address and admin token. Emits ``connected`` with the name and an open AdminApi."""

    connected = Signal(str, object)

    def __init__(
        self,
        parent: QWidget | None,
        store: ConnectionStore,
        *,
        profile: Profile | None = None,
        data_dir: Path | None = None,
    ) -> None:
        """Begin with what ``profile`` says. ``data_dir`` is the local gateway's: it has to prove itself."""
        super().__init__(parent, "Connect to a gateway", "Connect")
        self._store = store
        self._data_dir = data_dir
        self.setObjectName("connectDialog")
        self.name = _line("connectionName", profile.name if profile else "")
        self.address = _line("connectionAddress", profile.admin_url if profile else "")
        self.token = _line("connectionToken", "")
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self._name = FormField("&Name", self.name, "What you call this gateway; its host when left empty")
        self._address = FormField("&Address", self.address, _ADDRESS_HELP)
        self._token = FormField("Admin &token", self.token, _HELP_FOR_THE_LAST)
        self.consent = QCheckBox("Send the admin token &unencrypted; others on the network can read it")
        self.consent.setObjectName("connectionConsent")
        self.result_line = plain_label("", tone="good", wrap=True)
        self.result_line.setObjectName("connectionResult")
        self.test = button("Test", name="testConnectionButton", on_click=self._test)
        for part in (self._name, self._address, self.consent, self._token, self.result_line):
            self.body.addWidget(part)
        self.footer.addWidget(self.test)
        # Consent is to one address; it does not carry over to the next.
        self.address.textChanged.connect(lambda: self.consent.setChecked(False))
        for editor in (self.name, self.address, self.token):
            editor.textChanged.connect(self._judge)
        self.consent.toggled.connect(self._judge)
        self.accepted_primary.connect(self._connect)
        self._judge()
        (self.token if profile else self.name).setFocus()

    def _judge(self) -> None:
        """Say at once, on the field, what cannot work; hold the buttons until everything can."""
        self.show_error(None)
        self.result_line.hide()
        self._name.set_error(_wrong(self.name, _read_name))
        self._address.set_error(_wrong(self.address, read_address))
        self._token.set_error(_wrong(self.token, admin_token))
        address = self._target()
        self.consent.setVisible(address is not None and address.needs_consent)
        complete = self._complete() is not None and self._name.error is None
        self.primary.setEnabled(complete)
        self.test.setEnabled(complete)

    def _target(self) -> AdminAddress | None:
        try:
            return read_address(self.address.text())
        except InvalidValueError:
            return None

    def _complete(self) -> "_Entered | None":
        address = self._target()
        try:
            token = admin_token(self.token.text().strip())
        except InvalidValueError:
            return None
        if address is None or (address.needs_consent and not self.consent.isChecked()):
            return None
        return _Entered(self.name.text().strip() or address.host, address, token)

    def _test(self) -> None:
        async def test(entered: _Entered) -> Reached:
            reached = await reach(entered.address, entered.token, data_dir=self._data_dir)
            await reached.api.aclose()
            return reached

        self._attempt(test, self._show_result)

    def _connect(self) -> None:
        async def connect(entered: _Entered) -> _Connected:
            reached = await reach(entered.address, entered.token, data_dir=self._data_dir)
            try:
                profile = Profile(_read_name(entered.name), entered.address.url)
                keeping = await self._store.add(profile, entered.token)
            except BaseException:
                await reached.api.aclose()
                raise
            return _Connected(profile.name, reached.api, keeping)

        self._attempt(connect, self._show_connected)

    def _attempt(
        self, work: "Callable[[_Entered], Coroutine[Any, Any, T]]", done: Callable[[T], object]
    ) -> None:
        entered = self._complete()
        if entered is not None:
            self.result_line.hide()
            self._hold(busy=True)
            tasks.run(self, work(entered), done=done, failed=self._explain)

    def _show_result(self, reached: Reached) -> None:
        self._hold(busy=False)
        self.result_line.setText(reached.summary)
        self.result_line.show()

    def _show_connected(self, made: "_Connected") -> None:
        window = self.parentWidget()
        self.connected.emit(made.name, made.api)
        self.accept()
        if not made.keeping.in_keyring and window is not None:
            text = f"The admin token is kept for this session only. {made.keeping.reason}"
            show_toast(window.window(), text, kind=ToastKind.NOTE)

    def _explain(self, error: DomainError) -> None:
        self._hold(busy=False)
        if error.field == "token":
            self._token.set_error(str(error))
        else:
            self.show_error(str(error))

    def _hold(self, *, busy: bool) -> None:
        self.set_busy(busy, "Connecting…")
        self.test.setEnabled(not busy)
        for editor in (self.name, self.address, self.token):
            editor.setReadOnly(busy)


def _line(name: str, text: str) -> QLineEdit:
    editor = QLineEdit(text)
    editor.setObjectName(name)
    return editor


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


def _read_name(text: str) -> str:
    if find(text):  # pasted into the wrong field; names are written to a file
        raise InvalidValueError("A name, not a key or token")
    return clean_name(text)
