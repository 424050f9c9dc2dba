"""What the desktop remembers between starts. No secret is ever among it."""

import os
from enum import Enum
from pathlib import Path
from typing import Final

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QObject, QSettings

from keydesk.desktop.theme import Scheme

FOLDER_VARIABLE: Final = "KEYDESK_CONFIG_DIR"
_HIGHEST_PORT: Final = 65535


def config_dir() -> Path:
    """Return the folder of what is remembered: the platform's, or what the environment says."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else user_config_path("keydesk", appauthor=False)


class AtTheEnd(Enum):
    """What becomes of the local gateway when the desktop is closed."""

    ASK = "ask"
    STOP = "stop"
    KEEP = "keep"


class Preferences(QObject):
    """Reads and writes ``desktop.ini``. A file that cannot be read or written leaves the defaults."""

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        path = (folder or config_dir()) / "desktop.ini"
        self._settings = QSettings(str(path), QSettings.Format.IniFormat, self)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or what the system shows."""
        try:
            return Scheme(str(self._settings.value("window/scheme", Scheme.SYSTEM.value)))
        except ValueError:
            return Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("window/scheme", scheme.value)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size; empty before the first end."""
        value = self._settings.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)

    @property
    def starts_local_gateway(self) -> bool:
        """Whether the local gateway starts with the desktop: since its first start, until told otherwise."""
        return bool(self._settings.value("local_gateway/start", defaultValue=False, type=bool))

    @starts_local_gateway.setter
    def starts_local_gateway(self, starts: bool) -> None:
        self._settings.setValue("local_gateway/start", starts)

    @property
    def knows_local_gateway(self) -> bool:
        """Whether anything was ever said about starting it."""
        return self._settings.contains("local_gateway/start")

    @property
    def at_the_end(self) -> AtTheEnd:
        """Whether the local gateway keeps running when the desktop is closed; asked until it is answered."""
        try:
            return AtTheEnd(str(self._settings.value("local_gateway/at_the_end", AtTheEnd.ASK.value)))
        except ValueError:
            return AtTheEnd.ASK

    @at_the_end.setter
    def at_the_end(self, choice: AtTheEnd) -> None:
        self._settings.setValue("local_gateway/at_the_end", choice.value)

    @property
    def sharing(self) -> str:
        """How the local gateway is shared on the network, in its own words; empty for not at all."""
        return str(self._settings.value("local_gateway/sharing", ""))

    @sharing.setter
    def sharing(self, sharing: str) -> None:
        self._settings.setValue("local_gateway/sharing", sharing)

    @property
    def local_port(self) -> int | None:
        """The port that the local gateway had last, so that its address stays; None for the usual one."""
        port = self._settings.value("local_gateway/port", defaultValue=0, type=int)
        return port if isinstance(port, int) and 0 < port <= _HIGHEST_PORT else None

    @local_port.setter
    def local_port(self, port: int | None) -> None:
        self._settings.setValue("local_gateway/port", port)

    @property
    def last_profile(self) -> str:
        """The id of the gateway elsewhere that was the current one last; empty for none."""
        return str(self._settings.value("window/connection", ""))

    @last_profile.setter
    def last_profile(self, profile_id: str) -> None:
        self._settings.setValue("window/connection", profile_id)

    @property
    def key_columns(self) -> str:
        """How the user laid out the key table, in the table's own words; empty for the usual way."""
        return str(self._settings.value("keys/columns", ""))

    @key_columns.setter
    def key_columns(self, layout: str) -> None:
        self._settings.setValue("keys/columns", layout)

    def list_columns(self, name: str) -> str:
        """Return how the user laid out the columns of a list, in its own words; empty for the usual way."""
        return str(self._settings.value(f"lists/{name}", ""))

    def keep_list_columns(self, name: str, layout: str) -> None:
        """Remember it."""
        self._settings.setValue(f"lists/{name}", layout)

    @property
    def key_details(self) -> str:
        """How the user left the details of keys, in the details' own words; empty for the usual way."""
        return str(self._settings.value("keys/details", ""))

    @key_details.setter
    def key_details(self, layout: str) -> None:
        self._settings.setValue("keys/details", layout)

    @property
    def workshop_under_way(self) -> str:
        """Which keys for many were asked for and never answered, in its own words; empty for none."""
        return str(self._settings.value("workshop/under_way", ""))

    @workshop_under_way.setter
    def workshop_under_way(self, attempt: str) -> None:
        self._settings.setValue("workshop/under_way", attempt)

    @property
    def notifies_of_alerts(self) -> bool:
        """Whether the system shows alerts that come while no window of KeyDesk is in front."""
        return bool(self._settings.value("alerts/notify", defaultValue=True, type=bool))

    @notifies_of_alerts.setter
    def notifies_of_alerts(self, notifies: bool) -> None:
        self._settings.setValue("alerts/notify", notifies)

    def save(self) -> None:
        """Write it down now."""
        self._settings.sync()
