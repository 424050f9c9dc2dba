"""What a reveal says of the key that it shows: what was minted, and how long it is good."""

from datetime import datetime, timedelta
from math import ceil

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.domain.key import KeyKind

_SHORT_LIVED = timedelta(days=1)


def title_of(key: Key) -> str:
    """Say what was minted: a key, another secret of one, or a short-lived key."""
    if key.rotated_at is not None:
        return tr("Key rotated")
    titles = {KeyKind.AGENT: tr("Agent key created"), KeyKind.EPHEMERAL: tr("Ephemeral key created")}
    return titles.get(key.kind, tr("Key created"))


def sentence_of(key: Key, now: datetime) -> str:
    """Say how long it is good, and what has become of the secret before it."""
    if key.rotated_at is None:
        return _validity(key, now)
    until = key.previous_secret_valid_until
    if until is None or until <= now:
        return tr("The old one has stopped working.")
    return tr("The old one stays good until {moment}.", moment=_moment(until, now))


def counts_down(key: Key, now: datetime) -> bool:
    """Whether the sentence changes while one looks at it."""
    end = key.previous_secret_valid_until if key.rotated_at else key.expires_at
    return end is not None and end - now <= _SHORT_LIVED


def _validity(key: Key, now: datetime) -> str:
    begin = _moment(key.not_before, now) if key.not_before > now else ""
    if key.expires_at is None:
        return (
            tr("Valid from {begin}, without end.", begin=begin)
            if begin
            else tr("Valid from now, without end.")
        )
    if key.expires_at <= now:
        return tr("Ended at {moment}.", moment=_moment(key.expires_at, now))
    if key.expires_at - now <= _SHORT_LIVED and key.not_before <= now:
        return tr(
            "Ends at {moment}, in {time_left}.",
            moment=_moment(key.expires_at, now),
            time_left=_time_left(key.expires_at - now),
        )
    end = screen_time.minute(key.expires_at)
    if begin:
        return tr("Valid from {begin} until {end}.", begin=begin, end=end)
    return tr("Valid from now until {end}.", end=end)


def _moment(moment: datetime, now: datetime) -> str:
    """Write a time of today without its day."""
    if screen_time.day(moment) == screen_time.day(now):
        return screen_time.time_of_day(moment)
    return screen_time.minute(moment)


def _time_left(left: timedelta) -> str:
    seconds = ceil(left.total_seconds())
    if seconds > 3 * 3600:
        return tr("%n hours", "in so many", round(seconds / 3600))
    if seconds > 2 * 60:
        return tr("%n minutes", "in so many", ceil(seconds / 60))
    return tr("%n seconds", "in so many", seconds)
