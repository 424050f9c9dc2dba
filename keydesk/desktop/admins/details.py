"""All about one admin, beside the list."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from keydesk.contract.admins import Admin
from keydesk.desktop import screen_time
from keydesk.desktop.admins.roles import MAY, NAMES, TONES, places
from keydesk.desktop.language import tr
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
        super().__init__("admin", tr("Details of the admin"))
        self._clock, self._is_own = clock, deeds.is_own
        self.facts = FactList("admin")
        for name, fixed, copies in (
            (tr("Role"), False, False),
            (tr("Sees"), False, False),
            (tr("Token"), True, False),
            (tr("Last seen"), False, False),
            (tr("Created"), False, False),
            (tr("Revoked", "an admin"), False, False),
            (tr("Id"), True, True),
        ):
            self.facts.add(name, fixed=fixed, copies=copies)
        self.facts.lines.addStretch(1)
        self.add_facts(self.facts, tr("Overview"))
        self.edit = button(tr("Edit…"), icon="pencil", name="editAdminButton", on_click=deeds.edit)
        audit = button(
            tr("What they did"), icon="shield-check", name="adminAuditButton", on_click=deeds.show_audit
        )
        tools: list[QWidget] = [self.edit, audit]
        self.lay_out(tools)

    def write(self, record: Admin, *, is_another: bool) -> None:
        """Show it as it is now."""
        now = self._clock.now()
        own = self._is_own(record)
        self.set_name(tr("{name} (you)", name=record.name) if own else record.name)
        revoked = record.revoked_at
        self.pill.set(
            tr("Revoked", "an admin") if revoked else NAMES[record.role],
            "bad" if revoked else TONES[record.role],
        )
        self.facts.say(tr("Role"), MAY[record.role])
        self.facts.say(tr("Sees"), places(record).replace(", ", "\n"))
        self.facts.say(
            tr("Token"),
            "\n".join((record.preview, tr("This desktop uses it."))) if own else record.preview,
        )
        for name, moment, absent in (
            (tr("Last seen"), record.last_seen_at, tr("Never", "seen")),
            (tr("Created"), record.created_at, ""),
            (tr("Revoked", "an admin"), revoked, tr("No", "not revoked")),
        ):
            if moment is None:
                self.facts.say(name, absent)
                continue
            words = f"{screen_time.minute(moment)} ({screen_time.relative(moment, now)})"
            if name == tr("Created"):
                words = tr("{moment} by {admin}", moment=words, admin=record.created_by)
            self.facts.say(name, words, screen_time.exact(moment))
        self.facts.say(tr("Id"), record.id)
        self.edit.setEnabled(revoked is None)
