"""Whatever happens on the way, in the middle of whatever one does: nothing is lost, nothing is done twice.

Each deed of the key page meets each trouble once, on a real wire to a real gateway.
"""

from typing import Any

import pytest

from keydesk.domain.key import KeyStatus
from tests.fixtures.fault_wire import Trouble, answered, cut_after, cut_before, cut_within, refused, silence
from tests.fixtures.key_deeds import DEEDS, Deed
from tests.fixtures.key_troubles import assert_plain, have_trouble, lift_trouble

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WHOLE = "This cannot be done to a key that lasts so long."
ONE_FIELD = "Less than 50 here."


def troubles(deed: Deed) -> dict[str, Trouble | None]:
    """Return what can happen before it is done; None: there is nobody any more."""
    stranger = answered(200, "<h1>Log in to the hotel</h1>", "text/html")
    return {
        "not known": refused(
            401, "Unauthorized", "An admin token is needed: send it as 'Authorization: Bearer kda_…'."
        ),
        "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
        "not there": refused(404, "Not Found", "There is no such key."),
        "in conflict": refused(409, "Conflict", "The key was revoked by Grace."),
        "stale": refused(412, "Precondition Failed", "Somebody else changed this key. Look at it again."),
        "a field refused": refused(
            422, "Unprocessable Content", ONE_FIELD, [{"field": deed.field, "message": ONE_FIELD}]
        ),
        "all of it refused": refused(422, "Unprocessable Content", WHOLE),
        "asked too often": refused(429, "Too Many Requests", retry_after="30"),
        "broken": refused(
            500, "Internal Server Error", "Something went wrong in the gateway. Try again; its log says more."
        ),
        "busy": refused(503, "Service Unavailable", "The database is busy. Nothing was changed; try again."),
        "behind a proxy": answered(502, "<h1>Bad gateway</h1>", "text/html"),
        "a stranger": stranger,
        "another version": answered(200, '{"hello": 1}', "application/json"),
        "elsewhere": answered(307, "", "text/html", location="http://127.0.0.1:9/"),
        "silent": silence,
        "cut off": cut_before,
        "gone": None,
    }


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
async def test_no_refusal_loses_anything(desk: Any, deed: Deed) -> None:
    """J4, C5, issue 5: refusal after refusal, what was typed is still there, and can be done once."""
    await deed.begin(desk)
    typed, wanted = desk.typed(), max(1, desk.page.chosen.count)
    for what in (each for each in troubles(deed) if each not in deed.answers):
        await strike(desk, deed, what)
        deed.press(desk)
        await desk.until(lambda: desk.idle and desk.said())
        for text in desk.said():
            assert_plain(text)
        assert await deed.done(desk) == 0, what
        if deed.stays:
            assert (what, desk.typed()) == (what, typed)
            assert desk.ready, what
        await lift_trouble(desk)
    deed.press(desk)
    await desk.until(lambda: desk.idle)
    assert await deed.done(desk) == wanted
    deed.after(desk)
    await desk.until(lambda: desk.finished)


@pytest.mark.parametrize("what", [cut_after, cut_within], ids=["lost", "broken off"])
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
async def test_what_was_done_without_an_answer_is_not_done_twice(
    desk: Any, deed: Deed, what: Trouble
) -> None:
    """C5, issue 5: the gateway did it, its answer is lost; trying again finds it done.

    Also when the next answer is a no that tells nothing of the first try (issue 8).
    """
    await deed.begin(desk)
    typed, wanted = desk.typed(), max(1, desk.page.chosen.count)
    desk.wire.strike(*deed.calls, what)
    deed.press(desk)
    await desk.until(lambda: desk.idle and desk.said())
    for text in desk.said():
        assert_plain(text)
    assert await deed.done(desk) == wanted
    if deed.stays:
        assert desk.typed() == typed
        assert desk.ready
        no = desk.wire.strike(*deed.calls, refused(403, "Forbidden", "You may look, and change nothing."))
        deed.press(desk)
        await desk.until(lambda: desk.idle and no.met)
    await lift_trouble(desk)
    if not desk.finished:
        deed.press(desk)
        await desk.until(lambda: desk.idle)
    assert await deed.done(desk) == wanted
    deed.after(desk)
    await desk.until(lambda: desk.finished)


async def strike(desk: Any, deed: Deed, what: str) -> None:
    await have_trouble(desk, *deed.calls, troubles(deed)[what])


async def test_an_undo_waits_for_the_gateway(desk: Any) -> None:
    """C9: pressed while the gateway is away, it says so and is offered again."""
    await desk.make()
    desk.choose("deactivateKey")
    await desk.until(lambda: desk.page.model.keys[0].status is KeyStatus.INACTIVE and desk.idle)
    await desk.wire.go_away()
    desk.page.loader._session.check()
    await desk.until(lambda: desk.page.chosen.api is None)
    desk.press("undoButton")
    await desk.until(lambda: desk.said() == ["The gateway does not answer now."])
    await lift_trouble(desk)
    desk.press("undoButton")
    await desk.until(lambda: desk.page.model.keys[0].status is KeyStatus.ACTIVE)
