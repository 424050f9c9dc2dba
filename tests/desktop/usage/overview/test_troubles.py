"""The usage page on a wire that breaks: what was shown stays, and what failed is said."""

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton

from keydesk.contract.info import Capability
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.usage.period import Preset
from tests.fixtures.fault_wire import refused


def sentences(desk: Any) -> list[str]:
    shown = desk.overview.content.currentWidget()
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]


async def test_what_was_shown_stays_while_the_gateway_is_away(
    open_desk: Any, used: Any, fault_wire: Any
) -> None:
    """Offline keeps figures, chart and table; back again, they are read anew."""
    desk = await open_desk()
    before = desk.lines()
    await fault_wire.go_away()
    await desk.until(lambda: desk.session.state is ConnectionState.OFFLINE)
    assert desk.overview.content.shows_table
    assert desk.lines() == before
    used.call(used.nobody)
    await fault_wire.be_there()
    desk.session.check()
    count = f"{used.spent()[0]:,}"
    await desk.until(lambda: desk.overview.totals.text("Requests") == count)


async def test_what_failed_is_said_and_asked_again(open_desk: Any, used: Any, fault_wire: Any) -> None:
    """A refusal takes the place of the chart, with *Retry*."""
    spell = fault_wire.strike("GET", "/usage/summary", refused(422, "No", "It is Sunday."))
    desk = await open_desk(wait=False)
    await desk.until(lambda: desk.overview.loader.state is LoadState.FAILED)
    assert "The usage figures could not be loaded" in sentences(desk)
    fault_wire.lift(spell)
    shown = desk.overview.content.currentWidget()
    button = shown.findChild(QPushButton, "emptyStateAction")
    button.setFocus()
    await desk.answered(lambda: desk.press("emptyStateAction"))
    assert desk.overview.content.shows_table
    assert set(used.people) <= set(desk.lines())


async def test_a_period_without_usage_leads_on(open_desk: Any, used: Any) -> None:
    """With filters these may be to blame; without, a program has yet to be connected."""
    desk = await open_desk()
    led: list[str] = []
    desk.ways.page_wanted.connect(led.append)
    await desk.answered(lambda: desk.page.scope.show_preset(Preset.LAST_MONTH))
    assert "No request in this period" in sentences(desk)
    desk.press("emptyStateAction")
    assert led == ["connection"]
    name = next(iter(used.people))
    await desk.answered(lambda: desk.page.scope.show_preset(Preset.TODAY))
    await desk.goes_to_line(name)
    await desk.answered(desk.overview.opened)
    await desk.answered(lambda: desk.page.scope.show_preset(Preset.LAST_MONTH))
    assert "No request matches the filters" in sentences(desk)
    await desk.answered(lambda: desk.press("emptyStateAction"))
    assert desk.chips() == []


async def test_a_gateway_without_usage_is_asked_for_none(open_desk: Any, used: Any) -> None:
    """It is said to be not available there."""
    desk = await open_desk()
    info = desk.session.info
    desk.session.info = info.model_copy(
        update={"capabilities": [each for each in info.capabilities if each != Capability.USAGE.value]}
    )
    desk.session.changed.emit()
    assert "Usage figures are not available on this gateway" in sentences(desk)
    await desk.until(lambda: not desk.overview.loader.busy)
    answer = desk.overview.loader.answer
    desk.overview.loader.reload()
    assert not desk.overview.loader.busy
    assert desk.overview.loader.answer is answer
    assert used.spent()[0]
