"""The pages of links as HTML. Everything that comes from a database or a request is text, never markup."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from http import HTTPStatus
from typing import Final

from keydesk.domain.snippets import SNIPPETS, Access
from keydesk.gateway.claimable import ClaimableKey
from keydesk.gateway.claims.looks import POLICY, SCRIPT, STYLE
from keydesk.gateway.claims.service import LinkState, OpenedKey, Standing
from keydesk.gateway.claims.words import Words, exact

PRODUCT: Final = "KeyDesk"
FIELD: Final = "open"
"""What the button of the page sends; a request without it opens nothing."""
CONTENT_TYPE: Final = (b"content-type", b"text/html; charset=utf-8")
HEADERS: Final = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"vary", b"accept-language"),
)
"""Of every answer below the addresses of links."""

_STATUSES: Final = {
    LinkState.OPEN: HTTPStatus.OK,
    LinkState.CLAIMED: HTTPStatus.GONE,
    LinkState.OVER: HTTPStatus.GONE,
    LinkState.REVOKED: HTTPStatus.GONE,
    LinkState.SCHEDULED: HTTPStatus.FORBIDDEN,
    LinkState.INACTIVE: HTTPStatus.FORBIDDEN,
}


@dataclass(frozen=True, slots=True)
class Page:
    """An answer."""

    status: int
    body: bytes


def standing_page(words: Words, standing: Standing) -> Page:
    """Show how a link stands, and the button where it opens."""
    key, window = standing.key, standing.key.lifecycle.window
    match standing.state:
        case LinkState.OPEN:
            content = _ready(words, key)
        case LinkState.SCHEDULED:
            content = _message(words.scheduled, words.scheduled_more, words, window.not_before, key)
        case LinkState.OVER:
            content = _message(words.over, words.over_more, words, window.expires_at, key)
        case LinkState.CLAIMED:
            content = _message(words.claimed, words.claimed_more, words, standing.claimed_at, key)
        case LinkState.INACTIVE:
            content = _message(words.inactive, words.inactive_more, words, None, key)
        case LinkState.REVOKED:
            content = _message(words.revoked, words.revoked_more, words, None, key)
    return _page(_STATUSES[standing.state], words, content)


def opened_page(words: Words, opened: OpenedKey, base_url: str) -> Page:
    """Show a key, this once."""
    return _page(HTTPStatus.OK, words, "".join(_opened(words, opened, base_url)))


def unknown_page(words: Words) -> Page:
    """Say that a link opens nothing; the same for every one that there is not."""
    return _page(HTTPStatus.NOT_FOUND, words, _note(words.unknown, words.unknown_more))


def too_many_page(words: Words) -> Page:
    """Say that too many links that there are not were tried."""
    return _page(HTTPStatus.TOO_MANY_REQUESTS, words, _note(words.too_many, words.too_many_more))


def busy_page(words: Words) -> Page:
    """Say that it cannot be done now."""
    return _page(HTTPStatus.SERVICE_UNAVAILABLE, words, _note(words.busy, words.busy_more))


def elsewhere_page(words: Words) -> Page:
    """Say that another page's form opens nothing."""
    return _page(HTTPStatus.FORBIDDEN, words, _note(words.elsewhere, words.elsewhere_more))


def _ready(words: Words, key: ClaimableKey) -> str:
    button = f'<button class="primary" name="{FIELD}" value="yes">{escape(words.show)}</button>'
    return (
        f'<section class="card">{_whose(key)}<h1>{escape(words.ready)}</h1><p>{escape(words.ready_more)}</p>'
        f'<dl>{"".join(_window(words, key))}</dl><form method="post">{button}</form></section>'
    )


def _opened(words: Words, opened: OpenedKey, base_url: str) -> Iterator[str]:
    key, secret = opened.key, opened.secret.reveal()
    yield f'<section class="card">{_whose(key)}<h1>{escape(words.opened)}</h1>'
    yield f"<p>{escape(words.opened_more)}</p>"
    yield f'<div class="secret"><code id="key">{escape(secret)}</code>'
    yield f"{_copy(words, 'key', 'copy primary')}</div>"
    yield f'<p class="warning" role="note">{escape(words.shown_once)}</p>'
    yield f'<dl><dt>{escape(words.base_url)}</dt><dd class="line">'
    yield f'<code id="base-url">{escape(base_url)}</code>{_copy(words, "base-url")}</dd>'
    yield from _window(words, key)
    models = words.all_models if key.allowed_models is None else ", ".join(key.allowed_models)
    yield f"<dt>{escape(words.models)}</dt><dd>{escape(models)}</dd></dl></section>"
    if opened.model is not None:
        yield f'<section class="card"><h1>{escape(words.use_with)}</h1>'
        access = Access(base_url, secret, opened.model)
        for snippet in SNIPPETS:
            id_ = f"snippet-{snippet.tool.value}"
            yield f"<details><summary>{escape(snippet.title)}</summary>"
            yield f'<pre id="{id_}" tabindex="0">{escape(snippet.write(access))}</pre>'
            yield f"{_copy(words, id_, 'copy under')}</details>"
        yield "</section>"


def _message(title: str, more: str, words: Words, moment: datetime | None, key: ClaimableKey) -> str:
    if moment is None:
        return f'<section class="card">{_whose(key)}<h1>{escape(title)}</h1><p>{escape(more)}</p></section>'
    before, _, behind = more.partition("{moment}")
    text = f"{escape(before)}{_time(words, moment, key)}{escape(behind)}"
    return (
        f'<section class="card">{_whose(key)}<h1>{escape(title)}</h1><p>{text}</p>'
        f'<p class="exact">{_universal(moment)}</p></section>'
    )


def _note(title: str, text: str) -> str:
    return f'<section class="card"><h1>{escape(title)}</h1><p>{escape(text)}</p></section>'


def _whose(key: ClaimableKey) -> str:
    occasion = f'<p class="muted" dir="auto">{escape(key.occasion)}</p>' if key.occasion else ""
    return f'<p class="who" dir="auto">{escape(key.name)}</p>{occasion}'


def _window(words: Words, key: ClaimableKey) -> Iterator[str]:
    window = key.lifecycle.window
    for name, moment in ((words.valid_from, window.not_before), (words.valid_until, window.expires_at)):
        yield f"<dt>{escape(name)}</dt><dd>"
        if moment is None:
            yield escape(words.without_end)
        else:
            yield f'{_time(words, moment, key)}<span class="exact">{_universal(moment)}</span>'
        yield "</dd>"


def _time(words: Words, moment: datetime, key: ClaimableKey) -> str:
    return f'<time datetime="{exact(moment)}">{escape(words.moment(moment, key.time_zone))}</time>'


def _universal(moment: datetime) -> str:
    """Write a moment as it is everywhere, whatever clocks and browsers think of the zone."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def _copy(words: Words, of: str, look: str = "copy") -> str:
    """Return a button that copies; without a script it is not there, and the text can be selected."""
    return (
        f'<button type="button" class="{look}" data-of="{of}" data-done="{escape(words.copied)}" '
        f'aria-live="polite" hidden>{escape(words.copy)}</button>'
    )


def _page(status: HTTPStatus, words: Words, content: str) -> Page:
    text = (
        f'<!doctype html>\n<html lang="{words.language}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{PRODUCT}</title><style>{STYLE}</style></head>\n"
        f"<body><main><header>{PRODUCT}</header>{content}</main><script>{SCRIPT}</script></body>\n</html>\n"
    )
    return Page(status.value, text.encode())
