"""A time zone, picked by its name; each says what its clocks show now."""

import asyncio
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import available_timezones

from keydesk.desktop import screen_time, tasks
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.search_choices import Candidate, Found
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.domain.instant import Clock

_SHOWN: Final = 50
_OWN_FIRST: Final = ("UTC",)


class ZonePicker(SearchPicker):
    """Picks the IANA name of a time zone."""

    def __init__(self, name: str, clock: Clock) -> None:
        async def find(text: str) -> Found:
            names = await asyncio.to_thread(_matching, text)
            return Found([zone_candidate(each, clock.now()) for each in names[:_SHOWN]], len(names))

        super().__init__(name, tr("Time zones"), find, tasks.run, none="")

    def zone(self) -> str:
        """Return the name that is picked; empty for none."""
        return self.picked().id

    def set_zone(self, zone: str) -> None:
        """Pick this one, without a signal."""
        self.set_picked(Candidate(zone, zone))


def zone_candidate(zone: str, now: datetime) -> Candidate:
    """Describe a time zone by its name and what its clocks show."""
    shown = screen_time.time_of_day(now.astimezone(UTC), zone)
    return Candidate(zone, zone, f"{shown} {screen_time.zone_name(now, zone)}".strip())


def _matching(text: str) -> list[str]:
    """Return the names that have all words of the text in them; those whose city begins so come first."""
    words = text.replace("_", " ").casefold().split()
    found = [name for name in _names() if all(word in _plain(name) for word in words)]
    if not words:
        own = screen_time.own_zone()
        return list(dict.fromkeys([own, *_OWN_FIRST, *found]))
    return sorted(found, key=lambda name: (not _plain(name).rpartition("/")[2].startswith(words[0]), name))


def _plain(name: str) -> str:
    return name.replace("_", " ").casefold()


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    """The canonical names, by region: not those of old that stand for another, nor bare offsets."""
    regions = (
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    )
    return ("UTC", *sorted(name for name in available_timezones() if name.partition("/")[0] in regions))
