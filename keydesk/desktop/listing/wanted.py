"""Which part of a list is wanted, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a list is narrowed down to in one respect. The name stays what it was when it was chosen."""

    facet: str
    """The id of the Facet."""
    id: str
    name: str
    title: str
    """That of the facet."""

    @property
    def words(self) -> str:
        """Say it as it stands on a chip: ``Location: Utrecht``."""
        return f"{self.title}: {self.name}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked to see. ``chosen`` has at most one of each facet, the latest last."""

    text: str = ""
    sort: str = ""
    """What the gateway calls the order; a leading ``-`` turns it round."""
    chosen: tuple[Chosen, ...] = ()

    @property
    def narrow(self) -> bool:
        """Whether something is left out that would be listed otherwise."""
        return bool(self.text or self.chosen)

    def id_of(self, facet: str) -> str | None:
        """Return what the list is narrowed down to in this respect."""
        return next((each.id for each in self.chosen if each.facet == facet), None)

    def with_choice(self, choice: Chosen) -> "Wanted":
        """Return this with the choice, in the place of one of the same facet if there is one."""
        if self.id_of(choice.facet) is None:
            return replace(self, chosen=(*self.chosen, choice))
        swapped = (choice if each.facet == choice.facet else each for each in self.chosen)
        return replace(self, chosen=tuple(swapped))

    def without(self, facets: Sequence[str]) -> "Wanted":
        """Return this with the choices of these facets taken off."""
        return replace(self, chosen=tuple(each for each in self.chosen if each.facet not in facets))

    def cleared(self) -> "Wanted":
        """Return this in the same order, with nothing left out."""
        return Wanted(sort=self.sort)
