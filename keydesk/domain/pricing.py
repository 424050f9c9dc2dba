"""What a call costs, from its tokens and the model's prices."""

from dataclasses import dataclass
from typing import Final

from keydesk.domain.money import Nanos

TOKENS_PER_PRICE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices in nano-dollars per million tokens."""

    input: Nanos
    cached_input: Nanos
    output: Nanos


@dataclass(frozen=True, slots=True)
class Tokens:
    """What an upstream counted. ``cached_input`` is a part of ``input``, never more than it."""

    input: int = 0
    cached_input: int = 0
    output: int = 0


NO_TOKENS: Final = Tokens()


def cost(tokens: Tokens, prices: Prices) -> Nanos:
    """Return what the tokens cost, rounded up once, to the next nano-dollar."""
    cached = min(tokens.cached_input, tokens.input)
    total = (
        (tokens.input - cached) * prices.input + cached * prices.cached_input + tokens.output * prices.output
    )
    return Nanos(-(-total // TOKENS_PER_PRICE))
