"""What stands below a field is its description in the schema, from where the admin API's document has it."""

from typing import Any

import pytest
from pydantic import Field

from keydesk.contract.batches import JoinLink
from keydesk.contract.fields import Page, WireModel, shown_as
from keydesk.contract.keys import KeyQuery


class Below(WireModel):
    """A thing."""

    model_config = shown_as(said="a")

    said: str
    """What it says.

    In whole sentences."""
    unsaid: int
    given: str = Field(default="", description="Given with it.")
    """Not this."""
    from_: str = Field(default="", alias="from")
    """Where from."""
    other: "Below | None" = None
    """Another one."""


class Further(Below):
    """One more."""

    said: str
    unsaid: int
    """Said now."""


def described(model: type[WireModel], mode: Any = "validation") -> dict[str, str | None]:
    schema = model.model_json_schema(mode=mode)
    schema = schema.get("$defs", {}).get(model.__name__, schema)
    return {name: each.get("description") for name, each in schema["properties"].items()}


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_a_field_has_its_words_by_the_name_on_the_wire(mode: str) -> None:
    assert described(Below, mode) == {
        "said": "What it says.\n\nIn whole sentences.",
        "unsaid": None,
        "given": "Given with it.",
        "from": "Where from.",
        "other": "Another one.",
    }


def test_what_is_declared_anew_is_described_anew() -> None:
    assert described(Further) == described(Below) | {"said": None, "unsaid": "Said now."}


@pytest.mark.parametrize(
    ("model", "field", "words"),
    [
        (JoinLink, "extra_keys", "How many more"),
        (Page[Below], "next_cursor", "Where the next"),
        (KeyQuery, "q", "Part"),
    ],
)
def test_what_is_inherited_keeps_its_words(model: type[WireModel], field: str, words: str) -> None:
    assert str(described(model)[field]).startswith(words)
