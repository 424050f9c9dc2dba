"""What all pages of links are made of. Whatever comes from a database or a request is text, never markup."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from http import HTTPStatus
from typing import Final

from keydesk.domain.key import Window
from keydesk.gateway.claims.looks import POLICY, SCRIPT, STYLE
from keydesk.gateway.claims.words import Words, exact

PRODUCT: Final = "KeyDesk"
PRESS: Final = "press"
"""What every form sends besides: a number that no other page has."""
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


@dataclass(frozen=True, slots=True)
class Page:
    """An answer."""

    status: int
    body: bytes


def unknown_page(words: Words) -> Page:
    """Say that a link opens nothing; the same for every one that there is not."""
    return page(HTTPStatus.NOT_FOUND, words, card(words.unknown, text(words.unknown_more)))


def too_many_page(words: Words) -> Page:
    """Say that too many links that there are not were tried."""
    return page(HTTPStatus.TOO_MANY_REQUESTS, words, card(words.too_many, text(words.too_many_more)))


def busy_page(words: Words) -> Page:
    """Say that it cannot be done now."""
    return page(HTTPStatus.SERVICE_UNAVAILABLE, words, card(words.busy, text(words.busy_more)))


def elsewhere_page(words: Words) -> Page:
    """Say that another page's form opens nothing."""
    return page(HTTPStatus.FORBIDDEN, words, card(words.elsewhere, text(words.elsewhere_more)))


def page(status: HTTPStatus, words: Words, content: str) -> Page:
    """Put a page around its content."""
    document = (
        f'<!doctype html>\n<html lang="{words.language}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{PRODUCT}</title><style>{STYLE}</style></head>\n"
        f"<body><main><header>{PRODUCT}</header>{content}</main><script>{SCRIPT}</script></body>\n</html>\n"
    )
    return Page(status.value, document.encode())


def press_field() -> str:
    """Return what tells the presses of this page's buttons from those of any other page."""
    return f'<input type="hidden" name="{PRESS}" value="{secrets.token_urlsafe(16)}">'


def card(title: str, content: str, above: str = "") -> str:
    """Return a card with a title; ``above`` is markup that stands before it."""
    return f'<section class="card">{above}<h1>{escape(title)}</h1>{content}</section>'


def text(words: str) -> str:
    """Return a paragraph."""
    return f"<p>{escape(words)}</p>"


def name(of: str, look: str) -> str:
    """Return a name, which stands in the direction of its own script."""
    return f'<p class="{look}" dir="auto">{escape(of)}</p>' if of else ""


def text_with_moment(words: Words, more: str, moment: datetime | None, zone: str) -> str:
    """Return a paragraph with a moment in it, as clocks there show it; and the same moment exactly."""
    if moment is None:
        return text(more)
    before, _, behind = more.partition("{moment}")
    shown = f"{escape(before)}{_time(words, moment, zone)}{escape(behind)}"
    return f'<p>{shown}</p><p class="exact">{_universal(moment)}</p>'


def window_of(words: Words, window: Window, zone: str) -> Iterator[str]:
    """Yield from when until when, as rows of a list."""
    for title, moment in ((words.valid_from, window.not_before), (words.valid_until, window.expires_at)):
        yield f"<dt>{escape(title)}</dt><dd>"
        if moment is None:
            yield escape(words.without_end)
        else:
            yield f'{_time(words, moment, zone)}<span class="exact">{_universal(moment)}</span>'
        yield "</dd>"


def _time(words: Words, moment: datetime, zone: str) -> str:
    return f'<time datetime="{exact(moment)}">{escape(words.moment(moment, zone))}</time>'


def _universal(moment: datetime) -> str:
    """Write a moment as it is everywhere, whatever clocks and browsers think of the zone."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
