"""All about one event, beside the list: what was done, by whom, what changed, and its place in the chain."""

from keydesk.contract.audit import AuditEvent
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.audit import actions
from keydesk.desktop.audit.change_view import ChangeView
from keydesk.desktop.audit.events_list import Marked
from keydesk.desktop.audit.subject_link import SubjectLink
from keydesk.desktop.audit_words.changes import changes_of
from keydesk.desktop.audit_words.deeds import actor, deed, origin, sentence
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.names import Names
from keydesk.desktop.record_details import RecordDetails
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock

_TIES = tr(
    "The hash is made from the whole event and from the hash of the one before it. Whoever changes an event "
    "in the database breaks every hash behind it, which Verify tells."
)
_BROKEN = tr(
    "The chain breaks here: this event is not as it was written, or what stood next to it was taken out or "
    "put in."
)


class EventDetails(RecordDetails[AuditEvent]):
    """Overview, with what changed, and the event's place in the chain."""

    def __init__(self, session: Session, clock: Clock, ways: Ways, marked: Marked) -> None:
        super().__init__("auditEvent", tr("Details of the event"))
        self._session, self._clock, self._marked = session, clock, marked
        self._names = Names()
        self.facts = FactList("audit")
        for name in (tr("When"), tr("Who"), tr("From")):
            self.facts.add(name, fixed=name == tr("From"))
        self.facts.add(tr("Gateway"))
        self.subject = SubjectLink(session, ways)
        self.facts.add_row(tr("About"), self.subject)
        self.changes = ChangeView()
        self.facts.lines.addWidget(self.changes)
        self.facts.lines.addStretch(1)
        self.chain = FactList("auditChain")
        self.chain.add(tr("Number"), copies=True)
        self.chain.add(tr("Hash"), fixed=True, copies=True)
        self.chain.add(tr("Hash before"), fixed=True)
        self.chain.add(tr("Action"), fixed=True)
        self.chain.add(tr("Id"), fixed=True, copies=True)
        self._ties = plain_label(_TIES, tone="muted", wrap=True)
        self.chain.lines.addWidget(self._ties)
        self.chain.lines.addStretch(1)
        self.add_facts(self.facts, tr("What changed"))
        self.add_facts(self.chain, tr("In the chain"))
        self.lay_out([])
        session.switched.connect(self._names.forget)

    def write(self, record: AuditEvent, *, is_another: bool) -> None:
        """Show it; what it names is looked up."""
        self.set_name(sentence(record))
        broken = self._marked.is_about(record)
        self.pill.set(tr("Chain breaks here") if broken else deed(record), "bad" if broken else "muted")
        now = self._clock.now()
        self.facts.say(
            tr("When"),
            f"{screen_time.minute(record.at)} ({screen_time.relative(record.at, now)})",
            screen_time.exact(record.at),
        )
        self.facts.say(tr("Who"), actor(record))
        self.facts.say(tr("From", "an address"), origin(record))
        self.facts.say(tr("Gateway"), record.gateway or tr("None: at the command line"))
        self.changes.show_changes(changes_of(record, self._names))
        self.chain.say(tr("Number"), as_number(record.sequence))
        self.chain.say(tr("Hash"), _in_lines(record.hash))
        self.chain.say(tr("Hash before"), _in_lines(record.previous_hash))
        self.chain.say(tr("Action"), record.action)
        self.chain.say(tr("Id"), record.subject_id)
        self._ties.setText(_BROKEN if broken else _TIES)
        self._ties.set_tone("bad" if broken else "muted")
        if is_another:
            self.subject.show_event(record)
            self._learn(record)

    def go_to_subject(self) -> None:
        """Go to what it was done to."""
        self.subject.go()

    def _learn(self, event: AuditEvent) -> None:
        """Ask what the things are called that it names."""

        def learnt(names: Names) -> None:
            if self.record is not None and self.record.sequence == event.sequence:
                self.changes.show_changes(changes_of(event, names))

        if (api := self._session.api) is not None:
            tasks.run(self, actions.learn(api, event, self._names), done=learnt)


def _in_lines(hash_: str) -> str:
    """Let a hash break where the panel is narrow."""
    return "\u200b".join(hash_[place : place + 8] for place in range(0, len(hash_), 8))
