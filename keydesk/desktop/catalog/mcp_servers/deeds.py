"""What the user can do with an MCP server: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Coroutine
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyPage
from keydesk.contract.mcp import McpServer
from keydesk.desktop import tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.catalog.mcp_servers import actions
from keydesk.desktop.catalog.mcp_servers.server_dialog import McpServerDialog
from keydesk.desktop.catalog.mcp_servers.servers_list import tools_text
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.confirm import Confirm
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.errors import DomainError, UnavailableError

TRY_AGAIN: Final = "tryAgainButton"
SHOW_KEYS: Final = "showKeysButton"


class McpServerDeeds(QObject):
    """Each deed is about one MCP server."""

    changed = Signal(object)
    """The McpServer as it is now."""
    made = Signal(str)
    """The id of a new one."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(self, page: QWidget, rights: Rights, ways: Ways, base_url: Callable[[], str]) -> None:
        super().__init__(page)
        self._page, self._rights, self._ways, self._base_url = page, rights, ways, base_url
        self._asking: set[str] = set()
        """The servers that are being asked for their tools."""

    def add(self) -> None:
        """Add a server, and ask it for its tools."""
        api = self._api_now()
        if api is None:
            return

        def added(server: McpServer) -> None:
            self.made.emit(server.id)
            self._refresh(server, tr("“{server}” added", server=server.name))

        self._open(McpServerDialog(self._page, api, self._base_url()), added)

    def edit(self, server: McpServer) -> None:
        """Change it, and ask it for its tools."""
        api = self._api_now()
        if api is None:
            return

        def saved(after: McpServer) -> None:
            self.changed.emit(after)
            self._refresh(after, tr("“{after}” saved", after=after.name))

        self._open(McpServerDialog(self._page, api, self._base_url(), server), saved)

    def refresh(self, server: McpServer) -> None:
        """Ask it for its tools now, and say what came of it."""
        self._refresh(server)

    def _refresh(self, server: McpServer, done_before: str = "") -> None:
        api = self._api_now()
        if api is None or server.id in self._asking:
            return
        self._asking.add(server.id)
        show_toast(self._page, _join(done_before, tr("Asking it for its tools…")), kind=ToastKind.NOTE)

        def told(after: McpServer) -> None:
            self.changed.emit(after)
            show_toast(
                self._page,
                _join(
                    done_before, tr("“{after}” lists {found}", after=after.name, found=found(server, after))
                ),
            )

        def failed(error: DomainError) -> None:
            again = ToastAction(tr("Try again"), lambda: self._refresh(server), TRY_AGAIN)
            words = _join(
                done_before,
                tr("The tools of “{server}” could not be listed. {error}", server=server.name, error=error),
            )
            show_toast(self._page, words, kind=ToastKind.ERROR, action=again)

        def ended() -> None:
            self._asking.discard(server.id)
            self.stale.emit()

        tasks.run(self, actions.refresh(api, server), done=told, failed=failed, finally_=ended)

    def switch(self, server: McpServer) -> None:
        """Switch it off if it is on, and on if it is off, at once."""
        self._switch(server, on=not server.enabled)

    def _switch(self, server: McpServer, *, on: bool) -> None:
        api = self._api_now()
        if api is None:
            return

        def done(after: McpServer) -> None:
            self.changed.emit(after)
            self.stale.emit()
            words = (
                tr("“{server}” is on", server=after.name)
                if on
                else tr("“{server}” is off: no key reaches it", server=after.name)
            )
            show_toast(self._page, words, undo=lambda: self._switch(after, on=not on))

        self._run(actions.switch(api, server, on=on), done, again=lambda: self._switch(server, on=on))

    def copy_address(self, server: McpServer) -> None:
        """Copy where clients reach it."""
        QApplication.clipboard().setText(self.address(server))
        show_toast(self._page, tr("Address copied"))

    def address(self, server: McpServer) -> str:
        """Return where clients reach it, through the gateway."""
        return f"{self._base_url().removesuffix('/v1')}/mcp/{server.name}"

    def show_keys(self, server: McpServer) -> None:
        """Go to the keys whose rules name it."""
        self._ways.keys_wanted.emit(Pick(Facet.MCP_SERVER, server.name, server.name))

    def delete(self, server: McpServer) -> None:
        """Delete it, after asking; who names it is said."""
        api = self._api_now()
        if api is not None:
            self._run(
                actions.keys_naming(api, server),
                lambda page: self._ask_to_delete(api, server, page),
                again=lambda: self.delete(server),
            )

    def _ask_to_delete(self, api: AdminApi, server: McpServer, naming: KeyPage) -> None:
        question = Confirm(
            self._page,
            tr("Delete “{server}”?", server=server.name),
            tr(
                "Its address {address} stops at once, with {tools_text}. {by_whom}",
                address=self.address(server),
                tools_text=tools_text(server),
                by_whom=by_whom(naming),
            ),
            tr("Delete"),
        )
        if naming.total:

            def go() -> None:
                question.reject()
                self.show_keys(server)

            question.footer.addWidget(Link(tr("Show these keys"), name=SHOW_KEYS, on_click=go))
        question.confirmed.connect(lambda: self._delete(api, server))
        question.open()
        question.cancel.setFocus()

    def _delete(self, api: AdminApi, server: McpServer) -> None:
        def done(_: object) -> None:
            self.stale.emit()
            show_toast(self._page, tr("“{server}” deleted", server=server.name))

        self._run(actions.delete(api, server), done, again=lambda: self._delete(api, server))

    # -- what deeds have in common

    def _api_now(self) -> AdminApi | None:
        reason = self._rights.why_not_shared()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api

    def _open(self, dialog: AttemptDialog, done: Callable[[Any], object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()

    def _run(
        self, work: Coroutine[Any, Any, Any], done: Callable[[Any], object], again: Callable[[], object]
    ) -> None:
        def failed(error: DomainError) -> None:
            self.stale.emit()
            offered = (
                ToastAction(tr("Try again"), again, TRY_AGAIN)
                if isinstance(error, UnavailableError)
                else None
            )
            show_toast(self._page, str(error), kind=ToastKind.ERROR, action=offered)

        tasks.run(self, work, done=done, failed=failed)


def found(before: McpServer, after: McpServer) -> str:
    """Say how many tools it lists, and what is new since before: ``3 tools (1 new, 2 gone)``."""
    was, is_now = ({tool.name for tool in server.tools} for server in (before, after))
    new, gone = len(is_now - was), len(was - is_now)
    news = [
        *([tr("%n new", "", new)] if new else []),
        *([tr("%n gone", "", gone)] if gone else []),
    ]
    return f"{tools_text(after)} ({', '.join(news)})" if was and news else tools_text(after)


def by_whom(naming: KeyPage) -> str:
    """Say which keys name it, and what becomes of them."""
    if not naming.total:
        return tr("No key names it in its rules.")
    names = ", ".join(f"“{key.name}”" for key in naming.items)
    more = naming.total - len(naming.items)
    return tr(
        "%n keys name it in the rules for MCP servers: {names}. They go on naming it, and "
        "another server that is given its name later is theirs to use.",
        "",
        naming.total,
        names=tr("{names} and {more} more", names=names, more=as_number(more)) if more > 0 else names,
    )


def _join(before: str, words: str) -> str:
    return f"{before}. {words}" if before else words
