"""What the details make of the gateway's answers: bars, audit events, requests, lists."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from keydesk.contract.usage import UsageLine, UsageRequest, UsageSum, UsageSummary
from keydesk.desktop.keys.details.model_sums import ModelSums
from keydesk.desktop.keys.details.record import Record, RecordModel
from keydesk.desktop.keys.details.remembered import Remembered
from keydesk.desktop.keys.details.requests import record_of
from keydesk.desktop.keys.details.usage_bars import Asked, Period, bars_of
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.usage_words import Measure
from keydesk.domain.money import Nanos

NOW = datetime(2026, 11, 21, 10, 20, 30, tzinfo=UTC)


def line(at: datetime | None, requests: int, member: str | None = None) -> UsageLine:
    return UsageLine(
        requests=requests,
        failed=1,
        input_tokens=requests * 10,
        cached_input_tokens=0,
        output_tokens=requests,
        cost_usd=Nanos(requests * 7),
        at=at,
        member=member,
        name=None,
    )


def asked_of(period: Period, created_at: datetime = NOW - timedelta(days=400), zone: str = "UTC") -> Asked:
    return Asked("k", period, NOW, created_at, zone)


def summary_of(asked: Asked, items: list[UsageLine]) -> UsageSummary:
    total = UsageSum.model_validate(line(None, 7).model_dump(exclude={"at", "member", "name", "rest"}))
    return UsageSummary(since=asked.begins[0], until=NOW, items=items, next_cursor=None, total=total)


@pytest.mark.parametrize(
    ("period", "begin", "count"),
    [
        (Period.HOURS_24, datetime(2026, 11, 20, 11, tzinfo=UTC), 24),
        (Period.DAYS_7, datetime(2026, 11, 15, tzinfo=UTC), 7),
        (Period.DAYS_30, datetime(2026, 10, 23, tzinfo=UTC), 30),
        (Period.DAYS_90, datetime(2026, 8, 24, tzinfo=UTC), 90),
    ],
)
def test_a_period_ends_with_the_present_hour_or_day(period: Period, begin: datetime, count: int) -> None:
    """Whole hours and days, so that the bars add up to the total that the gateway tells."""
    asked = asked_of(period)
    assert (asked.by_time().since, asked.by_time().until) == (begin, None)
    assert (asked.by_model().since, asked.by_model().until) == (begin, None)
    first, third = asked.begins[0], asked.begins[2]
    summary = summary_of(asked, [line(first, 3), line(third, 4)])
    for measure, unit in ((Measure.REQUESTS, 1), (Measure.TOKENS, 11), (Measure.COST, 7)):
        bars = bars_of(summary, asked, measure)
        assert len(bars) == count
        assert [bar.value for bar in bars[:4]] == [3 * unit, 0, 4 * unit, 0]
    assert "3 requests, 1 failed · 30 tokens in, 3 out · $0.000000021" in bars[0].says
    assert bars[1].says.endswith(": no request")


def test_days_are_those_of_the_zone() -> None:
    """The usage page sums the same days; one of them has 25 hours in Amsterdam."""
    asked = asked_of(Period.DAYS_30, zone="Europe/Amsterdam")
    assert asked.by_time().zone == "Europe/Amsterdam"
    assert asked.begins[0] == datetime(2026, 10, 22, 22, tzinfo=UTC)
    assert {two - one for one, two in pairwise(asked.begins)} == {timedelta(hours=24), timedelta(hours=25)}
    assert asked.begins[-1] == datetime(2026, 11, 20, 23, tzinfo=UTC)


@pytest.mark.parametrize(("age", "count", "step"), [(0, 1, 0), (91, 92, 1), (92, 14, 7), (3000, 108, 28)])
def test_a_whole_life_has_as_many_bars_as_one_can_tell_apart(age: int, count: int, step: int) -> None:
    """Days, weeks, or four weeks; nothing is left out of them, not even what the clock puts before it all."""
    asked = asked_of(Period.WHOLE_LIFE, NOW - timedelta(days=age))
    assert len(asked.begins) == count
    assert {(two - one).days for one, two in pairwise(asked.begins)} <= {step}
    items = [line(NOW - timedelta(days=back), 1) for back in range(-1, age + 2)]
    bars = bars_of(summary_of(asked, items), asked, Measure.REQUESTS)
    assert sum(bar.value for bar in bars) == age + 3
    assert Period.WHOLE_LIFE.in_words == "since the key was created"


@pytest.mark.parametrize(
    ("outcome", "status", "pill"),
    [
        ("ok", 200, ("OK", "good")),
        ("ok", 400, ("Refused 400", "warn")),
        ("upstream_timeout", 504, ("Provider too slow 504", "bad")),
        ("client_gone", 200, ("Client gone", "warn")),
        ("crashed", 0, ("Gateway crashed", "bad")),
        ("something_new", 418, ("Something new 418", "warn")),
    ],
)
def test_how_a_request_ended(outcome: str, status: int, pill: tuple[str, str]) -> None:
    request = UsageRequest.model_construct(
        request_id="r",
        at=NOW,
        model="m",
        endpoint="chat/completions",
        input_tokens=1,
        cached_input_tokens=0,
        output_tokens=0,
        cost_usd=Nanos(1),
        latency_ms=1500,
        status=status,
        outcome=outcome,
    )
    record = record_of(request)
    assert record.pill == pill
    assert record.words == "1 token · 1.5 s"


def records(first: int, last: int) -> list[Record]:
    """Newest first, as the gateway lists them."""
    numbers = range(last, first - 1, -1)
    return [Record(str(number), NOW + timedelta(seconds=number), f"<b>{number}</b>") for number in numbers]


def ids(model: RecordModel) -> list[int]:
    return [int(record.id) for record in model.records]


def test_a_record_grows_at_both_ends(clock: Any) -> None:
    model = RecordModel(clock)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.put_newest(records(10, 14), "older")
    model.append(records(5, 9), None)
    model.put_newest(records(12, 17), "older")
    assert ids(model) == [*range(17, 4, -1)]
    assert model.next_cursor is None, "where older ones begin is known already"
    model.put_newest(records(12, 17), "older")
    assert ids(model) == [*range(17, 4, -1)]
    model.put_newest(records(30, 34), "older")
    assert ids(model) == [*range(34, 29, -1)], "with a gap in between it begins anew"
    assert model.next_cursor == "older"
    model.clear()
    assert model.rowCount() == 0


def test_models_are_listed_exactly_and_as_plain_text() -> None:
    """S23."""
    model = ModelSums()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines([line(None, 1000, member="<b>acme</b>"), line(None, 1, member="other")])
    assert [model.index(0, column).data() for column in range(4)] == [
        "<b>acme</b>",
        "1,000",
        "11,000",
        "$0.000007",
    ]
    assert "<b>" not in model.index(0, 0).data(3)  # the tooltip's role


def test_what_cannot_be_read_is_as_if_never_written(own_folders: Any) -> None:
    preferences = Preferences(own_folders)
    for text in ("", "{", "[]", '{"period": "1 year", "width": "wide"}', '{"width": -3}'):
        preferences.key_details = text
        remembered = Remembered(preferences)
        assert remembered.choice(Period.DAYS_7) is Period.DAYS_7
        assert remembered.width == 0
    remembered.choose(Period.DAYS_90)
    remembered.width = 400
    again = Remembered(preferences)
    assert (again.choice(Period.DAYS_7), again.width) == (Period.DAYS_90, 400)
    preferences.deleteLater()
