"""One line of the log for each metered call, with the metadata of its key; never a prompt or a secret."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from keydesk.domain.instant import format_rfc3339, from_microseconds
from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.log_lines import without_secrets
from keydesk.gateway.usage.records import UsageRecord
from keydesk.gateway.usage.settlement import NO_METADATA, Settlement
from keydesk.gateway.usage.sums import FIRST_FAILURE

LONGEST_METADATA: Final = 4096
"""Characters of JSON. Longer metadata stays out of the lines."""
_MICROSECONDS: Final = 1_000_000
_LEFT_OUT: Final = '"too long for the log"'


class CallLines:
    """Writes the lines of what was recorded together, all at once."""

    def __init__(self, write: Callable[[bytes], None]) -> None:
        self._write = write

    def tell(self, settlements: Sequence[Settlement]) -> None:
        """Write a line for each."""
        lines = [_line(each.record, each.annex.metadata) for each in settlements]
        self._write("".join(lines).encode("ascii"))


def _line(record: UsageRecord, metadata: str) -> str:
    status = record.status
    seconds, fraction = divmod(record.at, _MICROSECONDS)
    level = "warning" if status == 0 or status >= FIRST_FAILURE else "info"
    more = "" if metadata == NO_METADATA else f',"metadata":{_told(metadata)}'
    return (
        f'{{"at":"{_second(seconds)}.{fraction:06d}Z","level":"{level}","source":"calls",'
        f'"request_id":"{record.request_id}","key_id":{_quoted(record.key_id)},'
        f'"model":{_quoted(record.model)},"endpoint":{_quoted(record.endpoint)},"status":{status},'
        f'"outcome":"{record.outcome.value}","input_tokens":{record.input_tokens},'
        f'"cached_input_tokens":{record.cached_input_tokens},"output_tokens":{record.output_tokens},'
        f'"cost_usd":"{format_usd(Nanos(record.cost_nanos))}","latency_ms":{record.latency_ms}{more}}}\n'
    )


@lru_cache(maxsize=16)
def _second(seconds: int) -> str:
    return format_rfc3339(from_microseconds(seconds * _MICROSECONDS)).removesuffix("Z")


@lru_cache(maxsize=4096)
def _quoted(text: str | None) -> str:
    return json.dumps(text if text is None else without_secrets(text))


@lru_cache(maxsize=4096)
def _told(metadata: str) -> str:
    """Return the metadata in one line of plain ASCII, with previews for secrets."""
    try:
        plain = without_secrets(json.dumps(json.loads(metadata)))
        told = json.dumps(json.loads(plain), separators=(",", ":"))
    except ValueError:
        return "null"
    return told if len(told) <= LONGEST_METADATA else _LEFT_OUT
