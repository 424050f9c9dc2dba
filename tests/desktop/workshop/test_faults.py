"""Whatever happens on the way, nothing chosen is lost, and nobody's key is made twice (E2, J3, J4)."""

import re
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from keydesk.contract.people import LocationQuery, PersonCreate
from keydesk.desktop import finding
from keydesk.desktop.handout.document import Document
from keydesk.desktop.workshop.draft import WorkshopDraft
from tests.fixtures.fault_wire import (
    Late,
    Trouble,
    answered,
    cut_after,
    cut_before,
    cut_within,
    have_patience,
    refused,
    silence,
)

Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BULK = ("POST", "/keys/bulk")
JARGON = re.compile(r"\b[1-5]\d\d\b|\bjson\b|\bNone\b|\w+Error\b|Traceback|Bearer|!|please", re.IGNORECASE)
STRANGER = answered(200, "<h1>Log in to the hotel</h1>", "text/html")
TROUBLES: dict[str, Trouble | None] = {
    "not known": refused(401, "Unauthorized", "An admin token is needed."),
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
    "not there": refused(404, "Not Found", "There is no such batch."),
    "in conflict": refused(409, "Conflict", "Nobody of them gets a key; a dry run tells why."),
    "refused": refused(422, "Unprocessable Content", "These keys cannot be made."),
    "a field refused": refused(
        422,
        "Unprocessable Content",
        "Less.",
        [{"field": "template.budget.limit_usd", "message": "Less than 50 here."}],
    ),
    "asked too often": refused(429, "Too Many Requests", retry_after="30"),
    "broken": refused(500, "Internal Server Error", "Something went wrong in the gateway."),
    "busy": refused(503, "Service Unavailable", "The database is busy. Nothing was changed; try again."),
    "a stranger": STRANGER,
    "another version": answered(200, '{"hello": 1}', "application/json"),
    "silent": silence,
    "cut off": cut_before,
    "gone": None,
}


async def begin(workshop: Any, count: int = 3) -> WorkshopDraft:
    """Fill the dialog in."""
    location = await workshop.people(count)
    dialog = await workshop.open(location)
    workshop.write("workshopBudget", "2")
    workshop.write("workshopTogether", "50")
    workshop.choose("workshopTool", 1)
    await workshop.until(lambda: dialog.planning.count == count)
    draft: WorkshopDraft = dialog.form.draft()
    return draft


async def strike(workshop: Any, what: str) -> None:
    trouble = TROUBLES[what]
    if trouble is None:
        await workshop.wire.go_away()
    else:
        workshop.wire.strike(*BULK, trouble)
    if trouble is silence:
        have_patience(workshop.api, 0.2)


async def lift(workshop: Any) -> None:
    workshop.wire.spells.clear()
    have_patience(workshop.api)
    await workshop.wire.be_there()


@pytest.mark.parametrize("what", TROUBLES)
async def test_no_trouble_loses_what_was_chosen(
    workshop: Any, documents: list[Document], until: Until, what: str
) -> None:
    """J4: it says what happened and what to do; pressed again once it is over, the keys are made, once."""
    draft = await begin(workshop)
    dialog = workshop.dialog
    await strike(workshop, what)
    await workshop.create()
    await until(lambda: not dialog.working and workshop.idle)
    told = workshop.error or " ".join(field.error or "" for field in dialog.form.fields.values())
    assert told
    assert JARGON.search(re.sub(r"http://127\.0\.0\.1:\d+", "", told)) is None
    assert dialog.form.draft() == draft
    assert await workshop.keys() == []
    await lift(workshop)
    if what == "a field refused":
        assert "Less than 50 here." in told
        workshop.write("workshopBudget", "3")
    await workshop.create()
    await until(lambda: documents)
    assert len(documents[0].handouts) == 3
    assert len(await workshop.batches()) == 1


@pytest.mark.parametrize("how", [cut_after, cut_within], ids=["lost", "broken off"])
@pytest.mark.parametrize("claim", [False, True], ids=["keys", "links"])
async def test_a_lost_answer_brings_the_same_keys_when_tried_again(
    workshop: Any, documents: list[Document], until: Until, how: Trouble, claim: bool
) -> None:
    """E2: the gateway made them and nobody was told; one batch, with the keys that are there."""
    await begin(workshop)
    if claim:
        workshop.tick("handOutLinks")
        workshop.tick("workshopJoin")
        await workshop.counted()
    dialog = workshop.dialog
    workshop.wire.strike(*BULK, how)
    await workshop.create()
    await until(lambda: not dialog.working and workshop.error)
    assert "same keys" in workshop.error
    assert dialog.primary.text() == "Try again"
    made = await workshop.keys()
    assert len(made) == 3
    await lift(workshop)
    await workshop.create()
    await until(lambda: documents)
    assert [key.id for key in await workshop.keys()] == [key.id for key in made]
    assert len(await workshop.batches()) == 1
    if claim:
        assert documents[0].join_url
        assert all(each.claim_url for each in documents[0].handouts)
    else:
        assert [each.secret.id for each in documents[0].handouts if each.secret] == [key.id for key in made]


async def test_the_join_link_is_made_once_its_keys_are_there(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """E5: its answer is lost, so trying again goes on there, with the same keys."""
    await begin(workshop)
    workshop.tick("handOutLinks")
    workshop.tick("workshopJoin")
    await workshop.counted()
    spell = workshop.wire.strike("POST", "/batches/[^/]+/join-link", cut_before)
    await workshop.create()
    await until(lambda: not workshop.dialog.working and workshop.error)
    assert spell.met
    assert documents == []
    made = await workshop.keys()
    workshop.wire.lift(spell)
    await workshop.create()
    await until(lambda: documents)
    assert documents[0].join_url
    assert [key.id for key in await workshop.keys()] == [key.id for key in made]


async def test_keys_without_the_join_link_are_still_handed_out(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """What is made must not be lost for what is refused."""
    await begin(workshop)
    workshop.tick("handOutLinks")
    workshop.tick("workshopJoin")
    await workshop.counted()
    workshop.wire.strike("POST", "/batches/[^/]+/join-link", TROUBLES["not allowed"])
    await workshop.create()
    await until(lambda: documents)
    assert len(documents[0].handouts) == 3
    assert documents[0].join_url is None
    assert workshop.toast.startswith("The keys are made, the join link is not.")


async def test_waiting_can_be_stopped_and_gone_on_with(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """J3: Esc while the gateway works keeps the dialog; what is known is said; trying again is safe."""
    draft = await begin(workshop)
    dialog = workshop.dialog
    late = Late()
    spell = workshop.wire.strike(*BULK, late)
    await workshop.create()
    await until(lambda: spell.met)
    assert dialog.primary.text() == "Creating 3 keys…"
    assert workshop.part(QWidget, "workshopProgress").isVisible()
    workshop.escape()
    await until(lambda: not dialog.working)
    assert dialog.isVisible()
    assert workshop.error.startswith("Stopped before the gateway answered")
    assert dialog.form.draft() == draft
    late.go.set()
    workshop.wire.lift(spell)
    await workshop.create()
    await until(lambda: documents)
    assert len(await workshop.keys()) == 3
    assert len(await workshop.batches()) == 1


async def test_leaving_in_doubt_asks(workshop: Any, documents: list[Document], until: Until) -> None:
    """What may have been made is not left behind by a key pressed too much; Cancel is the default."""
    await begin(workshop)
    dialog = workshop.dialog
    workshop.wire.strike(*BULK, cut_after)
    await workshop.create()
    await until(lambda: not dialog.working and workshop.error)
    workshop.escape()
    question = workshop.question
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    await until(lambda: workshop.question is None)
    assert dialog.isVisible()
    workshop.escape()
    question = workshop.question
    assert question is not None
    gone: list[object] = []
    dialog.finished.connect(gone.append)
    QTest.mouseClick(question.findChild(QPushButton, "confirmButton"), Qt.MouseButton.LeftButton)
    await until(lambda: gone)
    assert documents == []
    assert "rotate them all there, or revoke it" in workshop.toast


async def test_changes_after_a_lost_answer_say_that_other_keys_are_made(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    await begin(workshop)
    label = workshop.part(QLineEdit, "workshopLabel").text()
    workshop.wire.strike(*BULK, cut_after)
    await workshop.create()
    await until(lambda: workshop.error and not workshop.dialog.working)
    await lift(workshop)
    workshop.write("workshopRpm", "7")
    assert workshop.error.endswith(f"are in the batch “{label}”: revoke it.")
    await until(lambda: workshop.count == "Nobody gets a key · 3 are skipped")
    workshop.write("workshopRpm", "")
    assert workshop.dialog.primary.text() == "Try again"
    await workshop.create()
    await until(lambda: documents)
    assert len(await workshop.batches()) == 1


async def test_what_the_gateway_no_longer_knows_is_said(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """After ten minutes the answer is gone, but not the keys: where they are, and how to get them."""
    await begin(workshop)
    workshop.wire.strike(*BULK, cut_after)
    await workshop.create()
    await until(lambda: workshop.error and not workshop.dialog.working)
    await lift(workshop)
    workshop.forget_attempts()
    await workshop.create()
    await until(lambda: "ten minutes only" in workshop.error)
    assert "rotate them all there" in workshop.error
    assert len(await workshop.keys()) == 3
    assert documents == []
    workshop.escape()
    await until(lambda: workshop.toast == "")


async def test_an_answer_that_comes_too_late_is_dropped(workshop: Any, until: Until) -> None:
    """The count is of what is chosen now, not of what was chosen when it was asked for."""
    location = await workshop.people(2)
    other = await workshop.people(5, place=f"Gouda {uuid4().hex[:6]}")
    late = Late()
    spell = workshop.wire.strike(*BULK, late)
    dialog = await workshop.open(location)
    await until(lambda: spell.met)
    workshop.wire.lift(spell)
    dialog.form.who.begin_with([finding.location(other)])
    await until(lambda: workshop.count == "7 people get a key")
    late.go.set()
    await until(lambda: workshop.idle)
    assert workshop.count == "7 people get a key"
    workshop.escape()


async def test_a_count_that_failed_can_be_asked_again_and_does_not_stand_in_the_way(
    workshop: Any, until: Until
) -> None:
    location = await workshop.people(2)
    spell = workshop.wire.strike(*BULK, TROUBLES["busy"])
    dialog = await workshop.open(location)
    await until(lambda: "could not be found out" in workshop.count)
    assert dialog.primary.isEnabled()
    assert dialog.primary.text() == "Create keys"
    workshop.wire.lift(spell)
    QTest.keyClick(workshop.part(QPushButton, "planAgain"), Qt.Key.Key_Space)
    await until(lambda: workshop.count == "2 people get a key")
    workshop.escape()


async def test_who_is_there_when_the_keys_are_made_gets_one(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """The dry run is a preview; what counts is who is there when the keys are made."""
    location = await workshop.people(2)
    await workshop.open(location)
    await until(lambda: workshop.count == "2 people get a key")
    late = PersonCreate(name="Late Comer", location_id=location.id, account=f"late-{uuid4().hex}")
    await workshop.direct.create_person(late, attempt=uuid4().hex)
    await workshop.create()
    await until(lambda: documents)
    assert len(documents[0].handouts) == 3
    assert workshop.window.findChild(QDialog, "documentDialog").isVisible()


@pytest.mark.parametrize("claim", [False, True], ids=["keys", "links"])
async def test_a_desktop_that_died_meanwhile_gets_the_same_keys(
    workshop: Any, documents: list[Document], until: Until, claim: bool
) -> None:
    """E2: the gateway made them, and there was no window any more to tell. Filled in again, they come."""
    draft = await begin(workshop)
    if claim:
        workshop.tick("handOutLinks")
    dialog = workshop.dialog
    workshop.wire.strike(*BULK, cut_after)
    await workshop.create()
    await until(lambda: not dialog.working and workshop.error)
    made = await workshop.keys()
    assert len(made) == 3
    # What a dialog remembers goes with its process.
    dialog._doubtful = None
    workshop.escape()
    await lift(workshop)

    (location,) = (await workshop.direct.list_locations(LocationQuery(q=workshop.place))).items
    again = await workshop.open(location)
    workshop.write("workshopBudget", "2")
    workshop.choose("workshopTool", 1)
    await until(lambda: workshop.count == "Nobody gets a key · 3 are skipped")
    assert not again.primary.isEnabled()
    workshop.write("workshopTogether", "50")
    if claim:
        workshop.tick("handOutLinks")
    assert again.form.draft().label == draft.label
    assert "the answer was never seen" in workshop.error.replace("gateway's answer", "answer")
    assert again.primary.text() == "Try again"
    await workshop.create()
    await until(lambda: documents)
    assert [key.id for key in await workshop.keys()] == [key.id for key in made]
    assert len(await workshop.batches()) == 1
    if not claim:
        assert [each.secret.id for each in documents[0].handouts if each.secret] == [key.id for key in made]
    assert workshop.frame.preferences.workshop_under_way == ""


async def test_what_was_refused_is_not_taken_up_again(workshop: Any, until: Until) -> None:
    """An answer that says no leaves nothing to wait for."""
    await begin(workshop)
    workshop.wire.strike(*BULK, TROUBLES["a field refused"])
    await workshop.create()
    await until(lambda: not workshop.dialog.working and workshop.idle)
    assert workshop.frame.preferences.workshop_under_way == ""
