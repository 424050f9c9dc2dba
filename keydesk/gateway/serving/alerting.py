"""Alerts at the thresholds of budgets, raised by the call that reaches them (G3)."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from keydesk.domain.budget import HolderKind
from keydesk.domain.instant import to_microseconds
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.account import Account
from keydesk.gateway.usage.records import Alert
from keydesk.gateway.usage.thresholds import Reached, threshold_alert


def alerts_of(accounts: Iterable[Account], key: StoredKey, now: datetime) -> Iterator[Alert]:
    """Yield an alert for each threshold that what is spent has reached, once in a period.

    Only what is settled counts. ``key`` is the one whose call was settled.
    """
    for account in accounts:
        purse, holder = account.purse, account.holder
        if purse is None:
            continue
        # A batch may be of many locations; whatever else pays for the call is of the key's own.
        place = None if holder.kind is HolderKind.BATCH else key.location_id
        for threshold in purse.take_alerts():
            reached = Reached(threshold, to_microseconds(purse.period.began), purse.granted, purse.spent)
            yield threshold_alert(to_microseconds(now), (holder.kind.value, holder.id), place, reached)
