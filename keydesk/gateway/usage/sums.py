"""What a batch of records adds up to: of keys, batches, locations and chats, and of each hour and day.

Nothing here is SQL. The recorder's thread shares the interpreter with the loop that serves calls, so each
record is looked at once, and only what its kind of call has in common is summed further.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from keydesk.gateway.usage.records import UsageRecord

HOUR: Final = 3_600_000_000
"""Microseconds of an hour; hours and days are counted since 1970."""
HOURS_PER_DAY: Final = 24
HOURS_PER_WEEK: Final = 7 * HOURS_PER_DAY
FIRST_FAILURE: Final = 400

Value = str | int | None
Amounts = list[int]
"""Requests, failed, input tokens, cached input tokens, output tokens, cost; last of all the latest moment."""
_Kind = tuple[int, str | None, str | None, str | None, str | None, str | None, str, str]
"""What calls have in common: hour, key, owner, location, batch, parent, model, provider."""
_LATEST: Final = 6


class Sums:
    """Rows for the tables of totals, flat, as a statement takes them."""

    __slots__ = ("batches", "chats", "days", "delegated", "hours", "keys", "locations", "weeks")

    def __init__(self, records: Sequence[UsageRecord]) -> None:
        self.keys: list[Value] = []
        """Of each key: id, requests, cost, latest moment. A key can come twice, as in all of these."""
        self.delegated: list[Value] = []
        """Of each parent: id, cost."""
        self.batches: list[Value] = []
        """As with keys."""
        self.locations: list[Value] = []
        """As with keys."""
        self.hours: list[Value] = []
        """Dimension, hour, member, location, and the first six amounts."""
        self.days: list[Value] = []
        """The same for days."""
        self.weeks: list[Value] = []
        """The same for weeks."""
        self.chats: list[Value] = []
        """Of each record of a chat: id, key, owner, location, moment twice, one request, tokens, cost."""
        self._sum(_by_kind(records))
        self._list_chats(records)

    def _sum(self, kinds: dict[_Kind, Amounts]) -> None:
        shared: dict[tuple[str, int, str, str], Amounts] = {}
        for (hour, key, owner, location, batch, parent, model, provider), amounts in kinds.items():
            where = location or ""
            if key is not None:
                self._add_period("key", hour, key, where, amounts)
                self.keys += (key, amounts[0], amounts[5], amounts[_LATEST])
            if owner is not None:
                self._add_period("person", hour, owner, where, amounts)
            if parent is not None:
                self.delegated += (parent, amounts[5])
            _add(shared, ("all", hour, "", where), amounts)
            _add(shared, ("model", hour, model, where), amounts)
            _add(shared, ("provider", hour, provider, where), amounts)
            if batch is not None:
                _add(shared, ("batch", hour, batch, where), amounts)
        for (dimension, hour, member, where), amounts in shared.items():
            self._add_period(dimension, hour, member, where, amounts)
            if dimension == "batch":
                self.batches += (member, amounts[0], amounts[5], amounts[_LATEST])
            elif dimension == "all" and where:
                self.locations += (where, amounts[0], amounts[5], amounts[_LATEST])

    def _add_period(self, dimension: str, hour: int, member: str, where: str, amounts: Amounts) -> None:
        first = amounts[:_LATEST]
        self.hours += (dimension, hour, member, where, *first)
        self.days += (dimension, hour // HOURS_PER_DAY, member, where, *first)
        self.weeks += (dimension, hour // HOURS_PER_WEEK, member, where, *first)

    def _list_chats(self, records: Iterable[UsageRecord]) -> None:
        for record in records:
            if record.chat_id is not None:
                self.chats += (record.chat_id, record.key_id, record.owner_id, record.location_id, record.at)
                self.chats += (record.at, 1, record.input_tokens, record.output_tokens, record.cost_nanos)


def _by_kind(records: Iterable[UsageRecord]) -> dict[_Kind, Amounts]:
    kinds: dict[_Kind, Amounts] = {}
    for record in records:
        at, status = record.at, record.status
        kind = (
            at // HOUR,
            record.key_id,
            record.owner_id,
            record.location_id,
            record.batch_id,
            record.parent_id,
            record.model,
            record.provider_id,
        )
        failed = int(status == 0 or status >= FIRST_FAILURE)
        amounts = kinds.get(kind)
        if amounts is None:
            kinds[kind] = [
                1,
                failed,
                record.input_tokens,
                record.cached_input_tokens,
                record.output_tokens,
                record.cost_nanos,
                at,
            ]
        else:
            amounts[0] += 1
            amounts[1] += failed
            amounts[2] += record.input_tokens
            amounts[3] += record.cached_input_tokens
            amounts[4] += record.output_tokens
            amounts[5] += record.cost_nanos
            amounts[_LATEST] = max(amounts[_LATEST], at)
    return kinds


def _add(
    shared: dict[tuple[str, int, str, str], Amounts], place: tuple[str, int, str, str], amounts: Amounts
) -> None:
    found = shared.get(place)
    if found is None:
        shared[place] = amounts.copy()
        return
    for index in range(_LATEST):
        found[index] += amounts[index]
    found[_LATEST] = max(found[_LATEST], amounts[_LATEST])
