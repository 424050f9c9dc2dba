"""Whatever happens while one only looks: what is on screen stays, or says why it is not there."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget

from keydesk.desktop.keys.table.loader import LoadState
from tests.fixtures.fault_wire import Trouble, answered, cut_before, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TROUBLES: dict[str, Trouble] = {
    "not known": refused(401, "Unauthorized"),
    "not allowed": refused(403, "Forbidden", "You are limited to some locations. Ask an admin of all."),
    "refused": refused(422, "Unprocessable Content", "There is no such filter."),
    "asked too often": refused(429, "Too Many Requests", retry_after="30"),
    "broken": refused(500, "Internal Server Error", "Something went wrong in the gateway. Try again."),
    "a stranger": answered(200, "<h1>Log in</h1>", "text/html"),
    "cut off": cut_before,
}
SECTIONS = {1: "/usage/summary", 2: "/usage/requests", 3: "/audit"}


def words(above: Any) -> list[str]:
    return [label.text() for label in above.findChildren(QLabel) if label.isVisible() and label.text()]


async def test_the_list_says_why_it_is_not_there_and_comes_back(desk: Any) -> None:
    """B4: failed, with Retry; search and filters stay as they were."""
    await desk.make(2)
    for number, (what, trouble) in enumerate(TROUBLES.items()):
        desk.wire.strike("GET", "/keys", trouble)
        desk.page.loader.sort_by("-name" if number % 2 else "name")
        await desk.until(lambda: desk.page.loader.state is LoadState.FAILED)
        said = " ".join(words(desk.page.content))
        assert str(desk.page.loader.problem) in said, what
        desk.wire.spells.clear()
        actions = desk.page.content.findChildren(QPushButton, "emptyStateAction")
        next(each for each in actions if each.isVisible()).click()
        await desk.until(lambda: desk.page.loader.state is LoadState.READY and desk.page.model.total == 2)
        assert desk.page.filters.search.text() in ("", desk.name)


async def test_what_is_listed_stays_when_it_cannot_be_read_again(desk: Any) -> None:
    """B6, J4: neither rows nor selection go away because a refresh fails, and who asked for it is told."""
    await desk.make(2)
    for trouble in TROUBLES.values():
        spell = desk.wire.strike("GET", "/keys", trouble)
        desk.choose("refreshKeys")
        await desk.until(lambda struck=spell: struck.met and desk.idle)
        assert desk.page.model.total == 2
        assert desk.page.chosen.count == 2
        assert any("could not be read again" in text for text in words(desk.page)), trouble
        for toast in desk.page.findChildren(QWidget, "toast"):
            toast.close()
        desk.wire.spells.clear()


@pytest.mark.parametrize("place", SECTIONS)
async def test_a_section_of_the_details_says_why_it_is_not_there(desk: Any, place: int) -> None:
    """B7: only that section; Retry brings it."""
    await desk.make()
    desk.page.table.select(0)
    tabs = desk.page.details.findChild(QTabWidget)
    for what, trouble in TROUBLES.items():
        if what == "not allowed":
            continue  # asking again would not help, so nothing offers it
        desk.wire.strike("GET", SECTIONS[place], trouble)
        tabs.setCurrentIndex(place)
        desk.page.open_details()
        await desk.until(lambda: desk.idle and [each for each in retries(tabs) if each.isVisible()])
        assert [text for text in words(tabs) if text.endswith(".")], what
        desk.wire.spells.clear()
        next(each for each in retries(tabs) if each.isVisible()).click()
        await desk.until(lambda: desk.idle and not [each for each in retries(tabs) if each.isVisible()])
        desk.page.details.forget()


def retries(tabs: QTabWidget) -> list[QPushButton]:
    return [each for each in tabs.findChildren(QPushButton) if each.text() == "Retry"]
