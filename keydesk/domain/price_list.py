"""What a model costs by a list of prices: found by its name, or by a rule that is then said."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from keydesk.domain.money import Nanos


@dataclass(frozen=True, slots=True)
class ListPrice:
    """What a model costs by the list of whoever serves it, in nano-dollars per million tokens."""

    model: str
    """Its name there."""
    of: str
    """Whose list it is: *OpenAI*."""
    input: Nanos
    cached_input: Nanos | None
    """None: the same as for input."""
    output: Nanos
    max_output_tokens: int | None = None
    """How long its answers can be; None where that is not known."""
    note: str = ""
    """What the figures leave out."""


@dataclass(frozen=True, slots=True)
class PriceMatch:
    """A price that was found. One that is not ``exact`` is that of another name, and has to be said so."""

    price: ListPrice
    exact: bool


_VENDORS: Final = frozenset(
    {
        "anthropic",
        "cohere",
        "deepseek",
        "gemini",
        "google",
        "mistral",
        "mistralai",
        "models",
        "openai",
        "x-ai",
    }
)
"""What stands before a name and says only whose it is. Hosts of open weights are not among them."""
_VERSION: Final = re.compile(r"(?:[-@]20\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])|-00\d|-latest)$")
"""A day (-2024-08-06, -20250514, @20250514), a revision (-001), or *latest*: the same model's versions."""


def find_price(name: str, prices: Mapping[str, ListPrice]) -> PriceMatch | None:
    """Return what the list says of a model: of the name itself, else of the same name less exactly written.

    Less exactly means without whose it is (``openai/gpt-4o``, ``models/gemini-2.5-pro``) and without its
    version (``gpt-4o-2024-08-06``). Nothing else is guessed: a longer name may be another model.
    """
    if name in prices:
        return PriceMatch(prices[name], exact=True)
    found = next((prices[other] for other in _alike(name) if other in prices), None)
    return None if found is None else PriceMatch(found, exact=False)


def _alike(name: str) -> Iterator[str]:
    """Yield the names that stand for the same model, the closest first."""
    bare = _without_vendor(name)
    yield bare
    yield _VERSION.sub("", name)
    yield _VERSION.sub("", bare)


def _without_vendor(name: str) -> str:
    vendor, slash, rest = name.partition("/")
    return _without_vendor(rest) if slash and vendor.lower() in _VENDORS else name
