"""From a workshop's draft to what the gateway is asked for."""

from datetime import datetime
from typing import Any

from keydesk.contract.batches import BulkCreate
from keydesk.contract.budgets import Budget
from keydesk.contract.claims import MAX_EXTRA_KEYS, JoinLinkCreate
from keydesk.contract.keys import KeyTemplate
from keydesk.desktop.keys.form.draft_request import to_settings
from keydesk.desktop.typed import read_amount, read_count
from keydesk.desktop.workshop.draft import WorkshopDraft
from keydesk.desktop.workshop.window import span_of


def to_bulk(draft: WorkshopDraft, now: datetime) -> BulkCreate:
    """Return the keys to ask for. Raises InvalidValueError when the draft has problems."""
    span = span_of(draft.when, now)
    window: dict[str, Any] = {"expires_at": span.end}
    if span.begin is not None:
        window["not_before"] = span.begin
    wanted = _whose(draft)
    wanted["template"] = KeyTemplate(**to_settings(draft.settings), **window)
    together = read_amount(draft.together)
    if together is not None:
        wanted["batch_budget"] = Budget(limit_usd=together)
    if draft.claim:
        wanted["claim"] = True
    return BulkCreate(label=draft.label, **wanted)


def to_preview(draft: WorkshopDraft) -> BulkCreate:
    """Return the question who would get a key. Raises InvalidValueError without a label or anybody."""
    return BulkCreate(label=draft.label, dry_run=True, **_whose(draft))


def to_join_link(draft: WorkshopDraft) -> JoinLinkCreate | None:
    """Return the join link to ask for, once the keys are there; None: there shall be none."""
    if not draft.joins:
        return None
    extra = read_count(draft.extra_keys, MAX_EXTRA_KEYS, least=0)
    return JoinLinkCreate(names=draft.names, extra_keys=extra or 0)


def _whose(draft: WorkshopDraft) -> dict[str, Any]:
    return {"location_ids" if draft.by_location else "person_ids": list(draft.wanted_ids)}
