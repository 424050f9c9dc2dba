"""F4: deployments by keyboard alone, at a real gateway."""

import subprocess
from typing import Any

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from keydesk.contract.deployments import DeploymentPatch
from keydesk.contract.keys import KeyPatch
from keydesk.desktop.deployments.attached_keys import attached_keys
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.widgets.toast import UNDO
from tests.fixtures.fault_wire import FaultWire, Trouble, answered, cut_after, cut_before, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
TROUBLES: dict[str, Trouble] = {
    "cut before": cut_before,
    "cut after": cut_after,
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
    "a stranger": answered(200, "<html>Welcome</html>", "text/html"),
}


async def begin(desk: Any, name: str) -> Any:
    """Open the form by its button, name the deployment and tick the first model."""
    desk.press("addDeploymentButton")
    dialog = desk.dialog("deploymentDialog")
    await desk.until(lambda: desk.at("deploymentNameField") and len(dialog._models.offered()) == 2)
    desk.type(name)
    desk.tab_to("modelList")
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Space)
    await desk.until(dialog._models.picked)
    return dialog


async def test_adding_by_keyboard_with_a_key_that_then_calls_it(desk: Any, gateway: Any) -> None:
    """From the form to the first call: a key found by its name, and curl as the page shows it."""
    key_id, secret = gateway.create_key("Course key")
    await begin(desk, "course-3")
    dialog = desk.dialog("deploymentDialog")
    address = f"{gateway.base_url.removesuffix('/v1')}/deployments/course-3/v1"
    assert desk.said(dialog, "deploymentAddressPreview") == address
    await desk.pick("deploymentKeysField", "course k")
    desk.tab_to("primaryButton")
    desk.key(Key.Key_Return)
    await desk.closed()
    made = (await desk.deployments())["course-3"]
    assert (made.key_ids, made.requires_key, len(made.models)) == ([key_id], True, 1)
    await desk.until(lambda: desk.names() == ["course-3"])
    desk.page.pane.table.setFocus()
    desk.key(Key.Key_Return)
    curl = desk.page.details.curl
    await desk.until(lambda: address in curl.text())
    desk.press("copyDeploymentCurl")
    pasted = QGuiApplication.clipboard().text().replace("YOUR_KEY", secret)
    done = subprocess.run(["bash", "-c", f"{pasted} -s -m 10"], capture_output=True, check=True)  # noqa: ASYNC221
    assert b'"content"' in done.stdout


async def test_a_name_that_is_no_address_is_said_while_typing(desk: Any) -> None:
    dialog = await begin(desk, "Course 3")
    name = dialog.fields[0]
    assert "digits and . _ - only" in name.error
    assert desk.said(dialog, "deploymentAddressPreview") == ""
    assert not dialog.primary.isEnabled()
    dialog.reject()


async def test_without_a_key_it_warns_and_its_curl_needs_none(desk: Any) -> None:
    """S8: what calls without a key cost is nobody's, and the form says so before."""
    dialog = await begin(desk, "open-house")
    desk.tab_to("deploymentRequiresKey")
    desk.key(Key.Key_Space)
    box = desk.part(dialog, QCheckBox, "deploymentRequiresKey")
    assert not box.isChecked()
    assert "nobody's" in box.accessibleDescription()
    desk.tab_to("primaryButton")
    desk.key(Key.Key_Return)
    await desk.closed()
    await desk.until(lambda: desk.names() == ["open-house"])
    desk.page.pane.table.setFocus()
    desk.key(Key.Key_Return)
    await desk.until(lambda: "open-house" in desk.page.details.curl.text())
    assert "Authorization" not in desk.page.details.curl.text()
    made = (await desk.deployments())["open-house"]
    async with httpx.AsyncClient(trust_env=False) as client:
        body = {"model": made.models[0], "messages": [{"role": "user", "content": "Hello"}]}
        assert (await client.post(f"{made.base_url}/chat/completions", json=body)).is_success


async def test_renaming_says_that_the_old_address_stops(desk: Any) -> None:
    await desk.have("course-3")
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("deploymentNameField"))
    dialog = desk.dialog("deploymentDialog")
    desk.type("course-4")
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Whoever uses the address with “course-3” is refused at once." in told
    desk.key(Key.Key_Return)
    await desk.closed()
    assert list(await desk.deployments()) == ["course-4"]


async def test_two_admins_do_not_overwrite_each_other(desk: Any) -> None:
    """C5: what the other one did is taken in, and said."""
    made = await desk.have("course-3")
    key = await desk.have_key("Theirs")
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("deploymentNameField"))
    dialog = desk.dialog("deploymentDialog")
    await desk.direct.update_deployment(made.id, DeploymentPatch(key_ids=[key.id]), version=made.version)
    desk.type("course-4")
    desk.key(Key.Key_Return)
    await desk.until(lambda: "Attached keys: Theirs" in desk.said(dialog, "deploymentDialogConflictText"))
    desk.key(Key.Key_Return)
    await desk.closed()
    after = (await desk.deployments())["course-4"]
    assert after.key_ids == [key.id]


async def test_attaching_and_detaching_beside_the_list_with_undo(desk: Any) -> None:
    made = await desk.have("course-3")
    for name in ("Ada", "Bob"):
        await desk.have_key(name)
    desk.key(Key.Key_Return)
    desk.page.details.tabs.setCurrentIndex(1)
    desk.press("attachKeys")
    await desk.until(lambda: desk.at("attachKeysField"))
    for name in ("Ada", "Bob"):
        await desk.pick("attachKeysField", name)
    desk.tab_to("primaryButton")
    assert QApplication.focusWidget().text() == "Attach 2 keys"
    desk.key(Key.Key_Return)
    await desk.closed()
    await desk.until(lambda: desk.attached() == ["Ada", "Bob"])
    assert desk.toast() == "2 keys attached to “course-3”"
    keys = desk.page.details.keys
    keys.table.select(0)
    keys.table.setFocus()
    desk.key(Key.Key_Delete)
    await desk.until(lambda: desk.attached() == ["Bob"])
    assert desk.toast() == "“Ada” detached from “course-3”"
    desk.press(UNDO)
    await desk.until(lambda: desk.attached() == ["Ada", "Bob"])
    assert len((await desk.direct.get_deployment(made.id)).key_ids) == 2


async def test_what_is_attached_from_the_side_of_the_key_shows_here(desk: Any) -> None:
    made = await desk.have("course-3")
    key = await desk.have_key("Ada")
    desk.key(Key.Key_Return)
    desk.page.details.tabs.setCurrentIndex(1)
    await desk.direct.update_key(key.id, KeyPatch(deployments=[made.id]), version=key.version)
    await desk.until(lambda: desk.attached() == ["Ada"])


async def test_deleting_says_how_many_keys_and_which_address(desk: Any) -> None:
    key = await desk.have_key("Ada")
    made = await desk.have("course-3", key_ids=[key.id])
    desk.key(Key.Key_Delete)
    await desk.until(lambda: desk.at("cancelButton"))  # who presses Enter without reading deletes nothing
    asked = " ".join(label.text() for label in QApplication.activeModalWidget().findChildren(QLabel))
    assert "Delete “course-3”?" in asked
    assert made.base_url in asked
    assert "1 key attached" in asked
    desk.press("confirmButton")
    await desk.closed()
    await desk.until(lambda: not desk.names())
    assert (await desk.direct.get_key(key.id)).deployments == []


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_adding_on_a_wire_that_breaks(desk: Any, fault_wire: FaultWire, trouble: str) -> None:
    """J4: it is said, what was typed stays, and trying again adds one."""
    dialog = await begin(desk, "course-3")
    spell = fault_wire.strike("POST", "/deployments", TROUBLES[trouble])
    desk.tab_to("deploymentNameField")
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert dialog._models.picked()
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Key.Key_Return)
    await desk.closed()
    assert list(await desk.deployments()) == ["course-3"]


@pytest.mark.parametrize("trouble", ["cut before", "cut after", "not allowed"])
async def test_detaching_on_a_wire_that_breaks(desk: Any, fault_wire: FaultWire, trouble: str) -> None:
    key = await desk.have_key("Ada")
    made = await desk.have("course-3", key_ids=[key.id])
    desk.key(Key.Key_Return)
    desk.page.details.tabs.setCurrentIndex(1)
    await desk.until(lambda: desk.attached() == ["Ada"])
    desk.page.details.keys.table.select(0)
    desk.page.details.keys.table.setFocus()
    spell = fault_wire.strike("PATCH", "/deployments/.*", TROUBLES[trouble])
    desk.key(Key.Key_Delete)
    await desk.until(lambda: "could not be detached" in desk.toast())
    fault_wire.lift(spell)
    if trouble != "not allowed":
        desk.press("tryAgainButton")
        await desk.until(lambda: "“Ada” detached" in desk.toast())
        assert (await desk.direct.get_deployment(made.id)).key_ids == []


async def test_commands_say_why_not_and_copy(desk: Any, unnamed: Any) -> None:
    assert desk.why_not("editDeployment") == "Select one deployment first."
    made = await desk.have("course-3")
    desk.run("copyAddress")
    assert QGuiApplication.clipboard().text() == made.base_url
    desk.run("deploymentKeys")
    assert desk.gone_to[0].name == "course-3"
    desk.run("deploymentDetails")
    desk.run("addDeployment")
    await desk.until(lambda: desk.at("deploymentNameField"))
    assert unnamed(desk.page.window()) == []
    desk.key(Key.Key_Escape)
    await desk.closed()
    desk.page.details.take_keyboard()
    desk.key(Key.Key_Escape)
    assert desk.page.shown is None


async def test_details_follow_the_list_and_go_with_what_is_gone(desk: Any) -> None:
    """B7: another selection is another deployment; what somebody else deletes is not shown any more."""
    made = await desk.have("course-3")
    await desk.have("course-4")
    desk.run("deploymentDetails")
    assert desk.page.shown.name == "course-4"
    desk.page.pane.table.select(desk.names().index("course-3"))
    assert desk.page.shown.name == "course-3"
    desk.page.pane.loader.search("course-4")
    await desk.until(lambda: desk.names() == ["course-4"])
    assert desk.page.shown.name == "course-3", "what is only not found stays"
    desk.page.pane.loader.clear_filters()
    await desk.until(lambda: len(desk.names()) == 2)
    await desk.direct.delete_deployment(made.id)
    await desk.until(lambda: desk.names() == ["course-4"] and desk.page.shown is None)


async def test_keys_that_are_read_when_no_deployment_is_shown_any_more(desk: Any) -> None:
    """A1: after a gateway was started again, the list beside nothing is read, and is empty."""
    listing = attached_keys(lambda: "")
    page = await listing.fetch(desk.direct, Wanted(sort=listing.sort), None, 10)
    assert list(page.items) == []


async def test_the_menus_have_each_command_once_and_say_what_it_does(desk: Any) -> None:
    commands = desk.page.commands()
    ids = [command.id for command in commands]
    assert len(ids) == len(set(ids))
    assert {"Search deployments"} == {each.text for each in commands if each.id == "searchListed"}
