"""What the palette offers, and in which order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from keydesk.desktop.commands import Command, native_keys, without_mnemonic
from keydesk.desktop.language import tr
from keydesk.desktop.palette.fitting import fit, plain

_REFUSED: Final = 12
"""By so much what is not possible now stands behind what is."""
_RECENT: Final = 6
"""And what was used lately before what was not."""
_RECENT_SHOWN: Final = 5
_ENDING: Final = ("block", "delete", "disable", "disconnect", "end", "quit", "revoke", "stop", "undo")
"""So begin the ids of commands that end something, or take it back."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the palette. ``id`` is remembered once it was used; empty for what is not."""

    name: str
    run: Callable[[], object]
    id: str = ""
    path: str = ""
    """Where else it is found: its menu."""
    icon: str = ""
    keys: str = ""
    """Its shortcut, as the system writes it."""
    refusal: str = ""
    """Why it is not possible now."""
    ends: bool = False
    """It ends something or takes it back: Enter shall not do that where nothing was typed."""

    @cached_property
    def plain_name(self) -> str:
        """The name as it is compared with what is typed."""
        return plain(self.name)

    @cached_property
    def plain_path(self) -> str:
        """The path likewise."""
        return plain(self.path)


def entry_of(command: Command) -> Entry:
    """Return the line of a command as it stands now."""
    refusal = command.why_not() if command.enabled() else tr("Not possible now.")
    return Entry(
        id=command.id,
        name=without_mnemonic(command.text),
        path=without_mnemonic(command.menu.title),
        icon=command.icon,
        keys=native_keys(command.shortcut),
        refusal=refusal,
        ends=command.id.startswith(_ENDING),
        run=command.run,
    )


def ranked(entries: Iterable[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """Return those that fit what is typed, the best first; all of them while nothing is."""
    wanted, listed = plain(typed), list(entries)
    if not wanted:
        return _all(listed, recent[:_RECENT_SHOWN])
    fits = ((fit(wanted, each.plain_name, each.plain_path), each) for each in listed)
    found = [(_worth(points, each, recent), each) for points, each in fits if points]
    return [each for _, each in sorted(found, key=lambda one: (-one[0], len(one[1].name)))]


def _worth(points: int, entry: Entry, recent: Sequence[str]) -> int:
    return points - (_REFUSED if entry.refusal else 0) + (_RECENT if entry.id in recent else 0)


def _all(entries: Sequence[Entry], recent: Sequence[str]) -> list[Entry]:
    """What was used lately first, the rest as it stands; what ends something behind it, then what is refused.

    The first is what Enter does at once.
    """

    def place(entry: Entry) -> int:
        if entry.refusal:
            return len(recent) + 2
        if entry.ends:
            return len(recent) + 1
        return recent.index(entry.id) if entry.id in recent else len(recent)

    return sorted(entries, key=place)
