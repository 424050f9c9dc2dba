"""Making the keys of a workshop: one attempt, however often the answer is lost (E2)."""

from dataclasses import dataclass, field

from keydesk.client.errors import NameNotResolvedError, UntrustedServerError
from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, BulkCreate, BulkCreated
from keydesk.contract.claims import JoinLinkCreate
from keydesk.desktop.language import tr
from keydesk.desktop.workshop.draft import WorkshopDraft
from keydesk.domain.errors import (
    ConflictError,
    DomainError,
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    StaleError,
    UnauthorizedError,
    UnavailableError,
)

_REFUSALS = (
    ConflictError,
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    StaleError,
    UnauthorizedError,
    NameNotResolvedError,
    UntrustedServerError,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. Asked again, it brings the same keys: the attempt is the same."""

    draft: WorkshopDraft
    """What it was made of."""
    bulk: BulkCreate
    join: JoinLinkCreate | None
    attempt: str


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it. It holds secrets, so nobody keeps it once they are in a document."""

    batch: Batch
    created: BulkCreated = field(repr=False)
    join_url: str | None = field(default=None, repr=False)
    no_join: str = ""
    """Why there is no join link, though one was wanted."""


async def make(api: AdminApi, wanted: Wanted) -> Made:
    """Make the keys, all or none, and then the join link.

    Whatever is lost on the way, also between the two: doing it again goes on where it was.
    """
    created = await api.create_keys(wanted.bulk, attempt=wanted.attempt)
    if created.batch is None:
        raise UnavailableError(tr("The gateway answered without the batch that it made."))
    if wanted.join is None:
        return Made(created.batch, created)
    try:
        linked = await api.make_join_link(created.batch.id, wanted.join, attempt=f"{wanted.attempt}-join")
    except _REFUSALS as error:
        # The keys are there, and the one who wants them must get them.
        return Made(created.batch, created, no_join=str(error))
    return Made(linked.batch, created, linked.join_url)


def leaves_doubt(error: DomainError) -> bool:
    """Whether the keys may have been made all the same: the answer was lost, or nobody could read it."""
    return not isinstance(error, _REFUSALS)
