"""What the desktop remembers between starts. No secret is ever among it."""

import os
from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Final

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from keydesk.desktop.theme import TEXT_SIZES, USUAL, Contrast, Scheme

FOLDER_VARIABLE: Final = "KEYDESK_CONFIG_DIR"
LANGUAGES: Final = ("en", "nl", "de")
"""Those that KeyDesk speaks."""
CLIPBOARD_SECONDS: Final = 30
CLIPBOARD_BOUNDS: Final = (5, 300)
"""How long a copied secret may stay on the clipboard, in seconds."""
_HIGHEST_PORT: Final = 65535
_CHOICES: Final = (
    "window/scheme",
    "window/contrast",
    "window/text_percent",
    "window/language",
    "window/tray",
    "local_gateway/start",
    "local_gateway/at_the_end",
    "alerts/notify",
    "clipboard/seconds",
)
"""What a person chooses, as against what is only remembered."""


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

    changed = Signal()
    """Something was chosen where all of it is chosen; whoever shows it elsewhere follows."""

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
    def language(self) -> str:
        """The language of the screens from the next start on; empty for the system's."""
        value = str(self._settings.value("window/language", ""))
        return value if value in LANGUAGES else ""

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("window/language", language)

    @property
    def contrast(self) -> Contrast:
        """The usual colours, those of high contrast, or what the system asks for."""
        try:
            return Contrast(str(self._settings.value("window/contrast", Contrast.SYSTEM.value)))
        except ValueError:
            return Contrast.SYSTEM

    @contrast.setter
    def contrast(self, contrast: Contrast) -> None:
        self._settings.setValue("window/contrast", contrast.value)

    @property
    def text_percent(self) -> int:
        """How large texts are, in per cent of the system's size."""
        percent = self._settings.value("window/text_percent", defaultValue=USUAL, type=int)
        return percent if isinstance(percent, int) and percent in TEXT_SIZES else USUAL

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._settings.setValue("window/text_percent", percent)

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

    def details_width(self, name: str) -> int:
        """Return how many pixels wide the details beside a list are; 0 for the usual width."""
        width = self._settings.value(f"details/{name}", defaultValue=0, type=int)
        return width if isinstance(width, int) and width > 0 else 0

    def keep_details_width(self, name: str, width: int) -> None:
        """Remember it."""
        self._settings.setValue(f"details/{name}", width)

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

    @property
    def recent_commands(self) -> Sequence[str]:
        """The ids of commands that were used by the palette lately, the last first."""
        return tuple(each for each in str(self._settings.value("palette/recent", "")).split(" ") if each)

    @recent_commands.setter
    def recent_commands(self, ids: Sequence[str]) -> None:
        self._settings.setValue("palette/recent", " ".join(ids))

    @property
    def clipboard_seconds(self) -> int:
        """After how many seconds a copied secret is taken from the clipboard."""
        seconds = self._settings.value("clipboard/seconds", defaultValue=CLIPBOARD_SECONDS, type=int)
        least, most = CLIPBOARD_BOUNDS
        return seconds if isinstance(seconds, int) and least <= seconds <= most else CLIPBOARD_SECONDS

    @clipboard_seconds.setter
    def clipboard_seconds(self, seconds: int) -> None:
        self._settings.setValue("clipboard/seconds", seconds)

    @property
    def stays_in_tray(self) -> bool:
        """Whether the program stays in the tray when its window is closed."""
        return bool(self._settings.value("window/tray", defaultValue=False, type=bool))

    @stays_in_tray.setter
    def stays_in_tray(self, stays: bool) -> None:
        self._settings.setValue("window/tray", stays)

    @property
    def was_told_of_tray(self) -> bool:
        """Whether it was said once where the program is when its window is closed."""
        return bool(self._settings.value("window/tray_told", defaultValue=False, type=bool))

    @was_told_of_tray.setter
    def was_told_of_tray(self, told: bool) -> None:
        self._settings.setValue("window/tray_told", told)

    @property
    def page(self) -> str:
        """The page that was shown last, by its id; empty before the first end."""
        return str(self._settings.value("window/page", ""))

    @page.setter
    def page(self, page: str) -> None:
        self._settings.setValue("window/page", page)

    def choices(self) -> dict[str, object]:
        """Return all that was chosen, for ``take_choices``."""
        return {key: self._settings.value(key) for key in _CHOICES if self._settings.contains(key)}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose this, and nothing else."""
        for key in _CHOICES:
            if key in choices:
                self._settings.setValue(key, choices[key])
            else:
                self._settings.remove(key)

    def save(self) -> None:
        """Write it down now."""
        self._settings.sync()
