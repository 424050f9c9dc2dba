"""J1: within a menu, each underlined letter leads to one entry; so do those of the menu bar and a page."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from itertools import combinations
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from keydesk.client import HttpAdminApi
from keydesk.desktop.app import Desktop
from keydesk.desktop.commands import Menu
from keydesk.desktop.language import Language
from keydesk.desktop.page_entries import ENTRIES
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.tray.menu import TrayMenu
from keydesk.tour.inspection.finding import seen
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.running_gateway import RunningGateway

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Until = Callable[[Callable[[], object]], Awaitable[None]]
Entries = dict[str, str]
"""What can be chosen at one time: texts by the ids of commands."""
TRANSLATIONS: Final = Path(__file__).resolve().parents[2] / "resources" / "translations"
IN_ONE_TAB: Final = (
    (
        {"requestDetails", "copyRequestId", "showKeyOfRequest", "showChatOfRequest", "exportRequests"}
        | {"bringInRequests", "findRequest"},
        {"showRequestsOfChat", "showKeyOfChat", "exportChats"},
    ),
    (
        {"acknowledgeAlerts", "acknowledgeAllAlerts", "showAlertSubject"},
        {"webhookDetails", "copyWebhookAddress", "testWebhook", "duplicateWebhook", "deleteWebhook"},
    ),
)
"""What one tab of a page offers and another does not; it is never offered at once."""
SHARED: Final = {
    Language.ENGLISH: {
        "keys: addFilter, identifyKey",
        "keys: copyRows, createKey",
        "keys: createForLocation, showOnlyLocation",
        "keys: duplicateKey, undoLast",
    },
    Language.DUTCH: {
        "keys: editKey, showOnlyBatch",
        "keys: keySees, searchKeys",
        "keys: setExpiry, showOnlyOwner",
    },
    Language.GERMAN: {"keys: refreshKeys, rotateKey", "keys: searchKeys, showOnlyLocation"},
}
"""The menu of keys has more entries than its words have letters to give: it cannot do with fewer of these."""


def spoken(language: Language) -> dict[str, str]:
    """Return how the texts are said in this language."""
    english = language is Language.ENGLISH
    path = TRANSLATIONS / f"keydesk_{(Language.GERMAN if english else language).value}.ts"
    found = [
        (each.findtext("source", ""), each.findtext("translation", ""))
        for each in ET.parse(path).iter("message")  # noqa: S314 - our own files
    ]
    return {source: source if english else translation for source, translation in found}


def letter(text: str) -> str:
    """Return the letter that is underlined; what has none is chosen in other ways."""
    marked = re.search(r"&([^&\s])", text.replace("&&", ""))
    return marked.group(1).lower() if marked else ""


def at_once(one: str, other: str) -> bool:
    """Whether both can be chosen at one time."""
    return not any(
        (one in tab and other in next_tab) or (other in tab and one in next_tab)
        for tab, next_tab in IN_ONE_TAB
    )


def shared(menus: Iterable[tuple[str, Entries]]) -> set[str]:
    """Return which entries of a menu have one letter, as ``menu: one, other``."""
    return {
        f"{menu}: {one}, {other}"
        for menu, entries in menus
        for one, other in combinations(sorted(entries), 2)
        if letter(entries[one]) and letter(entries[one]) == letter(entries[other]) and at_once(one, other)
    }


def on_the_page(desktop: Desktop) -> Entries:
    """Return what stands in the window and has a letter: Alt leads to it as it does to the menus."""
    texts = [
        each.text()
        for each in seen(desktop.window)
        if isinstance(each, QAbstractButton) or (isinstance(each, QLabel) and each.buddy())
    ]
    return {text: text for text in texts if letter(text)}


@pytest.fixture
async def desktop(
    qapp: QApplication, gateway: RunningGateway, tmp_path: Path, until: Until
) -> AsyncIterator[Desktop]:
    """A window connected to a gateway by somebody who may do everything there."""
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.show()
    made.connections.connect_to("Workshop", HttpAdminApi(gateway.ready["admin_url"], gateway.token))
    await until(lambda: made.session.state is ConnectionState.CONNECTED)
    yield made
    await until(lambda: not work_under_way())
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


async def menus_of(desktop: Desktop, until: Until) -> list[tuple[str, Entries]]:
    """Return each page's menus, the bar with what stands on the page, and the menu of the tray."""
    window, found = desktop.window, list[tuple[str, Entries]]()
    pages = window.shell.pages
    for page in ENTRIES:
        window.shell.show_page(page.id)
        await until(lambda: pages.currentWidget() is not pages._loading and not work_under_way())
        menus = {menu: {each.id: each.text for each in window.commands if each.menu is menu} for menu in Menu}
        found += [(menu.value, entries) for menu, entries in menus.items() if entries]
        bar = {menu.value: menu.title for menu, entries in menus.items() if entries}
        found.append(("bar", bar | on_the_page(desktop)))
    tray = TrayMenu(window, lambda: None)
    return [*found, ("tray", {each.objectName(): each.text() for each in tray.actions()})]


async def test_each_letter_of_a_menu_leads_to_one_entry(desktop: Desktop, until: Until) -> None:
    """In every language: texts are taken from where it says them, for it is settled once in a process."""
    menus = await menus_of(desktop, until)
    assert {"keys", "usage", "view", "bar", "tray"} <= {menu for menu, _ in menus}
    for language in Language:
        said = spoken(language)
        translated = [
            (menu, {id_: said[text] if letter(text) else text for id_, text in entries.items()})
            for menu, entries in menus
        ]
        assert shared(translated) == SHARED[language], language.own_name
