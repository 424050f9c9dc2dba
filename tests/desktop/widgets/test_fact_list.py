"""J1: what a fact is about, its first line and its copy button stand on one line, at any size of text."""

from collections.abc import Awaitable, Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme
from keydesk.desktop.widgets.fact_list import FactList

Until = Callable[[Callable[[], object]], Awaitable[None]]
ADDRESS = "http://127.0.0.1:5393/deployments/course-3/v1"


@pytest.fixture
def facts(qapp: QApplication, qtbot: QtBot) -> Iterator[FactList]:
    theme.apply(qapp)
    made = FactList("thing")
    made.add("Address", fixed=True, copies=True)
    made.add("Alerts")
    made.say_address("Address", ADDRESS)
    made.say("Alerts", "All kinds")
    qtbot.addWidget(made)
    made.resize(420, 240)
    made.show()
    yield made
    theme.apply(qapp).set_text_percent(100)


def baseline(facts: FactList, text: str) -> int:
    label = next(each for each in facts.findChildren(QLabel) if each.text().replace("\u200b", "") == text)
    return place(facts, label) + label.contentsRect().top() + label.fontMetrics().ascent()


def middle(facts: FactList, text: str) -> int:
    label = next(each for each in facts.findChildren(QLabel) if each.text().replace("\u200b", "") == text)
    return place(facts, label) + label.contentsRect().top() + label.fontMetrics().height() // 2


def place(facts: FactList, widget: QWidget) -> int:
    return widget.mapTo(facts, QPoint(0, 0)).y()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [420, 220], ids=["one line", "several"])
async def test_a_fact_stands_on_one_line_with_its_name(
    qapp: QApplication, facts: FactList, until: Until, percent: int, width: int
) -> None:
    theme.apply(qapp).set_text_percent(percent)
    facts.resize(width * percent // 100, 600)
    copy = facts.findChild(QToolButton, "copyThingAddress")
    assert copy is not None

    def stands() -> bool:
        centre = place(facts, copy) + copy.height() // 2
        return (
            abs(baseline(facts, "Address") - baseline(facts, ADDRESS)) <= 1
            and abs(baseline(facts, "Alerts") - baseline(facts, "All kinds")) <= 1
            and abs(centre - middle(facts, ADDRESS)) <= 1
        )

    await until(stands)


async def test_without_its_button_a_fact_takes_no_more_room_than_its_words(
    facts: FactList, until: Until
) -> None:
    label = next(each for each in facts.findChildren(QLabel) if each.text() == "All kinds")
    usual = label.sizeHint().height()
    facts.offer_copy("Address", offered=False)
    address = next(each for each in facts.findChildren(QLabel) if each.objectName() == "thingAddress")
    await until(lambda: address.contentsMargins().top() == 0)
    assert address.heightForWidth(400) <= usual + 4
    assert abs(baseline(facts, "Address") - baseline(facts, ADDRESS)) <= 1
