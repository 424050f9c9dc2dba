"""The pages of links: where somebody with a browser opens a key."""

import asyncio
import json
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http import HTTPStatus
from typing import Final, TypeVar
from urllib.parse import parse_qs

from keydesk.domain.errors import UnavailableError
from keydesk.domain.link import LinkCode, LinkKind, parse_code
from keydesk.gateway.claims import frame
from keydesk.gateway.claims.claim_page import FIELD, opened_page, standing_page
from keydesk.gateway.claims.frame import CONTENT_TYPE, HEADERS, Page
from keydesk.gateway.claims.join_page import EXTRA, KEY, NAME, join_page
from keydesk.gateway.claims.joining import Choice, JoinProblem, JoinService, JoinStanding
from keydesk.gateway.claims.languages import words_for
from keydesk.gateway.claims.opening import OpenedKey
from keydesk.gateway.claims.service import ClaimService, Standing
from keydesk.gateway.claims.words import Words
from keydesk.gateway.serving.connection import Header
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.pressed_twice import PressedTwice
from keydesk.gateway.serving.refusal import Refusal, RefusedError, invalid
from keydesk.gateway.serving.wrong_codes import WrongCodes

ADDRESSES: Final = {f"/{kind.value}/": kind for kind in LinkKind}
"""What the addresses of links begin with; the code is all the rest."""
MAX_FORM: Final = 4 * 1024
MOST_FIELDS: Final = 10
MOST_WAITING: Final = 200
"""More requests than this at once are told to come back."""

Result = TypeVar("Result")
Found = OpenedKey | Standing | JoinStanding | None
_METHODS: Final = frozenset({"GET", "HEAD", "POST"})
_FIELDS: Final = {LinkKind.CLAIM: frozenset({FIELD}), LinkKind.JOIN: frozenset({KEY, NAME, EXTRA})}
"""One of these a form has to have."""
_FORM: Final = b"application/x-www-form-urlencoded"
_NOT_A_FORM: Final = f"Send the form of the page, with the header 'Content-Type: {_FORM.decode()}'."


class LinkPages:
    """Answers what is asked below the addresses of links. Only a POST opens; previews and scanners do not.

    The database is asked in threads of its own, so that no call waits behind a room that opens its links.
    """

    def __init__(self, claims: ClaimService, joins: JoinService, origin_at: Callable[[str], str]) -> None:
        self._claims = claims
        self._joins = joins
        self._origin_at = origin_at
        self._wrong = WrongCodes()
        self._pressed = PressedTwice()
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="links")
        self._waiting = 0

    async def answer(self, exchange: Exchange, method: str, kind: LinkKind, text: str) -> None:
        """Answer one request; ``text`` is what stands in the address where the code belongs."""
        exchange.told = HEADERS
        if method not in _METHODS:
            raise RefusedError(_OTHER_METHOD)
        words = words_for(exchange.head.value(b"accept-language"))
        page, headers = await self._page(exchange, method, parse_code(kind, text), kind, words)
        await exchange.respond(page.status, page.body, *headers, of_type=CONTENT_TYPE)

    def close(self) -> None:
        """Begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _page(
        self, exchange: Exchange, method: str, code: LinkCode | None, kind: LinkKind, words: Words
    ) -> tuple[Page, tuple[Header, ...]]:
        form: Mapping[str, str] | None = None
        if method == "POST":
            form = await _read_form(exchange, _FIELDS[kind])
            if _is_from_elsewhere(exchange.head):
                return frame.elsewhere_page(words), ()
        try:
            if code is not None and form is not None and frame.PRESS in form:
                return await self._pressed_page(exchange, code, form, words)
            found = None if code is None else await self._find(code, form, str(exchange.peer))
        except UnavailableError:
            return frame.busy_page(words), (_RETRY_SOON,)
        return self._shown(exchange, found, words)

    async def _pressed_page(
        self, exchange: Exchange, code: LinkCode, form: Mapping[str, str], words: Words
    ) -> tuple[Page, tuple[Header, ...]]:
        press = json.dumps([code.kind.value, code.reveal(), form], sort_keys=True).encode()
        async with self._pressed.turn(press) as before:
            if before is not None:
                return Page(HTTPStatus.OK, before), ()
            found = await self._find(code, form, str(exchange.peer))
            page, headers = self._shown(exchange, found, words)
            if isinstance(found, OpenedKey):
                self._pressed.keep(press, page.body)
            return page, headers

    def _shown(self, exchange: Exchange, found: Found, words: Words) -> tuple[Page, tuple[Header, ...]]:
        match found:
            case OpenedKey():
                host = exchange.head.host.decode("latin-1")
                return opened_page(words, found, f"{self._origin_at(host)}/v1"), ()
            case Standing():
                return standing_page(words, found), ()
            case JoinStanding(problem=JoinProblem.NOT_FOUND):  # a name can be guessed as a code can
                return self._wrong_page(exchange, words, join_page(words, found))
            case JoinStanding():
                return join_page(words, found), ()
            case None:
                return self._wrong_page(exchange, words, frame.unknown_page(words))

    async def _find(self, code: LinkCode, form: Mapping[str, str] | None, peer: str) -> Found:
        """Look at a link; or open it, if there is a form."""
        if code.kind is LinkKind.CLAIM:
            if form is None:
                return await self._apart(partial(self._claims.look, code))
            return await self._apart(partial(self._claims.open, code, peer))
        if form is None:
            return await self._apart(partial(self._joins.look, code))
        choice = Choice(form.get(KEY, ""), form.get(NAME, ""), form.get(EXTRA, ""))
        return await self._apart(partial(self._joins.join, code, choice, peer))

    def _wrong_page(self, exchange: Exchange, words: Words, page: Page) -> tuple[Page, tuple[Header, ...]]:
        """Return the page for what is wrong; after too much of it, the one that says to wait."""
        seconds = self._wrong.count(exchange.peer, asyncio.get_running_loop().time())
        if seconds:
            return frame.too_many_page(words), ((b"retry-after", b"%d" % seconds),)
        return page, ()

    async def _apart(self, work: Callable[[], Result]) -> Result:
        if self._waiting >= MOST_WAITING:
            raise UnavailableError("Too many links are opened at once.")
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._waiting -= 1


async def _read_form(exchange: Exchange, wanted: frozenset[str]) -> Mapping[str, str]:
    """Read what a button of the page sends; refuse anything else."""
    exchange.head.require_type(_FORM, _NOT_A_FORM)
    body = await exchange.body(longest=MAX_FORM)
    try:
        fields = parse_qs(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict"
        )
    except ValueError as error:  # which every kind of malformed text is
        raise invalid("This is not what the form of the page sends.") from error
    if wanted.isdisjoint(fields):
        raise invalid("Open the link in a browser, and press the button there.")
    return {name: values[-1] for name, values in fields.items()}


def _is_from_elsewhere(head: Head) -> bool:
    """Tell whether another site's page sent the form.

    A page whose address must not leak, as ours, says no more of itself than ``null``.
    """
    if head.value(b"sec-fetch-site") not in {"", "same-origin", "none"}:
        return True
    origin = head.value(b"origin").lower()
    own = head.host.decode("latin-1").lower()
    return origin not in {"", "null"} and origin.partition("://")[2] != own


_RETRY_SOON: Final = (b"retry-after", b"2")
_OTHER_METHOD: Final = Refusal(
    405,
    "invalid_request",
    "Open this address in a browser.",
    headers=((b"allow", b"GET, HEAD, POST"),),
)
