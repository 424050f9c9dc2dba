"""Give a key another name. If somebody else changed the key meanwhile, it says what; nothing is lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.form.conflict_card import ConflictCard
from keydesk.desktop.keys.form.differences import differences
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.errors import DomainError, InvalidValueError, StaleError
from keydesk.domain.naming import clean_name


class RenameDialog(Dialog):
    """Emits ``renamed`` with the key as it is then, also when the user takes somebody else's change."""

    renamed = Signal(object)

    def __init__(self, parent: QWidget, api: AdminApi, key: Key) -> None:
        super().__init__(parent, "Rename key", "Rename", width=440)
        self.setObjectName("renameDialog")
        self._api = api
        self._key = key
        self._name = QLineEdit(key.name)
        self._name.setObjectName("renameField")
        self._field = FormField("&Name", self._name)
        self._conflict = ConflictCard("renameConflict")
        self._take = button("Take theirs", name="takeTheirsButton", on_click=self._take_theirs)
        self._take.hide()
        self.footer.addWidget(self._take)
        self.body.addWidget(self._field)
        self.body.addWidget(self._conflict)
        self._name.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._rename)
        self._name.selectAll()
        self._name.setFocus()
        self._judge()

    def _judge(self) -> None:
        try:
            name = clean_name(self._name.text())
        except InvalidValueError as error:
            text = str(error)
            self._field.set_error(text[:1].upper() + text[1:])
            self.primary.setEnabled(False)
            return
        self._field.set_error(None)
        self.primary.setEnabled(name != self._key.name)

    def _rename(self) -> None:
        self._set_renaming(renaming=True)
        tasks.run(
            self,
            actions.rename_key(self._api, self._key, self._name.text()),
            done=self._done,
            failed=self._refused,
            finally_=lambda: self._set_renaming(renaming=False),
        )

    def _done(self, key: Key) -> None:
        self.renamed.emit(key)
        self.accept()

    def _refused(self, error: DomainError) -> None:
        if isinstance(error, StaleError):
            tasks.run(
                self, actions.look_up(self._api, self._key.id), done=self._show_conflict, failed=self._say
            )
        elif isinstance(error, InvalidValueError):
            self._field.set_error(str(error))
        else:
            self._say(error)

    def _say(self, error: DomainError) -> None:
        self.show_error(str(error))

    def _show_conflict(self, theirs: Key) -> None:
        """Say what changed; from here on *Overwrite* means: knowing that."""
        self._conflict.show_changes(differences(self._key, theirs))
        self._key = theirs
        self._take.show()
        self.set_primary_text("Rename anyway")
        self._judge()

    def _take_theirs(self) -> None:
        self.renamed.emit(self._key)
        self.accept()

    def _set_renaming(self, *, renaming: bool) -> None:
        self._field.setEnabled(not renaming)
        self.set_busy(renaming, "Renaming…")
        if not renaming:
            self._name.setFocus()
            self._judge()
