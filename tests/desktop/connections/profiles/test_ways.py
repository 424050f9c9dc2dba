"""A4, S28: TLS that nobody vouches for, authorities of one's own, proxies; real TLS, by keyboard alone."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from keydesk.desktop.connections.profiles.connect_dialog import ConnectDialog
from keydesk.desktop.connections.profiles.profile import ConnectionStore
from keydesk.desktop.widgets.confirm import Confirm
from keydesk.desktop.widgets.step_list import Outcome
from keydesk.domain.secret import SecretKind, mint
from tests.fixtures.authority import Authority
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.serving_streams import serving

Until = Callable[[Callable[[], object]], Awaitable[None]]
LittleGateway = ForwardProxy = Any
Listen = Callable[[ssl.SSLContext], Awaitable[str]]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
async def listen(gateway: LittleGateway) -> AsyncIterator[Listen]:
    """Return what lets the little gateway be reached over TLS, and gives its address."""
    async with AsyncExitStack() as servers:

        async def start(context: ssl.SSLContext) -> str:
            server = await servers.enter_async_context(serving(gateway.serve, context))
            return f"https://localhost:{server.port}"

        yield start


@pytest.fixture
def window() -> Iterator[QWidget]:
    made = QWidget()
    made.resize(900, 760)
    made.show()
    yield made
    made.deleteLater()


class AtDialog:
    """Somebody with a keyboard at the dialog."""

    def __init__(self, dialog: ConnectDialog, hands: Keyboard) -> None:
        self.dialog, self.hands = dialog, hands

    async def fill(self, address: str, token: str) -> None:
        QApplication.clipboard().setText(token)
        await self.hands.fill("connectionAddress", address)
        await self.hands.reach("connectionToken")
        await self.hands.press("Ctrl+A", "Ctrl+V")

    async def open_more(self) -> None:
        await self.hands.reach("moreOptions")
        await self.hands.press("Space")

    async def test(self) -> None:
        await self.hands.reach("testConnectionButton")
        await self.hands.press("Space")
        await self.hands.until(lambda: self.dialog.steps.steps and not self.dialog.is_busy)

    @property
    def outcome(self) -> dict[str, Outcome]:
        return {step.title: step.outcome for step in self.dialog.steps.steps}

    def says(self, title: str) -> str:
        return next(step.text for step in self.dialog.steps.steps if step.title == title)

    @property
    def error(self) -> str:
        label = self.dialog.findChild(QLabel, "dialogError")
        assert isinstance(label, QLabel)
        return label.text() if label.isVisible() else ""


@pytest.fixture
async def at(window: QWidget, store: ConnectionStore, until: Until) -> AsyncIterator[AtDialog]:
    dialog = ConnectDialog(window, store)
    hands = Keyboard(window, until)
    dialog.open()
    dialog.activateWindow()
    await until(lambda: QApplication.activeWindow() is dialog)
    yield AtDialog(dialog, hands)
    hands.let_go()
    QApplication.clipboard().clear()
    if shiboken6.isValid(dialog):
        dialog.reject()


def certificate_of(authority: Authority) -> str:
    return (authority.folder / "server.pem").read_text().partition("-----BEGIN PRIVATE")[0]


async def test_a_certificate_of_its_own_is_refused_until_it_is_trusted(
    at: AtDialog,
    gateway: LittleGateway,
    listen: Listen,
    authority: Authority,
    store: ConnectionStore,
    window: QWidget,
) -> None:
    """S28: its fingerprint is shown, one confirmation trusts it, and from then on only it is accepted."""
    until = at.hands.until
    await at.fill(await listen(authority.server(own=True)), gateway.token.reveal())
    await at.test()
    assert at.outcome["TLS"] is Outcome.WRONG
    assert gateway.heard == "", "nothing was sent"
    assert at.dialog.card.isVisible()
    shown = at.dialog.findChild(QLabel, "certificateSha256Fingerprint")
    assert isinstance(shown, QLabel)
    assert len(shown.text().replace(":", "").replace("\n", "")) == 64
    await at.hands.reach("trustCertificate")
    await at.hands.press("Space")
    await at.hands.sees(Confirm)
    await at.hands.press("Return")
    await at.hands.sees(ConnectDialog)
    assert at.dialog.card.isVisible(), "Enter on the question is Cancel"
    await at.hands.reach("trustCertificate")
    await at.hands.press("Space")
    await at.hands.sees(Confirm)
    await at.hands.reach("confirmButton")
    await at.hands.press("Space")
    await until(lambda: at.outcome.get("Admin token") is Outcome.FINE)
    assert at.says("TLS").startswith("the one that you trusted, until ")
    made: list[Any] = []
    at.dialog.connected.connect(lambda profile, api: made.append((profile, api)))
    await at.hands.until(lambda: not at.dialog.is_busy)
    at.dialog.primary.setFocus()
    await at.hands.press("Return")
    await until(lambda: made)
    ((profile, api),) = made
    await api.aclose()
    assert profile.pinned == certificate_of(authority)
    heard = gateway.heard
    moved = await listen(authority.server(own=True))
    again = ConnectDialog(
        window, store, profile=replace(profile, admin_url=f"{moved}/admin/v1"), changes=True
    )
    again.open()
    again.test.click()
    await until(lambda: again.steps.steps and not again.is_busy)
    assert again.steps.steps[-1].text == "another certificate than the one that you trusted"
    assert not again.card.isVisible(), "a changed one is not offered to be trusted in passing"
    assert gateway.heard == heard
    again.reject()


async def test_an_authority_of_ones_own(
    at: AtDialog, gateway: LittleGateway, listen: Listen, authority: Authority, tmp_path: Path
) -> None:
    """A file is looked at as it is named; a wrong one refuses the server; the right one says who vouches."""
    (tmp_path / "right.pem").write_text(authority.pem)
    (tmp_path / "wrong.pem").write_text(Authority(tmp_path, "Another").pem)
    (tmp_path / "key.pem").write_text("-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n")
    (tmp_path / "text.pem").write_text("hello")
    await at.fill(await listen(authority.server()), gateway.token.reveal())
    await at.open_more()
    field = at.dialog.fields.more.authority.path
    for name, says in (
        ("gone.pem", "Cannot be read: it is not there"),
        ("key.pem", "Holds a private key; choose a file without one"),
        ("text.pem", "No certificate in PEM form"),
    ):
        await at.hands.reach("connectionAuthority")
        field.setText(str(tmp_path / name))
        await at.hands.until(lambda says=says: field.accessibleDescription() == says)
        assert not at.dialog.primary.isEnabled()
    field.setText(str(tmp_path / "wrong.pem"))
    await at.hands.until(lambda: "Another, until" in field.accessibleDescription())
    await at.test()
    assert at.outcome["TLS"] is Outcome.WRONG
    assert gateway.heard == ""
    field.setText(str(tmp_path / "right.pem"))
    await at.hands.until(at.dialog.test.isEnabled)
    await at.test()
    assert at.says("TLS").startswith("vouched for by Test authority, until ")
    assert at.outcome["Admin token"] is Outcome.FINE


@pytest.mark.parametrize(
    "wrong", [({"days": (-9, -2)}, "expired"), ({"host": "elsewhere.example.org"}, "mismatch")]
)
async def test_expired_and_for_another_host(
    at: AtDialog,
    gateway: LittleGateway,
    listen: Listen,
    authority: Authority,
    wrong: tuple[dict[str, Any], str],
) -> None:
    """Neither can be trusted in passing."""
    made, says = wrong
    (authority.folder / "ca.pem").write_text(authority.pem)
    await at.fill(await listen(authority.server(**made)), gateway.token.reveal())
    at.dialog.fields.more.authority.path.setText(str(authority.folder / "ca.pem"))
    await at.hands.until(at.dialog.test.isEnabled)
    await at.test()
    assert says in at.error
    assert not at.dialog.card.isVisible()
    assert gateway.heard == ""


async def test_a_proxy(
    at: AtDialog, gateway: LittleGateway, forward_proxy: ForwardProxy, free_port: int, until: Until
) -> None:
    """It is used, it is the proxy that is said to be down, and a password has no place in its address."""
    await at.fill(f"http://127.0.0.1:{gateway.port}", gateway.token.reveal())
    await at.open_more()
    field = at.dialog.fields.more.proxy
    for text, says in (
        ("http://me:secret@proxy:3128", "A proxy without user and password; KeyDesk keeps neither"),
        ("socks5://proxy:1080", "A proxy that speaks http, such as http://proxy:3128"),
        ("proxy", "With its port, such as http://proxy.example.org:3128"),
    ):
        await at.hands.fill("connectionProxy", text)
        assert field.accessibleDescription() == says
        assert not at.dialog.primary.isEnabled()
    await at.hands.fill("connectionProxy", f"127.0.0.1:{free_port}")
    assert at.dialog.fields.consent.isVisible(), "behind a proxy, this computer is another one"
    await at.hands.reach("connectionConsent")
    await at.hands.press("Space")
    await at.test()
    assert at.error.startswith(f"Nobody answers at the proxy http://127.0.0.1:{free_port}")
    await at.hands.fill("connectionProxy", forward_proxy.url)
    await at.test()
    assert at.outcome["Admin token"] is Outcome.FINE
    assert any(line.startswith("GET http://127.0.0.1:") for line in forward_proxy.asked)
    await until(lambda: not at.dialog.is_busy)


async def test_more_options_can_be_read_aloud_and_walked(
    at: AtDialog,
    unnamed: Callable[[QWidget], list[str]],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1."""
    await at.open_more()
    assert unnamed(at.dialog) == []
    more = at.dialog.fields.more
    walked = set(await walk_by_tab(at.dialog))
    assert {more.authority.path, more.authority.choose, more.proxy, more.connecting, more.answering} <= walked


async def test_seconds_have_bounds(at: AtDialog) -> None:
    await at.open_more()
    for text, good in (("0", False), ("301", False), ("x", False), ("", False), ("1", True), ("300", True)):
        await at.hands.fill("connectionAnswerSeconds", text)
        assert bool(at.dialog.fields.more.answering.property("invalid")) is not good, text


async def test_who_answers_200_to_everything_learns_no_token(at: AtDialog, until: Until) -> None:
    """S21."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            heard.append(await reader.readuntil(b"\r\n\r\n"))
            body = b'{"ok": true}'
            head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            writer.write(f"{head}Connection: close\r\n\r\n".encode() + body)
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        writer.close()

    token = at.dialog.fields.token
    async with serving(serve) as server:
        await at.fill(f"http://127.0.0.1:{server.port}", "")
        token.setText(mint(SecretKind.ADMIN).reveal())
        await at.test()
    assert at.outcome["Gateway"] is Outcome.WRONG
    assert "not a KeyDesk gateway" in at.error
    assert heard
    assert b"kda_" not in b"".join(heard)
    await until(lambda: not at.dialog.is_busy)
