"""The dialog that connects to a gateway elsewhere: each outcome has a plain message (A4, S21, S28)."""

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.connections.profiles.connect_dialog import ConnectDialog
from keydesk.desktop.connections.profiles.profile import ConnectionStore, Profile
from keydesk.desktop.widgets.step_list import Outcome
from keydesk.domain.secret import SecretKind, mint

Until = Callable[[Callable[[], object]], Awaitable[None]]
LittleGateway = Keyring = Any


@pytest.fixture
def window() -> Iterator[QWidget]:
    made = QWidget()
    made.resize(900, 700)
    made.show()
    yield made
    made.deleteLater()


@pytest.fixture
def dialog(window: QWidget, store: ConnectionStore, tmp_path: Path) -> ConnectDialog:
    made = ConnectDialog(window, store, data_dir=tmp_path)
    made.open()
    return made


def fill(dialog: ConnectDialog, *, address: str, token: str, name: str = "Utrecht") -> None:
    dialog.fields.name.setText(name)
    dialog.fields.address.setText(address)
    dialog.fields.token.setText(token)


def error_of(dialog: ConnectDialog) -> str:
    label = dialog.findChild(QLabel, "dialogError")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def no_longer_busy(dialog: ConnectDialog) -> Callable[[], bool]:
    return lambda: dialog.primary.text() == "Connect"


async def test_connecting_tests_first_then_remembers(
    dialog: ConnectDialog, gateway: LittleGateway, store: ConnectionStore, until: Until
) -> None:
    made: list[tuple[str, Any]] = []
    dialog.connected.connect(lambda profile, api: made.append((profile.name, api)))
    fill(dialog, address=f"127.0.0.1:{gateway.port}", token=f" {gateway.token.reveal()} ")
    dialog.primary.click()
    await until(lambda: made)
    ((name, api),) = made
    assert name == "Utrecht"
    assert (await api.info()).gateway_name == "Workshop"
    (profile,) = store.profiles()
    assert profile.admin_url == gateway.admin_url
    assert (await store.token_of(profile)).token == gateway.token
    await api.aclose()
    await until(lambda: not shiboken6.isValid(dialog))


async def test_every_field_can_be_read_aloud(
    dialog: ConnectDialog, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """J1."""
    assert unnamed(dialog) == []


async def test_tab_goes_round_it(
    dialog: ConnectDialog, walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]]
) -> None:
    """J1: with the consent in view that an unencrypted address needs."""
    fill(dialog, address="http://gateway.example.org", token=mint(SecretKind.ADMIN).reveal())
    dialog.fields.consent.setChecked(True)
    walked = await walk_by_tab(dialog)
    assert {dialog.fields.consent, dialog.test, dialog.primary} <= set(walked)


async def test_a_test_keeps_nothing(
    dialog: ConnectDialog, gateway: LittleGateway, store: ConnectionStore, until: Until
) -> None:
    fill(dialog, address=gateway.admin_url, token=gateway.token.reveal())
    dialog.test.click()
    await until(dialog.result_line.isVisible)
    assert dialog.result_line.text() == "All is well. Nothing was kept."
    assert [(step.title, step.outcome) for step in dialog.steps.steps] == [
        ("Name", Outcome.FINE),
        ("Connection", Outcome.FINE),
        ("TLS", Outcome.OPEN),
        ("Gateway", Outcome.FINE),
        ("Version", Outcome.FINE),
        ("Admin token", Outcome.FINE),
        ("Clock", Outcome.OPEN),
    ]
    assert store.profiles() == []
    assert dialog.isVisible()
    dialog.reject()


async def test_without_a_name_the_host_is_it(
    dialog: ConnectDialog, gateway: LittleGateway, store: ConnectionStore, until: Until
) -> None:
    dialog.connected.connect(lambda _, api: apis.append(api))
    apis: list[Any] = []
    fill(dialog, address=gateway.admin_url, token=gateway.token.reveal(), name="")
    dialog.primary.click()
    await until(lambda: apis)
    assert store.profiles()[0].name == "127.0.0.1"
    await apis[0].aclose()


async def test_a_missing_keyring_is_said(
    dialog: ConnectDialog, gateway: LittleGateway, keyring: Keyring, window: QWidget, until: Until
) -> None:
    """S24."""
    keyring.refuses = "This computer has no keyring that KeyDesk trusts."
    apis: list[Any] = []
    dialog.connected.connect(lambda _, api: apis.append(api))
    fill(dialog, address=gateway.admin_url, token=gateway.token.reveal())
    dialog.primary.click()
    await until(lambda: apis)
    toast = window.findChild(QWidget, "toast")
    assert isinstance(toast, QWidget)
    assert toast.accessibleName() == (
        "The admin token is kept for this session only. This computer has no keyring that KeyDesk trusts."
    )
    await apis[0].aclose()


async def test_a_token_that_is_not_accepted_is_said_on_its_field(
    dialog: ConnectDialog, gateway: LittleGateway, store: ConnectionStore, until: Until
) -> None:
    fill(dialog, address=gateway.admin_url, token=mint(SecretKind.ADMIN).reveal())
    dialog.primary.click()
    await until(lambda: "does not accept" in dialog.fields.token.accessibleDescription())
    assert no_longer_busy(dialog)()
    assert store.profiles() == []
    dialog.reject()


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://127.0.0.1:9", "Nobody answers at http://127.0.0.1:9"),
        ("http://gateway.invalid", "The name gateway.invalid is not known"),
    ],
)
async def test_nobody_there_is_said(dialog: ConnectDialog, until: Until, address: str, says: str) -> None:
    fill(dialog, address=address, token=mint(SecretKind.ADMIN).reveal())
    dialog.fields.consent.setChecked(True)
    dialog.test.click()
    await until(lambda: error_of(dialog))
    assert error_of(dialog).startswith(says)
    dialog.reject()


async def test_a_key_pasted_by_mistake_is_said_at_once(dialog: ConnectDialog) -> None:
    fill(dialog, address="https://gateway.example.org", token=mint(SecretKind.KEY).reveal())
    assert "key for calling models" in dialog.fields.token.accessibleDescription()
    assert not dialog.primary.isEnabled()
    dialog.reject()


async def test_a_secret_is_neither_name_nor_address(dialog: ConnectDialog) -> None:
    """S3: a name is written to a file, an address is told to the network."""
    secret = mint(SecretKind.ADMIN).reveal()
    fill(dialog, name=secret, address=secret, token=secret)
    assert dialog.fields.name.accessibleDescription() == "A name, not a key or token"
    assert dialog.fields.address.accessibleDescription() == "An address, not a key or token"
    assert not dialog.primary.isEnabled()
    dialog.reject()


async def test_an_unencrypted_way_needs_consent(dialog: ConnectDialog) -> None:
    """S28."""
    fill(dialog, address="http://gateway.example.org", token=mint(SecretKind.ADMIN).reveal())
    assert dialog.fields.consent.isVisible()
    assert not dialog.primary.isEnabled()
    dialog.fields.consent.setChecked(True)
    assert dialog.primary.isEnabled()
    dialog.fields.address.setText("http://other.example.org")
    assert not dialog.primary.isEnabled(), "the consent was for another address"
    dialog.fields.address.setText("https://gateway.example.org")
    assert not dialog.fields.consent.isVisible()
    assert dialog.primary.isEnabled()
    dialog.reject()


async def test_a_stranger_on_the_local_gateways_port_learns_no_token(
    dialog: ConnectDialog, gateway: LittleGateway, tmp_path: Path, until: Until
) -> None:
    """S21: the challenge comes first."""
    gateway.publish(tmp_path)
    gateway.challenge_key = "00" * 32
    fill(dialog, address=gateway.admin_url, token=gateway.token.reveal())
    dialog.primary.click()
    await until(lambda: error_of(dialog))
    assert "not a KeyDesk gateway" in error_of(dialog)
    assert "challenge" in gateway.heard
    assert "kda_" not in gateway.heard
    dialog.reject()


async def test_the_local_gateway_proves_itself(
    dialog: ConnectDialog, gateway: LittleGateway, tmp_path: Path, until: Until
) -> None:
    gateway.publish(tmp_path)
    fill(dialog, address=gateway.admin_url, token=gateway.token.reveal())
    dialog.test.click()
    await until(dialog.result_line.isVisible)
    assert "challenge" in gateway.heard
    dialog.reject()


async def test_closing_gives_up(
    dialog: ConnectDialog, gateway: LittleGateway, store: ConnectionStore, until: Until
) -> None:
    """S27: a task ends with its window; nothing is connected or kept afterwards."""
    connected: list[str] = []
    dialog.connected.connect(lambda profile, _: connected.append(profile.name))
    fill(dialog, address=gateway.admin_url, token=gateway.token.reveal())
    dialog.primary.click()
    dialog.reject()
    await until(lambda: not shiboken6.isValid(dialog) and not tasks._running)
    assert connected == []
    assert store.profiles() == []


async def test_a_remembered_connection_asks_for_the_token_only(
    window: QWidget, store: ConnectionStore
) -> None:
    dialog = ConnectDialog(window, store, profile=Profile("Utrecht", "https://gateway.example.org/admin/v1"))
    dialog.open()
    assert dialog.fields.name.text() == "Utrecht"
    assert not dialog.primary.isEnabled()
    dialog.fields.token.setText(mint(SecretKind.ADMIN).reveal())
    assert dialog.primary.isEnabled()
    dialog.reject()


async def test_the_token_is_masked(dialog: ConnectDialog) -> None:
    assert dialog.fields.token.echoMode() is QLineEdit.EchoMode.Password
    dialog.reject()


async def test_an_error_makes_room_for_itself(dialog: ConnectDialog, until: Until) -> None:
    before = dialog.fields.name.height()
    dialog.show_error("Nobody answers at that address. " * 8)
    await until(lambda: dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width()))
    assert dialog.fields.name.height() == before
    dialog.reject()
