"""G1, S23, S26: what is shown goes into files with its exact amounts, and onto a page of paper."""

import csv
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QFileDialog

from keydesk.contract.usage import UsageDimension
from keydesk.desktop.money_words import dollars
from keydesk.desktop.usage_of import UsageOf
from keydesk.domain.money import NANOS_PER_DOLLAR


async def save(desk: Any, command: str, path: Path) -> None:
    """Do what a command does, and take this file in the dialog that it opens."""
    desk.run(command)

    def dialogs() -> list[QFileDialog]:
        return [each for each in desk.page.findChildren(QFileDialog) if each.isVisible()]

    await desk.until(dialogs)
    dialogs()[0].fileSelected.emit(str(path))
    dialogs()[0].done(1)
    await desk.until(path.exists)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


async def test_a_table_is_exported_whole(open_desk: Any, used: Any, tmp_path: Path) -> None:
    """Every line, that of nobody too: they sum up to the ledger to the last nano-dollar."""
    desk = await open_desk()
    await save(desk, "exportUsage", tmp_path / "usage.csv")
    found = rows(tmp_path / "usage.csv")
    count, cost = used.spent()
    assert sum(int(each["requests"]) for each in found) == count
    assert sum(Decimal(each["cost_usd"]) for each in found) * NANOS_PER_DOLLAR == cost
    assert {*used.people, "Keys of nobody"} <= {each["person"] for each in found}
    period = desk.page.scope.period
    assert (found[0]["from"], found[0]["to"]) == (period.first.isoformat(), period.last.isoformat())


async def test_a_chart_is_exported_bar_by_bar(open_desk: Any, used: Any, tmp_path: Path) -> None:
    """What is no member of its own is in it as the others."""
    desk = await open_desk()
    await save(desk, "exportUsageBars", tmp_path / "bars.csv")
    found = rows(tmp_path / "bars.csv")
    assert sum(Decimal(each["cost_usd"]) for each in found) * NANOS_PER_DOLLAR == used.spent()[1]
    assert {each["day"] for each in found} == {desk.page.scope.today.isoformat()}


async def test_a_report_of_a_location_on_one_page(open_desk: Any, used: Any, tmp_path: Path) -> None:
    """It can be read as text, in any script, by its owner alone; a file that was there is replaced."""
    desk = await open_desk()
    place = UsageOf(UsageDimension.LOCATION, used.location, "Utrecht 東京")
    await desk.answered(lambda: desk.page.receive(place))
    path = tmp_path / "report.pdf"
    await save(desk, "saveUsageReport", path)
    await desk.until(lambda: "Report saved as report.pdf" in desk.toast())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == 1
    text = document.getAllText(0).text()
    document.close()
    count, cost = used.spent("location_id = ?", used.location)
    period = desk.page.scope.period
    for said in ("Usage of Utrecht 東京", period.words, period.zone, str(count), dollars(cost), used.model):
        assert said in text, said
    for name in used.people:
        assert name in text
    assert "Keys of nobody" not in text


@pytest.mark.usefixtures("used")
async def test_nothing_is_no_file(open_desk: Any) -> None:
    """A period without usage says that there is nothing to export."""
    desk = await open_desk()
    await desk.answered(lambda: desk.run("periodBefore"))
    desk.run("exportUsage")
    assert desk.toast() == "There is no usage to export."
    assert desk.why_not("saveUsageReport") == "There is no usage to export."
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]
