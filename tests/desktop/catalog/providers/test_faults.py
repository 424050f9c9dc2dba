"""J4: every form on a wire that breaks. It is said, what was typed stays, and trying again does it once."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit

from keydesk.desktop.listing.load_state import LoadState
from tests.fixtures.fault_wire import FaultWire, Trouble, answered, cut_after, cut_before, cut_within, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = "sk-canary-4f9d2c7be1a05836"
NOWHERE = "http://127.0.0.1:9/v1"
TROUBLES: dict[str, Trouble] = {
    "cut before": cut_before,
    "cut after": cut_after,
    "cut within": cut_within,
    "no longer known": refused(401, "Unauthorized", "This admin token is not known."),
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
    "busy": refused(429, "Too Many Requests", retry_after="3"),
    "failed": refused(500, "Internal Server Error"),
    "a stranger": answered(200, "<html>Welcome</html>", "text/html"),
}


async def fill_in_a_provider(desk: Any, name: str = "Acme") -> Any:
    await desk.keys.shortcut("addProvider")
    dialog = await desk.asked("providerDialog")
    await desk.keys.pick("providerPresetField", "Other, speaks like OpenAI")
    await desk.keys.fill("providerNameField", name)
    await desk.keys.fill("providerAddressField", NOWHERE)
    await desk.keys.reach("providerPrivateBox")
    await desk.keys.press("Space")
    await desk.keys.fill("providerCredentialValue", KEY)
    return dialog


async def said(desk: Any, dialog: Any) -> None:
    """Wait until the dialog says what went wrong, and can be asked again."""
    await desk.until(lambda: dialog._error.isVisible() and dialog._error.text())
    await desk.until(dialog.primary.isEnabled)


@pytest.mark.parametrize("of", ["credentials", "providers"])
async def test_adding_leaves_no_doubles(desk: Any, fault_wire: FaultWire, of: str) -> None:
    """Whatever is lost on the way, of both there is one in the end."""
    names = [f"P{number}" for number in range(len(TROUBLES))]
    for name, trouble in zip(names, TROUBLES.values(), strict=True):
        dialog = await fill_in_a_provider(desk, name)
        spell = fault_wire.strike("POST", f"/{of}", trouble)
        await desk.keys.press("Return")
        await said(desk, dialog)
        assert desk.keys.at("providerCredentialValue"), "the keyboard is where it was"
        assert dialog.findChild(QLineEdit, "providerCredentialValue").text() == KEY
        fault_wire.lift(spell)
        await desk.keys.press("Return")
        await desk.closed()
    assert sorted(await desk.providers()) == names
    assert sorted(await desk.credentials()) == names


async def test_a_lost_credential_is_not_made_twice_by_a_refusal_behind_it(
    desk: Any, fault_wire: FaultWire
) -> None:
    """The second no ends the attempt of the dialog, not that of the credential."""
    dialog = await fill_in_a_provider(desk)
    for trouble in (cut_after, TROUBLES["not allowed"]):
        spell = fault_wire.strike("POST", "/credentials", trouble)
        await desk.keys.press("Return")
        await said(desk, dialog)
        fault_wire.lift(spell)
    await desk.keys.press("Return")
    await desk.closed()
    assert list(await desk.credentials()) == ["Acme"]


async def test_what_a_field_is_refused_for_stands_on_the_field(desk: Any) -> None:
    """422, and 409 for a name that is taken; the credential that was made is used for the next try."""
    await desk.have_provider("Acme", "http://127.0.0.1:8/v1")
    await desk.have_credential("Acme")
    dialog = await fill_in_a_provider(desk)
    await desk.keys.press("Return")
    await desk.until(lambda: "Acme" in (dialog.fields[1].error or "") or dialog._error.isVisible())
    await desk.until(dialog.primary.isEnabled)
    await desk.keys.fill("providerNameField", "Acme Berlin")
    await desk.keys.press("Return")
    await desk.closed()
    made = (await desk.providers())["Acme Berlin"]
    assert made.credential_name == "Acme 2", "named after what stood there when it was made"
    assert sorted(await desk.credentials()) == ["Acme", "Acme 2"]


async def test_giving_up_takes_the_new_credential_back(desk: Any, fault_wire: FaultWire) -> None:
    dialog = await fill_in_a_provider(desk)
    fault_wire.strike("POST", "/providers", refused(422, "Unprocessable Content", "It does not do."))
    await desk.keys.press("Return")
    await said(desk, dialog)
    assert list(await desk.credentials()) == ["Acme"]
    await desk.keys.press("Escape")
    await desk.closed()
    await desk.until(lambda: "DELETE" in str(fault_wire.asked) and not desk.page.credentials.loader._busy())
    await desk.keys.menu("showCredentialsTab")
    await desk.until(lambda: desk.names() == [])
    assert await desk.credentials() == {}


async def test_changing_is_done_once(desk: Any, fault_wire: FaultWire) -> None:
    await desk.have_provider("Acme", NOWHERE)
    await desk.select("Acme")
    for seconds, trouble in enumerate(TROUBLES.values(), 40):
        await desk.keys.press("F2")
        dialog = await desk.asked("providerDialog")
        await desk.keys.fill("providerTimeoutField", str(seconds))
        spell = fault_wire.strike("PATCH", "/providers/.*", trouble)
        await desk.keys.press("Return")
        await said(desk, dialog)
        assert dialog.findChild(QLineEdit, "providerTimeoutField").text() == str(seconds)
        fault_wire.lift(spell)
        await desk.keys.press("Return")
        await desk.closed()
        assert (await desk.providers())["Acme"].timeout_seconds == seconds


async def test_one_that_is_gone_says_so(desk: Any) -> None:
    made = await desk.have_provider("Acme", NOWHERE)
    await desk.select("Acme")
    await desk.keys.press("F2")
    dialog = await desk.asked("providerDialog")
    await desk.keys.fill("providerTimeoutField", "45")
    await desk.direct.delete_provider(made.id)
    await desk.keys.press("Return")
    await said(desk, dialog)
    assert dialog.findChild(QLineEdit, "providerTimeoutField").text() == "45"
    await desk.keys.press("Escape")
    await desk.closed()


@pytest.mark.parametrize("trouble", ["cut before", "cut after", "not allowed", "failed"])
async def test_deleting_says_what_went_wrong(desk: Any, fault_wire: FaultWire, trouble: str) -> None:
    await desk.have_provider("Acme", NOWHERE)
    await desk.select("Acme")
    spell = fault_wire.strike("DELETE", "/providers/.*", TROUBLES[trouble])
    await desk.keys.press("Delete")
    await desk.asked()
    await desk.keys.reach("confirmButton")
    await desk.keys.press("Space")
    await desk.closed()
    await desk.until(desk.toast)
    assert "deleted" not in desk.toast()
    fault_wire.lift(spell)
    await desk.until(lambda: ("Acme" not in desk.names()) is (trouble == "cut after"))


async def test_the_lists_say_that_they_failed_and_come_back(desk: Any, fault_wire: FaultWire) -> None:
    for tab, path in (("showProvidersTab", "/providers"), ("showCredentialsTab", "/credentials")):
        await desk.keys.menu(tab)
        pane = desk.page.pane
        await desk.until(lambda p=pane: p.loader.state is LoadState.READY)
        spell = fault_wire.strike("GET", path, refused(500, "Internal Server Error"))
        await desk.keys.shortcut("searchProviders")
        await desk.keys.write("e")
        await desk.until(lambda p=pane: p.loader.state is LoadState.FAILED)
        assert not pane.content.shows_table
        fault_wire.lift(spell)
        await desk.keys.reach("emptyStateAction")
        await desk.keys.press("Space")
        await desk.until(lambda p=pane: p.loader.state is LoadState.READY)
