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


COMMAND_LINE: Final = Caller(id="command-line", name="command line", role=Role.OWNER)
"""Whoever may read the data folder may do anything with it."""
