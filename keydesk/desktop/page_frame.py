"""What a page gets from the window, and what the window asks of a page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways

if TYPE_CHECKING:
    from keydesk.desktop.commands import Command
    from keydesk.desktop.platform.clipboard import SecretClipboard
    from keydesk.desktop.preferences import Preferences


@dataclass(frozen=True)
class PageFrame:
    """What a page is made from."""

    session: Session
    clipboard: "SecretClipboard"
    preferences: "Preferences"
    ways: Ways


class Page(Protocol):
    """What every page is, besides a widget. A new one is entered in ``pages.ENTRIES`` and ``Pages._make``."""

    def commands(self) -> "list[Command]":
        """Return everything one can do here. They are in the menu bar while the page is shown."""
        ...
