"""The stage: the real desktop on folders of its own, so that a tour never touches what a person has."""

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import AF_INET, SOCK_DGRAM, create_server, socket
from typing import Final, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop.app import Desktop
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.local_gateway.supervisor import DEFAULT_PORT
from keydesk.desktop.preferences import FOLDER_VARIABLE, Preferences
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Contrast, Scheme, set_scheme
from keydesk.domain.secret import Secret
from keydesk.tour.hands import LostError, picture, settle, trigger, until, windows
from keydesk.tour.inspection import IN_EACH_SCHEME, ON_EACH_SCREEN, Inspection
from keydesk.tour.inspection.finding import is_ours
from keydesk.tour.report import Report
from keydesk.tour.upstream import Upstream

WINDOW_SIZE: Final = QSize(1280, 800)
NOT_LISTED: Final = -1
Thing = TypeVar("Thing")
SCHEMES: Final = (Scheme.DARK, Scheme.LIGHT)
"""What each screen is looked at in."""
_TRIES: Final = 20


@dataclass(slots=True)
class Stage:
    """What the acts play on."""

    app: QApplication
    desktop: Desktop
    upstream: Upstream
    report: Report
    folder: Path
    """Where the desktop and the gateway of this tour keep what they keep."""
    _secret: Secret | None = None
    handed_out: list[Secret] = field(default_factory=list[Secret])
    """The keys of the workshop, as they stand on its cards."""
    _ephemeral: Secret | None = None
    _scheme: Scheme = Scheme.SYSTEM

    @property
    def api(self) -> AdminApi:
        """The gateway that the window is connected to."""
        return _there(self.desktop.session.api)

    @property
    def secret(self) -> Secret:
        """The key that the tour created."""
        return _there(self._secret)

    @secret.setter
    def secret(self, secret: Secret) -> None:
        self._secret = secret

    @property
    def ephemeral(self) -> Secret:
        """The key that was made from it."""
        return _there(self._ephemeral)

    @ephemeral.setter
    def ephemeral(self, secret: Secret) -> None:
        self._ephemeral = secret

    @property
    def page(self) -> KeysPage:
        """The key page."""
        return _there(self.desktop.window.findChild(KeysPage))

    @property
    def keys(self) -> Sequence[Key]:
        """The rows of the key table."""
        return self.page.model.keys

    @property
    def row(self) -> int:
        """Return the row of the key that the tour created, or NOT_LISTED."""
        preview = self.secret.preview
        return next((row for row, key in enumerate(self.keys) if key.preview == preview), NOT_LISTED)

    async def choose(self, command: str) -> None:
        """Choose a command about the selected key, once it is possible."""
        (found,) = [each for each in self.page.commands() if each.id == command]
        await until(lambda: not found.why_not(), f"{command} was not possible")
        await trigger(command)

    async def reached(self) -> None:
        """Wait while a slow computer takes the gateway for away: nothing can be changed there then."""
        session = self.desktop.session
        await until(lambda: session.state is ConnectionState.CONNECTED, "the gateway does not answer")

    async def pictures(self, name: str, caption: str, *, of: QWidget | None = None) -> None:
        """Take a window as it stands in each scheme, with every dialog that is open; inspect it."""
        for scheme in SCHEMES:
            await self.wear(scheme)
            self.picture(name, caption, of=of)

    async def wear(self, scheme: Scheme) -> None:
        """Show everything in a scheme from here on."""
        self._scheme = scheme
        set_scheme(self.app, scheme)
        await settle()

    def picture(self, name: str, caption: str, *, of: QWidget | None = None) -> None:
        """Take a window as it stands in the scheme it wears, with every dialog that is open; inspect it."""
        self._inspect(ON_EACH_SCREEN, name)
        name = f"{name}-{self._scheme.value}"
        self._inspect(IN_EACH_SCHEME, name)
        path = self.report.folder / f"{name}.png"
        picture(of or self.desktop.window, path)
        self.report.picture(path, f"{caption}, {self._scheme.value}")

    def _inspect(self, inspections: Sequence[Inspection], screen: str) -> None:
        """Look at the windows that can be used now."""
        first = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        for window in filter(is_ours, windows()):
            if first in (None, window):
                for inspection in inspections:
                    self.report.inspected(screen, inspection.look(window, screen))


@contextmanager
def environment(folder: Path, contrast: str) -> Generator[None]:
    """Point every folder of KeyDesk into ``folder``, and pick a port, until the block ends."""
    places = {"KEYDESK_DATA_DIR": str(folder / "data"), FOLDER_VARIABLE: str(folder / "config")}
    before = {name: os.environ.get(name) for name in places}
    os.environ.update(places)
    preferences = Preferences()
    preferences.contrast = Contrast(contrast)
    try:
        with _claimed_port() as claim:
            preferences.local_port = claim.getsockname()[1]
            preferences.save()
            yield
    finally:
        for name, value in before.items():
            _restore(name, value)


def _there(thing: Thing | None) -> Thing:
    if thing is None:
        raise LostError("the acts are out of order")
    return thing


def _restore(name: str, value: str | None) -> None:
    if value is None:
        del os.environ[name]
    else:
        os.environ[name] = value


def _claimed_port() -> socket:
    """Claim the usual port, or another one while that is taken, until what is returned is closed."""
    for wanted in (DEFAULT_PORT, *[0] * _TRIES):
        claim = _claim(wanted)
        if claim is not None:
            return claim
    raise LostError("no port is free")


def _claim(wanted: int) -> socket | None:
    """Claim a port that nobody serves at. Its datagrams, which nobody uses, keep other tours away."""
    claim = socket(AF_INET, SOCK_DGRAM)
    try:
        claim.bind(("127.0.0.1", wanted))
        create_server(claim.getsockname()).close()
    except OSError:
        claim.close()
        return None
    return claim
