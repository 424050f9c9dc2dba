"""What the dialog says of a workshop before it is made (E2, S6)."""

from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.contract.claims import JoinNames
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.workshop.checks import problems_of
from keydesk.desktop.workshop.draft import Part, WorkshopDraft
from keydesk.desktop.workshop.request import to_bulk, to_join_link, to_preview
from keydesk.desktop.workshop.window import Preset, span_of
from keydesk.desktop.workshop.window_words import (
    changes_in_words,
    elsewhere_in_words,
    place_of,
    preset_in_words,
    valid_keys,
)
from keydesk.desktop.workshop.words import recipients_in_words, suggested_label, words_of
from keydesk.domain.budget import Renewal

AMSTERDAM = "Europe/Amsterdam"
NOW = datetime(2026, 12, 12, 7, tzinfo=UTC)
NOON = datetime.fromisoformat("2026-12-12T12:00")


def draft(**changes: Any) -> WorkshopDraft:
    fields: dict[str, Any] = {
        "zone": AMSTERDAM,
        "begin": datetime.fromisoformat("2026-12-12T10:00"),
        "end": NOON,
        "location_ids": ("utrecht00001",),
        "label": "Workshop of 12 December",
    }
    return WorkshopDraft(**(fields | changes))


def typed(begin: str, end: str, **changes: Any) -> WorkshopDraft:
    times = {"begin": datetime.fromisoformat(begin), "end": datetime.fromisoformat(end)}
    return draft(preset=Preset.TYPED, **times, **changes)


def test_the_sentence_says_all_of_it() -> None:
    wanted = draft(
        settings=Draft(budget="2", models=("a", "b"), rpm="20"), together="50", claim=True, join=True
    )
    assert words_of(wanted, 28, NOW) == [
        "28 keys valid on 12 Dec 2026, 10:00 to 12:00 (Amsterdam)",
        "2 models",
        "$2.00 each",
        "$50.00 together",
        "20 requests a minute",
        "by claim link and join link",
    ]
    assert words_of(draft(preset=Preset.TODAY), 1, NOW) == [
        "1 key valid from now until 13 Dec 2026, 00:00 (Amsterdam)",
        "all models",
    ]
    each = words_of(draft(settings=Draft(budget="2", renewal=Renewal.DAILY)), None, NOW)
    assert each[0].startswith("Keys valid on")
    assert each[2] == "each $2.00 a day"


@pytest.mark.parametrize(
    ("planned", "skipped", "said"),
    [
        (28, 2, "28 people get a key · 2 are skipped"),
        (1, 1, "1 person gets a key · 1 is skipped"),
        (1000, 0, "1,000 people get a key"),
        (0, 3, "Nobody gets a key · 3 are skipped"),
        (0, 0, "Nobody is there to get a key"),
    ],
)
def test_who_gets_a_key(planned: int, skipped: int, said: str) -> None:
    assert recipients_in_words(planned, skipped) == said


def test_a_label_is_suggested_for_the_day_there() -> None:
    assert suggested_label(draft(preset=Preset.TOMORROW_AT_TEN).when, NOW) == "Workshop of 13 December"
    late = datetime(2026, 12, 12, 23, 30, tzinfo=UTC)
    assert suggested_label(draft().when, late) == "Workshop of 13 December"
    assert suggested_label(typed("2027-01-02T09:00", "2027-01-02T10:00").when, NOW) == "Workshop of 2 January"


def test_presets_tell_their_times_and_what_is_over() -> None:
    assert preset_in_words(Preset.TODAY_AT_TEN, NOW, AMSTERDAM) == "Today, 10:00 to 12:00"
    afternoon = NOW.replace(hour=12)
    assert preset_in_words(Preset.TODAY_AT_TEN, afternoon, AMSTERDAM) == "Today, 10:00 to 12:00 (over)"
    assert preset_in_words(Preset.TOMORROW_AT_TEN, afternoon, AMSTERDAM) == "Tomorrow, 10:00 to 12:00"


@pytest.mark.parametrize(
    ("zone", "own", "said"),
    [
        ("UTC", "UTC", ""),
        ("UTC", "Etc/UTC", ""),
        (AMSTERDAM, AMSTERDAM, "That is 09:00 to 11:00 UTC."),
        (AMSTERDAM, "Europe/Berlin", "That is 09:00 to 11:00 UTC."),
        (AMSTERDAM, "UTC", "That is 09:00 to 11:00 UTC, as on this computer."),
        (
            AMSTERDAM,
            "Asia/Kathmandu",
            "That is 09:00 to 11:00 UTC; 14:45 to 16:45 on this computer (Kathmandu).",
        ),
        ("UTC", AMSTERDAM, "That is 11:00 to 13:00 on this computer (Amsterdam)."),
        (
            "Pacific/Auckland",
            "UTC",
            "That is 11 Dec 2026, 21:00 to 23:00 UTC, as on this computer.",
        ),
    ],
)
def test_other_clocks_are_told_where_they_differ(zone: str, own: str, said: str) -> None:
    span = span_of(typed("2026-12-12T10:00", "2026-12-12T12:00", zone=zone).when, NOW)
    assert elsewhere_in_words(span, zone, own) == said


def test_what_clocks_skip_or_show_twice_is_told() -> None:
    """S6: gaps and folds."""
    skipped = typed("2026-03-29T02:30", "2026-03-29T05:00")
    assert changes_in_words(skipped.when, NOW) == ["Clocks skip 02:30 then; it begins at 03:00."]
    twice = typed("2026-10-25T02:15", "2026-10-25T02:45")
    assert changes_in_words(twice.when, NOW) == [
        "02:15 comes twice then; the first one is meant.",
        "02:45 comes twice then; the second one is meant.",
    ]
    assert changes_in_words(draft().when, NOW) == []
    assert changes_in_words(draft(preset=Preset.WEEK).when, NOW) == []


def test_a_window_over_days_names_both() -> None:
    span = span_of(typed("2026-12-12T10:00", "2026-12-14T12:00").when, NOW)
    assert valid_keys(None, span, AMSTERDAM) == (
        "Keys valid from 12 Dec 2026, 10:00 to 14 Dec 2026, 12:00 (Amsterdam)"
    )
    assert place_of("America/Argentina/Buenos_Aires") == "Buenos Aires"


@pytest.mark.parametrize(
    ("changes", "place", "said"),
    [
        ({"location_ids": ()}, Part.WHO, "Choose at least one location"),
        ({"by_location": False}, Part.WHO, "Choose at least one person"),
        (
            {"by_location": False, "person_ids": tuple(str(n) for n in range(1001))},
            Part.WHO,
            "At most 1,000 at once; these are 1,001",
        ),
        ({"label": " "}, Part.LABEL, "At least one character"),
        ({"together": "-5"}, Part.TOGETHER, 'An amount in dollars such as "12.50", with up to 9 decimals'),
        ({"settings": Draft(budget="x")}, Field.BUDGET, None),
        ({"settings": Draft(rpm="0")}, Field.RPM, "From 1 to 1,000,000"),
        ({"claim": True, "join": True, "extra_keys": "5"}, Part.EXTRA_KEYS, None),
        ({"claim": True, "join": True, "extra_keys": "x"}, Part.EXTRA_KEYS, "A whole number"),
    ],
)
def test_what_is_wrong_is_said_on_its_field(changes: dict[str, Any], place: Any, said: str | None) -> None:
    problems = problems_of(draft(**changes), NOW)
    assert list(problems) == [place]
    assert said is None or problems[place] == said


def test_nothing_is_wrong_with_what_is_not_asked_for() -> None:
    assert problems_of(draft(), NOW) == {}
    assert problems_of(draft(claim=False, join=True, extra_keys="x"), NOW) == {}
    assert problems_of(draft(claim=True, join=True, extra_keys="5", together="9"), NOW) == {}
    over = problems_of(draft(), NOW.replace(hour=13))
    assert over == {Part.WHEN: "This is over already; choose tomorrow, or other times"}


def test_a_draft_becomes_what_the_gateway_is_asked_for() -> None:
    wanted = draft(settings=Draft(budget="2", rpm="20"), together="50", claim=True)
    bulk = to_bulk(wanted, NOW)
    assert bulk.model_dump(mode="json", exclude_unset=True) == {
        "label": "Workshop of 12 December",
        "location_ids": ["utrecht00001"],
        "template": {
            "not_before": "2026-12-12T09:00:00Z",
            "expires_at": "2026-12-12T11:00:00Z",
            "rpm": 20,
            "budget": {
                "limit_usd": "2.00",
                "renewal": "none",
                "max_renewals": None,
                "alert_thresholds": [50, 80, 100],
            },
        },
        "batch_budget": {"limit_usd": "50.00"},
        "claim": True,
    }
    assert "not_before" not in to_bulk(draft(preset=Preset.TODAY), NOW).template.model_fields_set
    assert to_preview(draft(by_location=False, person_ids=("p1",))).model_dump(exclude_unset=True) == {
        "label": "Workshop of 12 December",
        "person_ids": ["p1"],
        "dry_run": True,
    }


def test_a_join_link_needs_claim_links() -> None:
    assert to_join_link(draft(join=True, extra_keys="5")) is None
    link = to_join_link(draft(claim=True, join=True, extra_keys="5", names=JoinNames.TYPED))
    assert link is not None
    assert (link.extra_keys, link.names) == (5, JoinNames.TYPED)
