"""The Connection page (A6, issue 7): addresses, who reaches them, and snippets that work as pasted."""

import asyncio
import os
import shutil
import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from keydesk.desktop.connection_info.reach import HERE_ONLY, reach_in_words, warning_about
from keydesk.desktop.snippets import PLACE_OF_KEY
from keydesk.domain.secret import SecretKind, find, mint

CURL, PYTHON, OPENCODE, CLAUDE_CODE, ENVIRONMENT = range(5)


async def run(command: list[str], **environment: str) -> str:
    """Run a program as somebody does who pasted it, without holding up the loop."""

    def wait() -> str:
        done = subprocess.run(
            command,
            env={**os.environ, "NO_PROXY": "127.0.0.1", **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return await asyncio.to_thread(wait)


async def paste_key(visitor: Any, secret: str) -> None:
    await visitor.keyboard.reach("connectionKey")
    await visitor.keyboard.press("Ctrl+A")
    data = QMimeData()
    data.setText(secret)
    QApplication.clipboard().setMimeData(data)
    await visitor.keyboard.press("Ctrl+V")


async def test_the_addresses_and_who_reaches_them(visitor: Any, gateway: Any) -> None:
    base_url = gateway.base_url
    assert visitor.said("connectionOpenai-Compatible") == base_url
    assert visitor.said("connectionAnthropic-Compatible") == base_url.removesuffix("/v1")
    assert HERE_ONLY in visitor.said("connectionReach")
    assert visitor.said("connectionWarning") == ""
    assert await visitor.copied("copyConnectionOpenai-Compatible") == base_url
    await visitor.keyboard.reach("connectionShare")
    await visitor.keyboard.press("Space")
    assert visitor.gone_to == ["gateway"]


@pytest.mark.parametrize(
    ("base_url", "reach", "warned"),
    [
        ("http://localhost:5393/v1", HERE_ONLY, False),
        ("http://[::1]:5393/v1", HERE_ONLY, False),
        ("http://192.0.2.7:5393/v1", "wherever 192.0.2.7 is reached", True),
        ("https://keys.example.org/v1", "wherever keys.example.org is reached", False),
    ],
)
def test_reach_in_words(base_url: str, reach: str, *, warned: bool) -> None:
    assert reach in reach_in_words(base_url)
    assert bool(warning_about(base_url)) is warned


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
async def test_curl_works_as_pasted(visitor: Any, gateway: Any) -> None:
    """A6: from the clipboard into a shell, with a key put in the place that is plain to see."""
    text = await visitor.copied("copySnippet_curl")
    assert PLACE_OF_KEY in text
    _, secret = gateway.create_key("pasted")
    answer = await run(["sh", "-c", text.replace(PLACE_OF_KEY, secret).replace("curl ", "curl -s ", 1)])
    assert "This is the demo model" in answer


async def test_python_works_as_pasted_with_ones_own_key(visitor: Any, gateway: Any) -> None:
    """A6: the official SDK, the key filled in on the page; shown masked, copied whole, as a secret (S25)."""
    _, secret = gateway.create_key("own")
    await paste_key(visitor, secret)
    assert find(visitor.page.tools.snippets.text(PYTHON)) == []
    await visitor.show_tool(PYTHON)
    text = await visitor.copied("copySnippet_python")
    assert secret in text
    assert visitor.clipboard.seconds_left > 0
    assert "This is the demo model" in await run([sys.executable, "-c", text])


async def test_the_key_is_forgotten_when_one_leaves(visitor: Any, gateway: Any) -> None:
    """S3."""
    _, secret = gateway.create_key("left")
    await paste_key(visitor, secret)
    assert PLACE_OF_KEY not in visitor.page.tools.snippets.text(CURL)
    visitor.page.hide()
    assert PLACE_OF_KEY in visitor.page.tools.snippets.text(CURL)
    visitor.page.show()
    assert visitor.page.tools._key is None


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("kdk_short", "incomplete or mistyped"),
        pytest.param(mint(SecretKind.ADMIN).reveal(), "admin token", id="token"),
    ],
)
async def test_what_is_no_key_is_not_filled_in(visitor: Any, typed: str, says: str) -> None:
    await paste_key(visitor, typed)
    assert says in visitor.page.tools._field.error
    assert PLACE_OF_KEY in visitor.page.tools.snippets.text(CURL)
    visitor.page.tools.forget()


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_a_model_is_picked_for_all_tools(visitor: Any, gateway: Any, upstream: Any) -> None:
    gateway.serve_model("zeta/one", upstream.base_url)
    await visitor.keyboard.fill("connectionModel", "zeta")
    await visitor.keyboard.until(lambda: len(QApplication.topLevelWidgets()) > 1)
    await visitor.keyboard.press("Return")
    await visitor.keyboard.until(lambda: "zeta/one" in visitor.page.tools.snippets.text(CURL))
    for place in (CURL, PYTHON, OPENCODE, CLAUDE_CODE):
        assert "zeta/one" in visitor.page.tools.snippets.text(place)


async def test_deployments_and_mcp_servers_come_as_they_are_made(
    visitor: Any, gateway: Any, parts: Any
) -> None:
    assert parts(visitor.page, "connectionDeploymentAll") == []
    gateway.post("/deployments", name="course-3", models=["keydesk-demo"])
    gateway.post("/mcp-servers", name="files", url="http://127.0.0.1:9/mcp", allow_private=True)
    await visitor.keyboard.until(lambda: visitor.said("connectionMcpFiles"))
    root = gateway.base_url.removesuffix("/v1")
    assert visitor.said("connectionMcpFiles") == f"{root}/mcp/files"
    assert visitor.said("connectionDeploymentCourse-3") == f"{root}/deployments/course-3/v1"
    await visitor.keyboard.reach("connectionDeploymentAll")
    await visitor.keyboard.press("Space")
    await visitor.keyboard.reach("connectionCreateKey")
    await visitor.keyboard.press("Space")
    assert visitor.gone_to == ["deployments", "keys"]


async def test_every_part_has_a_name_and_its_turn(visitor: Any, unnamed: Any, walk_by_tab: Any) -> None:
    """J1."""
    assert unnamed(visitor.page) == []
    await walk_by_tab(visitor.page)
