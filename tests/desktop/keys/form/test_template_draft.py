"""What a template keeps of a form, and what a form takes from a template or another key (C11)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from keydesk.contract.keys import Key, KeyTemplate
from keydesk.desktop.keys.form.draft import Draft, Expiry, Named, Start
from keydesk.desktop.keys.form.draft_request import to_create
from keydesk.desktop.keys.form.sentence import Sentence
from keydesk.desktop.keys.form.template_draft import copy_of, expiry_in_words, template_of, with_template
from keydesk.domain.key import KeyStatus

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
JUNE = datetime(2027, 6, 30, tzinfo=UTC)
MakeKey = Callable[..., Key]


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        (Draft(), {}),
        (Draft(expiry=Expiry.DAYS_30), {"valid_days": 30}),
        (Draft(expiry=Expiry.NEVER), {"expires_at": None}),
        (Draft(expiry=Expiry.DATE, expiry_moment=JUNE), {"expires_at": JUNE}),
        (Draft(start=Start.MOMENT, start_moment=JUNE), {"not_before": JUNE}),
        (Draft(name="Pilot", owner=Named("p1", "Ada"), location=Named("l1", "Delft")), {}),
    ],
)
def test_a_length_is_kept_as_such_and_a_date_as_a_date(draft: Draft, kept: dict[str, Any]) -> None:
    fields = template_of(draft)
    assert {name: getattr(fields, name) for name in fields.model_fields_set} == kept
    again = with_template(Draft(), fields, NOW)
    assert template_of(again) == fields


def test_another_length_is_a_moment() -> None:
    draft = with_template(Draft(), KeyTemplate(valid_days=14), NOW)
    assert (draft.expiry, draft.end(NOW)) == (Expiry.MOMENT, NOW + timedelta(days=14))
    assert expiry_in_words(draft).startswith("valid until 5 Dec 2026")


def test_a_start_that_is_over_means_from_now_on() -> None:
    past = KeyTemplate(not_before=NOW - timedelta(days=1), valid_days=30)
    assert with_template(Draft(), past, NOW).start is Start.NOW
    later = KeyTemplate(not_before=JUNE, valid_days=30)
    assert to_create(with_template(Draft(name="a"), later, NOW), NOW).expires_at == JUNE + timedelta(days=30)


def test_a_description_stays_where_the_template_has_none() -> None:
    draft = Draft(name="Pilot", description="Mine", rpm="7")
    filled = with_template(draft, KeyTemplate(tpm=5), NOW)
    assert (filled.name, filled.description, filled.rpm, filled.tpm) == ("Pilot", "Mine", "", "5")
    assert with_template(draft, KeyTemplate(description="Theirs"), NOW).description == "Theirs"


def test_a_copy_lasts_as_long_counted_anew(make_key: MakeKey) -> None:
    """Also of a key that is over; a start that is still to come stays."""
    for days, expiry in ((90, Expiry.DAYS_90), (365, Expiry.YEAR), (None, Expiry.NEVER)):
        began = NOW - timedelta(days=400)
        end = None if days is None else began + timedelta(days=days)
        copy = copy_of(make_key(not_before=began, expires_at=end, status=KeyStatus.EXPIRED), NOW)
        assert (copy.expiry, copy.start) == (expiry, Start.NOW)
    workshop = make_key(not_before=NOW - timedelta(days=9), expires_at=NOW - timedelta(days=9, hours=-2))
    assert copy_of(workshop, NOW).end(NOW) == NOW + timedelta(hours=2)
    ahead = copy_of(make_key(not_before=JUNE, expires_at=JUNE + timedelta(days=30)), NOW)
    assert (ahead.begin(NOW), ahead.end(NOW)) == (JUNE, JUNE + timedelta(days=30))


def test_a_copy_has_a_name_that_fits(make_key: MakeKey) -> None:
    assert copy_of(make_key(name="x" * 100), NOW).name == f"Copy of {'x' * 92}"


def test_the_sentence_has_two_lines_at_most(qtbot: Any) -> None:
    """What does not fit is counted, and in the tooltip and for screen readers in full."""
    sentence = Sentence()
    qtbot.addWidget(sentence)
    sentence.resize(512, 60)
    sentence.show()
    words = [f"part number {number} of the sentence" for number in range(12)]
    sentence.say(words)
    assert sentence.text().endswith(" more")
    assert sentence.text().startswith(words[0])
    assert sentence.heightForWidth(512) <= 2 * sentence.fontMetrics().lineSpacing() + 4
    assert sentence.accessibleName() == sentence.whole == " · ".join(words)
    assert words[-1] in sentence.toolTip()
    sentence.say(words[:2])
    assert sentence.text() == " · ".join(words[:2])
    assert sentence.toolTip() == ""
