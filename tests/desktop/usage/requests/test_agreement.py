"""B1, B7, G1, G2: what a key used is the same to the nano-dollar wherever it is shown."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from keydesk.client import HttpAdminApi
from keydesk.contract.usage import RequestQuery
from keydesk.desktop.keys.details.panel import Shown
from keydesk.desktop.keys.details.usage_bars import Period
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.page import make_page as make_keys_page
from keydesk.desktop.keys.table.columns import COLUMNS, ColumnId
from keydesk.desktop.money_words import dollars
from keydesk.desktop.page_entries import USAGE
from keydesk.desktop.usage.overview.figures import Totals
from keydesk.desktop.usage.page import UsagePage, make_page
from keydesk.desktop.usage_of import RequestsOf, UsageOf
from tests.fixtures.answers import completion
from tests.fixtures.at_page import Until
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
async def open_both(
    qapp: QApplication, gateway: RunningGateway, own_folders: Path, until: Until
) -> AsyncIterator[Callable[[], Awaitable[tuple[Opened[UsagePage], KeysPage]]]]:
    """Open the usage page in a window, and the key page beside it at the same gateway."""
    async with AsyncExitStack() as open_pages:

        async def open_them() -> tuple[Opened[UsagePage], KeysPage]:
            made: list[KeysPage] = []

            def make(frame: Any) -> Any:
                page: Any = make_page(frame)
                made.append(make_keys_page(frame))
                made[0].setParent(page)
                page.pane = page.requests.pane
                return page

            admin_url = gateway.ready["admin_url"]
            opening = opened_page(qapp, own_folders, admin_url, gateway.token, make, until)
            return await open_pages.enter_async_context(opening), made[0]

        yield open_them


async def costs_of(key: Any, direct: HttpAdminApi) -> int:
    """Make real requests with a key, some of which fail; return what the ledger says that they cost."""
    for number in range(7):
        usage = {"prompt_tokens": 101 + 13 * number, "completion_tokens": 7 + 31 * number, "total_tokens": 0}
        answer = completion(usage=usage)
        key.call(f"Hi {number}", status=500 if number == 3 else 200, body=answer)
    log = (await direct.list_requests(RequestQuery(key_id=key.id))).items
    assert len(log) == 7
    return sum(each.cost_usd for each in log)


async def leads_of(opened: Opened[UsagePage], keys: KeysPage, key: Any, cost: int, until: Until) -> list[Any]:
    """Compare what the key page says, and return what it leads to the usage page with."""
    gone_to: list[Any] = []
    opened.ways.handed_over.connect(lambda where, what: gone_to.append((where, what)))

    def listed() -> list[str]:
        return [each.id for each in keys.model.keys_in([range(keys.model.rowCount())])]

    keys.show()
    await until(lambda: key.id in listed())
    keys.table.select(listed().index(key.id))
    keys.open_details()
    keys.details.tabs.setCurrentIndex(list(Shown).index(Shown.USAGE))
    usage = keys.details.usage
    usage.period.setCurrentText(Period.WHOLE_LIFE.title)
    await until(lambda: usage.figures.text("Cost") == dollars(cost))
    assert (usage.figures.text("Requests"), usage.figures.text("Failed")) == ("7", "1")
    usage._to_usage.click()
    for command in keys.commands():
        if command.id in {"usageOfKey", "requestsOfKey"}:
            command.run()
    keys.hide()
    return gone_to


async def test_figures_agree_to_the_nano_dollar(
    open_both: Any, caller: Any, direct: HttpAdminApi, until: Until
) -> None:
    """Key table, key details, overview, request log and chats, after real requests, some of which failed."""
    opened, keys = await open_both()
    page: UsagePage = opened.page
    key = caller()
    cost = await costs_of(key, direct)
    assert cost % 1_000_000, "an amount that cents would not show"

    shown = await direct.get_key(key.id)
    tips = {column.id: column.tooltip(shown) for column in COLUMNS if column.tooltip}
    assert tips[ColumnId.REQUESTS].startswith("7 since it was created on ")
    assert tips[ColumnId.SPEND].startswith(f"{dollars(cost)} since it was created on ")
    assert "since it was created on" in tips[ColumnId.SHARE]

    gone_to = await leads_of(opened, keys, key, cost, until)
    about = UsageOf(key.usage_of.kind, key.id, key.name)
    requests = RequestsOf(about.kind, about.id, about.name)
    assert gone_to == [(USAGE, about), (USAGE, about), (USAGE, requests)]

    page.receive(about)
    assert page.part is page.overview
    (totals,) = page.overview.findChildren(Totals)
    await until(lambda: totals.in_full("Cost").startswith(f"{dollars(cost)}\n"))
    assert (totals.text("Requests"), totals.text("Failed")) == ("7", "1")
    page.receive(requests)
    assert page.part is page.requests
    log, chats = page.requests.pane.model, page.chats.pane.model
    await until(lambda: len(log.items) == 7)
    assert sum(each.cost_usd for each in log.items) == cost
    page._export.click()
    menu = page.findChild(QMenu, "exportUsageMenu")
    assert menu.actions()[0].objectName() == "exportRequests"
    menu.close()
    page.show_part(page.chats)
    await until(lambda: sum(each.cost_usd for each in chats.items) == cost)
    chat = chats.items[0]
    page.chats.pane.table.select(0)
    page.chats.pane.table.opened.emit()
    assert page.part is page.requests
    await until(lambda: {each.chat_id for each in log.items} == {chat.id})
    assert len(log.items) == chat.requests
