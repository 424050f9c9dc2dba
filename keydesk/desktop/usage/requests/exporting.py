"""Requests in a CSV file: each that fits the filters, with every field that the ledger keeps."""

from collections.abc import AsyncIterator, Sequence
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.usage import RequestQuery, UsageRequest
from keydesk.desktop.csv_export import CsvFile
from keydesk.desktop.language import tr
from keydesk.domain.money import format_usd

_AT_ONCE: Final = 500
_FIELDS: Final = (
    "request_id",
    "at",
    "key_id",
    "key_name",
    "person_id",
    "person_name",
    "location_id",
    "location_name",
    "batch_id",
    "batch_name",
    "deployment_id",
    "deployment_name",
    "chat_id",
    "endpoint",
    "model",
    "provider_id",
    "provider_name",
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "cost_usd",
    "latency_ms",
    "status",
    "outcome",
)


def counted(number: int) -> str:
    """Say how many requests there are."""
    return tr("%n requests", "", number)


def _line(request: UsageRequest) -> Sequence[object]:
    values: dict[str, object] = {name: getattr(request, name) for name in _FIELDS}
    values |= {"at": request.at.isoformat(), "cost_usd": format_usd(request.cost_usd)}
    return list(values.values())


REQUESTS_FILE: Final = CsvFile[UsageRequest](
    what=tr("requests"), columns=_FIELDS, line=_line, counted=counted
)


async def all_requests(api: AdminApi, query: RequestQuery) -> AsyncIterator[Sequence[UsageRequest]]:
    """Yield every request that the query lists, in pieces."""
    cursor: str | None = None
    while True:
        page = await api.list_requests(query.model_copy(update={"limit": _AT_ONCE, "cursor": cursor}))
        yield page.items
        cursor = page.next_cursor
        if cursor is None:
            return
