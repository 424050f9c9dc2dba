"""A4: connections changed, duplicated, forgotten and taken back, by keyboard alone."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.desktop.app import Desktop
from keydesk.desktop.connections.profiles.connect_dialog import ConnectDialog
from keydesk.desktop.connections.profiles.profile import Profile, Tag
from keydesk.desktop.connections.profiles.profiles_dialog import ProfilesDialog
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.pill import Pill
from keydesk.domain.secret import SecretKind, mint
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.left_behind import work_under_way

Until = Callable[[Callable[[], object]], Awaitable[None]]
LittleGateway = Keyring = Any
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class AtWindow:
    """Somebody with a keyboard at the window, which knows one connection."""

    def __init__(self, desktop: Desktop, hands: Keyboard) -> None:
        self.desktop, self.hands = desktop, hands
        self.connections, self.store = desktop.connections, desktop.connections.store

    @property
    def names(self) -> list[str]:
        return [profile.name for profile in self.store.profiles()]

    async def connect(self) -> None:
        self.connections.connect_to_profile(self.store.profiles()[0])
        await self.hands.until(lambda: self.desktop.session.state is ConnectionState.CONNECTED)


@pytest.fixture
async def at(
    qapp: QApplication,
    tmp_path: Path,
    keyring: Keyring,
    gateway: LittleGateway,
    until: Until,
) -> AsyncIterator[AtWindow]:
    assert keyring is not None
    desktop = Desktop(qapp, data_dir=tmp_path / "data")
    hands = Keyboard(desktop.window, until)
    await desktop.connections.store.add(Profile("Utrecht", gateway.admin_url), gateway.token)
    desktop.window.show()
    desktop.window.activateWindow()
    await until(QApplication.activeWindow)
    yield AtWindow(desktop, hands)
    await until(lambda: not work_under_way())
    hands.let_go()
    desktop.window.close_dialogs()
    await desktop.close()
    for part in (
        desktop.connections,
        desktop.session,
        desktop.supervisor,
        desktop.clipboard,
        desktop.preferences,
    ):
        part.deleteLater()


async def test_a_connection_is_changed_and_keeps_its_token(at: AtWindow, gateway: LittleGateway) -> None:
    """A mark is saved without a test; everywhere the gateway is named, it is said."""
    await at.connect()
    await at.hands.menu("manageConnections")
    await at.hands.sees(ProfilesDialog)
    await at.hands.press("F2")
    await at.hands.sees(ConnectDialog)
    tried = gateway.heard.count("/challenge")
    await at.hands.fill("connectionName", "Acme")
    await at.hands.pick("connectionTag", "Production")
    await at.hands.press("Return")
    await at.hands.sees(ProfilesDialog)
    (profile,) = at.store.profiles()
    assert (profile.name, profile.tag) == ("Acme", Tag.PRODUCTION)
    assert (await at.store.token_of(profile)).token == gateway.token
    assert gateway.heard.count("/challenge") == tried
    await at.hands.press("Escape")
    window = at.desktop.window
    assert window.windowTitle() == "Acme (Production) — KeyDesk"
    assert "Acme (Production)" in window.shell.sidebar.badge.accessibleName()
    pills = [each.accessibleName() for each in window.findChildren(Pill) if each.isVisible()]
    assert pills == ["Production", "Production"], "in the switcher and beside the page's title"
    question = ask(window, "Revoke “A”?", "It stops.", "Revoke")
    assert [each.accessibleName() for each in question.findChildren(Pill)] == ["Production"]
    question.reject()


async def test_it_can_be_read_aloud_and_walked(
    at: AtWindow,
    unnamed: Callable[[QWidget], list[str]],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1."""
    await at.hands.menu("manageConnections")
    dialog: Any = await at.hands.sees(ProfilesDialog)
    assert unnamed(dialog) == []
    assert {dialog.list, dialog.change, dialog.add, dialog.primary} <= set(await walk_by_tab(dialog))


async def test_another_address_wants_the_token_again(at: AtWindow) -> None:
    """S3: a token that is kept does not go to another server by itself."""
    await at.hands.menu("manageConnections")
    await at.hands.sees(ProfilesDialog)
    await at.hands.press("F2")
    form: Any = await at.hands.sees(ConnectDialog)
    assert form.test.isEnabled()
    await at.hands.fill("connectionAddress", "https://gateway.example.org")
    assert not form.primary.isEnabled()
    assert not form.test.isEnabled()
    assert form.fields.token.accessibleDescription() == "Enter it again for another address."
    await at.hands.press("Escape")


async def test_duplicated_forgotten_and_taken_back(
    at: AtWindow, gateway: LittleGateway, keyring: Keyring
) -> None:
    await at.connect()
    await at.hands.menu("manageConnections")
    dialog: Any = await at.hands.sees(ProfilesDialog)
    await at.hands.reach("duplicateProfile")
    await at.hands.press("Space")
    await at.hands.sees(ConnectDialog)
    await at.hands.press("Escape")
    await at.hands.sees(ProfilesDialog)
    assert at.names == ["Utrecht", "Utrecht 2"]
    assert list(keyring.tokens.values()) == [gateway.token, gateway.token]
    await at.hands.reach("profileList", by="Shift+Tab")
    await at.hands.press("Home")
    assert dialog.chosen.name == "Utrecht"
    await at.hands.press("Delete")
    await at.hands.until(lambda: at.names == ["Utrecht 2"])
    assert len(keyring.tokens) == 1
    assert at.desktop.session.state is ConnectionState.NONE, "the one that is current ends with it"
    await at.hands.until(lambda: dialog.findChild(QWidget, "undoButton"))
    await at.hands.reach("undoButton")
    await at.hands.press("Space")
    await at.hands.until(lambda: at.names == ["Utrecht", "Utrecht 2"])
    assert list(keyring.tokens.values()) == [gateway.token, gateway.token]
    await at.hands.press("Escape")


async def test_two_names_for_one_address(at: AtWindow, gateway: LittleGateway) -> None:
    """One name is one connection; another name is another one, with a token of its own."""
    await at.hands.menu("connectElsewhere")
    form: Any = await at.hands.sees(ConnectDialog)
    await at.hands.fill("connectionAddress", "https://gateway.example.org")
    await at.hands.fill("connectionName", "utrecht")
    assert form.fields.name.accessibleDescription() == "Another connection has this name"
    await at.hands.fill("connectionAddress", gateway.admin_url)
    assert "Another" not in form.fields.name.accessibleDescription()
    await at.hands.fill("connectionName", "Second")
    form.fields.token.setText(gateway.token.reveal())
    await at.hands.press("Return")
    await at.hands.until(lambda: at.desktop.session.name == "Second")
    assert at.names == ["Second", "Utrecht"]
    menu = at.desktop.window.shell.sidebar.badge.menu_now()
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert (enabled["Second"], enabled["Utrecht"]) == (False, True)
    menu.deleteLater()


async def test_a_token_that_is_gone_is_asked_for_and_why(at: AtWindow, keyring: Keyring) -> None:
    """S24: another computer, or a keyring that was cleared; and one that the gateway no longer accepts."""
    (profile,) = at.store.profiles()
    at.store._tokens.clear()
    keyring.tokens.clear()
    at.connections.connect_to_profile(profile)
    form: Any = await at.hands.sees(ConnectDialog)
    why = form.findChild(QWidget, "connectionWhy")
    assert why.text() == (
        "The admin token of Utrecht is not known any more. This computer's keyring does not have it."
    )
    assert at.hands.at("connectionToken")
    await at.hands.press("Escape")
    keyring.tokens[profile.id] = mint(SecretKind.ADMIN)
    await at.hands.until(lambda: not work_under_way())
    at.connections.connect_to_profile(profile)
    form = await at.hands.sees(ConnectDialog)
    assert "does not accept this admin token" in form.findChild(QWidget, "connectionWhy").text()
    await at.hands.press("Escape")
