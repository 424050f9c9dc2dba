"""Who asks: the admin behind a request, and from where."""

from dataclasses import dataclass
from typing import Final

from keydesk.contract.info import Role


@dataclass(frozen=True, slots=True)
class Caller:
    """An admin and the address that the request came from (S14: the socket's, or empty)."""

    id: str
    name: str
    role: Role
    peer: str = ""
    locations: frozenset[str] | None = None
    """The locations that the admin may see and touch; None: all, and what belongs to none (S12)."""

    def sees(self, location_id: str | None) -> bool:
        """Return whether what belongs to this location, or to none, is there for the admin at all."""
        return self.locations is None or location_id in self.locations


COMMAND_LINE: Final = Caller(id="command-line", name="command line", role=Role.OWNER)
"""Whoever may read the data folder may do anything with it."""
