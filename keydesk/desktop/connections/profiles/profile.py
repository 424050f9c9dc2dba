"""Gateways that were connected to, by name. A profile holds no secret."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QSaveFile, Signal

from keydesk.desktop.platform import keyring_store
from keydesk.desktop.platform.keyring_store import Keeping
from keydesk.desktop.preferences import config_dir
from keydesk.domain.secret import Secret, new_id

FILE_NAME: Final = "connections.json"


@dataclass(frozen=True, slots=True)
class Profile:
    """A gateway, and what to call it."""

    name: str
    admin_url: str
    id: str = ""
    """Under which its token stands in the keyring."""


class ConnectionStore(QObject):
    """The remembered connections. Their tokens are in the keyring, or in memory until the program ends."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = (folder or config_dir()) / FILE_NAME
        self._profiles = _read(self._path)
        self._tokens: dict[str, Secret] = {}

    def profiles(self) -> list[Profile]:
        """Return the remembered connections, by name."""
        return sorted(self._profiles, key=lambda profile: profile.name.casefold())

    async def add(self, profile: Profile, token: Secret) -> Keeping:
        """Remember a connection, in the place of one to the same gateway; say where its token is kept."""
        same = next((known for known in self._profiles if known.admin_url == profile.admin_url), None)
        added = Profile(profile.name, profile.admin_url, same.id if same else new_id())
        self._profiles = [known for known in self._profiles if known is not same] + [added]
        self._tokens[added.id] = token
        self._write()
        return await keyring_store.save_token(added.id, token)

    async def remove(self, profile: Profile) -> None:
        """Forget a connection and its token."""
        self._profiles = [known for known in self._profiles if known.id != profile.id]
        self._tokens.pop(profile.id, None)
        self._write()
        await keyring_store.forget_token(profile.id)

    async def token_of(self, profile: Profile) -> Secret | None:
        """Return the token of a connection; None when it has to be entered again."""
        if profile.id not in self._tokens:
            token = await keyring_store.read_token(profile.id)
            if token is None:
                return None
            self._tokens[profile.id] = token
        return self._tokens[profile.id]

    def _write(self) -> None:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        document = json.dumps([asdict(profile) for profile in self._profiles], indent=2)
        file = QSaveFile(str(self._path))
        if file.open(QSaveFile.OpenModeFlag.WriteOnly):
            file.write(document.encode())
            file.commit()  # a disk that is full leaves the old file as it was
        self.changed.emit()


def _read(path: Path) -> list[Profile]:
    try:
        return [_profile(entry) for entry in json.loads(path.read_bytes())]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _profile(entry: dict[str, Any]) -> Profile:
    return Profile(str(entry["name"]), str(entry["admin_url"]), str(entry["id"]))
