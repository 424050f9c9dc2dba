"""G2: what was said, where a location keeps it: for owners, on demand, on record; said wherever it shows."""

from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminCreate
from keydesk.contract.audit import AuditQuery
from keydesk.contract.info import Role
from keydesk.contract.people import Location, LocationCreate, PersonCreate
from keydesk.desktop.usage.kept_notice import kept_in_words
from keydesk.desktop.usage.requests.said import NOT_KEPT
from tests.fixtures.fault_wire import FaultWire, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOSTILE = "<b>bold</b> \u202eHi \x1b[31m"


async def keeping(direct: HttpAdminApi, caller: Any, days: int | None = 7) -> tuple[Any, Location]:
    """Make a key of somebody at a location that keeps what is said."""
    name = f"Place {uuid4().hex[:6]}"
    place = await direct.create_location(
        LocationCreate(name=name, time_zone="UTC", content_days=days), attempt=uuid4().hex
    )
    person = await direct.create_person(
        PersonCreate(name="Ada", account="ada", location_id=place.id), attempt=uuid4().hex
    )
    return caller(owner_id=person.id), place


async def readings(direct: HttpAdminApi, request_id: str) -> int:
    page = await direct.list_audit(AuditQuery(subject_id=request_id))
    return len([each for each in page.items if each.action == "content.read"])


async def opened(requests_of: Any, key: Any, token: Any = None) -> Any:
    """Open the details of the one request, at what was said, by keyboard."""
    desk = await requests_of(key, token)
    desk.pane.table.select(0)
    desk.pane.table.setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.page.details.take_keyboard()
    desk.key(Qt.Key.Key_Right)
    return desk


async def test_an_owner_reads_what_was_said_which_is_put_on_record(
    requests_of: Any, caller: Any, direct: HttpAdminApi, fault_wire: FaultWire
) -> None:
    """Nothing is read unasked; markup and controls stay text; another request lets go of it."""
    key, _ = await keeping(direct, caller)
    key.call(HOSTILE)
    desk = await opened(requests_of, key)
    said = desk.page.details.said
    (request,) = desk.items
    assert request.content_kept
    assert "put on record" in desk.said(said, "saidWords")
    assert await readings(direct, request.id) == 0
    spell = fault_wire.strike("GET", "/usage/requests/.*/content", refused(500, "Internal Server Error"))
    desk.tab_to("showSaid")
    desk.key(Qt.Key.Key_Space)
    await desk.until(lambda: desk.said(said, "saidTrouble").startswith("It could not be read."))
    assert desk.at("showSaid")
    fault_wire.lift(spell)
    desk.key(Qt.Key.Key_Space)
    await desk.until(said.prompt.isVisible)
    assert desk.at("saidPrompt")
    assert "<b>bold</b>" in said.prompt.toPlainText()
    assert (said.prompt.text, said.answer.text) == (f"User\n{HOSTILE}", "Assistant\nHello there.")
    desk.press("saidRaw")
    assert '"messages"' in said.prompt.toPlainText()
    assert '"choices"' in said.answer.toPlainText()
    desk.press("saidRaw")
    assert "Hello there." in said.answer.toPlainText()
    assert not desk.said(said, "saidCut")
    assert await readings(direct, request.id) == 1
    key.call("another")
    await desk.until(desk.pane.footer.new.isVisible)
    desk.pane.bring_in()
    await desk.until(lambda: len(desk.items) == 2)
    desk.pane.table.select(0)
    await desk.until(lambda: not said.prompt.isVisible())
    assert said.prompt.toPlainText() == ""


async def test_what_was_cut_is_said_and_what_is_gone_too(
    requests_of: Any, caller: Any, direct: HttpAdminApi, gateway: Any
) -> None:
    key, _ = await keeping(direct, caller)
    key.call("x" * 1_100_000)
    desk = await opened(requests_of, key)
    said = desk.page.details.said
    desk.press("showSaid")
    await desk.until(said.prompt.isVisible)
    assert "longer than what is kept" in desk.said(said, "saidCut")
    assert len(said.prompt.text) == 1024 * 1024
    await desk.until(lambda: said.prompt.toPlainText().replace("\n", "") == said.prompt.text)
    assert said.prompt.verticalScrollBar().value() == 0
    said.show_request(desk.items[0], is_another=True)
    gateway.write("DELETE FROM content WHERE request_id = ?", desk.items[0].id)
    desk.press("showSaid")
    await desk.until(lambda: "not any more" in desk.said(said, "saidTrouble"))


async def test_others_are_told_who_may_read_it(requests_of: Any, caller: Any, direct: HttpAdminApi) -> None:
    """A viewer of this location sees its requests alone, and nothing of what was said."""
    key, place = await keeping(direct, caller)
    key.call("Hi")
    other = caller()
    other.call("elsewhere")
    wanted = AdminCreate(name=f"Admin {uuid4().hex[:6]}", role=Role.VIEWER, location_ids=[place.id])
    token = (await direct.create_admin(wanted, attempt=uuid4().hex)).secret
    desk = await opened(requests_of, key, token)
    said = desk.page.details.said
    assert "Owners may read it; your admin token may not." in desk.said(said, "saidWords")
    assert not said.show_it.isVisible()
    desk.scope.clear()
    await desk.until(lambda: not desk.pane.loader._busy())
    assert {each.key_id for each in desk.items} == {key.id}
    assert desk.said(desk.pane, "listCounts").startswith("1 request")


async def test_where_nothing_is_kept_that_is_said(requests_of: Any, caller: Any) -> None:
    key = caller()
    key.call("Hi")
    desk = await opened(requests_of, key)
    assert desk.said(desk.page.details.said, "saidWords") == NOT_KEPT
    assert not desk.page.details.said.show_it.isVisible()


def test_the_notice_names_those_that_keep_something() -> None:
    def place(name: str, days: int | None) -> Location:
        return Location.model_construct(name=name, content_days=days)

    assert kept_in_words([place("Delft", None)]) == ""
    one, two, three = place("Utrecht", 1), place("Delft", 14), place("Breda", 2)
    assert kept_in_words([one]) == "Prompts and answers are kept at Utrecht (1 day). Owners may read them."
    assert "at Utrecht (1 day), Delft (14 days) and Breda (2 days)." in kept_in_words([one, two, three])
    assert "Breda (2 days) and 2 other locations." in kept_in_words([one, two, three, one, one])
