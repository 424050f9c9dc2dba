"""The lists of batches, of what their people used and of their keys, as models."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from keydesk.contract.batches import Batch
from keydesk.contract.keys import Key
from keydesk.contract.usage import UsageLine
from keydesk.desktop import theme
from keydesk.desktop.batches.batches_list import batches_listing
from keydesk.desktop.batches.details.inside_lists import keys_listing, people_listing, state_of
from keydesk.desktop.batches.sharing import Share, roster_of, shares_of
from keydesk.desktop.deployments.attached_keys import attached_keys
from keydesk.desktop.keys.table.columns import COLUMNS, ColumnId
from keydesk.desktop.listing.model import ListModel
from keydesk.domain.money import Nanos, parse_usd

Until = Callable[[Callable[[], object]], Awaitable[None]]
NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def a_key(number: int, **changes: Any) -> Key:
    fields: dict[str, Any] = {
        "id": f"key{number:09}",
        "name": f"Key {number}",
        "description": "",
        "kind": "standard",
        "preview": "kdk_A1b2…8OPu",
        "status": "active",
        "not_before": NOW,
        "expires_at": None,
        "allowed_models": None,
        "allowed_providers": None,
        "ip_allowlist": None,
        "created_at": NOW,
        "created_by": "Ada",
        "last_used_at": None,
        "requests": 0,
        "revoked_at": None,
        "revoked_by": None,
        "version": 1,
    }
    return Key.model_validate(fields | changes)


def a_line(key_id: str, requests: int, cost: str, name: str = "") -> UsageLine:
    return UsageLine(
        at=None,
        member=key_id,
        name=name,
        requests=requests,
        failed=0,
        input_tokens=0,
        cached_input_tokens=0,
        output_tokens=0,
        cost_usd=parse_usd(cost),
    )


def test_how_far_a_key_is_has_one_word_in_every_list() -> None:
    """PRODUCT, a key's fields: its status."""
    of_a_batch = {column.id: column.title for column in keys_listing("b").columns}
    of_a_deployment = {column.id: column.title for column in attached_keys(lambda: "d").columns}
    of_all = {column.id: column.title for column in COLUMNS}
    assert of_a_batch["state"] == of_a_deployment["status"] == of_all[ColumnId.STATUS] == "Status"


@pytest.mark.parametrize("listing", [batches_listing, keys_listing, people_listing])
def test_models(listing: Any, clock: Any, qtmodeltester: Any) -> None:
    """E6: each list is a proper model, with and without rows."""
    parent = QObject()
    described = listing(clock) if listing is batches_listing else listing("batch0000001")
    model: ListModel[Any] = ListModel(described.columns, clock, parent)
    qtmodeltester.check(model)
    items: dict[Any, list[Any]] = {
        batches_listing: [_batch(number) for number in range(3)],
        keys_listing: [a_key(number) for number in range(3)],
        people_listing: [Share(f"Person {number}", number) for number in range(1, 4)],
    }
    model.replace_all(items[listing])
    qtmodeltester.check(model)
    assert model.rowCount() == 3
    parent.deleteLater()


def _batch(number: int) -> Batch:
    return Batch(
        id=f"batch{number:07}",
        label=f"Workshop {number}",
        not_before=NOW,
        expires_at=NOW + timedelta(hours=number),
        created_at=NOW,
        created_by="Ada",
        version=1,
    )


def test_a_persons_keys_count_together() -> None:
    """G1, E6: two keys of one person are one line, an ephemeral key counts for its parent."""
    keys = [
        a_key(1, owner_id="person000001", owner_name="Jan Smit"),
        a_key(2, owner_id="person000001", owner_name="Jan Smit"),
        a_key(3, owner_id="person000002", owner_name="Jan Smit"),
        a_key(4, name="Visitor"),
        a_key(5, name="Visitor", kind="ephemeral", parent_id="key000000004"),
    ]
    lines = [
        a_line("key000000001", 1, "0.10"),
        a_line("key000000002", 2, "0.20"),
        a_line("key000000003", 5, "0.05"),
        a_line("key000000005", 7, "0.01"),
        a_line("key000000009", 1, "9.00", "Gone"),
    ]
    roster = roster_of(keys)
    assert not roster.knows(lines)
    told = [(share.name, share.place, share.requests, share.spend) for share in shares_of(roster, lines)]
    assert told == [
        ("Gone", 4, 1, parse_usd("9")),
        ("Jan Smit", 1, 3, parse_usd("0.30")),
        ("Jan Smit", 2, 5, parse_usd("0.05")),
        ("Visitor", 3, 7, parse_usd("0.01")),
    ]
    assert sum(share.spend for share in shares_of(roster, lines)) == Nanos(sum(x.cost_usd for x in lines))


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, "Not used"),
        ({"last_used_at": NOW}, "Used"),
        ({"claim": {"created_at": NOW, "created_by": "Ada"}}, "Waiting"),
        ({"claim": {"created_at": NOW, "created_by": "Ada", "claimed_at": NOW}}, "Claimed"),
        ({"last_used_at": NOW, "status": "revoked"}, "Revoked"),
        ({"last_used_at": NOW, "status": "inactive"}, "Inactive"),
    ],
)
def test_how_far_a_key_is(changes: dict[str, Any], word: str) -> None:
    """E6: one word says how far a key is with the one who has it."""
    assert state_of(a_key(1, **changes))[0] == word


async def test_the_table_at_every_size(desk: Any, workshop: Any, qapp: QApplication, until: Until) -> None:
    """J1, S23: names are plain text, bars have words, and 200 % text draws without complaint."""
    made = await workshop.make(label="<b>Bold</b> & brave", claim=True)
    await desk.open(made.batch)
    model = desk.page.pane.model
    row = model.row_of(made.batch.id)
    columns = {column.id: place for place, column in enumerate(model.columns)}
    assert model.index(row, columns["label"]).data() == "<b>Bold</b> & brave"
    assert model.index(row, columns["claimed"]).data() == "0 of 4"
    assert model.index(row, columns["used"]).data() == "0 of 4"
    assert model.index(row, columns["budget"]).data(int(Qt.ItemDataRole.AccessibleTextRole)) == "$0.00 / $50"
    desk.choose("batchDetails")
    assert not desk.page.grab().isNull()
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    theme.apply(qapp).follow()
    await until(lambda: desk.idle)
    assert not desk.page.grab().isNull()


async def test_a_batch_is_shown_when_another_page_leads_to_it(desk: Any, workshop: Any, until: Until) -> None:
    """E3: after keys were created for a location, their batch is selected and its details stand beside it."""
    await workshop.make()
    made = await workshop.make()
    desk.page.show_batch(made.batch.id)
    await until(lambda: desk.page.shown is not None)
    assert desk.page.shown.id == desk.page.chosen.id == made.batch.id
    desk.session.leave()
    assert desk.page.shown is None, "another gateway has other batches"
