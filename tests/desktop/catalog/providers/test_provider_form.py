"""F2: a provider is added from a preset and changed, by keyboard alone, at a real gateway and upstream."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit

from keydesk.contract.catalog import ProviderKind, ProviderPatch
from keydesk.desktop.catalog.providers.presets import PRESETS
from tests.fixtures.upstream import Upstream

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = "sk-canary-4f9d2c7be1a05836"
OTHER = "sk-canary-ffffffffffffffff"


async def test_one_is_added_and_tested_at_once(desk: Any, upstream: Upstream) -> None:
    """S16: a private address needs a word; the value goes upstream, and a credential is named after it."""
    await desk.keys.shortcut("addProvider")
    dialog = await desk.asked("providerDialog")
    await desk.keys.pick("providerPresetField", "Other, speaks like OpenAI")
    await desk.keys.fill("providerNameField", "Acme")
    await desk.keys.fill("providerAddressField", upstream.base_url)
    assert "A private address" in desk.words(dialog)
    assert not dialog.primary.isEnabled()
    await desk.keys.reach("providerPrivateBox")
    await desk.keys.press("Space")
    assert "A private address" not in desk.words(dialog)
    await desk.keys.fill("providerCredentialValue", f"  {KEY} ")
    await desk.keys.fill("providerTimeoutField", "30")
    await desk.keys.press("Return")
    await desk.closed()
    made = (await desk.providers())["Acme"]
    assert (made.kind, made.base_url, made.allow_private) == (ProviderKind.OPENAI, upstream.base_url, True)
    assert (made.credential_name, made.timeout_seconds, made.enabled) == ("Acme", 30, True)
    await desk.tested("All is well.")
    assert desk.steps()["Authentication"] == "the provider accepts it"
    assert desk.steps()["Models"] == "2 listed"
    assert upstream.requests[0].header("authorization") == f"Bearer {KEY}"
    await desk.until(lambda: desk.page.providers.selected() and desk.cell("Acme", "test") == "Works")
    assert desk.page.in_detail.panel.facts.value("Credential") == "Acme"


async def test_a_preset_fills_in_what_is_the_same_for_everybody(desk: Any) -> None:
    await desk.keys.menu("addProvider")
    dialog = await desk.asked("providerDialog")
    name, address = (
        dialog.findChild(QLineEdit, part) for part in ("providerNameField", "providerAddressField")
    )
    way = dialog.findChild(QComboBox, "providerCredentialWay")
    await desk.keys.reach("providerPresetField")
    for preset in PRESETS:
        await desk.keys.pick("providerPresetField", preset.title)
        assert (name.text(), address.text()) == (preset.name, preset.base_url)
        assert address.placeholderText() == preset.example
        assert preset.needs in desk.words(dialog)
        assert (way.currentText() == "None") is not preset.credential
    await desk.keys.fill("providerNameField", "Mine")
    await desk.keys.reach("providerPresetField", by="Shift+Tab")
    await desk.keys.press("Home")
    assert (name.text(), address.text()) == ("Mine", PRESETS[0].base_url)
    await desk.keys.press("Escape")
    await desk.closed()


async def test_a_local_one_needs_a_word_but_no_key(desk: Any) -> None:
    """S16: nothing that runs at home is called without one explicit tick."""
    await desk.keys.shortcut("addProvider")
    dialog = await desk.asked("providerDialog")
    await desk.keys.pick("providerPresetField", "Ollama")
    assert "tick Allow private addresses" in desk.words(dialog)
    box = dialog.findChild(QCheckBox, "providerPrivateBox")
    assert not box.isChecked()
    await desk.keys.reach("providerPrivateBox")
    await desk.keys.press("Space")
    await desk.keys.press("Return")
    await desk.closed()
    made = (await desk.providers())["Ollama"]
    assert (made.base_url, made.credential_id) == ("http://127.0.0.1:11434/v1", None)
    assert await desk.credentials() == {}


async def test_a_stored_credential_is_picked_and_one_of_another_address_is_not(
    desk: Any, upstream: Upstream
) -> None:
    """S18: what may be sent to one origin only says so in the list."""
    bound = await desk.have_credential("Bound")
    free = await desk.have_credential("Free", OTHER)
    await desk.have_provider("Elsewhere", "http://127.0.0.1:9/v1", credential_id=bound.id)
    await desk.keys.shortcut("addProvider")
    dialog = await desk.asked("providerDialog")
    await desk.keys.pick("providerPresetField", "vLLM")
    await desk.keys.fill("providerAddressField", upstream.base_url)
    await desk.keys.reach("providerPrivateBox")
    await desk.keys.press("Space")
    await desk.keys.pick("providerCredentialWay", "Use one that is stored")
    await desk.keys.reach("providerCredentialPicker")
    await desk.keys.write("Bound")
    picker = dialog.findChild(QLineEdit, "providerCredentialPicker")
    await desk.until(lambda: not picker._choices.waiting)
    await desk.keys.press("Return")
    assert "may only be sent to http://127.0.0.1:9" in str(
        [label.text() for label in picker._choices.findChildren(type(dialog.title))]
    )
    await desk.keys.press("Ctrl+A")
    await desk.keys.write("Free")
    await desk.until(lambda: not picker._choices.waiting)
    await desk.keys.press("Return")
    await desk.until(lambda: not picker.is_open)
    await desk.keys.press("Return")
    await desk.closed()
    assert (await desk.providers())["vLLM"].credential_id == free.id


async def test_at_another_address_the_credential_is_entered_again(desk: Any, upstream: Upstream) -> None:
    """S18: said before saving, on the field; the old value never goes to the new address."""
    old = await desk.have_credential("Acme")
    await desk.have_provider("Acme", "http://127.0.0.1:9/v1", credential_id=old.id)
    await desk.select("Acme")
    await desk.keys.shortcut("editListed")
    dialog = await desk.asked("providerDialog")
    way = dialog.findChild(QComboBox, "providerCredentialWay")
    assert way.currentText() == "Use one that is stored"
    await desk.keys.fill("providerAddressField", upstream.base_url)
    assert "“Acme” may only be sent to http://127.0.0.1:9" in desk.words(dialog)
    assert way.currentText() == "Enter an API key"
    assert not dialog.primary.isEnabled()
    await desk.keys.fill("providerAddressField", "http://127.0.0.1:9/v2")
    assert way.currentText() == "Use one that is stored", "the same origin: it may stay"
    assert dialog.primary.isEnabled()
    await desk.keys.fill("providerAddressField", upstream.base_url)
    await desk.keys.pick("providerCredentialWay", "Use one that is stored")
    assert not dialog.primary.isEnabled(), "not by picking the same one again either"
    await desk.keys.pick("providerCredentialWay", "Enter an API key")
    await desk.keys.fill("providerCredentialValue", OTHER)
    await desk.keys.press("Return")
    await desk.closed()
    present = (await desk.providers())["Acme"]
    assert (present.base_url, present.credential_name) == (upstream.base_url, "Acme 2")
    assert not present.credential_lost
    await desk.select("Acme")
    await desk.keys.shortcut("testProvider")
    await desk.keys.press("Return")
    await desk.tested("All is well.")
    assert {each.header("authorization") for each in upstream.requests} == {f"Bearer {OTHER}"}


async def test_another_key_for_the_same_address_takes_the_place_of_the_old(
    desk: Any, upstream: Upstream
) -> None:
    """A credential that nobody else uses gets another value; one that is shared stays what it is."""
    own = await desk.have_credential("Acme")
    await desk.have_provider("Acme", upstream.base_url, credential_id=own.id)
    for shared, names in ((False, ["Acme"]), (True, ["Acme", "Acme 2"])):
        if shared:
            await desk.have_provider("Zeta", upstream.base_url, credential_id=own.id)
        await desk.select("Acme")
        await desk.keys.shortcut("editListed")
        dialog = await desk.asked("providerDialog")
        await desk.keys.pick("providerCredentialWay", "Enter an API key")
        await desk.keys.fill("providerCredentialValue", OTHER)
        await desk.until(dialog.primary.isEnabled)
        await desk.keys.press("Return")
        await desk.closed()
        assert sorted(await desk.credentials()) == names
        made = (await desk.providers())["Acme"]
        assert (await desk.direct.test_provider(made.id)).authenticated
        assert upstream.requests[-1].header("authorization") == f"Bearer {OTHER}"
        assert made.credential_name == names[-1]


async def test_the_demo_cannot_be_given_an_address(desk: Any) -> None:
    await desk.select("Demo")
    await desk.keys.shortcut("editListed")
    dialog = await desk.asked("providerDialog")
    assert dialog.findChild(QLineEdit, "providerNameField").isVisible()
    fields = [each.objectName() for each in dialog.findChildren(QLineEdit) if each.isVisible()]
    assert fields == ["providerNameField"]
    assert "it has no address" in desk.words(dialog)
    await desk.keys.press("Escape")
    await desk.closed()


async def test_two_admins_at_once_see_both(desk: Any) -> None:
    made = await desk.have_provider("Acme", "http://127.0.0.1:9/v1")
    await desk.select("Acme")
    await desk.keys.shortcut("editListed")
    dialog = await desk.asked("providerDialog")
    await desk.keys.fill("providerTimeoutField", "20")
    await desk.direct.update_provider(
        made.id, ProviderPatch(name="Acme Inc", timeout_seconds=90), version=made.version
    )
    await desk.keys.press("Return")
    await desk.until(lambda: "Somebody else changed this provider" in desk.words(dialog))
    assert "Name: Acme Inc" in desk.words(dialog)
    assert "Timeout: theirs 90 seconds, yours 20 seconds" in desk.words(dialog)
    await desk.until(dialog.primary.isEnabled)
    await desk.keys.reach("primaryButton")
    await desk.keys.press("Space")
    await desk.closed()
    assert (await desk.providers())["Acme Inc"].timeout_seconds == 20


async def test_every_control_has_a_name_and_tab_goes_where_the_eye_does(
    desk: Any, unnamed: Any, walk_by_tab: Any
) -> None:
    """J1."""
    await desk.keys.shortcut("addProvider")
    dialog = await desk.asked("providerDialog")
    assert unnamed(dialog) == []
    await walk_by_tab(dialog)
    await desk.keys.press("Escape")
    await desk.closed()
    assert QApplication.activeModalWidget() is None
    await desk.have_provider("Acme", "http://127.0.0.1:9/v1")
    await desk.select("Acme")
    await desk.keys.press("Return")
    assert unnamed(desk.page) == []
