"""Metadata as people type it: where a mistake is, and what a change cannot say."""

from typing import Any

import pytest

from keydesk.desktop.keys.form.typed_metadata import read_metadata, require_settable
from keydesk.domain.errors import InvalidValueError


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "Line 1, column 2: a name in double quotes"),
        ('{"a": }', "Line 1, column 7: a value"),
        ('{\n  "a": 1\n  "b": 2\n}', "Line 3, column 3: a comma is missing"),
        ('{"a" 1}', "Line 1, column 6: a colon"),
        ('{"a": "b', "Line 1, column 7: the text that begins here"),
        ('{"a": "b\tc"}', "Line 1, column 9: a text has no line breaks"),
        ('{"a": "\\q"}', "Line 1, column 8: a backslash"),
        ("{} {}", "Line 1, column 4: nothing can follow"),
        ('{"a": 1, "a": 2}', "“a” is there twice"),
        ('{"a": NaN}', "NaN is no number"),
        ("[1]", "An object such as"),
    ],
)
def test_mistakes_say_where_they_are(text: str, says: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        read_metadata(text)
    assert str(refused.value).startswith(says)


@pytest.mark.parametrize(
    ("present", "wanted", "named"),
    [
        ({}, {"a": None}, "a"),
        ({"a": 1}, {"a": None}, "a"),
        ({"a": {"b": 1}}, {"a": {"b": None}}, "a.b"),
        ({"a": 1}, {"a": {"b": None}}, "a.b"),
    ],
)
def test_no_member_becomes_null(present: dict[str, Any], wanted: dict[str, Any], named: str) -> None:
    """RFC 7396: null in a merge patch takes the member away, so it is refused rather than dropped."""
    with pytest.raises(InvalidValueError, match=f"“{named}” cannot be changed to null"):
        require_settable(present, wanted)


@pytest.mark.parametrize(
    ("present", "wanted"),
    [
        ({"a": None}, {"a": None, "b": 1}),
        ({"a": {"b": None}}, {"a": {"b": None, "c": 2}}),
        ({}, {"a": [None, {"b": None}]}),
        ({"a": None}, {}),
    ],
)
def test_what_is_null_already_can_stay(present: dict[str, Any], wanted: dict[str, Any]) -> None:
    require_settable(present, wanted)
