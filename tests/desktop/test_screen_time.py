"""Moments as they stand on the screen."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QByteArray, QDate, QTimeZone

from keydesk.desktop import screen_time
from keydesk.domain.time_zone import is_zone
from tests.fixtures.in_language import said_in

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
WRITES = """
import sys
from datetime import UTC, date, datetime

from keydesk.desktop.language import Language, settle

settle(Language(sys.argv[1]))
from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QApplication, QDateEdit, QDateTimeEdit

from keydesk.desktop import screen_time
from keydesk.desktop.widgets.editors import with_calendar

app = QApplication([])
at, on = datetime(2026, 12, 6, 12, tzinfo=UTC), date(2026, 12, 6)
day = with_calendar(QDateEdit(QDate(2026, 12, 6)), "day", "Day", screen_time.TYPED_DAY_FORMAT)
moment = QDateTimeEdit(QDateTime(QDate(2026, 12, 6), QTime(9, 5)))
with_calendar(moment, "moment", "Moment", screen_time.minute_format())
words = [screen_time.day(at, "UTC"), screen_time.weekday_and_day(at, "UTC"), screen_time.day_in_short(at, at)]
words += [screen_time.day_and_month(on), moment.text(), screen_time.exact(at.replace(second=7))]
words += [day.calendarWidget().locale().dayName(7)]
assert moment.text().startswith(day.text()), day.text()
print(ascii(tuple(words)))
"""
"""It is settled once in a process how a day is written: this is said in one of its own."""
WRITTEN = {
    "en": (
        "6 Dec 2026",
        "Sun, 6 Dec 2026",
        "6 Dec",
        "6 December",
        "6 Dec 2026, 9:05\u202fAM",
        "6 Dec 2026, 12:00:07\u202fPM (UTC)",
        "Sunday",
    ),
    "de": (
        "6. Dez. 2026",
        "So., 6. Dez. 2026",
        "6. Dez.",
        "6. Dezember",
        "06.12.2026, 09:05",
        "6. Dez. 2026, 12:00:07 (UTC)",
        "Sonntag",
    ),
    "nl": (
        "6 dec 2026",
        "zo 6 dec 2026",
        "6 dec",
        "6 december",
        "6 dec 2026, 09:05",
        "6 dec 2026, 12:00:07 (UTC)",
        "zondag",
    ),
}


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


@pytest.mark.parametrize("language", WRITTEN)
def test_days_are_written_as_the_language_has_them(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In lists and fields, and in a field's calendar, whatever the system speaks."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TZ", "UTC")
    assert said_in(language, WRITES) == WRITTEN[language]


def test_this_computer_is_in_a_zone() -> None:
    assert is_zone(screen_time.own_zone())


def test_utc_has_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system calls it."""
    monkeypatch.setattr(QTimeZone, "systemTimeZoneId", lambda: QByteArray(b"Etc/UTC"))
    assert screen_time.own_zone() == "UTC"
    monkeypatch.setattr(QTimeZone, "systemTimeZoneId", lambda: QByteArray(b"Europe/Amsterdam"))
    assert screen_time.own_zone() == "Europe/Amsterdam"
