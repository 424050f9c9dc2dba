"""The sections are read when somebody looks, as the gateway has it; what goes wrong in one stays in it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton

from keydesk.contract.key_actions import EphemeralKeyCreate, KeyRotation
from keydesk.contract.keys import Key, KeyPatch
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.contract.usage import RequestQuery, SummaryQuery, UsageDimension, UsageGroup
from keydesk.desktop.keys.details import reading
from keydesk.desktop.keys.details.panel import Shown
from keydesk.desktop.keys.details.record import RecordModel
from keydesk.desktop.keys.details.usage_bars import Period
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.usage_of import RequestsOf, UsageOf
from keydesk.desktop.usage_words import Measure
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.domain.errors import DomainError, ForbiddenError, UnavailableError
from keydesk.domain.money import format_usd

InUse = Callable[..., Awaitable[tuple[Key, str]]]
LookAt = Callable[..., Awaitable[KeysPage]]
ShowSection = Callable[[KeysPage, Shown], None]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

READS = {
    Shown.OVERVIEW: "list_keys",
    Shown.USAGE: "sum_usage",
    Shown.REQUESTS: "list_requests",
    Shown.AUDIT: "list_audit",
}


def notice(page: KeysPage) -> str:
    """Read what the section in view says in place of content."""
    section = page.details.in_view
    return "\n".join(label.text() for label in section.findChildren(QLabel) if label.isVisible())


def retry(page: KeysPage) -> QPushButton:
    found = [each for each in page.details.findChildren(QPushButton, "emptyStateAction") if each.isVisible()]
    assert len(found) == 1
    return found[0]


def rows(model: RecordModel) -> list[str]:
    return [record.id for record in model.records]


async def test_usage_is_what_the_gateway_sums(
    key_in_use: InUse, look_at: LookAt, until: Until, wire: Any
) -> None:
    """B7: figures, bars and table equal the API's, to the last digit."""
    key, _ = await key_in_use(times=4)
    page = await look_at("Pilot", Shown.USAGE)
    usage = page.details.usage
    await until(lambda: usage.models.rowCount() == 1)
    total = (await wire.sum_usage(SummaryQuery(key_id=key.id))).total
    assert total.requests == 4
    assert usage.figures.text("Requests") == "4"
    assert usage.figures.text("Failed") == "0"
    assert usage.figures.text("Tokens in") == f"{total.input_tokens:,}"
    assert usage.figures.text("Tokens out") == f"{total.output_tokens:,}"
    assert usage.figures.text("Cost") == f"${format_usd(total.cost_usd)}"
    line = (await wire.sum_usage(SummaryQuery(key_id=key.id, group_by=UsageGroup.MODEL))).items[0]
    cells = [usage.models.index(0, column).data() for column in range(4)]
    assert cells == [
        "keydesk-demo",
        "4",
        f"{line.input_tokens + line.output_tokens:,}",
        f"${format_usd(line.cost_usd)}",
    ]
    for measure in Measure:
        usage.measure.setCurrentText(measure.title)
        assert sum(bar.value for bar in usage.chart.bars) == measure.of(total)
    for period, count in zip(Period, (24, 7, 30, 90, 1), strict=True):
        usage.period.setCurrentText(period.title)
        await until(lambda count=count: len(usage.chart.bars) == count)
        assert sum(bar.value for bar in usage.chart.bars) == total.cost_usd
        await until(lambda: usage.models.rowCount() == 1)
    gone_to: list[object] = []
    page.in_detail.usage_wanted.connect(gone_to.append)
    QTest.keyClick(page.findChild(QPushButton, "usageOfKeyLink"), Qt.Key.Key_Space)
    page.details.tabs.setCurrentIndex(list(Shown).index(Shown.REQUESTS))
    QTest.keyClick(page.findChild(QPushButton, "requestsOfKeyLink"), Qt.Key.Key_Space)
    kind = UsageDimension.KEY
    assert gone_to == [UsageOf(kind, key.id, "Pilot"), RequestsOf(kind, key.id, "Pilot")]


async def test_the_last_requests_are_listed_and_older_ones_on_demand(
    key_in_use: InUse, look_at: LookAt, until: Until, wire: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "A_PIECE", 5)
    key, _ = await key_in_use(times=12)
    page = await look_at("Pilot", Shown.REQUESTS)
    section = page.details.requests
    await until(lambda: section.model.rowCount() == 5)
    older = page.details.findChild(QPushButton, "requestListMore")
    assert older is not None
    older.setFocus()
    for expected in (10, 12):
        QTest.keyClick(older, Qt.Key.Key_Space)
        await until(lambda expected=expected: section.model.rowCount() == expected)
    assert older.isHidden()
    items = (await wire.list_requests(RequestQuery(key_id=key.id))).items
    assert rows(section.model) == [request.request_id for request in items]
    for record, request in zip(section.model.records, items, strict=True):
        assert record.title == request.model == "keydesk-demo"
        assert record.aside == f"${format_usd(request.cost_usd)}"
        assert record.words.startswith(f"{request.input_tokens + request.output_tokens:,} tokens")
        assert record.pill == ("OK", "good")
        assert request.request_id in record.exactly


async def test_a_request_id_is_copied(key_in_use: InUse, look_at: LookAt, until: Until) -> None:
    await key_in_use(times=2)
    page = await look_at("Pilot", Shown.REQUESTS)
    section = page.details.requests
    await until(lambda: section.model.rowCount() == 2)
    section.list.setFocus()
    QTest.keyClick(section.list, Qt.Key.Key_Down)
    QTest.keyClick(section.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == rows(section.model)[1]


async def test_new_requests_come_in_above_what_one_reads(
    key_in_use: InUse, use: Any, look_at: LookAt, until: Until
) -> None:
    """B6: live, without losing the place."""
    _, secret = await key_in_use(times=40)
    page = await look_at("Pilot", Shown.REQUESTS)
    section = page.details.requests
    await until(lambda: section.model.rowCount() == 40)
    bar = section.list.verticalScrollBar()
    await until(lambda: bar.maximum() > 0)
    section.list.scrollTo(section.model.index(20), QAbstractItemView.ScrollHint.PositionAtTop)
    top = section.list.indexAt(section.list.viewport().rect().topLeft())
    read, place = top.data(), section.list.visualRect(top).top()
    await use(secret, 3)
    page.loader.refresh()
    await until(lambda: section.model.rowCount() == 43)
    after = section.list.indexAt(section.list.viewport().rect().topLeft())
    assert (after.row(), after.data(), section.list.visualRect(after).top()) == (top.row() + 3, read, place)


async def test_the_audit_trail_says_what_changed_in_words(
    look_at: LookAt, create: Any, until: Until, wire: Any
) -> None:
    """B7, H1: who, when, what; things by their names."""
    (key,) = await create("Pilot", description="For the room", rpm=60)
    location = await wire.create_location(LocationCreate(name="Utrecht"), attempt=uuid4().hex)
    person = await wire.create_person(PersonCreate(name="Grace", account="g"), attempt=uuid4().hex)
    patch = KeyPatch(name="Production", rpm=None, owner_id=person.id, location_id=location.id)
    key = await wire.update_key(key.id, patch, version=key.version)
    await wire.deactivate_key(key.id)
    await wire.rotate_key(key.id, KeyRotation(grace_seconds=60), attempt=uuid4().hex)
    page = await look_at("Production", Shown.AUDIT)
    section = page.details.audit
    await until(lambda: section.model.rowCount() == 4)
    rotated, deactivated, changed, created = section.model.records
    assert [each.title for each in (rotated, deactivated, changed, created)] == [
        "Secret rotated",
        "Deactivated",
        "Changed",
        "Created",
    ]
    assert {"Name: “Pilot” → “Production”", "Requests per minute: 60 → no limit"} <= set(changed.lines)
    assert {"Owner: nobody → Grace", "Location: none → Utrecht"} <= set(changed.lines)
    assert {"Name: “Pilot”", "Description: “For the room”", "Requests per minute: 60"} <= set(created.lines)
    assert deactivated.lines == ()
    assert any(line.startswith("Previous secret good until") for line in rotated.lines)
    assert all(record.words == "Ada" for record in section.model.records)
    assert "From 127.0.0.1" in created.exactly


async def test_each_section_is_read_when_somebody_looks(
    key_in_use: InUse, look_at: LookAt, show_section: ShowSection, until: Until, watched: Any
) -> None:
    await key_in_use()
    page = await look_at("Pilot")
    await until(lambda: any(name == "list_keys" and query.parent_id for name, query in watched.arguments))
    assert not watched.asked.keys() & {"sum_usage", "list_requests", "list_audit"}
    for section in (Shown.USAGE, Shown.REQUESTS, Shown.AUDIT):
        assert watched.asked[READS[section]] == 0
        show_section(page, section)
        await until(lambda section=section: watched.asked[READS[section]] > 0)


async def test_a_failure_stays_in_its_section(
    key_in_use: InUse, look_at: LookAt, show_section: ShowSection, until: Until, watched: Any
) -> None:
    """B4: what happened, what is unaffected, Retry; the rest goes on. The keyboard stays in the details."""
    await key_in_use()
    page = await look_at("Pilot")
    for section, subject in (
        (Shown.USAGE, "usage"),
        (Shown.REQUESTS, "request log"),
        (Shown.AUDIT, "audit trail"),
    ):
        watched.refused[READS[section]] = UnavailableError("Nobody answers at the address.")
        show_section(page, section)
        await until(lambda subject=subject: f"The {subject} could not be loaded" in notice(page))
        assert "Nobody answers at the address. Nothing else is affected." in notice(page)
        show_section(page, Shown.OVERVIEW)
        assert "Pilot" in page.details._name.text()
        show_section(page, section)
        del watched.refused[READS[section]]
        again = retry(page)
        again.setFocus()
        QTest.keyClick(again, Qt.Key.Key_Space)
        await until(lambda section=section: page.details.section(section)._there)
        assert "could not be loaded" not in notice(page)
        assert page.details.isAncestorOf(page.window().focusWidget())
    assert page.details.audit.model.rowCount() == 1
    assert page.details.requests.model.rowCount() == 3


@pytest.mark.parametrize("section", [Shown.USAGE, Shown.REQUESTS, Shown.AUDIT])
async def test_who_may_not_read_it_is_told_so_in_its_place(
    key_in_use: InUse, look_at: LookAt, hand: Any, until: Until, watched: Any, section: Shown
) -> None:
    """403: the reason, and no toast."""
    await key_in_use()
    watched.refused[READS[section]] = ForbiddenError("Only owners may read this.")
    page = await look_at("Pilot", section)
    await until(lambda: "is not available to you" in notice(page))
    assert "Only owners may read this." in notice(page)
    assert hand.toast(page) is None
    assert not [
        each for each in page.details.findChildren(QPushButton, "emptyStateAction") if each.isVisible()
    ]


async def test_what_the_gateway_does_not_offer_says_so(
    key_in_use: InUse, look_at: LookAt, show_section: ShowSection, until: Until, watched: Any
) -> None:
    """A5: greyed with the reason, and never asked for."""
    await key_in_use()
    page = await look_at("Pilot")
    info = page.loader._session.info
    assert info is not None
    offered = [name for name in info.capabilities if name not in {"usage", "audit"}]
    page.loader._session.info = info.model_copy(update={"capabilities": offered})
    for section in (Shown.USAGE, Shown.REQUESTS, Shown.AUDIT):
        show_section(page, section)
        await until(lambda: "is not available on this gateway" in notice(page))
        assert watched.asked[READS[section]] == 0


async def test_what_is_slow_shows_a_skeleton_and_then_itself(
    key_in_use: InUse, look_at: LookAt, until: Until, watched: Any
) -> None:
    await key_in_use()
    held = watched.held["list_requests"] = asyncio.Event()
    page = await look_at("Pilot", Shown.REQUESTS)
    (skeleton,) = page.details.requests.findChildren(SkeletonRows)
    assert skeleton.isVisible()
    assert not skeleton._drawn, "blank for the first 150 ms"
    await until(lambda: skeleton._drawn)
    held.set()
    await until(page.details.requests.list.isVisible)
    assert not skeleton.isVisible()


async def test_keys_that_one_passes_over_are_not_asked_about(
    create: Any, look_at: LookAt, until: Until, watched: Any
) -> None:
    """Arrow keys held down: nothing of a key in between is read or shown, only of the one it ends on."""
    keys = {key.id: key.name for key in await create(*(f"Key {number}" for number in range(9)))}
    page = await look_at("Key 8", Shown.AUDIT)
    await until(lambda: page.details.audit.model.rowCount() == 1)
    held = watched.held["list_audit"] = asyncio.Event()
    watched.arguments.clear()
    for _ in range(8):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
        assert page.details.audit.model.rowCount() == 0, "nothing of another key"
    await until(lambda: watched.asked["list_audit"] == 2)
    held.set()
    await until(lambda: page.details.audit.model.rowCount() == 1)
    asked = [query.subject_id for name, query in watched.arguments if name == "list_audit"]
    assert [keys[key_id] for key_id in asked] == ["Key 0"]
    assert "Name: “Key 0”" in page.details.audit.model.records[0].lines


async def test_an_answer_about_another_key_is_never_shown(
    create: Any, look_at: LookAt, choose: Any, until: Until, watched: Any
) -> None:
    """Nobody waits for it any more."""
    await create("One", "Two")
    held = watched.held["list_audit"] = asyncio.Event()
    page = await look_at("One", Shown.AUDIT)
    await until(lambda: watched.asked["list_audit"] == 1)
    del watched.held["list_audit"]
    choose(page, "Two")
    await until(lambda: page.details.audit.model.rowCount() == 1)
    await until(lambda: watched.cancelled["list_audit"] == 1)
    held.set()
    assert "Name: “Two”" in page.details.audit.model.records[0].lines


async def test_what_could_not_be_read_is_read_when_the_gateway_is_back(
    key_in_use: InUse, look_at: LookAt, until: Until, watched: Any
) -> None:
    await key_in_use()
    watched.refused["list_requests"] = UnavailableError("Nobody answers at the address.")
    page = await look_at("Pilot", Shown.REQUESTS)
    await until(lambda: "could not be loaded" in notice(page))
    page.loader._session.lose("The gateway is away.")
    watched.refused.clear()
    page.loader._session.renew(watched)
    await until(lambda: page.details.requests.model.rowCount() == 3)


async def test_a_key_that_was_never_used_says_so(create: Any, look_at: LookAt, until: Until) -> None:
    await create("Pilot")
    page = await look_at("Pilot", Shown.REQUESTS)
    await until(lambda: "Not used yet" in notice(page))


async def test_what_was_minted_is_listed_and_leads_there_and_back(
    create: Any, look_at: LookAt, hand: Any, until: Until, wire: Any
) -> None:
    """C8: from a key to the ephemeral ones, from these to it."""
    (parent,) = await create("Parent")
    wanted = EphemeralKeyCreate(name="CI run", ttl_seconds=600)
    minted = (await wire.mint_ephemeral_key(parent.id, wanted, attempt=uuid4().hex)).key
    page = await look_at("Parent")
    await until(lambda: page.details.findChild(QPushButton, "mintedKey"))
    QTest.mouseClick(hand.part(page.details, QPushButton, "mintedKey"), Qt.MouseButton.LeftButton)
    await until(lambda: hand.said(page.details, "detailsName") == "CI run")
    assert [key.id for key in page.table.selected()] == [minted.id]
    await until(lambda: hand.part(page.details, QPushButton, "linkMadeFrom").text() == "Parent")
    QTest.mouseClick(hand.part(page.details, QPushButton, "linkMadeFrom"), Qt.MouseButton.LeftButton)
    await until(lambda: hand.said(page.details, "detailsName") == "Parent")


@pytest.mark.parametrize("error", [UnavailableError("Nobody answers."), ForbiddenError("Not for you.")])
async def test_names_that_cannot_be_learnt_leave_ids(
    create: Any, look_at: LookAt, until: Until, wire: Any, watched: Any, error: DomainError
) -> None:
    (parent,) = await create("Parent")
    await wire.mint_ephemeral_key(parent.id, EphemeralKeyCreate(name="CI run"), attempt=uuid4().hex)
    page = await look_at("CI run")
    watched.refused["get_key"] = error
    page.details._names.forget()
    page.details.refresh()
    link = page.details.findChild(QPushButton, "linkMadeFrom")
    assert link is not None
    await until(lambda: link.text() == parent.id)
