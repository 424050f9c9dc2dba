"""F1: credentials are added, changed and deleted by keyboard alone; the value is never shown again."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from keydesk.contract.catalog import ProviderCreate, ProviderKind
from tests.fixtures.fault_wire import FaultWire, Late, cut_after
from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.upstream import Upstream

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = "sk-canary-4f9d2c7be1a05836"
OTHER = "sk-canary-ffffffffffffffff"
NOWHERE = "http://127.0.0.1:9/v1"


async def see_credentials(desk: Any, *names: str) -> None:
    await desk.keys.menu("showCredentialsTab")
    await desk.until(lambda: desk.page.shows_credentials() and desk.names() == list(names))


async def test_one_is_added_and_shown_by_its_ends(desk: Any, unnamed: Any, walk_by_tab: Any) -> None:
    await see_credentials(desk)
    assert "No credential yet" in desk.words(desk.page.credentials.content)
    await desk.keys.reach("emptyStateAction")
    await desk.keys.press("Space")
    dialog = await desk.asked("credentialDialog")
    await desk.keys.fill("credentialNameField", "OpenAI")
    await desk.keys.fill("credentialValueField", f"Bearer {KEY}")
    assert "without the word Bearer" in desk.words(dialog)
    assert not dialog.primary.isEnabled()
    await desk.keys.fill("credentialValueField", KEY)
    assert unnamed(dialog) == []
    await walk_by_tab(dialog)
    await desk.keys.reach("credentialNameField")
    await desk.keys.press("Return")
    await desk.closed()
    await desk.until(lambda: desk.names() == ["OpenAI"])
    assert desk.cell("OpenAI", "preview") == "sk-…836"
    assert desk.cell("OpenAI", "users") == "Nobody"
    assert desk.cell("OpenAI", "state") == "Ready"
    assert (await desk.credentials())["OpenAI"].preview == "sk-…836"


async def test_it_is_masked_until_shown_and_never_on_the_clipboard(desk: Any) -> None:
    """S25."""
    await desk.keys.menu("addCredential")
    dialog = await desk.asked("credentialDialog")
    line = dialog.findChild(QLineEdit, "credentialValueField")
    await desk.keys.fill("credentialValueField", KEY)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    await desk.keys.press("Tab", "Space")
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    assert desk.keys.at("Hide the API key")
    QApplication.clipboard().setText("mine")
    await desk.keys.reach("credentialValueField", by="Shift+Tab")
    await desk.keys.press("Ctrl+A", "Ctrl+C")
    assert QApplication.clipboard().text() == "mine"
    left: list[object] = []
    dialog.finished.connect(lambda: left.extend([line.text(), line.isUndoAvailable(), line.echoMode()]))
    await desk.keys.press("Escape")
    await desk.closed()
    assert left == ["", False, QLineEdit.EchoMode.Password]


async def test_a_name_changes_and_the_value_stays(desk: Any, upstream: Upstream) -> None:
    credential = await desk.have_credential("Spare")
    made = await desk.have_provider("Acme", upstream.base_url, credential_id=credential.id)
    await see_credentials(desk, "Spare")
    await desk.select("Spare")
    await desk.keys.press("F2")
    dialog = await desk.asked("credentialDialog")
    assert "sk-…836 is stored. Leave this empty to keep it." in desk.words(dialog)
    assert dialog.findChild(QLineEdit, "credentialValueField").text() == ""
    await desk.keys.fill("credentialNameField", "Main")
    await desk.keys.press("Return")
    await desk.closed()
    await desk.until(lambda: desk.names() == ["Main"])
    assert desk.cell("Main", "users") == "Acme"
    assert (await desk.direct.test_provider(made.id)).authenticated
    assert upstream.requests[-1].header("authorization") == f"Bearer {KEY}"
    await desk.keys.press("Return")
    await desk.asked("credentialDialog")
    await desk.keys.fill("credentialValueField", OTHER)
    await desk.keys.press("Return")
    await desk.closed()
    assert (await desk.direct.test_provider(made.id)).authenticated
    assert upstream.requests[-1].header("authorization") == f"Bearer {OTHER}"


async def test_a_lost_answer_to_a_new_value_is_found_done(desk: Any, fault_wire: FaultWire) -> None:
    credential = await desk.have_credential("Spare")
    await see_credentials(desk, "Spare")
    await desk.select("Spare")
    await desk.keys.press("F2")
    dialog = await desk.asked("credentialDialog")
    await desk.keys.fill("credentialValueField", OTHER)
    spell = fault_wire.strike("PATCH", "/credentials/.*", cut_after)
    await desk.keys.press("Return")
    await desk.until(lambda: "Trying again never changes it twice" in desk.words(dialog))
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    await desk.keys.press("Return")
    await desk.closed()
    present = (await desk.credentials())["Spare"]
    assert (present.preview, present.version) == ("sk-…fff", credential.version + 1)


async def test_what_has_to_be_entered_again_says_so(desk: Any, gateway: RunningGateway) -> None:
    """S18: moved to another origin behind its back, it does not open; entered again, it does."""
    credential = await desk.have_credential("Spare")
    await desk.have_provider("Acme", NOWHERE, credential_id=credential.id)
    gateway.write("UPDATE credential SET sealed_value = zeroblob(40) WHERE id = ?", credential.id)
    await desk.keys.shortcut("refreshProviders")
    await desk.until(lambda: desk.cell("Acme", "state") == "Enter credential")
    await desk.keys.menu("showCredentialsTab")
    await desk.keys.shortcut("refreshProviders")
    await desk.until(lambda: desk.names() and desk.cell("Spare", "state") == "Enter it again")
    await desk.select("Spare")
    await desk.keys.press("F2")
    await desk.asked("credentialDialog")
    assert desk.keys.at("credentialValueField"), "where there is something to do"
    await desk.keys.write(OTHER)
    await desk.keys.press("Return")
    await desk.closed()
    await desk.until(lambda: desk.cell("Spare", "state") == "Ready")
    await desk.keys.menu("showProvidersTab")
    await desk.until(lambda: desk.cell("Acme", "state") == "Enabled")


async def test_one_that_nobody_uses_is_deleted_after_asking(desk: Any) -> None:
    await desk.have_credential("Spare")
    await see_credentials(desk, "Spare")
    await desk.select("Spare")
    await desk.keys.press("Delete")
    question = await desk.asked()
    assert "Delete “Spare”?" in desk.words(question)
    await desk.keys.reach("confirmButton")
    await desk.keys.press("Space")
    await desk.closed()
    await desk.until(lambda: desk.names() == [])
    assert desk.toast() == "“Spare” deleted"


async def test_one_in_use_is_refused_by_name_and_deleted_on_a_second_word(desk: Any) -> None:
    credential = await desk.have_credential("Spare")
    await desk.have_provider("Acme", NOWHERE, credential_id=credential.id)
    await see_credentials(desk, "Spare")
    await desk.select("Spare")
    await desk.keys.shortcut("deleteListed")
    question = await desk.asked()
    assert "“Spare” is in use" in desk.words(question)
    assert "It is used by Acme." in desk.words(question)
    assert "calls to their models fail" in desk.words(question)
    assert desk.keys.at("cancelButton")
    await desk.keys.press("Return")
    await desk.closed()
    assert list(await desk.credentials()) == ["Spare"]
    await desk.keys.shortcut("deleteListed")
    await desk.asked()
    await desk.keys.reach("confirmButton")
    assert desk.keys.at("Delete anyway")
    await desk.keys.press("Space")
    await desk.closed()
    await desk.until(lambda: desk.names() == [])
    assert (await desk.providers())["Acme"].credential_id is None


async def test_one_that_came_into_use_meanwhile_is_refused_too(desk: Any, fault_wire: FaultWire) -> None:
    credential = await desk.have_credential("Spare")
    await see_credentials(desk, "Spare")
    await desk.select("Spare")
    await desk.keys.press("Delete")
    await desk.asked()
    late = Late()
    fault_wire.strike("DELETE", "/credentials/.*", late)
    await desk.keys.reach("confirmButton")
    await desk.keys.press("Space")
    await desk.until(lambda: late.waiting)
    wanted = ProviderCreate(
        name="Acme",
        kind=ProviderKind.OPENAI,
        base_url=NOWHERE,
        allow_private=True,
        credential_id=credential.id,
    )
    await desk.direct.create_provider(wanted, attempt="meanwhile")
    late.go.set()
    await desk.until(lambda: "is in use" in desk.words(desk.dialog()) if desk.has_dialog() else False)
    assert "Acme" in desk.words(await desk.asked())
    await desk.keys.press("Escape")
    await desk.closed()
    assert list(await desk.credentials()) == ["Spare"]
