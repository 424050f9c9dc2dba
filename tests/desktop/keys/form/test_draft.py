"""A key as it is being filled in."""

from datetime import UTC, datetime, timedelta

import pytest

from keydesk.desktop.keys.form.draft import Draft, Expiry, Field, Start
from keydesk.desktop.keys.form.draft_checks import problems_of
from keydesk.desktop.keys.form.draft_request import to_create
from keydesk.desktop.keys.form.draft_words import in_words

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expiry", "days"),
    [(Expiry.DAYS_30, 30), (Expiry.DAYS_60, 60), (Expiry.DAYS_90, 90), (Expiry.DAYS_180, 180)],
)
def test_presets_count_from_the_start_of_validity(expiry: Expiry, days: int) -> None:
    start = NOW + timedelta(days=3)
    made = to_create(Draft(name="Pilot", expiry=expiry, start=Start.MOMENT, start_moment=start), NOW)
    assert made.expires_at == start + timedelta(days=days)
    assert to_create(Draft(name="Pilot", expiry=expiry), NOW).expires_at == NOW + timedelta(days=days)


def test_a_year_is_left_to_the_gateways_clock() -> None:
    assert "expires_at" not in to_create(Draft(name="Pilot"), NOW).model_fields_set


def test_never_is_said_and_not_left_out() -> None:
    made = to_create(Draft(name="Pilot", expiry=Expiry.NEVER), NOW)
    assert made.expires_at is None
    assert "expires_at" in made.model_fields_set


def test_no_model_picked_means_all() -> None:
    assert to_create(Draft(name="Pilot"), NOW).allowed_models is None
    assert to_create(Draft(name="Pilot", models=("a", "b")), NOW).allowed_models == ["a", "b"]


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (Draft(name=" "), Field.NAME),
        (Draft(name="x" * 101), Field.NAME),
        (Draft(name="a\u202eb"), Field.NAME),
        (Draft(name="a", description="\x07"), Field.DESCRIPTION),
        (Draft(name="a", expiry=Expiry.DATE, expiry_moment=NOW), Field.EXPIRY),
        (
            Draft(
                name="a",
                expiry=Expiry.DATE,
                expiry_moment=NOW + timedelta(days=1),
                start=Start.MOMENT,
                start_moment=NOW + timedelta(days=2),
            ),
            Field.EXPIRY,
        ),
    ],
)
def test_problems_name_their_field(draft: Draft, field: Field) -> None:
    """S23 and S6: refused with a clear message, before the gateway is asked."""
    assert list(problems_of(draft, NOW)) == [field]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (Draft(name="a"), "Valid from now until 21 Nov 2027 · all models"),
        (Draft(name="a", expiry=Expiry.NEVER), "Valid from now, without end · all models"),
        (Draft(name="a", models=("m",)), "Valid from now until 21 Nov 2027 · m"),
        (Draft(name="a", models=("m", "n")), "Valid from now until 21 Nov 2027 · 2 models"),
    ],
)
def test_what_will_be_made_is_said_in_words(draft: Draft, words: str) -> None:
    assert in_words(draft, NOW) == words
