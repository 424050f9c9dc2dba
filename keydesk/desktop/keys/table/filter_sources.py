"""Where the choices of a filter come from: the gateway is asked as one types."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.people import Person
from keydesk.desktop import finding
from keydesk.desktop.keys.table.filters import Facet
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source

_AT_ONCE: Final = 50
"""More than one looks through; whoever wants another types."""
_LONGEST: Final = 200


def source_of(facet: Facet, api: AdminApi) -> Source:
    """Return what finds the choices of a facet whose choices are not always the same."""
    return _SOURCES[facet](api)


def _owners(api: AdminApi) -> Source:
    """People; namesakes at one location are told apart by their email address."""

    async def find(text: str) -> Found:
        found = await finding.people(api)(text)
        alike = Counter((each.text, each.note) for each in found.candidates)
        told = [
            replace(each, note=each.about.email or each.note)
            if isinstance(each.about, Person) and alike[each.text, each.note] > 1
            else each
            for each in found.candidates
        ]
        return Found(told, found.total)

    return find


def _deployments(api: AdminApi) -> Source:
    async def find(text: str) -> Found:
        page = await api.list_deployments(CatalogQuery(q=_typed(text), limit=_AT_ONCE))
        found = [Candidate(each.id, each.name, _keys(len(each.key_ids))) for each in page.items]
        return Found(found, page.total)

    return find


def _mcp_servers(api: AdminApi) -> Source:
    async def find(text: str) -> Found:
        page = await api.list_mcp_servers(CatalogQuery(q=_typed(text), limit=_AT_ONCE))
        # Rules of keys name servers, so that a name is what is asked for.
        found = [
            Candidate(each.name, each.name, "" if each.enabled else tr("switched off")) for each in page.items
        ]
        return Found(found, page.total)

    return find


_SOURCES: Final[dict[Facet, Callable[[AdminApi], Source]]] = {
    Facet.OWNER: _owners,
    Facet.LOCATION: finding.locations,
    Facet.BATCH: finding.batches,
    Facet.DEPLOYMENT: _deployments,
    Facet.MODEL: finding.models,
    Facet.MCP_SERVER: _mcp_servers,
}


def _typed(text: str) -> str:
    return text.strip()[:_LONGEST]


def _keys(count: int) -> str:
    return tr("%n keys", "", count)
