"""The columns of the request log, as data."""

from typing import Final

from keydesk.contract.usage import UsageRequest
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.request_words import duration, outcome_of
from keydesk.desktop.usage_words import dollars


def key_of(request: UsageRequest) -> str:
    """Say which key it was; one that is no longer there by its id."""
    return request.key_name or request.key_id or tr("No key needed")


def provider_of(request: UsageRequest) -> str:
    """Say which provider answered."""
    return request.provider_name or request.provider_id


def person_of(request: UsageRequest) -> str:
    """Say whose key it was."""
    return request.person_name or request.person_id or NOTHING


def status_in_full(request: UsageRequest) -> str:
    """Say what the client saw."""
    word, _ = outcome_of(request)
    status = tr("HTTP status {code}", code=request.status) if request.status else tr("No answer was sent")
    return f"{word}\n{status}"


COLUMNS: Final = (
    Column[UsageRequest](
        id="at",
        title=tr("Time"),
        text=lambda request, now: screen_time.relative(request.at, now),
        width=19,
        tooltip=lambda request: screen_time.exact(request.at),
        letters=Letters.STRONG,
    ),
    Column[UsageRequest](
        id="key", title=tr("Key"), text=lambda request, _: key_of(request), width=18, tooltip=key_of
    ),
    Column[UsageRequest](
        id="person",
        title=tr("Person"),
        text=lambda request, _: person_of(request),
        width=15,
        tooltip=lambda request: request.person_name or request.person_id or tr("A key of nobody"),
    ),
    Column[UsageRequest](
        id="location",
        title=tr("Location"),
        text=lambda request, _: request.location_name or request.location_id or NOTHING,
        width=18,
        tooltip=lambda request: request.location_name or request.location_id or tr("No location"),
        shown=False,
    ),
    Column[UsageRequest](
        id="model",
        title=tr("Model"),
        text=lambda request, _: request.model,
        width=17,
        tooltip=lambda request: request.model,
    ),
    Column[UsageRequest](
        id="provider",
        title=tr("Provider"),
        text=lambda request, _: provider_of(request),
        width=18,
        tooltip=provider_of,
        shown=False,
    ),
    Column[UsageRequest](
        id="endpoint",
        title=tr("Endpoint"),
        text=lambda request, _: request.endpoint,
        width=20,
        tooltip=lambda request: request.endpoint,
        shown=False,
    ),
    Column[UsageRequest](
        id="status",
        title=tr("Status"),
        text=lambda request, _: outcome_of(request)[0],
        width=20,
        tooltip=status_in_full,
        tone=lambda request: outcome_of(request)[1],
    ),
    Column[UsageRequest](
        id="tokens_in",
        title=tr("Tokens in"),
        text=lambda request, _: as_number(request.input_tokens),
        width=13,
        tooltip=lambda request: tr(
            "%n of them the provider had at hand", "tokens", request.cached_input_tokens
        ),
        numeric=True,
    ),
    Column[UsageRequest](
        id="cached",
        title=tr("Cached"),
        text=lambda request, _: as_number(request.cached_input_tokens),
        width=13,
        tooltip=lambda _: tr("Of the tokens in, those that the provider had at hand"),
        numeric=True,
        shown=False,
    ),
    Column[UsageRequest](
        id="tokens_out",
        title=tr("Tokens out"),
        text=lambda request, _: as_number(request.output_tokens),
        width=16,
        numeric=True,
    ),
    Column[UsageRequest](
        id="cost",
        title=tr("Cost"),
        text=lambda request, _: dollars(request.cost_usd),
        width=16,
        numeric=True,
    ),
    Column[UsageRequest](
        id="latency",
        title=tr("Took"),
        text=lambda request, _: duration(request.latency_ms) if request.latency_ms else tr("< 1 ms"),
        width=11,
        numeric=True,
    ),
    Column[UsageRequest](
        id="batch",
        title=tr("Batch"),
        text=lambda request, _: request.batch_name or request.batch_id or NOTHING,
        width=18,
        tooltip=lambda request: request.batch_name or request.batch_id or tr("Of no batch"),
        shown=False,
    ),
    Column[UsageRequest](
        id="deployment",
        title=tr("Deployment"),
        text=lambda request, _: request.deployment_name or request.deployment_id or NOTHING,
        width=18,
        tooltip=lambda request: request.deployment_name or request.deployment_id or tr("Through none"),
        shown=False,
    ),
    Column[UsageRequest](
        id="chat",
        title=tr("Chat"),
        text=lambda request, _: request.chat_id or NOTHING,
        width=20,
        letters=Letters.FIXED,
        tooltip=lambda request: request.chat_id or tr("Part of no chat"),
        shown=False,
    ),
)
