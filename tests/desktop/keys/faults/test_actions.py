"""Whatever happens on the way, in the middle of whatever one does: nothing is lost, nothing is done twice.

Each deed of the key page meets each trouble once, on a real wire to a real gateway.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget

from keydesk.contract.budgets import Budget
from keydesk.contract.catalog import CatalogQuery
from keydesk.domain.budget import Renewal
from keydesk.domain.key import KeyStatus
from keydesk.domain.money import parse_usd
from tests.fixtures.fault_wire import Trouble, answered, cut_after, cut_before, cut_within, refused, silence

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def enter(desk: Any) -> None:
    desk.press_enter()


@dataclass(frozen=True, kw_only=True)
class Deed:
    """Something one does: how it begins, what it asks the gateway for, and how often it was done in truth."""

    name: str
    begin: Callable[[Any], Awaitable[None]]
    """Until all is typed and only the last press is missing."""
    press: Callable[[Any], object] = enter
    calls: tuple[str, str]
    done: Callable[[Any], Awaitable[int]]
    field: str = "name"
    """What a gateway could find wrong with it."""
    stays: bool = True
    """Whether what was typed or picked stays on screen until it is done."""
    answers: frozenset[str] = frozenset()
    """What looks like trouble and is an answer that it goes on with: tested where the dialog is."""
    after: Callable[[Any], object] = lambda _: None


def count(holds: Callable[[Any], object], changes: int = 1) -> Callable[[Any], Awaitable[int]]:
    """How many keys of the test are so, provided that none was changed more often than it should be."""

    async def done(desk: Any) -> int:
        keys = await desk.keys()
        assert all(key.version <= 1 + changes for key in keys), "done twice"
        return sum(bool(holds(key)) for key in keys)

    return done


async def made(desk: Any) -> int:
    return len([key for key in await desk.keys() if key.name == desk.name])


def close_the_reveal(desk: Any) -> None:
    desk.press("copySecretButton")
    desk.dialog().reject()


async def type_a_new_key(desk: Any) -> None:
    desk.choose("createKey")
    desk.write("keyNameField", desk.name)
    desk.write("keyDescriptionField", "For the pilot")
    desk.write("keyRpmField", "60")
    desk.write("keyBudgetField", "12.50")
    await desk.until(lambda: desk.idle)


async def copy_a_key(desk: Any) -> None:
    await desk.make(rpm=60)
    desk.choose("duplicateKey")
    desk.write("keyNameField", desk.name)
    await desk.until(lambda: desk.idle)


async def name_a_template(desk: Any) -> None:
    await type_a_new_key(desk)
    desk.press("saveTemplateButton")
    desk.write("templateNameField", desk.name)


async def kept_as_template(desk: Any) -> int:
    found = (await desk.direct.list_templates(CatalogQuery(q=desk.name))).items
    return len([each for each in found if each.fields.rpm == 60])


async def type_an_agent(desk: Any) -> None:
    desk.choose("createAgentKey")
    desk.write("agentNameField", desk.name)


async def type_another_name(desk: Any) -> None:
    await desk.make()
    desk.choose("renameKey")
    editor = desk.part(QLineEdit, "nameEditor")
    editor.selectAll()
    QTest.keyClicks(editor, f"{desk.name} renamed")


async def type_other_settings(desk: Any) -> None:
    await desk.make()
    desk.choose("editKey")
    desk.write("keyDescriptionField", "For the pilot")
    desk.write("keyRpmField", "60")
    await desk.until(lambda: desk.idle)


async def pick_models_of_one(desk: Any) -> None:
    await desk.make()
    await pick_models(desk)


async def pick_models_of_two(desk: Any) -> None:
    await desk.make(2)
    await pick_models(desk)


async def pick_models(desk: Any) -> None:
    desk.choose("assignModels")
    dialog = desk.dialog()
    await desk.until(lambda: desk.idle)
    desk.part(QCheckBox, "allowAllModels").click()
    models = desk.part(QListWidget, "modelList")
    models.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.primary.setFocus()


async def pick_an_end_of_one(desk: Any) -> None:
    await desk.make()
    await pick_an_end(desk)


async def pick_an_end_of_two(desk: Any) -> None:
    await desk.make(2)
    await pick_an_end(desk)


async def pick_an_end(desk: Any) -> None:
    desk.choose("setExpiry")
    desk.part(QComboBox, "keyExpiryField").setCurrentText("Never")
    desk.dialog().primary.setFocus()


async def type_an_amount(desk: Any) -> None:
    await desk.make(budget=Budget(limit_usd=parse_usd("10"), renewal=Renewal.MONTHLY))
    desk.choose("topUpBudget")
    desk.write("topUpField", "5")


async def topped_up(desk: Any) -> int:
    (key,) = await desk.keys()
    return int(key.budget.topped_up_usd // parse_usd("5"))


async def pick_a_grace(desk: Any) -> None:
    await desk.make()
    desk.choose("rotateKey")
    desk.part(QComboBox, "rotateGrace").setCurrentText("After 1 hour")
    desk.dialog().primary.setFocus()


async def type_a_lifetime(desk: Any) -> None:
    await desk.make()
    desk.choose("createEphemeralKey")
    desk.part(QComboBox, "ephemeralLifetime").setCurrentText("8 hours")
    desk.write("ephemeralNameField", desk.name)


async def choose_one(desk: Any) -> None:
    await desk.make()


async def choose_two(desk: Any) -> None:
    await desk.make(2)


async def choose_one_inactive(desk: Any) -> None:
    await desk.make()
    (key,) = await desk.keys()
    await desk.direct.deactivate_key(key.id)
    desk.page.loader.refresh()
    await desk.until(lambda: [each.status for each in desk.page.model.keys] == [KeyStatus.INACTIVE])


def choosing(command: str, confirm: str = "") -> Callable[[Any], None]:
    """Choose the command, and say yes when it asks; or let what stopped go on."""

    def press(desk: Any) -> None:
        if desk.dialog_if_any() is not None:
            desk.press("primaryButton")
            return
        desk.choose(command)
        if confirm:
            desk.press(confirm)

    return press


KEY, MANY = "/keys/[^/]+", ("POST", "/keys/bulk-update")
INACTIVE = count(lambda key: key.status is KeyStatus.INACTIVE)
REVOKED = count(lambda key: key.status is KeyStatus.REVOKED)
RESTRICTED = count(lambda key: key.allowed_models == ["keydesk-demo"])
ENDLESS = count(lambda key: key.expires_at is None)

DEEDS = [
    Deed(
        name="create",
        begin=type_a_new_key,
        calls=("POST", "/keys"),
        done=made,
        field="rpm",
        after=close_the_reveal,
    ),
    Deed(
        name="duplicate",
        begin=copy_a_key,
        calls=("POST", "/keys"),
        done=made,
        field="rpm",
        after=close_the_reveal,
    ),
    Deed(
        name="save template",
        begin=name_a_template,
        calls=("POST", "/templates"),
        done=kept_as_template,
        answers=frozenset({"in conflict"}),
        after=lambda desk: desk.dialog().reject(),
    ),
    Deed(
        name="create agent", begin=type_an_agent, calls=("POST", "/keys"), done=made, after=close_the_reveal
    ),
    Deed(
        name="rename",
        begin=type_another_name,
        press=lambda desk: QTest.keyClick(desk.part(QLineEdit, "nameEditor"), Qt.Key.Key_Return),
        calls=("PATCH", KEY),
        done=count(lambda key: key.name.endswith("renamed")),
    ),
    Deed(
        name="edit",
        begin=type_other_settings,
        calls=("PATCH", KEY),
        done=count(lambda key: (key.rpm, key.description) == (60, "For the pilot")),
        field="rpm",
    ),
    Deed(
        name="assign models",
        begin=pick_models_of_one,
        calls=("PATCH", KEY),
        done=RESTRICTED,
        field="allowed_models.0",
    ),
    Deed(name="assign models to two", begin=pick_models_of_two, calls=MANY, done=RESTRICTED, field="patch"),
    Deed(name="set expiry", begin=pick_an_end_of_one, calls=("PATCH", KEY), done=ENDLESS, field="expires_at"),
    Deed(name="set expiry of two", begin=pick_an_end_of_two, calls=MANY, done=ENDLESS, field="patch"),
    Deed(
        name="top up",
        begin=type_an_amount,
        calls=("POST", f"{KEY}/top-up"),
        done=topped_up,
        field="amount_usd",
    ),
    Deed(
        name="rotate",
        begin=pick_a_grace,
        calls=("POST", f"{KEY}/rotate"),
        done=count(lambda key: key.rotated_at is not None),
        field="grace_seconds",
        after=close_the_reveal,
    ),
    Deed(
        name="ephemeral",
        begin=type_a_lifetime,
        calls=("POST", f"{KEY}/ephemeral"),
        done=made,
        field="ttl_seconds",
        after=close_the_reveal,
    ),
    Deed(
        name="activate",
        begin=choose_one_inactive,
        press=choosing("activateKey"),
        calls=("POST", f"{KEY}/activate"),
        done=count(lambda key: key.status is KeyStatus.ACTIVE, changes=2),
        stays=False,
    ),
    Deed(
        name="deactivate",
        begin=choose_one,
        press=choosing("deactivateKey"),
        calls=("POST", f"{KEY}/deactivate"),
        done=INACTIVE,
        stays=False,
    ),
    Deed(
        name="deactivate two",
        begin=choose_two,
        press=choosing("deactivateKey"),
        calls=MANY,
        done=INACTIVE,
        stays=False,
    ),
    Deed(
        name="revoke",
        begin=choose_one,
        press=choosing("revokeKey", "confirmButton"),
        calls=("POST", f"{KEY}/revoke"),
        done=REVOKED,
        stays=False,
    ),
    Deed(
        name="revoke two",
        begin=choose_two,
        press=choosing("revokeKey", "confirmButton"),
        calls=MANY,
        done=REVOKED,
        stays=False,
    ),
]

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
        await lift(desk)
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
    """C5, issue 5: the gateway did it, its answer is lost; trying again finds it done."""
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
    await lift(desk)
    if not desk.finished:
        deed.press(desk)
        await desk.until(lambda: desk.idle)
    assert await deed.done(desk) == wanted
    deed.after(desk)
    await desk.until(lambda: desk.finished)


async def strike(desk: Any, deed: Deed, what: str) -> None:
    trouble = troubles(deed)[what]
    if trouble is None:
        await desk.wire.go_away()
    else:
        desk.wire.strike(*deed.calls, trouble)
    if trouble is silence:
        desk.api._transport._timeout = 0.2


async def lift(desk: Any) -> None:
    desk.wire.spells.clear()
    desk.api._transport._timeout = 15
    await desk.wire.be_there()
    desk.page.loader._session.check()
    await desk.until(lambda: desk.page.chosen.api is not None)


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
    await lift(desk)
    desk.press("undoButton")
    await desk.until(lambda: desk.page.model.keys[0].status is KeyStatus.ACTIVE)


JARGON = re.compile(
    r"\b[1-5]\d\d\b|\bhttps?\b|\w_\w|\bjson\b|\bNone\b|\bnull\b|\w+Error\b|Exception|Traceback|Bearer|"
    r"Authorization|Unprocessable|Precondition|Too Many Requests|Internal Server|status code|header|!|please",
    re.IGNORECASE,
)


ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


def assert_plain(text: str) -> None:
    """LOOK.md: plain words, whole sentences, no jargon."""
    words = ADDRESS.sub("there", text)
    assert not (found := JARGON.search(words)), f"{found.group() if found else ''} in: {text}"
    assert text[0].isupper() or text[0] in "“0123456789", text
    assert text.endswith("."), text
