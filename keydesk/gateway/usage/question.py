"""What can be asked about sums: between which moments, of whom, by what, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from enum import Enum
from typing import Final

from keydesk.contract.usage import UsageDimension

SUMMED: Final = (
    "requests",
    "failed",
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "cost_nanos",
)
"""What is summed, by the names of its columns."""


class Step(Enum):
    """What stretch of time a line stands for."""

    HOUR = "hour"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Question:
    """What shall be summed: between which moments, in microseconds since 1970, of whom, and by what."""

    first: int
    end: int
    zone: tzinfo
    """Whose days are meant."""
    members: dict[UsageDimension, tuple[str, ...]]
    """Only the usage of these."""
    locations: Sequence[str] | None
    """Only the usage of one of these; None: of all, and of none."""
    step: Step | None
    """None where no line is of a time."""
    by: UsageDimension | None
    """Whose member a line stands for; None where no line is of a member."""
    order: str = "cost_nanos"
    """By what members are ordered: a name of what is summed, or ``tokens``."""
    falling: bool = True
