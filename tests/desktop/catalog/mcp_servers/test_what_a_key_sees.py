"""F5, S19: what the try-out says a key sees is what the official SDK's client lists with that very key."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from keydesk.desktop.catalog.mcp_servers.key_tools import SeenTool

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RULES: dict[str, dict[str, Any]] = {
    "All": {"enabled": True},
    "Some": {"enabled": True, "mode": "allow_list", "tools": {"things": ["add", "count"]}},
    "Whole server": {"enabled": True, "mode": "allow_list", "servers": ["things"]},
    "Not all": {"enabled": True, "mode": "deny_list", "tools": {"things": ["wipe"]}},
}


async def rows_for(desk: Any, name: str) -> list[SeenTool]:
    """Open the try-out, pick a key by its name, and read what is listed."""
    desk.run("tryOutKey")
    await desk.until(lambda: desk.at("tryOutKey"))
    dialog = desk.dialog("tryOutDialog")
    await desk.pick("tryOutKey", name)
    await desk.until(lambda: dialog.pane is not None and dialog.pane.model.rowCount())
    rows = list(dialog.pane.model.items)
    desk.words = desk.said(dialog, "tryOutWords")
    desk.key(Qt.Key.Key_Escape)
    await desk.closed()
    return rows


async def test_it_is_what_the_sdk_lists(desk: Any, gateway: Any, things: Any, listed_by_sdk: Any) -> None:
    server = await desk.have("things", things.url)
    await desk.direct.refresh_mcp_server(server.id)
    for name, mcp in RULES.items():
        _, secret = gateway.create_key(name, mcp=mcp)
        seen = {row.tool for row in await rows_for(desk, name) if row.allowed}
        assert seen == await listed_by_sdk("things", secret), name
    assert desk.words == "The key sees 2 of 3 tools, on 1 server."


async def test_why_not_is_said_in_words(desk: Any, gateway: Any, things: Any) -> None:
    server = await desk.have("things", things.url)
    await desk.direct.refresh_mcp_server(server.id)
    await desk.have("other", "https://mcp.example.com/mcp")
    rules = {
        "Off": ({"enabled": False}, "MCP is off for the key"),
        "None": ({"enabled": True, "mode": "deny_all"}, "the key may use no MCP server"),
        "Others": (
            {"enabled": True, "mode": "allow_list", "servers": ["other"]},
            "not on its list of what is allowed",
        ),
        "Denied": (
            {"enabled": True, "mode": "deny_list", "servers": ["things"]},
            "on its list of what is denied",
        ),
    }
    for name, (mcp, why) in rules.items():
        gateway.create_key(name, mcp=mcp)
        rows = await rows_for(desk, name)
        shown = {(row.allowed, row.why) for row in rows if row.server == "things"}
        assert shown == {(False, why)}, name
    assert desk.words == "The key sees no tool."
    gateway.create_key("Reaches", mcp=RULES["All"])
    desk.page.deeds.switch((await desk.servers())["things"])
    await desk.until(lambda: desk.cell("things", "enabled") == "Off")
    rows = await rows_for(desk, "Reaches")
    assert {row.why for row in rows if row.tool} == {"the server is switched off"}


async def test_a_key_of_another_page_is_handed_over(desk: Any, gateway: Any, things: Any) -> None:
    await desk.have("things", things.url)
    key_id, _ = gateway.create_key("Ada", mcp=RULES["All"])
    desk.page.receive(await desk.direct.get_key(key_id))
    dialog = desk.dialog("tryOutDialog")
    await desk.until(dialog.pane.model.rowCount)
    (row,) = dialog.pane.model.items
    assert (row.tool, row.why) == ("", "its tools are not known; refresh them")
    dialog.reject()
    await desk.closed()
