"""Which keys are listed, and in which order."""

from dataclasses import dataclass
from typing import Final

from keydesk.contract.keys import KeyQuery
from keydesk.domain.key import KeyStatus

PIECE: Final = 100
"""How many keys are fetched at once: some screens full."""
NEWEST_FIRST: Final = "-created_at"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the user asked to see."""

    text: str = ""
    status: KeyStatus | None = None
    revoked: bool = False
    sort: str = NEWEST_FIRST

    @property
    def narrow(self) -> bool:
        """Whether keys are left out that would be listed otherwise."""
        return bool(self.text.strip()) or self.status is not None

    def query(self, cursor: str | None, *, counts: bool) -> KeyQuery:
        """Return the question to the gateway for a piece of the list."""
        return KeyQuery(
            q=self.text.strip(),
            status=self.status,
            revoked=self.revoked,
            counts=counts,
            sort=self.sort,
            limit=PIECE,
            cursor=cursor,
        )
