"""What a list can be narrowed down by, as data."""

from collections.abc import Callable
from dataclasses import dataclass

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.widgets.search_choices import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Facet:
    """One respect, such as the location: a few choices that are always the same, or a search for them."""

    id: str
    title: str
    """On its button and its chip: *Location*."""
    choices: tuple[tuple[str, str], ...] = ()
    """Ids and names, as they stand in the middle of a sentence."""
    source: Callable[[AdminApi], Source] | None = None
    """In place of choices: what finds them as one types."""
    many: str = ""
    """What the source finds: *locations*."""
    needs: Capability | None = None
    """What a gateway must offer for this to make sense."""

    def choice(self, id_: str, name: str) -> Chosen:
        """Return what narrows a list down to this."""
        return Chosen(self.id, id_, name, self.title)
