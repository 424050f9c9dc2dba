"""The page of MCP servers. It only assembles: the list, details beside it; deeds do the rest."""

from collections.abc import Callable, Sequence

from keydesk.contract.keys import Key, KeyPage
from keydesk.contract.mcp import McpServer
from keydesk.desktop import tasks
from keydesk.desktop.catalog.mcp_servers import actions
from keydesk.desktop.catalog.mcp_servers.deeds import McpServerDeeds
from keydesk.desktop.catalog.mcp_servers.details import McpServerDetails, PanelDeeds
from keydesk.desktop.catalog.mcp_servers.servers_list import MCP_SERVERS
from keydesk.desktop.catalog.mcp_servers.try_out_dialog import TryOutDialog
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import CommandsAbout, making_command
from keydesk.desktop.record_page import Meant, RecordPage
from keydesk.desktop.widgets.button import button
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock


class McpServersPage(RecordPage[McpServer]):
    """All MCP servers of the current gateway."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__(frame, MCP_SERVERS, Menu.MCP_SERVERS, clock)
        session = frame.session
        self.deeds = McpServerDeeds(self, self.rights, frame.ways, lambda: session.base_url)
        self._try_out = button(
            tr("What does a key see?"), icon="scan-eye", name="tryOutButton", on_click=self.try_out
        )
        self._add = button(
            tr("Add MCP server"),
            kind="primary",
            icon="plus",
            name="addMcpServerButton",
            on_click=self.deeds.add,
        )
        for tool in (self._try_out, self._add):
            self.pane.bar.tools.addWidget(tool)
        self.pane.acted.connect(self.deeds.add)
        self.pane.table.delete_wanted.connect(lambda: self.run("deleteMcpServer"))
        self.pane.table.rename_wanted.connect(lambda: self.run("editMcpServer"))
        self.deeds.changed.connect(self.take)
        self.deeds.made.connect(self.pane.bring)
        self.deeds.stale.connect(self.read_again)
        session.changed.connect(self._show)
        self._show()

    def receive(self, what: object) -> None:
        """Show a server that another page leads to, by its id, or what a key sees."""
        if isinstance(what, Key):
            self.try_out(what)
        elif isinstance(what, str):
            self.show_by_id(what)

    def try_out(self, key: Key | None = None) -> None:
        """Open what tells what a key sees."""
        api = self.rights.api_to_read
        if not self.say_why_not(self.rights.why_not_read()) and api is not None:
            TryOutDialog(self, self.frame.session, api, self.clock, key).open()

    def make_details(self) -> McpServerDetails:
        """Return the panel."""
        deeds = PanelDeeds(
            refresh=lambda: self._with_shown(self.deeds.refresh),
            edit=lambda: self._with_shown(self.deeds.edit),
            show_keys=lambda: self._with_shown(self.deeds.show_keys),
            address=self.deeds.address,
            count_keys=self._count_keys,
        )
        return McpServerDetails(self.frame.session, self.clock, deeds)

    def commands_to_make(self) -> Sequence[Command]:
        """Return what needs no server."""
        add = making_command(
            self,
            "addMcpServer",
            tr("&Add MCP server…"),
            "plus",
            self.deeds.add,
            why_not=self.rights.why_not_shared,
        )
        see = Command(
            id="tryOutKey",
            text=tr("What does a key &see?…"),
            icon="scan-eye",
            menu=self.menu,
            shortcut="Ctrl+T",
            run=self.try_out,
            enabled=lambda: self.here,
            group="make",
        )
        return [add, see]

    def commands_about(self, meant: Meant[McpServer]) -> list[Command]:
        """Return what can be done with the server that is meant."""
        about, deeds = (
            CommandsAbout(self, meant, tr("Select one MCP server first."), self.rights.why_not_shared),
            self.deeds,
        )
        return [
            about.look(
                "mcpServerDetails", tr("&Details"), "info", lambda _: self.open_details(), group="see"
            ),
            about.look(
                "copyAddress",
                tr("Copy add&ress"),
                "copy",
                deeds.copy_address,
                group="see",
                shortcut="Ctrl+Shift+C",
            ),
            about.look(
                "mcpServerNamedBy", tr("Show &keys that name it"), "key-round", deeds.show_keys, group="see"
            ),
            about.change(
                "refreshMcpServer",
                tr("Refresh &tools"),
                "refresh-cw",
                deeds.refresh,
                group="change",
                shortcut="Ctrl+R",
            ),
            about.change(
                "editMcpServer", tr("&Edit…"), "pencil", deeds.edit, group="change", shortcut="Ctrl+E"
            ),
            about.change(
                "switchMcpServer",
                tr("S&witch on or off"),
                "power",
                deeds.switch,
                group="change",
            ),
            about.change(
                "deleteMcpServer", tr("De&lete…"), "trash-2", deeds.delete, group="end", shortcut="Del"
            ),
        ]

    def _count_keys(self, server: McpServer, told: Callable[[KeyPage], object]) -> None:
        api = self.rights.api_to_read

        def show(page: KeyPage) -> None:
            if self.details.record is not None and self.details.record.id == server.id:
                told(page)

        def failed(_: DomainError) -> None:
            """Say nothing: the list says that the gateway does not answer."""

        if api is not None:
            tasks.run(self, actions.keys_naming(api, server), done=show, failed=failed)

    def _with_shown(self, deed: Callable[[McpServer], object]) -> None:
        if self.shown is not None:
            deed(self.shown)

    def _show(self) -> None:
        reason = self.rights.why_not_shared()
        self._add.setEnabled(not reason)
        self._add.setToolTip(reason)


def make_page(frame: PageFrame) -> McpServersPage:
    """Return the page."""
    return McpServersPage(frame)
