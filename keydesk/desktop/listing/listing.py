"""What a list is made of, as data: all that a feature has to say about its own."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.desktop.listing.columns import Column, Listed, T
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words

Item_co = TypeVar("Item_co", bound=Listed, covariant=True)


class Piece(Protocol[Item_co]):
    """A piece of a list, as a gateway answers it: a ``Page`` of the contract."""

    @property
    def items(self) -> Sequence[Item_co]:
        """What is listed."""
        ...

    @property
    def next_cursor(self) -> str | None:
        """Where the next piece begins; None at the end."""
        ...

    @property
    def total(self) -> int | None:
        """How many there are in all; None where they are too many to count."""
        ...


Fetch = Callable[[AdminApi, Wanted, str | None, int], Coroutine[Any, Any, Piece[T]]]
"""Asks the gateway for a piece of the list: what is wanted, the cursor where it begins, at most so many."""


def _never(_item: object) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class Listing(Generic[T]):
    """A list: where it comes from, what it shows, what it says."""

    name: str
    """The stem of object names: ``people`` gives ``peopleTable``."""
    needs: Capability
    """What a gateway must offer to have it."""
    columns: Sequence[Column[T]]
    fetch: Fetch[T]
    words: Words
    searched: str
    """What the search looks at: *name or email*; empty: it is narrowed down by filters alone."""
    sort: str
    """The order to begin with, as the gateway calls it."""
    widest: str = ""
    """The column that takes the width that the others leave; the first one if none is named."""
    about: frozenset[str]
    """The events after which it is asked for anew: names such as ``usage``, or kinds of subjects: ``key``."""
    facets: Sequence[Facet] = ()
    """What it can be narrowed down by."""
    held_back: bool = False
    """New rows, which come at the top and never change, wait until they are wanted: others are being read."""
    faded: Callable[[T], bool] = _never
    """Whether a row is drawn pale, for what is over."""
