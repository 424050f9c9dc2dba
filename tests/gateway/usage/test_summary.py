"""Whatever is asked of usage, and in whichever zone: every figure is the sum of the records (G1, S6)."""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from keydesk.contract.usage import SummaryQuery
from keydesk.domain.instant import from_microseconds, to_microseconds
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.records import Outcome, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Settlement
from keydesk.gateway.usage.summary import summarise

HOUR = timedelta(hours=1)
CHANGES = (datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC))
"""When clocks are changed in Europe; America and Australia follow or went before within some days."""
ZONES = (
    *("Europe/Amsterdam", "America/New_York", "Asia/Tokyo", "Asia/Kolkata", "Asia/Kathmandu"),
    *(
        "Australia/Lord_Howe",
        "Australia/Adelaide",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "America/Havana",
    ),
)
FIELDS = {
    "key": "key_id",
    "person": "owner_id",
    "location": "location_id",
    "batch": "batch_id",
    "model": "model",
    "provider": "provider_id",
}
Sums = tuple[int, ...]


def _record(number: int, chance: random.Random) -> UsageRecord:
    around = chance.choice(CHANGES) + timedelta(microseconds=chance.randrange(-(10**12), 10**12))
    if number % 5 == 0:  # right at the edges of hours and of days of many zones
        around = around.replace(minute=chance.choice((0, 15, 30)), second=0, microsecond=0)
        around -= timedelta(microseconds=chance.choice((0, 1)))
    given_tokens = chance.randrange(1000)
    return UsageRecord(
        request_id=f"req_{number}",
        at=to_microseconds(around),
        key_id=chance.choice(("first", "second", "third")),
        endpoint="chat/completions",
        model=chance.choice(("small", "large", "tiny", "huge")),
        provider_id=chance.choice(("here", "away")),
        input_tokens=given_tokens,
        cached_input_tokens=chance.randrange(given_tokens + 1),
        output_tokens=chance.randrange(100),
        cost_nanos=chance.randrange(10**12),
        latency_ms=1,
        status=chance.choice((200, 200, 0, 502)),
        outcome=Outcome.OK,
        owner_id=chance.choice(("ada", "grace", "joan", "mary", None)),
        location_id=chance.choice(("here", "there", None)),
        batch_id=chance.choice(("workshop", None)),
    )


class Usage:
    """Some hundred records, as the ledger keeps them and as they are."""

    def __init__(self, database: Path) -> None:
        chance = random.Random(9)  # noqa: S311 - figures for a test
        self.records = [_record(number, chance) for number in range(700)]
        ledger = UsageLedger.open(database, Sealing(b"m" * 32))
        ledger.write([Settlement(record) for record in self.records])
        ledger.close()
        self.store = Store(database)

    def ask(self, locations: Any = None, **query: Any) -> dict[str, Any]:
        """Ask as the admin API does."""
        now = datetime(2026, 11, 21, tzinfo=UTC)
        with self.store.read() as connection:
            return summarise(connection, SummaryQuery(**query), locations, now).model_dump(mode="python")


@pytest.fixture(scope="module")
def usage(tmp_path_factory: pytest.TempPathFactory, filled: bytes) -> Iterator[Usage]:
    path = tmp_path_factory.mktemp("summary") / "db"
    path.write_bytes(filled)
    usage = Usage(path)
    yield usage
    usage.store.close()


def _sums(records: list[UsageRecord]) -> Sums:
    return (
        len(records),
        sum(each.status == 0 or each.status >= 400 for each in records),
        sum(each.input_tokens for each in records),
        sum(each.cached_input_tokens for each in records),
        sum(each.output_tokens for each in records),
        sum(each.cost_nanos for each in records),
    )


def _told(line: dict[str, Any]) -> Sums:
    names = ("requests", "failed", "input_tokens", "cached_input_tokens", "output_tokens", "cost_usd")
    return tuple(int(line[name]) for name in names)


def _beginning(record: UsageRecord, group: str, zone: str | None) -> Any:
    at = from_microseconds(record.at)
    if group == "hour":
        return at.replace(minute=0, second=0, microsecond=0)
    return at.astimezone(UTC if zone is None else ZoneInfo(zone)).date()


def _shown(at: datetime, group: str, zone: str | None) -> Any:
    return at if group == "hour" else at.astimezone(UTC if zone is None else ZoneInfo(zone)).date()


moments = st.builds(
    lambda change, hours, more: change + hours * HOUR + timedelta(microseconds=more),
    st.sampled_from(CHANGES),
    st.integers(-300, 300),
    st.sampled_from((0, 0, 1, 1_800_000_000, 1234567)),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    group=st.sampled_from(("day", "hour", *FIELDS)),
    split=st.sampled_from((None, *FIELDS)),
    top=st.integers(1, 3) | st.none(),
    zone=st.sampled_from((None, *ZONES)),
    ends=st.lists(moments, min_size=2, max_size=2, unique=True) | st.none(),
    filters=st.fixed_dictionaries(
        {},
        optional={
            "key_id": st.just("first"),
            "person_id": st.just("ada"),
            "location_id": st.just("here"),
            "model": st.sampled_from(("small", "none")),
            "batch_id": st.just("workshop"),
        },
    ),
    scope=st.sampled_from((None, None, ("here",), ())),
)
def test_every_figure_is_the_sum_of_its_records(
    usage: Usage,
    *,
    group: str,
    split: str | None,
    top: int | None,
    zone: str | None,
    ends: list[datetime] | None,
    filters: dict[str, str],
    scope: tuple[str, ...] | None,
) -> None:
    since, until = sorted(ends) if ends else (datetime(1970, 1, 1, tzinfo=UTC), None)
    split = split if group in {"day", "hour"} else None
    top = top if split else None
    wanted = [
        record
        for record in usage.records
        if to_microseconds(since) <= record.at
        and (until is None or record.at < to_microseconds(until))
        and (scope is None or record.location_id in scope)
        and all(getattr(record, FIELDS[name.removesuffix("_id")]) == value for name, value in filters.items())
    ]
    found = usage.ask(
        scope,
        group_by=group,
        split_by=split,
        top=top,
        zone=zone,
        since=since,
        until=until,
        limit=10_000,
        **filters,
    )
    assert _told(found["total"]) == _sums(wanted)
    by = split or (group if group in FIELDS else None)
    members = {line["member"] for line in found["series"] if not line["rest"]}
    expected: dict[Any, list[UsageRecord]] = defaultdict(list)
    for record in wanted:
        member = None if by is None else getattr(record, FIELDS[by])
        if by == "location":
            member = member or ""
        if top is not None and member not in members:
            member = None
        elif by is not None and member is None:
            continue
        expected[_beginning(record, group, zone) if group in {"day", "hour"} else None, member].append(record)
    lines = {
        (_shown(line["at"], group, zone) if line["at"] else None, line["member"]): _told(line)
        for line in found["items"]
    }
    assert len(lines) == len(found["items"])
    assert lines == {place: _sums(records) for place, records in expected.items()}
    if top is not None:
        assert len(members) <= top
        sums = [_told(line) for line in found["series"]]
        assert tuple(map(sum, zip(*sums, strict=True))) == (_sums(wanted) if sums else ())


def test_days_begin_when_the_zones_clocks_say_so(usage: Usage) -> None:
    """S6: a day of 23 hours, a day of 25, and days of a zone whose midnights are no hours of UTC."""
    for zone, day, hours in (
        ("Europe/Amsterdam", date(2026, 3, 29), 23),
        ("Europe/Amsterdam", date(2026, 10, 25), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
    ):
        begin = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)
        end = begin + hours * HOUR
        theirs = [
            record for record in usage.records if to_microseconds(begin) <= record.at < to_microseconds(end)
        ]
        found = usage.ask(zone=zone, since=begin - 48 * HOUR, until=end + 48 * HOUR)
        (line,) = [line for line in found["items"] if line["at"] == begin]
        assert _told(line) == _sums(theirs)
        assert [each["at"] for each in found["items"] if begin < each["at"] < end] == []


def test_another_stretch_is_compared(usage: Usage) -> None:
    before, since, until = (CHANGES[0] + days * 24 * HOUR for days in (-8, -1, 6))
    found = usage.ask(since=since, until=until, compare_from=before)
    told = [
        _sums([r for r in usage.records if to_microseconds(first) <= r.at < to_microseconds(end)])
        for first, end in ((since, until), (before, since))
    ]
    assert [_told(found["total"]), _told(found["before"])] == told


@pytest.mark.parametrize("order", ["requests", "-requests", "-tokens", "cost_usd", "-failed"])
def test_members_come_in_the_order_that_was_asked_for(usage: Usage, order: str) -> None:
    found = usage.ask(group_by="model", since=CHANGES[0] - 999 * HOUR, sort=order)
    name = order.removeprefix("-")
    amounts = [
        line["input_tokens"] + line["output_tokens"] if name == "tokens" else line[name]
        for line in found["items"]
    ]
    assert len(amounts) == 4
    assert amounts == sorted(amounts, reverse=order.startswith("-"))


@pytest.mark.parametrize("listed", [1, 3, 4])
@pytest.mark.parametrize("sort", ["-cost_usd", "tokens"])
def test_members_can_be_listed_with_their_lines_of_time(usage: Usage, listed: int, sort: str) -> None:
    """G7: what a chart and the table below it show is summed once, and says what two questions would."""
    stretch: dict[str, Any] = {"since": CHANGES[0] - 99 * HOUR, "until": CHANGES[0] + 99 * HOUR, "sort": sort}
    found = usage.ask(split_by="person", top=2, listed=listed, zone="Asia/Kolkata", **stretch)
    alone = usage.ask(group_by="person", limit=listed, **stretch)
    assert found["members"] == alone["items"]
    assert found["members_cursor"] == alone["next_cursor"]
    assert (alone["next_cursor"] is None) == (listed == 4)
    assert found["series"][: min(2, listed)] == alone["items"][:2]
    without = usage.ask(split_by="person", top=2, zone="Asia/Kolkata", **stretch)
    assert without["members"] == []
    assert {**found, "members": [], "members_cursor": None} == without


def test_only_what_is_split_is_listed(usage: Usage) -> None:
    with pytest.raises(ValidationError, match="listed"):
        usage.ask(group_by="day", listed=5)
