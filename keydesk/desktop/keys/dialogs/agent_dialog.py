"""Create an agent key: a name is all there is to say; it always lasts 90 days (C4)."""

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyCreate
from keydesk.desktop import screen_time
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.keys import actions
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import ConflictError, DomainError, InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.key import AGENT_VALIDITY, KeyKind
from keydesk.domain.naming import clean_name


class AgentDialog(AttemptDialog):
    """Asks for the name."""

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock) -> None:
        super().__init__(
            parent,
            tr("Create agent key"),
            tr("Create agent key"),
            says=tr("Creating…"),
            repeats=tr("Trying again never makes the key twice."),
        )
        self.setObjectName("agentKeyDialog")
        self._api = api
        self._name = line_edit("agentNameField")
        self._field = FormField(
            tr("&Name"), self._name, tr("Must differ from every agent key that is not revoked.")
        )
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("agentSentence")
        self.body.addWidget(self._field)
        self.body.addWidget(self._words)
        self.fields = [self._field]
        self._name.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._create)
        end = screen_time.day(clock.now() + AGENT_VALIDITY)
        self._words.setText(tr("Valid from now until {end} · all models", end=end))
        self.primary.setEnabled(False)
        self._name.setFocus()

    def show_refusal(self, error: DomainError) -> None:
        """Say it on the field when it is about the name."""
        if isinstance(error, ConflictError | InvalidValueError):
            self._field.set_error(str(error))
        else:
            super().show_refusal(error)

    def _judge(self) -> None:
        self.show_error(None)
        try:
            clean_name(self._name.text())
            problem = None
        except InvalidValueError as error:
            problem = as_sentence(error)
        self._field.set_error(problem)
        self.primary.setEnabled(problem is None)

    def _create(self) -> None:
        key = KeyCreate(name=self._name.text(), kind=KeyKind.AGENT)
        self.ask_for(key, lambda attempt: actions.create_key(self._api, key, attempt))
