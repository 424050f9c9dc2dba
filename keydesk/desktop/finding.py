"""What fields search for at the gateway as one types: people, locations, keys, models, batches, …"""

from collections import Counter
from collections.abc import Callable
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import BatchQuery
from keydesk.contract.catalog import CatalogQuery, Credential
from keydesk.contract.keys import Key, KeyQuery, KeySort
from keydesk.contract.people import Location, LocationQuery, PeopleQuery, Person
from keydesk.contract.templates import Template
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source
from keydesk.domain.key import KeyKind

_SHOWN: Final = 25
"""More than that nobody reads through; typing on is quicker."""
_AT_ONCE: Final = 50
"""Of those that a filter offers one looks through some more."""
_LONGEST: Final = 200


def people(api: AdminApi, *, for_keys: bool = False) -> Source:
    """Find people. ``for_keys`` lets nobody be picked who has no linked account."""

    async def find(text: str) -> Found:
        page = await api.list_people(PeopleQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        alike = Counter((each.name, each.location_id) for each in page.items)
        found = [
            person(each, for_keys=for_keys, namesakes=alike[each.name, each.location_id] > 1)
            for each in page.items
        ]
        return Found(found, page.total)

    return find


def locations(api: AdminApi) -> Source:
    """Find locations."""

    async def find(text: str) -> Found:
        page = await api.list_locations(LocationQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        return Found([location(each) for each in page.items], page.total)

    return find


def templates(api: AdminApi) -> Source:
    """Find templates."""

    async def find(text: str) -> Found:
        page = await api.list_templates(CatalogQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        return Found([template(each) for each in page.items], page.total)

    return find


def credentials(api: AdminApi, *, origin: Callable[[], str | None] = lambda: None) -> Source:
    """Find credentials. None can be picked that may be sent to another origin than this one only (S18)."""

    async def find(text: str) -> Found:
        page = await api.list_credentials(CatalogQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        return Found([credential(each, origin()) for each in page.items], page.total)

    return find


def person(found: Person, *, for_keys: bool = False, namesakes: bool = False) -> Candidate:
    """Describe a person by name and location, namesakes at one location by their email address.

    It says when no key can be created for them.
    """
    told = found.email if namesakes and found.email else found.location_name or found.email or ""
    linked = found.account is not None or not for_keys
    parts = ("" if linked else tr("no linked account"), told)
    refusal = tr(
        "{found} has no linked account; without one no key can be created for them.", found=found.name
    )
    note = " · ".join(part for part in parts if part)
    return Candidate(found.id, found.name, note, "" if linked else refusal, found)


def location(found: Location) -> Candidate:
    """Describe a location by its name and how many belong to it."""
    people_there = tr("%n people", "", found.people)
    return Candidate(found.id, found.name, people_there, about=found)


def template(found: Template) -> Candidate:
    """Describe a template by its name and who made it."""
    return Candidate(found.id, found.name, tr("by {who}", who=found.created_by), about=found)


def credential(found: Credential, origin: str | None = None) -> Candidate:
    """Describe a credential by its name and its ends. It says when it may not be sent to this origin."""
    elsewhere = origin is not None and found.origin is not None and found.origin != origin
    refusal = (
        tr("{found} may only be sent to {origin}.", found=found.name, origin=found.origin)
        if elsewhere
        else ""
    )
    note = tr("for {origin}", origin=found.origin) if elsewhere else found.preview
    return Candidate(found.id, found.name, note, refusal, about=found)


def keys(api: AdminApi, *, attachable: bool = True) -> Source:
    """Find keys; ``attachable``: to be attached to something, where ephemeral ones go with their parent."""

    async def find(text: str) -> Found:
        query = KeyQuery(q=text.strip()[:_LONGEST], sort=KeySort.NAME.value, limit=_SHOWN)
        page = await api.list_keys(query)
        return Found([key(each, attachable=attachable) for each in page.items], page.total)

    return find


def key(found: Key, *, attachable: bool = True) -> Candidate:
    """Describe a key by its name, its owner and its preview."""
    note = " · ".join(part for part in (found.owner_name, found.preview) if part)
    refusal = ""
    if attachable and found.kind is KeyKind.EPHEMERAL:
        refusal = tr("{found} is ephemeral: it goes with the key that it comes from.", found=found.name)
    return Candidate(found.id, found.name, note, refusal, found)


def batches(api: AdminApi) -> Source:
    """Find batches; when each was made tells those of one label apart."""

    async def find(text: str) -> Found:
        page = await api.list_batches(BatchQuery(q=text.strip()[:_LONGEST], limit=_AT_ONCE))
        found = [Candidate(each.id, each.label, screen_time.minute(each.created_at)) for each in page.items]
        return Found(found, page.total)

    return find


def models(api: AdminApi) -> Source:
    """Find models, by what clients call them."""

    async def find(text: str) -> Found:
        page = await api.list_models(CatalogQuery(q=text.strip()[:_LONGEST], limit=_AT_ONCE))
        found = [
            Candidate(each.model, each.model, "" if each.enabled else tr("switched off"))
            for each in page.items
        ]
        return Found(found, page.total)

    return find


def providers(api: AdminApi) -> Source:
    """Find providers."""

    async def find(text: str) -> Found:
        page = await api.list_providers(CatalogQuery(q=text.strip()[:_LONGEST], limit=_AT_ONCE))
        found = [
            Candidate(each.id, each.name, "" if each.enabled else tr("switched off")) for each in page.items
        ]
        return Found(found, page.total)

    return find
