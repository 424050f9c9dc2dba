"""Many keys: the table, its filters, its columns, what can be taken out of it."""

import json
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListView, QRadioButton, QWidget

from keydesk.contract.keys import KeyCreate
from keydesk.contract.people import PeopleQuery
from keydesk.desktop.keys.table.filters import status_pick
from keydesk.desktop.language import tr
from keydesk.domain.instant import SystemClock
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import new_id
from keydesk.tour.cast import LOCATION, MODEL
from keydesk.tour.hands import click, expect, find, settle, shown, trigger, until, write
from keydesk.tour.stage import Stage


async def fill_the_table(stage: Stage) -> None:
    """A few more keys, so that the table shows what it can."""
    now = SystemClock().now()
    people = (await stage.api.list_people(PeopleQuery())).items
    await stage.api.create_key(KeyCreate(name="Production API", expires_at=None), attempt=new_id())
    for person in people:
        key = KeyCreate(name=f"Notebook of {person.name.split()[0]}", owner_id=person.id)
        await stage.api.create_key(key, attempt=new_id())
    for name, start, end in (
        ("Analytics", timedelta(0), timedelta(days=90)),
        ("Workshop table 1", timedelta(hours=3), timedelta(hours=5)),
        ("Workshop table 2", timedelta(hours=3), timedelta(hours=5)),
        ("Nightly evaluation", timedelta(0), timedelta(days=30)),
        ("Old notebook", timedelta(0), timedelta(days=1)),
        ("Found in a repository", timedelta(0), timedelta(days=365)),
    ):
        minted = await stage.api.create_key(
            KeyCreate(
                name=name,
                not_before=now + start,
                expires_at=now + end,
                allowed_models=[MODEL] if name == "Analytics" else None,
            ),
            attempt=new_id(),
        )
        if name == "Old notebook":
            await stage.api.deactivate_key(minted.key.id)
        if name == "Found in a repository":
            await stage.api.revoke_key(minted.key.id)
    await trigger("refreshKeys")
    await until(lambda: "Analytics" in {key.name for key in stage.keys}, "the new keys did not show")
    await stage.pictures("keys", "The key table")


async def narrow_down(stage: Stage) -> None:
    """Filters: by location and by status, each a chip that can be taken off."""
    await click("locationFilter")
    choices = await find(QListView, "searchChoices")
    await until(lambda: choices.model().rowCount() > 0, "no location was offered")
    await stage.pictures("filter-by-location", "A filter is found as one types")
    await write("filterSearchField", LOCATION[:3])
    await until(lambda: choices.model().rowCount() == 1, "the location was not found")
    QTest.keyClick(await find(QLineEdit, "filterSearchField"), Qt.Key.Key_Return)
    await until(lambda: {key.location_name for key in stage.keys} == {LOCATION}, "the filter was not put on")
    stage.page.loader.narrow(status_pick(KeyStatus.ACTIVE))
    await settle()
    await stage.pictures("filters", "Filters as chips")
    few = len(stage.keys)
    await click("clearFilters")
    await until(lambda: len(stage.keys) > few, "the filters were not taken off")


async def choose_columns(stage: Stage) -> None:
    """Which columns there are, and their order."""
    await trigger("chooseColumns")
    await find(QWidget, "columnsDialog")
    await stage.pictures("columns", "The columns")
    await click("primaryButton")
    await until(lambda: not shown("columnsDialog"), "the columns stayed open")


async def export(stage: Stage) -> None:
    """What is listed, as a file."""
    await trigger("exportKeys")
    dialog = await find(QWidget, "exportDialog")
    choices = dialog.findChildren(QRadioButton)
    next(each for each in choices if each.text() == tr("JSON, with every field, for programs")).click()
    await stage.pictures("export", "Export keys")
    await click("primaryButton")
    files = await find(QFileDialog, "exportFileDialog")
    path = (stage.report.folder / "keys.json").resolve()
    path.unlink(missing_ok=True)
    (await find(QLineEdit, "fileNameEdit")).setText(str(path))
    files.accept()
    await until(path.exists, "nothing was exported")
    await until(lambda: not shown("exportDialog"), "the export did not end")
    exported = json.loads(path.read_text(encoding="utf-8"))
    expect(len(exported) == stage.page.model.total, f"{len(exported)} keys were exported")
    stage.report.saw(f"{len(exported)} keys are in [keys.json](keys.json).")
