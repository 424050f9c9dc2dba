"""What is handed over when a call is settled: its record, and what is kept or told beside it."""

from typing import Final

import msgspec

from keydesk.gateway.usage.records import Alert, UsageRecord


class Content(msgspec.Struct, array_like=True, frozen=True):
    """A prompt and its answer, as they are kept where an owner turned that on."""

    prompt: bytes
    answer: bytes
    prompt_cut: bool = False
    """Whether it was longer."""
    answer_cut: bool = False


NO_METADATA: Final = "{}"


class Annex(msgspec.Struct, frozen=True):
    """What goes along with a record, and is no column of it."""

    metadata: str = NO_METADATA
    """The key's, as JSON, for the log."""
    alerts: tuple[Alert, ...] = ()
    """What it raised."""
    content: Content | None = None
    kept_days: int = 0
    """How long it is kept."""


NO_ANNEX: Final = Annex()


class Settlement(msgspec.Struct, frozen=True):
    """A record on its way into the ledger."""

    record: UsageRecord
    annex: Annex = NO_ANNEX
