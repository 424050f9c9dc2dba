"""The list of audit events, as data."""

from dataclasses import dataclass
from typing import Any

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditEvent, AuditQuery
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.audit.days import bounds
from keydesk.desktop.audit.facets import (
    ACTION_FACET,
    ADMIN_FACET,
    FACETS,
    KIND_FACET,
    PERIOD_FACET,
    SUBJECT,
    UPTO,
)
from keydesk.desktop.audit_words.deeds import KINDS, actor, origin, sentence
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.domain.instant import Clock

_LONGEST = 200


@dataclass
class Marked:
    """The event at which the chain is known to break; 0 for none."""

    sequence: int = 0

    def says(self, event: AuditEvent) -> str:
        """Say what was done; of the event at which the chain breaks, that it does."""
        return (
            tr("Chain breaks here: {event}", event=sentence(event))
            if self.is_about(event)
            else sentence(event)
        )

    def is_about(self, event: AuditEvent) -> bool:
        """Whether the chain breaks there."""
        return event.sequence == self.sequence


def query_of(wanted: Wanted, clock: Clock) -> AuditQuery:
    """Return what asks the gateway for it."""
    fields: dict[str, Any] = {"q": wanted.text[:_LONGEST]}
    by = {
        ACTION_FACET.id: "action",
        ADMIN_FACET.id: "admin_id",
        KIND_FACET.id: "subject_kind",
        SUBJECT: "subject_id",
    }
    for facet, field in by.items():
        if (id_ := wanted.id_of(facet)) is not None:
            fields[field] = id_
    if (upto := wanted.id_of(UPTO)) is not None:
        fields["upto"] = int(upto)
    if (period := wanted.id_of(PERIOD_FACET.id)) is not None:
        fields["from"], fields["to"] = bounds(period, clock.now())
    return AuditQuery(**fields)


def events_listing(clock: Clock, marked: Marked) -> Listing[AuditEvent]:
    """Return the list. A row that ``marked`` is about says so."""

    async def fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[AuditEvent]:
        return await api.list_audit(
            query_of(wanted, clock).model_copy(update={"cursor": cursor, "limit": limit})
        )

    return Listing(
        name="audit",
        needs=Capability.AUDIT,
        columns=(
            Column[AuditEvent](
                id="what",
                title=tr("What"),
                text=lambda event, _: marked.says(event),
                tone=lambda event: "bad" if marked.is_about(event) else "",
                width=44,
                tooltip=sentence,
                letters=Letters.STRONG,
            ),
            Column[AuditEvent](
                id="who", title=tr("Who"), text=lambda event, _: actor(event), width=24, tooltip=actor
            ),
            Column[AuditEvent](
                id="from",
                title=tr("From", "an address"),
                text=lambda event, _: origin(event),
                width=19,
                letters=Letters.FIXED,
            ),
            Column[AuditEvent](
                id="when",
                title=tr("When"),
                text=lambda event, now: screen_time.relative(event.at, now),
                width=16,
                tooltip=lambda event: screen_time.exact(event.at),
            ),
            Column[AuditEvent](
                id="number",
                title=tr("Number"),
                text=lambda event, _: as_number(event.sequence),
                width=12,
                numeric=True,
                tooltip=lambda event: f"SHA-256 {event.hash}",
            ),
        ),
        fetch=fetch,
        words=Words(
            one=tr("event"),
            many=tr("events"),
            icon="shield-check",
            empty=tr("Nothing is on record yet"),
            empty_detail=tr("Whatever admins do is recorded here: who, when, from where, and what changed."),
            empty_for_viewers=tr("Nobody changed anything yet that you may look at."),
        ),
        searched=tr("name, admin or address"),
        sort="",
        about=frozenset(KINDS),
        facets=FACETS,
        held_back=True,
    )
