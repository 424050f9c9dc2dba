"""What an event is about: a link to it where it is still there, its name alone where it is not."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.contract.audit import AuditEvent
from keydesk.desktop import tasks
from keydesk.desktop.audit_words.deeds import kind_word
from keydesk.desktop.language import tr
from keydesk.desktop.leading import Lead, lead_to
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, NotFoundError


class SubjectLink(QWidget):
    """Is about one event at a time; the gateway is asked whether its subject is still there."""

    def __init__(self, session: Session, ways: Ways) -> None:
        super().__init__()
        self._session, self._ways = session, ways
        self._event: AuditEvent | None = None
        self._lead: Callable[[], object] | None = None
        self._wanted = False
        self.link = Link(name="auditSubjectLink", on_click=self.go)
        self.name = plain_label("", wrap=True)
        self.name.setObjectName("auditSubject")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(self.name, 1)

    def show_event(self, event: AuditEvent) -> None:
        """Be about this event's subject."""
        self._event, self._wanted = event, False
        self._show(event)
        api, lead = self._session.api, lead_to(event.subject_kind)
        if api is None or lead is None:
            return

        async def look_up() -> object:
            return await lead.look_up(api, event.subject_id)

        tasks.run(
            self,
            look_up(),
            done=lambda found: self._found(event, lead, found),
            failed=lambda error: self._missed(event, error),
        )

    def go(self) -> None:
        """Go there, as soon as it is known that it is still there."""
        if self._lead is not None:
            self._lead()
        else:
            self._wanted = True

    def _found(self, event: AuditEvent, lead: Lead, found: object) -> None:
        if event is self._event:
            self._lead = lambda: lead.go(self._ways, event.subject_id, found)
            self.link.setVisible(True)
            self.name.setVisible(False)
            if self._wanted:
                self._wanted = False
                self._lead()

    def _missed(self, event: AuditEvent, error: DomainError) -> None:
        if event is self._event and isinstance(error, NotFoundError):
            self.name.setText(tr("{name}, not there any more", name=_called(event)))

    def _show(self, event: AuditEvent) -> None:
        self._lead = None
        self.link.set_words(_called(event), says=tr("Show the {kind}", kind=kind_word(event.subject_kind)))
        self.link.setVisible(False)
        self.name.setText(_called(event))
        self.name.setVisible(True)


def _called(event: AuditEvent) -> str:
    return event.subject_name or event.subject_id
