"""The third section of the details: the last requests with a key."""

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.contract.usage import UsageDimension, UsageRequest
from keydesk.desktop.keys.details.reading import read_requests
from keydesk.desktop.keys.details.record import Record
from keydesk.desktop.keys.details.record_section import Piece, RecordSection
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.request_words import duration, outcome_of
from keydesk.desktop.session import Session
from keydesk.desktop.usage_of import RequestsOf
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.link import Link
from keydesk.domain.instant import Clock


class Requests(RecordSection):
    """Lists them with time, model, outcome, tokens, cost and latency."""

    usage_wanted = Signal(object)
    """A RequestsOf that the usage page is to show."""

    def __init__(self, session: Session, clock: Clock) -> None:
        super().__init__(
            session,
            clock,
            what=tr("request log"),
            needs=Capability.USAGE,
            name="requestList",
            copies=tr("Copy request id"),
        )
        self.add_below(Link(tr("Show in the request log"), name="requestsOfKeyLink", on_click=self._lead))

    def piece(self, api: AdminApi, key: Key, cursor: str | None) -> Coroutine[Any, Any, Piece]:
        """Read some requests."""

        async def read() -> Piece:
            page = await read_requests(api, key.id, cursor)
            return [record_of(request) for request in page.items], page.next_cursor

        return read()

    def is_affected(self, before: Key, after: Key) -> bool:
        """Whether there was a request since."""
        return (before.requests, before.last_used_at) != (after.requests, after.last_used_at)

    def empty(self) -> QWidget | None:
        """Say that there was none."""
        if self.model.rowCount():
            return None
        return EmptyState(
            "clock", tr("Not used yet"), detail=tr("Requests with this key will be listed here.")
        )

    def _lead(self) -> None:
        if self.key is not None:
            self.usage_wanted.emit(RequestsOf(UsageDimension.KEY, self.key.id, self.key.name))


def record_of(request: UsageRequest) -> Record:
    """Describe a request."""
    tokens = request.input_tokens + request.output_tokens
    figures = {"in": as_number(request.input_tokens), "out": as_number(request.output_tokens)}
    counted = (
        tr(
            "{in} tokens in, {cached} of them cached, {out} out",
            cached=as_number(request.cached_input_tokens),
            **figures,
        )
        if request.cached_input_tokens
        else tr("{in} tokens in, {out} out", **figures)
    )
    return Record(
        id=request.request_id,
        at=request.at,
        title=request.model,
        aside=dollars(request.cost_usd),
        pill=outcome_of(request),
        words=" · ".join((tr("%n tokens", "", tokens), duration(request.latency_ms))),
        more="\n".join((tr("Request {id}", id=request.request_id), request.endpoint, counted)),
    )
