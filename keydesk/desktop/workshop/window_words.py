"""When a workshop is, in words: by the clocks of its place, and by others where these differ (E2, S6)."""

from datetime import UTC, datetime
from typing import Final

from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.workshop.window import Preset, Span, When, shown_by_clocks, span_of
from keydesk.domain.time_zone import first_showing, last_showing, zone_named

_OPEN: Final = {
    Preset.TODAY: tr("Today, from now on"),
    Preset.WEEK: tr("This week, from now on"),
    Preset.TYPED: tr("From … to …"),
}
_DAYS: Final = {Preset.TODAY_AT_TEN: tr("Today"), Preset.TOMORROW_AT_TEN: tr("Tomorrow")}


def place_of(zone: str) -> str:
    """Return what people call a zone: ``Amsterdam``."""
    return zone.rpartition("/")[2].replace("_", " ")


def preset_in_words(preset: Preset, now: datetime, zone: str) -> str:
    """Name a preset: ``Today, 10:00 to 12:00``."""
    if preset in _OPEN:
        return _OPEN[preset]
    span = span_of(When(preset, zone_named(zone), now, now), now)
    shown = f"{_DAYS[preset]}, {_times(span, zone)}"
    return tr("{window} (over)", window=shown) if span.over(now) else shown


def window_in_words(span: Span, zone: str) -> str:
    """Say the window: ``12 Dec 2026, 10:00 to 12:00``; ``now until 13 Dec 2026, 00:00``."""
    end = screen_time.minute(span.end, zone)
    if span.begin is None:
        return tr("now until {end}", end=end)
    if screen_time.day(span.begin, zone) == screen_time.day(span.end, zone):
        return f"{screen_time.day(span.begin, zone)}, {_times(span, zone)}"
    return tr("{start} to {end}", start=screen_time.minute(span.begin, zone), end=end)


def valid_keys(count: int | None, span: Span, zone: str) -> str:
    """Say how many keys and when: ``28 keys valid on 12 Dec 2026, 10:00 to 12:00 (Amsterdam)``."""
    begin = span.begin
    one_day = begin is not None and screen_time.day(begin, zone) == screen_time.day(span.end, zone)
    window, place = window_in_words(span, zone), place_of(zone)
    if count is None:
        if one_day:
            return tr("Keys valid on {window} ({place})", window=window, place=place)
        return tr("Keys valid from {window} ({place})", window=window, place=place)
    if one_day:
        return tr("%n keys valid on {window} ({place})", "", count, window=window, place=place)
    return tr("%n keys valid from {window} ({place})", "", count, window=window, place=place)


def elsewhere_in_words(span: Span, zone: str, own_zone: str) -> str:
    """Say the window by other clocks, where these show something else: ``That is 09:00 to 11:00 UTC.``"""
    said: list[str] = []
    if _differ(span, zone, "UTC"):
        said.append(f"{_shortly(span, zone, 'UTC')} UTC")
    if _differ(span, zone, own_zone) and _differ(span, "UTC", own_zone):
        said.append(
            tr(
                "{window} on this computer ({place})",
                window=_shortly(span, zone, own_zone),
                place=place_of(own_zone),
            )
        )
    elif _differ(span, zone, own_zone):
        said[-1] = tr("{window}, as on this computer", window=said[-1])
    return tr("That is {windows}.", windows="; ".join(said)) if said else ""


def changes_in_words(when: When, now: datetime) -> list[str]:
    """Say where clocks at the place skip what was chosen, or show it twice."""
    shown = shown_by_clocks(when, now)
    if shown is None:
        return []
    said: list[str] = []
    for wall, begins in zip(shown, (True, False), strict=True):
        first, last = first_showing(wall, when.zone), last_showing(wall, when.zone)
        there = (first if begins else last).astimezone(when.zone).replace(tzinfo=None)
        if first != last:
            said.append(
                tr("{time} comes twice then; the first one is meant.", time=_clock(wall))
                if begins
                else tr("{time} comes twice then; the second one is meant.", time=_clock(wall))
            )
        elif there != wall:
            said.append(
                tr("Clocks skip {time} then; it begins at {other}.", time=_clock(wall), other=_clock(there))
                if begins
                else tr(
                    "Clocks skip {time} then; it ends at {other}.", time=_clock(wall), other=_clock(there)
                )
            )
    return said


def _times(span: Span, zone: str) -> str:
    begin = tr("now") if span.begin is None else screen_time.time_of_day(span.begin, zone)
    return tr("{start} to {end}", start=begin, end=screen_time.time_of_day(span.end, zone))


def _shortly(span: Span, zone: str, other: str) -> str:
    """Write the window by other clocks, without the day where it is the same at the place."""
    ends = [moment for moment in (span.begin, span.end) if moment is not None]
    same_days = all(screen_time.day(moment, zone) == screen_time.day(moment, other) for moment in ends)
    one_day = len({screen_time.day(moment, zone) for moment in ends}) == 1
    if span.begin is None:
        return tr("until {end}", end=screen_time.minute(span.end, other))
    return _times(span, other) if same_days and one_day else window_in_words(span, other)


def _differ(span: Span, one: str, other: str) -> bool:
    """Whether clocks in the two zones show different times at the start or at the end."""
    return any(
        moment.astimezone(zone_named(one)).replace(tzinfo=None)
        != moment.astimezone(zone_named(other)).replace(tzinfo=None)
        for moment in (span.begin, span.end)
        if moment is not None
    )


def _clock(wall: datetime) -> str:
    return screen_time.time_of_day(wall.replace(tzinfo=UTC), "UTC")
