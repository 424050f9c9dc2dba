"""From an answer with the keys of many people to the document that hands them out (E3, E4, E5)."""

from collections.abc import Sequence
from datetime import datetime

from keydesk.contract.catalog import Model
from keydesk.contract.keys import Key, KeyLinked, KeyMinted
from keydesk.desktop.handout.content import Handout, handout_of
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.keys.limit_words import limits_in_words
from keydesk.desktop.keys.reveal.reveal_actions import DEMO_MODEL
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import budget_in_words
from keydesk.desktop.snippets import Tool
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import parse

_UNREADABLE = tr(
    "The gateway answered with a key that cannot be read. Revoke the batch, and create it again."
)


def document_of(
    title: str,
    items: Sequence[KeyMinted | KeyLinked],
    *,
    base_url: str,
    models: Sequence[Model],
    made_at: datetime,
    zone: str | None = None,
    style: Style = Style.PAGE,
    tool: Tool = Tool.CURL,
    join_url: str | None = None,
) -> Document:
    """Describe these keys on paper, in their order. ``models`` are those that the gateway offers.

    Raises InvalidValueError for a secret that is none.
    """
    handouts = tuple(_handout(item, base_url, example_model(item.key, models), zone) for item in items)
    return Document(title, handouts, made_at, style=style, tool=tool, join_url=join_url)


def example_model(key: Key, offered: Sequence[Model]) -> str:
    """Return a model that the key may use, for first steps to name."""
    if key.allowed_models:
        return key.allowed_models[0]
    usable = (
        model.model
        for model in offered
        if model.enabled and (key.allowed_providers is None or model.provider_id in key.allowed_providers)
    )
    return next(usable, DEMO_MODEL)


def _handout(item: KeyMinted | KeyLinked, base_url: str, model: str, zone: str | None) -> Handout:
    key, budget = item.key, item.key.budget
    secret = parse(item.secret) if isinstance(item, KeyMinted) else None
    if isinstance(item, KeyMinted) and secret is None:
        raise InvalidValueError(_UNREADABLE)
    return handout_of(
        key,
        secret,
        base_url=base_url,
        example_model=model,
        claim_url=item.claim_url if isinstance(item, KeyLinked) else None,
        zone=zone,
        budget=budget_in_words(budget.limit_usd, budget.renewal, budget.max_renewals) if budget else "",
        limits=limits_in_words(key.rpm, key.tpm, key.max_parallel),
    )
