"""Alerts in words: what happened, in one plain sentence each."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError

from keydesk.contract.alerts import Alert, AlertKind, ProviderState
from keydesk.contract.fields import Moment
from keydesk.desktop import screen_time
from keydesk.desktop.money_words import spend_text
from keydesk.desktop.reading import read_by
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import parse_usd

KINDS: Final[Mapping[str, str]] = {
    AlertKind.BUDGET.value: "budget",
    AlertKind.EXPIRY.value: "expiry",
    AlertKind.PROVIDER.value: "provider",
    AlertKind.CLOCK.value: "clock",
    AlertKind.GATEWAY.value: "gateway restart",
}
"""What each kind is called in the middle of a sentence."""
GONE: Final = "something that is no more"
_ALL: Final = 100
_read_moment: Final = read_by(Moment)


def kind_word(kind: str) -> str:
    """Name a kind. That of a newer gateway is called by its own word."""
    return KINDS.get(kind, kind.replace("_", " "))


def what_happened(alert: Alert) -> str:
    """Say it in one short sentence, without a full stop."""
    return _told(alert)[0]


def in_full(alert: Alert) -> str:
    """Say it with the figures and moments that there are."""
    return "".join(_told(alert))


def _told(alert: Alert) -> tuple[str, str]:
    say = _SENTENCES.get(alert.kind)
    return say(alert) if say is not None else (f"{_quoted(alert)}: {kind_word(alert.kind)}", "")


def about_text(alert: Alert) -> str:
    """Name whom it is about: *Key “Course 3”*."""
    kind = alert.subject_kind.replace("_", " ")
    name = f"{kind} “{alert.subject_name}”" if alert.subject_name else kind
    return name[:1].upper() + name[1:]


def tone_of(alert: Alert) -> str:
    """Return how bad it is, as a tone."""
    if alert.kind == AlertKind.PROVIDER.value:
        return "good" if _recovered(alert) else "bad"
    used_up = alert.kind == AlertKind.BUDGET.value and alert.threshold >= _ALL
    return "bad" if used_up or alert.kind == AlertKind.GATEWAY.value else "warn"


def seen_text(alert: Alert, now: datetime) -> str:
    """Say who acknowledged it, and when."""
    if alert.acknowledged_at is None:
        return ""
    return f"{alert.acknowledged_by}, {screen_time.relative(alert.acknowledged_at, now)}"


def seen_in_full(alert: Alert) -> str:
    """The same with the exact time."""
    if alert.acknowledged_at is None:
        return "Nobody has acknowledged it yet"
    return f"Acknowledged by {alert.acknowledged_by}\n{screen_time.exact(alert.acknowledged_at)}"


def _budget(alert: Alert) -> tuple[str, str]:
    limit, spent = _money(alert.detail.get("limit_usd")), _money(alert.detail.get("spent_usd"))
    figures = f": {spent} of {limit}" if limit and spent else ""
    if alert.threshold >= _ALL:
        return f"{_quoted(alert)} has used up its budget", figures
    return f"{_quoted(alert)} has used {alert.threshold} % of its budget", figures


def _expiry(alert: Alert) -> tuple[str, str]:
    keys, at = alert.detail.get("keys"), _moment(alert.detail.get("expires_at"))
    days = "a day" if alert.threshold == 1 else f"{alert.threshold} days"
    when = f", on {screen_time.minute(at)}" if at is not None else ""
    if isinstance(keys, int) and alert.subject_kind == "batch":
        counted = "1 key" if keys == 1 else f"{keys:,} keys"
        verb = "expires" if keys == 1 else "expire"
        return f"{counted} of {_quoted(alert)} {verb} within {days}", when
    return f"{_quoted(alert)} expires within {days}", when


def _provider(alert: Alert) -> tuple[str, str]:
    since, failures = _moment(alert.detail.get("since")), alert.detail.get("failures")
    if _recovered(alert):
        after = f", after failing since {screen_time.minute(since)}" if since is not None else ""
        return f"{_quoted(alert)} works again", after
    counted = f": {failures:,} in a few minutes" if isinstance(failures, int) and failures > 1 else ""
    why = alert.detail.get("last_status")
    last = f", the last one with status {why}" if isinstance(why, int) and why else ""
    return f"Calls of {_quoted(alert)} fail", f"{counted}{last}"


def _clock(alert: Alert) -> tuple[str, str]:
    behind = alert.detail.get("seconds_behind")
    by = f" by {_how_long(behind)}" if isinstance(behind, int | float) else ""
    more = ". Check its date and time: keys begin and expire by them"
    gateway = alert.detail.get("gateway")
    if isinstance(gateway, str) and isinstance(behind, int | float):
        by = f"{_how_long(abs(behind))} {'behind' if behind > 0 else 'ahead of'}"
        more = ". Keys begin and expire by the database's clock; set this one right all the same"
        return f"The clock of {gateway} is {by} the database's", more
    return f"The clock of the gateway's computer was set back{by}", more


def _gateway(alert: Alert) -> tuple[str, str]:
    name = alert.detail.get("gateway")
    if isinstance(name, str):
        more = ". The others serve its keys; what its calls had reserved is charged"
        return f"Nothing is seen of the gateway {name} any more", more
    seen, calls = _moment(alert.detail.get("last_seen_at")), alert.detail.get("calls_charged")
    more = f"; it last ran {screen_time.minute(seen)}" if seen is not None else ""
    if isinstance(calls, int) and calls:
        counted = "1 call that was" if calls == 1 else f"{calls:,} calls that were"
        more += f". {counted} under way {'was' if calls == 1 else 'were'} charged as estimated"
    return "The gateway was started again after a sudden end", more


_SENTENCES: Final[Mapping[str, Callable[[Alert], tuple[str, str]]]] = {
    AlertKind.BUDGET.value: _budget,
    AlertKind.EXPIRY.value: _expiry,
    AlertKind.PROVIDER.value: _provider,
    AlertKind.CLOCK.value: _clock,
    AlertKind.GATEWAY.value: _gateway,
}


def _recovered(alert: Alert) -> bool:
    return alert.detail.get("state") == ProviderState.RECOVERED.value


def _quoted(alert: Alert) -> str:
    return f"“{alert.subject_name}”" if alert.subject_name else f"A {alert.subject_kind} that is no more"


def _money(amount: Any) -> str:
    try:
        return spend_text(parse_usd(str(amount))) if amount is not None else ""
    except InvalidValueError:
        return ""


def _moment(told: Any) -> datetime | None:
    try:
        return _read_moment(told) if told is not None else None
    except (InvalidValueError, ValidationError):
        return None


def _how_long(seconds: float) -> str:
    for size, one in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"
    return f"{max(1, round(seconds))} s"
