"""The tab of requests: the log with its filters, details beside it, and what one can do with a request."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from keydesk.contract.usage import Chat, UsageRequest
from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.csv_export import export_csv
from keydesk.desktop.language import tr
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.page_entries import KEYS
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import CommandsAbout
from keydesk.desktop.record_page import Meant, RecordPage
from keydesk.desktop.usage.in_scope import InScope
from keydesk.desktop.usage.requests.details import PanelDeeds, RequestDetails
from keydesk.desktop.usage.requests.exporting import REQUESTS_FILE, all_requests
from keydesk.desktop.usage.requests.own_filters import of_chat
from keydesk.desktop.usage.requests.requests_list import query_of, requests_list
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.widgets.toast import show_toast


class RequestsPart(RecordPage[UsageRequest]):
    """Every request of the period, the newest first."""

    def __init__(self, frame: PageFrame, scope: Scope) -> None:
        super().__init__(frame, requests_list(scope), Menu.USAGE, scope.clock)
        self._scope = scope
        self.setObjectName("requestsPart")
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        InScope(self.pane, scope)

    # -- what other parts lead here with

    def show_chat(self, chat: Chat) -> None:
        """List the requests of this chat alone."""
        self._only(of_chat(chat.id, chat.key_name))

    def clear(self) -> None:
        """Take the filters of the log itself off."""
        self.pane.bar.search.clear()
        self.pane.loader.clear_filters()

    def _only(self, choice: Chosen) -> None:
        self.pane.bar.search.clear()
        self.pane.loader.ask_for(self.pane.loader.wanted.cleared().with_choice(choice))

    def own_commands(self) -> list[Command]:
        """Return the commands about the log and its requests, for the page around it."""
        return [*self.commands_to_make(), *self.commands_about(lambda: self.chosen)]

    # -- what a RecordPage asks

    def make_details(self) -> RequestDetails:
        """Return what is shown beside the log."""
        deeds = PanelDeeds(
            show_key=lambda: self._show_key(self.shown), show_chat=lambda: self._show_chat_of(self.shown)
        )
        return RequestDetails(self.rights, deeds)

    def commands_to_make(self) -> Sequence[Command]:
        """Return what is about the log as a whole."""
        group = CommandGroup(self.menu, "log", lambda: self.here)
        return [
            group.command("bringInRequests", tr("Show new re&quests"), "chevron-up", self.pane.bring_in),
            group.command(
                "exportRequests", tr("E&xport requests as CSV…"), "download", self.export, self._why_no_export
            ),
        ]

    def commands_about(self, meant: Meant[UsageRequest]) -> list[Command]:
        """Return what can be done with the request that is meant."""
        about = CommandsAbout[UsageRequest](self, meant, "request", lambda: "")
        return [
            about.look(
                "requestDetails", tr("&Details"), "info", lambda _: self.open_details(), group="request"
            ),
            about.look("copyRequestId", tr("Copy req&uest id"), "clipboard", self._copy_id, group="request"),
            about.look(
                "showKeyOfRequest",
                tr("Show its ke&y"),
                "key-round",
                self._show_key,
                group="request",
                rule=lambda request: "" if request.key_id else tr("No key was needed."),
            ),
            about.look(
                "showChatOfRequest",
                tr("&Show the requests of its chat"),
                "list-filter",
                self._show_chat_of,
                group="request",
                rule=lambda request: "" if request.chat_id else tr("It is part of no chat."),
            ),
        ]

    # -- deeds

    def export(self) -> None:
        """Write every request that is listed, fetched or not, into a file."""
        api, loader = self.rights.api_to_read, self.pane.loader
        if not self.say_why_not(self._why_no_export()) and api is not None:
            query = query_of(loader.wanted, self._scope)
            export_csv(self, REQUESTS_FILE, lambda: all_requests(api, query), of=loader.total)

    def _why_no_export(self) -> str:
        nothing = "" if self.pane.model.rowCount() else tr("There is no request to export.")
        return self.rights.why_not_read() or nothing

    def _copy_id(self, request: UsageRequest) -> None:
        QApplication.clipboard().setText(request.request_id)
        show_toast(self, tr("Copied the request id"))

    def _show_key(self, request: UsageRequest | None) -> None:
        if request is not None and request.key_id is not None:
            self.frame.ways.handed_over.emit(KEYS, request.key_id)

    def _show_chat_of(self, request: UsageRequest | None) -> None:
        if request is not None and request.chat_id is not None:
            self._only(of_chat(request.chat_id, request.key_name))
