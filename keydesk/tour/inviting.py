"""A workshop that nobody is handed a key for: whoever is in the room opens a link, and takes one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from keydesk.contract.batches import BulkCreate, HandOut
from keydesk.contract.budgets import Budget
from keydesk.contract.people import LocationQuery
from keydesk.desktop.listing.table import ListTable
from keydesk.domain.money import parse_usd
from keydesk.domain.secret import new_id
from keydesk.tour.cast import LATE, OPEN_EVENING, VENUE
from keydesk.tour.hands import calm, click, find, press, shown, trigger, until, write
from keydesk.tour.stage import Stage


async def invite(stage: Stage) -> None:
    """Keys that people open themselves, by one link for everybody, shown on the projector."""
    (place,) = (await stage.api.list_locations(LocationQuery(q=VENUE))).items
    bulk = BulkCreate(
        label=OPEN_EVENING,
        location_ids=[place.id],
        batch_budget=Budget(limit_usd=parse_usd("20")),
        claim=True,
    )
    made = await stage.api.create_keys(bulk, attempt=new_id())
    if made.batch is not None:
        await stage.api.hand_out_key(made.batch.id, HandOut(name=LATE), attempt=new_id())
    await click("page_batches")
    await trigger("refreshBatches")
    rows = (await find(ListTable, "batchesTable")).model()
    await until(lambda: rows.rowCount() > 1, "the new batch did not show")
    await press("batchesTable", Qt.Key.Key_Home)
    await trigger("makeJoinLink")
    await write("joinExtraField", "5")
    await stage.pictures("join-link", "One link for everybody of a workshop")
    await click("primaryButton")
    await find(QWidget, "linkDialog")
    await calm()
    await stage.pictures("join-link-shown", "The link, to be shown on a projector")
    await click("primaryButton")
    await until(lambda: not shown("linkDialog"), "the link stayed open")
