"""Which column of a file is which of the gateway's, by the words that people and spreadsheets use."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from keydesk.desktop.language import tr
from keydesk.domain.errors import InvalidValueError

_NAMES: Final = {
    "name": ("name", "full name", "naam", "volledige naam", "vollständiger name", "display name"),
    "email": (
        "email",
        "e mail",
        "mail",
        "email address",
        "e mail address",
        "e mailadres",
        "emailadres",
        "e mail adresse",
    ),
    "location": ("location", "site", "group", "locatie", "plaats", "groep", "standort", "ort", "gruppe"),
    "account": (
        "account",
        "linked account",
        "user",
        "user name",
        "username",
        "login",
        "gebruikersnaam",
        "konto",
        "benutzername",
    ),
}
_FIRST: Final = ("first name", "given name", "voornaam", "vorname")
_LAST: Final = ("last name", "surname", "family name", "achternaam", "nachname")
_COLUMNS: Final = {word: column for column, words in _NAMES.items() for word in words}
_HOW: Final = tr("The first line names the columns: name, email, location, account. The name is needed.")


@dataclass(frozen=True, slots=True)
class Plan:
    """Which cells of a line make which of the gateway's columns."""

    names: tuple[str, ...]
    sources: tuple[tuple[int, ...], ...]
    """For each of them the places of the cells whose texts make it."""
    width: int
    """How many cells the first line has."""
    left_out: tuple[str, ...]

    def pick(self, cells: Sequence[str]) -> list[str]:
        """Return the cells as the gateway takes them; a line may end early."""
        return [_joined(cells, places) for places in self.sources]


def plan_columns(header: Sequence[str]) -> Plan:
    """Read the first line. Raises InvalidValueError, saying what is expected."""
    found: dict[str, tuple[int, ...]] = {}
    parts: dict[str, int] = {}
    left_out: list[str] = []
    for place, title in enumerate(header):
        word = _plain(title)
        column = _COLUMNS.get(word)
        if column is not None:
            _take(found, column, (place,), title)
        elif word in _FIRST or word in _LAST:
            parts["first" if word in _FIRST else "last"] = place
        elif word:
            left_out.append(title.strip())
    if parts and "name" not in found:
        found["name"] = tuple(parts[part] for part in ("first", "last") if part in parts)
    if "name" not in found:
        raise InvalidValueError(" ".join((tr("No column is called name."), _HOW)))
    columns = [column for column in _NAMES if column in found]
    return Plan(tuple(columns), tuple(found[column] for column in columns), len(header), tuple(left_out))


def _take(found: dict[str, tuple[int, ...]], column: str, places: tuple[int, ...], title: str) -> None:
    if column in found:
        twice = tr(
            "Two columns say the {column}; the second is “{title}”.",
            column=column,
            title=title.strip()[:60],
        )
        raise InvalidValueError(f"{twice} {_HOW}")
    found[column] = places


def _plain(title: str) -> str:
    return re.sub(r"[\s_.\-]+", " ", title).strip().casefold()


def _joined(cells: Sequence[str], places: Sequence[int]) -> str:
    return " ".join(cells[place] for place in places if place < len(cells) and cells[place].strip())
