"""What a page gets from the window, and what the window asks of a page."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from keydesk.desktop.noticed import NoticedHere
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtWidgets import QWidget

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
    noticed: NoticedHere = field(default_factory=NoticedHere)


class Page(Protocol):
    """What every page is, besides a widget. A new one is entered in ``page_entries``."""

    def commands(self) -> "list[Command]":
        """Return everything one can do here. They are in the menu bar while the page is shown."""
        ...


class Receiving(Protocol):
    """A page that others lead to with something to show there (``Ways.handed_over``)."""

    def receive(self, what: object) -> None:
        """Show it, or do what is wanted with it."""
        ...


class LargePageModule(Protocol):
    """The module of a page that takes longer to make than the window may stand still (D3)."""

    def make_in_turns(self, frame: PageFrame) -> "Generator[None, None, QWidget]":
        """Make the page piece by piece, and return it."""
        ...


class PageModule(Protocol):
    """The module of a page."""

    def make_page(self, frame: PageFrame) -> "QWidget":
        """Return the page, a ``Page``."""
        ...
