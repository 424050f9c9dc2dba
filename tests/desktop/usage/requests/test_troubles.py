"""The log when something is wrong: refused, failed, cut off, away; what was listed stays (LOOK, States)."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.session import ConnectionState
from tests.fixtures.fault_wire import FaultWire, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def words(desk: Any) -> str:
    return "\n".join(label.text() for label in desk.pane.findChildren(QLabel) if label.isVisible())


async def test_the_log_fails_and_is_tried_again(requests_of: Any, caller: Any, fault_wire: FaultWire) -> None:
    key = caller()
    key.call("Hi")
    desk = await requests_of(key)
    spell = fault_wire.strike("GET", "/usage/requests", refused(500, "Internal Server Error"))
    desk.pane.loader.refresh_on_request()
    await desk.until(lambda: "could not be read again" in desk.toast())
    assert len(desk.items) == 1
    await desk.filter_by("ended", "failed")
    await desk.until(lambda: desk.pane.loader.state is LoadState.FAILED)
    assert "The requests could not be loaded" in words(desk)
    fault_wire.lift(spell)
    desk.press("emptyStateAction")
    await desk.until(lambda: "No request matches the search and filters" in words(desk))
    spell = fault_wire.strike("GET", "/usage/requests", refused(403, "Forbidden", "You may not see usage."))
    desk.pane.loader.widen("ended")
    await desk.until(lambda: "Requests are not available to you" in words(desk))
    fault_wire.lift(spell)


async def test_offline_keeps_what_was_listed_and_says_what_is_not_possible(
    requests_of: Any, caller: Any
) -> None:
    key = caller()
    key.call("Hi")
    desk = await requests_of(key)
    state = desk.session.state
    desk.session.state = ConnectionState.OFFLINE
    assert desk.why_not("exportRequests") == "The gateway does not answer now."
    desk.run("exportRequests")
    assert desk.toast() == "The gateway does not answer now."
    assert len(desk.items) == 1
    desk.session.state = state


async def test_what_the_gateway_lacks_is_said(requests_of: Any, caller: Any) -> None:
    """A5."""
    key = caller()
    key.call("Hi")
    desk = await requests_of(key)
    info = desk.session.info
    desk.session.info = info.model_copy(
        update={"capabilities": [each for each in info.capabilities if each != "usage"]}
    )
    desk.session.changed.emit()
    await desk.until(lambda: "Requests are not available on this gateway" in words(desk))
