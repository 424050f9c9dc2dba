"""The page of the audit log. It only assembles: the list, details beside it, verifying and exporting."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from keydesk.contract.audit import AuditEvent
from keydesk.desktop.audit import actions
from keydesk.desktop.audit.details import EventDetails
from keydesk.desktop.audit.events_list import Marked, events_listing, query_of
from keydesk.desktop.audit.facets import chosen_by, up_to
from keydesk.desktop.audit.verify_dialog import VerifyDialog
from keydesk.desktop.audit_of import AuditBy, AuditOf
from keydesk.desktop.audit_words.deeds import actor, kind_word, subject
from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.csv_export import CsvFile, JsonFile, ListFile, export_csv
from keydesk.desktop.language import tr
from keydesk.desktop.leading import lead_to
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import CommandsAbout
from keydesk.desktop.record_page import Meant, RecordPage
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock, SystemClock


def _counted(count: int) -> str:
    return tr("%n events", "", count)


_CSV: Final = CsvFile(what=tr("audit log"), columns=actions.COLUMNS, line=actions.csv_line, counted=_counted)
_JSON: Final[JsonFile[AuditEvent]] = JsonFile(
    what=tr("audit log"), document=lambda event: event.model_dump(mode="json"), counted=_counted
)


class AuditPage(RecordPage[AuditEvent]):
    """What admins did, newest first. What happens meanwhile waits until one wants to see it."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        clock = clock or SystemClock()
        self._marked = Marked()
        super().__init__(frame, events_listing(clock, self._marked), Menu.AUDIT, clock)
        self._export = button(tr("Export…"), icon="download", name="exportAuditButton", on_click=self.export)
        self._verify = button(
            tr("Verify"), kind="primary", icon="shield-check", name="verifyAuditButton", on_click=self.verify
        )
        for tool in (self._export, self._verify):
            self.pane.bar.tools.addWidget(tool)
        frame.session.switched.connect(self._unmark)
        frame.session.changed.connect(self._show_tools)
        self._show_tools()

    def receive(self, what: object) -> None:
        """Show what an admin did, or what was done to something."""
        if isinstance(what, AuditOf):
            self.show_only(what)

    def show_only(self, of: AuditOf) -> None:
        """Narrow the log down to this, and leave nothing else out."""
        self._ask_for(chosen_by(of))
        self.pane.go_to_rows()

    def make_details(self) -> EventDetails:
        """Return the panel."""
        return EventDetails(self.frame.session, self.clock, self.frame.ways, self._marked)

    # -- what one can do

    def verify(self) -> None:
        """Have the chain checked."""
        api = self.rights.api_to_read
        if api is None:
            show_toast(self, self.rights.why_not_read(), kind=ToastKind.NOTE)
            return
        dialog = VerifyDialog(self, api)
        dialog.event_wanted.connect(self.show_broken)
        dialog.open()

    def show_broken(self, sequence: int) -> None:
        """Show the event at which the chain breaks, marked; where it is missing, the one before."""
        sequence = max(1, sequence)
        self._marked.sequence = sequence

        def select() -> None:
            row = self.pane.model.row_of(str(sequence))
            if row is None and (first := self.pane.model.item_at(0)) is not None:
                row, self._marked.sequence = 0, first.sequence
            if row is not None:
                self.pane.table.select(row)
                self.pane.go_to_rows()
                self.open_details()

        self.pane.loader.loaded.connect(select, Qt.ConnectionType.SingleShotConnection)
        self._ask_for(up_to(sequence))

    def export(self, file: ListFile[AuditEvent] = _CSV) -> None:
        """Write what is listed into a file, all of it."""
        api = self.rights.api_to_read
        if api is None:
            show_toast(self, self.rights.why_not_read(), kind=ToastKind.NOTE)
            return
        loader = self.pane.loader
        query = query_of(loader.wanted, self.clock)
        export_csv(self, file, lambda: actions.list_events(api, query), of=loader.total)

    def commands_to_make(self) -> Sequence[Command]:
        """Return what needs no event."""
        group = CommandGroup(self.menu, "log", lambda: self.here)
        return [
            group.command(
                "verifyAudit", tr("&Verify…"), "shield-check", self.verify, self.rights.why_not_read
            ),
            group.command(
                "exportAudit", tr("E&xport as CSV…"), "download", self.export, self.rights.why_not_read
            ),
            group.command(
                "exportAuditJson",
                tr("Export as &JSON…"),
                "download",
                lambda: self.export(_JSON),
                self.rights.why_not_read,
            ),
            group.command(
                "newEvents", tr("Show &new events"), "chevron-up", self.pane.bring_in, self._why_no_new
            ),
        ]

    def commands_about(self, meant: Meant[AuditEvent]) -> list[Command]:
        """Return what can be done with the event that is meant."""
        about = CommandsAbout(self, meant, tr("Select one event first."), lambda: "")
        return [
            about.look("eventDetails", tr("&Details"), "info", lambda _: self.open_details(), group="see"),
            about.look(
                "eventSubject",
                tr("Show &what it is about"),
                "external-link",
                self._go,
                group="see",
                rule=_no_page,
            ),
            about.look(
                "sameAdmin",
                tr("All that this &admin did"),
                "user",
                self._show_admin,
                group="only",
                rule=_no_admin,
            ),
            about.look(
                "sameSubject",
                tr("All that was done to &this"),
                "list-filter",
                self._show_subject,
                group="only",
            ),
            about.look("copyHash", tr("Copy &hash"), "copy", _copy_hash, group="copy"),
        ]

    def _ask_for(self, choice: Chosen) -> None:
        """List what fits this choice, and leave nothing else out."""
        self.pane.bar.search.clear()
        loader = self.pane.loader
        wanted = loader.wanted.cleared().with_choice(choice)
        if wanted == loader.wanted:
            loader.reload()
        else:
            loader.ask_for(wanted)

    def _go(self, event: AuditEvent) -> None:
        """Lead to what it was done to, as soon as it is known whether that is there."""
        self.details.show_record(event)
        self.pane.beside.open_details()
        details = self.details
        if isinstance(details, EventDetails):
            details.go_to_subject()

    def _show_admin(self, event: AuditEvent) -> None:
        self.show_only(AuditOf(AuditBy.ADMIN, event.admin_id, actor(event)))

    def _show_subject(self, event: AuditEvent) -> None:
        words = subject(event).removeprefix("the ")
        self.show_only(AuditOf(AuditBy.SUBJECT, event.subject_id, words))

    def _why_no_new(self) -> str:
        return "" if self.pane.loader.waiting else tr("There are no new events.")

    def _unmark(self) -> None:
        self._marked.sequence = 0

    def _show_tools(self) -> None:
        reason = self.rights.why_not_read()
        for tool in (self._export, self._verify):
            tool.setEnabled(not reason)
            tool.setToolTip(reason)


def _no_admin(event: AuditEvent) -> str:
    return tr("Nobody is known to have done it.") if event.action == "login.failed" else ""


def _no_page(event: AuditEvent) -> str:
    return (
        ""
        if lead_to(event.subject_kind)
        else tr("No page shows the {kind} by itself.", kind=kind_word(event.subject_kind))
    )


def _copy_hash(event: AuditEvent) -> None:
    QApplication.clipboard().setText(event.hash)


def make_page(frame: PageFrame) -> AuditPage:
    """Return the page."""
    return AuditPage(frame)
