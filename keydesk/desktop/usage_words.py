"""Usage in words and figures: what is measured, and how sums of it are said."""

from collections.abc import Callable
from enum import Enum

from keydesk.contract.usage import UsageSum
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import dollars


class Measure(Enum):
    """What is measured."""

    REQUESTS = "requests"
    TOKENS = "tokens"
    COST = "cost"

    @property
    def title(self) -> str:
        """Its word, as a title."""
        return {
            Measure.REQUESTS: tr("Requests"),
            Measure.TOKENS: tr("Tokens"),
            Measure.COST: tr("Cost"),
        }[self]

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
        return dollars if self is Measure.COST else as_number


def usage_in_words(usage: UsageSum) -> str:
    """Say all of it: ``12 requests, 3 failed · 1,200 tokens in, 340 out · $0.00154``."""
    if not usage.requests:
        return tr("no request")
    requests = tr("%n requests", "", usage.requests)
    if usage.failed:
        requests = tr("{requests}, {failed} failed", requests=requests, failed=as_number(usage.failed))
    tokens = tr(
        "{input_tokens} tokens in, {output_tokens} out",
        input_tokens=as_number(usage.input_tokens),
        output_tokens=as_number(usage.output_tokens),
    )
    return f"{requests} · {tokens} · {dollars(usage.cost_usd)}"
