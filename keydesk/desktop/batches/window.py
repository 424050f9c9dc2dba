"""The window of a batch: how it stands at a moment, and that in words."""

from datetime import datetime, timedelta
from enum import Enum
from math import ceil
from typing import Final

from keydesk.contract.batches import Batch, BatchWindow
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr

_MINUTE: Final = 60
_HOUR: Final = 3600
_DAY: Final = 24 * _HOUR


class Phase(Enum):
    """Where a batch is in its window; ``word`` says it."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    OVER = "over"

    @property
    def word(self) -> str:
        """Say it in a word."""
        return {
            Phase.SCHEDULED: tr("Scheduled"),
            Phase.OPEN: tr("Open", "state of a batch"),
            Phase.OVER: tr("Over"),
        }[self]


TONES: Final = {Phase.SCHEDULED: "accent", Phase.OPEN: "good", Phase.OVER: "muted"}


def phase_of(batch: Batch, now: datetime) -> Phase:
    """Return where the batch is; its window is half-open (S6)."""
    if batch.expires_at is not None and batch.expires_at <= now:
        return Phase.OVER
    return Phase.SCHEDULED if now < batch.not_before else Phase.OPEN


def next_turn(batch: Batch, now: datetime) -> datetime | None:
    """Return the moment at which it begins or ends by itself; None: it does neither any more."""
    match phase_of(batch, now):
        case Phase.SCHEDULED:
            return batch.not_before
        case Phase.OPEN:
            return batch.expires_at
        case Phase.OVER:
            return None


def state_text(batch: Batch, now: datetime) -> str:
    """Say how it stands, and for how long: ``Open, 45 min left``."""
    phase, turn = phase_of(batch, now), next_turn(batch, now)
    if turn is None:
        return phase.word
    left = time_left(turn - now)
    return (
        tr("Scheduled, begins in {left}", left=left)
        if phase is Phase.SCHEDULED
        else tr("Open, {left} left", left=left)
    )


def state_in_short(batch: Batch, now: datetime) -> str:
    """Say the same where the beginning stands beside it."""
    phase = phase_of(batch, now)
    return phase.word if phase is Phase.SCHEDULED else state_text(batch, now)


def time_left(left: timedelta) -> str:
    """Write a length of time as a cell has room for: ``2 days``, ``3 h 20 min``, ``45 min``, ``30 s``."""
    seconds = max(0, ceil(left.total_seconds()))
    if seconds < _MINUTE:
        return tr("{seconds} s", seconds=seconds)
    minutes = ceil(seconds / _MINUTE)
    if minutes < 60:  # noqa: PLR2004 - minutes of an hour
        return tr("{minutes} min", minutes=minutes)
    if seconds <= 2 * _DAY:
        hours, rest = divmod(minutes, 60)
        return tr("{hours} h {rest} min", hours=hours, rest=rest) if rest else tr("{hours} h", hours=hours)
    return tr("%n days", "", ceil(seconds / _DAY))


def clock_text(left: timedelta) -> str:
    """Write a length of time as a countdown has it: ``2 days 03:00:05``, ``1:23:45``, ``23:45``."""
    seconds = max(0, ceil(left.total_seconds()))
    days, rest = divmod(seconds, _DAY)
    hours, rest = divmod(rest, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    if days:
        return tr("%n days {time}", "", days, time=f"{hours:02}:{minutes:02}:{rest:02}")
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def window_in_short(not_before: datetime, expires_at: datetime | None, now: datetime) -> str:
    """Write a window as a cell has room for: a year only where it is another one, today not at all."""
    start = _in_short(not_before, now)
    if expires_at is None:
        return tr("From {start}", start=start)
    same_day = screen_time.day(not_before) == screen_time.day(expires_at)
    end = screen_time.time_of_day(expires_at) if same_day else _in_short(expires_at, now)
    return tr("{start} to {end}", start=start, end=end)


def window_text(not_before: datetime, expires_at: datetime | None) -> str:
    """Write a window in local time: ``21 Nov 2026, 10:00 to 12:00``; a day that is the same stands once."""
    start = screen_time.minute(not_before)
    if expires_at is None:
        return tr("From {start}, without end", start=start)
    same_day = screen_time.day(not_before) == screen_time.day(expires_at)
    end = screen_time.time_of_day(expires_at) if same_day else screen_time.minute(expires_at)
    return tr("{start} to {end}", start=start, end=end)


def _in_short(moment: datetime, now: datetime) -> str:
    time = screen_time.time_of_day(moment)
    if screen_time.day(moment) == screen_time.day(now):
        return tr("Today {time}", time=time)
    return f"{screen_time.day_in_short(moment, now)} {time}"


def window_of(batch: Batch) -> BatchWindow:
    """Return the window as it is set."""
    return BatchWindow(not_before=batch.not_before, expires_at=batch.expires_at)


def extended(batch: Batch, by: timedelta, now: datetime) -> BatchWindow | None:
    """Return the window with a later end: so much later, or so much from now when it is over.

    None: it has no end.
    """
    if batch.expires_at is None:
        return None
    return BatchWindow(not_before=batch.not_before, expires_at=max(batch.expires_at, now) + by)


def ended(batch: Batch, now: datetime) -> BatchWindow | None:
    """Return the window with its end at this moment; None: it is not open."""
    if phase_of(batch, now) is not Phase.OPEN or now <= batch.not_before:
        return None
    return BatchWindow(not_before=batch.not_before, expires_at=now)
