"""What admins may know of usage: each only of the locations that they may see (S12)."""

from collections.abc import Sequence

from keydesk.contract.info import Role
from keydesk.contract.usage import (
    ChatPage,
    ChatQuery,
    RequestContent,
    RequestPage,
    RequestQuery,
    SummaryQuery,
    UsageSummary,
)
from keydesk.domain.errors import ForbiddenError, NotFoundError
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.content import open_content
from keydesk.gateway.usage.requests import load_chats, load_requests
from keydesk.gateway.usage.showing import chats_of, requests_of
from keydesk.gateway.usage.summary import summarise


class UsageService:
    """Usage, to look at. It is written by the recorder alone."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._clock = opened.clock
        self._journal = journal

    def summary(self, caller: Caller, query: SummaryQuery) -> UsageSummary:
        """Return sums."""
        with self._store.read() as connection:
            return summarise(connection, query, _scope(caller), self._clock.now())

    def requests(self, caller: Caller, query: RequestQuery) -> RequestPage:
        """Return a piece of the request log."""
        with self._store.read() as connection:
            rows, cursor, total = load_requests(connection, query, _scope(caller))
            items = requests_of(connection, rows)
        return RequestPage.model_construct(items=items, next_cursor=cursor, total=total)

    def chats(self, caller: Caller, query: ChatQuery) -> ChatPage:
        """Return a piece of the list of chats."""
        with self._store.read() as connection:
            rows, cursor, total = load_chats(connection, query, _scope(caller))
            items = chats_of(connection, rows)
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


def _scope(caller: Caller) -> Sequence[str] | None:
    return None if caller.locations is None else sorted(caller.locations)
