"""What the counters are asked about a call, and what they say."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from keydesk.domain.limit import Limits


class Exceeded(Enum):
    """Which limit refuses a call."""

    REQUESTS = 1
    TOKENS = 2
    AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Asking:
    """A key that a call is held to the limits of."""

    key_id: str
    limits: Limits


class Counted(NamedTuple):
    """What of a key counts now, and in how many seconds nothing does; -1 without a limit."""

    requests: int
    requests_reset: float
    tokens: int
    tokens_reset: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of one call."""

    exceeded: Exceeded | None
    whose: int
    """Whose limit refuses it, among those that were asked for."""
    wait: float
    """In how many seconds it fits, if nothing else is counted meanwhile."""
    moment: int
    """When it was counted, by the server."""
    counted: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What to add to what was counted, once it is known."""

    requests: int
    tokens: int


def read_verdict(said: bytes) -> Verdict:
    """Read what ``take.lua`` returns."""
    code, whose, wait, moment, *counted = map(int, said.split())
    return Verdict(
        exceeded=Exceeded(code) if code else None,
        whose=whose - 1,
        wait=wait / 1000,
        moment=moment,
        counted=tuple(
            Counted(requests, reset / 1000, tokens, tokens_reset / 1000)
            for requests, reset, tokens, tokens_reset in zip(*[iter(counted)] * 4, strict=True)
        ),
    )
