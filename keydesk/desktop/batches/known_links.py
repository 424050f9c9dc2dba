"""The join links that were made here: no gateway can show one again, this window can while it is open."""

from datetime import datetime

from keydesk.contract.batches import Batch, BatchLinked
from keydesk.desktop.session import Session


class KnownLinks:
    """Keeps the links in memory until the gateway is another one; it hides them like a secret."""

    def __init__(self, session: Session) -> None:
        self._links: dict[str, tuple[datetime, str]] = {}
        session.switched.connect(self._links.clear)

    def keep(self, linked: BatchLinked) -> None:
        """Remember a link that was just made."""
        if linked.batch.join is not None:
            self._links[linked.batch.id] = (linked.batch.join.created_at, linked.join_url)

    def link_of(self, batch: Batch) -> str | None:
        """Return the join link of a batch, if it was made here and is still the one that it has."""
        made_at, url = self._links.get(batch.id, (None, ""))
        return url if batch.join is not None and batch.join.created_at == made_at else None

    def __repr__(self) -> str:
        return f"KnownLinks({len(self._links)})"
