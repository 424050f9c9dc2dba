"""How a list stands."""

from enum import Enum


class LoadState(Enum):
    """Whether there is something to show."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"
