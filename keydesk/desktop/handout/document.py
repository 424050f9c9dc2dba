"""A document: handouts for one or for many, and how they are laid out."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from PySide6.QtCore import QLocale

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.language import tr
from keydesk.desktop.snippets import Tool


class Style(Enum):
    """How many handouts share a page. More than one: cards to cut."""

    PAGE = 1
    CARDS_2 = 2
    CARDS_4 = 4
    CARDS_8 = 8


STYLE_NAMES: Final = {
    Style.PAGE: tr("A page a person"),
    Style.CARDS_2: tr("Cards to cut, 2 a page"),
    Style.CARDS_4: tr("Cards to cut, 4 a page"),
    Style.CARDS_8: tr("Cards to cut, 8 a page"),
}
"""What they are called where one chooses."""


class Paper(Enum):
    """What printers are loaded with."""

    A4 = "A4"
    LETTER = "Letter"


def usual_paper() -> Paper:
    """Return what printers where this runs are loaded with."""
    imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if imperial else Paper.A4


@dataclass(frozen=True, slots=True)
class Document:
    """Handouts that are printed together.

    It holds secrets that nobody can see again: whoever made one lets the viewer have it and keeps none.
    """

    title: str
    """What the keys are for, such as a batch's label or the one key's name."""
    handouts: tuple[Handout, ...]
    made_at: datetime
    style: Style = Style.PAGE
    tool: Tool = Tool.CURL
    """The tool whose first steps are printed."""
    paper: Paper | None = None
    """None: what is usual where this runs."""
    join_url: str | None = None
    """With it the document begins with a cover page, for the door or the projector."""
