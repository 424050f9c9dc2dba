"""Moments as they stand on the screen."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate

from keydesk.desktop import screen_time
from keydesk.domain.time_zone import is_zone

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("distance", "text"),
    [
        (timedelta(0), "just now"),
        (timedelta(seconds=-44), "just now"),
        (timedelta(seconds=10), "in a moment"),
        (timedelta(seconds=-50), "1 min ago"),
        (timedelta(minutes=5), "in 5 min"),
        (timedelta(minutes=-59, seconds=-40), "1 h ago"),
        (timedelta(hours=-3), "3 h ago"),
        (timedelta(days=1), "in 1 day"),
        (timedelta(days=30, seconds=-5), "in 30 days"),
        (timedelta(days=180), "in 6 months"),
        (timedelta(days=365, seconds=-5), "in 1 year"),
        (timedelta(days=-800), "2 years ago"),
    ],
)
def test_relative(distance: timedelta, text: str) -> None:
    assert screen_time.relative(NOW + distance, NOW) == text


def test_a_moment_survives_the_editor() -> None:
    assert screen_time.from_screen(screen_time.to_screen(NOW)) == NOW


def test_a_bare_date_is_midnight_utc() -> None:
    assert screen_time.start_of_day(QDate(2027, 3, 28)) == datetime(2027, 3, 28, tzinfo=UTC)


def test_an_editor_begins_at_a_full_hour_to_come() -> None:
    start = screen_time.from_screen(screen_time.next_full_hour(NOW + timedelta(minutes=17)))
    assert start == NOW + timedelta(hours=1)


def test_an_editor_shows_what_clocks_elsewhere_show() -> None:
    """Also what they skip here: an editor of local time would not take it."""
    shown = datetime.fromisoformat("2026-03-29T02:30")
    assert screen_time.wall_time(screen_time.to_wall_time(shown)) == shown


def test_this_computer_is_in_a_zone() -> None:
    assert is_zone(screen_time.own_zone())
