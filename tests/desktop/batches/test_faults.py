"""Whatever happens on the way to the gateway: what was typed stays, what was asked for is done once (C5)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from keydesk.contract.batches import Batch
from keydesk.contract.keys import KeyQuery
from keydesk.domain.key import KeyStatus
from tests.fixtures.fault_wire import (
    Trouble,
    answered,
    cut_after,
    cut_before,
    cut_within,
    have_patience,
    refused,
    silence,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BATCH = "/batches/[^/]+"


@dataclass(frozen=True, kw_only=True)
class Deed:
    """Something one does: until only the last press is missing, what it calls, and whether it is done."""

    name: str
    begin: Callable[[Any], Awaitable[None] | None]
    calls: tuple[str, str]
    done: Callable[[Any, Batch], Awaitable[int]]
    press: Callable[[Any], object] = lambda desk: desk.dialog().primary.click()
    stays: bool = True
    """Whether a dialog stays on screen until it is done."""
    after: Callable[[Any], object] = lambda _desk: None


def rename(desk: Any) -> None:
    desk.choose("editBatch")
    desk.type("Renamed")


def lengthen(desk: Any) -> None:
    desk.choose("setBatchWindow")


def name_a_visitor(desk: Any) -> None:
    desk.choose("handOutKey")
    desk.part(QComboBox, "handOutWho").setCurrentIndex(1)
    desk.type("Visitor")


async def pick_the_loser(desk: Any) -> None:
    desk.choose("replaceKey")
    desk.type("Grace")
    await desk.until(lambda: desk.idle)
    await desk.until(lambda: desk.part(QWidget, "replaceWho")._choices._list.count() == 1)
    desk.key(Qt.Key.Key_Return)
    await desk.until(desk.dialog().primary.isEnabled)


def join(desk: Any) -> None:
    desk.choose("makeJoinLink")
    desk.part(QLineEdit, "joinExtraField").setText("2")


def type_the_name(desk: Any) -> None:
    label = desk.page.chosen.label
    desk.choose("revokeBatch")
    desk.type(label)


def rotate(desk: Any) -> None:
    desk.choose("rotateBatch")


async def renamed(desk: Any, batch: Batch) -> int:
    now = await desk.direct.get_batch(batch.id)
    assert now.version <= batch.version + 1, "done twice"
    return int(now.label == "Renamed")


def longer(by: timedelta) -> Callable[[Any, Batch], Awaitable[int]]:
    async def done(desk: Any, batch: Batch) -> int:
        now = await desk.direct.get_batch(batch.id)
        assert now.expires_at in (batch.expires_at, batch.expires_at + by), "done twice"
        return int(now.expires_at != batch.expires_at)

    return done


async def one_more(desk: Any, batch: Batch) -> int:
    return (await desk.direct.get_batch(batch.id)).keys - batch.keys


async def replaced(desk: Any, batch: Batch) -> int:
    keys = (await desk.direct.list_keys(KeyQuery(batch_id=batch.id))).items
    assert all(key.version <= 2 for key in keys), "done twice"
    return sum(key.rotated_at is not None for key in keys)


async def all_rotated(desk: Any, batch: Batch) -> int:
    return int(await replaced(desk, batch) == batch.keys)


async def joined(desk: Any, batch: Batch) -> int:
    now = await desk.direct.get_batch(batch.id)
    assert now.version <= batch.version + 1, "done twice"
    return int(now.join is not None)


async def revoked(desk: Any, batch: Batch) -> int:
    keys = (await desk.direct.list_keys(KeyQuery(batch_id=batch.id, revoked=True))).items
    return int(all(key.status is KeyStatus.REVOKED for key in keys))


def close_the_reveal(desk: Any) -> None:
    desk.part(QPushButton, "copySecretButton").click()
    desk.dialog("revealDialog").reject()


def close_the_document(desk: Any) -> None:
    dialog = desk.dialog("documentDialog")
    dialog._kept = True
    dialog.reject()


def close_the_link(desk: Any) -> None:
    desk.dialog("linkDialog").reject()


DEEDS = [
    Deed(name="edit", begin=rename, calls=("PATCH", BATCH), done=renamed),
    Deed(
        name="window",
        begin=lengthen,
        calls=("POST", f"{BATCH}/window"),
        done=longer(timedelta(minutes=15)),
    ),
    Deed(
        name="extend",
        begin=lambda _: None,
        press=lambda desk: desk.choose("extendBatch60"),
        calls=("POST", f"{BATCH}/window"),
        done=longer(timedelta(hours=1)),
        stays=False,
    ),
    Deed(
        name="hand out",
        begin=name_a_visitor,
        calls=("POST", f"{BATCH}/hand-out"),
        done=one_more,
        after=close_the_reveal,
    ),
    Deed(
        name="replace",
        begin=pick_the_loser,
        calls=("POST", "/keys/[^/]+/rotate"),
        done=replaced,
        after=close_the_reveal,
    ),
    Deed(
        name="rotate",
        begin=rotate,
        calls=("POST", f"{BATCH}/rotate"),
        done=all_rotated,
        after=close_the_document,
    ),
    Deed(
        name="join link",
        begin=join,
        calls=("POST", f"{BATCH}/join-link"),
        done=joined,
        after=close_the_link,
    ),
    Deed(name="revoke", begin=type_the_name, calls=("POST", f"{BATCH}/revoke"), done=revoked),
]

TROUBLES: dict[str, Trouble | None] = {
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
    "not there": refused(404, "Not Found", "There is no such batch."),
    "in conflict": refused(409, "Conflict", "Every key of this batch is revoked or has expired."),
    "refused": refused(422, "Unprocessable Content", "This cannot be done to a batch that lasts so long."),
    "asked too often": refused(429, "Too Many Requests", retry_after="30"),
    "broken": refused(500, "Internal Server Error", "Something went wrong in the gateway. Try again."),
    "busy": refused(503, "Service Unavailable", "The database is busy. Nothing was changed; try again."),
    "a stranger": answered(200, "<h1>Log in to the hotel</h1>", "text/html"),
    "another version": answered(200, '{"hello": 1}', "application/json"),
    "silent": silence,
    "cut off": cut_before,
    "gone": None,
}


async def begin(desk: Any, deed: Deed, workshop: Any) -> Batch:
    made = await workshop.make()
    desk.direct = workshop.api
    await desk.open(made.batch)
    begun = deed.begin(desk)
    if begun is not None:
        await begun
    await desk.until(lambda: desk.idle)
    return await workshop.api.get_batch(made.batch.id)


def typed(desk: Any) -> list[str]:
    """What stands in the dialog."""
    dialog = desk.dialog_if_any()
    if dialog is None:
        return []
    fields = [each.text() for each in dialog.findChildren(QLineEdit) if each.objectName()]
    return fields + [each.currentText() for each in dialog.findChildren(QComboBox)]


def assert_plain(texts: list[str]) -> None:
    """J4: plain words: nothing of the machinery, no shouting."""
    for text in texts:
        for word in ("Error", "Exception", "Traceback", "httpx", "None", "{", "<", "!", "please"):
            assert word not in text, text


async def lift(desk: Any) -> None:
    desk.wire.spells.clear()
    have_patience(desk.api)
    await desk.wire.be_there()
    desk.session.check()
    await desk.until(lambda: not desk.page.rights.why_not_now())


def press(desk: Any, deed: Deed) -> None:
    toasts = [each for each in desk.page.findChildren(QPushButton, "tryAgainButton") if each.isVisible()]
    if toasts:
        toasts[-1].click()
    else:
        deed.press(desk)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
async def test_no_refusal_loses_anything(desk: Any, deed: Deed, workshop: Any) -> None:
    """J4, C5: refusal after refusal, what was typed is still there, and it can be done once."""
    batch = await begin(desk, deed, workshop)
    stood = typed(desk)
    for what, trouble in TROUBLES.items():
        for toast in desk.page.findChildren(QWidget, "toast"):
            toast.dismiss()
        if trouble is None:
            await desk.wire.go_away()
        else:
            desk.wire.strike(*deed.calls, trouble)
        if trouble is silence:
            have_patience(desk.api, 0.3)
        deed.press(desk)
        await desk.until(lambda: desk.idle and desk.said())
        assert_plain(desk.said())
        assert await deed.done(desk, batch) == 0, what
        if deed.stays:
            assert (what, typed(desk)) == (what, stood)
            assert desk.dialog().primary.isEnabled(), what
        await lift(desk)
    press(desk, deed)
    await finish(desk, deed, batch)


@pytest.mark.parametrize("what", [cut_after, cut_within], ids=["lost", "broken off"])
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
async def test_what_was_done_without_an_answer_is_not_done_twice(
    desk: Any, deed: Deed, workshop: Any, what: Trouble
) -> None:
    """C5: the gateway did it, its answer is lost; trying again finds it done."""
    batch = await begin(desk, deed, workshop)
    stood = typed(desk)
    desk.wire.strike(*deed.calls, what)
    deed.press(desk)
    await desk.until(lambda: desk.idle and desk.said())
    assert_plain(desk.said())
    assert await deed.done(desk, batch) == 1
    if deed.stays:
        assert typed(desk) == stood
    await lift(desk)
    press(desk, deed)
    await finish(desk, deed, batch)


async def finish(desk: Any, deed: Deed, batch: Batch) -> None:
    await desk.until(lambda: desk.idle)
    assert await deed.done(desk, batch) == 1
    deed.after(desk)
    await desk.until(lambda: desk.dialog_if_any() is None)
