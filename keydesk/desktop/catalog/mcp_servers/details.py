"""All about one MCP server, beside the list: how it is, how clients reach it, and its tools."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import KeyPage
from keydesk.contract.mcp import McpServer
from keydesk.desktop import screen_time
from keydesk.desktop.catalog.mcp_servers.servers_list import health, tools_text
from keydesk.desktop.catalog.mcp_servers.tools_list import ListedTool, tools_listing
from keydesk.desktop.commands import Menu
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.record_commands import copying_command
from keydesk.desktop.record_details import RecordDetails
from keydesk.desktop.session import Session
from keydesk.desktop.snippets import MCP_SNIPPETS, PLACE_OF_KEY
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.code_box import CodeBox
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.desktop.widgets.link import Link
from keydesk.domain.instant import Clock
from keydesk.domain.mcp_snippets import McpAccess
from keydesk.domain.wording import said

"""Stands where a client's key goes."""


@dataclass(frozen=True, kw_only=True)
class PanelDeeds:
    """What one can do from here."""

    refresh: Callable[[], object]
    edit: Callable[[], object]
    show_keys: Callable[[], object]
    address: Callable[[McpServer], str]
    count_keys: Callable[[McpServer, Callable[[KeyPage], object]], object]
    """Reads which keys name a server, and hands that on."""


class McpServerDetails(RecordDetails[McpServer]):
    """Overview and tools."""

    def __init__(self, session: Session, clock: Clock, deeds: PanelDeeds) -> None:
        super().__init__("mcpServer", tr("Details of the MCP server"))
        self._clock, self._deeds = clock, deeds
        self.facts = FactList("mcpServer")
        self.facts.add(tr("Address here"), fixed=True, copies=True)
        self.facts.add(tr("Its own address"), fixed=True, copies=True)
        self.facts.add(tr("Problem"))
        self.facts.add(tr("Tools"))
        self.facts.add(tr("Headers"), fixed=True)
        self.keys_link = Link("", name="mcpServerKeys", on_click=deeds.show_keys)
        self.facts.add_row(tr("Named by"), self.keys_link)
        self.facts.add(tr("Created"))
        self.codes = {
            each.id: CodeBox(f"mcpSnippet_{each.id}", each.title, each.place) for each in MCP_SNIPPETS
        }
        for box in self.codes.values():
            self.facts.lines.addWidget(box)
        self.facts.lines.addStretch(1)
        self.tools: ListPane[ListedTool] = ListPane(
            session, tools_listing(lambda: self.record.tools if self.record is not None else ()), clock
        )
        self.tools.acted.connect(deeds.refresh)
        self.tools.commands = lambda: [copying_command(self.tools, Menu.MCP_SERVERS, self.isVisible)]
        self.refresh_button = button(
            tr("Refresh tools"), icon="refresh-cw", name="refreshTools", on_click=deeds.refresh
        )
        self.edit = button(tr("Edit…"), icon="pencil", name="editMcpServerButton", on_click=deeds.edit)
        self.add_facts(self.facts, tr("Overview"))
        self.add_list(self.tools, tr("Tools"))
        tools: list[QWidget] = [self.refresh_button, self.edit]
        self._listed: object = None
        self.lay_out(tools)

    def write(self, record: McpServer, *, is_another: bool) -> None:
        """Show it as it is now."""
        self.set_name(record.name)
        word, tone = health(record)
        self.pill.set(
            word if record.enabled else tr("Off · {word}", word=word), tone if record.enabled else "muted"
        )
        facts = self.facts
        facts.say_address(tr("Address here"), self._deeds.address(record))
        facts.say_address(tr("Its own address"), record.url)
        facts.say(
            tr("Problem"),
            said(record.problem or "") or tr("None", "problem"),
            tone="bad" if record.problem else "",
        )
        listed, exact = tr("{tools}, never asked for", tools=tools_text(record)), ""
        if record.refreshed_at is not None:
            ago = screen_time.relative(record.refreshed_at, self._clock.now())
            listed = tr("{tools}, listed {ago}", tools=tools_text(record), ago=ago)
            exact = screen_time.exact(record.refreshed_at)
        facts.say(tr("Tools"), listed, exact)
        facts.say(
            tr("Headers"),
            "\n".join(tr("{name}: set", name=name) for name in record.header_names) or tr("None"),
        )
        facts.say(tr("Created"), screen_time.minute(record.created_at), screen_time.exact(record.created_at))
        for each in MCP_SNIPPETS:
            access = McpAccess(record.name, self._deeds.address(record), PLACE_OF_KEY)
            self.codes[each.id].set_text(each.write(access))
        self.tabs.setTabText(
            1, tr("Tools ({tools})", tools=as_number(len(record.tools))) if record.tools else tr("Tools")
        )
        if is_another:
            self.tools.loader.clear_filters()
            self.keys_link.set_words("…")
            self.refresh()
        if self._listed != (record.id, record.tools):
            self._listed = (record.id, record.tools)
            self.tools.loader.reload()

    def refresh(self) -> None:
        """Read again which keys name it."""
        if self.record is not None:
            self._deeds.count_keys(self.record, self._show_keys)

    def _show_keys(self, naming: KeyPage) -> None:
        count = naming.total
        words = tr("No key") if not count else tr("%n keys", "", count)
        self.keys_link.set_words(words, says=tr("Keys whose rules for MCP servers name it"))
        self.keys_link.setEnabled(bool(count))
