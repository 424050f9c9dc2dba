"""What the pages of links say: every text, whatever the language."""

from dataclasses import dataclass
from datetime import datetime

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import format_rfc3339
from keydesk.domain.time_zone import zone_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every text of the pages in one language; ``{moment}`` stands for a time."""

    language: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    written: str
    """How a moment is written, of weekday, day, month, year and time."""
    ready: str
    ready_more: str
    show: str
    shown_once: str
    content_kept_a_day: str
    content_kept: str
    """``{days}`` stands for how many: two at least."""
    opened: str
    opened_more: str
    key: str
    base_url: str
    copy: str
    copied: str
    valid_from: str
    valid_until: str
    without_end: str
    models: str
    all_models: str
    use_with: str
    scheduled: str
    scheduled_more: str
    over: str
    over_more: str
    inactive: str
    inactive_more: str
    revoked: str
    revoked_more: str
    claimed: str
    claimed_more: str
    join: str
    join_shown: str
    join_typed: str
    your_name: str
    choose: str
    extra: str
    extra_more: str
    """``{count}`` stands for how many keys are left."""
    join_scheduled_more: str
    join_over_more: str
    full: str
    full_more: str
    name_needed: str
    name_refused: str
    not_found: str
    none_left: str
    unknown: str
    unknown_more: str
    too_many: str
    too_many_more: str
    busy: str
    busy_more: str
    elsewhere: str
    elsewhere_more: str

    def kept(self, days: int) -> str:
        """Say that prompts and answers are kept for so many days, and who reads them."""
        return self.content_kept_a_day if days == 1 else self.content_kept.format(days=days)

    def moment(self, moment: datetime, zone: str) -> str:
        """Write a moment as clocks in the zone show it, with the zone's name."""
        try:
            there = moment.astimezone(zone_named(zone))
        except InvalidValueError:  # a zone that this machine does not know
            there, zone = moment, "UTC"
        text = self.written.format(
            weekday=self.weekdays[there.weekday()],
            day=there.day,
            month=self.months[there.month - 1],
            year=there.year,
            time=f"{there:%H:%M}",
        )
        return f"{text} ({zone})"


def exact(moment: datetime) -> str:
    """Write a moment as programs read it, to the second."""
    return format_rfc3339(moment.replace(microsecond=0))
