"""What admins may know of usage: each only of the locations that they may see (S12)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.info import Role
from keydesk.contract.usage import (
    Chat,
    ChatPage,
    ChatQuery,
    RequestContent,
    RequestPage,
    RequestQuery,
    SummaryQuery,
    UsageDimension,
    UsageFilter,
    UsageGroup,
    UsageLine,
    UsageRequest,
    UsageSum,
    UsageSummary,
)
from keydesk.domain.errors import ForbiddenError, NotFoundError
from keydesk.domain.instant import from_microseconds, to_microseconds
from keydesk.domain.money import Nanos
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.content import open_content
from keydesk.gateway.usage.names import names_of
from keydesk.gateway.usage.requests import load_chats, load_requests
from keydesk.gateway.usage.summaries import (
    HOURS_A_DAY,
    MICROSECONDS_AN_HOUR,
    Question,
    load_lines,
    load_total,
)

USUAL_SPAN: Final = timedelta(days=30)
_HOURS: Final = {UsageGroup.DAY: HOURS_A_DAY, UsageGroup.HOUR: 1}


class UsageService:
    """Usage, to look at. It is written by the recorder alone."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._clock = opened.clock
        self._journal = journal

    def summary(self, caller: Caller, query: SummaryQuery) -> UsageSummary:
        """Return sums."""
        question = self._question(caller, query)
        offset = 0
        if query.cursor is not None:
            place = read_cursor(query.cursor, _order_of(query), int)
            offset = int(place.value)
        with self._store.read() as connection:
            rows = load_lines(connection, question, query.limit + 1, offset)
            page = rows[: query.limit]
            total = load_total(connection, question)
            lines = _lines(connection, question, page)
        end = offset + query.limit
        return UsageSummary.model_construct(
            since=_moment(question.first_hour),
            until=_moment(question.end_hour),
            items=lines,
            next_cursor=write_cursor(_order_of(query), Place(end, "")) if len(rows) > query.limit else None,
            total=_sum_of(total),
        )

    def requests(self, caller: Caller, query: RequestQuery) -> RequestPage:
        """Return a piece of the request log."""
        with self._store.read() as connection:
            rows, cursor, total = load_requests(connection, query, _scope(caller))
            names = names_of(connection, UsageDimension.KEY, {row["key_id"] or "" for row in rows})
        items = [
            UsageRequest.model_construct(
                **{name: row[name] for name in UsageRequest.model_fields if name in row},
                key_name=names.get(row["key_id"] or ""),
                person_id=row["owner_id"],
                cost_usd=row["cost_nanos"],
            )
            for row in rows
        ]
        return RequestPage.model_construct(items=items, next_cursor=cursor, total=total)

    def chats(self, caller: Caller, query: ChatQuery) -> ChatPage:
        """Return a piece of the list of chats."""
        with self._store.read() as connection:
            rows, cursor, total = load_chats(connection, query, _scope(caller))
            names = names_of(connection, UsageDimension.KEY, {row["key_id"] for row in rows})
        items = [
            Chat.model_construct(
                **{name: row[name] for name in Chat.model_fields if name in row},
                key_name=names.get(row["key_id"]),
                person_id=row["owner_id"],
                cost_usd=row["cost_nanos"],
            )
            for row in rows
        ]
        return ChatPage.model_construct(items=items, next_cursor=cursor, total=total)

    def content(self, caller: Caller, request_id: str) -> RequestContent:
        """Return what was said in a call, and put on record who read it. For owners alone."""
        if caller.role is not Role.OWNER:
            raise ForbiddenError("Only an owner may read what was said.")
        with self._journal.change(caller) as change:
            found = open_content(change.connection, self._sealing, request_id)
            if found is None:
                raise NotFoundError("What was said in this call is not kept, or not any more.")
            change.record(Action.CONTENT_READ, request_id, "", {})
        return RequestContent(
            request_id=request_id,
            prompt=found.prompt.decode(errors="replace"),
            answer=found.answer.decode(errors="replace"),
            is_cut=found.prompt_cut or found.answer_cut,
        )

    def _question(self, caller: Caller, query: SummaryQuery) -> Question:
        until = query.until or self._clock.now()
        since = query.since or until - USUAL_SPAN
        by = query.split_by if query.group_by in _HOURS else UsageDimension(query.group_by.value)
        return Question(
            first_hour=to_microseconds(since) // MICROSECONDS_AN_HOUR,
            end_hour=-(-to_microseconds(until) // MICROSECONDS_AN_HOUR),
            members=_members(query),
            locations=_scope(caller),
            time=_HOURS.get(query.group_by),
            by=by,
        )


def _members(query: UsageFilter) -> dict[UsageDimension, str]:
    wanted = {
        UsageDimension.KEY: query.key_id,
        UsageDimension.PERSON: query.person_id,
        UsageDimension.LOCATION: query.location_id,
        UsageDimension.BATCH: query.batch_id,
        UsageDimension.MODEL: query.model,
        UsageDimension.PROVIDER: query.provider_id,
    }
    return {dimension: member for dimension, member in wanted.items() if member is not None}


def _lines(connection: Connection, question: Question, rows: Sequence[RowMapping]) -> list[UsageLine]:
    names: dict[str, str] = {}
    if question.by is not None:
        names = names_of(connection, question.by, {row["member"] for row in rows})
    return [
        UsageLine.model_construct(
            at=None if question.time is None else _moment(row["hour"]),
            member=None if question.by is None else row["member"],
            name=None if question.by is None else names.get(row["member"]),
            **_sum_of(row).__dict__,
        )
        for row in rows
    ]


def _sum_of(row: RowMapping) -> UsageSum:
    return UsageSum.model_construct(
        requests=row["requests"],
        failed=row["failed"],
        input_tokens=row["input_tokens"],
        cached_input_tokens=row["cached_input_tokens"],
        output_tokens=row["output_tokens"],
        cost_usd=Nanos(row["cost_nanos"]),
    )


def _moment(hour: int) -> datetime:
    return from_microseconds(hour * MICROSECONDS_AN_HOUR)


def _order_of(query: SummaryQuery) -> str:
    split = "" if query.split_by is None else query.split_by.value
    return f"summary {query.group_by.value} {split}"


def _scope(caller: Caller) -> Sequence[str] | None:
    return None if caller.locations is None else sorted(caller.locations)
