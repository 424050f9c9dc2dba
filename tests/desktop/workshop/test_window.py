"""When a workshop is, by the clocks of its place: presets, days of 23 and 25 hours, midnight (E2, S6)."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keydesk.desktop.workshop.window import (
    Preset,
    Span,
    When,
    day_of,
    require_usable,
    span_of,
    usual_preset,
)
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.time_zone import zone_named

AMSTERDAM = zone_named("Europe/Amsterdam")
NOON = datetime.fromisoformat("2026-12-12T12:00")
SECOND = timedelta(seconds=1)

zones = st.sampled_from(sorted(available_timezones())).map(zone_named)
moments = st.datetimes(
    datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2060-01-01"), timezones=st.just(UTC)
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def preset(which: Preset, now: str, zone: str = "Europe/Amsterdam") -> Span:
    return span_of(When(which, zone_named(zone), NOON, NOON), at(now))


def typed(begin: str, end: str, zone: str = "Europe/Amsterdam") -> Span:
    when = When(Preset.TYPED, zone_named(zone), datetime.fromisoformat(begin), datetime.fromisoformat(end))
    return span_of(when, at("2026-01-01T00:00"))


@pytest.mark.parametrize(
    ("which", "now", "begin", "end"),
    [
        (Preset.TODAY_AT_TEN, "2026-12-12T08:00", "2026-12-12T09:00", "2026-12-12T11:00"),
        (Preset.TOMORROW_AT_TEN, "2026-12-12T08:00", "2026-12-13T09:00", "2026-12-13T11:00"),
        (Preset.TODAY, "2026-12-12T08:00", None, "2026-12-12T23:00"),
        (Preset.WEEK, "2026-12-12T08:00", None, "2026-12-13T23:00"),
        # a Monday: all of the week is ahead
        (Preset.WEEK, "2026-12-14T00:00", None, "2026-12-20T23:00"),
        # half past midnight there is still the day before in UTC
        (Preset.TODAY_AT_TEN, "2026-12-12T23:30", "2026-12-13T09:00", "2026-12-13T11:00"),
        (Preset.TODAY, "2026-12-12T22:59", None, "2026-12-12T23:00"),
        (Preset.TODAY, "2026-12-12T23:00", None, "2026-12-13T23:00"),
        # days of 23 and of 25 hours
        (Preset.TODAY, "2026-03-29T00:00", None, "2026-03-29T22:00"),
        (Preset.TODAY, "2026-10-25T00:00", None, "2026-10-25T23:00"),
        (Preset.TOMORROW_AT_TEN, "2026-03-28T12:00", "2026-03-29T08:00", "2026-03-29T10:00"),
        (Preset.TOMORROW_AT_TEN, "2026-10-24T12:00", "2026-10-25T09:00", "2026-10-25T11:00"),
    ],
)
def test_presets_go_by_the_clocks_of_the_place(which: Preset, now: str, begin: str | None, end: str) -> None:
    assert preset(which, now) == Span(None if begin is None else at(begin), at(end))


def test_what_clocks_skip_or_show_twice() -> None:
    """A start that is skipped is where the clocks go on; an end that comes twice is its second time."""
    assert typed("2026-03-29T02:30", "2026-03-29T04:00") == Span(
        at("2026-03-29T01:00"), at("2026-03-29T02:00")
    )
    assert typed("2026-10-25T01:00", "2026-10-25T02:30") == Span(
        at("2026-10-24T23:00"), at("2026-10-25T01:30")
    )
    whole_hour_twice = typed("2026-10-25T02:00", "2026-10-25T03:00")
    assert whole_hour_twice.begin is not None
    assert whole_hour_twice.end - whole_hour_twice.begin == timedelta(hours=2)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-12-12T05:00", Preset.TODAY_AT_TEN),
        ("2026-12-12T10:59", Preset.TODAY_AT_TEN),  # under way
        ("2026-12-12T11:00", Preset.TOMORROW_AT_TEN),  # half-open: at twelve it is over
        ("2026-12-12T22:59", Preset.TOMORROW_AT_TEN),
        ("2026-12-12T23:00", Preset.TODAY_AT_TEN),  # the next day has begun there
    ],
)
def test_a_new_workshop_is_today_as_long_as_that_is_not_over(now: str, expected: Preset) -> None:
    assert usual_preset(at(now), AMSTERDAM) is expected


def test_what_is_over_or_ends_before_it_begins_is_refused() -> None:
    now = at("2026-12-12T13:00")
    require_usable(preset(Preset.TODAY, "2026-12-12T13:00"), now)
    with pytest.raises(InvalidValueError, match="over already"):
        require_usable(preset(Preset.TODAY_AT_TEN, "2026-12-12T13:00"), now)
    for end in ("2027-01-01T10:00", "2027-01-01T09:00"):
        with pytest.raises(InvalidValueError, match="after the start"):
            require_usable(typed("2027-01-01T10:00", end), now)
    # Clocks skip all of it: there is no moment in it.
    with pytest.raises(InvalidValueError, match="after the start"):
        require_usable(typed("2027-03-28T02:00", "2027-03-28T02:59"), now)


@settings(deadline=None)
@given(zones, moments, st.sampled_from([each for each in Preset if each is not Preset.TYPED]))
def test_clocks_there_show_what_the_preset_says(zone: tzinfo, now: datetime, which: Preset) -> None:
    """At its begin, unless they skip that, and never less; until just before its end never more."""
    when = When(which, zone, NOON, NOON)
    span = span_of(when, now)
    shown = (span.end - SECOND).astimezone(zone).replace(tzinfo=None)
    today = now.astimezone(zone).date()
    if which in (Preset.TODAY_AT_TEN, Preset.TOMORROW_AT_TEN):
        day = day_of(when, now)
        assert span.begin is not None
        assert span.begin.astimezone(zone).replace(tzinfo=None) >= datetime.combine(
            day, NOON.time()
        ) - timedelta(hours=2)
        assert shown < datetime.combine(day, NOON.time())
    else:
        assert span.begin is None
        assert span.end > now
        last = today if which is Preset.TODAY else today + timedelta(days=6 - today.weekday())
        assert shown.date() <= last


@settings(deadline=None)
@given(zones, moments)
def test_a_new_workshop_is_never_over(zone: tzinfo, now: datetime) -> None:
    when = When(usual_preset(now, zone), zone, NOON, NOON)
    span = span_of(when, now)
    assert not span.over(now)
    assert isinstance(day_of(when, now), date)
