"""The pages of links: where somebody with a browser opens a key."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final, TypeVar
from urllib.parse import parse_qs

from keydesk.domain.errors import UnavailableError
from keydesk.domain.link import LinkCode, LinkKind, parse_code
from keydesk.gateway.claims import page as pages
from keydesk.gateway.claims.languages import words_for
from keydesk.gateway.claims.page import CONTENT_TYPE, FIELD, HEADERS, Page
from keydesk.gateway.claims.service import ClaimService, OpenedKey
from keydesk.gateway.claims.words import Words
from keydesk.gateway.serving.connection import Header
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import Refusal, RefusedError, invalid
from keydesk.gateway.serving.wrong_codes import WrongCodes

CLAIM: Final = f"/{LinkKind.CLAIM.value}/"
MAX_FORM: Final = 4 * 1024
MOST_FIELDS: Final = 10
MOST_WAITING: Final = 200
"""More requests than this at once are told to come back."""

Result = TypeVar("Result")
_METHODS: Final = frozenset({"GET", "HEAD", "POST"})
_FORM: Final = b"application/x-www-form-urlencoded"
_NOT_A_FORM: Final = f"Send the form of the page, with the header 'Content-Type: {_FORM.decode()}'."


class LinkPages:
    """Answers what is asked below the addresses of links. Only a POST opens; previews and scanners do not.

    The database is asked in threads of its own, so that no call waits behind a room that opens its links.
    """

    def __init__(self, claims: ClaimService, origin_at: Callable[[str], str]) -> None:
        self._claims = claims
        self._origin_at = origin_at
        self._wrong = WrongCodes()
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="links")
        self._waiting = 0

    async def answer(self, exchange: Exchange, method: str, text: str) -> None:
        """Answer one request; ``text`` is what stands in the address where the code belongs."""
        exchange.told = HEADERS
        if method not in _METHODS:
            raise RefusedError(_OTHER_METHOD)
        words = words_for(exchange.head.value(b"accept-language"))
        page, headers = await self._page(exchange, method, text, words)
        await exchange.respond(page.status, page.body, *headers, of_type=CONTENT_TYPE)

    def close(self) -> None:
        """Begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _page(
        self, exchange: Exchange, method: str, text: str, words: Words
    ) -> tuple[Page, tuple[Header, ...]]:
        if method == "POST":
            await _read_form(exchange)
            if _is_from_elsewhere(exchange.head):
                return pages.elsewhere_page(words), ()
        code = parse_code(LinkKind.CLAIM, text)
        try:
            page = None if code is None else await self._known_page(exchange, method, code, words)
        except UnavailableError:
            return pages.busy_page(words), (_RETRY_SOON,)
        if page is not None:
            return page, ()
        seconds = self._wrong.count(exchange.peer, asyncio.get_running_loop().time())
        if seconds:
            return pages.too_many_page(words), ((b"retry-after", b"%d" % seconds),)
        return pages.unknown_page(words), ()

    async def _known_page(self, exchange: Exchange, method: str, code: LinkCode, words: Words) -> Page | None:
        """Return the page of a link that there is."""
        if method != "POST":
            standing = await self._apart(partial(self._claims.look, code))
            return None if standing is None else pages.standing_page(words, standing)
        found = await self._apart(partial(self._claims.open, code, str(exchange.peer)))
        if isinstance(found, OpenedKey):
            host = exchange.head.host.decode("latin-1")
            return pages.opened_page(words, found, f"{self._origin_at(host)}/v1")
        return None if found is None else pages.standing_page(words, found)

    async def _apart(self, work: Callable[[], Result]) -> Result:
        if self._waiting >= MOST_WAITING:
            raise UnavailableError("Too many links are opened at once.")
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._waiting -= 1


async def _read_form(exchange: Exchange) -> None:
    """Read what the page's button sends; refuse anything else."""
    exchange.head.require_type(_FORM, _NOT_A_FORM)
    body = await exchange.body(longest=MAX_FORM)
    try:
        fields = parse_qs(body.decode("latin-1"), max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise invalid(f"More than {MOST_FIELDS} fields.") from error
    if FIELD not in fields:
        raise invalid("Open the link in a browser, and press the button there.", FIELD)


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
