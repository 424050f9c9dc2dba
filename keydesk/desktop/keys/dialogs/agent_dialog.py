"""Create an agent key: a name is all there is to say; it always lasts 90 days (C4)."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.keys import actions
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import ConflictError, DomainError, InvalidValueError, UnavailableError
from keydesk.domain.instant import Clock
from keydesk.domain.key import AGENT_VALIDITY, KeyKind
from keydesk.domain.naming import clean_name


class AgentDialog(Dialog):
    """Emits ``created`` with the KeyMinted, which the dialog does not keep."""

    created = Signal(object)

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock) -> None:
        super().__init__(parent, "Create agent key", "Create agent key", width=440)
        self.setObjectName("agentKeyDialog")
        self._api = api
        self._clock = clock
        self._asked: tuple[str, str] | None = None
        self.unanswered = False
        self._name = line_edit("agentNameField")
        self._field = FormField("&Name", self._name, "No other agent key has it, unless it is revoked.")
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("agentSentence")
        self.body.addWidget(self._field)
        self.body.addWidget(self._words)
        self._name.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._create)
        end = screen_time.day(clock.now() + AGENT_VALIDITY)
        self._words.setText(f"Valid from now until {end} · all models")
        self.primary.setEnabled(False)
        self._name.setFocus()

    def _judge(self) -> None:
        self.show_error(None)
        try:
            clean_name(self._name.text())
            problem = None
        except InvalidValueError as error:
            problem = f"{str(error)[:1].upper()}{str(error)[1:]}"
        self._field.set_error(problem)
        self.primary.setEnabled(problem is None)

    def _create(self) -> None:
        name = self._name.text()
        # The same attempt as long as the name is the same: a lost answer never makes two.
        if self._asked is None or self._asked[0] != name:
            self._asked = (name, uuid4().hex)
        self._set_working(working=True)
        tasks.run(
            self,
            actions.create_key(self._api, KeyCreate(name=name, kind=KeyKind.AGENT), self._asked[1]),
            done=self._made,
            failed=self._refused,
            finally_=lambda: self._set_working(working=False),
        )

    def _made(self, minted: KeyMinted) -> None:
        self.unanswered = False
        self.created.emit(minted)
        self.accept()

    def _refused(self, error: DomainError) -> None:
        if isinstance(error, UnavailableError):
            self.show_error(f"{error} Nothing you typed is lost; trying again never makes the key twice.")
            return
        self._asked = None
        if isinstance(error, ConflictError | InvalidValueError):
            self._field.set_error(str(error))
        else:
            self.show_error(str(error))

    def _set_working(self, *, working: bool) -> None:
        self.unanswered = working
        self._field.setEnabled(not working)
        self.set_busy(working, "Creating…")
        if not working:
            self._name.setFocus()
