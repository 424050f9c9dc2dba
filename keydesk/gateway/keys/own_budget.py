"""The budgets of keys. With each goes a copy of what it comes to, which the list of keys is ordered by."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, case, select, update

from keydesk.domain.budget import Holder, HolderKind, Renewal
from keydesk.domain.money import Nanos
from keydesk.gateway.budgets import setting
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.json_sql import is_one_of

_budget = budget_table.c
_LASTING: Final = case(
    (_budget.renewal == Renewal.NONE.value, _budget.limit_nanos + _budget.topped_up_nanos),
    else_=_budget.limit_nanos,
)
"""What a budget comes to for good: what tops up one that renews is gone when it does."""


def give_budgets(
    connection: Connection, key_ids: Sequence[str], fields: Mapping[str, Any] | None, now: datetime
) -> None:
    """Give new keys, which have spent nothing, the same budget each; None: no budget."""
    if fields is not None:
        setting.give_budgets(connection, [_holder(key_id) for key_id in key_ids], fields, now)
        _copy(connection, key_ids)


def set_budget(
    connection: Connection, row: RowMapping, fields: Mapping[str, Any] | None, now: datetime
) -> None:
    """Put another budget in place of the present one of the key in this row; None: no budget."""
    setting.set_budget(connection, _holder(row["id"]), row, fields, now)
    _copy(connection, [row["id"]])


def top_up(connection: Connection, row: RowMapping, amount: Nanos, now: datetime) -> Nanos:
    """Add money for the period that holds to the key in this row; return what was added in it before."""
    before = setting.top_up(connection, _holder(row["id"]), row, amount, now)
    _copy(connection, [row["id"]])
    return before


def _holder(key_id: str) -> Holder:
    return Holder(HolderKind.KEY, key_id)


def _copy(connection: Connection, key_ids: Sequence[str]) -> None:
    lasting = select(_LASTING).where(_budget.holder_id == key_table.c.id).scalar_subquery()
    of_keys = update(key_table).where(is_one_of(key_table.c.id, key_ids))
    connection.execute(of_keys.values(budget_nanos=lasting))
