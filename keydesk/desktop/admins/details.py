"""All about one admin, beside the list."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from keydesk.contract.admins import Admin
from keydesk.desktop import screen_time
from keydesk.desktop.admins.roles import MAY, NAMES, TONES, places
from keydesk.desktop.record_details import RecordDetails
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.domain.instant import Clock


@dataclass(frozen=True, kw_only=True)
class PanelDeeds:
    """What one can do from here."""

    edit: Callable[[], object]
    show_audit: Callable[[], object]
    is_own: Callable[[Admin], bool]


class AdminDetails(RecordDetails[Admin]):
    """Who it is, what they may do and see, and when they were here."""

    def __init__(self, clock: Clock, deeds: PanelDeeds) -> None:
        super().__init__("admin", "admin")
        self._clock, self._is_own = clock, deeds.is_own
        self.facts = FactList("admin")
        for name, fixed, copies in (
            ("Role", False, False),
            ("Sees", False, False),
            ("Token", True, False),
            ("Last seen", False, False),
            ("Created", False, False),
            ("Revoked", False, False),
            ("Id", True, True),
        ):
            self.facts.add(name, fixed=fixed, copies=copies)
        self.facts.lines.addStretch(1)
        self.add_facts(self.facts, "Overview")
        self.edit = button("Edit", icon="settings-2", name="editAdminButton", on_click=deeds.edit)
        audit = button(
            "What they did", icon="shield-check", name="adminAuditButton", on_click=deeds.show_audit
        )
        tools: list[QWidget] = [self.edit, audit]
        self.lay_out(tools)

    def write(self, record: Admin, *, is_another: bool) -> None:
        """Show it as it is now."""
        now = self._clock.now()
        own = self._is_own(record)
        self.set_name(f"{record.name} (you)" if own else record.name)
        revoked = record.revoked_at
        self.pill.set("Revoked" if revoked else NAMES[record.role], "bad" if revoked else TONES[record.role])
        self.facts.say("Role", MAY[record.role])
        self.facts.say("Sees", places(record).replace(", ", "\n"))
        self.facts.say("Token", f"{record.preview}\nThis desktop uses it." if own else record.preview)
        for name, moment, absent in (
            ("Last seen", record.last_seen_at, "Never"),
            ("Created", record.created_at, ""),
            ("Revoked", revoked, "No"),
        ):
            if moment is None:
                self.facts.say(name, absent)
                continue
            by = f" by {record.created_by}" if name == "Created" else ""
            words = f"{screen_time.minute(moment)} ({screen_time.relative(moment, now)}){by}"
            self.facts.say(name, words, screen_time.exact(moment))
        self.facts.say("Id", record.id)
        self.edit.setEnabled(revoked is None)
