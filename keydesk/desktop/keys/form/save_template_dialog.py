"""Keep a form's settings under a name. One that has the name already is replaced only knowingly (C11)."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.templates import Template
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.keys import template_actions
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import ConflictError, DomainError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.naming import clean_name

_NOT_KEPT = tr("Name, owner and location belong to each key and are not kept.")


class SaveTemplateDialog(Dialog):
    """Emits ``saved`` with the Template. ``words`` say what is kept."""

    saved = Signal(object)

    def __init__(
        self, parent: QWidget, api: AdminApi, fields: KeyTemplate, words: str, name: str = ""
    ) -> None:
        super().__init__(parent, tr("Save as template"), tr("Save"), width=440)
        self.setObjectName("saveTemplateDialog")
        self._api = api
        self._fields = fields
        self._taken: Template | None = None
        self._attempt = uuid4().hex
        self._name = line_edit("templateNameField", text=name, absent=tr("Workshop"))
        self._field = FormField(tr("&Name"), self._name)
        self._card = QFrame()
        self._card.setObjectName("templateTaken")
        self._card.setProperty("surface", "warn")
        self._warning = plain_label("", wrap=True)
        self._warning.setObjectName("templateTakenWords")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        inside.addWidget(self._warning)
        self._card.hide()
        self.body.addWidget(self._field)
        self.body.addWidget(self._card)
        self.body.addWidget(plain_label(words, TextRole.STRONG, wrap=True))
        self.body.addWidget(plain_label(_NOT_KEPT, TextRole.SMALL, tone="muted", wrap=True))
        self._name.textEdited.connect(self._typed)
        self.accepted_primary.connect(self._save)
        self.primary.setEnabled(bool(name))
        self._name.selectAll()
        self._name.setFocus()

    def _typed(self) -> None:
        """Another name is another template."""
        self._attempt, self._taken = uuid4().hex, None
        self._card.hide()
        self.set_primary_text(tr("Save"))
        try:
            clean_name(self._name.text())
        except InvalidValueError as error:
            self._field.set_error(as_sentence(error))
            self.primary.setEnabled(False)
        else:
            self._field.set_error(None)
            self.primary.setEnabled(True)

    def _save(self) -> None:
        name = self._name.text()
        if self._taken is None:
            work = template_actions.save_template(self._api, name, self._fields, self._attempt)
        else:
            work = template_actions.replace_template(self._api, self._taken, self._fields)
        self._set_working(working=True)
        tasks.run(
            self,
            work,
            done=self._done,
            failed=self._refused,
            finally_=lambda: self._set_working(working=False),
        )

    def _done(self, template: Template) -> None:
        self.saved.emit(template)
        self.accept()

    def _refused(self, error: DomainError) -> None:
        if isinstance(error, ConflictError | StaleError):
            work = template_actions.template_named(self._api, self._name.text())
            tasks.run(self, work, done=self._ask_to_replace, failed=self._say)
        elif isinstance(error, InvalidValueError):
            self._field.set_error(str(error))
        elif isinstance(error, NotFoundError) and self._taken is not None:
            # Deleted meanwhile: the name is free again.
            self._typed()
            self._save()
        else:
            self._say(error)

    def _ask_to_replace(self, taken: Template) -> None:
        again = self._taken is not None and self._taken.version != taken.version
        self._taken = taken
        words = tr(
            "There is a template “{name}” already, made by {admin} on {day}. Replacing it leaves all keys as "
            "they are.",
            name=taken.name,
            admin=taken.created_by,
            day=screen_time.day(taken.created_at),
        )
        changed = tr("Somebody changed it meanwhile.")
        self._warning.setText(f"{words} {changed}" if again else words)
        self._card.show()
        self.set_primary_text(tr("Replace"))

    def _say(self, error: DomainError) -> None:
        self.show_error(str(error))

    def _set_working(self, *, working: bool) -> None:
        self._field.setEnabled(not working)
        self.set_busy(working, tr("Saving…"))
        if not working:
            self._name.setFocus()
