"""S20: a database that was tampered with behind the gateway's back is shown as such, at the row."""

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from keydesk.desktop.audit.actions import read_head
from keydesk.domain.errors import InvalidValueError
from tests.fixtures.fault_wire import FaultWire, cut_before

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
HASH = "9f" * 32


@contextlib.contextmanager
def tampered(path: Path) -> Iterator[sqlite3.Connection]:
    """Give the database without what protects its audit chain; afterwards the chain is as it was."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for trigger in ("audit_event_no_update", "audit_event_no_delete"):
            connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        events = connection.execute("SELECT * FROM audit_event").fetchall()
        head = connection.execute("SELECT * FROM audit_head").fetchall()
        yield connection
        for table, rows in (("audit_event", events), ("audit_head", head)):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of ours
            places = ", ".join("?" for _ in rows[0])
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - as above


def rewrite(connection: sqlite3.Connection, name: str) -> None:
    """Write every event anew under another name, each with a hash that fits the one before."""
    connection.row_factory = sqlite3.Row
    previous = bytes(32)
    for row in connection.execute("SELECT * FROM audit_event ORDER BY sequence").fetchall():
        fields = {each: row[each] for each in row.keys() if each != "hash"}  # noqa: SIM118 - a Row has no values
        fields |= {"admin_name": name, "previous_hash": previous.hex(), "at": moment(row["at"])}
        text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
        hash_ = hashlib.sha256(text.encode()).digest()
        connection.execute(
            "UPDATE audit_event SET admin_name = ?, previous_hash = ?, hash = ? WHERE sequence = ?",
            (name, previous, hash_, row["sequence"]),
        )
        previous = hash_
    connection.execute("UPDATE audit_head SET hash = ?", (previous,))


def moment(microseconds: int) -> str:
    from keydesk.domain.instant import format_rfc3339, from_microseconds  # noqa: PLC0415 - for this alone

    return format_rfc3339(from_microseconds(microseconds))


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("", None),
        (f"12345 {HASH}", (12345, HASH)),
        (f"The end of a log: number and hash.\n12,345\n{HASH.upper()}\n", (12345, HASH)),
        (f"0 {HASH}", "wrong"),
        ("12345", "wrong"),
        (f"12345 {HASH}ff", "wrong"),
    ],
    ids=["nothing", "as copied", "as saved", "number zero", "no hash", "too long"],
)
def test_an_end_is_read_as_it_was_kept(text: str, head: Any) -> None:
    if head == "wrong":
        with pytest.raises(InvalidValueError):
            read_head(text)
        return
    found = read_head(text)
    assert (found and (found.sequence, found.hash)) == head


def title(desk: Any) -> str:
    """Read the result, once it is there."""
    dialog = desk.dialog("verifyDialog")
    return "" if dialog.is_busy else desk.said(dialog, "verifyTitle")


async def verified(desk: Any) -> str:
    """Have it verified, and read what came of it."""
    desk.press("verifyAuditButton")
    await desk.until(lambda: title(desk))
    return title(desk)


async def test_intact_with_its_end_to_copy_save_and_hold_against_later(
    desk: Any, gateway: Any, tmp_path: Path
) -> None:
    """What was kept shows that an old copy of everything was put in place of the database."""
    await desk.have_key("First")
    words = await verified(desk)
    assert words.startswith("Intact: ")
    assert " from " in words
    assert " to " in words
    desk.press("copyAuditHead")
    early = QGuiApplication.clipboard().text()
    assert read_head(early) is not None
    desk.press("saveAuditHead")
    path = tmp_path / "end.txt"
    files = desk.part(desk.page.window(), QFileDialog, "saveHeadFile")
    files.fileSelected.emit(str(path))
    files.reject()
    await desk.until(path.exists)
    dialog = desk.dialog("verifyDialog")
    await desk.until(lambda: str(path) in desk.said(dialog, "auditHeadNote"))
    dialog.reject()
    await desk.closed()
    await desk.have_key("Second")
    await verified(desk)
    desk.tab_to("keptHeadField")
    desk.type("nonsense")
    assert "A number and a hash" in _all_words(desk)
    assert not desk.dialog("verifyDialog").primary.isEnabled()
    saved = path.read_text(encoding="utf-8")
    assert early in saved
    desk.type(early)
    desk.key(Key.Key_Return)
    await desk.until(lambda: "still contains the end that you kept" in _all_words(desk))
    number = int(early.split()[0])
    desk.tab_to("keptHeadField")
    desk.type(f"{number} {HASH}")
    desk.key(Key.Key_Return)
    wanted = f"Not intact: the log does not contain the end that you kept, event {number:,}"
    await desk.until(lambda: title(desk) == wanted)
    desk.key(Key.Key_Escape)
    await desk.closed()
    assert gateway.process.poll() is None


async def test_tampering_is_said_at_the_row(desk: Any, gateway: Any) -> None:
    """Changed, taken out, cut off, written anew: what it means, what to do, and the way to the row."""
    for name in ("One", "Two", "Three"):
        await desk.have_key(name)
    last = desk.page.pane.model.items[0].sequence
    at = last - 1
    cases = {
        f"UPDATE audit_event SET admin_name = 'Mallory' WHERE sequence = {at}": (  # noqa: S608 - numbers
            f"Not intact: event {at:,} is not as it was written",
            at,
        ),
        f"DELETE FROM audit_event WHERE sequence = {at}": (f"Not intact: event {at:,} is missing", at - 1),  # noqa: S608
        f"DELETE FROM audit_event WHERE sequence >= {at}": (  # noqa: S608 - as above
            f"Not intact: events from {at:,} on were cut off",
            at - 1,
        ),
    }
    for sql, (says, row) in cases.items():
        with tampered(gateway.database) as connection:
            connection.execute(sql)
            assert await verified(desk) == says
            words = _all_words(desk)
            assert "Keep the database as it is, as evidence" in words
            assert f"Events 1 to {at - 1:,} are as they were written" in words
            assert not desk.dialog("verifyDialog")._keeping.isVisible(), "that end is nothing to keep"
            desk.press("showBrokenEvent")
            await desk.closed()
            await desk.until(lambda: desk.page.shown is not None and desk.page.shown.sequence == row)  # noqa: B023
            assert desk.rows()[0].startswith("Chain breaks here: ")
            assert desk.page.details.pill.accessibleName() == "Chain breaks here"
        desk.page.close_details()
        desk.page.pane.loader.clear_filters()
        await desk.until(lambda: len(desk.rows()) > 2)
    with tampered(gateway.database) as connection:
        rewrite(connection, "Mallory")
        assert await verified(desk) == (
            "Not intact: the end of the log is not the one that this gateway wrote"
        )
        assert "What was done last may not be on record" in _all_words(desk)
        desk.key(Key.Key_Escape)
        await desk.closed()
    assert (await verified(desk)).startswith("Intact: ")
    desk.key(Key.Key_Escape)
    await desk.closed()


async def test_verifying_on_a_wire_that_breaks(desk: Any, fault_wire: FaultWire, unnamed: Any) -> None:
    spell = fault_wire.strike("GET", "/audit/verify", cut_before)
    desk.press("verifyAuditButton")
    dialog = desk.dialog("verifyDialog")
    await desk.until(lambda: "could not be verified" in desk.said(dialog, "dialogError"))
    fault_wire.lift(spell)
    assert unnamed(desk.page.window()) == []
    desk.press("primaryButton")
    await desk.until(lambda: title(desk).startswith("Intact: "))
    desk.key(Key.Key_Escape)
    await desk.closed()


def _all_words(desk: Any) -> str:
    assert QApplication.activeModalWidget() is not None
    return " ".join(label.text() for label in desk.dialog("verifyDialog").findChildren(QLabel))
