"""Alerts in words: what happened, in one plain sentence each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError

from keydesk.contract.alerts import Alert, AlertKind, CountersState, ProviderState
from keydesk.contract.fields import Moment
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import spend_text
from keydesk.desktop.percent_words import percent
from keydesk.desktop.reading import read_by
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import parse_usd

KINDS: Final[Mapping[str, str]] = {
    AlertKind.BUDGET.value: tr("budget", "an alert's kind"),
    AlertKind.EXPIRY.value: tr("expiry", "an alert's kind"),
    AlertKind.PROVIDER.value: tr("provider", "an alert's kind"),
    AlertKind.CLOCK.value: tr("clock", "an alert's kind"),
    AlertKind.GATEWAY.value: tr("gateway restart", "an alert's kind"),
    AlertKind.COUNTERS.value: tr("counters", "an alert's kind"),
}
"""What each kind is called in the middle of a sentence."""
_SUBJECTS: Final[Mapping[str, str]] = {
    "key": tr("key"),
    "batch": tr("batch"),
    "person": tr("person"),
    "location": tr("location"),
    "provider": tr("provider"),
    "gateway": tr("gateway"),
}
"""What it can be about."""
_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
GONE: Final = tr("something that is no more")
_ALL: Final = 100
_read_moment: Final = read_by(Moment)


def kind_word(kind: str) -> str:
    """Name a kind. That of a newer gateway is called by its own word."""
    return KINDS.get(kind, kind.replace("_", " "))


def what_happened(alert: Alert) -> str:
    """Say it in one short sentence, without a full stop."""
    return _told(alert).short


def in_full(alert: Alert) -> str:
    """Say it with the figures and moments that there are."""
    told = _told(alert)
    return told.full or told.short


@dataclass(frozen=True, slots=True)
class Told:
    """What happened, in short, and with the figures and moments where there are any."""

    short: str
    full: str = ""


def _told(alert: Alert) -> Told:
    say = _SENTENCES.get(alert.kind)
    return say(alert) if say is not None else Told(f"{_quoted(alert)}: {kind_word(alert.kind)}")


def about_text(alert: Alert) -> str:
    """Name whom it is about: *Key “Course 3”*."""
    kind = _subject(alert)
    return as_sentence(
        tr("{kind} “{name}”", kind=kind, name=alert.subject_name) if alert.subject_name else kind
    )


def tone_of(alert: Alert) -> str:
    """Return how bad it is, as a tone."""
    if alert.kind == AlertKind.PROVIDER.value:
        return "good" if _recovered(alert) else "bad"
    if alert.kind == AlertKind.COUNTERS.value:
        return "good" if _are_back(alert) else "warn"
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
        return tr("Nobody has acknowledged it yet")
    by = tr("Acknowledged by {admin}", admin=alert.acknowledged_by)
    return f"{by}\n{screen_time.exact(alert.acknowledged_at)}"


def _budget(alert: Alert) -> Told:
    limit, spent = _money(alert.detail.get("limit_usd")), _money(alert.detail.get("spent_usd"))
    name = _quoted(alert)
    used_up, share = alert.threshold >= _ALL, percent(alert.threshold)
    short = (
        tr("{name} has used up its budget", name=name)
        if used_up
        else tr("{name} has used {share} of its budget", name=name, share=share)
    )
    if not (limit and spent):
        return Told(short)
    values = {"name": name, "spent": spent, "limit": limit}
    return Told(
        short,
        tr("{name} has used up its budget: {spent} of {limit}", **values)
        if used_up
        else tr("{name} has used {share} of its budget: {spent} of {limit}", share=share, **values),
    )


def _expiry(alert: Alert) -> Told:
    keys, at = alert.detail.get("keys"), _moment(alert.detail.get("expires_at"))
    days = tr("a day") if alert.threshold == 1 else tr("%n days", "within so many", alert.threshold)
    name = _quoted(alert)
    moment = screen_time.minute(at) if at is not None else ""
    if isinstance(keys, int) and alert.subject_kind == "batch":
        short = tr("%n keys of {name} expire within {days}", "", keys, name=name, days=days)
        full = tr(
            "%n keys of {name} expire within {days}, on {moment}",
            "",
            keys,
            name=name,
            days=days,
            moment=moment,
        )
    else:
        short = tr("{name} expires within {days}", name=name, days=days)
        full = tr("{name} expires within {days}, on {moment}", name=name, days=days, moment=moment)
    return Told(short, full if moment else "")


def _provider(alert: Alert) -> Told:
    since, failures = _moment(alert.detail.get("since")), alert.detail.get("failures")
    name = _quoted(alert)
    if _recovered(alert):
        short = tr("{name} works again", name=name)
        if since is None:
            return Told(short)
        return Told(
            short,
            tr(
                "{name} works again, after failing since {moment}",
                name=name,
                moment=screen_time.minute(since),
            ),
        )
    short, why = tr("Calls of {name} fail", name=name), alert.detail.get("last_status")
    counted = failures if isinstance(failures, int) and failures > 1 else 0
    status = why if isinstance(why, int) else 0
    if counted and status:
        return Told(
            short,
            tr(
                "Calls of {name} fail: %n in a few minutes, the last one with status {code}",
                "",
                counted,
                name=name,
                code=status,
            ),
        )
    if counted:
        return Told(short, tr("Calls of {name} fail: %n in a few minutes", "", counted, name=name))
    if status:
        return Told(
            short, tr("Calls of {name} fail, the last one with status {code}", name=name, code=status)
        )
    return Told(short)


def _clock(alert: Alert) -> Told:
    behind, gateway = alert.detail.get("seconds_behind"), alert.detail.get("gateway")
    known = isinstance(behind, int | float)
    if isinstance(gateway, str) and known:
        values = {"gateway": gateway, "time": _how_long(abs(behind))}
        short = (
            tr("The clock of {gateway} is {time} behind the database's", **values)
            if behind > 0
            else tr("The clock of {gateway} is {time} ahead of the database's", **values)
        )
        return _with_more(
            short, tr("Keys begin and expire by the database's clock; set this one right all the same")
        )
    short = (
        tr("The clock of the gateway's computer was set back by {time}", time=_how_long(behind))
        if known
        else tr("The clock of the gateway's computer was set back")
    )
    return _with_more(short, tr("Check its date and time: keys begin and expire by them"))


def _gateway(alert: Alert) -> Told:
    name = alert.detail.get("gateway")
    if isinstance(name, str):
        return _with_more(
            tr("Nothing is seen of the gateway {name} any more", name=name),
            tr("The others serve its keys; what its calls had reserved is charged"),
        )
    seen, calls = _moment(alert.detail.get("last_seen_at")), alert.detail.get("calls_charged")
    started = alert.detail.get("started")
    short = (
        tr("The gateway {name} was started again after a sudden end", name=started)
        if isinstance(started, str)
        else tr("The gateway was started again after a sudden end")
    )
    full = (
        tr("{what_happened}; it last ran {moment}", what_happened=short, moment=screen_time.minute(seen))
        if seen is not None
        else short
    )
    if isinstance(calls, int) and calls:
        charged = tr("%n calls that were under way were charged as estimated", "", calls)
        return Told(short, f"{full}. {charged}")
    return Told(short, full)


def _counters(alert: Alert) -> Told:
    server, gateway = alert.detail.get("server"), alert.detail.get("gateway")
    since = _moment(alert.detail.get("since"))
    if _are_back(alert):
        short = tr("The gateways count together again")
        if since is None:
            return Told(short)
        away = tr("Their counters were away since {moment}", moment=screen_time.minute(since))
        return _with_more(short, away)
    short = tr("The counters that the gateways share cannot be used")
    shares = tr("Each gateway admits its share of a key's limits until they are back")
    if isinstance(server, str) and isinstance(gateway, str):
        who = tr("{gateway} does not reach them at {server}", gateway=gateway, server=server)
        return _with_more(short, f"{who}. {shares}")
    return _with_more(short, shares)


def _with_more(short: str, more: str) -> Told:
    return Told(short, f"{short}. {more}")


_SENTENCES: Final[Mapping[str, Callable[[Alert], Told]]] = {
    AlertKind.BUDGET.value: _budget,
    AlertKind.EXPIRY.value: _expiry,
    AlertKind.PROVIDER.value: _provider,
    AlertKind.CLOCK.value: _clock,
    AlertKind.GATEWAY.value: _gateway,
    AlertKind.COUNTERS.value: _counters,
}


def _recovered(alert: Alert) -> bool:
    return alert.detail.get("state") == ProviderState.RECOVERED.value


def _are_back(alert: Alert) -> bool:
    return alert.detail.get("state") == CountersState.BACK.value


def _quoted(alert: Alert) -> str:
    if alert.subject_name:
        return tr("“{text}”", text=alert.subject_name)
    return tr("A {kind} that is no more", kind=_subject(alert))


def _subject(alert: Alert) -> str:
    return _SUBJECTS.get(alert.subject_kind) or alert.subject_kind.replace("_", " ")


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
    if seconds >= _DAY:
        return tr("%n days", "", round(seconds / _DAY))
    if seconds >= _HOUR:
        return tr("%n hours", "", round(seconds / _HOUR))
    if seconds >= _MINUTE:
        return tr("%n minutes", "", round(seconds / _MINUTE))
    return tr("{number} s", "seconds", number=max(1, round(seconds)))
