"""Identify a key: paste what was found, learn whose it is or that it is not ours (C10)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.dialogs.found_secret import FoundSecretField
from keydesk.desktop.keys.dialogs.identified_card import IdentifiedCard
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.instant import Clock

_HELP = tr("It is sent to the gateway only, and only if it looks like a key. It is not stored.")


class IdentifyDialog(Dialog):
    """What was pasted is gone from the field as soon as the answer is there."""

    revoke_wanted = Signal(object)
    """The Key that was found."""
    list_wanted = Signal(object)
    """The Key to show in the list; the dialog is closed."""

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, *, everywhere: bool) -> None:
        """``everywhere``: the admin is told of keys of every location."""
        super().__init__(parent, tr("Identify a key"), tr("Identify"), width=480)
        self.setObjectName("identifyDialog")
        self._api = api
        self._clock = clock
        self._everywhere = everywhere
        self._preview = ""
        self.key: Key | None = None
        """The key that was found, as it is now."""
        self._secret = FoundSecretField()
        self._field = FormField(tr("&Found key"), self._secret, _HELP)
        self._card = IdentifiedCard(revoke=self._want_revoked, show_in_list=self._want_listed)
        self.body.addWidget(
            plain_label(tr("Paste a key that turned up somewhere, to learn whose it is."), wrap=True)
        )
        self.body.addWidget(self._field)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self.cancel.setText(tr("Close"))
        self._secret.line.textChanged.connect(self._judge)
        self.accepted_primary.connect(self._identify)
        self.finished.connect(self._secret.forget)
        self.primary.setEnabled(False)
        self._secret.line.setFocus()

    def show_key(self, key: Key) -> None:
        """Show the key that was found, as it is now."""
        self.key = key
        self._card.show_key(key, self._preview, self._clock.now(), may_change=True)

    def _judge(self) -> None:
        self.show_error(None)
        try:
            found, problem = self._secret.read(), None
        except InvalidValueError as error:
            found, problem = None, str(error)
        self._field.set_error(problem)
        self.primary.setEnabled(found is not None)
        if self._secret.line.text():
            self._card.hide()

    def _identify(self) -> None:
        secret = self._secret.read()
        if secret is None:
            return
        self._preview = secret.preview
        self._set_asking(asking=True)
        tasks.run(
            self,
            actions.identify_key(self._api, secret),
            done=self._answered,
            failed=self._refused,
            finally_=lambda: self._set_asking(asking=False),
        )

    def _answered(self, key: Key | None) -> None:
        self._secret.forget()
        self.key = key
        if key is None:
            self._card.show_unknown(everywhere=self._everywhere)
        else:
            self.show_key(key)

    def _refused(self, error: DomainError) -> None:
        self.show_error(str(error))

    def _want_revoked(self) -> None:
        if self.key is not None:
            self.revoke_wanted.emit(self.key)

    def _want_listed(self) -> None:
        if self.key is not None:
            self.accept()
            self.list_wanted.emit(self.key)

    def _set_asking(self, *, asking: bool) -> None:
        self._secret.setEnabled(not asking)
        self.set_busy(asking, tr("Asking…"))
        if not asking:
            self.primary.setEnabled(bool(self._secret.line.text()))
            self._secret.line.setFocus()
