"""G2: the request log: listed, filtered, looked into, exported; by keyboard alone, at a real gateway."""

import csv
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from keydesk.domain.money import format_usd

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_every_request_is_listed_with_what_is_known_of_it(requests_of: Any, caller: Any) -> None:
    key = caller()
    key.call("Hi")
    key.call("Hi again", status=500)
    desk = await requests_of(key)
    failed, fine = desk.cells(0), desk.cells(1)
    assert (fine["Key"], fine["Model"], fine["Status"]) == (key.name, key.model, "OK")
    assert fine["Endpoint"] == "chat/completions"
    assert fine["Provider"] == f"of {key.model}"
    assert (fine["Person"], fine["Location"]) == ("—", "—")
    assert fine["Cost"] == f"${format_usd(desk.items[1].cost_usd)}" != "$0.00"
    assert int(fine["Tokens in"]) == desk.items[1].input_tokens > 0
    assert failed["Status"].startswith("Provider error 50")
    assert desk.said(desk.pane, "listCounts") == "2 requests"


async def test_requests_are_filtered_by_how_they_ended_how_long_they_took_and_what_they_cost(
    requests_of: Any, caller: Any
) -> None:
    """Presets and own values alike; each filter is a chip that can be taken off."""
    key = caller()
    for said, status in (("one", 200), ("two", 200), ("three", 500)):
        key.call(said, status=status)
    desk = await requests_of(key)
    await desk.filter_by("ended", "failed")
    await desk.until(lambda: len(desk.items) == 1)
    assert desk.chips() == ["Status: failed"]
    desk.pane.loader.widen("ended")
    await desk.until(lambda: len(desk.items) == 3)
    await desk.filter_by("ended", "200")
    await desk.until(lambda: [each.status for each in desk.items] == [200, 200])
    assert desk.chips()[-1] == "Status: status 200"
    await desk.filter_by("costly", "0.000000001")
    assert desk.chips()[-1] == "Costly: over $0.000000001"
    await desk.until(lambda: len(desk.items) == 2)
    await desk.filter_by("slow", "30")
    await desk.until(lambda: "No request matches" in words(desk))
    assert desk.chips()[-1] == "Slow: over 30 s"
    desk.press("emptyStateAction")
    await desk.until(lambda: len(desk.items) == 3 and desk.chips() == [])


async def test_a_request_is_found_by_its_id_whenever_it_was(requests_of: Any, caller: Any) -> None:
    key = caller()
    answers = [key.call(text) for text in ("one", "two")]
    wanted = answers[0].headers["x-request-id"]
    desk = await requests_of(key)
    desk.scope.step(-1)
    await desk.until(lambda: "No request in this period" in words(desk))
    desk.pane.focus_search()
    desk.type(wanted)
    await desk.until(lambda: [each.id for each in desk.items] == [wanted])


async def test_enter_shows_all_about_a_request_and_leads_to_its_key_and_chat(
    requests_of: Any, caller: Any
) -> None:
    key = caller()
    key.call("Hi")
    key.call("Hi", "Hello", "How are you")
    key.call("Something else")
    desk = await requests_of(key)
    desk.pane.table.select(1)
    desk.pane.table.setFocus()
    desk.key(Qt.Key.Key_Return)
    details = desk.page.details
    assert details.isVisible()
    request = desk.items[1]
    assert details.facts.value("Request id") == request.id
    assert details.facts.value("Key") == key.name
    assert details.facts.value("Cost") == f"${format_usd(request.cost_usd)}"
    assert details.facts.value("Status") == "HTTP 200"
    desk.press("copyRequestRequestId")
    assert QApplication.clipboard().text() == request.id
    desk.press("requestKeyButton")
    assert desk.gone_to == [("keys", key.id)]
    desk.press("requestChatButton")
    await desk.until(lambda: len(desk.items) == 2)
    assert {each.chat_id for each in desk.items} == {request.chat_id}
    assert desk.chips()[-1].startswith("Chat: ")
    desk.key(Qt.Key.Key_Escape)
    await desk.until(lambda: not details.isVisible())


async def test_new_requests_wait_at_the_foot_until_they_are_wanted(requests_of: Any, caller: Any) -> None:
    """What one reads stays where it is."""
    key = caller()
    key.call("one")
    desk = await requests_of(key)
    (before,) = [each.id for each in desk.items]
    key.call("two")
    key.call("three")
    await desk.until(lambda: desk.pane.footer.new.isVisible() and desk.pane.loader.waiting == 2)
    assert desk.pane.footer.new.text() == "2 new requests"
    assert [each.id for each in desk.items] == [before]
    desk.press("newListed")
    await desk.until(lambda: len(desk.items) == 3)
    assert desk.items[2].id == before
    assert not desk.pane.footer.new.isVisible()
    desk.run("bringInRequests")
    await desk.until(lambda: not desk.pane.loader._busy())


async def test_everything_filtered_is_exported(requests_of: Any, caller: Any, tmp_path: Path) -> None:
    """Exact figures, each field of the ledger; what would be a formula is harmless (S23)."""
    key = caller()
    for said in ("one", "two", "three"):
        key.call(said)
    key.call("four", status=500)
    desk = await requests_of(key)
    await desk.filter_by("ended", "ok")
    await desk.until(lambda: len(desk.items) == 3)
    desk.run("exportRequests")
    path = tmp_path / "requests.csv"
    files = desk.part(desk.page, QFileDialog, "exportRequestsFile")
    files.fileSelected.emit(str(path))
    files.close()
    await desk.until(lambda: desk.toast() == "3 requests exported to requests.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["request_id"] for line in lines] == [each.id for each in desk.items]
    assert [line["cost_usd"] for line in lines] == [format_usd(each.cost_usd) for each in desk.items]
    assert {line["key_name"] for line in lines} == {key.name}


def words(desk: Any) -> str:
    return "\n".join(label.text() for label in desk.pane.findChildren(QLabel) if label.isVisible())
