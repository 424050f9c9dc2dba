"""G1, I3: lines sum up to the total, colours stay with members, changes are said in words."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from keydesk.contract.usage import UsageDimension, UsageLine, UsageSum, UsageSummary
from keydesk.desktop.usage.overview.asking import Answer, Asked
from keydesk.desktop.usage.overview.figures import compared
from keydesk.desktop.usage.overview.members import members_of
from keydesk.desktop.usage.overview.stack import stack_of
from keydesk.desktop.usage.period import Period
from keydesk.desktop.usage_words import Measure
from keydesk.domain.money import Nanos

DAY = Period(date(2026, 11, 21), date(2026, 11, 22), "UTC")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def amounts(cost: int, requests: int = 1) -> dict[str, Any]:
    return {
        "requests": requests,
        "failed": 0,
        "input_tokens": 3 * requests,
        "cached_input_tokens": 0,
        "output_tokens": requests,
        "cost_usd": Nanos(cost),
    }


def line(member: str | None, cost: int, at: datetime | None = None, *, rest: bool = False) -> UsageLine:
    name = None if rest or not member else member.upper()
    return UsageLine.model_construct(at=at, member=member, name=name, rest=rest, **amounts(cost))


def summary(items: list[UsageLine], cost: int, requests: int, **more: Any) -> UsageSummary:
    total = UsageSum.model_construct(**amounts(cost, requests))
    return UsageSummary.model_construct(
        since=DAY.since, until=DAY.until, items=items, total=total, **({"next_cursor": None} | more)
    )


def test_usage_of_nobody_has_a_line_of_its_own() -> None:
    """To the last nano-dollar."""
    found = members_of(summary([line("a", 700), line("b", 200)], 1001, 3), UsageDimension.PERSON)
    assert [(each.name, each.usage.cost_usd, each.member) for each in found] == [
        ("A", 700, "a"),
        ("B", 200, "b"),
        ("Keys of nobody", 101, ""),
    ]
    assert sum(each.usage.requests for each in found) == 3


def test_what_is_beyond_the_listed_ones_is_one_line() -> None:
    """Others and nobody cannot be told from each other then."""
    found = members_of(summary([line("a", 700)], 1001, 9, next_cursor="more"), UsageDimension.KEY)
    assert [(each.name, each.usage.cost_usd) for each in found] == [("A", 700), ("Other keys", 301)]


def answer(members: dict[str, int]) -> Answer:
    asked = Asked(DAY, NOW, UsageDimension.PERSON, Measure.COST, by_hour=False)
    items = [line(each, cost, DAY.since) for each, cost in members.items()]
    items.append(line(None, 5, DAY.since, rest=True))
    series = [line(each, cost) for each, cost in members.items()] + [line(None, 5, rest=True)]
    by_time = summary(items, sum(members.values()) + 5, 9, series=series)
    return Answer(asked, by_time, by_time)


def test_bars_are_of_all_that_there_was() -> None:
    """Days without usage have an empty bar; the rest is the last part, in a colour of its own."""
    stack = stack_of(answer({"a": 70, "b": 20}), {})
    assert stack.sums() == [95, 0]
    assert stack.sums(frozenset({"a"})) == [25, 0]
    assert [(part.member.name, part.slot) for part in stack.parts] == [
        ("A", 0),
        ("B", 1),
        ("Other people", 8),
    ]


def test_a_member_keeps_its_colour_while_others_overtake_it() -> None:
    """Who looks on shall not have to look at the legend again."""
    first = stack_of(answer({"a": 70, "b": 20}), {})
    then = stack_of(answer({"c": 100, "b": 90, "a": 70}), first.slots)
    assert {part.member.id: part.slot for part in then.parts} == {"c": 2, "b": 1, "a": 0, " rest": 8}


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (112, 100, "Up 12%"),
        (97, 100, "Down 3%"),
        (100, 100, "As before"),
        (0, 0, ""),
        (5, 0, "None before"),
        (0, 5, "Down 100%"),
        (1, 1000, "Down 99%"),
        (1001, 1000, "Up under 1%"),
        (5000, 7, "714 times as much"),
    ],
)
def test_a_change_is_said_in_words(now: int, before: int, words: str) -> None:
    """Rounded, but never to what it is not."""
    assert compared(now, before) == words
