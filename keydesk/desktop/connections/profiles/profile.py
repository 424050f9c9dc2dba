"""Gateways elsewhere that are known by name. A profile holds no secret."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, QSaveFile, Signal

from keydesk.desktop.language import tr
from keydesk.desktop.platform import keyring_store
from keydesk.desktop.platform.keyring_store import Found, Keeping
from keydesk.desktop.preferences import config_dir
from keydesk.desktop.widgets.place import Place
from keydesk.domain.secret import Secret, new_id

FILE_NAME: Final = "connections.json"
CONNECT_SECONDS: Final = 5
ANSWER_SECONDS: Final = 15
LONGEST_SECONDS: Final = 300


class Tag(Enum):
    """What a gateway is for, so that nobody takes one for the other."""

    NONE = ""
    PRODUCTION = "production"
    TEST = "test"

    @property
    def place(self) -> Place | None:
        """Return how it is said wherever the connection is named."""
        return _PLACES.get(self)


_PLACES: Final = {
    Tag.PRODUCTION: Place(tr("Production"), "bad"),
    Tag.TEST: Place(tr("Test", "what a gateway is for"), "accent"),
}


@dataclass(frozen=True, slots=True)
class Profile:
    """A gateway, what to call it, and how to reach it."""

    name: str
    admin_url: str
    id: str = ""
    """Under which its token stands in the keyring."""
    tag: Tag = Tag.NONE
    authority_file: str = ""
    """The path of the certificates whose servers are trusted; empty: those that this computer trusts."""
    pinned: str = ""
    """The one certificate that is accepted, as PEM; empty: any that is trusted."""
    proxy: str = ""
    connect_seconds: int = CONNECT_SECONDS
    answer_seconds: int = ANSWER_SECONDS

    @property
    def patience(self) -> int | None:
        """How long to wait for an answer, where that was chosen; None: as usual."""
        return self.answer_seconds if self.answer_seconds != ANSWER_SECONDS else None


class Kept(NamedTuple):
    """A connection as it is remembered, and what became of its token."""

    profile: Profile
    keeping: Keeping


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

    def by_id(self, id_: str) -> Profile | None:
        """Return the connection with this id, if it is remembered."""
        return next((known for known in self._profiles if known.id == id_), None) if id_ else None

    def called(self, name: str) -> Profile | None:
        """Return the connection of this name, which no two have."""
        folded = name.casefold()
        return next((known for known in self._profiles if known.name.casefold() == folded), None)

    async def add(self, profile: Profile, token: Secret | None) -> Kept:
        """Remember a connection, or what became of it, and its token; None: the one that it has."""
        kept, keeping = profile if profile.id else replace(profile, id=new_id()), Keeping(in_keyring=True)
        if token is not None:
            keeping = await keyring_store.save_token(kept.id, token)
            self._tokens[kept.id] = token
        self._profiles = [known for known in self._profiles if known.id != kept.id] + [kept]
        self._write()
        return Kept(kept, keeping)

    async def remove(self, profile: Profile) -> None:
        """Forget a connection and its token."""
        self._profiles = [known for known in self._profiles if known.id != profile.id]
        self._tokens.pop(profile.id, None)
        self._write()
        await keyring_store.forget_token(profile.id)

    async def token_of(self, profile: Profile) -> Found:
        """Return the token of a connection, or why it has to be entered again."""
        if profile.id not in self._tokens:
            found = await keyring_store.read_token(profile.id)
            if found.token is None:
                return found
            self._tokens[profile.id] = found.token
        return Found(self._tokens[profile.id])

    def _write(self) -> None:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        document = json.dumps([_entry(profile) for profile in self._profiles], indent=2)
        file = QSaveFile(str(self._path))
        if file.open(QSaveFile.OpenModeFlag.WriteOnly):
            file.write(document.encode())
            file.commit()  # a disk that is full leaves the old file as it was
        self.changed.emit()


def _entry(profile: Profile) -> dict[str, Any]:
    return {**asdict(profile), "tag": profile.tag.value}


def _read(path: Path) -> list[Profile]:
    try:
        return [_profile(entry) for entry in json.loads(path.read_bytes())]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _profile(entry: dict[str, Any]) -> Profile:
    # What an older KeyDesk wrote has less; what a newer one wrote may have more.
    return Profile(
        name=str(entry["name"]),
        admin_url=str(entry["admin_url"]),
        id=str(entry["id"]),
        tag=_tag(entry.get("tag", "")),
        authority_file=str(entry.get("authority_file", "")),
        pinned=str(entry.get("pinned", "")),
        proxy=str(entry.get("proxy", "")),
        connect_seconds=_seconds(entry.get("connect_seconds"), CONNECT_SECONDS),
        answer_seconds=_seconds(entry.get("answer_seconds"), ANSWER_SECONDS),
    )


def _tag(value: object) -> Tag:
    return next((tag for tag in Tag if tag.value == value), Tag.NONE)


def _seconds(value: object, usual: int) -> int:
    return value if isinstance(value, int) and 1 <= value <= LONGEST_SECONDS else usual
