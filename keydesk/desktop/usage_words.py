"""Usage in words and figures: what is measured, and how sums of it are said."""

from collections.abc import Callable
from enum import Enum

from keydesk.contract.usage import UsageSum
from keydesk.domain.money import Nanos, format_usd


class Measure(Enum):
    """What is measured; the values are the words on screen."""

    REQUESTS = "Requests"
    TOKENS = "Tokens"
    COST = "Cost"

    def of(self, usage: UsageSum) -> int:
        """Return how much of it there is."""
        match self:
            case Measure.REQUESTS:
                return usage.requests
            case Measure.TOKENS:
                return usage.input_tokens + usage.output_tokens
            case Measure.COST:
                return usage.cost_usd

    @property
    def write(self) -> Callable[[int], str]:
        """How a value of it is written."""
        return dollars if self is Measure.COST else number


def usage_in_words(usage: UsageSum) -> str:
    """Say all of it: ``12 requests, 3 failed · 1,200 tokens in, 340 out · $0.00154``."""
    if not usage.requests:
        return "no request"
    requests = "1 request" if usage.requests == 1 else f"{usage.requests:,} requests"
    failed = f", {usage.failed:,} failed" if usage.failed else ""
    tokens = f"{usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"
    return f"{requests}{failed} · {tokens} · {dollars(usage.cost_usd)}"


def number(value: int) -> str:
    """Write a count."""
    return f"{value:,}"


def dollars(value: int) -> str:
    """Write an amount of nano-dollars exactly."""
    whole, _, decimals = format_usd(Nanos(value)).partition(".")
    return f"${int(whole):,}.{decimals}"
