"""The page of a join link: people name themselves, and get a key."""

from collections.abc import Iterator
from html import escape
from http import HTTPStatus
from typing import Final

from keydesk.contract.claims import JoinNames
from keydesk.domain.naming import MAX_NAME
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
from keydesk.gateway.claims.joining import JoinProblem, JoinStanding, JoinState
from keydesk.gateway.claims.words import Words

KEY: Final = "key"
NAME: Final = "name"
EXTRA: Final = "extra"
"""What the forms of the page send: a key of the list, a name of the list, or a name that is not on it."""

_STATUSES: Final = {
    JoinState.OPEN: HTTPStatus.OK,
    JoinState.SCHEDULED: HTTPStatus.FORBIDDEN,
    JoinState.OVER: HTTPStatus.GONE,
    JoinState.FULL: HTTPStatus.GONE,
}
_PROBLEMS: Final = {
    JoinProblem.NAME_NEEDED: HTTPStatus.UNPROCESSABLE_ENTITY,
    JoinProblem.NAME_REFUSED: HTTPStatus.UNPROCESSABLE_ENTITY,
    JoinProblem.NOT_FOUND: HTTPStatus.CONFLICT,
    JoinProblem.NONE_LEFT: HTTPStatus.CONFLICT,
}


def join_page(words: Words, standing: JoinStanding) -> Page:
    """Show how a join link stands, and the forms where it opens keys."""
    batch, whose = standing.batch, name(standing.batch.label, "who")
    match standing.state:
        case JoinState.OPEN:
            content = card(words.join, "".join(_forms(words, standing)), whose)
        case JoinState.SCHEDULED:
            more = text_with_moment(
                words, words.join_scheduled_more, batch.window.not_before, batch.time_zone
            )
            content = card(words.scheduled, more, whose)
        case JoinState.OVER:
            more = text_with_moment(words, words.join_over_more, batch.window.expires_at, batch.time_zone)
            content = card(words.over, more, whose)
        case JoinState.FULL:
            content = card(words.full, text(words.full_more), whose)
    status = _STATUSES[standing.state] if standing.problem is None else _PROBLEMS[standing.problem]
    return page(status, words, content)


def _forms(words: Words, standing: JoinStanding) -> Iterator[str]:
    batch = standing.batch
    if standing.problem is not None:
        yield f'<p class="warning" role="alert">{escape(_said(words, standing.problem))}</p>'
    if batch.waiting:
        shown = standing.names is JoinNames.SHOWN
        yield text(words.join_shown if shown else words.join_typed)
        field = "".join(_list(words, standing)) if shown else _input(words, NAME)
        yield _form(words, field, primary=True)
    if standing.extra_left > 0:
        yield f"<h2>{escape(words.extra)}</h2>"
        yield text(words.extra_more.replace("{count}", str(standing.extra_left)))
        yield _form(words, _input(words, EXTRA), primary=not batch.waiting)
    yield f"<dl>{''.join(window_of(words, batch.window, batch.time_zone))}</dl>"


def _form(words: Words, field: str, *, primary: bool) -> str:
    look = "primary" if primary else "plain"
    button = f'<button class="{look}">{escape(words.show)}</button>'
    return f'<form method="post">{press_field()}{field}{button}</form>'


def _list(words: Words, standing: JoinStanding) -> Iterator[str]:
    yield f'<label for="{KEY}">{escape(words.your_name)}</label>'
    yield f'<select id="{KEY}" name="{KEY}" required><option value="">{escape(words.choose)}</option>'
    for key_id, whose in standing.batch.waiting:
        yield f'<option value="{escape(key_id)}" dir="auto">{escape(whose)}</option>'
    yield "</select>"


def _input(words: Words, field: str) -> str:
    return (
        f'<label for="{field}">{escape(words.your_name)}</label>'
        f'<input id="{field}" name="{field}" maxlength="{MAX_NAME}" required autocomplete="name" dir="auto">'
    )


def _said(words: Words, problem: JoinProblem) -> str:
    match problem:
        case JoinProblem.NAME_NEEDED:
            return words.name_needed
        case JoinProblem.NAME_REFUSED:
            return words.name_refused
        case JoinProblem.NOT_FOUND:
            return words.not_found
        case JoinProblem.NONE_LEFT:
            return words.none_left
