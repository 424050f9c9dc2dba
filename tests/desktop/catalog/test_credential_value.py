"""F1: what is pasted in place of a provider's key is told apart, kindly, and never repeated."""

import pytest

from keydesk.desktop.catalog.credential_value import read_credential_value
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import SecretKind, mint

KEY = "sk-canary-4f9d2c7be1a05836"


@pytest.mark.parametrize("text", [KEY, f"  {KEY}\n", f"\t{KEY} ", "dGhpcyBpcyBhIGtleQ==", "a1b2c3"])
def test_a_key_is_read_without_what_stands_around_it(text: str) -> None:
    assert read_credential_value(text) == text.strip()


def test_nothing_is_nothing() -> None:
    assert read_credential_value(" \n ") == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"Bearer {KEY}", "Bearer"),
        (f"bearer  {KEY}", "Bearer"),
        (f"Authorization: Bearer {KEY}", "Bearer"),
        (f'"{KEY}"', "quotes"),
        (f"“{KEY}”", "quotes"),
        (f"'{KEY}", "quotes"),
        (f"{KEY} {KEY}", "blank"),
        (f"{KEY[:9]}\n{KEY[9:]}", "line break"),
        (f"OPENAI_API_KEY={KEY}", "without the name"),
        (f'export OPENAI_API_KEY="{KEY}"', "without the name"),
        (f"{KEY}é", "Plain letters"),
        (f"{KEY[:4]}\N{EN DASH}{KEY[4:]}", "Plain letters"),
        pytest.param(mint(SecretKind.KEY).reveal(), "key of a KeyDesk gateway", id="key"),
        pytest.param(mint(SecretKind.ADMIN).reveal(), "key of a KeyDesk gateway", id="token"),
        ("kdk_half", "key of a KeyDesk gateway"),
        ("k" * 5000, "At most 4,096"),
    ],
)
def test_a_mistake_is_named_and_the_value_is_not(text: str, says: str) -> None:
    """S3: the message is shown and may be logged, so nothing of the value stands in it."""
    with pytest.raises(InvalidValueError, match=says) as caught:
        read_credential_value(text)
    assert caught.value.field == "value"
    assert KEY[3:] not in str(caught.value)
    assert text[:12] not in str(caught.value)
