"""What this window noticed by itself since it was opened, and no gateway can tell: that one is away."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that was noticed."""

    topic: str
    """What it is about. Of each topic at most one is not over."""
    words: str
    """One sentence, without a full stop."""
    at: datetime
    over_at: datetime | None = None
    """Since when it is over; None while it is not."""


class NoticedHere(QObject):
    """Keeps it in view, newest first, until it is dismissed or the window is closed."""

    changed = Signal()
    came = Signal(object)
    """A ``Noticed`` that is new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Noticed] = []

    @property
    def items(self) -> tuple[Noticed, ...]:
        """What was noticed."""
        return tuple(self._items)

    @property
    def open_count(self) -> int:
        """How much of it is not over."""
        return sum(each.over_at is None for each in self._items)

    def note(self, topic: str, words: str, at: datetime) -> None:
        """Note it, unless it is known and not over."""
        if any(each.topic == topic and each.over_at is None for each in self._items):
            return
        noticed = Noticed(topic, words, at)
        self._items.insert(0, noticed)
        self.changed.emit()
        self.came.emit(noticed)

    def end(self, topic: str, at: datetime) -> None:
        """Note that it is over, if it was noted."""
        for place, each in enumerate(self._items):
            if each.topic == topic and each.over_at is None:
                self._items[place] = replace(each, over_at=at)
                self.changed.emit()

    def dismiss(self, noticed: Noticed) -> None:
        """Keep it no longer: it was read."""
        self._items.remove(noticed)
        self.changed.emit()
