"""B1: every column shows what it should, sorts where it has an order, and can be arranged by keyboard."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMenu, QPushButton

from keydesk.contract.budgets import BudgetState
from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, ColumnId
from keydesk.domain.key import KeyKind, KeyStatus
from keydesk.domain.money import parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_every_column_shows_what_it_should(make_key: Any, clock: Any) -> None:
    now = clock.now()
    budget = BudgetState(
        limit_usd=parse_usd("10"),
        spent_usd=parse_usd("4.2"),
        topped_up_usd=parse_usd("0"),
        remaining_usd=parse_usd("5.8"),
        renews_at=None,
    )
    key = make_key(
        name="Analytics",
        owner_name="J. Smit",
        location_name="Utrecht",
        kind=KeyKind.AGENT,
        status=KeyStatus.INACTIVE,
        allowed_models=["a", "b", "c"],
        deployments=["d1", "d2"],
        not_before=now - timedelta(days=2),
        expires_at=now + timedelta(days=30),
        last_used_at=now - timedelta(minutes=5),
        created_at=now - timedelta(days=3),
        created_by="Ada",
        requests=1234,
        usage_share=0.25,
        spend_usd=parse_usd("1.234"),
        budget=budget,
        batch_label="Workshop",
    )
    shown = {column.id: column.text(key, now) for column in COLUMNS if not column.fixed}
    assert shown == {
        ColumnId.NAME: "Analytics",
        ColumnId.OWNER: "J. Smit",
        ColumnId.LOCATION: "Utrecht",
        ColumnId.KIND: "Agent",
        ColumnId.KEY: "kdk_A1b2…8OPu",
        ColumnId.STATUS: "Inactive",
        ColumnId.MODELS: "3 models",
        ColumnId.DEPLOYMENTS: "2",
        ColumnId.VALID_FROM: "2 days ago",
        ColumnId.EXPIRES: "in 30 days",
        ColumnId.LAST_USED: "5 min ago",
        ColumnId.CREATED: "3 days ago",
        ColumnId.CREATED_BY: "Ada",
        ColumnId.REQUESTS: "1,234",
        ColumnId.SHARE: "25.0%",
        ColumnId.SPEND: "$1.23",
        ColumnId.BUDGET: "$4.20 of $10.00",
        ColumnId.BATCH: "Workshop",
    }


async def test_the_usual_columns_fill_the_usual_window(open_page: OpenPage, create: Create) -> None:
    """LOOK: name, owner, key, status, expires, budget; at 1280 by 800 nothing has to be scrolled."""
    await create("One")
    page = await open_page()
    titles = [column.title for column in page.table.columns.shown()]
    assert titles == ["Name", "Owner", "Key", "Status", "Expires", "Budget"]
    assert page.table.horizontalScrollBar().maximum() == 0


async def test_every_column_with_an_order_sorts_both_ways(
    open_page: OpenPage, create: Create, until: Until
) -> None:
    """B2; the arrow stands at the column that was clicked, also where two have the same order."""
    await create("b", "c", "a")
    page = await open_page()
    layout, header = page.table.columns, page.table.horizontalHeader()
    layout.arrange([(column, True) for column, _ in layout.arrangement()], usual_widths=True)
    page.resize(3200, 700)
    sorting = [column for column in COLUMNS if column.sort is not None]
    assert {ColumnId.SHARE, ColumnId.BUDGET} <= {column.id for column in sorting}
    for column in sorting:
        assert column.sort is not None
        position = POSITION[column.id]
        place = QPoint(header.sectionViewportPosition(position) + 20, header.height() // 2)
        for sort in (column.sort.value, f"-{column.sort.value}"):
            if page.loader.filters.sort == sort:
                continue
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
            if column.id is ColumnId.SHARE:
                break  # its order may have been that of the requests before
            assert page.loader.filters.sort == sort, column.title
        assert page.loader.filters.sort.removeprefix("-") == column.sort.value
        assert header.sortIndicatorSection() == position, column.title
        await until(lambda: len(page.model.keys) == 3)


async def test_columns_are_arranged_by_keyboard(
    hand: Any, open_page: OpenPage, create: Create, unnamed: Any
) -> None:
    await create("One")
    page = await open_page()
    next(each for each in page.commands() if each.id == "chooseColumns").run()
    dialog = hand.dialog(page, "columnsDialog")
    assert not unnamed(dialog)
    columns = hand.part(dialog, QListWidget, "columnList")

    def titles() -> list[str]:
        return [columns.item(row).text() for row in range(columns.count())]

    # The name is always shown, and can be moved.
    QTest.keyClick(columns, Qt.Key.Key_Space)
    assert columns.item(0).checkState() is Qt.CheckState.Checked
    QTest.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles()[:2] == ["Owner", "Name"]
    # Another is shown, and brought to the top.
    while columns.currentItem().text() != "Requests":
        QTest.keyClick(columns, Qt.Key.Key_Down)
    QTest.keyClick(columns, Qt.Key.Key_Space)
    while columns.currentRow() > 0:
        QTest.keyClick(hand.part(dialog, QPushButton, "columnUp"), Qt.Key.Key_Space)
    QTest.keyClick(columns, Qt.Key.Key_Return)
    shown = [column.title for column in page.table.columns.shown()]
    assert shown == ["Requests", "Owner", "Name", "Key", "Status", "Expires", "Budget"]
    page.hide()
    again = await open_page()
    assert [column.title for column in again.table.columns.shown()] == shown
    # And back to how it was.
    next(each for each in again.commands() if each.id == "chooseColumns").run()
    dialog = hand.dialog(again, "columnsDialog")
    QTest.keyClick(hand.part(dialog, QPushButton, "restoreColumns"), Qt.Key.Key_Space)
    QTest.keyClick(hand.part(dialog, QPushButton, "primaryButton"), Qt.Key.Key_Space)
    titles_now = [column.title for column in again.table.columns.shown()]
    assert titles_now == ["Name", "Owner", "Key", "Status", "Expires", "Budget"]


async def test_the_headers_menu_stays_open_while_one_ticks(open_page: OpenPage, create: Create) -> None:
    await create("One")
    page = await open_page()
    page.table.columns.show_menu(QPoint(10, 10))
    menu = page.findChild(QMenu, "columnMenu")
    assert menu is not None
    for title in ("Location", "Requests"):
        menu.setActiveAction(next(each for each in menu.actions() if each.text() == title))
        QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
    assert {"Location", "Requests"} <= {column.title for column in page.table.columns.shown()}


async def test_what_the_gateway_lacks_has_no_column(
    open_page: OpenPage, create: Create, wire: Any, until: Any
) -> None:
    """A5: columns follow the gateway; what was chosen comes back with one that has more."""
    await create("One")
    page = await open_page()
    layout = page.table.columns
    before = [column.id for column in layout.shown()]
    assert ColumnId.OWNER in before
    wire.lacks = {"people", "batches"}
    session = page.loader._session
    session.check()
    await until(lambda: ColumnId.OWNER not in [column.id for column in layout.shown()])
    assert [column.id for column in layout.shown()] == [id_ for id_ in before if id_ is not ColumnId.OWNER]
    menu = layout.menu()
    titles = {action.text() for action in menu.actions()}
    assert not titles & {"Owner", "Batch"}
    assert "Location" in titles
    menu.deleteLater()
    layout.restore_defaults()
    layout.write()
    assert '"owner"' not in page._preferences.key_columns.partition('"hidden"')[2]
    assert page.table.isColumnHidden(POSITION[ColumnId.OWNER])
    wire.lacks = set()
    session.check()
    await until(lambda: [column.id for column in layout.shown()] == before)
