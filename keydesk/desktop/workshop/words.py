"""What will be made of a workshop's draft, in words, and who gets a key."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from keydesk.contract.budgets import MAX_RENEWALS
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.draft_words import settings_in_words
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import budget_in_words, dollars
from keydesk.desktop.typed import read_amount, read_count
from keydesk.desktop.workshop.draft import WorkshopDraft
from keydesk.desktop.workshop.window import When, day_of, span_of
from keydesk.desktop.workshop.window_words import valid_keys
from keydesk.domain.budget import Renewal


def words_of(
    draft: WorkshopDraft, count: int | None, now: datetime, providers: Mapping[str, str] | None = None
) -> list[str]:
    """Say what will be made, one thing at a time: ``28 keys valid on …``, ``all models``, ``$2.00 each``.

    ``draft`` has no problems; ``count`` is how many get a key, where that is known.
    """
    models, *others = settings_in_words(replace(draft.settings, budget=""), providers)
    together = read_amount(draft.together)
    words = (
        valid_keys(count, span_of(draft.when, now), draft.zone),
        models,
        _each(draft),
        "" if together is None else tr("{amount} together", amount=dollars(together)),
        *others,
        _handed_out(draft),
    )
    return [word for word in words if word]


def keys_in_words(count: int | None) -> str:
    """Say how many: ``28 keys``."""
    if count is None:
        return tr("Keys")
    return tr("%n keys", "", count)


def recipients_in_words(planned: int, skipped: int) -> str:
    """Say who gets a key: ``28 people get a key · 2 are skipped``."""
    if not planned and not skipped:
        return tr("Nobody is there to get a key")
    get = tr("%n people get a key", "", planned) if planned else tr("Nobody gets a key")
    return " · ".join((get, tr("%n are skipped", "", skipped))) if skipped else get


def suggested_label(when: When, now: datetime) -> str:
    """Return what a workshop is called until somebody says otherwise: ``Workshop of 12 December``."""
    return tr("Workshop of {day}", day=screen_time.day_and_month(day_of(when, now)))


def _each(draft: WorkshopDraft) -> str:
    settings = draft.settings
    limit = read_amount(settings.budget)
    if limit is None:
        return ""
    if settings.renewal is Renewal.NONE:
        return tr("{amount} each", amount=dollars(limit))
    most = read_count(settings.max_renewals, MAX_RENEWALS, least=0)
    return tr("each {budget}", budget=budget_in_words(limit, settings.renewal, most))


def _handed_out(draft: WorkshopDraft) -> str:
    if not draft.claim:
        return ""
    return tr("by claim link and join link") if draft.joins else tr("by claim link")
