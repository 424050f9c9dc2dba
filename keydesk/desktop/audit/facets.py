"""What the audit log can be narrowed down by."""

from typing import Final

from keydesk.contract.admins import AdminQuery
from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditAction
from keydesk.desktop.admins.roles import NAMES
from keydesk.desktop.audit import days
from keydesk.desktop.audit_of import AuditBy, AuditOf
from keydesk.desktop.audit_words.deeds import KINDS, in_general, kind_word
from keydesk.desktop.language import amid, as_number, tr
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source

_SHOWN: Final = 25
_LONGEST: Final = 200
SUBJECT: Final = AuditBy.SUBJECT.value
UPTO: Final = "upto"


def _has(text: str, *words: str) -> bool:
    wanted = text.casefold().split()
    return all(any(each in word.casefold() for word in words) for each in wanted)


def _actions(_api: AdminApi) -> Source:
    """All that can be done, by what it is done to."""

    async def find(text: str) -> Found:
        found = [
            Candidate(action.value, in_general(action.value), kind_word(action.subject_kind))
            for action in AuditAction
            if _has(text, in_general(action.value), kind_word(action.subject_kind))
        ]
        return Found(found, len(found))

    return find


def _admins(api: AdminApi) -> Source:
    """Admins, also those who are revoked: what they did stays."""

    async def find(text: str) -> Found:
        query = AdminQuery(q=text.strip()[:_LONGEST], revoked=True, limit=_SHOWN)
        page = await api.list_admins(query)
        return Found(
            [
                Candidate(
                    each.id,
                    each.name,
                    tr("revoked", "an admin") if each.revoked_at else amid(NAMES[each.role]),
                )
                for each in page.items
            ],
            page.total or 0,
        )

    return find


def _periods(_api: AdminApi) -> Source:
    async def find(text: str) -> Found:
        own = days.typed(text)
        if own is not None:
            return Found([Candidate(*own)], 1)
        named = [(id_, words) for id_, words in days.known() if _has(text, words)]
        notes = [days.HINT, *[""] * len(named)]
        found = [
            Candidate(id_, as_sentence(words), note) for (id_, words), note in zip(named, notes, strict=False)
        ]
        return Found(found, len(found))

    return find


ACTION_FACET: Final = Facet(id="action", title=tr("Action"), source=_actions, many=tr("actions"))
ADMIN_FACET: Final = Facet(id=AuditBy.ADMIN.value, title=tr("Admin"), source=_admins, many=tr("admins"))
KIND_FACET: Final = Facet(id="kind", title=tr("About"), choices=tuple(KINDS.items()))
PERIOD_FACET: Final = Facet(id="period", title=tr("When"), source=_periods, many=tr("periods"))
FACETS: Final = (ACTION_FACET, ADMIN_FACET, KIND_FACET, PERIOD_FACET)


def chosen_by(of: AuditOf) -> Chosen:
    """Return what narrows the log down to this admin, or to what was done to this."""
    if of.by is AuditBy.ADMIN:
        return ADMIN_FACET.choice(of.id, of.name)
    return Chosen(SUBJECT, of.id, of.name, tr("Done to"))


def up_to(sequence: int) -> Chosen:
    """Return what narrows the log down to an event and those before it."""
    return Chosen(UPTO, str(sequence), tr("number {number}", number=as_number(sequence)), tr("Up to"))
