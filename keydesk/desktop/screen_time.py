"""Moments as they stand on the screen: the one place where UTC meets local time, words and Qt's own types.

Tables show the relative form with the exact one as tooltip; dialogs and handouts show days and times in the
system's locale and zone.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone

from keydesk.desktop.language import locale, tr
from keydesk.domain.instant import from_microseconds, to_microseconds
from keydesk.domain.time_zone import is_zone

_DAY_FORMAT: Final = tr("d MMM yyyy", "a date in Qt's format: 21 Nov 2027")
"""A day without doubt about the order of its numbers, in the locale's words."""
TYPED_DAY_FORMAT: Final = tr("d MMM yyyy", "a date in Qt's format, for a field: 21 Nov 2027")
"""A day in an editor, where a month with a dot behind it counts only once the dot is typed, too."""
_WITHOUT_YEAR: Final = tr("d MMM", "a date in Qt's format: 21 Nov")
_UTC_TOO: Final = frozenset({"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"})
"""Other names of UTC, as systems have them."""
_SOON = timedelta(seconds=45)
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_MONTH, _YEAR = timedelta(days=30.44), timedelta(days=365.25)


def relative(moment: datetime, now: datetime) -> str:
    """Say how far away the moment is: ``just now``, ``5 min ago``, ``in 30 days``, ``in 1 year``."""
    distance = abs(moment - now)
    if distance < _SOON:
        return tr("just now") if moment <= now else tr("in a moment")
    ahead = moment > now
    if distance < timedelta(minutes=59.5):
        count = _count(distance, _MINUTE)
        return tr("in %n min", "", count) if ahead else tr("%n min ago", "", count)
    if distance < timedelta(hours=23.5):
        count = _count(distance, _HOUR)
        return tr("in %n h", "", count) if ahead else tr("%n h ago", "", count)
    if distance < timedelta(days=59.5):
        count = _count(distance, _DAY)
        return tr("in %n day(s)", "", count) if ahead else tr("%n day(s) ago", "", count)
    if distance < timedelta(days=350):
        count = _count(distance, _MONTH)
        return tr("in %n month(s)", "", count) if ahead else tr("%n month(s) ago", "", count)
    count = _count(distance, _YEAR)
    return tr("in %n year(s)", "", count) if ahead else tr("%n year(s) ago", "", count)


def day(moment: datetime, zone: str | None = None) -> str:
    """Write the local day, here or in a zone of this name: ``21 Nov 2027``."""
    return locale().toString(to_screen(moment, zone).date(), _DAY_FORMAT)


def weekday_and_day(moment: datetime, zone: str | None = None) -> str:
    """Write the local day with its weekday: ``Sun, 21 Nov 2027``."""
    return locale().toString(
        to_screen(moment, zone).date(), tr("ddd, d MMM yyyy", "a date in Qt's format: Sun, 21 Nov 2027")
    )


def day_in_short(moment: datetime, now: datetime) -> str:
    """Write the local day, with its year only where that is another than now's: ``21 Nov``."""
    date = to_screen(moment).date()
    shown = _WITHOUT_YEAR if date.year() == to_screen(now).date().year() else _DAY_FORMAT
    return locale().toString(date, shown)


def utc_day(moment: datetime, *, with_year: bool = True) -> str:
    """Write the day that it is in UTC then, as gateways sum usage: ``21 Nov 2027``, ``21 Nov``."""
    return calendar_day(moment.date(), with_year=with_year)


def calendar_day(shown: date, *, with_year: bool = True) -> str:
    """Write a day of the calendar, wherever it is that day: ``21 Nov 2027``, ``21 Nov``."""
    wanted = _DAY_FORMAT if with_year else _WITHOUT_YEAR
    return locale().toString(QDate(shown.year, shown.month, shown.day), wanted)


def day_and_month(shown: date) -> str:
    """Write a day of the calendar as a title has it: ``12 December``."""
    return locale().toString(
        QDate(shown.year, shown.month, shown.day), tr("d MMMM", "a date in Qt's format: 21 November")
    )


def minute(moment: datetime, zone: str | None = None) -> str:
    """Write the local day and time, here or in a zone of this name: ``21 Nov 2027, 10:00``."""
    return f"{day(moment, zone)}, {time_of_day(moment, zone)}"


def time_of_day(moment: datetime, zone: str | None = None) -> str:
    """Write the local time alone, here or in a zone of this name: ``10:00``."""
    return locale().toString(to_screen(moment, zone).time(), QLocale.FormatType.ShortFormat)


def second(moment: datetime) -> str:
    """Write the local time of day with seconds, as logs have it: ``10:00:07``."""
    return moment.astimezone().strftime("%H:%M:%S")


def minute_format() -> str:
    """Return the format of a day and time, for editors."""
    return f"{TYPED_DAY_FORMAT}, {locale().timeFormat(QLocale.FormatType.ShortFormat)}"


def exact(moment: datetime) -> str:
    """Write the local day and time in full, with seconds and the zone: ``21 Nov 2027, 10:00:07 (CET)``."""
    time_format = locale().timeFormat(QLocale.FormatType.ShortFormat)
    clock = locale().toString(to_screen(moment).time(), _with_seconds(time_format))
    return f"{day(moment)}, {clock} ({zone_name(moment)})"


def zone_name(moment: datetime, zone: str | None = None) -> str:
    """Return the short name of the local zone at that moment, such as ``CET``; of another one if named."""
    return to_screen(moment, zone).timeZoneAbbreviation()


def own_zone() -> str:
    """Return the IANA name of this computer's time zone; that of UTC where nobody knows it."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name if is_zone(name) and name not in _UTC_TOO else "UTC"


def wall_time(editor: QDateTime) -> datetime:
    """Return what an editor shows, as clocks somewhere else may show it: naive."""
    shown, clock = editor.date(), editor.time()
    return datetime.combine(
        date(shown.year(), shown.month(), shown.day()), time(clock.hour(), clock.minute())
    )


def to_wall_time(shown: datetime) -> QDateTime:
    """Return what clocks somewhere show for an editor. It counts as UTC there, which skips nothing."""
    on = QDate(shown.year, shown.month, shown.day)
    return QDateTime(on, QTime(shown.hour, shown.minute), QTimeZone.utc())


def to_screen(moment: datetime, zone: str | None = None) -> QDateTime:
    """Return the moment in local time, or that of the zone of this name, as Qt's editors take it.

    Of a zone that this computer does not know, UTC is shown.
    """
    milliseconds = to_microseconds(moment) // 1000
    if zone is None:
        return QDateTime.fromMSecsSinceEpoch(milliseconds)
    known = QTimeZone(zone.encode())
    return QDateTime.fromMSecsSinceEpoch(milliseconds, known if known.isValid() else QTimeZone.utc())


def from_screen(moment: QDateTime) -> datetime:
    """Return the moment that an editor shows, in UTC."""
    return from_microseconds(moment.toMSecsSinceEpoch() * 1000)


def start_of_day(date: QDate) -> datetime:
    """Return 00:00 UTC of the day: what a bare date means for a key."""
    return datetime.combine(datetime(date.year(), date.month(), date.day(), tzinfo=UTC), time(), tzinfo=UTC)


def next_full_hour(now: datetime) -> QDateTime:
    """Return the next full hour in local time, where an editor of a start may begin."""
    moment = to_screen(now).addSecs(3600)
    return QDateTime(moment.date(), QTime(moment.time().hour(), 0))


def _with_seconds(time_format: str) -> str:
    """Return a format of Qt's that has seconds behind the minutes."""
    return time_format if "s" in time_format else re.sub(r"(\W)mm", r"\1mm\1ss", time_format, count=1)


def _count(distance: timedelta, one: timedelta) -> int:
    return max(1, round(distance / one))
