"""The page of a claim link, and what every link shows of a key that it opened."""

from collections.abc import Iterator
from html import escape
from http import HTTPStatus
from typing import Final

from keydesk.domain.snippets import SNIPPETS, Access
from keydesk.gateway.claimable import ClaimableKey
from keydesk.gateway.claims.frame import (
    Page,
    card,
    name,
    page,
    press_field,
    text,
    text_with_moment,
    window_of,
)
from keydesk.gateway.claims.opening import OpenedKey
from keydesk.gateway.claims.service import LinkState, Standing
from keydesk.gateway.claims.words import Words

FIELD: Final = "open"
"""What the button of the page sends; a request without it opens nothing."""

_STATUSES: Final = {
    LinkState.OPEN: HTTPStatus.OK,
    LinkState.CLAIMED: HTTPStatus.GONE,
    LinkState.OVER: HTTPStatus.GONE,
    LinkState.REVOKED: HTTPStatus.GONE,
    LinkState.SCHEDULED: HTTPStatus.FORBIDDEN,
    LinkState.INACTIVE: HTTPStatus.FORBIDDEN,
}


def standing_page(words: Words, standing: Standing) -> Page:
    """Show how a link stands, and the button where it opens."""
    key, window = standing.key, standing.key.lifecycle.window
    match standing.state:
        case LinkState.OPEN:
            title, content = words.ready, "".join(_ready(words, key))
        case LinkState.SCHEDULED:
            title = words.scheduled
            content = text_with_moment(words, words.scheduled_more, window.not_before, key.time_zone)
        case LinkState.OVER:
            title = words.over
            content = text_with_moment(words, words.over_more, window.expires_at, key.time_zone)
        case LinkState.CLAIMED:
            title = words.claimed
            content = text_with_moment(words, words.claimed_more, standing.claimed_at, key.time_zone)
        case LinkState.INACTIVE:
            title, content = words.inactive, text(words.inactive_more)
        case LinkState.REVOKED:
            title, content = words.revoked, text(words.revoked_more)
    return page(_STATUSES[standing.state], words, card(title, content, _whose(key)))


def opened_page(words: Words, opened: OpenedKey, base_url: str) -> Page:
    """Show a key, this once."""
    key, secret = opened.key, opened.secret.reveal()
    content = card(words.opened, "".join(_opened(words, key, secret, base_url)), _whose(key))
    if opened.model is not None:
        content += "".join(_snippets(words, Access(base_url, secret, opened.model)))
    return page(HTTPStatus.OK, words, content)


def _ready(words: Words, key: ClaimableKey) -> Iterator[str]:
    yield text(words.ready_more)
    yield f"<dl>{''.join(window_of(words, key.lifecycle.window, key.time_zone))}</dl>"
    yield _kept(words, key)
    button = f'<button class="primary" name="{FIELD}" value="yes">{escape(words.show)}</button>'
    yield f'<form method="post">{press_field()}{button}</form>'


def _opened(words: Words, key: ClaimableKey, secret: str, base_url: str) -> Iterator[str]:
    yield text(words.opened_more)
    yield f'<div class="secret"><code id="key">{escape(secret)}</code>'
    yield f"{_copy(words, 'key', 'copy primary')}</div>"
    yield f'<p class="warning" role="note">{escape(words.shown_once)}</p>'
    yield f'<dl><dt>{escape(words.base_url)}</dt><dd class="line">'
    yield f'<code id="base-url">{escape(base_url)}</code>{_copy(words, "base-url")}</dd>'
    yield from window_of(words, key.lifecycle.window, key.time_zone)
    models = words.all_models if key.allowed_models is None else ", ".join(key.allowed_models)
    yield f"<dt>{escape(words.models)}</dt><dd>{escape(models)}</dd></dl>"
    yield _kept(words, key)


def _snippets(words: Words, access: Access) -> Iterator[str]:
    yield f'<section class="card"><h2>{escape(words.use_with)}</h2>'
    for snippet in SNIPPETS:
        id_ = f"snippet-{snippet.tool.value}"
        yield f"<details><summary>{escape(snippet.title)}</summary>"
        yield f'<pre id="{id_}" tabindex="0">{escape(snippet.write(access))}</pre>'
        yield f"{_copy(words, id_, 'copy under')}</details>"
    yield "</section>"


def _kept(words: Words, key: ClaimableKey) -> str:
    """Say, before and after the key is opened, whether what is said with it is kept (G2)."""
    return "" if key.content_days is None else text(words.kept(key.content_days))


def _whose(key: ClaimableKey) -> str:
    return name(key.name, "who") + name(key.occasion, "muted")


def _copy(words: Words, of: str, look: str = "copy") -> str:
    """Return a button that copies; without a script it is not there, and the text can be selected."""
    return (
        f'<button type="button" class="{look}" data-of="{of}" data-done="{escape(words.copied)}" '
        f'aria-live="polite" hidden>{escape(words.copy)}</button>'
    )
