"""A4: one click switches between gateways, and each is found again as it was left: page, search, rows."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.keys import KeyCreate
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.desktop.app import Desktop
from keydesk.desktop.connections.profiles.profile import Profile
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.filters import status_pick
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.page_entries import KEYS, PEOPLE
from keydesk.desktop.platform import keyring_store
from keydesk.desktop.platform.keyring_store import Keeping
from keydesk.desktop.session import ConnectionState
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import new_id
from tests.fixtures.left_behind import work_under_way

Until = Callable[[Callable[[], object]], Awaitable[None]]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MANY = 60


async def furnish(gateway: Any, *, keys: int) -> None:
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    place = await api.create_location(LocationCreate(name="Utrecht"), attempt=new_id())
    person = PersonCreate(name="Ada", email="ada@example.org", location_id=place.id)
    await api.create_person(person, attempt=new_id())
    for number in range(keys):
        await api.create_key(KeyCreate(name=f"Key {number:02}"), attempt=new_id())
    await api.aclose()


@pytest.fixture
async def desktop(
    qapp: QApplication, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Desktop]:
    async def keep(*_: object) -> Keeping:
        return Keeping(in_keyring=True)

    monkeypatch.setattr(keyring_store, "save_token", keep)
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.resize(1200, 600)
    made.window.show()
    yield made
    await until(lambda: not work_under_way())
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


async def test_each_is_found_again_as_it_was_left(
    desktop: Desktop, start_gateway: Any, tmp_path: Path, until: Until
) -> None:
    one, two = (start_gateway(data_dir=tmp_path / name) for name in ("one", "two"))
    await furnish(one, keys=MANY)
    await furnish(two, keys=2)
    store, window = desktop.connections.store, desktop.window
    first = (await store.add(Profile("One", one.ready["admin_url"]), one.token)).profile
    second = (await store.add(Profile("Two", two.ready["admin_url"]), two.token)).profile

    async def switch(to: Profile) -> None:
        """By the switcher's menu, as its keyboard does."""
        if window.shell.isVisible():
            menu = window.shell.sidebar.badge.menu_now()
            menu.popup(window.mapToGlobal(QPoint(0, 0)))
            action = next(each for each in menu.actions() if each.text() == to.name)
            menu.setActiveAction(action)
            QTest.keyClick(menu, "\r")
        else:
            desktop.connections.connect_to_profile(to)
        await until(lambda: desktop.session.name == to.name)
        await until(lambda: desktop.session.state is ConnectionState.CONNECTED)

    await switch(first)
    await until(lambda: window.findChild(KeysPage))
    page: Any = window.findChild(KeysPage)
    await until(lambda: page.loader.state is LoadState.READY)
    page.filters.search.setText("key")
    await until(lambda: page.loader.filters.text == "key")
    page.loader.sort_by("name")
    page.loader.narrow(status_pick(KeyStatus.ACTIVE))
    # A list that comes later begins at its top.
    await until(
        lambda: (
            page.loader._listed == page.loader.filters
            and (key := page.table.key_at(40)) is not None
            and key.name == "Key 40"
        )
    )
    page.table.select(40)
    chosen = {key.name for key in page.table.selected()}
    top = page.table.first_and_last_visible()[0]
    assert chosen == {"Key 40"}
    assert top > 0

    await switch(second)
    await until(lambda: page.loader.state is LoadState.READY)
    assert page.filters.search.text() == ""
    assert page.loader.filters.picks == ()
    assert page.model.total == 2
    window.shell.show_page(PEOPLE)
    await until(window.shell.pages.commands)

    await switch(first)
    assert window.shell.page == KEYS
    await until(lambda: page.loader.state is LoadState.READY and page.model.total == MANY)
    assert page.filters.search.text() == "key"
    assert page.loader.filters.sort == "name"
    assert [pick.id for pick in page.loader.filters.picks] == ["active"]
    await until(lambda: {key.name for key in page.table.selected()} == chosen)
    assert page.table.first_and_last_visible()[0] == top

    await switch(second)
    assert window.shell.page == PEOPLE
    await until(lambda: not work_under_way())
