"""A provider that fails, and that works again, is told of once each (G3)."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from keydesk.gateway.serving.provider_health import FAILURES, GOOD_AGAIN, WINDOW, ProviderHealth, ProviderTurn
from keydesk.gateway.usage.records import Outcome, UsageRecord

START = datetime(2026, 11, 21, 10, tzinfo=UTC)


@dataclass
class Watched:
    """A provider's health, with a clock that goes on by a second a call."""

    moment: datetime = START
    turns: list[ProviderTurn] = field(default_factory=list[ProviderTurn])

    def __post_init__(self) -> None:
        self.health = ProviderHealth(self, self.turns.append)

    def now(self) -> datetime:
        return self.moment

    def calls(self, *statuses: int, outcome: Outcome | None = None) -> None:
        for status in statuses:
            ended = outcome or (Outcome.OK if status == 200 else Outcome.UPSTREAM_ERROR)
            record = UsageRecord("r", 0, None, "chat/completions", "m", "p", 0, 0, 0, 0, 1, status, ended)
            self.health.note(record)
            self.moment += timedelta(seconds=1)

    def told(self) -> list[bool]:
        return [turn.failing for turn in self.turns]


def test_failures_and_recovery_are_told_once() -> None:
    watched = Watched()
    watched.calls(200, *[502] * (FAILURES - 1))
    assert watched.told() == []
    watched.calls(503, 503, 503)
    assert watched.told() == [True]
    turn = watched.turns[0]
    assert (turn.provider_id, turn.since, turn.failures) == ("p", START + timedelta(seconds=1), FAILURES)
    assert (turn.last_status, turn.last_outcome) == (503, "upstream_error")
    watched.calls(*[200] * (GOOD_AGAIN - 1), 502, *[200] * (GOOD_AGAIN - 1))
    assert watched.told() == [True]
    watched.calls(200, 200)
    assert watched.told() == [True, False]
    watched.calls(*[504] * FAILURES)
    assert watched.told() == [True, False, True]


def test_a_few_failures_among_many_calls_are_none_of_the_providers() -> None:
    watched = Watched()
    for _ in range(10):
        watched.calls(502, 200, 200)
    assert watched.told() == []


def test_what_is_long_ago_does_not_count() -> None:
    watched = Watched()
    for _ in range(FAILURES * 2):
        watched.calls(502)
        watched.moment += WINDOW / (FAILURES - 1)
    assert watched.told() == []


def test_what_clients_do_wrong_is_not_the_providers_fault() -> None:
    watched = Watched()
    watched.calls(*[400, 404, 429] * FAILURES)
    watched.calls(*[499] * FAILURES, outcome=Outcome.CLIENT_GONE)
    watched.calls(*[200] * FAILURES, outcome=Outcome.KEY_ENDED)
    assert watched.told() == []


def test_a_provider_that_failed_before_a_restart_is_told_to_work_again() -> None:
    watched = Watched()
    watched.health.remember([("p", START - WINDOW)])
    watched.calls(502, *[200] * GOOD_AGAIN)
    assert watched.told() == [False]
    assert watched.turns[0].since == START - WINDOW
