"""The columns of a list, as data: what each shows, how it is ordered, how it is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from keydesk.desktop.listing.look import Letters


class Listed(Protocol):
    """Whatever a gateway lists."""

    @property
    def id(self) -> str:
        """What it is known by, whatever row it is in."""
        ...


T = TypeVar("T", bound=Listed)
NOTHING: Final = "—"
TICK: Final = "tick"
ACTIONS: Final = "actions"


@dataclass(frozen=True, kw_only=True)
class Column(Generic[T]):
    """One column. ``text`` is what is shown, copied, and read by a screen reader, also where it is drawn."""

    id: str
    title: str
    text: Callable[[T, datetime], str]
    width: int
    """In characters, so that it grows with the text. The first column takes what the others leave."""
    least: int = 0
    """As many characters it keeps where there is too little room; 0: it stays as wide as it is."""
    gives_way: int = 0
    """When it leaves the screen where there is too little room: 1 first, then 2; 0: it stays.

    What the row is for stays, and what is said nowhere else; the user brings it back with the chooser.
    """
    sort: str = ""
    """What the gateway calls this order; empty: it has none."""
    tooltip: Callable[[T], str] | None = None
    numeric: bool = False
    letters: Letters = Letters.PLAIN
    tone: Callable[[T], str] | None = None
    """Draws the text as a pill, in this tone: good, accent, warn, bad or muted; as text where it is empty."""
    paint: Callable[[QPainter, QRect, T], object] | None = None
    """Draws the cell's content in place of the text, such as a bar."""
    fixed: bool = False
    """Ticks and ``⋯``; a list adds them itself."""
    shown: bool = True
    """Shown until the user says otherwise."""

    @property
    def known_as(self) -> str:
        """What the settings call it."""
        return self.id


def _nothing(_item: object, _now: datetime) -> str:
    return ""


def with_ticks_and_actions(columns: Sequence[Column[T]]) -> tuple[Column[Any], ...]:
    """Return the columns with those by which rows are selected and acted on."""
    tick: Column[Any] = Column(id=TICK, title="", text=_nothing, width=5, fixed=True)
    actions: Column[Any] = Column(id=ACTIONS, title="", text=_nothing, width=7, fixed=True)
    return (tick, *columns, actions)
