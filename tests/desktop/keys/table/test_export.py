"""B5: what is listed or selected goes into a file, all of it or nothing; on a real gateway, by keyboard."""

import asyncio
import csv
import io
import json
import os
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
)

from keydesk.contract.batches import BulkCreate
from keydesk.contract.budgets import Budget
from keydesk.contract.keys import Key, KeyQuery
from keydesk.contract.people import Person, PersonCreate
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.export_content import CsvContent, JsonContent, exportable
from keydesk.domain.errors import UnavailableError
from keydesk.domain.instant import format_rfc3339
from keydesk.domain.money import format_usd, parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAMES = ["=1+1", '"quoted", and more', "@cmd", "Ünï 💡 日本", "محمد", "-5", "Plain; with\u00a0space"]


class Exporter:
    """A person who exports by keyboard."""

    def __init__(self, hand: Any, until: Until) -> None:
        self._hand = hand
        self.until = until

    def open(self, page: KeysPage) -> QDialog:
        """Call up the dialog by its command."""
        next(each for each in page.commands() if each.id == "exportKeys").run()
        return self._hand.dialog(page, "exportDialog")

    def tick(self, dialog: QDialog, words: str) -> None:
        """Tick the choice that begins with these words, with Space."""
        choice = next(each for each in dialog.findChildren(QRadioButton) if each.text().startswith(words))
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Space)
        assert choice.isChecked()

    def choose(self, dialog: QDialog, path: Path) -> None:
        """Press Enter, and type where to."""
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        files = self._hand.part(dialog, QFileDialog, "exportFileDialog")
        name = self._hand.part(files, QLineEdit, "fileNameEdit")
        name.setText(str(path))
        QTest.keyClick(name, Qt.Key.Key_Return)

    async def export(self, page: KeysPage, path: Path, *ticks: str) -> str:
        """Export with these choices; return what the toast says."""
        dialog = self.open(page)
        for words in ticks:
            self.tick(dialog, words)
        self.choose(dialog, path)
        await self.until(lambda: self._hand.toast(page) is not None)
        return str(self._hand.toast(page).accessibleName())


@pytest.fixture
def exporter(hand: Any, until: Until) -> Exporter:
    return Exporter(hand, until)


@pytest.fixture
def many(wire: Any) -> Callable[[int], Awaitable[None]]:
    """Make so many keys in batches, which is faster than one by one."""

    async def make(count: int) -> None:
        people: list[Person] = []
        for number in range(100):
            person = PersonCreate(name=f"Person {number:03}", account=f"a{number}")
            people.append(await wire.create_person(person, attempt=uuid4().hex))
        for first in range(0, count, 100):
            bulk = BulkCreate(label=f"Batch {first}", person_ids=[each.id for each in people])
            await wire.create_keys(bulk, attempt=uuid4().hex)

    return make


def read_csv(path: Path) -> list[dict[str, str]]:
    """Read a file as a spreadsheet does."""
    data = path.read_bytes()
    assert data.startswith("\ufeff".encode()), "without it a spreadsheet guesses the encoding"
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


async def all_keys(wire: Any, **query: Any) -> list[Key]:
    """List everything at the API."""
    return list((await wire.list_keys(KeyQuery(limit=500, **query))).items)


async def test_csv_has_what_the_api_says(
    open_page: OpenPage, create: Create, exporter: Exporter, wire: Any, tmp_path: Path
) -> None:
    """S23: names that a spreadsheet would calculate are neutralised, all others come back as they are."""
    budget = Budget(limit_usd=parse_usd("12.50"))
    for name in NAMES:
        await create(name, budget=budget if name == "محمد" else None, expires_at=None)
    page = await open_page()
    path = tmp_path / "keys.csv"
    said = await exporter.export(page, path, "All columns")
    assert said == "7 keys exported to keys.csv"
    rows, keys = read_csv(path), await all_keys(wire)
    assert list(rows[0]) == [title for column in exportable() for title, _ in CsvContent([column])._cells]
    assert [row["Name"].removeprefix("'") for row in rows] == [key.name for key in keys]
    assert {row["Name"] for row in rows if row["Name"].startswith("'")} == {"'=1+1", "'@cmd", "'-5"}
    for row, key in zip(rows, keys, strict=True):
        assert row["Key"] == key.preview
        assert row["Status"] == key.status.value
        assert row["Created"] == format_rfc3339(key.created_at)
        assert row["Expires"] == ""
        assert row["Models"] == "All models"
        assert row["Requests"] == "0"
        assert row["Spend (USD)"] == format_usd(key.spend_usd)
        assert row["Budget (USD)"] == ("12.50" if key.budget else "")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_the_columns_on_screen_in_their_order_as_filtered_and_sorted(
    open_page: OpenPage, create: Create, exporter: Exporter, tmp_path: Path, until: Until
) -> None:
    await create("beta", "x-alpha", "gamma", "x-delta")
    page = await open_page()
    header = page.table.horizontalHeader()
    header.moveSection(1, 3)
    QTest.keyClicks(page.filters.search, "x-")
    page.loader.sort_by("name")
    await until(lambda: [key.name for key in page.model.keys] == ["x-alpha", "x-delta"])
    path = tmp_path / "some.csv"
    await exporter.export(page, path)
    rows = read_csv(path)
    assert [row["Name"] for row in rows] == ["x-alpha", "x-delta"]
    titles = [column.title for column in page.table.columns.shown()]
    assert list(rows[0])[:5] == titles[:5]
    assert titles[:2] == ["Owner", "Name"]


async def test_selected_keys_as_json_have_every_field(
    open_page: OpenPage, create: Create, exporter: Exporter, wire: Any, tmp_path: Path
) -> None:
    await create(*NAMES, metadata={"course": "C3"})
    page = await open_page()
    for row in (1, 3):
        page.table.selectionModel().select(
            page.model.index(row, 0),
            page.table.selectionModel().SelectionFlag.Select | page.table.selectionModel().SelectionFlag.Rows,
        )
    path = tmp_path / "keys.json"
    said = await exporter.export(page, path, "The 2 keys selected", "JSON")
    assert said == "2 keys exported to keys.json"
    listed = await all_keys(wire)
    read = json.loads(path.read_text(encoding="utf-8"))
    assert [Key.model_validate_json(json.dumps(each)) for each in read] == [listed[1], listed[3]]
    assert "kdk_" not in path.read_text(encoding="utf-8").replace(listed[1].preview, "").replace(
        listed[3].preview, ""
    )


async def test_the_toast_opens_the_folder(
    hand: Any, open_page: OpenPage, create: Create, exporter: Exporter, tmp_path: Path
) -> None:
    class Opened(QObject):
        url = QUrl()

        @Slot(QUrl)
        def take(self, url: QUrl) -> None:
            self.url = url

    await create("One")
    page = await open_page()
    await exporter.export(page, tmp_path / "keys.csv")
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")
    try:
        QTest.mouseClick(hand.part(page, QPushButton, "openFolder"), Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert Path(opened.url.toLocalFile()) == tmp_path


async def test_the_dialog_suggests_a_name_with_the_day(
    hand: Any, open_page: OpenPage, create: Create, exporter: Exporter, unnamed: Any
) -> None:
    await create("One", "Two")
    page = await open_page()
    page.table.selectAll()
    dialog = exporter.open(page)
    assert not unnamed(dialog)
    exporter.tick(dialog, "JSON")
    assert not any(each.isEnabled() for each in dialog.findChildren(QRadioButton) if "screen" in each.text())
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    files = hand.part(dialog, QFileDialog, "exportFileDialog")
    name = Path(files.selectedFiles()[0]).name
    assert name.startswith("KeyDesk keys 20")
    assert name.endswith(".json")
    files.reject()
    dialog.reject()


@pytest.mark.slow
async def test_more_keys_than_are_fetched_are_written_with_progress(
    hand: Any, open_page: OpenPage, many: Any, exporter: Exporter, tmp_path: Path, until: Until
) -> None:
    """1,200 keys come in pieces of 500; cancelled half-way there is no file, otherwise all of them."""
    await many(1200)
    page = await open_page()
    folder = tmp_path / "out"
    folder.mkdir()
    real = page.loader.api.list_keys
    hold = asyncio.Event()

    async def slowly(query: KeyQuery) -> Any:
        if query.cursor is not None and query.limit == 500:
            await hold.wait()
        return await real(query)

    page.loader.api.list_keys = slowly
    dialog = exporter.open(page)
    exporter.choose(dialog, folder / "keys.csv")
    bar = hand.part(dialog, QProgressBar, "exportProgress")
    await until(lambda: (bar.value(), bar.maximum()) == (500, 1200))
    assert hand.said(dialog, "exportProgressWords") == "500 of 1,200 keys"
    assert len(list(folder.iterdir())) == 1  # in the making, under another name
    assert not (folder / "keys.csv").exists()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await until(lambda: not list(folder.iterdir()))
    hold.set()
    assert await exporter.export(page, folder / "keys.csv") == "1,200 keys exported to keys.csv"
    seen = [row["Key"] for row in read_csv(folder / "keys.csv")]
    assert len(seen) == len(set(seen)) == 1200


@pytest.mark.slow
async def test_a_gateway_that_goes_away_leaves_no_half_file(
    hand: Any, open_page: OpenPage, many: Any, exporter: Exporter, tmp_path: Path, until: Until
) -> None:
    await many(600)
    page = await open_page()
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "keys.csv").write_bytes(b"of yesterday")
    real = page.loader.api.list_keys

    async def once(query: KeyQuery) -> Any:
        if query.cursor is not None:
            raise UnavailableError("Nobody answers at the address.")
        return await real(query)

    page.loader.api.list_keys = once
    dialog = exporter.open(page)
    exporter.choose(dialog, folder / "keys.csv")
    QTest.keyClick(hand.part(dialog, QPushButton, "confirmButton"), Qt.Key.Key_Return)  # replace it
    await until(lambda: hand.said(dialog, "dialogError"))
    assert hand.said(dialog, "dialogError") == "Nobody answers at the address. No file was written."
    assert [each.name for each in folder.iterdir()] == ["keys.csv"]
    assert (folder / "keys.csv").read_bytes() == b"of yesterday"
    # It can be tried again from where one is.
    page.loader.api.list_keys = real
    primary = hand.part(dialog, QPushButton, "primaryButton")
    assert primary.isEnabled()
    exporter.choose(dialog, folder / "other.csv")
    await until((folder / "other.csv").exists)
    assert len(read_csv(folder / "other.csv")) == 600


async def test_a_folder_that_cannot_be_written_is_said(
    hand: Any, open_page: OpenPage, create: Create, exporter: Exporter, tmp_path: Path, until: Until
) -> None:
    await create("One")
    page = await open_page()
    dialog = exporter.open(page)
    dialog.chosen.emit(dialog.choice(), tmp_path / "absent" / "keys.csv")
    await until(lambda: "could not be saved" in hand.said(dialog, "dialogError"))
    dialog.reject()


@pytest.mark.slow
async def test_rows_that_are_not_fetched_are_copied_too(
    open_page: OpenPage, many: Any, qapp: QApplication, until: Until
) -> None:
    await many(600)
    page = await open_page()
    page.table.selectAll()
    await until(lambda: page.table.selected_count() == page.model.rowCount())
    count = page.table.selected_count()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: len(qapp.clipboard().text().splitlines()) == count + 1)


def test_pieces_join_to_one_file(make_key: Any) -> None:
    keys = [make_key(number, name=f"Key {number}") for number in range(5)]
    whole, parts = CsvContent(exportable()), CsvContent(exportable())
    in_parts = parts.piece(keys[:2]) + parts.piece([]) + parts.piece(keys[2:]) + parts.end()
    assert whole.piece(keys) + whole.end() == in_parts
    content = JsonContent()
    read = json.loads(content.piece([]) + content.piece(keys[:2]) + content.piece(keys[2:]) + content.end())
    assert [each["name"] for each in read] == [key.name for key in keys]
    assert json.loads(JsonContent().end()) == []
