"""Days of 23 and 25 hours, midnights that are skipped or come twice (S6)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.time_zone import first_showing, is_zone, last_showing, start_of_day, zone_named

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("name", "day", "begins", "hours"),
    [
        ("Europe/Amsterdam", date(2026, 3, 29), "2026-03-28T23:00:00", 23),
        ("Europe/Amsterdam", date(2026, 10, 25), "2026-10-24T22:00:00", 25),
        ("America/Havana", date(2026, 3, 8), "2026-03-08T05:00:00", 23),  # begins at 01:00: no midnight
        ("America/Havana", date(2026, 11, 1), "2026-11-01T04:00:00", 25),  # the first of two midnights
        ("Asia/Beirut", date(2026, 3, 29), "2026-03-28T22:00:00", 23),
        ("Asia/Beirut", date(2026, 10, 24), "2026-10-23T21:00:00", 25),  # its last hour comes twice
        ("Africa/Cairo", date(2026, 4, 24), "2026-04-23T22:00:00", 23),
        ("Africa/Cairo", date(2026, 10, 29), "2026-10-28T21:00:00", 25),
        ("Australia/Lord_Howe", date(2026, 10, 4), "2026-10-03T13:30:00", 23.5),
        ("Asia/Kathmandu", date(2026, 1, 1), "2025-12-31T18:15:00", 24),
        ("Pacific/Apia", date(2011, 12, 30), "2011-12-30T10:00:00", 0),  # a day that never was
        ("UTC", date(2026, 6, 1), "2026-06-01T00:00:00", 24),
    ],
)
def test_when_a_day_begins_and_how_long_it_is(name: str, day: date, begins: str, hours: float) -> None:
    zone = zone_named(name)
    start = start_of_day(day, zone)
    assert start == datetime.fromisoformat(begins).replace(tzinfo=UTC)
    assert start_of_day(day + timedelta(days=1), zone) - start == timedelta(hours=hours)


@settings(deadline=None)  # a zone is read from the disk when it is first met
@given(
    st.sampled_from(sorted(available_timezones())),
    st.dates(date(1950, 1, 1), date(2060, 1, 1)),
)
def test_before_its_start_the_calendar_shows_an_earlier_day(name: str, day: date) -> None:
    """Whatever clocks do around midnight, of whatever zone there is."""
    zone = zone_named(name)
    start = start_of_day(day, zone)
    assert start.tzinfo is UTC
    assert start.astimezone(zone).date() >= day
    assert (start - SECOND).astimezone(zone).date() < day


@pytest.mark.parametrize(
    ("name", "shown", "first", "last"),
    [
        ("Europe/Amsterdam", "2026-12-12T10:00", "2026-12-12T09:00", "2026-12-12T09:00"),
        ("Europe/Amsterdam", "2026-03-29T02:30", "2026-03-29T01:00", "2026-03-29T01:00"),  # skipped
        ("Europe/Amsterdam", "2026-10-25T02:30", "2026-10-25T00:30", "2026-10-25T01:30"),  # comes twice
        (
            "Australia/Lord_Howe",
            "2026-10-04T02:15",
            "2026-10-03T15:30",
            "2026-10-03T15:30",
        ),  # half an hour
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00", "2011-12-30T10:00"),  # a whole day
    ],
)
def test_when_clocks_show_a_time(name: str, shown: str, first: str, last: str) -> None:
    """The gap is where it begins; of a time that comes twice there is the first and the last."""
    wall, zone = datetime.fromisoformat(shown), zone_named(name)
    assert first_showing(wall, zone) == datetime.fromisoformat(first).replace(tzinfo=UTC)
    assert last_showing(wall, zone) == datetime.fromisoformat(last).replace(tzinfo=UTC)


@settings(deadline=None)
@given(
    st.sampled_from(sorted(available_timezones())),
    st.datetimes(datetime.fromisoformat("1950-01-01"), datetime.fromisoformat("2060-01-01")),
)
def test_before_it_clocks_show_less_and_after_the_last_more(name: str, wall: datetime) -> None:
    """Whatever clocks do around it, of whatever zone there is."""
    wall, zone = wall.replace(second=0, microsecond=0), zone_named(name)
    first, last = first_showing(wall, zone), last_showing(wall, zone)
    assert first <= last
    assert (first - SECOND).astimezone(zone).replace(tzinfo=None) < wall
    assert first.astimezone(zone).replace(tzinfo=None) >= wall
    if first != last:
        assert first.astimezone(zone).replace(tzinfo=None) == wall
        assert last.astimezone(zone).replace(tzinfo=None) == wall


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "/etc/passwd", "../UTC", "Europe", "a\0b"])
def test_what_is_no_zone(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(InvalidValueError):
        zone_named(name)
