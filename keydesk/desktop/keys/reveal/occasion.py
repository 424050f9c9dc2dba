"""What a reveal says of the key that it shows: what was minted, and how long it is good."""

from datetime import datetime, timedelta
from math import ceil

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.domain.key import KeyKind

_SHORT_LIVED = timedelta(days=1)


def title_of(key: Key) -> str:
    """Say what was minted: a key, another secret of one, or a short-lived key."""
    if key.rotated_at is not None:
        return "Key rotated"
    titles = {KeyKind.AGENT: "Agent key created", KeyKind.EPHEMERAL: "Ephemeral key created"}
    return titles.get(key.kind, "Key created")


def sentence_of(key: Key, now: datetime) -> str:
    """Say how long it is good, and what has become of the secret before it."""
    if key.rotated_at is None:
        return _validity(key, now)
    until = key.previous_secret_valid_until
    if until is None or until <= now:
        return "The old one has stopped working."
    return f"The old one stays good until {_moment(until, now)}."


def counts_down(key: Key, now: datetime) -> bool:
    """Whether the sentence changes while one looks at it."""
    end = key.previous_secret_valid_until if key.rotated_at else key.expires_at
    return end is not None and end - now <= _SHORT_LIVED


def _validity(key: Key, now: datetime) -> str:
    start = f"Valid from {_moment(key.not_before, now)}" if key.not_before > now else "Valid from now"
    if key.expires_at is None:
        return f"{start}, without end."
    if key.expires_at <= now:
        return f"Ended at {_moment(key.expires_at, now)}."
    if key.expires_at - now <= _SHORT_LIVED and key.not_before <= now:
        return f"Ends at {_moment(key.expires_at, now)}, in {_time_left(key.expires_at - now)}."
    return f"{start} until {screen_time.minute(key.expires_at)}."


def _moment(moment: datetime, now: datetime) -> str:
    """Write a time of today without its day."""
    if screen_time.day(moment) == screen_time.day(now):
        return screen_time.time_of_day(moment)
    return screen_time.minute(moment)


def _time_left(left: timedelta) -> str:
    seconds = ceil(left.total_seconds())
    if seconds > 3 * 3600:
        return f"{round(seconds / 3600)} hours"
    if seconds > 2 * 60:
        return f"{ceil(seconds / 60)} minutes"
    return f"{seconds} {'second' if seconds == 1 else 'seconds'}"
