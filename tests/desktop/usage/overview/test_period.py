"""G1: periods as a calendar has them, in a zone whose days are not all of 24 hours."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest

from keydesk.desktop.usage.period import Period, Preset, month_of

ZONE = "Europe/Amsterdam"
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("preset", "first", "last"),
    [
        (Preset.TODAY, date(2026, 11, 22), date(2026, 11, 22)),
        (Preset.YESTERDAY, date(2026, 11, 21), date(2026, 11, 21)),
        (Preset.DAYS_7, date(2026, 11, 16), date(2026, 11, 22)),
        (Preset.DAYS_30, date(2026, 10, 24), date(2026, 11, 22)),
        (Preset.THIS_MONTH, date(2026, 11, 1), date(2026, 11, 30)),
        (Preset.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
    ],
)
def test_a_name_means_whole_days(preset: Preset, first: date, last: date) -> None:
    """The present day counts."""
    period = preset.on(TODAY, ZONE)
    assert (period.first, period.last) == (first, last)


def test_days_begin_where_they_begin_here() -> None:
    """Clocks were set back on 25 October: that day has 25 hours, and none is lost."""
    period = Period(date(2026, 10, 24), date(2026, 10, 26), ZONE)
    assert period.since == datetime(2026, 10, 23, 22, tzinfo=UTC)
    assert period.until == datetime(2026, 10, 26, 23, tzinfo=UTC)
    days = [*period.begins(by_hour=False), period.until]
    assert [(two - one) / timedelta(hours=1) for one, two in itertools.pairwise(days)] == [
        24,
        25,
        24,
    ]
    assert len(period.begins(by_hour=True)) == 73


def test_hours_are_those_of_the_gateway() -> None:
    """Where clocks are half an hour off, hours begin at half past, and all of the day is covered."""
    period = Period(TODAY, TODAY, "Asia/Kolkata")
    begins = period.begins(by_hour=True)
    assert begins[0] <= period.since < begins[0] + timedelta(hours=1)
    assert begins[-1] < period.until <= begins[-1] + timedelta(hours=1)


def test_one_steps_by_as_long_as_it_is() -> None:
    """Months step by months, whatever their length."""
    week = Preset.DAYS_7.on(TODAY, ZONE)
    assert week.stepped(-1).stepped(1) == week
    assert week.stepped(-1).last == week.first - timedelta(days=1)
    march = month_of(date(2026, 3, 31), ZONE)
    assert march.stepped(-1) == month_of(date(2026, 2, 1), ZONE)
    assert march.stepped(-3).first == date(2025, 12, 1)


def test_what_runs_is_compared_as_far_as_it_has_come() -> None:
    """Half of a day with all of yesterday would always be down."""
    today, noon = Preset.TODAY.on(TODAY, ZONE), datetime(2026, 11, 22, 11, tzinfo=UTC)
    since, until = today.compared(noon)
    assert (since, until - since) == (today.stepped(-1).since, timedelta(hours=12))
    yesterday = Preset.YESTERDAY.on(TODAY, ZONE)
    assert yesterday.compared(noon) == (yesterday.stepped(-1).since, yesterday.since)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 22), date(2026, 11, 22), "22 Nov 2026"),
        (date(2026, 11, 16), date(2026, 11, 22), "16 – 22 Nov 2026"),
        (date(2026, 10, 28), date(2026, 11, 3), "28 Oct – 3 Nov 2026"),
        (date(2025, 12, 28), date(2026, 1, 3), "28 Dec 2025 – 3 Jan 2026"),
    ],
)
def test_days_are_said_as_short_as_they_can_be(first: date, last: date, words: str) -> None:
    """The year once, the month once."""
    assert Period(first, last, ZONE).words == words
