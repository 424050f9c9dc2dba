"""G1: what was used, on screen, equals the ledger to the last nano-dollar; all of it by the keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDateEdit, QMenu

from keydesk.contract.usage import UsageDimension
from keydesk.desktop.money_words import dollars
from keydesk.desktop.usage.period import Preset
from keydesk.desktop.usage_of import UsageOf
from keydesk.desktop.usage_words import Measure

ALT = Qt.KeyboardModifier.AltModifier


async def test_what_is_on_screen_is_what_the_ledger_has(open_desk: Any, used: Any) -> None:
    """I3: figures, the table's lines and the chart's parts each add up to it, nobody's usage included."""
    desk = await open_desk()
    count, cost = used.spent()
    overview = desk.overview
    assert overview.totals.text("Requests") == f"{count:,}"
    assert overview.totals.in_full("Cost").splitlines()[0] == dollars(cost)
    members = desk.members()
    assert sum(each.usage.cost_usd for each in members) == cost
    assert sum(each.usage.requests for each in members) == count
    for name in used.people:
        requests, spent = used.spent("owner_id = (SELECT id FROM person WHERE name = ?)", name)
        (member,) = [each for each in members if each.name == name]
        assert (member.usage.requests, member.usage.cost_usd) == (requests, spent) == (3, spent)
        tip = next(column.tooltip for column in overview.table.members.columns if column.id == "cost")
        assert tip(member) == dollars(spent)
    assert sum(overview.area.stack.sums()) == cost
    chart = overview.area.chart
    assert f"{dollars(cost)} in all" in chart.accessibleName()
    assert not any(menu.isVisible() for menu in chart.findChildren(QMenu)), "the menu of what draws it"


async def test_one_goes_into_a_member_and_comes_out_again(open_desk: Any, used: Any) -> None:
    """Enter filters by the line that the keyboard is on; Esc and Alt+Left come back; a chip says it."""
    desk = await open_desk()
    name = next(iter(used.people))
    await desk.goes_to_line(name)
    await desk.answered(lambda: desk.key(Qt.Key.Key_Return))
    assert desk.chips() == [f"Person: {name}"]
    assert list(desk.lines()) == [f"Key of {name}"]
    assert desk.overview.totals.text("Requests") == "3"
    await desk.answered(lambda: desk.key(Qt.Key.Key_Escape))
    assert desk.chips() == []
    assert name in desk.lines()
    await desk.goes_to_line(name)
    await desk.answered(lambda: desk.key(Qt.Key.Key_Return))
    await desk.answered(lambda: desk.key(Qt.Key.Key_Left, ALT))
    assert desk.chips() == []


@pytest.mark.usefixtures("used")
async def test_nobody_is_no_filter(open_desk: Any) -> None:
    """Usage of no member has its line, and says that there is nothing inside."""
    desk = await open_desk()
    await desk.goes_to_line("Keys of nobody")
    desk.key(Qt.Key.Key_Return)
    assert desk.toast() == "Keys of nobody: there is nobody to go into."
    assert desk.chips() == []


async def test_other_pages_lead_here(open_desk: Any, used: Any) -> None:
    """A location's usage, split by its people; no earlier filter narrows it."""
    desk = await open_desk()
    await desk.answered(lambda: desk.page.receive(UsageOf(UsageDimension.LOCATION, used.location, "Utrecht")))
    assert desk.chips() == ["Location: Utrecht"]
    assert set(desk.lines()) == set(used.people)
    count, cost = used.spent("location_id = ?", used.location)
    assert desk.overview.totals.text("Requests") == str(count)
    assert desk.overview.totals.in_full("Cost").splitlines()[0] == dollars(cost)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.usefixtures("used")
async def test_periods_by_the_keyboard(open_desk: Any) -> None:
    """By name, one before and one behind, and a period of one's own from day to day."""
    desk = await open_desk()
    page, scope = desk.page, desk.page.scope
    desk.press("periodButton")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.objectName() == "periodMenu"
    action = next(each for each in menu.actions() if each.text() == "Today")
    menu.setActiveAction(action)
    await desk.answered(lambda: desk.key_on(menu, Qt.Key.Key_Return))
    assert scope.preset is Preset.TODAY
    assert desk.overview.wishes.hourly(scope.period)
    assert len(desk.overview.area.stack.labels) == len(scope.period.begins(by_hour=True))
    assert not page.period.after.isEnabled()
    await desk.answered(lambda: desk.run("periodBefore"))
    assert scope.preset is Preset.YESTERDAY
    assert desk.overview.totals.text("Requests") == "0"
    await desk.answered(lambda: desk.run("periodAfter"))
    assert scope.preset is Preset.TODAY
    desk.run("ownPeriod")
    dialog = desk.dialog("periodDialog")
    first = desk.part(dialog, QDateEdit, "periodFrom")
    first.setDate(first.date().addDays(3))
    assert not dialog.primary.isEnabled()
    first.setDate(first.date().addDays(-12))
    await desk.answered(lambda: desk.key_on(dialog, Qt.Key.Key_Return))
    assert scope.preset is None
    assert scope.period.days == 10
    assert len(desk.overview.area.stack.labels) == 10
    assert scope.period.words in page.period.choose.text()


async def test_the_chart_by_the_keyboard(open_desk: Any, used: Any) -> None:
    """Arrows mark a bar, which is told with all its parts and its sum; + and 0 zoom; the legend switches."""
    desk = await open_desk()
    area, chart = desk.overview.area, desk.overview.area.chart
    place = UsageOf(UsageDimension.LOCATION, used.location, "Utrecht")
    await desk.answered(lambda: desk.page.receive(place))
    here = ("location_id = ?", used.location)
    _, cost = used.spent(*here)
    name, secret = next(iter(used.people.items()))
    chart.setFocus()
    desk.key(Qt.Key.Key_Right)
    assert chart.marked == 6, "the last day, which is today"
    told = area.told()
    assert told[-1] == f"Sum {dollars(cost)}"
    assert any(line.startswith(name) for line in told)
    assert dollars(cost) in chart.accessibleDescription()
    desk.key(Qt.Key.Key_Plus)
    least, most = chart.shown_range()
    assert most - least < 7
    await desk.answered(lambda: used.call(secret))
    assert chart.shown_range() == (least, most), "what comes in meanwhile moves nothing"
    assert chart.marked == 6
    assert area.told()[-1] == f"Sum {dollars(used.spent(*here)[1])}"
    desk.key(Qt.Key.Key_0)
    assert chart.shown_range() == (-0.5, 6.5)
    desk.key(Qt.Key.Key_Escape)
    assert (chart.marked, area.told()) == (None, [])
    entry = next(each for each in area._legend.entries if each.accessibleName() == name)
    entry.setFocus()
    desk.key(Qt.Key.Key_Space)
    assert area.hidden_parts == {entry.part.member.id}
    assert sum(area.stack.sums(area.hidden_parts)) == used.spent(*here)[1] - sum(entry.part.amounts)
    desk.key(Qt.Key.Key_Space)
    assert not area.hidden_parts


async def test_what_is_measured_and_split(open_desk: Any, used: Any) -> None:
    """Requests, tokens and cost, by model as well as by person, each whole."""
    desk = await open_desk()
    overview = desk.overview
    count, _ = used.spent()
    overview.measure.setFocus()
    await desk.answered(lambda: desk.key(Qt.Key.Key_Up))
    assert overview.wishes.measure is Measure.TOKENS
    await desk.answered(lambda: desk.key(Qt.Key.Key_Up))
    assert sum(overview.area.stack.sums()) == count
    overview.split.setFocus()
    await desk.answered(lambda: desk.key(Qt.Key.Key_End))
    assert desk.page.scope.split is UsageDimension.PROVIDER
    await desk.answered(lambda: desk.key(Qt.Key.Key_Up))
    assert used.model in desk.lines()
    assert sum(each.usage.requests for each in desk.members()) == count
