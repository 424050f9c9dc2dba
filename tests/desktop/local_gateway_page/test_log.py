"""The log on the gateway page: rows that follow, a filter, a search, copies without secrets (A2)."""

import json
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from keydesk.desktop.local_gateway.log_lines import LogLines
from keydesk.desktop.local_gateway_page.log_model import LogModel, Wanted
from keydesk.desktop.local_gateway_page.log_part import LogPart
from keydesk.domain.secret import SecretKind, mint

Until = Callable[[Callable[[], object]], Awaitable[None]]
Watch = QAbstractItemModelTester.FailureReportingMode.Fatal


def line(message: str, level: str = "info", **more: object) -> bytes:
    entry = {"at": "2026-11-21T10:00:00Z", "level": level, "source": "process", "message": message}
    return json.dumps(entry | more).encode() + b"\n"


def call(number: int) -> bytes:
    return line("", source="calls", request_id=f"req_{number}", key_id=None, model="m", status=200)


@pytest.fixture
def log() -> LogLines:
    return LogLines(kept=50)


@pytest.fixture
async def part(log: LogLines) -> Iterator[LogPart]:
    made = LogPart(log)
    made.resize(900, 500)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def messages(model: LogModel) -> list[str]:
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_rows_come_at_the_end_and_go_at_the_top(log: LogLines) -> None:
    model = LogModel(log, kept=50)
    QAbstractItemModelTester(model, Watch)
    for number in range(0, 200, 20):
        log.feed(b"".join(line(f"line {each}") for each in range(number, number + 20)))
        model.follow()
    assert messages(model) == [f"line {number}" for number in range(150, 200)]
    log.feed(b"".join(line(f"more {each}") for each in range(500)))
    assert not model.follow(), "what is not kept any more is not waited for"
    assert messages(model) == [f"more {number}" for number in range(450, 500)]
    assert model.total == 50


def test_a_filter_holds_for_what_comes_and_for_what_goes(log: LogLines) -> None:
    model = LogModel(log, kept=50)
    QAbstractItemModelTester(model, Watch)
    log.feed(
        line("fine") + line("odd", "warning") + line("broken", "error") + b"Segmentation fault\n" + call(1)
    )
    model.follow()
    assert model.rowCount() == 5
    expected = {
        Wanted.WITHOUT_CALLS: ["fine", "odd", "broken", "Segmentation fault"],
        Wanted.WARNINGS: ["odd", "broken", "Segmentation fault"],
        Wanted.ERRORS: ["broken", "Segmentation fault"],
    }
    for wanted, shown in expected.items():
        model.show_only(wanted, "")
        assert messages(model) == shown
    log.feed(b"".join(line(f"noise {number}") for number in range(48)) + line("BROKEN again", "error"))
    model.follow()
    assert messages(model) == ["BROKEN again"], "the other two were among the oldest"
    model.show_only(Wanted.EVERYTHING, "broken")
    assert messages(model) == ["BROKEN again"]


def test_five_thousand_lines_hold_nothing_up() -> None:
    """S27: reading, filtering and searching them take less than a turn of the loop may."""
    log = LogLines()
    model = LogModel(log)
    log.feed(b"".join(call(number) if number % 2 else line(f"line {number % 500}") for number in range(5000)))
    more, longest = True, 0.0
    while more:
        began = time.thread_time()
        more = model.follow()
        longest = max(longest, time.thread_time() - began)
    assert model.rowCount() == 5000
    began = time.thread_time()
    model.show_only(Wanted.WITHOUT_CALLS, "line 4")
    took = time.thread_time() - began
    assert model.rowCount() == 10 * 56
    assert longest < 0.05
    assert took < 0.05


async def test_the_newest_line_stays_in_view_until_somebody_looks_back(
    log: LogLines, part: LogPart, until: Until
) -> None:
    bar = part.table.verticalScrollBar()
    log.feed(b"".join(line(f"line {number}") for number in range(40)))
    await until(lambda: part.model.rowCount() == 40 and bar.maximum() and bar.value() == bar.maximum())
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert not part.follow.isChecked()
    log.feed(line("later"))
    await until(lambda: part.model.rowCount() == 41)
    assert bar.value() == 0
    part.follow.click()
    assert bar.value() == bar.maximum()
    log.feed(line("latest"))
    await until(lambda: part.model.rowCount() == 42 and bar.value() == bar.maximum())


async def test_it_is_searched_and_copied_by_keyboard(log: LogLines, part: LogPart, until: Until) -> None:
    secret = mint(SecretKind.KEY).reveal()
    log.feed(line("one") + line(f"two {secret}", trace="Traceback: here") + line("three"))
    await until(lambda: part.model.rowCount() == 3)
    part.search.setFocus()
    QTest.keyClicks(part.search, "TWO")
    await until(lambda: part.model.rowCount() == 1)
    QTest.keyClick(part.search, Qt.Key.Key_Down)
    QTest.keyClick(part.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(part.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.endswith("two [removed]\nTraceback: here\n")
    QTest.keyClick(part.search, Qt.Key.Key_Escape)
    await until(lambda: part.model.rowCount() == 3)
    QGuiApplication.clipboard().clear()


async def test_an_export_holds_what_is_shown_and_no_secret(
    log: LogLines, part: LogPart, until: Until, tmp_path: Path
) -> None:
    """S3, S26: for its owner alone, and written whole."""
    log.feed(line("one") + line(f"two {mint(SecretKind.ADMIN).reveal()}", "error"))
    part.level.setCurrentIndex(list(Wanted).index(Wanted.ERRORS))
    await until(lambda: part.model.rowCount() == 1)
    file = tmp_path / "gateway.log"
    part.save(file)
    await until(lambda: part.findChild(QWidget, "toast"))
    assert file.read_text().endswith("error    two [removed]\n")
    assert file.stat().st_mode & 0o077 == 0
