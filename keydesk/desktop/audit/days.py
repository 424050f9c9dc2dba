"""Periods of whole local days that the audit log is narrowed down to, each known by a word."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.domain.time_zone import start_of_day, zone_named

_DAY: Final = timedelta(days=1)
_PRESETS: Final = {
    "today": (tr("today"), 1, 0),
    "yesterday": (tr("yesterday"), 1, 1),
    "7": (tr("last 7 days"), 7, 0),
    "30": (tr("last 30 days"), 30, 0),
    "365": (tr("last 365 days"), 365, 0),
}
"""Their words, how many days they have, and how many days ago the last of them was."""
_TYPED: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
HINT: Final = tr("or type days such as 2026-11-01 to 2026-11-05")


def known() -> Iterator[tuple[str, str]]:
    """Yield the periods that have a name: id and words."""
    return ((id_, words) for id_, (words, _, _) in _PRESETS.items())


def typed(text: str) -> tuple[str, str] | None:
    """Return the id and the words of the day, or the days, that somebody types; None where it is no day."""
    try:
        days = sorted(date.fromisoformat(each) for each in _TYPED.findall(text)[:2])
    except ValueError:
        return None
    if not days:
        return None
    first, last = screen_time.calendar_day(days[0]), screen_time.calendar_day(days[-1])
    return f"{days[0]}/{days[-1]}", first if days[0] == days[-1] else tr(
        "{begin} to {end}", "moments", begin=first, end=last
    )


def bounds(id_: str, now: datetime) -> tuple[datetime, datetime]:
    """Return from which moment until just before which one a period lasts, by this computer's clocks."""
    zone = zone_named(screen_time.own_zone())
    if id_ in _PRESETS:
        _, count, ago = _PRESETS[id_]
        last = now.astimezone(zone).date() - ago * _DAY
        first = last - (count - 1) * _DAY
    else:
        first, last = (date.fromisoformat(each) for each in id_.split("/"))
    return start_of_day(first, zone), start_of_day(last + _DAY, zone)
