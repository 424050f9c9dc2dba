"""F2, F3: what a model costs by the price list; what is not certain is said, or not found at all."""

import pytest

from keydesk.domain.money import Nanos
from keydesk.domain.price_list import ListPrice, find_price

NAMES = (
    "gpt-4o",
    "gpt-4o-2024-05-13",
    "gpt-4o-mini",
    "claude-opus-4",
    "gemini-2.5-pro",
    "mistral-small-latest",
    "openai/gpt-oss-120b",
)
PRICES = {
    name: ListPrice(name, "Somebody", Nanos(place), None, Nanos(place)) for place, name in enumerate(NAMES)
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_on_the_list_is_found_as_it_stands(name: str) -> None:
    match = find_price(name, PRICES)
    assert match is not None
    assert match.exact
    assert match.price.model == name


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("gpt-4o-2024-08-06", "gpt-4o"),
        ("gpt-4o-mini-2024-07-18", "gpt-4o-mini"),
        ("claude-opus-4-20250514", "claude-opus-4"),
        ("claude-opus-4@20250514", "claude-opus-4"),
        ("openai/gpt-4o", "gpt-4o"),
        ("OpenAI/gpt-4o-2024-05-13", "gpt-4o-2024-05-13"),
        ("openai/gpt-4o-2024-11-20", "gpt-4o"),
        ("models/gemini-2.5-pro", "gemini-2.5-pro"),
        ("models/google/gemini-2.5-pro-001", "gemini-2.5-pro"),
        ("gpt-4o-latest", "gpt-4o"),
    ],
)
def test_whose_it_is_and_its_version_may_be_left_out(name: str, like: str) -> None:
    match = find_price(name, PRICES)
    assert match is not None
    assert not match.exact, "it has to be said that this is another name's price"
    assert match.price.model == like


@pytest.mark.parametrize(
    "name",
    [
        "",
        "gpt-4",
        "gpt-4o-audio-preview",
        "gpt-4o-mini-tts",
        "GPT-4O",
        "gpt-4o-0613",
        "gpt-4o:free",
        "ft:gpt-4o:acme",
        "acme/gpt-4o",
        "openrouter/gpt-4o",
        "gpt-oss-120b",
        "mistral-small",
        "gpt-4o-2024-13-06",
        "my-gpt-4o",
        "/",
    ],
)
def test_what_may_be_another_model_has_no_price(name: str) -> None:
    """A wrong price is worse than none: budgets are counted by it."""
    assert find_price(name, PRICES) is None
