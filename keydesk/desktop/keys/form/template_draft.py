"""From a draft to a template and back, and from a key to the draft of one like it (C11)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from keydesk.contract.keys import Key, KeyTemplate
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.draft import LASTS, Draft, Expiry, Field, Named, Start
from keydesk.desktop.keys.form.draft_request import settings_of, to_settings
from keydesk.desktop.keys.form.draft_words import joined, settings_in_words
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.domain.naming import MAX_NAME

OWN_OF_A_KEY: Final = frozenset({Field.NAME, Field.OWNER, Field.LOCATION})
"""What no template has."""
_COPY: Final = tr("Copy of ")
_DAY: Final = timedelta(days=1)


def template_of(draft: Draft) -> KeyTemplate:
    """Return the settings to be kept. A length of time is kept as such, a date as a date."""
    fields = to_settings(draft)
    if draft.start is Start.MOMENT:
        fields["not_before"] = draft.start_moment
    if draft.expiry in (Expiry.DATE, Expiry.MOMENT):
        fields["expires_at"] = draft.expiry_moment
    elif draft.expiry is Expiry.NEVER:
        fields["expires_at"] = None
    elif draft.expiry is not Expiry.YEAR:
        fields["valid_days"] = LASTS[draft.expiry] // _DAY
    return KeyTemplate(**fields)


def with_template(draft: Draft, fields: KeyTemplate, now: datetime) -> Draft:
    """Return the draft with all settings of the template. A start that is over means from now on.

    A description stays where the template has none; whose key it is stays in any case.
    """
    settings = settings_of(fields)
    settings["description"] = fields.description or draft.description
    starts_later = fields.not_before is not None and fields.not_before > now
    begin = fields.not_before if starts_later and fields.not_before is not None else now
    start = {
        "start": Start.MOMENT if starts_later else Start.NOW,
        "start_moment": fields.not_before if starts_later else None,
    }
    return replace(draft, **settings, **start, **_end(fields, begin))


def copy_of(key: Key, now: datetime) -> Draft:
    """Return the draft of a new key like this one. It lasts as long as that one, counted anew."""
    starts_later = key.not_before > now
    begin = key.not_before if starts_later else now
    lasts = None if key.expires_at is None else key.expires_at - key.not_before
    return Draft(
        name=f"{_COPY}{key.name}"[:MAX_NAME].rstrip(),
        owner=Named(key.owner_id or "", key.owner_name or key.owner_id or ""),
        location=Named(key.location_id or "", key.location_name or key.location_id or ""),
        start=Start.MOMENT if starts_later else Start.NOW,
        start_moment=key.not_before if starts_later else None,
        **_lasting(lasts, begin),
        **settings_of(key),
    )


_LASTS: Final = {
    Expiry.DAYS_30: tr("30 days", "for so long"),
    Expiry.DAYS_60: tr("60 days", "for so long"),
    Expiry.DAYS_90: tr("90 days", "for so long"),
    Expiry.DAYS_180: tr("180 days", "for so long"),
    Expiry.YEAR: tr("1 year", "for so long"),
}


def template_in_words(draft: Draft, providers: Mapping[str, str] | None = None) -> str:
    """Say what a template of these settings has: ``Valid for 90 days · all models · $2.50 in all``."""
    return as_sentence(joined([expiry_in_words(draft), *settings_in_words(draft, providers)]))


def expiry_in_words(draft: Draft) -> str:
    """Say how long keys last that are made of these settings: ``valid for 90 days``."""
    if draft.expiry is Expiry.NEVER:
        end, lasts = "", ""
    elif draft.expiry_moment is not None and draft.expiry in (Expiry.DATE, Expiry.MOMENT):
        end, lasts = screen_time.minute(draft.expiry_moment), ""
    else:
        end, lasts = "", _LASTS.get(draft.expiry, "")
    if draft.start is not Start.MOMENT or draft.start_moment is None:
        if lasts:
            return tr("valid for {time}", time=lasts)
        return tr("valid until {end}", end=end) if end else tr("valid without end")
    start = screen_time.minute(draft.start_moment)
    if lasts:
        return tr("valid for {time}, from {start}", time=lasts, start=start)
    if end:
        return tr("valid until {end}, from {start}", end=end, start=start)
    return tr("valid without end, from {start}", start=start)


def _end(fields: KeyTemplate, begin: datetime) -> dict[str, Any]:
    if fields.valid_days is not None:
        return _lasting(fields.valid_days * _DAY, begin)
    if "expires_at" not in fields.model_fields_set:
        return {"expiry": Expiry.YEAR, "expiry_moment": None}
    if fields.expires_at is None:
        return {"expiry": Expiry.NEVER, "expiry_moment": None}
    midnight = fields.expires_at == fields.expires_at.replace(hour=0, minute=0, second=0, microsecond=0)
    return {"expiry": Expiry.DATE if midnight else Expiry.MOMENT, "expiry_moment": fields.expires_at}


def _lasting(lasts: timedelta | None, begin: datetime) -> dict[str, Any]:
    """Return the choice of an end so long after the start; a moment where no choice is as long."""
    if lasts is None:
        return {"expiry": Expiry.NEVER, "expiry_moment": None}
    same = (expiry for expiry, length in LASTS.items() if abs(length - lasts) < timedelta(minutes=1))
    expiry = next(same, Expiry.MOMENT)
    return {"expiry": expiry, "expiry_moment": begin + lasts if expiry is Expiry.MOMENT else None}
