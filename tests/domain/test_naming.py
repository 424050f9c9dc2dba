"""S23: names are NFC, of seen characters only, 1 to 100 of them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_description, clean_model_id, clean_name


@pytest.mark.parametrize(
    "name",
    [
        "Anna",
        "Ödön Šimůnek",
        "李小龍",
        "محمد",
        "דניאל",
        "Γιάννης",
        "<b>not bold</b>",
        "👩\u200d🔬 lab",
        "می\u200cخواهم",
    ],
)
def test_people_of_everywhere(name: str) -> None:
    assert clean_name(name) == unicodedata.normalize("NFC", name)


def test_normalised_and_trimmed() -> None:
    assert clean_name("  Ame\u0301lie\u00a0") == "Amélie"


@pytest.mark.parametrize(
    "name",
    ["", "   ", "\u200d", "a\nb", "a\x00b", "a\u202eb", "a\u200bb", "a\u2066b", "a\ufeffb", "a\u2028b",
     "a\ue000b", "a\u0378b", "a\ud800b", "x" * 101],
)  # fmt: skip
def test_refuses(name: str) -> None:
    with pytest.raises(InvalidValueError):
        clean_name(name)


@given(st.text())
def test_a_clean_name_stays_as_it_is(text: str) -> None:
    try:
        name = clean_name(text)
    except InvalidValueError:
        return
    assert clean_name(name) == name
    assert 1 <= len(name) <= 100
    assert len(name.splitlines()) == 1


def test_a_description_may_be_empty_and_longer() -> None:
    assert clean_description("") == ""
    assert len(clean_description("x" * 500)) == 500
    with pytest.raises(InvalidValueError):
        clean_description("x" * 501)


@pytest.mark.parametrize("model", ["gpt-5", "acme/gpt-oss-120b", "claude-opus-4-6", "a@b:c+d_1.2"])
def test_model_ids(model: str) -> None:
    assert clean_model_id(model) == model


@pytest.mark.parametrize("model", ["", " gpt", "gpt 5", "/x", "*", "gpt*", "é", "a\n", "x" * 201])
def test_refused_model_ids(model: str) -> None:
    with pytest.raises(InvalidValueError):
        clean_model_id(model)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ab\u202ec", "character 3 is a right-to-left override"),
        ("a\tb", "character 2 is a tab"),
        ("a\x07b", "character 2 is U+0007"),
        ("a\u2066b", "character 2 is a left-to-right isolate"),
    ],
)
def test_what_is_not_seen_is_called_by_its_name(text: str, says: str) -> None:
    """S23: whoever pasted it learns what and where it is, in characters that are seen."""
    with pytest.raises(InvalidValueError) as refused:
        clean_name(text)
    assert says in str(refused.value)
    assert str(refused.value).isprintable()
