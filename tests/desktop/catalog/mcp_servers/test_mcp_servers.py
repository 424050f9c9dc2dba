"""F5: MCP servers by keyboard alone, at a real gateway, with real MCP servers behind it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from keydesk.contract.mcp import McpServerPatch
from keydesk.desktop.widgets.toast import UNDO
from tests.fixtures.answers import http_answer
from tests.fixtures.fault_wire import FaultWire, Trouble, answered, cut_after, cut_before, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CANARY = "Bearer canary-4f9d2c7be1a05836"
TROUBLES: dict[str, Trouble] = {
    "cut before": cut_before,
    "cut after": cut_after,
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
    "a stranger": answered(200, "<html>Welcome</html>", "text/html"),
}


async def begin(desk: Any, name: str, url: str, header: str = "") -> Any:
    """Open the form by its button and fill it in, a header as a line that is pasted."""
    desk.press("addMcpServerButton")
    await desk.until(lambda: desk.at("mcpServerNameField"))
    desk.type(name)
    desk.fill("mcpServerUrlField", url)
    desk.tab_to("mcpServerPrivateBox")
    desk.key(Key.Key_Space)
    if header:
        desk.tab_to("addHeader")
        desk.key(Key.Key_Space)
        await desk.until(lambda: desk.at("headerName1"))
        name, value = header.split(": ")
        desk.type(name)
        desk.tab_to("headerValue1")
        desk.type(f" {value} ")
    return desk.dialog("mcpServerDialog")


async def test_adding_asks_for_the_tools_by_itself(desk: Any, gateway: Any, things: Any) -> None:
    await begin(desk, "things", things.url)
    desk.tab_to("primaryButton")
    desk.key(Key.Key_Return)
    await desk.closed()
    await desk.until(lambda: desk.toast() == "“things” added. “things” lists 3 tools")
    await desk.until(lambda: desk.names() == ["things"] and desk.cell("things", "tools") == "3")
    assert desk.cell("things", "health") == "Working"
    desk.page.pane.table.setFocus()
    desk.key(Key.Key_Return)
    details = desk.page.details
    details.tabs.setCurrentIndex(1)
    await desk.until(lambda: details.tools.model.rowCount() == 3)
    details.tools.loader.search("delete")
    await desk.until(lambda: [tool.id for tool in details.tools.model.items] == ["wipe"])
    details.tabs.setCurrentIndex(0)
    desk.press("copyMcpSnippet_json")
    assert f'"url": "http://127.0.0.1:{gateway.port}/mcp/things"' in QGuiApplication.clipboard().text()


async def test_a_private_address_wants_to_be_meant(desk: Any, things: Any) -> None:
    """S16: typed, it is refused with what to tick; ticked, it is taken."""
    desk.press("addMcpServerButton")
    await desk.until(lambda: desk.at("mcpServerNameField"))
    dialog = desk.dialog("mcpServerDialog")
    desk.type("things")
    desk.fill("mcpServerUrlField", things.url)
    url = dialog.fields[1]
    assert "tick Allow private addresses" in url.error
    assert not dialog.primary.isEnabled()
    desk.type("http://169.254.169.254/mcp")
    assert "metadata" in url.error
    desk.type("ftp://mcp.example.com")
    assert "http or https" in url.error
    desk.type(things.url)
    desk.tab_to("mcpServerPrivateBox")
    desk.key(Key.Key_Space)
    assert url.error is None
    assert dialog.primary.isEnabled()
    dialog.reject()
    await desk.closed()


async def test_a_header_is_masked_sent_and_never_shown_again(
    desk: Any, upstream: Any, gateway: Any, left_in: Any, files_below: Any, own_folders: Any
) -> None:
    """S18, S25: nothing but the server gets the value; it is nowhere afterwards, sealed in the database."""
    upstream.play = http_answer(b"{}", status=401)
    dialog = await begin(desk, "things", f"http://127.0.0.1:{upstream.port}/mcp", f"Authorization: {CANARY}")
    line = desk.part(dialog, QLineEdit, "headerValue1")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    desk.key(Key.Key_Return)
    await desk.closed()
    await desk.until(lambda: "refuses the headers" in desk.toast() and "401" in desk.toast())
    assert [dict(each.headers).get("authorization") for each in upstream.requests][:1] == [CANARY]
    assert (await desk.servers())["things"].header_names == ["authorization"]
    desk.page.pane.table.setFocus()
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("mcpServerUrlField"))
    again = desk.dialog("mcpServerDialog")
    assert desk.part(again, QLineEdit, "headerValue1").text() == ""
    assert "Set" in desk.part(again, QLineEdit, "headerValue1").placeholderText()
    desk.key(Key.Key_Escape)
    await desk.closed()
    shown = [each.text() for each in QApplication.allWidgets() if isinstance(each, QLineEdit | QLabel)]
    assert not [text for text in shown if "canary" in text]
    texts = {**files_below(gateway.data_dir), **files_below(own_folders), "log": gateway.log.read_bytes()}
    assert left_in(texts, ["canary-4f9d2c7be1a05836"]) == []


async def test_another_origin_wants_the_headers_again(desk: Any) -> None:
    """S18: what was meant for one server is not sent to another. They can be entered again, or taken off."""
    await desk.have("things", "https://mcp.example.com/mcp", headers={"authorization": CANARY, "x-team": "a"})
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("mcpServerUrlField"))
    dialog = desk.dialog("mcpServerDialog")
    headers = dialog.fields[2]
    desk.type("https://mcp.example.com/other")
    assert headers.error is None
    desk.type("https://elsewhere.example.com/mcp")
    assert headers.error == (
        "Enter authorization, x-team again, or take it off: it was meant for https://mcp.example.com"
    )
    desk.fill("headerValue1", "Bearer another")
    desk.tab_to("headerRemove2")
    desk.key(Key.Key_Space)
    assert headers.error is None
    desk.tab_to("primaryButton")
    desk.key(Key.Key_Return)
    await desk.closed()
    after = (await desk.servers())["things"]
    assert (after.url, after.header_names) == ("https://elsewhere.example.com/mcp", ["authorization"])


@pytest.mark.parametrize(
    ("play", "words"),
    [
        (http_answer(b"{}", status=401), "wants to know who asks (status 401)"),
        (http_answer(b"<html></html>", content_type="text/html"), "did not list its tools"),
        (http_answer(b"{}", status=500), "status 500"),
        (http_answer(b"", status=307, headers="location: https://other.example/mcp\r\n"), "points to"),
    ],
    ids=["wrong auth", "no MCP", "broken", "redirects"],
)
async def test_a_server_that_does_not_list_tools_says_why(
    desk: Any, upstream: Any, play: Any, words: str
) -> None:
    upstream.play = play
    await desk.have("things", f"http://127.0.0.1:{upstream.port}/mcp")
    desk.run("refreshMcpServer")
    await desk.until(lambda: words in desk.toast())
    assert "The tools of “things” could not be listed." in desk.toast()
    await desk.until(lambda: desk.cell("things", "health") == "Problem")
    desk.run("mcpServerDetails")
    assert words in desk.page.details.facts.value("Problem")


async def test_nobody_there_then_somebody(desk: Any, things: Any) -> None:
    """What failed is offered again, and what it listed is told: what is new, and what is gone."""
    await desk.have("things", "http://127.0.0.1:9/mcp")
    desk.run("refreshMcpServer")
    await desk.until(lambda: "Nothing answers at 127.0.0.1, port 9" in desk.toast())
    present = (await desk.servers())["things"]
    await desk.direct.update_mcp_server(present.id, McpServerPatch(url=things.url), version=present.version)
    desk.press("tryAgainButton")
    await desk.until(lambda: desk.toast() == "“things” lists 3 tools")


async def test_switching_with_undo(desk: Any, things: Any) -> None:
    await desk.have("things", things.url)
    desk.run("switchMcpServer")
    await desk.until(lambda: desk.cell("things", "enabled") == "Off")
    assert desk.toast() == "“things” is off: no key reaches it"
    desk.press(UNDO)
    await desk.until(lambda: desk.cell("things", "enabled") == "On")
    assert (await desk.servers())["things"].enabled


async def test_deleting_says_by_whom_it_is_named_and_leads_there(
    desk: Any, gateway: Any, things: Any
) -> None:
    """A key names it by itself or by a tool; one whose rules are off, or that names another, does not."""
    await desk.have("other", "https://mcp.example.com/mcp")
    await desk.have("things", things.url)
    for name, mcp in {
        "By tool": {"enabled": True, "mode": "allow_list", "tools": {"things": ["add"]}},
        "Denied": {"enabled": True, "mode": "deny_list", "servers": ["things"]},
        "Off": {"enabled": False, "mode": "deny_list", "servers": ["things"]},
        "Another": {"enabled": True, "mode": "allow_list", "tools": {"other": ["things"]}},
        "All": {"enabled": True},
    }.items():
        gateway.create_key(name, mcp=mcp)
    desk.key(Key.Key_Delete)
    await desk.until(lambda: desk.at("cancelButton"))
    question = QApplication.activeModalWidget()
    asked = " ".join(label.text() for label in question.findChildren(QLabel))
    assert "2 keys name it in the rules for MCP servers: “By tool”, “Denied”." in asked
    desk.press("showKeysButton")
    await desk.closed()
    assert [(pick.facet.title, pick.id) for pick in desk.gone_to] == [("MCP server", "things")]
    desk.page.pane.table.setFocus()
    desk.key(Key.Key_Delete)
    await desk.until(lambda: desk.at("cancelButton"))
    desk.press("confirmButton")
    await desk.closed()
    await desk.until(lambda: desk.names() == ["other"])
    assert list(await desk.servers()) == ["other"]


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_adding_on_a_wire_that_breaks(
    desk: Any, fault_wire: FaultWire, things: Any, trouble: str
) -> None:
    """J4: it is said, what was typed stays, the masked value too, and trying again adds one."""
    dialog = await begin(desk, "things", things.url, f"Authorization: {CANARY}")
    spell = fault_wire.strike("POST", "/mcp-servers", TROUBLES[trouble])
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert CANARY not in desk.said(dialog, "dialogError")
    assert desk.part(dialog, QLineEdit, "headerValue1").text().strip() == CANARY
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Key.Key_Return)
    await desk.closed()
    assert list(await desk.servers()) == ["things"]


async def test_headers_saved_on_a_wire_that_loses_the_answer(desk: Any, fault_wire: FaultWire) -> None:
    """Values cannot be compared; what was sent is ours to send again, and nobody else is blamed."""
    await desk.have("things", "https://mcp.example.com/mcp")
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("mcpServerUrlField"))
    dialog = desk.dialog("mcpServerDialog")
    desk.tab_to("addHeader")
    desk.key(Key.Key_Space)
    desk.type("Authorization")
    desk.tab_to("headerValue1")
    desk.type(CANARY)
    spell = fault_wire.strike("PATCH", "/mcp-servers/.*", cut_after)
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Key.Key_Return)
    await desk.closed()
    assert (await desk.servers())["things"].header_names == ["authorization"]


async def test_two_admins_do_not_overwrite_each_other(desk: Any) -> None:
    made = await desk.have("things", "https://mcp.example.com/mcp")
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("mcpServerUrlField"))
    dialog = desk.dialog("mcpServerDialog")
    await desk.direct.update_mcp_server(made.id, McpServerPatch(enabled=False), version=made.version)
    desk.type("https://mcp.example.com/v2")
    desk.key(Key.Key_Return)
    await desk.until(lambda: "Enabled: off" in desk.said(dialog, "mcpServerDialogConflictText"))
    desk.key(Key.Key_Return)
    await desk.closed()
    after = (await desk.servers())["things"]
    assert (after.url, after.enabled) == ("https://mcp.example.com/v2", False)


async def test_controls_have_names(desk: Any, unnamed: Any) -> None:
    await desk.have("things", "https://mcp.example.com/mcp", headers={"x-team": "a"})
    desk.run("mcpServerDetails")
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("mcpServerUrlField"))
    assert unnamed(desk.page.window()) == []
    desk.key(Key.Key_Escape)
    await desk.closed()
    desk.run("copyAddress")
    assert QGuiApplication.clipboard().text().endswith("/mcp/things")
