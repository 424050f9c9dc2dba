"""The tab of chats: who, when, how many requests, what they cost; Enter leads to the requests."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.usage import Chat
from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.csv_export import export_csv
from keydesk.desktop.language import tr
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_entries import KEYS
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import CommandsAbout, looking_commands
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.usage.chats.chats_list import BY, chats_list, query_of
from keydesk.desktop.usage.chats.exporting import CHATS_FILE, all_chats
from keydesk.desktop.usage.in_scope import InScope
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import ToastKind, show_toast

_ASIDE = tr("Chats are not filtered by model and provider: one chat may go from one to another.")


class ChatsPart(QWidget):
    """Every chat of the period, those that went on last first."""

    requests_wanted = Signal(object)
    """A Chat whose requests are to be shown."""

    def __init__(self, frame: PageFrame, scope: Scope) -> None:
        super().__init__()
        self.setObjectName("chatsPart")
        self.menu = Menu.USAGE
        self._ways, self._scope = frame.ways, scope
        self._rights = Rights(frame.session)
        listing = chats_list(scope)
        self.pane: ListPane[Chat] = ListPane(frame.session, listing, scope.clock, memory=frame.preferences)
        self.pane.commands = self.commands_about
        self.pane.table.opened.connect(self._open)
        self.pane.bar.hide()
        InScope(self.pane, scope)
        self._aside = plain_label(_ASIDE, TextRole.SMALL, tone="muted", wrap=True)
        self._aside.setObjectName("chatsAside")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._aside)
        layout.addWidget(self.pane, 1)
        scope.changed.connect(self._show)
        self._show()

    @property
    def here(self) -> bool:
        """Whether the tab is on screen."""
        return self.isVisible()

    @property
    def chosen(self) -> Chat | None:
        """The one selected chat."""
        selected = self.pane.selected()
        return selected[0] if len(selected) == 1 else None

    def say_why_not(self, reason: str) -> bool:
        """Say the reason, if there is one, and tell whether there is."""
        if reason:
            show_toast(self, reason, kind=ToastKind.NOTE)
        return bool(reason)

    def own_commands(self) -> list[Command]:
        """Return the commands about the chats, for the page around them."""
        group = CommandGroup(self.menu, "log", lambda: self.here)
        return [
            group.command(
                "exportChats", tr("E&xport chats as CSV…"), "download", self.export, self._why_no_export
            ),
            *self.commands_about(),
        ]

    def commands(self) -> list[Command]:
        """Return everything one can do here."""
        looking = looking_commands(self.pane, self.menu, tr("&Search chats"), lambda: self.here)
        return [*self.own_commands(), *looking]

    def commands_about(self) -> list[Command]:
        """Return what can be done with the selected chat."""
        about = CommandsAbout[Chat](self, lambda: self.chosen, "chat", lambda: "")
        return [
            about.look(
                "showRequestsOfChat",
                tr("&Show its requests"),
                "list-filter",
                self.requests_wanted.emit,
                group="chat",
            ),
            about.look("showKeyOfChat", tr("Show its ke&y"), "key-round", self._show_key, group="chat"),
        ]

    def export(self) -> None:
        """Write every chat that is listed, fetched or not, into a file."""
        api, loader = self._rights.api_to_read, self.pane.loader
        if not self.say_why_not(self._why_no_export()) and api is not None:
            query = query_of(self._scope)
            export_csv(self, CHATS_FILE, lambda: all_chats(api, query), of=loader.total)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the rows."""
        super().focusInEvent(event)
        self.pane.table.setFocus(event.reason())

    def _why_no_export(self) -> str:
        nothing = "" if self.pane.model.rowCount() else tr("There is no chat to export.")
        return self._rights.why_not_read() or nothing

    def _open(self) -> None:
        chat = self.chosen or self.pane.table.current()
        if chat is not None:
            self.requests_wanted.emit(chat)

    def _show_key(self, chat: Chat) -> None:
        self._ways.handed_over.emit(KEYS, chat.key_id)

    def _show(self) -> None:
        beyond = {each.facet for each in self._scope.chosen} - {each.value for each in BY}
        self._aside.setVisible(bool(beyond))
