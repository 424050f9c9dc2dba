"""F2: what is wrong with an upstream stands in the details, step by step, in words that say what to do."""

import asyncio
import socket
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from keydesk.contract.catalog import ModelCreate, ProviderPatch
from keydesk.desktop.catalog.discovering import DiscoverModels, ModelsOf
from keydesk.domain.money import parse_usd
from tests.fixtures.answers import http_answer
from tests.fixtures.fault_wire import FaultWire, refused
from tests.fixtures.upstream import Upstream
from tests.fixtures.upstream_request import UpstreamRequest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = "sk-canary-4f9d2c7be1a05836"
HTML = "<html>Welcome</html>"


async def opened(desk: Any, base_url: str, **more: Any) -> Any:
    """Have a provider at this address, and its details open."""
    made = await desk.have_provider("Acme", base_url, **more)
    await desk.select("Acme")
    await desk.keys.press("Return")
    return made


async def test_each_kind_of_trouble_is_told_apart(desk: Any, upstream: Upstream) -> None:
    """A wrong key, no API, another address, nothing there, and a failing one."""
    credential = await desk.have_credential()
    await opened(desk, upstream.base_url, credential_id=credential.id)
    troubles = {
        "refuses the credential (status 401)": http_answer(b"{}", status=401),
        "A web page answers there": http_answer(HTML.encode(), content_type="text/html"),
        "points to example.com": http_answer(b"", status=301, headers="location: https://example.com/\r\n"),
        "it is not JSON": http_answer(b"Hello there"),
        "status 404": http_answer(b"{}", status=404),
        "status 503": http_answer(b"{}", status=503),
    }
    steps: dict[str, dict[str, str]] = {}
    for says, play in troubles.items():
        upstream.play = play
        await desk.keys.shortcut("testProvider")
        await desk.tested(says)
        steps[says] = desk.steps()
        assert desk.cell("Acme", "test") == "Fails"
    for found in steps.values():
        assert found["Name resolution"] == "the host is known"
        assert found["Connection"] == "made"
        assert found["TLS"] == "not used: the address begins with http"
        assert found["Models"] == "not known"
    refusal = steps.pop("refuses the credential (status 401)")
    assert refusal["Authentication"] == "refused"
    assert all(found["Authentication"] != "refused" for found in steps.values())


async def test_nobody_there_and_no_such_name(desk: Any) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        made = await opened(desk, f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        await desk.keys.shortcut("testProvider")
        await desk.until(lambda: desk.steps().get("Connection") == "failed")
    assert desk.steps()["Name resolution"] == "the host is known"
    assert desk.steps()["Latency"] == "not known"
    patch = ProviderPatch(base_url="https://nobody.invalid/v1")
    await desk.direct.update_provider(made.id, patch, version=made.version)
    shown = desk.page.in_detail.panel
    await desk.until(lambda: "changed since" in desk.words(shown))
    await desk.keys.shortcut("testProvider")
    await desk.until(lambda: desk.steps().get("Name resolution") == "failed")
    assert desk.steps()["Connection"] == "not tried"
    assert desk.steps()["TLS"] == "not tried"


async def test_a_slow_one_is_given_up_on_by_hand(desk: Any, upstream: Upstream) -> None:
    """J3: it can be cancelled, from the keyboard, and tried again."""
    let_go = upstream.event()

    async def waits(_writer: asyncio.StreamWriter, _request: UpstreamRequest) -> None:
        await let_go.wait()

    usual, upstream.play = upstream.play, waits
    await opened(desk, upstream.base_url)
    await desk.keys.press("F6")
    await desk.keys.reach("testProviderButton")
    await desk.keys.press("Space")
    await desk.tested("Testing…")
    assert desk.cell("Acme", "test") == "Testing…"
    await desk.until(lambda: upstream.requests)
    assert desk.keys.at("Cancel test")
    await desk.keys.press("Space")
    await desk.tested("Not tested yet.")
    upstream.release(let_go)
    assert desk.cell("Acme", "test") == ""
    upstream.play = usual
    await desk.keys.press("Space")
    await desk.tested("All is well.")


async def test_the_result_can_be_copied_without_the_credential(desk: Any, upstream: Upstream) -> None:
    credential = await desk.have_credential()
    await opened(desk, upstream.base_url, credential_id=credential.id)
    await desk.keys.shortcut("testProvider")
    await desk.tested("All is well.")
    await desk.keys.press("F6")
    await desk.keys.reach("copyProviderTest")
    await desk.keys.press("Space")
    copied = QApplication.clipboard().text()
    assert copied.splitlines()[0] == f"Test of Acme, {upstream.base_url}"
    assert "Models: 2 listed" in copied
    assert KEY not in copied


async def test_a_gateway_that_does_not_answer_is_not_the_providers_fault(
    desk: Any, fault_wire: FaultWire
) -> None:
    await opened(desk, "http://127.0.0.1:9/v1")
    spell = fault_wire.strike("POST", "/providers/.*/test", refused(500, "Internal Server Error"))
    await desk.keys.shortcut("testProvider")
    await desk.until(lambda: desk.cell("Acme", "test") == "No result")
    assert desk.steps() == {}
    fault_wire.lift(spell)


async def test_its_models_are_named_and_a_step_away(desk: Any, upstream: Upstream) -> None:
    made = await opened(desk, upstream.base_url)
    await desk.keys.context_menu("discoverModels")
    where, what = desk.gone_to.pop()
    assert (where, type(what), what.provider.id) == ("models", DiscoverModels, made.id)
    wanted = ModelCreate(
        model="acme/large",
        provider_id=made.id,
        upstream_model="large",
        input_price_usd=parse_usd("1"),
        output_price_usd=parse_usd("2"),
    )
    await desk.direct.create_model(wanted, attempt="large")
    await desk.until(lambda: desk.cell("Acme", "models") == "1")
    panel = desk.page.in_detail.panel
    await desk.until(lambda: "acme/large" in desk.words(panel))
    await desk.keys.press("F6")
    await desk.keys.reach("showProviderModels")
    await desk.keys.press("Return")
    where, what = desk.gone_to.pop()
    assert (where, type(what), what.provider.id) == ("models", ModelsOf, made.id)


async def test_details_follow_the_rows_and_close_by_esc(desk: Any) -> None:
    await desk.have_provider("Acme", "http://127.0.0.1:9/v1")
    await desk.have_provider("Zeta", "http://127.0.0.1:9/v2")
    await desk.select("Acme")
    await desk.keys.press("Return")
    panel = desk.page.in_detail.panel
    assert panel.facts.value("Base URL") == "http://127.0.0.1:9/v1"
    await desk.select("Demo")
    assert panel.facts.value("Base URL") == "Built in"
    assert not panel.findChild(QPushButton, "testProviderButton").toolTip()
    await desk.keys.press("F6", "Escape")
    assert panel.isHidden()
    assert desk.page.providers.table.hasFocus()
