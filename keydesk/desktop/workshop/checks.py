"""What is wrong with a workshop's draft, in words for each field."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from keydesk.contract.batches import MAX_BATCH
from keydesk.contract.claims import MAX_EXTRA_KEYS
from keydesk.desktop.keys.form.draft import Field
from keydesk.desktop.keys.form.draft_checks import problems_of as problems_of_settings
from keydesk.desktop.keys.form.template_draft import OWN_OF_A_KEY
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.typed import read_amount, read_count
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.workshop.draft import Part, Place, WorkshopDraft
from keydesk.desktop.workshop.window import require_usable, span_of
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_name

_NOBODY: Final = {True: tr("Choose at least one location"), False: tr("Choose at least one person")}
_UNPAID: Final = tr("Extra keys are paid from the budget that all keys share: set one above")
_NOT_OURS: Final = OWN_OF_A_KEY | {Field.START, Field.EXPIRY}


def problems_of(draft: WorkshopDraft, now: datetime) -> dict[Place, str]:
    """Return what is wrong; nothing when the keys can be made so."""
    found: dict[Place, str] = {}
    checks: tuple[tuple[Place, Callable[[], object]], ...] = (
        (Part.WHO, lambda: _require_somebody(draft)),
        (Part.LABEL, lambda: clean_name(draft.label)),
        (Part.WHEN, lambda: _require_window(draft, now)),
        (Part.TOGETHER, lambda: read_amount(draft.together)),
        (Part.EXTRA_KEYS, lambda: _require_paid(draft)),
    )
    for place, check in checks:
        try:
            check()
        except InvalidValueError as error:
            found[place] = as_sentence(error)
    settings = problems_of_settings(draft.settings, now)
    return found | {field: text for field, text in settings.items() if field not in _NOT_OURS}


def _require_somebody(draft: WorkshopDraft) -> None:
    if not draft.wanted_ids:
        raise InvalidValueError(_NOBODY[draft.by_location])
    if len(draft.wanted_ids) > MAX_BATCH:
        raise InvalidValueError(
            tr(
                "At most {max_batch} at once; these are {wanted_ids}",
                max_batch=as_number(MAX_BATCH),
                wanted_ids=as_number(len(draft.wanted_ids)),
            )
        )


def _require_window(draft: WorkshopDraft, now: datetime) -> None:
    try:
        span = span_of(draft.when, now)
    except OverflowError as error:
        raise InvalidValueError(tr("A time before the year 10000")) from error
    require_usable(span, now)


def _require_paid(draft: WorkshopDraft) -> None:
    if not draft.joins:
        return
    extra = read_count(draft.extra_keys, MAX_EXTRA_KEYS, least=0)
    if extra and not draft.together.strip():
        raise InvalidValueError(_UNPAID)
