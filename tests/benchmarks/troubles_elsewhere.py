"""The desktop's side of troubles.py for gateways elsewhere: a real window, keyrings of every temper, and
servers that are not to be trusted, not KeyDesk, away for a while, or take the token no more.

    python tests/benchmarks/troubles_elsewhere.py FOLDER

Prints one JSON object. The Secret Service that GNOME brings is played where it can be had.
"""

import asyncio
import contextlib
import os
import signal
import socket
import socketserver
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from key_table_desktop import Heart, rest, until
from PySide6.QtWidgets import QPushButton, QWidget
from rig import Gateway, free_port, gateway
from troubles_desktop import KEYS, Stage, on_stage, stranger

from keydesk.desktop.app import Desktop
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.widgets.confirm import Confirm
from tests.fixtures.certificates import write_certificate
from tests.fixtures.keyrings import Keyring
from tests.fixtures.secret_service import answers, can_be_had, own_bus, secret_service

if TYPE_CHECKING:
    # Not imported: the window has to bring it in as it does for its user.
    from keydesk.desktop.connections.profiles.connect_dialog import ConnectDialog
    from keydesk.desktop.connections.profiles.profile import Profile


class Elsewhere(Stage):
    """The window, and a gateway elsewhere whose admin is ours."""

    def __init__(self, desktop: Desktop, folder: Path, heart: Heart, remote: Gateway) -> None:
        super().__init__(desktop, folder, heart)
        self.remote = remote
        self.token = self.new_token()

    def new_token(self) -> str:
        return str(self.remote.post("/admins", name="Ada", role="owner")["secret"])

    async def dialog(self) -> "ConnectDialog":
        """Return the dialog that asks for a gateway, once it is there."""
        await until(lambda: self.shown("connectDialog") is not None)
        await rest()
        return cast("ConnectDialog", self.shown("connectDialog"))

    def shown(self, name: str) -> QWidget | None:
        return next(
            (each for each in self.desktop.window.findChildren(QWidget, name) if each.isVisible()), None
        )

    async def enter(self, address: str, token: str = "", patience: str = "15") -> "ConnectDialog":
        """Fill the dialog in as one does, and press Connect."""
        self.desktop.window.connect_elsewhere()
        dialog = await self.dialog()
        dialog.fields.address.setText(address)
        dialog.fields.token.setText(token or self.token)
        dialog.fields.more.answering.setText(patience)
        await rest()
        dialog.primary.click()
        return dialog

    async def closed(self, dialog: "ConnectDialog") -> None:
        dialog.reject()
        await until(lambda: self.shown("connectDialog") is None)
        await rest()

    @property
    def profile(self) -> "Profile":
        (profile,) = self.desktop.connections.store.profiles()
        return profile

    def forget_what_this_session_knows(self) -> None:
        """Know of connections and tokens what a KeyDesk knows that was just started."""
        self.desktop.connections.leave()
        del self.desktop.connections.__dict__["store"]

    async def forget(self) -> None:
        await self.desktop.connections.forget(self.profile)
        await rest()

    async def connect(self) -> None:
        """Be connected, and at the keys."""
        await self.enter(self.remote.admin_url)
        await self.serving()
        await until(lambda: self.shown("connectDialog") is None)


# -- keyrings


async def meets_keyring(stage: Elsewhere, temper: str, *, keeps: bool, has: bool = False) -> None:
    """Connect, and again as after the next start: with what is kept, or asked for the token anew.

    ``has``: the keyring keeps nothing new, but has the token of a connection already.
    """
    connections = stage.desktop.connections
    async with stage.heart.during(f"keyring {temper}: connects"):
        if not has:
            await stage.connect()
            said = [each for each in told(stage) if "for this session only" in each]
            if keeps is bool(said):
                raise SystemExit(f"keyring {temper}: of the token it was said: {said}")
    async with stage.heart.during(f"keyring {temper}: connects after the next start"):
        stage.forget_what_this_session_knows()
        await rest()
        connections.connect_to_profile(stage.profile)
        if keeps:
            await stage.serving()
        else:
            await stage.closed(await stage.dialog())
    async with stage.heart.during(f"keyring {temper}: forgets"):
        if not has:
            await stage.forget()


def told(stage: Elsewhere) -> list[str]:
    return [each.accessibleName() for each in stage.desktop.window.findChildren(QWidget, "toast")]


async def meets_keyrings(stage: Elsewhere) -> None:
    """Each of them, as the settings of whoever uses the computer would choose it."""
    folder = stage.folder.parent / "keyrings"
    folder.mkdir()
    with environment_as_before():
        keyring = Keyring(folder)
        for temper, backend, keeps in (
            ("absent", "keyring.backends.fail.Keyring", False),
            ("null", "keyring.backends.null.Keyring", False),
            ("that works", "tempers.Working", True),
            ("failing", "tempers.Failing", False),
            ("lying", "tempers.Lying", False),
            ("dying", "tempers.Dying", False),
            ("hanging", "tempers.Hanging", False),
        ):
            keyring.use(backend)
            await meets_keyring(stage, temper, keeps=keeps)
            await toasts_gone(stage)


async def meets_the_secret_service(stage: Elsewhere) -> None:
    """GNOME's own, on a bus and in a home of its own: not there, open, and locked with the token in it."""
    if not can_be_had():
        print("gnome-keyring or dbus-daemon is not there: left out", file=sys.stderr)
        return
    folder = stage.folder.parent / "home"
    folder.mkdir()
    with environment_as_before():
        async with own_bus(folder):
            await meets_keyring(stage, "without a Secret Service", keeps=False)
            await toasts_gone(stage)
            async with secret_service(unlocked=True):
                await until(answers)
                await meets_keyring(stage, "of GNOME", keeps=True)
                await stage.connect()
                await toasts_gone(stage)
            async with secret_service(unlocked=False):
                await until(answers)
                await meets_keyring(stage, "of GNOME, locked with the token in it", keeps=False, has=True)
                await stage.forget()
                await meets_keyring(stage, "of GNOME, locked", keeps=False)
                await toasts_gone(stage)


async def toasts_gone(stage: Elsewhere) -> None:
    for each in stage.desktop.window.findChildren(QWidget, "toast"):
        each.close()
        each.deleteLater()
    await rest()


@contextmanager
def environment_as_before() -> Iterator[None]:
    before = dict(os.environ)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


# -- gateways elsewhere


async def meets_a_certificate_of_its_own(stage: Elsewhere) -> None:
    """Refused until it is looked at and trusted; then it is this one."""
    place = stage.folder.parent
    files = write_certificate(place / "certificates", "127.0.0.1", "localhost")
    async with a_gateway(place / "secure", "--admin", "any", *files.options) as secure:
        async with stage.heart.during("a certificate of its own: refused"):
            dialog = await stage.enter(secure.base_url.removesuffix("/v1"), secure.token)
            await until(lambda: dialog.card.isVisible() and not dialog.is_busy)
            await rest()
        async with stage.heart.during("a certificate of its own: trusted"):
            dialog.card.trust.click()
            await until(lambda: stage.desktop.window.findChild(Confirm) is not None)
            await rest()
            question = stage.desktop.window.findChild(Confirm)
            assert question is not None
            button = question.findChild(QPushButton, "confirmButton")
            assert button is not None
            button.click()
            await until(stage.connected)
            await rest()
        async with stage.heart.during("a certificate of its own: left"):
            await stage.forget()


async def meets_what_is_not_keydesk(stage: Elsewhere) -> None:
    """One that answers 200 to everything, one that says nothing, one that talks without an end."""
    for what, serves in (
        ("answers 200 to everything", stranger),
        ("says nothing", silent),
        ("talks without an end", talkative),
    ):
        port = free_port()
        with serves(port) as heard:
            async with stage.heart.during(f"not KeyDesk: {what}"):
                dialog = await stage.enter(f"http://127.0.0.1:{port}", patience="2")
                await until(lambda dialog=dialog: not dialog.is_busy)
                await stage.closed(dialog)
            if any("kda_" in each for each in heard):
                raise SystemExit(f"one that {what} was told the token")


@contextmanager
def silent(port: int) -> Iterator[list[str]]:
    """Take connections, and leave it at that."""
    with socket.create_server(("127.0.0.1", port)):
        yield []


@contextmanager
def talkative(port: int) -> Iterator[list[str]]:
    """Begin a good answer, and never end it."""
    heard: list[str] = []

    class Talks(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            heard.append(self.request.recv(65536).decode("latin-1"))
            with contextlib.suppress(OSError):
                self.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
                while True:
                    self.request.sendall(b" " * 65536)

    with socketserver.ThreadingTCPServer(("127.0.0.1", port), Talks) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield heard
        serving.shutdown()
        thread.join()


async def loses_its_token(stage: Elsewhere) -> None:
    """It is revoked in the middle; then there is another one."""
    await stage.connect()
    async with stage.heart.during("the token is revoked"):
        await asyncio.to_thread(revoke_all, stage.remote)
        await until(lambda: stage.session.state is ConnectionState.FAILED)
        await rest()
    stage.token = stage.new_token()
    async with stage.heart.during("another token is entered"):
        stage.desktop.window.connect_elsewhere()
        dialog = await stage.dialog()
        dialog.fields.token.setText(stage.token)
        await rest()
        dialog.primary.click()
        await stage.serving()


async def is_away_and_back(stage: Elsewhere) -> None:
    """Frozen and thawed; killed, and there again after a while at the same address."""
    pid = stage.remote.process.pid
    async with stage.heart.during("elsewhere, frozen"):
        os.kill(pid, signal.SIGSTOP)
        await until(stage.offline)
        await stage.look_around()
    async with stage.heart.during("elsewhere, thawed"):
        os.kill(pid, signal.SIGCONT)
        await stage.serving()
    port = urlsplit(stage.remote.admin_url).port
    async with stage.heart.during("elsewhere, away"):
        os.kill(pid, signal.SIGKILL)
        await until(stage.offline)
        await stage.look_around()
    async with a_gateway(stage.folder.parent / "remote", "--port", str(port)):
        async with stage.heart.during("elsewhere, back"):
            await stage.serving()
        await stage.forget()


def revoke_all(remote: Gateway) -> None:
    """Revoke every admin that was made here."""
    for admin in remote.admin.get("/admins", params={"limit": 500}).json()["items"]:
        if admin["name"] == "Ada":
            remote.admin.post(f"/admins/{admin['id']}/revoke").raise_for_status()


@asynccontextmanager
async def a_gateway(data: Path, *options: str) -> AsyncIterator[Gateway]:
    """Have a gateway of its own; it starts and ends beside the loop."""
    running = gateway(data, *options)
    try:
        yield await asyncio.to_thread(running.__enter__)
    finally:
        await asyncio.to_thread(running.__exit__, None, None, None)


PLAYS: tuple[Callable[[Elsewhere], Awaitable[None]], ...] = (
    meets_keyrings,
    meets_the_secret_service,
    meets_a_certificate_of_its_own,
    meets_what_is_not_keydesk,
    loses_its_token,
    is_away_and_back,
)


async def all_of_it(desktop: Desktop, folder: Path, heart: Heart) -> None:
    """Play all of it."""
    folder.parent.mkdir(exist_ok=True)
    async with a_gateway(folder.parent / "remote") as remote:
        for number in range(KEYS):
            await asyncio.to_thread(remote.post, "/keys", name=f"Pilot {number}")
        remote.post("/admins", name="Grace", role="owner")  # who stays when Ada's token goes
        stage = Elsewhere(desktop, folder, heart, remote)
        async with heart.during("connects elsewhere for the first time"):
            await stage.connect()
        # What is shown beside the list for the first time is made piece by piece.
        await asyncio.sleep(1)
        await stage.forget()
        for play in PLAYS:
            await play(stage)


if __name__ == "__main__":
    on_stage(Path(sys.argv[1]) / "data", all_of_it)
