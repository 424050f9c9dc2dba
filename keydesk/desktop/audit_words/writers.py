"""How the values of an audit event are written, in the words of the forms. They came as JSON."""

import json
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from pydantic import ValidationError

from keydesk.contract.mcp import McpAccess
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.mcp_words import mcp_in_words
from keydesk.desktop.money_words import budget_in_words, dollars
from keydesk.desktop.names import Names
from keydesk.desktop.percent_words import percent
from keydesk.domain.budget import Renewal
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import parse_rfc3339
from keydesk.domain.money import parse_usd

Writer = Callable[[Any, Names], str]
"""Writes a value that is something. Raises ValueError, TypeError or KeyError for what it does not know."""


_WORDS: Final = {
    "standard": tr("standard", "kind of key"),
    "agent": tr("agent", "kind of key"),
    "ephemeral": tr("ephemeral", "kind of key"),
    "owner": tr("owner", "role of an admin"),
    "admin": tr("admin", "role of an admin"),
    "viewer": tr("viewer", "role of an admin"),
    "none": tr("none"),
    "full": tr("full", "names on a join page"),
    "masked": tr("masked", "names on a join page"),
}
"""Choices as the gateway calls them; others stand as they are."""


def plain(value: Any, _names: Names) -> str:
    """Write it as it is."""
    match value:
        case bool():
            return tr("yes") if value else tr("no")
        case int():
            return as_number(value)
        case str():
            return value
        case list():
            return ", ".join(plain(each, _names) for each in cast("list[Any]", value)) or tr("none")
        case _:
            return json.dumps(value, ensure_ascii=False)


def quoted(value: Any, _names: Names) -> str:
    """Write a text that somebody typed."""
    return tr("“{text}”", text=value) if value else tr("none")


def word(value: Any, _names: Names) -> str:
    """Write a choice."""
    return _WORDS.get(value) or str(value).replace("_", " ")


def named(value: Any, names: Names) -> str:
    """Write what has this id by its name."""
    return names.of(str(value))


def moment(value: Any, _names: Names) -> str:
    """Write a time in the local zone."""
    try:
        return screen_time.minute(parse_rfc3339(str(value)))
    except InvalidValueError as error:
        raise ValueError(str(error)) from error


def money(value: Any, _names: Names) -> str:
    """Write an amount."""
    try:
        return dollars(parse_usd(str(value)))
    except InvalidValueError as error:
        raise ValueError(str(error)) from error


def days(value: Any, _names: Names) -> str:
    """Write a count of days."""
    return tr("%n days", "", value)


def seconds(value: Any, _names: Names) -> str:
    """Write a count of seconds."""
    return tr("%n seconds", "", value)


def budget(value: Any, _names: Names) -> str:
    """Write a budget as its form says it, and when it alerts."""
    try:
        limit = parse_usd(str(value["limit_usd"]))
    except InvalidValueError as error:
        raise ValueError(str(error)) from error
    words = budget_in_words(limit, Renewal(value.get("renewal") or "none"), value.get("max_renewals"))
    alerts: Sequence[int] = value.get("alert_thresholds") or ()
    if not alerts:
        return words
    percents = ", ".join(percent(each) for each in alerts)
    return tr("{budget}, alerts at {percents}", budget=words, percents=percents)


def mcp(value: Any, _names: Names) -> str:
    """Write what a key may do on MCP servers."""
    try:
        return mcp_in_words(McpAccess.model_validate_json(json.dumps(value)))
    except ValidationError as error:
        raise ValueError("another form") from error


def metadata(value: Any, _names: Names) -> str:
    """Write metadata, a member a line."""
    return json.dumps(value, ensure_ascii=False, indent=2) if value else tr("none")


def switched(value: Any, _names: Names) -> str:
    """Write whether it is switched on."""
    return tr("enabled") if value else tr("disabled")


def protected(value: Any, _names: Names) -> str:
    """Write whether a file needs a password."""
    return tr("with a password") if value else tr("without a password")


UNREADABLE: Final = (ValueError, TypeError, KeyError, AttributeError)
"""What writers raise for the forms of a gateway that knows others."""
