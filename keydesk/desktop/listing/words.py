"""What is said of a list, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """What is said in place of rows, and how they are counted."""

    one: str
    """In the middle of a sentence: *person*."""
    many: str
    """*people*."""
    icon: str
    empty: str
    """One sentence for when there is none yet: *Nobody is here yet*."""
    empty_detail: str
    empty_for_viewers: str
    """The same for an admin who may only look."""
    action: str = ""
    """The one next action where there is none yet: *Import CSV…*; empty: none is offered."""
