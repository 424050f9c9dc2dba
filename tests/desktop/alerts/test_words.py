"""G3: what happened, in one plain sentence for each kind."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from keydesk.contract.alerts import Alert
from keydesk.desktop.alerts.watch.noticing import AWAY_MS
from keydesk.desktop.alerts.when_dialog import WHEN
from keydesk.desktop.alerts.words import about_text, in_full, seen_text, tone_of, what_happened
from keydesk.gateway.alerts.expiring import EXPIRY_DAYS
from keydesk.gateway.alerts.lookout import CLOCK_BEHIND
from keydesk.gateway.alerts.outage import LASTING
from keydesk.gateway.serving.provider_health import FAILURES, GOOD_AGAIN, WINDOW

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def alert(kind: str, subject: str = "key", name: str | None = "Course 3", **fields: Any) -> Alert:
    detail = fields.pop("detail", {})
    return Alert(
        id="A1b2C3d4E5f6", at=NOW, kind=kind, subject_kind=subject, subject_id="S1b2C3d4E5f6",
        subject_name=name, location_id=None, threshold=fields.pop("threshold", 0), detail=detail,
        acknowledged_at=None, acknowledged_by=None,
    )  # fmt: skip


SPENT = {"limit_usd": "10", "spent_usd": "8.004", "percent": 80}
FAILING = {"state": "failing", "failures": 5, "last_status": 503}


@pytest.mark.parametrize(
    ("told", "short", "more", "tone"),
    [
        (
            alert("budget", threshold=80, detail=SPENT),
            "“Course 3” has used 80% of its budget",
            ": $8.00 of $10.00",
            "warn",
        ),
        (alert("budget", threshold=100), "“Course 3” has used up its budget", "", "bad"),
        (
            alert("budget", name=None, threshold=80),
            "A key that is no more has used 80% of its budget",
            "",
            "warn",
        ),
        (alert("expiry", threshold=7), "“Course 3” expires within 7 days", "", "warn"),
        (alert("expiry", threshold=1), "“Course 3” expires within a day", "", "warn"),
        (
            alert("expiry", "batch", threshold=7, detail={"keys": 30}),
            "30 keys of “Course 3” expire within 7 days",
            "",
            "warn",
        ),
        (
            alert("provider", "provider", "Acme", detail=FAILING),
            "Calls of “Acme” fail",
            ": 5 in a few minutes, the last one with status 503",
            "bad",
        ),
        (
            alert("provider", "provider", "Acme", detail={"state": "recovered"}),
            "“Acme” works again",
            "",
            "good",
        ),
        (
            alert("clock", "gateway", detail={"seconds_behind": 7200}),
            "The clock of the gateway's computer was set back by 2 hours",
            ". Check its date and time: keys begin and expire by them",
            "warn",
        ),
        (
            alert("clock", "gateway", detail={"seconds_behind": -120, "gateway": "north:5393"}),
            "The clock of north:5393 is 2 minutes ahead of the database's",
            ". Keys begin and expire by the database's clock; set this one right all the same",
            "warn",
        ),
        (
            alert("gateway", "gateway", detail={"calls_charged": 2}),
            "The gateway was started again after a sudden end",
            ". 2 calls that were under way were charged as estimated",
            "bad",
        ),
        (
            alert("gateway", "gateway", detail={"calls_charged": 0, "started": "north:5393"}),
            "The gateway north:5393 was started again after a sudden end",
            "",
            "bad",
        ),
        (
            alert("gateway", "gateway", detail={"gateway": "north:5393"}),
            "Nothing is seen of the gateway north:5393 any more",
            ". The others serve its keys; what its calls had reserved is charged",
            "bad",
        ),
        (
            alert(
                "counters",
                "gateway",
                detail={"state": "away", "gateway": "north:5393", "server": "redis://counters:6379/0"},
            ),
            "The counters that the gateways share cannot be used",
            (
                ". north:5393 does not reach them at redis://counters:6379/0. Each gateway admits its "
                "share of a key's limits until they are back"
            ),
            "warn",
        ),
        (
            alert("counters", "gateway", detail={"state": "back"}),
            "The gateways count together again",
            "",
            "good",
        ),
        (alert("disk_full", "gateway", "Main"), "“Main”: disk full", "", "warn"),
        (
            alert("budget", threshold=80, detail={"limit_usd": [], "spent_usd": {}}),
            "“Course 3” has used 80% of its budget",
            "",
            "warn",
        ),
    ],
    ids=[
        *("budget", "used up", "gone", "expiry", "a day", "batch"),
        *(
            "failing",
            "recovered",
            "clock",
            "clock of one",
            "restart",
            "restart of one",
            "lost",
            "counters away",
            "counters back",
            "a newer kind",
            "strange figures",
        ),
    ],
)
def test_a_sentence_each(told: Alert, short: str, more: str, tone: str) -> None:
    """A kind of a newer gateway, and figures of another form, are said as far as they are understood."""
    assert (what_happened(told), in_full(told), tone_of(told)) == (short, f"{short}{more}", tone)


def test_moments_are_said_where_they_are_known() -> None:
    told = alert("expiry", threshold=7, detail={"expires_at": "2026-05-08T12:00:00Z"})
    assert in_full(told).startswith("“Course 3” expires within 7 days, on 8 May 2026, ")
    assert in_full(alert("expiry", threshold=7, detail={"expires_at": "soon"})) == what_happened(told)


def test_who_acknowledged_it_and_whom_it_is_about() -> None:
    seen = alert("expiry").model_copy(
        update={"acknowledged_at": NOW - timedelta(minutes=5), "acknowledged_by": "Ada"}
    )
    assert seen_text(seen, NOW) == "Ada, 5 min ago"
    assert about_text(seen) == "Key “Course 3”"
    assert about_text(alert("gateway", "gateway", None)) == "Gateway"


def test_what_is_said_of_when_alerts_come_is_what_the_gateway_does() -> None:
    """The thresholds that nobody sets stand in the page's words too."""
    assert tuple(EXPIRY_DAYS) == (7, 1)
    assert "Seven days and one day before" in WHEN["Expiry"]
    assert [FAILURES, GOOD_AGAIN, WINDOW.total_seconds()] == [5, 3, 300]
    assert "five calls of a provider failed within five minutes" in WHEN["Provider"]
    assert LASTING.total_seconds() == 5
    assert "for five seconds" in WHEN["Counters"]
    assert [CLOCK_BEHIND.total_seconds(), AWAY_MS] == [60, 30_000]
