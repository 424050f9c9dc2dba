"""Alerts at the thresholds of budgets, raised by the call that reaches them (G3)."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

import msgspec

from keydesk.domain.budget import HolderKind, Purse
from keydesk.domain.instant import to_microseconds
from keydesk.domain.money import Nanos, format_usd
from keydesk.domain.secret import new_id
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.account import Account
from keydesk.gateway.usage.records import Alert

KIND: Final = "budget"


def alerts_of(accounts: Iterable[Account], key: StoredKey, now: datetime) -> Iterator[Alert]:
    """Yield an alert for each threshold that what is spent has reached, once in a period.

    Only what is settled counts. ``key`` is the one whose call was settled.
    """
    for account in accounts:
        purse = account.purse
        if purse is None:
            continue
        for threshold in purse.take_alerts():
            yield Alert(
                id=new_id(),
                at=to_microseconds(now),
                kind=KIND,
                subject_kind=account.holder.kind.value,
                subject_id=account.holder.id,
                # A batch may be of many locations; whatever else pays for the call is of the key's own.
                location_id=None if account.holder.kind is HolderKind.BATCH else key.location_id,
                threshold=threshold,
                period_began=to_microseconds(purse.period.began),
                detail=_detail(purse),
            )


def _detail(purse: Purse) -> str:
    detail = {
        "limit_usd": format_usd(Nanos(purse.granted)),
        "spent_usd": format_usd(Nanos(purse.spent)),
        "percent": purse.percent,
    }
    return msgspec.json.encode(detail).decode()
