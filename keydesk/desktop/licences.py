"""Whose work KeyDesk stands on, and on which terms: one list for dialog, bundle and notices.

``packaging/licences.py`` writes it from what the lock names; a bundle adds the system's libraries.
"""

import json
from dataclasses import dataclass
from typing import Final

from keydesk.desktop.resources import resource

_LIST: Final = "licences/works.json"


@dataclass(frozen=True, slots=True)
class Work:
    """One work that comes along."""

    name: str
    version: str
    """Empty where it has none, or where that is the system's business."""
    licence: str
    """An SPDX expression."""
    replaceable: bool
    """Whether its licence lets a person put a build of their own in its place (the LGPL)."""
    text: str
    """The file with its licences, below ``licences``."""


def works() -> tuple[Work, ...]:
    """Return KeyDesk itself, then what may be replaced, then the others by name."""
    listed = json.loads(resource(_LIST).read_text(encoding="utf-8"))
    return tuple(sorted((Work(**one) for one in listed), key=_order))


def text_of(work: Work) -> str:
    """Return the whole text of a work's licences."""
    return resource(f"licences/{work.text}").read_text(encoding="utf-8")


def replacing() -> str:
    """Return how a person puts their own build of Qt in place."""
    return resource("licences/replacing.txt").read_text(encoding="utf-8")


def _order(work: Work) -> tuple[bool, bool, str]:
    return work.name != "KeyDesk", not work.replaceable, work.name.casefold()
