"""F2: switching, deleting, finding; what is in use says by whom."""

from typing import Any
from uuid import uuid4

import pytest

from keydesk.contract.catalog import ModelCreate, ProviderPatch
from keydesk.desktop.catalog.discovering import ModelsOf
from keydesk.domain.money import parse_usd
from tests.fixtures.fault_wire import FaultWire, cut_after

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NOWHERE = "http://127.0.0.1:9/v1"


async def lead_a_model_to(desk: Any, provider: Any) -> None:
    wanted = ModelCreate(
        model="acme/large",
        provider_id=provider.id,
        upstream_model="large",
        input_price_usd=parse_usd("1"),
        output_price_usd=parse_usd("2"),
    )
    await desk.direct.create_model(wanted, attempt=uuid4().hex)


async def test_it_is_switched_off_at_once_and_back_by_undo(desk: Any) -> None:
    await desk.have_provider("Acme", NOWHERE)
    await desk.select("Acme")
    await desk.keys.menu("disableProvider")
    await desk.until(lambda: desk.toast() == "“Acme” disabled: no call goes to it")
    assert desk.cell("Acme", "state") == "Disabled"
    assert not (await desk.providers())["Acme"].enabled
    await desk.keys.shortcut("undoLast")
    await desk.until(lambda: desk.cell("Acme", "state") == "Enabled")
    assert (await desk.providers())["Acme"].enabled


async def test_undo_does_not_take_back_what_somebody_else_did(desk: Any) -> None:
    await desk.have_provider("Acme", NOWHERE)
    await desk.select("Acme")
    await desk.keys.menu("disableProvider")
    await desk.until(lambda: "disabled" in desk.toast())
    present = (await desk.providers())["Acme"]
    await desk.direct.update_provider(present.id, ProviderPatch(enabled=True), version=present.version)
    await desk.keys.shortcut("undoLast")
    await desk.until(lambda: "it stays as they left it" in desk.toast())


async def test_switching_goes_on_top_of_what_somebody_else_changed(desk: Any, fault_wire: FaultWire) -> None:
    """Also when its answer is lost: asked for again, it is found done."""
    made = await desk.have_provider("Acme", NOWHERE)
    await desk.select("Acme")
    desk.page.providers.loader.set_watching(False)
    await desk.direct.update_provider(made.id, ProviderPatch(timeout_seconds=7), version=made.version)
    await desk.keys.menu("disableProvider")
    await desk.until(lambda: "disabled" in desk.toast())
    present = (await desk.providers())["Acme"]
    assert (present.enabled, present.timeout_seconds) == (False, 7)
    desk.page.providers.loader.set_watching(True)
    await desk.until(lambda: desk.cell("Acme", "state") == "Disabled")
    spell = fault_wire.strike("PATCH", "/providers/.*", cut_after)
    await desk.keys.menu("enableProvider")
    await desk.until(lambda: "broke off" in desk.toast())
    fault_wire.lift(spell)
    await desk.until(lambda: desk.cell("Acme", "state") == "Enabled")


async def test_it_is_deleted_after_asking(desk: Any) -> None:
    credential = await desk.have_credential()
    await desk.have_provider("Acme", NOWHERE, credential_id=credential.id)
    await desk.select("Acme")
    await desk.keys.press("Return")
    assert desk.page.in_detail.shown is not None
    await desk.keys.shortcut("deleteListed")
    question = await desk.asked()
    assert "Delete “Acme”?" in desk.words(question)
    assert "Its credential stays." in desk.words(question)
    assert desk.keys.at("cancelButton"), "Enter changes nothing"
    await desk.keys.reach("confirmButton")
    await desk.keys.press("Space")
    await desk.closed()
    await desk.until(lambda: "Acme" not in desk.names())
    assert desk.toast() == "“Acme” deleted"
    await desk.until(lambda: desk.page.in_detail.shown is None)
    assert list(await desk.credentials()) == ["Spare"]


async def test_what_is_in_use_is_not_deleted_and_leads_to_its_models(desk: Any) -> None:
    made = await desk.have_provider("Acme", NOWHERE)
    await lead_a_model_to(desk, made)
    await desk.until(lambda: desk.cell("Acme", "models") == "1")
    await desk.select("Acme")
    await desk.keys.press("Delete")
    question = await desk.asked()
    assert "1 model uses it." in desk.words(question)
    await desk.keys.press("Return")
    await desk.closed()
    where, what = desk.gone_to.pop()
    assert (where, type(what), what.provider.id) == ("models", ModelsOf, made.id)


async def test_what_came_into_use_meanwhile_says_by_whom(desk: Any) -> None:
    made = await desk.have_provider("Acme", NOWHERE)
    await desk.select("Acme")
    await desk.keys.press("Delete")
    await desk.asked()
    desk.page.providers.loader.set_watching(False)
    await lead_a_model_to(desk, made)
    await desk.keys.reach("confirmButton")
    await desk.keys.press("Space")
    await desk.closed()
    await desk.until(lambda: "acme/large" in desk.toast())
    assert "Acme" in await desk.providers()


async def test_it_is_found_by_name_kind_and_credential(desk: Any) -> None:
    credential = await desk.have_credential("Shared")
    await desk.have_provider("Acme", NOWHERE, credential_id=credential.id)
    await desk.have_provider("Zeta", NOWHERE)
    await desk.keys.shortcut("searchProviders")
    await desk.keys.write("zet")
    await desk.until(lambda: desk.names() == ["Zeta"])
    await desk.keys.press("Ctrl+A", "Backspace")
    await desk.until(lambda: len(desk.names()) == 3)
    await desk.keys.shortcut("searchProviders")
    await desk.keys.write("nothing of the kind")
    await desk.until(lambda: not desk.page.providers.content.shows_table)
    assert "No provider" in desk.words(desk.page.providers.content)
    desk.page.providers.loader.clear_filters()
    await desk.keys.menu("showCredentialsTab")
    await desk.select("Shared")
    await desk.keys.menu("showProvidersOfCredential")
    await desk.until(lambda: desk.page.shows_providers() and desk.names() == ["Acme"])


async def test_a_page_may_lead_here(desk: Any) -> None:
    made = await desk.have_provider("Acme", NOWHERE)
    desk.page.go_to_credentials()
    desk.page.receive(made)
    await desk.until(lambda: [each.name for each in desk.page.providers.selected()] == ["Acme"])
    assert desk.page.in_detail.shown.name == "Acme"
    desk.page.receive("add")
    await desk.asked("providerDialog")
    await desk.keys.press("Escape")
    await desk.closed()
