"""From what an event or an alert is about to the page that shows it, where it still exists."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from keydesk.contract.alerts import Webhook
from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.templates import Template
from keydesk.desktop.language import tr
from keydesk.desktop.page_entries import (
    ADMINS,
    ALERTS,
    DEPLOYMENTS,
    KEYS,
    MCP_SERVERS,
    MODELS,
    PEOPLE,
    PROVIDERS,
)
from keydesk.desktop.ways import Ways
from keydesk.domain.errors import NotFoundError

_ALL_THERE_CAN_BE: Final = CatalogQuery(limit=500)
"""Of webhooks and templates, which no page of its own shows."""

T = TypeVar("T")
LookUp = Callable[[AdminApi, str], Awaitable[object]]
"""Returns what has this id. Raises NotFoundError where there is nothing any more."""


@dataclass(frozen=True, slots=True)
class Lead:
    """How to get to things of one kind."""

    look_up: LookUp
    go: Callable[[Ways, str, object], object]
    """Goes to what was looked up under this id."""


def _by_id(page: str) -> Callable[[Ways, str, object], object]:
    return lambda ways, id_, _found: ways.handed_over.emit(page, id_)


def _by_record(page: str) -> Callable[[Ways, str, object], object]:
    return lambda ways, _id, found: ways.handed_over.emit(page, found)


async def _webhook(api: AdminApi, id_: str) -> Webhook:
    listed = (await api.list_webhooks(_ALL_THERE_CAN_BE)).items
    return _only([each for each in listed if each.id == id_])


async def _template(api: AdminApi, id_: str) -> Template:
    listed = (await api.list_templates(_ALL_THERE_CAN_BE)).items
    return _only([each for each in listed if each.id == id_])


def _only(found: Sequence[T]) -> T:
    if not found:
        raise NotFoundError(tr("It is not there any more."))
    return found[0]


_LEADS: Final = {
    "key": Lead(lambda api, id_: api.get_key(id_), _by_id(KEYS)),
    "batch": Lead(lambda api, id_: api.get_batch(id_), lambda ways, id_, _: ways.batch_wanted.emit(id_)),
    "person": Lead(lambda api, id_: api.get_person(id_), _by_record(PEOPLE)),
    "location": Lead(lambda api, id_: api.get_location(id_), _by_record(PEOPLE)),
    "provider": Lead(lambda api, id_: api.get_provider(id_), _by_record(PROVIDERS)),
    "model": Lead(lambda api, id_: api.get_model(id_), _by_record(MODELS)),
    "deployment": Lead(lambda api, id_: api.get_deployment(id_), _by_id(DEPLOYMENTS)),
    "mcp_server": Lead(lambda api, id_: api.get_mcp_server(id_), _by_id(MCP_SERVERS)),
    "admin": Lead(lambda api, id_: api.get_admin(id_), _by_id(ADMINS)),
    "webhook": Lead(_webhook, _by_record(ALERTS)),
    "template": Lead(_template, _by_record(KEYS)),
}


def lead_to(kind: str) -> Lead | None:
    """Return how to get to things of a kind, as the gateway calls it; None where no page shows them."""
    return _LEADS.get(kind)
