"""The fields of a key as an admin names them: what they may be, and what they are at present."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.keys import KeyCreate
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import DEFAULT_VALIDITY, Window
from keydesk.gateway.budgets.setting import budget_fields
from keydesk.gateway.catalog.repository import known_models, known_providers
from keydesk.gateway.keys.repository import LISTS, read_list


def window_of(wanted: KeyCreate, now: datetime) -> dict[str, Any]:
    """Return start and end of validity of a key made now."""
    not_before = wanted.not_before or now
    try:
        default = not_before + DEFAULT_VALIDITY
    except OverflowError as error:
        raise InvalidValueError("A start before the year 9999.", field="not_before") from error
    expires_at = wanted.expires_at if "expires_at" in wanted.model_fields_set else default
    window = Window(not_before, expires_at)
    return {"not_before": window.not_before, "expires_at": window.expires_at}


def require_known(connection: Connection, fields: Mapping[str, Any]) -> None:
    """Refuse models and providers that there are not: a key would only seem to allow something (S5)."""
    for name, find in (("allowed_models", known_models), ("allowed_providers", known_providers)):
        wanted: list[str] = fields.get(name) or []
        known = find(connection, wanted)
        unknown = [member for member in wanted if member not in known]
        if unknown:
            raise InvalidValueError(f"Not known here: {', '.join(unknown)}.", field=name)


def distinct(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Take members that a list names twice once."""
    return {
        name: list(dict.fromkeys(fields[name]))
        if name in LISTS and fields[name] is not None
        else fields[name]
        for name in fields
    }


def columns_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the fields that stand in the key's own row."""
    return {name: value for name, value in fields.items() if name != "budget"}


def present(row: RowMapping, name: str) -> Any:
    """Return what a field is at present, in the form in which an admin names it."""
    if name == "budget":
        return budget_fields(row)
    return read_list(row[name]) if name in LISTS else row[name]
