"""H1: the audit log by keyboard alone, at a real gateway."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QListWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminCreate
from keydesk.contract.audit import AuditQuery
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyPatch
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.desktop.audit import days
from keydesk.desktop.audit_of import AuditBy, AuditOf
from keydesk.desktop.session import ConnectionState
from keydesk.domain.secret import parse
from tests.fixtures.fault_wire import FaultWire, cut_before

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def test_days_are_typed_and_named() -> None:
    """Whole days by the clocks of this computer."""
    now = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)
    since, until = days.bounds("yesterday", now)
    assert (until - since).total_seconds() in {23 * 3600, 24 * 3600, 25 * 3600}
    assert until <= now
    typed = days.typed("2026-11-05 to 2026-11-01")
    assert typed is not None
    assert typed[0] == "2026-11-01/2026-11-05"
    assert days.bounds(typed[0], now)[0] < days.bounds(typed[0], now)[1]
    assert days.typed("last week") is None
    assert days.typed("2026-13-01") is None


async def test_an_event_in_detail_with_what_changed_and_the_way_there(desk: Any) -> None:
    """Money, owners and lists as the forms say them; the number and the hash to copy; the key by a link."""
    location = await desk.direct.create_location(LocationCreate(name="Utrecht"), attempt=uuid4().hex)
    wanted = PersonCreate(name="Ada Lovelace", location_id=location.id, account="ada")
    ada = await desk.direct.create_person(wanted, attempt=uuid4().hex)
    key = await desk.have_key("Analytics", allowed_models=["keydesk-demo"])
    patch = {
        "owner_id": ada.id,
        "allowed_models": None,
        "budget": {"limit_usd": "10", "renewal": "monthly"},
        "description": "word " * 90,
    }
    await desk.direct.update_key(key.id, KeyPatch.model_validate(patch), version=key.version)
    await desk.see("Changed the key Analytics")
    desk.go_to("Changed the key Analytics")
    desk.key(Key.Key_Return)
    details = desk.page.details
    await desk.until(lambda: "Owner: nobody → Ada Lovelace" in details.changes.words())
    words = details.changes.words()
    assert "Budget: none → $10.00 a month" in words
    assert "Models: keydesk-demo → all models" in words
    folded = [
        label.text() for label in details.changes.findChildren(QLabel) if label.text().startswith("“word")
    ]
    assert folded[0].endswith("…")
    folding = details.changes
    # Names that are told later have it written anew.
    await desk.until(
        lambda: any(each.isVisible() for each in folding.findChildren(QAbstractButton, "showAllOfIt"))
    )
    desk.press("showAllOfIt")
    assert any(
        "word ”" in each.text() or each.text().endswith("word”")
        for each in details.changes.findChildren(QLabel)
    )
    await desk.until(details.subject.link.isVisible)
    desk.press("auditSubjectLink")
    assert desk.gone_to == [("keys", key.id)]
    details.tabs.setCurrentIndex(1)
    desk.press("copyAuditChainHash")
    newest = (await desk.direct.list_audit(AuditQuery(limit=1))).items[0]
    assert QGuiApplication.clipboard().text() == newest.hash


async def test_what_is_gone_is_told_without_a_link(desk: Any) -> None:
    location = await desk.direct.create_location(LocationCreate(name="Closed"), attempt=uuid4().hex)
    await desk.direct.delete_location(location.id)
    await desk.see("Deleted the location Closed")
    desk.go_to("Created the location Closed")
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.said(desk.page.details, "auditSubject") == "Closed, not there any more")
    assert not desk.page.details.subject.link.isVisible()


async def test_filters_search_and_chips(desk: Any) -> None:
    """By action, by what it was about, by when, by admin, by text; each a chip that can be taken off."""
    key = await desk.have_key("Filtered")
    await desk.direct.revoke_key(key.id)
    await desk.see("Revoked the key Filtered")
    desk.press("actionFilter")
    await desk.until(lambda: desk.at("filterSearchField"))
    desk.type("revoked a key")
    choices = QApplication.focusWidget().choices
    rows = desk.part(choices.window(), QListWidget, "searchChoices")
    await desk.until(lambda: not choices.waiting and rows.count() and rows.item(0).text() == "Revoked a key")
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.chips() == ["Action: Revoked a key"])
    await desk.until(lambda: desk.rows() and all(row.startswith("Revoked the key") for row in desk.rows()))
    desk.page.pane.loader.clear_filters()
    desk.go_to("Revoked the key Filtered")
    desk.run("sameSubject")
    await desk.until(lambda: desk.rows() == ["Revoked the key Filtered", "Created the key Filtered"])
    assert desk.chips() == ["Done to: key Filtered"]
    desk.go_to("Revoked the key Filtered")
    desk.run("sameAdmin")
    await desk.until(lambda: desk.chips() == ["Admin: Test"])
    desk.page.receive(AuditOf(AuditBy.SUBJECT, key.id, "key Filtered"))
    await desk.until(lambda: len(desk.rows()) == 2)
    desk.page.pane.loader.clear_filters()
    desk.page.pane.loader.narrow(desk.page.listing.facets[3].choice("yesterday", "yesterday"))
    await desk.until(lambda: not desk.rows())
    desk.page.pane.loader.clear_filters()
    desk.page.pane.focus_search()
    desk.type("filtered")
    await desk.until(lambda: desk.rows() == ["Revoked the key Filtered", "Created the key Filtered"])


async def test_what_happens_meanwhile_moves_nothing(desk: Any) -> None:
    """Rows that one reads stay where they are; new ones wait behind a link."""
    await desk.have_key("Before")
    before = desk.rows()
    desk.go_to("Created the key Before")
    await desk.direct.create_key(_named("After"), attempt=uuid4().hex)
    await desk.until(lambda: desk.page.pane.loader.waiting == 1)
    assert desk.rows() == before
    desk.run("newEvents")
    await desk.until(lambda: desk.rows()[0] == "Created the key After")


async def test_export_holds_all_that_is_filtered_and_no_formula(desk: Any, tmp_path: Path) -> None:
    """S23: complete, in words and as it was written; what looks like a formula is text."""
    await desk.have_key("=1+1")
    await desk.have_key("Another")
    desk.page.receive(AuditOf(AuditBy.ADMIN, "parent", "Test"))
    await desk.until(lambda: desk.chips() == ["Admin: Test"])
    total = (await desk.direct.list_audit(AuditQuery(admin_id="parent"))).total
    desk.run("exportAudit")
    path = tmp_path / "log.csv"
    files = desk.part(desk.page, QFileDialog, "exportAuditLogFile")
    files.fileSelected.emit(str(path))
    files.reject()
    await desk.until(path.exists)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == total
    row = next(each for each in rows if "1+1" in each["subject_name"])
    assert row["subject_name"] == "'=1+1"
    assert row["done"] == "Created the key =1+1"
    assert "Name: “=1+1”" in row["changed"]
    assert len(row["hash"]) == 64
    desk.run("exportAuditJson")
    other = tmp_path / "log.json"
    files = [each for each in desk.page.findChildren(QFileDialog) if each.isVisible()][-1]
    files.fileSelected.emit(str(other))
    files.reject()
    await desk.until(other.exists)
    documents = json.loads(other.read_text(encoding="utf-8"))
    assert [each["sequence"] for each in documents] == [int(each["number"]) for each in rows]
    assert documents[0]["changes"]["name"] == [None, "Another"]


async def test_five_states_and_offline(desk: Any, fault_wire: FaultWire, unnamed: Any) -> None:
    """Nothing found, failed, and what was read stays while the gateway is away."""
    await desk.have_key("Kept")
    desk.page.receive(AuditOf(AuditBy.SUBJECT, "nothing", "nothing"))
    await desk.until(lambda: not desk.rows())
    said = " ".join(label.text() for label in desk.page.pane.content.currentWidget().findChildren(QLabel))
    assert "No event matches" in said
    desk.page.pane.loader.clear_filters()
    await desk.until(desk.rows)
    spell = fault_wire.strike("GET", "/audit.*", cut_before)
    desk.page.receive(AuditOf(AuditBy.SUBJECT, "another", "another"))
    await desk.until(lambda: "could not be loaded" in _words(desk))
    fault_wire.lift(spell)
    desk.page.pane.loader.clear_filters()
    desk.page.pane.loader.reload()
    await desk.until(desk.rows)
    desk.session.lose("The gateway does not answer.")
    assert desk.session.state is ConnectionState.OFFLINE
    assert desk.rows()
    assert desk.why_not("verifyAudit") == "The gateway does not answer now."
    assert unnamed(desk.page.window()) == []


async def test_who_is_limited_to_a_location_sees_its_events_alone(desk: Any) -> None:
    """S12: neither what was done elsewhere nor to what all share; the chain can be verified."""
    location = await desk.direct.create_location(LocationCreate(name="Delft"), attempt=uuid4().hex)
    await desk.have_key("Of Delft", location_id=location.id)
    await desk.have_key("Of nobody")
    wanted = AdminCreate(name="Dirk", role=Role.VIEWER, location_ids=[location.id])
    token = parse((await desk.direct.create_admin(wanted, attempt=uuid4().hex)).secret)
    assert token is not None
    before = desk.session.api
    api = HttpAdminApi(desk.direct.admin_url, token)
    desk.session.connect_to("Dirk", api)
    theirs = ["Created the key Of Delft", "Created the location Delft"]
    await desk.until(lambda: desk.rows() == theirs)
    desk.press("verifyAuditButton")
    dialog = desk.dialog("verifyDialog")
    await desk.until(lambda: desk.said(dialog, "verifyTitle").startswith("Intact: "))
    dialog.reject()
    await desk.closed()
    desk.session.connect_to("Test", before)
    await api.aclose()


def _named(name: str) -> Any:
    from keydesk.contract.keys import KeyCreate  # noqa: PLC0415 - as short as that

    return KeyCreate(name=name)


def _words(desk: Any) -> str:
    return " ".join(label.text() for label in desk.page.pane.content.currentWidget().findChildren(QLabel))
