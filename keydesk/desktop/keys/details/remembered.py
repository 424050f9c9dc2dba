"""How the user left the details: which section, which period and measure, how wide."""

import json
from enum import Enum
from typing import Any, Final, TypeVar, cast

from keydesk.desktop.preferences import Preferences

Choice = TypeVar("Choice", bound=Enum)

_WIDTH: Final = "width"


class Remembered:
    """Reads and writes it. What cannot be read is as if it had never been written."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._said = _read(preferences.key_details)

    @property
    def width(self) -> int:
        """How many pixels wide the user made the details; 0 for the usual width."""
        width = self._said.get(_WIDTH)
        return width if isinstance(width, int) and width > 0 else 0

    @width.setter
    def width(self, width: int) -> None:
        self._write(_WIDTH, width)

    def choice(self, usual: Choice) -> Choice:
        """Return what was chosen of the kind of ``usual``, or that one."""
        try:
            return type(usual)(self._said.get(type(usual).__name__.lower()))
        except ValueError:
            return usual

    def choose(self, chosen: Enum) -> None:
        """Remember this one of its kind."""
        self._write(type(chosen).__name__.lower(), chosen.value)

    def _write(self, name: str, value: Any) -> None:
        if self._said.get(name) != value:
            self._said[name] = value
            self._preferences.key_details = json.dumps(self._said)


def _read(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}
