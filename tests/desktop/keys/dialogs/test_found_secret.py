"""Recognising a pasted secret, without asking anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.desktop.keys.dialogs.found_secret import read_found
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import SecretKind, mint

KEY = mint(SecretKind.KEY)


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "  {}\n",
        '"{}"',
        "'{}'",
        "“{}”",
        "Bearer {}",
        "Authorization: Bearer {}",
        'OPENAI_API_KEY="{}"',
        "curl -H 'x-api-key: {}' http://x",
        "{0} {0}",
    ],
)
def test_a_key_is_found_in_what_people_paste(around: str) -> None:
    assert read_found(around.format(KEY.reveal())) == KEY


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (KEY.reveal()[:-1], "incomplete or mistyped"),
        (KEY.reveal()[:-1] + ("a" if KEY.reveal()[-1] != "a" else "b"), "incomplete or mistyped"),
        (mint(SecretKind.ADMIN).reveal(), "admin token"),
        (f"{KEY.reveal()} {mint(SecretKind.KEY).reveal()}", "Several keys"),
        ("sk-ant-something", "begins with kdk_"),
    ],
    ids=["cut", "mistyped", "admin", "several", "another"],
)
def test_what_is_no_key_is_told_apart(text: str, says: str) -> None:
    with pytest.raises(InvalidValueError, match=says) as told:
        read_found(text)
    assert KEY.reveal()[:30] not in str(told.value)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    try:
        assert read_found(text) is None
        assert not text.strip()
    except InvalidValueError:
        pass
